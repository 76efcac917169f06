import Exchange
import Foundation
import Mediation
import Testing

@Suite("What a file is")
struct FileNatureTests {
  private static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// A container of Office 97–2003 with an entry of that name.
  private static func container(_ name: String) -> [UInt8] {
    var bytes = ole + [UInt8](repeating: 0, count: 504)
    (bytes[30], bytes[48]) = (9, 0)
    return bytes + name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      + [UInt8](repeating: 0, count: 512)
  }

  @Test("that is no ledger is said, with how to save it, from its bytes alone")
  func foreign() throws {
    let files: [([UInt8], String, String)] = [
      (Self.container("Workbook"), ".xls", "save as .xlsx"),
      (Self.container("EncryptedPackage"), "password", "without a password"),
      (Self.container("WordDocument"), "old Office", ".xlsx or CSV"),
      (Array("%PDF-1.7\n".utf8), "PDF", "made from"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "picture", "made from"),
      (Array("{\\rtf1".utf8), "RTF", "save"), ([0x1F, 0x8B, 8, 0], "compressed", "unpack"),
      (Array("SQLite format 3\0".utf8), "database", "exported"),
      (Array("MIME-Version: 1.0\r\nContent-Type: multipart/related".utf8), "web archive", "save"),
      (
        Array(
          "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
            .utf8), "XML Spreadsheet", "save"
      ),
      ([0x09, 0x08, 0x08, 0x00, 0, 5], ".xls", "save as .xlsx"),
      ([0x50, 0x4B, 0x03, 0x04, 20, 0], "workbook", "CSV"),
    ]
    for (bytes, what, hint) in files {
      let error = #expect(throws: MediationError.self) { try ImportFile(bytes) }
      #expect(error?.message.en.contains(what) == true, "\(error?.message.en ?? "")")
      guard case .words(let words)? = error?.hint else {
        Issue.record("no hint: \(what)")
        continue
      }
      #expect(words.en.contains(hint), "\(words.en)")
    }
  }

  static let heading = "台账编号\t纠纷类型\t来源\t简要情况\t登记日期"
  static let row = "B-1\t邻里\t排查\t楼上漏水😀\t2021-03-05"

  @Test(
    "in any encoding is read the same", arguments: TextEncoding.allCases.filter { $0 != .big5 },
    [true, false])
  func encodings(encoding: TextEncoding, isMarked: Bool) throws {
    let text = "\(Self.heading)\r\n\(Self.row)\r\n"
    let bytes = FileNatureTests.encoded((isMarked ? "\u{FEFF}" : "") + text, encoding)
    var file = try ImportFile(bytes, defaultStation: "JS07")
    #expect(file.encoding == encoding)
    #expect(try summary(&file) == "楼上漏水😀")
  }

  @Test("in Big5 is read when it is said, or when a page says so")
  func big5() throws {
    let text = "類別,來源,簡介,日期\n鄰里,排查,測試,2021-03-05\n"
    let map = try ColumnMap(
      csv: Array(
        "類別,category\n類別,category,鄰里,neighbour\n來源,source\n簡介,summary\n日期,registered_on\n".utf8))
    var file = try ImportFile(
      Self.encoded(text, .big5), encoding: .big5, map: map, defaultStation: "JS07")
    #expect(try summary(&file) == "測試")
    let rows = text.split(separator: "\n").map {
      "<tr>" + $0.split(separator: ",").map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    let page = "<html><meta charset=big5><table>\(rows.joined())</table>"
    var other = try ImportFile(Self.encoded(page, .big5), map: map, defaultStation: "JS07")
    #expect(other.encoding == .big5)
    #expect(try summary(&other) == "測試")
  }

  @Test("names the line that does not fit UTF-16")
  func misfit() throws {
    let bytes = Self.encoded("\u{FEFF}a\nb\n", .utf16LittleEndian) + [0x00, 0xD8, 0x41, 0x00]
    let error = #expect(throws: MediationError.self) { try ImportFile(bytes) }
    #expect(error?.message.en == "line 3 is not utf-16le")
  }

  @Test("says by a first line what stands between its cells", arguments: [";", "|", "\t", ","])
  func separator(mark: String) throws {
    let text = "sep=\(mark)\n" + [Self.heading, Self.row].joined(separator: "\n")
    let bytes = Array(text.replacing("\t", with: mark).utf8)
    var file = try ImportFile(bytes, defaultStation: "JS07")
    #expect(try summary(&file) == "楼上漏水😀")
    var bad = try ImportFile(
      Array(String(decoding: bytes, as: UTF8.self).replacing("邻里", with: "无此类").utf8),
      defaultStation: "JS07")
    guard case .failure(let error)? = bad.next() else {
      Issue.record("the row is not bad")
      return
    }
    #expect(error.line == 3)
    let back = String(decoding: bad.badRowsHeading, as: UTF8.self)
    #expect(back.hasPrefix("sep=\(mark)\n台账编号\(mark)"))
  }

  @Test("gives bad rows back in its own encoding, with its mark", arguments: TextEncoding.allCases)
  func badRows(encoding: TextEncoding) throws {
    let text =
      "\u{FEFF}category\tsource\tsummary\tregistered_on\nneighbour\tscreening\t測試\t2021-02-30\n"
    // Big5 has no mark.
    let bytes = Self.encoded(encoding == .big5 ? String(text.dropFirst()) : text, encoding)
    let ledger = try ImportFile(bytes, encoding: encoding, defaultStation: "JS07")
    var file = ledger
    guard case .failure(let error)? = file.next() else {
      Issue.record("the row is not bad")
      return
    }
    let bad = ledger.badRows([error], in: .zh)
    #expect(bad.starts(with: bytes.prefix(20)))
    var again = try ImportFile(bad, encoding: encoding, defaultStation: "JS07")
    guard case .failure(let same)? = again.next() else {
      Issue.record("the row is not bad any more")
      return
    }
    #expect(same.error == error.error)
  }

  private func summary(_ file: inout ImportFile) throws -> String? {
    guard case .registered(let registration)? = try file.next()?.get().entries.first?.act else {
      return nil
    }
    return registration.summary
  }

  static func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .gb18030: Array(text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data())
    case .big5: Array(text.data(using: String.Encoding(rawValue: 0x8000_0A03)) ?? Data())
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }
}
