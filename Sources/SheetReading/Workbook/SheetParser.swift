#if Spreadsheet
  import Glibc

  /// One sheet, whose rows are written as they come.
  final class SheetParser: XMLHandler {
    /// More than a cell may hold is kept, so that whoever reads it says that it is too long.
    static let longestText = 256 << 10

    private let is1904: Bool
    private let styles: CellStyles
    private let strings: StringStore
    private let output: RowsOutput
    private var row = 0
    private var column = 0
    private var isInRow = false

    /// The cell that is open.
    private var isInCell = false
    private var type = CellType.number
    private var style = 0
    private var value: [UInt8] = []
    private var inline: [UInt8] = []
    private var formula: [UInt8] = []
    private var hasValue = false
    private var hasFormula = false
    private var isInReading = false
    private var place = Place.none

    private enum Place { case none, value, inline, formula }
    private enum CellType { case number, shared, inline, string, truth, error, day }

    init(
      is1904: Bool, styles: CellStyles, strings: StringStore, output: RowsOutput
    ) {
      self.is1904 = is1904
      self.styles = styles
      self.strings = strings
      self.output = output
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if isInCell { return startInCell(name) }
      switch name.first {
      case UInt8(ascii: "c") where isInRow && name.is("c"): startCell(attributes)
      case UInt8(ascii: "r") where name.is("row"): startRow(attributes)
      case UInt8(ascii: "m") where name.is("mergeCell"): merge(attributes)
      default: break
      }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      switch place {
      case .none: return
      case .value: if value.count < SheetParser.longestText { value.append(contentsOf: bytes) }
      case .inline: if inline.count < SheetParser.longestText { inline.append(contentsOf: bytes) }
      case .formula: if formula.count < 256 { formula.append(contentsOf: bytes) }
      }
    }

    override func end(_ name: XMLName) {
      switch name.first {
      case UInt8(ascii: "c") where isInCell && name.is("c"):
        isInCell = false
        place = .none
        do throws(SheetFault) { try endCell() } catch { fault = error }
      case UInt8(ascii: "r") where name.is("row"):
        isInRow = false
        do throws(SheetFault) { try output.endRow(row) } catch { fault = error }
      case UInt8(ascii: "r") where name.is("rPh"): isInReading = false
      default: place = .none
      }
    }

    private func startRow(_ attributes: XMLAttributes) {
      let number = attributes.number("r") ?? row + 1
      guard number > row, number <= CellReference.mostRows else {
        fault = number > row ? .tooLarge : .damaged
        return
      }
      row = number
      column = 0
      isInRow = true
    }

    private func startCell(_ attributes: XMLAttributes) {
      if let reference = attributes.bytes("r") {
        guard let cell = CellReference(reference) else {
          fault = .tooLarge
          return
        }
        // Excel calls a file damaged whose cells stand in another order, or twice.
        guard cell.row == row, cell.column > column else {
          fault = .damaged
          return
        }
        column = cell.column
      } else {
        column += 1
      }
      guard column <= CellReference.mostColumns else {
        fault = .tooLarge
        return
      }
      isInCell = true
      (hasValue, hasFormula, isInReading) = (false, false, false)
      value.removeAll(keepingCapacity: true)
      inline.removeAll(keepingCapacity: true)
      formula.removeAll(keepingCapacity: true)
      style = attributes.number("s") ?? 0
      type = attributes.bytes("t").map { SheetParser.type($0) } ?? .number
    }

    private static func type(_ bytes: UnsafeBufferPointer<UInt8>) -> CellType {
      guard let first = bytes.first else { return .number }
      switch first {
      case UInt8(ascii: "s"): return bytes.count == 1 ? .shared : .string
      case UInt8(ascii: "i"): return .inline
      case UInt8(ascii: "b"): return .truth
      case UInt8(ascii: "e"): return .error
      case UInt8(ascii: "d"): return .day
      default: return .number
      }
    }

    private func startInCell(_ name: XMLName) {
      switch name.first {
      case UInt8(ascii: "v") where name.is("v"): (place, hasValue) = (.value, true)
      case UInt8(ascii: "f") where name.is("f"): (place, hasFormula) = (.formula, true)
      case UInt8(ascii: "t") where name.is("t"): if !isInReading { place = .inline }
      case UInt8(ascii: "r") where name.is("rPh"): isInReading = true
      default: break
      }
    }

    private func endCell() throws(SheetFault) {
      guard hasValue || type == .inline else {
        if hasFormula { try output.cell(column, UInt8(ascii: "f"), [UInt8(ascii: "=")] + formula) }
        return
      }
      switch type {
      case .inline:
        EscapedText.decode(&inline)
        try output.cell(column, UInt8(ascii: "s"), inline)
      case .string:
        EscapedText.decode(&value)
        try output.cell(column, UInt8(ascii: "s"), value)
      case .shared: try endSharedCell()
      case .truth:
        try output.cell(column, UInt8(ascii: "b"), Array((value == [0x31] ? "TRUE" : "FALSE").utf8))
      case .error: try output.cell(column, UInt8(ascii: "e"), value)
      case .day: try endDayCell()
      case .number: try endNumberCell()
      }
    }

    private func endSharedCell() throws(SheetFault) {
      var number = 0
      for byte in value where byte > 0x20 {
        guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte, number < 1 << 32 else {
          throw .damaged
        }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      var fault: SheetFault?
      let isThere = try strings.with(number) { text in
        do throws(SheetFault) { try output.cell(column, UInt8(ascii: "s"), text) } catch {
          fault = error
        }
      }
      if let fault { throw fault }
      guard isThere else { throw .damaged }
    }

    private func endNumberCell() throws(SheetFault) {
      let format = styles.format(style)
      var text: [UInt8] = []
      if format != .number, let number = CellNumber.value(of: value),
        let day = SerialDay(number, is1904: is1904)
      {
        day.append(to: &text)
        try output.cell(column, UInt8(ascii: day.isTime ? "t" : "d"), text)
        return
      }
      CellNumber.append(value, to: &text)
      try output.cell(column, UInt8(ascii: "n"), text)
    }

    /// A day as ISO 8601 writes it.
    private func endDayCell() throws(SheetFault) {
      var text = value
      if text.count > 10, text[10] == UInt8(ascii: "T") {
        text[10] = UInt8(ascii: " ")
        text = Array(text.prefix(19))
        if text.suffix(9).elementsEqual(" 00:00:00".utf8) { text.removeLast(9) }
      }
      try output.cell(column, UInt8(ascii: "d"), text)
    }

    private func merge(_ attributes: XMLAttributes) {
      guard let text = attributes["ref"] else { return }
      let ends = text.split(separator: ":").map { CellReference(String($0)) }
      guard ends.count == 2, let first = ends[0], let last = ends[1], first.row <= last.row,
        first.column <= last.column
      else { return }
      do throws(SheetFault) { try output.merge(first, last) } catch { fault = error }
    }
  }
#endif
