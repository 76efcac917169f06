/// Where a cell stands, as `AB12` says; rows and columns from 1.
struct CellReference: Equatable {
  /// The most that a sheet has.
  static let mostRows = 1_048_576
  static let mostColumns = 16_384

  let row: Int
  let column: Int

  /// - Returns: `nil` for what names no cell that a sheet has.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var column = 0
    var row = 0
    var index = 0
    while index < bytes.count, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[index], index < 4 {
      column = column * 26 + Int(bytes[index] - UInt8(ascii: "A")) + 1
      index += 1
    }
    let digits = bytes.count - index
    while index < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[index] {
      if row > CellReference.mostRows { return nil }
      row = row * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index == bytes.count, digits > 0, 1...CellReference.mostRows ~= row,
      1...CellReference.mostColumns ~= column
    else { return nil }
    self.row = row
    self.column = column
  }

  init?(_ text: String) {
    let reference = Array(text.utf8).withUnsafeBufferPointer { CellReference($0) }
    guard let reference else { return nil }
    self = reference
  }
}
