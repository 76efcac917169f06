import Exchange
import Foundation
import Mediation
import Testing

@Suite("A ledger file")
struct ImportFileTests {
  static let row = "neighbour,screening,测试,2021-03-05"
  static let heading = "category,source,summary,registered_on"

  private func read(
    _ bytes: [UInt8], map: ColumnMap = ColumnMap(), encoding: TextEncoding? = nil
  ) throws -> (records: [ImportRecord], errors: [RowError]) {
    var file = try ImportFile(bytes, encoding: encoding, map: map, defaultStation: "JS07")
    var result: (records: [ImportRecord], errors: [RowError]) = ([], [])
    while let row = file.next() {
      switch row {
      case .success(let record): result.records.append(record)
      case .failure(let error): result.errors.append(error)
      }
    }
    return result
  }

  private func read(_ text: String) throws -> (records: [ImportRecord], errors: [RowError]) {
    try read(Array(text.utf8))
  }

  @Test(
    "reads commas, semicolons, tabs, a byte order mark and Chinese headings",
    arguments: [
      "\(heading)\n\(row)\n",
      "\u{FEFF}\(heading)\r\n\(row)\r\n",
      "category;source;summary;registered_on\nneighbour;screening;测试;2021-03-05\n",
      "category\tsource\tsummary\tregistered_on\n邻里\t排查\t测试\t2021年3月5日\n",
      "纠纷类型,来源,简要情况,登记日期\n邻里纠纷,排查,测试,20210305\n",
      #"{"category":"neighbour","source":"screening","summary":"测试","registered_on":"2021-03-05"}"#,
    ])
  func shapes(text: String) throws {
    let (records, errors) = try read(text)
    #expect(errors.isEmpty)
    let entry = try #require(records.first?.entries.first)
    #expect(entry.happenedOn == Day("2021-03-05"))
    guard case .registered(let registration) = entry.act else {
      Issue.record("no registration")
      return
    }
    #expect(registration.category == .neighbour)
    #expect(registration.source == .screening)
    #expect(registration.summary == "测试")
  }

  @Test("finds out GB 18030, and names the line of bytes that are neither")
  func encodings() throws {
    let text = "纠纷类型,来源,简要情况,登记日期\n邻里,排查,㐂测试,2021-03-05\n"
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    let bytes = Array(try #require(text.data(using: encoding)))
    #expect(TextEncoding.detect(bytes) == .gb18030)
    #expect(try read(bytes).records.count == 1)
    let error = #expect(throws: MediationError.self) {
      try read(Array("a\nb\n".utf8) + [0xFF, 0xFF], encoding: .utf8)
    }
    #expect(error?.message.en.contains("line 3") == true)
  }

