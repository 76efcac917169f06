#if Spreadsheet
  /// Reads a workbook (`.xlsx`, `.xlsm`; ECMA-376) as rows of typed cells.
  public enum WorkbookReader {
    /// Writes the rows of every sheet that shows, or of one alone.
    ///
    /// - Parameter sheet: the sheet to read, hidden or not; `nil` for those that show. All are listed.
    /// - Parameter spill: a file of its own for texts that are not held in memory.
    /// - Parameter write: takes a piece of the rows; false where it could not.
    /// - Throws: `SheetFault`; what was written before it is of no use.
    public static func read(
      _ bytes: ArchiveBytes, sheet named: String?, spill: Int32,
      write: @escaping (UnsafeRawBufferPointer) -> Bool
    ) throws(SheetFault) {
      let archive = try ZipArchive(bytes)
      let parts = try WorkbookParts(archive)
      let styles = CellStyles()
      if let part = parts.styles { try archive.read(part, with: styles) }
      let strings = StringStore(descriptor: spill)
      if let part = parts.strings {
        try archive.read(part, with: SharedStrings(strings))
        try strings.finish()
      }
      let output = RowsOutput(write)
      for sheet in parts.sheets {
        try output.sheet(sheet.name, sheet.visibility)
        guard named.map({ $0 == sheet.name }) ?? (sheet.visibility == "visible") else { continue }
        let parser = SheetParser(
          is1904: parts.is1904, styles: styles, strings: strings, output: output)
        try archive.read(sheet.part, with: parser)
      }
      try output.finish()
    }
  }
#endif
