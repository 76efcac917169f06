import Formats
import Testing

@Suite("A cell for a spreadsheet")
struct FormulaGuardTests {
  @Test(
    "is guarded when it could be a formula",
    arguments: [
      "=1+1", "+1", "-", "-a", "@SUM(A1)", "\ta", "\ra", "\na", "\r\na", " =1", "\u{A0}=1",
      "\u{3000}=1", "\u{FEFF}=1", "\u{200B}=1", "\u{200F}@", "\u{2060}+", "\u{301}=1", "=\u{301}1",
      "\u{1}=1", "\u{7F}=1", "\u{9F}=1", " \u{FEFF}\u{301}-a", "＝1", "＋1", "－1", "＠a", " ＝1",
      "-1.2.3", "-1-1", "-.", "--1", "+12", "-1 ", " -1", "-1\n=2", "-١",
    ])
  func guards(field: String) {
    #expect(Array(CSVWriter.guarded(field).utf8) == Array("'\(field)".utf8))
  }

  @Test(
    "comes back as it was, guarded or not",
    arguments: [
      "=1+1", "'=1", "''=1", "'''", "'a", "''a", "'", "-", "'-1", "\t=1", "'\t=1", "+86 139", "",
      "甲",
    ])
  func comesBack(field: String) {
    let quoted = CSVWriter.quoted(field)
    #expect(CSVWriter.unguarded(quoted) == field)
    #expect(CSVWriter.unguarded(CSVWriter.guarded(quoted)) == field)
  }

  @Test(
    "is left alone when it could not",
    arguments: [
      "", " ", "a", "a=1", "a\t=1", "1", "12.5", "-1", "-12.50", "-.5", "-5.", "'=1", "é=1", "(=1)",
      "\u{200B}a=1", "2024-03-05", "\u{301}",
    ])
  func leaves(field: String) {
    #expect(Array(CSVWriter.guarded(field).utf8) == Array(field.utf8))
  }
}
