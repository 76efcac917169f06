import Formats

/// A row of a catalogue's file, read only as far as it is asked for: a command needs few of them.
struct CatalogueRow: Sendable {
  /// Without the end of the line.
  private let bytes: ArraySlice<UInt8>

  private static let comma = UInt8(ascii: ",")
  private static let semicolon = UInt8(ascii: ";")

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// The name of its list, as it stands.
  var kind: ArraySlice<UInt8> { field(at: bytes.startIndex) }

  /// Whether the row is that of a code, in its list.
  func isOf(code: String) -> Bool {
    let kind = kind
    return kind.endIndex < bytes.endIndex
      && field(at: kind.endIndex + 1).elementsEqual(code.utf8)
  }

  /// Whether the code, a name or an alias is the word.
  func isMeant(by word: FoldedWord) -> Bool {
    // The kind before and the days and basis behind them are no names.
    fields.prefix(5).dropFirst().contains { field in
      field.split(separator: CatalogueRow.semicolon).contains { word.matches($0) }
    }
  }

  /// What the row says; `nil` when it is no row of the nine columns.
  var entry: Catalogue.Entry? {
    let parts = fields
    let fields = parts.compactMap { String(validating: $0, as: UTF8.self) }
    guard parts.count == 9, fields.count == 9 else { return nil }
    return Catalogue.Entry(
      kind: fields[0], code: fields[1], label: Phrase(zh: fields[2], en: fields[3]),
      aliases: fields[4].split(separator: ";").map(String.init), validFrom: Day(fields[5]),
      validTo: Day(fields[6]), basis: fields[7],
      acts: fields[8].split(separator: ";").map(String.init))
  }

  /// The names alone, which most commands ask for; `nil` where the row is too short.
  var label: Phrase? {
    guard let zh = text(2), let en = text(3) else { return nil }
    return Phrase(zh: zh, en: en)
  }

  /// Whether an event that happened on a day may carry the code.
  func isInForce(on day: Day) -> Bool {
    Validity(from: self.day(5), to: self.day(6)).contains(day)
  }

  private func day(_ place: Int) -> Day? { field(place).flatMap { Day(utf8: $0) } }

  private func text(_ place: Int) -> String? {
    field(place).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The field at a place, counted from nought; `nil` behind the last.
  private func field(_ place: Int) -> ArraySlice<UInt8>? {
    var found = kind
    for _ in 0..<place {
      guard found.endIndex < bytes.endIndex else { return nil }
      found = field(at: found.endIndex + 1)
    }
    return found
  }

  private var fields: [ArraySlice<UInt8>] {
    bytes.split(separator: CatalogueRow.comma, omittingEmptySubsequences: false)
  }

  private func field(at start: Int) -> ArraySlice<UInt8> {
    bytes[start..<(bytes[start...].firstIndex(of: CatalogueRow.comma) ?? bytes.endIndex)]
  }
}
