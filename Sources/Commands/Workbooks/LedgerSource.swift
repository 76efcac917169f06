import Engines
import Exchange
import Files
import Formats
import Mediation

/// A ledger's file: its bytes, and the rows that are read of it.
struct LedgerSource {
  /// The file as it is.
  let bytes: ImportBytes
  /// Holds it open; `nil` where it came by standard input or a pipe.
  private let file: OpenFile?
  /// What came by standard input or a pipe.
  private let held: [UInt8]

  /// - Parameter path: `-` for standard input.
  /// - Throws: `MediationError` saying why it could not be read.
  init(_ path: String, in session: Session) throws(MediationError) {
    guard path != "-" else {
      held = session.world.readInput()
      bytes = ImportBytes(held)
      file = nil
      return
    }
    let file = try OpenFile(path)
    if file.isRegular {
      bytes = ImportBytes { file.read(at: $0, $1) }
      held = []
      self.file = file
    } else {
      held = FileBytes.read(descriptor: file.descriptor, limit: .max)
      bytes = ImportBytes(held)
      self.file = nil
    }
  }

  /// What `ImportFile` reads: the rows of a workbook, or the bytes of any other file.
  ///
  /// - Parameter sheet: the sheet that was named.
  /// - Throws: `MediationError` where a sheet is named of what has none, and where the workbook cannot be
  ///   read.
  func rows(ofSheet sheet: String?, in session: Session) throws -> ImportBytes {
    guard FileNature(of: bytes) == .archive else {
      if let sheet {
        throw MediationError(
          .usage, zh: "文件没有工作表“\(sheet.visible())”",
          en: "the file has no sheet “\(sheet.visible())”",
          field: .sheet,
          hint: .words(zh: "只有工作簿（.xlsx）有工作表", en: "only workbooks (.xlsx) have sheets"))
      }
      return bytes
    }
    let path = try session.place.get().path
    if let file {
      return try WorkbookFiles.rows(of: file.descriptor, sheet: sheet, beside: path)
    }
    let copy = try WorkbookFiles.file(held, beside: path)
    return try WorkbookFiles.rows(of: copy.descriptor, sheet: sheet, beside: path)
  }
}
