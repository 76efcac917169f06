import ArgumentParser
import Formats
import Mediation

/// `mediate assign`
struct AssignCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "指派调解员 · Assign mediators.",
    discussion: """
      mediate assign 42 JS07-M1
      mediate assign 2021-42 JS07-M1 丙调解 --lead 丙调解 --note 换人
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Argument(
    help: ArgumentHelp(
      "调解员的代码或姓名，可多个；代替原来的 · Mediators, in the place of those before.",
      valueName: "mediator"))
  var mediators: [String]

  @Option(help: ArgumentHelp("主持的一个（默认第一个）· Who leads.", valueName: "mediator"))
  var lead: String?

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    let codes = try session.mediators(mediators, casework)
    let lead = try lead.map { try session.mediators([$0], casework)[0] } ?? codes[0]
    guard codes.contains(lead) else {
      throw MediationError(
        .usage, zh: "主持的 \(lead) 不在所写的调解员里", en: "\(lead) leads and is not among them",
        field: "--lead")
    }
    var others = codes
    if let place = others.firstIndex(of: lead) { others.remove(at: place) }
    return [Entry(.assigned(mediator: lead, with: others), on: day)]
  }
}

extension Session {
  /// The codes of mediators who are meant by codes or names; what looks like a code is looked up where it
  /// is entered.
  func mediators(_ words: [String], _ casework: Casework) throws -> [String] {
    let codes = words.map { UnitCode.person($0.narrow) }
    guard codes.contains(nil) else { return codes.compactMap(\.self) }
    let known = try casework.read(.figures, reading()) { try $0.mediators() }
    return try words.map { try UnitCode.person($0.narrow) ?? known.meant(by: $0).code }
  }
}
