/// The office's code lists: every code with its Chinese and English name, other names people use
/// for it, the days it is valid and the text it rests on.
///
/// The lists are data (`seeds/catalogue.csv`). Codes the logic reasons about – status, outcome and
/// the like – are enums besides; a test keeps the two equal.
public struct Catalogue: Sendable {
  /// One code of one list.
  public struct Entry: Equatable, Sendable {
    public let kind: String
    public let code: String
    public let label: Phrase
    /// Other words that are understood for it.
    public let aliases: [String]
    public let validFrom: Day?
    /// The first day on which the code may no longer be used.
    public let validTo: Day?
    /// The law, form or standard it comes from.
    public let basis: String
    /// The acts it is for (`Act.Kind`); none where it is for all that name its list.
    public let acts: [String]

    /// Whether an event that happened on the day may carry the code.
    public func isValid(on day: Day) -> Bool { validity.contains(day) }

    var validity: Validity { Validity(from: validFrom, to: validTo) }

    /// Whether an act may name the code.
    public func fits(_ act: Act.Kind) -> Bool { acts.isEmpty || acts.contains(act.rawValue) }
  }

  /// In the order of the file; those of a list stand together.
  private let rows: [CatalogueRow]
  private let lists: [(kind: String, rows: Range<Int>)]

  /// The lists shipped with the program.
  public static let shipped = Catalogue(csv: PackageResources.catalogue_csv)

  /// Reads the lists from CSV bytes with the columns of `seeds/catalogue.csv` and without quotes,
  /// so that each line is a row; rows that cannot be read are left out, which the tests of the
  /// shipped file would show.
  public init(csv bytes: [UInt8]) {
    rows = bytes.split(separator: UInt8(ascii: "\n")).dropFirst().map(CatalogueRow.init)
    var lists: [(kind: String, rows: Range<Int>)] = []
    var start = 0
    for index in rows.indices {
      let isLast = index + 1 == rows.count || rows[index].kind != rows[index + 1].kind
      guard isLast else { continue }
      lists.append((String(decoding: rows[index].kind, as: UTF8.self), start..<index + 1))
      start = index + 1
    }
    self.lists = lists
  }

  public var entries: [Entry] { kinds.flatMap { entries(of: $0) } }

  /// The names of the lists, in the order of the file.
  public var kinds: [String] { lists.map(\.kind) }

  public func entries(of kind: String) -> [Entry] { rows(of: kind).compactMap(\.entry) }

  /// Whether a word is a body's code, and so names nobody.
  func isBody(_ word: String) -> Bool { entry("body", word) != nil }

  public func entry(_ kind: String, _ code: String) -> Entry? {
    for row in rows(of: kind) where row.isOf(code: code) {
      if let entry = row.entry { return entry }
    }
    return nil
  }

  /// Whether an event that happened on a day may carry a code; a word that is no code passes.
  func isInForce(_ kind: String, _ code: String, on day: Day) -> Bool {
    rows(of: kind).first { $0.isOf(code: code) }?.isInForce(on: day) ?? true
  }

  /// The name of a code; the code itself when the list does not know it.
  public func label(_ kind: String, _ code: String) -> Phrase {
    rows(of: kind).first { $0.isOf(code: code) }?.label ?? Phrase(code)
  }

  /// The code a person means: the code itself, either name, or an alias; `-` may stand for `_`, and
  /// the 纠纷 that ends the official category names may be left out.
  public func code(_ kind: String, understanding word: String) -> String? {
    let rows = rows(of: kind)
    if rows.contains(where: { $0.isOf(code: word) }) { return word }
    let folded = FoldedWord(word)
    return rows.first { $0.isMeant(by: folded) }?.entry?.code
  }

  private func rows(of kind: String) -> ArraySlice<CatalogueRow> {
    lists.first { $0.kind == kind }.map { rows[$0.rows] } ?? []
  }
}
