import Mediation

/// A spreadsheet on its way into a file, which `mediate-xlsx` makes of what it is given.
struct Spreadsheet {
  private let program: HelperProgram.Running

  /// Begins a file of rows, in the form that `ImportFile.badRows` and exports have them.
  ///
  /// - Throws: `MediationError` where the program is not there.
  init(ofRowsAt path: String) throws(MediationError) {
    program = try HelperProgram(files: []).feed(["rows", path])
  }

  private init(ofReportAt path: String) throws(MediationError) {
    program = try HelperProgram(files: []).feed([path])
  }

  func write(_ bytes: [UInt8]) { program.write(bytes) }

  /// Puts the file in its place.
  ///
  /// - Throws: `MediationError` saying why it could not be made.
  func finish() throws(MediationError) {
    let ending = program.finish()
    guard ending.status == 0 else { throw HelperProgram.failed(ending) }
  }

  /// Makes a file of a report's workbook, its JSON.
  static func write(_ workbook: [UInt8], to path: String) throws(MediationError) {
    let sheet = try Spreadsheet(ofReportAt: path)
    sheet.write(workbook)
    try sheet.finish()
  }
}
