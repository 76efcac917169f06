import ArgumentParser
import Formats
import Mediation

/// `mediate catalogue`
struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "代码表 · The code lists.",
    subcommands: [CatalogueListCommand.self])
}

struct CatalogueListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出一张代码表 · List the codes of a list, or the lists.",
    discussion: """
      mediate catalogue list
      mediate catalogue list category
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("哪张表 · Which list.", valueName: "kind"))
  var kind: String?

  func run(in session: Session) throws {
    let catalogue = Catalogue.shipped
    guard let kind else {
      if session.output.isJSON {
        session.output.print(.array(catalogue.kinds.map { .string($0) }))
      } else {
        for kind in catalogue.kinds { session.output.print(kind) }
      }
      return
    }
    let entries = catalogue.entries(of: kind)
    guard !entries.isEmpty else {
      throw MediationError(
        .notFound, zh: "没有“\(kind.visible())”这张代码表", en: "there is no list “\(kind.visible())”",
        field: "KIND",
        hint: .words(
          zh: "有：\(catalogue.kinds.joined(separator: "、"))",
          en: "there are: \(catalogue.kinds.joined(separator: ", "))"))
    }
    if session.output.isJSON {
      session.output.print(.array(entries.map(\.json)))
      return
    }
    // Which acts a code is for is a column of the lists that say it; the commands are shown.
    let areForActs = entries.contains { !$0.acts.isEmpty }
    session.output.list(
      [
        Phrase(zh: "代码", en: "code"), Phrase("中文"), Phrase("English"),
        Phrase(zh: "起用", en: "valid from"), Phrase(zh: "依据", en: "basis"),
      ] + (areForActs ? [Phrase(zh: "用于", en: "for")] : []),
      entries.map {
        [$0.code, $0.label.zh, $0.label.en, $0.validFrom?.description ?? "", $0.basis]
          + (areForActs ? [$0.verbs.joined(separator: " ")] : [])
      })
  }
}

extension Catalogue.Entry {
  /// The commands it is for.
  fileprivate var verbs: [String] { acts.compactMap { Act.Kind(rawValue: $0)?.verb } }

  fileprivate var json: JSON {
    [
      "code": .string(code), "zh": .string(label.zh), "en": .string(label.en),
      "aliases": .array(aliases.map { .string($0) }),
      "valid_from": .optional(validFrom?.description),
      "valid_to": .optional(validTo?.description), "basis": .string(basis),
      "acts": .array(acts.map { .string($0) }),
    ]
  }
}
