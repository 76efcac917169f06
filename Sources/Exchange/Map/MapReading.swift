import Formats
import Mediation

/// Reads a map as people save it: UTF-8 or GB 18030, with commas, semicolons or tabs, and the empty cells
/// that a spreadsheet adds.
enum MapReading {
  static func map(_ bytes: [UInt8]) throws(MediationError) -> ColumnMap {
    let text = try utf8(bytes)
    var reader = CSVReader(text, delimiter: delimiter(text))
    var map = ColumnMap()
    var isHeader = true
    while true {
      let record: CSVRecord?
      do { record = try reader.next() } catch { throw bad(line: error.line, "CSV") }
      guard let record else { return map }
      var fields = record.fields.map(\.tidied)
      while fields.count > 1, fields.last == "" { fields.removeLast() }
      if fields == [""] || isRemark(fields) { continue }
      defer { isHeader = false }
      if isHeader, FoldedCell.folded(fields[0]) == "column" { continue }
      do {
        try add(fields, line: record.line, to: &map)
      } catch let error where error.message == unread {
        throw bad(line: record.line, record.fields.joined(separator: ","))
      }
    }
  }

  private static func utf8(_ bytes: [UInt8]) throws(MediationError) -> [UInt8] {
    for encoding in TextEncoding.allCases {
      if let text = encoding.decoded(bytes) { return text }
    }
    throw MediationError(
      .usage, zh: "对照表既不是 UTF-8 也不是 GB18030 编码", en: "the map is neither UTF-8 nor GB18030",
      field: .columnMap, hint: .words(zh: "另存为 CSV", en: "save it as CSV"))
  }

  /// That of the first line that is no remark.
  private static func delimiter(_ text: [UInt8]) -> UInt8 {
    var rest = text[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while rest.first == UInt8(ascii: "#") || rest.first == 0x0A || rest.first == 0x0D,
      let end = rest.firstIndex(of: 0x0A)
    {
      // A line may begin with the place of a column.
      let line = rest[..<end]
      if line.dropFirst().first.map({ (0x30...0x39).contains($0) }) == true { break }
      rest = rest[(end + 1)...]
    }
    var guess = DelimiterGuess()
    guess.take(rest)
    return guess.delimiter
  }

  /// `# …`, which `#4` is not.
  private static func isRemark(_ fields: [String]) -> Bool {
    guard fields[0].utf8.first == UInt8(ascii: "#") else { return false }
    if case .place = MapColumn(fields[0]), fields.count > 1 { return false }
    return true
  }

  private static func add(
    _ cells: [String], line: Int, to map: inout ColumnMap
  ) throws(MediationError) {
    guard (2...4).contains(cells.count) else { throw misread }
    let fields = cells + [String](repeating: "", count: 4 - cells.count)
    let (column, value, code) = (fields[0], fields[2], fields[3])
    if fields[1] == "ignore" {
      guard !column.isEmpty, value.isEmpty, code.isEmpty else { throw misread }
      try map.feed(nil, from: MapColumn(column), line: line)
      return
    }
    guard let field = ImportColumn(name: fields[1]) else { throw misread }
    if column.isEmpty {
      let value = try presumed(code, for: field, line: line)
      return try map.presume(value, code, for: field, line: line)
    }
    try map.feed(field, from: MapColumn(column), line: line)
    if value.isEmpty {
      guard code.isEmpty else { throw misread }
    } else {
      try map.mean(code, by: value, for: field, line: line)
    }
  }

  private static func presumed(
    _ code: String, for field: ImportColumn, line: Int
  ) throws(MediationError) -> ColumnMap.Default {
    guard field != .outcome, field != .events, field != .status else {
      throw MediationError(
        .usage, zh: "对照表第 \(line) 行：\(field.name) 不能有默认值",
        en: "line \(line) of the map: \(field.name) has no default", field: .columnMap,
        hint: .words(
          zh: "没有写结果的就是未结；用带 value 的行说明哪种写法是什么结果",
          en: "without an outcome a dispute is open; say with a value which word is which outcome"))
    }
    guard code.utf8.first == UInt8(ascii: "=") else { return .text(code) }
    guard let other = ImportColumn(name: String(code.dropFirst())), other != field,
      other.kind == field.kind, other.kind == .day || other.kind == .text
    else { throw misread }
    return .same(as: other)
  }

  static func twice(line: Int, _ what: String, _ codes: String...) -> MediationError {
    let all = codes.map { "“\($0)”" }
    return MediationError(
      .usage, zh: "对照表第 \(line) 行：“\(what)”前面已另有说法（\(all.joined(separator: "、"))）",
      en: "line \(line) of the map: “\(what)” is said twice (\(all.joined(separator: ", ")))",
      field: .columnMap, hint: .words(zh: "只留一个", en: "keep one of them"))
  }

  /// A line that says nothing which a map could; its words are told by who has them.
  private static let unread = Phrase("map")
  private static let misread = MediationError(.usage, unread, field: .columnMap)

  private static func bad(line: Int, _ text: String) -> MediationError {
    MediationError(
      .usage, zh: "对照表第 \(line) 行看不懂：\(text)", en: "line \(line) of the map: \(text)",
      field: .columnMap,
      hint: .words(
        zh: "每行写 column,field,value,code；field 须是 import 的列名或 ignore",
        en: "a line reads column,field,value,code; field is a column of import, or ignore"))
  }
}

extension ColumnMap {
  /// Reads a map.
  ///
  /// - Throws: `MediationError` of kind `usage`, naming the line.
  public init(csv bytes: [UInt8]) throws(MediationError) {
    self = try MapReading.map(bytes)
  }
}
