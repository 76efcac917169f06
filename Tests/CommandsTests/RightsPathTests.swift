import Foundation
import Mediation
import Testing

/// The table of rights, walked on the ways that are no command of their own: what is completed as it is
/// typed, and what an operation id opens.
@Suite("The table of rights, on side ways")
struct RightsPathTests {
  /// How a file is kept before anything else happens to it; empty for as any other.
  ///
  /// One of the two ways, each day the other; both where the soak asks for it.
  private static let protections: [String] = {
    let closed = ["protect N1 minor", "restrict N1 --basis 法"]
    guard ProcessInfo.processInfo.environment["RIGHTS_PATHS"] != "all" else { return [""] + closed }
    return ["", closed[Int(Date().timeIntervalSince1970) / 86_400 % 2]]
  }()

  /// Somebody of the table: a role, here or at the other station.
  private struct Somebody {
    let code: String
    let role: Role?
    let isElsewhere: Bool

    func may(_ right: Right) -> Bool { RightsTable.rights(of: role).contains(right) }
  }

  private static let everybody: [Somebody] = RightsTable.actors.flatMap { actor in
    [Somebody(code: actor.code, role: actor.role, isElsewhere: false)]
      + (actor.role == nil
        ? []
        : [Somebody(code: "\(actor.code)_elsewhere", role: actor.role, isElsewhere: true)])
  }

  // MARK: Completion

  @Test(
    "numbers are completed for whoever reads the disputes of the station, and no text",
    arguments: RightsTable.lines.filter { line in
      line.words.split(separator: " ").dropFirst().first == "N1"
    })
  func completion(line: RightsTable.Line) throws {
    for protection in Self.protections {
      let world = try Self.office(keptAs: protection, after: line.after)
      let verb = String(line.words.prefix { $0 != " " })
      for prefix in ["", "js07-"] {
        let offered = completed(verb, prefix, by: "second", in: world)
        #expect(offered.contains("JS07-2021-0001"), "\(line.words) \(protection)")
        for somebody in Self.everybody {
          let printed = completed(verb, prefix, by: somebody.code, in: world)
          let may = somebody.may(.disputes) && !somebody.isElsewhere
          #expect(printed == (may ? offered : ""), "\(somebody.code): \(verb) \(prefix)")
          #expect(!printed.holdsText)
        }
      }
    }
  }

  private func completed(
    _ verb: String, _ prefix: String, by code: String, in world: WorldDouble
  ) -> String {
    let words = ["mediate", verb, "--as", code, prefix]
    let before = world.output.count
    let status = world.run(
      ["---completion", verb, "--", "positional@0", "\(words.count - 1)", "\(prefix.count)"] + words
    )
    #expect(status == 0)
    return String(world.output.dropFirst(before))
  }

  // MARK: Operation ids

