/// Why a file cannot be read as a workbook; the word stands for it between `mediate-xlsx` and `mediate`.
public enum SheetFault: String, Error, CaseIterable, Sendable {
  /// The archive or a part of it is not whole, or says what no workbook says.
  case damaged
  /// A part unpacks to far more than a workbook does.
  case bomb
  /// A part defines entities, which no spreadsheet writes.
  case entities
  case locked
  /// An archive that holds something else.
  case other, word, openDocument = "open-document"
  /// A workbook in Excel's binary form (`.xlsb`).
  case binary
  /// More columns or rows than a sheet has, or a row that is too long for any ledger.
  case tooLarge = "too-large"
  /// The rows could not be written.
  case unwritable
}
