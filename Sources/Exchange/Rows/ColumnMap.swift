import Formats
import Mediation

/// Which column of a station's own ledger means what.
///
/// A map is a table with the columns `column,field,value,code`. A line without a value says that a column
/// of the ledger – its heading, or `#4` for the fourth – is a field of ours, or `ignore`; a line with a
/// value says the same, and which code such a cell stands for, `*` being any that no other line names. A
/// line without a column gives the field its code where a row says nothing: `=registered_on` that day, and
/// what is about an ending only where there is one. Lines that begin with `#` and a space are remarks.
public struct ColumnMap: Equatable, Sendable {
  /// What a field has where a row says nothing of it.
  enum Default: Equatable, Sendable {
    case text(String)
    /// What another field has.
    case same(as: ImportColumn)
  }

  /// The fields that columns of the ledger feed, by heading as it is compared; none for `ignore`.
  private(set) var fields: [String: [ImportColumn]] = [:]
  /// The same by place, counted from 1.
  private(set) var places: [Int: [ImportColumn]] = [:]
  /// The headings as they are written, in the order of the lines.
  private(set) var headings: [String] = []
  /// What cells stand for, by field and cell as it is compared.
  private var codes: [ImportColumn: [String: String]] = [:]
  /// What any other cell stands for.
  private var others: [ImportColumn: String] = [:]
  private(set) var defaults: [ImportColumn: Default] = [:]
  /// What cells stand for, in the order of the lines.
  private(set) var meanings: [(field: ImportColumn, value: String, code: String)] = []
  /// The defaults in the order of the columns.
  private(set) var orderedDefaults: [(column: ImportColumn, value: Default)] = []

  public init() {}

  public static func == (left: ColumnMap, right: ColumnMap) -> Bool {
    left.fields == right.fields && left.places == right.places && left.codes == right.codes
      && left.others == right.others && left.defaults == right.defaults
  }

  /// Whether it says nothing.
  public var isEmpty: Bool { self == ColumnMap() }

  /// The fields of a column; `nil` where the map says nothing of it.
  func fields(of heading: String) -> [ImportColumn]? { fields[FoldedCell.folded(heading)] }

  /// What a cell stands for, with or without the 纠纷 that often ends a category; `nil` where the map
  /// says nothing of it.
  func code(_ text: String, for column: ImportColumn) -> String? {
    guard !codes.isEmpty || !others.isEmpty else { return nil }
    let other = others[column]
    guard let codes = codes[column] else { return text.isEmpty ? nil : other }
    if let code = codes[text] { return code }
    let folded = FoldedCell.folded(text)
    guard !folded.isEmpty else { return codes[""] }
    let ending = "纠纷"
    if let code = codes[folded] { return code }
    if folded.hasSuffix(ending), let code = codes[String(folded.dropLast(ending.count))] {
      return code
    }
    return SourceReference.isNothing(text.tidied) ? nil : other
  }

  // MARK: Building

  mutating func feed(
    _ field: ImportColumn?, from column: MapColumn, line: Int
  ) throws(MediationError) {
    let known = self[column]
    switch (field, known) {
    case (nil, .some(let fields)) where !fields.isEmpty:
      throw MapReading.twice(line: line, column.text, fields[0].name, "ignore")
    case (.some(let field), .some(let fields)) where fields.isEmpty:
      throw MapReading.twice(line: line, column.text, "ignore", field.name)
    default: break
    }
    if known == nil, case .heading(let heading) = column { headings.append(heading) }
    self[column] =
      field.map { field in
        known?.contains(field) == true ? known ?? [] : (known ?? []) + [field]
      } ?? []
  }

  mutating func mean(
    _ code: String, by value: String, for field: ImportColumn, line: Int
  ) throws(MediationError) {
    let folded = FoldedCell.folded(value)
    let other =
      value == "*"
      ? others.updateValue(code, forKey: field)
      : codes[field, default: [:]].updateValue(code, forKey: folded.isEmpty ? value : folded)
    if other == nil { meanings.append((field, value, code)) }
    if let other, other != code { throw MapReading.twice(line: line, value, other, code) }
  }

  mutating func presume(
    _ value: Default, _ written: String, for field: ImportColumn, line: Int
  ) throws(MediationError) {
    if let other = defaults.updateValue(value, forKey: field), other != value {
      throw MapReading.twice(line: line, field.name, other.written, written)
    }
    orderedDefaults = defaults.map { ($0.key, $0.value) }.sorted {
      $0.column.rawValue < $1.column.rawValue
    }
  }

  private subscript(column: MapColumn) -> [ImportColumn]? {
    get {
      switch column {
      case .heading(let heading): fields[FoldedCell.folded(heading)]
      case .place(let place): places[place]
      }
    }
    set {
      switch column {
      case .heading(let heading): fields[FoldedCell.folded(heading)] = newValue
      case .place(let place): places[place] = newValue
      }
    }
  }
}

extension ColumnMap {
  /// The first field for whose cells or in whose stead it has words that may name somebody; `nil` where
  /// all are of code lists, days or units.
  public var fieldWithNames: String? {
    let texts =
      meanings.map(\.field)
      + orderedDefaults.compactMap { column, value in
        if case .text = value { column } else { nil }
      }
    return texts.first { $0.kind != .code && ![.station, .district, .told].contains($0) }?.name
  }
}

extension ColumnMap.Default {
  var written: String {
    switch self {
    case .text(let text): text
    case .same(let column): "=\(column.name)"
    }
  }
}

/// A column of a ledger, as a map names it.
enum MapColumn {
  case heading(String)
  /// Counted from 1.
  case place(Int)

  init(_ text: String) {
    let digits = text.narrow.utf8.dropFirst()
    if text.narrow.utf8.first == UInt8(ascii: "#"), (1...4).contains(digits.count),
      let place = Int(Substring(digits)), place > 0
    {
      self = .place(place)
    } else {
      self = .heading(text)
    }
  }

  var text: String {
    switch self {
    case .heading(let heading): heading
    case .place(let place): "#\(place)"
    }
  }
}
