import Formats
import Mediation

/// The rows of one sheet of a workbook, from the stream that `mediate-xlsx read` writes.
///
/// The stream is CSV, a record a line, told apart by its first cell:
///
/// ```
/// mediate-rows/1                         the first line
/// sheet,NAME,visible|hidden|very_hidden  a sheet; its rows follow, those of a hidden one if it was named
/// row,12,sd-n,B-1,2021-03-05,,3400       row 12: what each cell is (`CellKind`), and the cells
/// merge,3,2,4,2                          a merged cell: first row and column, last row and column; from 1
/// end                                    the last line: all of it has come
/// ```
struct SheetRows: Sendable {
  static let opening = Array("mediate-rows/1\n".utf8)

  /// A sheet of the workbook.
  struct Sheet: Equatable, Sendable {
    let name: String
    let isHidden: Bool
    fileprivate(set) var rowCount = 0
    fileprivate(set) var merged: [MergedCell] = []
  }

  let sheets: [Sheet]
  private let bytes: ImportBytes
  private var reader = CSVReader([])
  private var offset = 0
  /// The sheet whose rows come, and the one the reader stands in.
  private var chosen = 0
  private var current = -1
  private var spreading = MergedCells([])
  private var limits = CSVLimits.standard

  /// Looks through the whole stream once.
  ///
  /// - Parameter name: the sheet to read; `nil` for the only one that can be meant.
  /// - Throws: `MediationError` for a stream that breaks off, and where no sheet is meant, or several.
  init(_ bytes: ImportBytes, named name: String?) throws(MediationError) {
    self.bytes = bytes
    var looking = SheetLook(bytes)
    guard let sheets = looking.sheets() else {
      throw MediationError(
        .failed, zh: "工作簿没有读完", en: "the workbook was not read to its end", field: .file)
    }
    self.sheets = sheets
    choose(try place(of: name))
  }

  var chosenSheet: Sheet { sheets[chosen] }

  /// The sheet that has the name; else the only one with rows that shows, else the only one of them with
  /// headings that are known.
  private mutating func place(of name: String?) throws(MediationError) -> Int {
    if let name {
      if let place = sheets.firstIndex(where: { $0.name == name }) { return place }
      throw MediationError(
        .usage, zh: "没有工作表“\(name.visible())”", en: "there is no sheet “\(name.visible())”",
        field: .sheet,
        hint: .words(zh: "有：\(names(sheets).zh)", en: "there are: \(names(sheets).en)"))
    }
    let shown = sheets.indices.filter { !sheets[$0].isHidden && sheets[$0].rowCount > 0 }
    guard let first = shown.first else {
      throw MediationError(
        .usage, zh: "工作簿里没有可见的内容", en: "nothing in the workbook shows", field: .file,
        hint: sheets.isEmpty
          ? nil
          : .ledger(.nameSheet(names(sheets))))
    }
    guard shown.count > 1 else { return first }
    let known = shown.filter { hasKnownHeadings($0) }
    if known.count == 1 { return known[0] }
    throw MediationError(
      .usage, zh: "工作簿有 \(shown.count) 张表，不知道是哪一张",
      en: "the workbook has \(shown.count) sheets; which of them is not known", field: .file,
      hint: .ledger(.nameSheet(names(shown.map { sheets[$0] }))))
  }

