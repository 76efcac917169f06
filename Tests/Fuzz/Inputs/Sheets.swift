import Formats
import Glibc
import Mediation
import SheetReading
import SheetSamples

@testable import Exchange

// Pages, and workbooks with what comes between their reader and the import.

/// A page is read the same in pieces of any size.
func page(_ bytes: [UInt8]) {
  let whole = pageRows(bytes, pieces: max(1, bytes.count))
  require(whole == pageRows(bytes, pieces: 1), "read otherwise in pieces")
  for case .success(let row) in whole {
    require(row.fields.count <= CSVLimits.standard.fields, "too many cells")
    require(row.spread.count <= row.fields.count, "spread beyond the row")
  }
}

private func pageRows(_ bytes: [UInt8], pieces: Int) -> [Result<SourceRow, RowError>] {
  var reader = HTMLRows()
  var rest = bytes[...]
  var rows: [Result<SourceRow, RowError>] = []
  while true {
    do throws(RowError) {
      let row = try reader.next {
        defer { rest = rest.dropFirst(pieces) }
        return Array(rest.prefix(pieces))
      }
      guard let row else { return rows }
      rows.append(.success(row))
    } catch {
      rows.append(.failure(error))
    }
  }
}

/// The rows of a workbook as `mediate-xlsx` hands them on.
func rows(_ bytes: [UInt8]) {
  guard var sheet = try? SheetRows(ImportBytes(SheetRows.opening + bytes), named: nil) else {
    return
  }
  _ = taken(&sheet)
}

/// Reads all rows of the chosen sheet.
private func taken(_ sheet: inout SheetRows) -> [SourceRow] {
  var rows: [SourceRow] = []
  while true {
    do throws(RowError) {
      guard let row = try sheet.next() else { return rows }
      require(row.fields.count <= CSVLimits.standard.fields, "too many cells")
      require(row.spread.count <= row.fields.count, "spread beyond the row")
      rows.append(row)
    } catch {}
  }
}

/// A whole workbook: the archive, its parts, a sheet.
func workbook(_ bytes: [UInt8]) {
  #if Spreadsheet
    guard let read = workbookRows(bytes) else { return }
    guard var sheet = try? SheetRows(ImportBytes(read), named: nil) else { return }
    let rows = taken(&sheet)
    require(zip(rows, rows.dropFirst()).allSatisfy { $0.line < $1.line }, "rows out of order")
  #endif
}

/// A sheet, the texts that its cells share and their styles, apart by a record separator (U+001E).
func sheet(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0x1E, omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
  workbook(
    WorkbookBytes(
      sheet: parts[0], strings: parts.count > 1 ? parts[1] : nil,
      styles: parts.count > 2 ? parts[2] : ""
    ).bytes)
}

#if Spreadsheet
  /// What the reader writes, or `nil` where it refuses; each stream that it writes is whole.
  private func workbookRows(_ bytes: [UInt8]) -> [UInt8]? {
    var rows: [UInt8] = []
    do throws(SheetFault) {
      try WorkbookReader.read(ArchiveBytes(bytes), sheet: nil, spill: spill) {
        rows += $0
        return true
      }
    } catch { return nil }
    var reader = CSVReader(
      rows, limits: CSVLimits(fieldBytes: 1 << 20, recordBytes: 16 << 20, fields: 20_000))
    var last: String?
    do {
      while let record = try reader.next() { last = record.fields[0] }
    } catch {
      // Only a NUL that somebody escaped.
      require(error.reason == .nul, "rows that cannot be read: \(error)")
    }
    require(last == "end" || rows.contains(0), "rows without an end")
    return rows
  }

  /// One file for all runs: each writes it anew.
  private let spill: Int32 = {
    guard let file = tmpfile() else { fatalError("no file to spill into") }
    return fileno(file)
  }()
#endif
