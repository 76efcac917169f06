#if Spreadsheet
  import Formats
  import Foundation
  import Testing

  /// Spreadsheets in and out through the built programs: `mediate-xlsx` stands beside the tests.
  @Suite("A spreadsheet")
  struct SpreadsheetTests {
    /// Runs a line of the shell and gives what it printed.
    private func run(_ program: Program, _ line: String, status: Int32 = 0) throws -> String {
      let result = try program.shell(line)
      #expect(result.status == status, "\(line): \(result.error)")
      return result.output + result.error
    }

    /// A program with an office of a month that is over.
    private func office(_ database: String = "office.db") throws -> Program {
      let program = try Program()
      _ = try run(
        program, "mediate init --station JS07 --name 建设路派出所 --district 410105 --db \(database)")
      return program
    }

    private func write(_ text: String, _ name: String, _ program: Program) throws {
      try Data(text.utf8).write(to: program.folder.appendingPathComponent(name))
    }

    @Test("of the sample year imports to the figures and digests of its CSV")
    func sampleYear() throws {
      let program = try office()
      defer { program.remove() }
      _ = try run(
        program, "mediate init --station JS07 --name 建设路派出所 --district 410105 --db other.db")
      let parameters = "$(dirname \"$(command -v verify-journal)\")/../seeds/sample-year"
      _ = try run(
        program,
        "sample-year --parameters \"\(parameters)\" --disputes 1500 --stations 5 > year.csv")
      let csv = try Data(contentsOf: program.folder.appendingPathComponent("year.csv"))
      try write(Self.rows(ofCSV: Array(csv)), "rows", program)
      _ = try run(program, "mediate-xlsx rows year.xlsx < rows")
      let fromCSV = try run(
        program, "mediate import year.csv --add-stations --today 2022-06-01 2>&1")
      let fromSheet = try run(
        program, "mediate import year.xlsx --add-stations --today 2022-06-01 --db other.db 2>&1")
      #expect(fromCSV.contains("1,500") || fromCSV.contains("1500"))
      #expect(fromSheet.hasSuffix(fromCSV))
      let report = "mediate report yearly 2021 --by station --format json --today 2022-06-01"
      let figures = try run(program, "\(report) | grep -v as_of")
      #expect(try run(program, "\(report) --db other.db | grep -v as_of") == figures)
      #expect(figures.contains("digest"))
      let export = "mediate export --today 2022-06-01 2> /dev/null | sha256sum"
      #expect(
        try run(program, export.replacing("export", with: "export --db other.db"))
          == run(program, export))
    }

    @Test("by standard input is read too, and its bad rows go back as a spreadsheet")
    func badRows() throws {
      let program = try office()
      defer { program.remove() }
      try write(
        """
        mediate-rows/1
        sheet,台账,visible
        row,1,ssss,登记日期,纠纷类型,来源,简要情况
        row,2,dsss,2021-03-05,邻里,排查,楼上漏水
        row,3,dsss,2021-03-06,无此类,排查,争车位
        end

        """, "rows", program)
      _ = try run(program, "mediate-xlsx rows a.xlsx < rows")
      let said = try run(
        program, "cat a.xlsx | mediate import - --skip-bad bad.xlsx --today 2021-04-01")
      #expect(said.contains("第 3 行"))
      let bad = try run(program, "mediate-xlsx read < bad.xlsx")
      #expect(bad.contains("row,1,sssss,登记日期,纠纷类型,来源,简要情况,error\n"))
      #expect(bad.contains("row,2,dssss,2021-03-06,无此类,排查,争车位,"))
      let again = try run(program, "mediate import bad.xlsx --today 2021-04-01", status: 2)
      #expect(again.contains("第 2 行"))
    }

    @Test("is exported for people, and what it says can be imported")
    func export() throws {
      let program = try office()
      defer { program.remove() }
      _ = try run(
        program,
        "mediate log --category neighbour --source screening --summary '=1+1 _x000D_' "
          + "--party applicant:甲某 --on 2021-03-05 --today 2021-03-05")
      let said = try run(program, "mediate export --format xlsx --output a.xlsx --today 2021-04-01")
      #expect(said.contains("csv 或 ndjson"))
      let rows = try run(program, "mediate-xlsx read < a.xlsx")
      #expect(rows.contains("来源编号"))
      #expect(rows.contains(",邻里,排查"))
      #expect(rows.contains("=1+1 _x000D_"))
      #expect(rows.contains(",2021-03-05,"))
      let back = try run(program, "mediate import a.xlsx --json --today 2021-04-01")
      #expect(back.contains("\"known\": 1"))
      let some = try run(
        program,
        "mediate export --columns 编号,summary --headings zh --bom --today 2021-04-01 | head -1")
      #expect(some.hasPrefix("\u{FEFF}编号,简要情况\n"))
      _ = try run(program, "mediate export --format xlsx", status: 2)
      _ = try run(program, "mediate export --columns 没有", status: 2)
    }

    @Test("that is full goes on in another sheet of the same heading")
    func fullSheet() throws {
      let program = try office()
      defer { program.remove() }
      let rows = (2...6).map { "row,\($0),s,第\($0)" }.joined(separator: "\n")
      try write("mediate-rows/1\nsheet,甲,visible\nrow,1,s,名\n\(rows)\nend\n", "rows", program)
      _ = try run(program, "MEDIATE_SHEET_ROWS=3 mediate-xlsx rows a.xlsx < rows")
      let read = try run(program, "mediate-xlsx read < a.xlsx")
      #expect(
        read.split(separator: "\n").dropFirst().elementsEqual([
          "sheet,甲,visible", "row,1,s,名", "row,2,s,第2", "row,3,s,第3", "sheet,甲 (2),visible",
          "row,1,s,名",
          "row,2,s,第4", "row,3,s,第5", "sheet,甲 (3),visible", "row,1,s,名", "row,2,s,第6", "end",
        ]))
    }

    @Test("of a report is made, and a broken one leaves nothing")
    func report() throws {
      let program = try office()
      defer { program.remove() }
      _ = try run(
        program, "mediate report monthly 2021-03 --format xlsx --output 月.xlsx --today 2021-04-02")
      #expect(try run(program, "mediate-xlsx read < 月.xlsx").hasSuffix("end\n"))
      _ = try run(program, "echo mediate-rows/1 | mediate-xlsx rows b.xlsx", status: 1)
      #expect(try run(program, "ls | grep -c '^b'", status: 1) == "0\n")
      _ = try run(program, "mediate import 月.xlsx --sheet 无 --today 2021-04-02", status: 2)
    }

    /// A CSV as the rows of a sheet, its days as days.
    private static func rows(ofCSV bytes: [UInt8]) throws -> String {
      var reader = CSVReader(bytes)
      var rows = Array("mediate-rows/1\nsheet,2021,visible\n".utf8)
      var number = 0
      while let record = try reader.next() {
        number += 1
        let kinds = record.fields.map { field in
          let isDay =
            field.utf8.count == 10 && field.utf8.filter { $0 == UInt8(ascii: "-") }.count == 2
          return isDay && number > 1 ? "d" : "s"
        }
        CSVWriter.append(["row", "\(number)", kinds.joined()] + record.fields, to: &rows)
      }
      return String(decoding: rows, as: UTF8.self) + "end\n"
    }
  }
#endif