  @Test(
    "longer than a piece is read whole, with characters across the pieces",
    arguments: TextEncoding.allCases.filter { $0 != .big5 }, [ImportFile.Shape.csv, .ndjson])
  func pieces(encoding: TextEncoding, shape: ImportFile.Shape) throws {
    // Characters of one to four bytes in either encoding, each a byte further on in the next row.
    let summaries = (0..<9_000).map { "\(String(repeating: "x", count: $0 % 7))纠é㐂😀\($0)" }
    var text = shape == .csv ? "\(Self.heading)\n" : ""
    for summary in summaries {
      text +=
        shape == .csv
        ? "neighbour,screening,\(summary),2021-03-05\n"
        : #"{"category":"neighbour","source":"screening","summary":"\#(summary)","#
          + #""registered_on":"2021-03-05"}"# + "\n"
    }
    let bytes = FileNatureTests.encoded(text, encoding)
    #expect(bytes.count > 300_000)
    var file = try ImportFile(bytes)
    #expect(file.encoding == encoding)
    #expect(file.shape == shape)
    #expect(file.lineCount == summaries.count + (shape == .csv ? 2 : 1))
    let (records, errors) = try read(bytes)
    #expect(errors.isEmpty)
    let read = records.compactMap { record -> String? in
      guard case .registered(let registration)? = record.entries.first?.act else { return nil }
      return registration.summary
    }
    #expect(read == summaries)
    #expect(file.next() != nil)
    let error = #expect(throws: MediationError.self) {
      try ImportFile(
        bytes + FileNatureTests.encoded("\n", encoding) + [0xDC, 0xDC, 0xFF], encoding: encoding)
    }
    #expect(error?.message.en.contains("line \(file.lineCount + 1)") == true)
  }

  @Test(
    "names the line and field of a bad row",
    arguments: [
      ("neighbor-x,screening,测试,2021-03-05", "category"),
      ("neighbour,screening,测试,2021-02-30", "registered_on"),
      ("neighbour,,测试,2021-03-05", "source"),
      ("neighbour,screening,测试,", "registered_on"),
    ])
  func badRows(row: String, field: String) throws {
    let (records, errors) = try read("\(Self.heading)\n\(Self.row)\n\(row)\n")
    #expect(records.count == 1)
    #expect(errors.map(\.line) == [3])
    #expect(errors.first?.error.field == .column(field))
  }

  @Test(
    "gives back bad rows as a ledger with the same bad rows",
    arguments: [
      "\(heading)\nneighbour,screening,测试,2021-02-30\n",
      #"{"category":"neighbour","source":"screening","summary":"测试"}"#,
    ])
  func badRowsAgain(text: String) throws {
    var file = try ImportFile(Array(text.utf8), defaultStation: "JS07")
    guard case .failure(let error) = file.next() else {
      Issue.record("the row is not bad")
      return
    }
    let bad = file.badRowsHeading + file.badRow(file.lastRow, error, in: .en)
    let (records, errors) = try read(bad)
    #expect(records.isEmpty)
    #expect(errors.map(\.error) == [error.error])
  }

  @Test("never takes a date for an outcome")
  func noDefaultOutcome() throws {
    let (_, errors) = try read("\(Self.heading),agreed_on\n\(Self.row),2021-03-09\n")
    #expect(errors.first?.error.field == .column("outcome"))
    let (open, none) = try read("\(Self.heading),outcome\n\(Self.row),\n")
    #expect(none.isEmpty)
    #expect(open.first?.entries.count == 1)
  }

  @Test("refuses a history that ends otherwise than the columns say")
  func disagreement() throws {
    let events = #"[{""act"":""registered"",""on"":""2021-03-05""}]"#
    let text =
      "\(Self.heading),outcome,agreed_on,events\n\(Self.row),agreement,2021-03-09,\"\(events)\"\n"
    let (_, errors) = try read(text)
    #expect(errors.first?.error.field == .column("outcome"))
  }

  @Test(
    "holds every column against the history, whichever way it is written",
    arguments: [
      ("accepted_on", "2021-03-06", "2021-03-07"), ("mediator", "M1", "M2"),
      ("mediator_name", "丙某", "丁某"), ("sessions", "2021-03-07、20210308", "2021-03-07"),
      ("form", "口头", "written"), ("terms", "赔礼", "赔偿"), ("visited_on", "2021年3月10日", "2021-03-11"),
      ("satisfaction", "satisfied", "dissatisfied"), ("reason", "", "refused"),
      ("told", "", "lawsuit"), ("referred_to", "", "某协会"),
    ])
  func columns(column: String, same: String, other: String) throws {
    let events =
      #"[{"act":"registered","on":"2021-03-05"},{"act":"accepted","on":"2021-03-06"},"#
      + #"{"act":"assigned","on":"2021-03-06","mediator":"M1","mediator_name":"丙某"},"#
      + #"{"act":"session","on":"2021-03-07"},{"act":"session","on":"2021-03-08"},"#
      + #"{"act":"resolved","on":"2021-03-09","outcome":"agreement","form":"oral","terms":"赔礼"},"#
      + #"{"act":"visited","on":"2021-03-10","satisfaction":"satisfied"}]"#
    let quoted = events.replacing("\"", with: "\"\"")
    let helper = column == "mediator_name" ? ",mediator" : ""
    func read(_ text: String) throws -> (records: [ImportRecord], errors: [RowError]) {
      try self.read(
        "\(Self.heading),events,\(column)\(helper)\n"
          + "\(Self.row),\"\(quoted)\",\(text)\(helper.isEmpty ? "" : ",M1")\n")
    }
    for text in [same, ""] {
      let (records, errors) = try read(text)
      #expect(errors.isEmpty, "\(errors.map(\.error.message.en))")
      #expect(records.count == 1)
    }
    #expect(try read(other).errors.first?.error.field == .column(column))
  }

  @Test(
    "names what stands in a list of a history and has no place",
    arguments: [
      (#""parties":[{"role":"applicant","side":"first","name":"甲某"}]"#, "parties[1].name"),
      (#""limits":[{"rule":"visit","due_on":"2021-04-01","x":1}]"#, "limits[1].x"),
    ])
  func lost(member: String, name: String) throws {
    let events =
      #"[{"act":"registered","on":"2021-03-05","category":"neighbour","#
      + #""source":"screening","summary":"测试",\#(member)}]"#
    let quoted = events.replacing("\"", with: "\"\"")
    let (_, errors) = try read("\(Self.heading),events\n\(Self.row),\"\(quoted)\"\n")
    #expect(errors.first?.error.field == .column("events"))
    #expect(errors.first?.error.message.en.contains(name) == true)
  }

  @Test(
    "refuses a visit before the dispute ended, by its column", arguments: ["agreement", "failed"])
  func earlyVisit(outcome: String) throws {
    let heading = "\(Self.heading),outcome,agreed_on,closed_on,visited_on"
    func row(_ day: String) -> String {
      "\(Self.row),\(outcome),\(outcome == "agreement" ? "2021-03-09," : ",2021-03-09"),\(day)\n"
    }
    let (records, errors) = try read("\(heading)\n\(row("2021-03-08"))\(row("2021-03-09"))")
    #expect(records.count == 1)
    #expect(errors.map(\.line) == [2])
    #expect(errors.first?.error.field == .column("visited_on"))
    #expect(errors.first?.error.hint != nil)
  }

  @Test("understands other people's columns and cells through a map")
  func map() throws {
    let map = try ColumnMap(
      csv: Array(
        "column,field,value,code\n类,category,,\n类,category,家,family\n日,registered_on,,\n事,summary,,\n,source,,screening\n"
          .utf8))
    let (records, errors) = try read(
      Array("类,日,事,备注\n家纠纷,2021-03-05,测试,无\n".utf8), map: map)
    #expect(errors.isEmpty)
    guard case .registered(let registration) = try #require(records.first?.entries.first).act
    else { return }
    #expect(registration.category == .family)
  }

  @Test("has a heading for each column, and knows it again")
  func columns() {
    let names = ImportColumn.allCases.map(\.name)
    #expect(Set(names).count == names.count)
    for column in ImportColumn.allCases {
      #expect(ImportColumn(name: column.name) == column)
      #expect(ImportColumn(heading: column.name) == column)
      #expect(column.name.filter { $0 != "_" } == "\(column)".lowercased())
    }
  }

  @Test("takes lists apart at semicolons and enumeration commas")
  func lists() throws {
    let (records, _) = try read(
      "\(Self.heading),applicant\n\(Self.row),；甲某、 乙某;;丙、某；\n\(Self.row),丁某\n")
    let names = records.map { record -> [String?] in
      guard case .registered(let registration)? = record.entries.first?.act else { return [] }
      return registration.parties.map(\.name)
    }
    #expect(names == [["甲某", "乙某", "丙", "某"], ["丁某"]])
  }

  @Test("says which columns are missing")
  func missingColumns() throws {
    let error = #expect(throws: MediationError.self) { try read("category,summary\na,b\n") }
    #expect(error?.message.en == "columns are missing: source, registered_on")
  }
}
