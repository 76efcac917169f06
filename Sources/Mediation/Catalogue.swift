import Formats

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

    /// Whether an event that happened on the day may carry the code.
    public func isValid(on day: Day) -> Bool {
      if let validFrom, day < validFrom { return false }
      if let validTo, day >= validTo { return false }
      return true
    }
  }

  public let entries: [Entry]
  private let positions: [String: Int]

  /// The lists shipped with the program.
  public static let shipped = Catalogue(csv: PackageResources.catalogue_csv)

  /// Reads the lists from CSV bytes with the columns of `seeds/catalogue.csv`; rows that cannot be
  /// read are left out, which the tests of the shipped file would show.
  public init(csv bytes: [UInt8]) {
    var reader = CSVReader(bytes)
    var entries: [Entry] = []
    var isHeader = true
    while let record = try? reader.next() {
      defer { isHeader = false }
      guard !isHeader, record.fields.count == 8 else { continue }
      entries.append(Entry(fields: record.fields))
    }
    self.entries = entries
    var positions: [String: Int] = [:]
    for (position, entry) in entries.enumerated() {
      positions["\(entry.kind)/\(entry.code)"] = position
    }
    self.positions = positions
  }

  /// The names of the lists, in the order of the file.
  public var kinds: [String] {
    entries.reduce(into: []) { if $0.last != $1.kind { $0.append($1.kind) } }
  }

  public func entries(of kind: String) -> [Entry] { entries.filter { $0.kind == kind } }

  public func entry(_ kind: String, _ code: String) -> Entry? {
    positions["\(kind)/\(code)"].map { entries[$0] }
  }

  /// The name of a code; the code itself when the list does not know it.
  public func label(_ kind: String, _ code: String) -> Phrase {
    entry(kind, code)?.label ?? Phrase(code)
  }

  /// The code a person means: the code itself, either name, or an alias; `-` may stand for `_`, and
  /// the 纠纷 that ends the official category names may be left out.
  public func code(_ kind: String, understanding word: String) -> String? {
    if entry(kind, word) != nil { return word }
    let folded = Catalogue.folded(word)
    return entries.first { entry in
      entry.kind == kind
        && ([entry.code, entry.label.zh, entry.label.en] + entry.aliases).contains {
          Catalogue.folded($0) == folded
        }
    }?.code
  }

  /// Lower case, `-` and spaces as `_`, without a final 纠纷.
  private static func folded(_ word: String) -> [UInt8] {
    var bytes = word.utf8.map { byte -> UInt8 in
      switch byte {
      case 0x41...0x5A: byte + 0x20
      case UInt8(ascii: "-"), UInt8(ascii: " "): UInt8(ascii: "_")
      default: byte
      }
    }
    let ending = Array("纠纷".utf8)
    if bytes.count > ending.count, bytes.suffix(ending.count).elementsEqual(ending) {
      bytes.removeLast(ending.count)
    }
    return bytes
  }
}

extension Catalogue.Entry {
  fileprivate init(fields: [String]) {
    kind = fields[0]
    code = fields[1]
    label = Phrase(zh: fields[2], en: fields[3])
    aliases = fields[4].split(separator: ";").map(String.init)
    validFrom = Day(fields[5])
    validTo = Day(fields[6])
    basis = fields[7]
  }
}
