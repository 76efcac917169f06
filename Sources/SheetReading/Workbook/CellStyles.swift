#if Spreadsheet
  /// Which styles of a workbook show a number as a day or a time.
  final class CellStyles: XMLHandler {
    private var written: [Int: NumberFormat] = [:]
    private var formats: [NumberFormat] = []
    private var isInCellFormats = false

    /// What the style of a cell makes of a number; one that is not there makes nothing of it.
    @inline(__always)
    func format(_ style: Int) -> NumberFormat { style < formats.count ? formats[style] : .number }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if name.is("numFmt") {
        guard let id = attributes.number("numFmtId"), let code = attributes["formatCode"] else {
          return
        }
        written[id] = NumberFormat(code: code)
      } else if name.is("cellXfs") {
        isInCellFormats = true
      } else if isInCellFormats, name.is("xf") {
        let id = attributes.number("numFmtId") ?? 0
        formats.append(written[id] ?? NumberFormat(builtIn: id))
      }
      // Excel keeps 64,000 styles.
      if formats.count > 1 << 20 || written.count > 1 << 16 { fault = .damaged }
    }

    override func end(_ name: XMLName) {
      if name.is("cellXfs") { isInCellFormats = false }
    }
  }
#endif
