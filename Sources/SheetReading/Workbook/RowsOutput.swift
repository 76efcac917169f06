/// The rows of a workbook on their way out, as `mediate` reads them (`SheetRows`): CSV, a record a line.
final class RowsOutput {
  private let write: (UnsafeRawBufferPointer) -> Bool
  private var bytes: [UInt8] = []
  /// What each cell of the open row is, a letter a cell, and the cells.
  private var kinds: [UInt8] = []
  private var cells: [UInt8] = []
  private var mergeCount = 0

  /// Longer than any row of a ledger.
  private static let longestRow = 8 << 20
  private static let mostMerges = 1_048_576

  /// - Parameter write: takes a piece; false where it could not.
  init(_ write: @escaping (UnsafeRawBufferPointer) -> Bool) {
    self.write = write
    bytes += "mediate-rows/1\n".utf8
  }

  func sheet(_ name: String, _ visibility: String) throws(SheetFault) {
    mergeCount = 0
    bytes += "sheet,".utf8
    Array(name.utf8).withUnsafeBufferPointer { RowsOutput.append($0, to: &bytes) }
    bytes += ",\(visibility)\n".utf8
    try flushIfLarge()
  }

  /// A cell of the open row, after those that came before; an empty one is none.
  func cell(_ column: Int, _ kind: UInt8, _ text: [UInt8]) throws(SheetFault) {
    var fault: SheetFault?
    text.withUnsafeBufferPointer { text in
      do throws(SheetFault) { try cell(column, kind, text) } catch { fault = error }
    }
    if let fault { throw fault }
  }

  func cell(
    _ column: Int, _ kind: UInt8, _ text: UnsafeBufferPointer<UInt8>
  ) throws(SheetFault) {
    guard !text.isEmpty else { return }
    while kinds.count < column - 1 {
      kinds.append(UInt8(ascii: "-"))
      cells.append(UInt8(ascii: ","))
    }
    kinds.append(kind)
    cells.append(UInt8(ascii: ","))
    RowsOutput.append(text, to: &cells)
    if cells.count > RowsOutput.longestRow { throw .tooLarge }
  }

  /// Writes the row, unless it is empty.
  func endRow(_ number: Int) throws(SheetFault) {
    guard !kinds.isEmpty else { return }
    bytes += "row,".utf8
    bytes += String(number).utf8
    bytes.append(UInt8(ascii: ","))
    bytes += kinds
    bytes += cells
    bytes.append(0x0A)
    kinds.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    try flushIfLarge()
  }

  func merge(_ first: CellReference, _ last: CellReference) throws(SheetFault) {
    mergeCount += 1
    guard mergeCount <= RowsOutput.mostMerges else { throw .tooLarge }
    bytes += "merge,\(first.row),\(first.column),\(last.row),\(last.column)\n".utf8
    try flushIfLarge()
  }

  func finish() throws(SheetFault) {
    bytes += "end\n".utf8
    try flush()
  }

  private func flushIfLarge() throws(SheetFault) {
    if bytes.count > 1 << 16 { try flush() }
  }

  private func flush() throws(SheetFault) {
    guard bytes.withUnsafeBytes({ write($0) }) else { throw .unwritable }
    bytes.removeAll(keepingCapacity: true)
  }

  /// A field as CSV has it.
  private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let needsQuotes = text.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    // A space at either end is text.
    guard needsQuotes || text.first == 0x20 || text.last == 0x20 else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