  @Test(
    "an operation is taken back with the right it took, at its station, whatever its id opens",
    arguments: RightsTable.lines.filter(\.isWriting))
  func takenBack(line: RightsTable.Line) throws {
    for protection in Self.protections {
      guard let world = try done(line, keptAs: protection) else { continue }
      for somebody in Self.everybody {
        let isThere = !somebody.isElsewhere || line.isUndoneForOffice
        // Nobody takes back blind what was put right of a closed file.
        let isOpen = protection.isEmpty || !line.isCorrection || somebody.may(.protectedFiles)
        let may = somebody.may(line.right) && isThere && line.canBeUndone && isOpen
        for json in may ? ["", " --json"] : [""] {
          let (status, printed) = RightsTests.run(
            "undo --operation T1 --dry-run\(json)", by: somebody.code, in: world)
          #expect((status == 0) == may, "\(somebody.code): \(line.words): \(printed)")
          if line.canBeUndone, !may {
            // Of what was done for the office nobody is told who may not do it.
            let isRefused = status == 4 && printed.isRefusalOfRight
            #expect(
              line.isUndoneForOffice ? status == 3 : isRefused, "\(somebody.code): \(printed)")
          }
          let mayRead = may && (protection.isEmpty || somebody.may(.protectedFiles))
          #expect(mayRead || !printed.holdsText, "\(somebody.code): \(line.words): \(printed)")
        }
      }
    }
  }

  @Test(
    "an operation id is one operator's, whoever else knows it and the words",
    arguments: RightsTable.lines.filter(\.isWriting))
  func repeatedByOthers(line: RightsTable.Line) throws {
    for protection in Self.protections {
      guard let world = try done(line, keptAs: protection) else { continue }
      let state = Self.state(of: world)
      for somebody in Self.everybody where somebody.code != line.doer {
        let (status, printed) = Self.really(
          "\(line.words) --op-id T1 --json", by: somebody.code, in: world)
        #expect(
          status == 4 && printed.isRefusalOfRight || status == 5 && somebody.may(line.right),
          "\(somebody.code): \(line.words): \(printed)")
        #expect(!printed.holdsText, "\(somebody.code): \(line.words): \(printed)")
      }
      #expect(Self.state(of: world) == state, "\(line.words)")
    }
  }

  @Test(
    "one's own operation, repeated, shows no more than one may read by then",
    arguments: RightsTable.lines.filter { $0.right == .enter && $0.isWriting })
  func repeatedByOneself(line: RightsTable.Line) throws {
    for protection in Self.protections {
      let world = try Self.office(keptAs: "", after: line.after)
      try #require(Self.really("\(line.words) --op-id T1", by: "officer", in: world).status == 0)
      // The number a registration gave is the third.
      let kept = line.words.hasPrefix("log ") ? protection.replacing("N1", with: "N3") : protection
      if !kept.isEmpty, Self.really(kept, by: "second", in: world).status != 0 { continue }
      for json in ["", " --json"] {
        let (status, printed) = Self.really(
          "\(line.words) --op-id T1\(json)", by: "officer", in: world)
        #expect(status == 0 || status == 4, "\(line.words) \(kept): \(printed)")
        #expect(kept.isEmpty || !printed.holdsText, "\(line.words) \(kept): \(printed)")
      }
      try #require(
        Self.really("operator set officer --no-role", by: "first", in: world).status == 0)
      let (status, printed) = Self.really("\(line.words) --op-id T1", by: "officer", in: world)
      #expect(status == 4 && printed.isRefusalOfRight && !printed.holdsText, "\(line.words)")
    }
  }

  // MARK: Offices

  /// An office in which a line was carried out under the id T1; `nil` where such a file does not take it.
  private func done(_ line: RightsTable.Line, keptAs protection: String) throws -> WorldDouble? {
    guard protection.isEmpty || line.words.contains("N1") else { return nil }
    let world = try Self.office(keptAs: protection, after: line.after)
    let (status, printed) = Self.really("\(line.words) --op-id T1", by: line.doer, in: world)
    if !protection.isEmpty, status != 0 { return nil }
    try #require(status == 0, "\(line.words): \(printed)")
    return world
  }

  private static func office(keptAs protection: String, after words: [String]) throws -> WorldDouble
  {
    let world = try RightsTests.office()
    for words in words + [protection].filter({ !$0.isEmpty }) {
      let (status, printed) = really(words, by: "head", in: world)
      try #require(status == 0, "\(words): \(printed)")
    }
    return world
  }

  private static func state(of world: WorldDouble) -> String {
    [
      "show N1 --json", "list --json", "station list", "mediator list", "figure list",
      "operator list",
    ]
    .map { RightsTests.run($0, by: "second", in: world).printed }.joined()
  }

  /// Runs a line for good.
  private static func really(
    _ words: String, by code: String, in world: WorldDouble
  ) -> (status: Int32, printed: String) {
    let before = (world.output.count, world.error.count)
    let status = world.run(RightsTests.given(words, in: world) + ["--as", code])
    return (
      status, String(world.output.dropFirst(before.0)) + String(world.error.dropFirst(before.1))
    )
  }
}

extension RightsTable.Line {
  /// Whether it enters something under an operation id, of itself.
  fileprivate var isWriting: Bool {
    if words.hasPrefix("undo") || ["report cut-off", "maps list"].contains(words) { return false }
    return isOfDisputes || [.publishing, .administration, .roles].contains(right)
  }

  fileprivate var isOfDisputes: Bool { [.enter, .privacy, .importing].contains(right) }

  /// Whether it is for the office, and can be taken back.
  fileprivate var isUndoneForOffice: Bool {
    [.publishing, .administration, .roles].contains(right) && !words.hasPrefix("report seal")
  }

  /// Whether it puts right what was registered.
  fileprivate var isCorrection: Bool { words.hasPrefix("correct ") || words.hasPrefix("party ") }

  /// What was erased is gone, and a sealed report stays.
  fileprivate var canBeUndone: Bool {
    isUndoneForOffice
      || isOfDisputes && !words.hasPrefix("redact") && !words.hasPrefix("retention approve")
  }

  /// Who carries it out before others try.
  fileprivate var doer: String {
    Role.head.rights.contains(right) ? "second" : "administrator"
  }
}

extension String {
  fileprivate var holdsText: Bool { (RightsTests.texts + ["新事", "来事"]).contains { contains($0) } }
  fileprivate var isRefusalOfRight: Bool { contains("没有权限") || contains("只在自己的单位") }
}
