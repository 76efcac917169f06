import Formats
import Mediation

/// Which column of a station's own ledger means what.
///
/// A map is a CSV file with the columns `column,field,value,code`: a line with an empty `value`
/// says that a column of the ledger is a field of ours; a line with a value says which code a cell
/// of that column stands for. A column may feed several fields; one whose field is `ignore` feeds none,
/// whatever its heading means. A line whose `column` is empty gives the field the `code` in every row.
/// Lines that begin with `#` are remarks.
public struct ColumnMap: Equatable, Sendable {
  /// The fields each column of the ledger feeds.
  private(set) var fields: [String: [ImportColumn]] = [:]
  /// What cells stand for, by field and cell.
  private var codes: [ImportColumn: [String: String]] = [:]
  /// What every row has.
  private(set) var constants: [ImportColumn: String] = [:]

  public init() {}

  /// Reads a map.
  ///
  /// - Throws: `MediationError` of kind `usage`, naming the line.
  public init(csv bytes: [UInt8]) throws(MediationError) {
    var reader = CSVReader(bytes)
    var isHeader = true
    while true {
      let record: CSVRecord?
      do { record = try reader.next() } catch {
        throw ColumnMap.bad(line: error.line, "CSV")
      }
      guard let record else { return }
      guard record.fields.first?.utf8.first != UInt8(ascii: "#") else { continue }
      defer { isHeader = false }
      if isHeader, record.fields.first == "column" { continue }
      try add(record)
    }
  }

  /// What a cell stands for, with or without the 纠纷 that often ends a category.
  func code(_ text: String, for column: ImportColumn) -> String? {
    guard !codes.isEmpty, let codes = codes[column] else { return nil }
    let ending = "纠纷"
    if let code = codes[text] { return code }
    return text.hasSuffix(ending) ? codes[String(text.dropLast(ending.count))] : nil
  }

  private mutating func add(_ record: CSVRecord) throws(MediationError) {
    let fields = record.fields + [String](repeating: "", count: max(0, 4 - record.fields.count))
    let written = record.fields.joined(separator: ",")
    guard fields.count == 4 else { throw ColumnMap.bad(line: record.line, written) }
    let (column, value, code) = (fields[0], fields[2], fields[3])
    if fields[1] == "ignore", !column.isEmpty, value.isEmpty {
      if let field = self.fields[column]?.first {
        throw ColumnMap.twice(line: record.line, column, field.name, "ignore")
      }
      self.fields[column] = []
      return
    }
    guard let field = ImportColumn(name: fields[1]) else {
      throw ColumnMap.bad(line: record.line, written)
    }
    let other: String?
    switch (column.isEmpty, value.isEmpty) {
    case (true, _): other = constants.updateValue(code, forKey: field)
    case (false, true): return try feed(field, from: column, line: record.line)
    case (false, false): other = codes[field, default: [:]].updateValue(code, forKey: value)
    }
    if let other, other != code {
      throw ColumnMap.twice(line: record.line, value.isEmpty ? field.name : value, other, code)
    }
  }

  private mutating func feed(
    _ field: ImportColumn, from column: String, line: Int
  ) throws(MediationError) {
    if let known = fields[column], known.isEmpty {
      throw ColumnMap.twice(line: line, column, "ignore", field.name)
    }
    guard fields[column]?.contains(field) != true else { return }
    fields[column, default: []].append(field)
  }

  private static func twice(line: Int, _ what: String, _ codes: String...) -> MediationError {
    let all = codes.map { "“\($0)”" }
    return MediationError(
      .usage, zh: "对照表第 \(line) 行：“\(what)”前面已另有说法（\(all.joined(separator: "、"))）",
      en: "line \(line) of the map: “\(what)” is said twice (\(all.joined(separator: ", ")))",
      field: .columnMap, hint: .words(zh: "只留一个", en: "keep one of them"))
  }

  private static func bad(line: Int, _ text: String) -> MediationError {
    MediationError(
      .usage, zh: "对照表第 \(line) 行看不懂：\(text)", en: "line \(line) of the map: \(text)",
      field: .columnMap,
      hint: .words(
        zh: "每行写 column,field,value,code；field 须是 import 的列名或 ignore",
        en: "a line reads column,field,value,code; field is a column of import, or ignore"))
  }
}