  private func names(_ sheets: [Sheet]) -> Phrase {
    let names = sheets.prefix(20).map { $0.name.visible() }
    return Phrase(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
  }

  /// Whether one of the first rows of a sheet has three headings that are known without a map.
  private mutating func hasKnownHeadings(_ place: Int) -> Bool {
    choose(place)
    for _ in 0..<20 {
      guard let row = try? next() else { continue }
      if row.fields.count(where: { ImportColumn(heading: $0) != nil }) >= 3 { return true }
    }
    return false
  }

  /// Begins with the first row of a sheet.
  private mutating func choose(_ place: Int) {
    chosen = place
    begin()
  }

  /// Begins with the first row again.
  mutating func begin() {
    current = -1
    offset = 0
    limits = .standard
    reader = CSVReader([], limits: limits.withPreface)
    spreading = MergedCells(sheets.indices.contains(chosen) ? sheets[chosen].merged : [])
  }

  /// From the next row on.
  mutating func limit(_ limits: CSVLimits) {
    self.limits = limits
    reader.limits = limits.withPreface
  }

  /// The next row of the chosen sheet; `nil` at its end.
  ///
  /// - Throws: `RowError` for a row beyond the limits.
  mutating func next() throws(RowError) -> SourceRow? {
    while current <= chosen, let record = try nextRecord() {
      switch record.fields[0] {
      case "sheet": current += 1
      case "row" where current == chosen:
        guard var row = SourceRow(record.fields) else { continue }
        if !spreading.isEmpty { spreading.spread(into: &row) }
        return row
      default: break
      }
    }
    return nil
  }

  private mutating func nextRecord() throws(RowError) -> CSVRecord? {
    let bytes = bytes
    var offset = offset
    defer { self.offset = offset }
    while true {
      do throws(CSVError) {
        return try reader.next {
          let piece = bytes.read(offset, ImportText.pieceLength)
          offset += piece.count
          return piece
        }
      } catch {
        // A sheet that nobody asked for may hold what it likes.
        guard current == chosen else { continue }
        throw RowError(
          CSVError(
            line: sheetRow(at: error.line), column: max(1, error.column - SheetRows.preface),
            reason: error.reason))
      }
    }
  }

  /// The cells before those of a row.
  fileprivate static let preface = 3

  /// The row that stands on a line of the stream, of which no more can be told than that.
  private func sheetRow(at line: Int) -> Int {
    var look = SheetLook(bytes)
    return look.row(at: line) ?? line
  }
}

extension CSVLimits {
  fileprivate var withPreface: CSVLimits {
    CSVLimits(
      fieldBytes: fieldBytes, recordBytes: recordBytes + 64 + fields,
      fields: fields + SheetRows.preface)
  }
}

extension SourceRow {
  /// - Parameter fields: the cells of a record of the stream.
  fileprivate init?(_ fields: [String]) {
    guard fields.count >= 3, let line = Int(fields[1]) else { return nil }
    self.line = line
    kinds = fields[2].map { CellKind(rawValue: $0) ?? .text }
    self.fields = Array(fields[3...])
  }
}

/// One look through a stream.
private struct SheetLook {
  private let bytes: ImportBytes
  private var reader = CSVReader([], limits: SheetLook.limits)
  private var offset = 0

  /// More than any row may have: the rows are judged when they are read.
  private static let limits = CSVLimits(
    fieldBytes: 64 << 20, recordBytes: 64 << 20, fields: 20_000)

  init(_ bytes: ImportBytes) { self.bytes = bytes }

  /// The sheets, or `nil` where the stream has no end.
  mutating func sheets() -> [SheetRows.Sheet]? {
    var sheets: [SheetRows.Sheet] = []
    var isWhole = false
    while let record = next() {
      let fields = record.fields
      switch fields[0] {
      case "sheet" where fields.count == 3:
        sheets.append(SheetRows.Sheet(name: fields[1], isHidden: fields[2] != "visible"))
      case "row" where !sheets.isEmpty: sheets[sheets.count - 1].rowCount += 1
      case "merge" where !sheets.isEmpty:
        if let merged = MergedCell(fields) { sheets[sheets.count - 1].merged.append(merged) }
      default: isWhole = fields[0] == "end"
      }
    }
    return isWhole ? sheets : nil
  }

  mutating func row(at line: Int) -> Int? {
    while let record = next() {
      guard record.line >= line else { continue }
      return record.line == line && record.fields.count > 1 ? Int(record.fields[1]) : nil
    }
    return nil
  }

  private mutating func next() -> CSVRecord? {
    while true {
      let bytes = bytes
      var offset = offset
      defer { self.offset = offset }
      do throws(CSVError) {
        return try reader.next {
          let piece = bytes.read(offset, ImportText.pieceLength)
          offset += piece.count
          return piece
        }
      } catch { continue }
    }
  }
}
