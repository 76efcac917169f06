import Formats
import Mediation

/// What the words of ledgers mean that no code list has: 已化解, 未化解, 日常排查
/// (`seeds/ledger-words.csv`).
struct LedgerWords: Sendable {
  private let codes: [ImportColumn: [String: String]]

  static let shipped = LedgerWords(csv: PackageResources.ledger_words_csv)

  init(csv bytes: [UInt8]) {
    var codes: [ImportColumn: [String: String]] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let parts = String(decoding: line, as: UTF8.self)
        .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, let column = ImportColumn(name: parts[0]) else { continue }
      codes[column, default: [:]][FoldedCell.folded(parts[1])] = parts[2]
    }
    self.codes = codes
  }

  /// What a folded word stands for; empty where it says that there is nothing yet.
  func code(_ folded: String, for column: ImportColumn) -> String? { codes[column]?[folded] }
}
