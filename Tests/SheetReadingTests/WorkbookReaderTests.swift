#if Spreadsheet
  import CMinizip
  import Glibc
  import SheetSamples
  import Testing

  @testable import SheetReading

  @Suite("A workbook")
  struct WorkbookReaderTests {
    private func read(_ book: WorkbookBytes, sheet: String? = nil) throws -> [String] {
      try read(book.bytes, sheet: sheet)
    }

    private func read(_ bytes: [UInt8], sheet: String? = nil) throws -> [String] {
      let spill = try #require(tmpfile())
      defer { fclose(spill) }
      var rows: [UInt8] = []
      try WorkbookReader.read(ArchiveBytes(bytes), sheet: sheet, spill: fileno(spill)) {
        rows += $0
        return true
      }
      return String(decoding: rows, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func fault(_ book: WorkbookBytes) -> SheetFault? {
      #expect(throws: SheetFault.self) { try read(book) }
    }

    @Test("is read cell by cell, whoever wrote it")
    func cells() throws {
      let book = WorkbookBytes(
        sheet: """
          <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row><row r="4"/>
          <row><c t="inlineStr"><is><r><t>甲</t></r><rPh sb="0" eb="1"><t>jia</t></rPh><r><t> ,乙</t></r></is></c>
          <c s="1"><v>44260</v></c><c s="2"><v>44260.5</v></c><c s="3"><v>44260</v></c><c><v>44260</v></c>
          <c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="str"><f>"x"&amp;"y"</f><v>xy_x000A_</v></c>
          <c><f>A1+1</f></c><c t="d"><v>2021-03-05T00:00:00</v></c><c s="1"/></row>
          <x:row xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="9"><x:c r="A9"><x:v>7</x:v></x:c></x:row>
          """,
        after: #"<mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="bad"/></mergeCells>"#,
        strings:
          "<si><t>登记日期</t><rPh><t>x</t></rPh></si><si><r><t xml:space=\"preserve\">a </t></r><r><t>b</t></r></si>",
        styles: """
          <numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
          <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
          <cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="170"/><xf numFmtId="4"/></cellXfs>
          """)
      #expect(
        try read(book) == [
          "mediate-rows/1", "sheet,台账,visible", "row,2,-ss,,登记日期,a b",
          "row,5,sddnnbesfd,\"甲 ,乙\",2021-03-05,2021-03-05 12:00:00,44260,44260,TRUE,#REF!,\"xy",
          "\",=A1+1,2021-03-05",
          "row,9,n,7", "merge,1,1,2,3", "end",
        ])
    }

    @Test("counts days from 1904 where it says so, and tells which sheets do not show")
    func sheets() throws {
      let book = WorkbookBytes(
        sheet: #"<row r="1"><c r="A1" s="1"><v>42798</v></c></row>"#,
        styles: #"<cellXfs><xf/><xf numFmtId="14"/></cellXfs>"#,
        workbook: #"<workbookPr date1904="1"/>"#,
        sheets: #"<sheet name="一" r:id="rId1"/><sheet name="二" state="veryHidden" r:id="rId4"/>"#)
      let shown = try read(book)
      #expect(
        shown == [
          "mediate-rows/1", "sheet,一,visible", "row,1,d,2021-03-05", "sheet,二,very_hidden", "end",
        ])
      #expect(try read(book, sheet: "二").contains("row,1,s,二"))
      #expect(try read(book, sheet: "三").count == 4)
    }

    @Test("is refused for what no spreadsheet writes")
    func faults() {
      #expect(
        fault(WorkbookBytes(sheet: #"<row r="1"><c r="XFE1"><v>1</v></c></row>"#)) == .tooLarge)
      #expect(fault(WorkbookBytes(sheet: #"<row r="1048577"/>"#)) == .tooLarge)
      let wide = String(repeating: "<c><v>1</v></c>", count: 16_385)
      #expect(fault(WorkbookBytes(sheet: "<row>\(wide)</row>")) == .tooLarge)
      #expect(fault(WorkbookBytes(sheet: #"<row r="2"/><row r="2"/>"#)) == .damaged)
      #expect(
        fault(
          WorkbookBytes(sheet: #"<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>"#))
          == .damaged)
      #expect(fault(WorkbookBytes(sheet: #"<row r="1"><c t="s"><v>5</v></c></row>"#)) == .damaged)
      #expect(fault(WorkbookBytes(sheet: "<row>")) == .damaged)
      #expect(fault(WorkbookBytes(sheet: String(repeating: "<a>", count: 300))) == .damaged)
      var book = WorkbookBytes()
      book.parts[4].text =
        #"<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>"#
      #expect(fault(book) == .entities)
      let text = String(repeating: "长", count: 60_000)
      let cells = String(repeating: "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>", count: 60)
      #expect(fault(WorkbookBytes(sheet: "<row>\(cells)</row>")) == .tooLarge)
    }

    @Test("is refused where a part unpacks to far more than a sheet does, and long before its end")
    func bomb() throws {
      var book = WorkbookBytes()
      book.parts.removeAll { $0.name == "xl/worksheets/sheet1.xml" }
      let length = 32 << 20
      let start = Array("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>".utf8)
      let text = start + [UInt8](repeating: 0x61, count: length - start.count)
      book.packed = ("xl/worksheets/sheet1.xml", Self.packed(text), length)
      #expect(fault(book) == .bomb)
      // What packs to a twentieth, as sheets do, is none; its sum is wrong here.
      let rows = (1...60_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }
      let sheet = Array("<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>".utf8)
      book.packed = ("xl/worksheets/sheet1.xml", Self.packed(sheet), sheet.count)
      #expect(fault(book) == .damaged)
    }

    /// Packed as archives are, without zlib's own frame.
    private static func packed(_ bytes: [UInt8]) -> [UInt8] {
      var stream = z_stream()
      deflateInit2_(
        &stream, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
      defer { deflateEnd(&stream) }
      var (source, target) = (bytes, [UInt8](repeating: 0, count: bytes.count + 4096))
      return source.withUnsafeMutableBufferPointer { source in
        target.withUnsafeMutableBufferPointer { target in
          stream.next_in = source.baseAddress
          stream.avail_in = UInt32(source.count)
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          deflate(&stream, Z_FINISH)
          return Array(target[..<Int(stream.total_out)])
        }
      }
    }

    @Test("is told from other archives")
    func others() {
      var book = WorkbookBytes()
      book.parts = [("readme.txt", "x")]
      #expect(fault(book) == .other)
      book.parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>"),
      ]
      #expect(fault(book) == .openDocument)
      book = WorkbookBytes()
      book.parts[0].text = book.parts[0].text.replacing(
        "xl/workbook.xml", with: "word/document.xml")
      #expect(fault(book) == .word)
      book.parts[0].text = book.parts[0].text.replacing(
        "word/document.xml", with: "xl/workbook.bin")
      #expect(fault(book) == .binary)
      #expect(throws: SheetFault.damaged) { try read([0x50, 0x4B, 3, 4]) }
      #expect(throws: SheetFault.damaged) { try read(Array(WorkbookBytes().bytes.dropLast(90))) }
    }

    @Test("that was altered anywhere is refused or read, and never more than that")
    func altered() throws {
      let bytes = WorkbookBytes(
        sheet: #"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#, strings: "<si><t>a</t></si>"
      ).bytes
      let whole = try read(bytes)
      var same = 0
      for place in stride(from: 0, to: bytes.count, by: 3) {
        var other = bytes
        other[place] ^= 0x15
        if let rows = try? read(other), rows == whole { same += 1 }
      }
      // Times and versions that nobody reads; the sums of the parts find the rest.
      #expect(same < bytes.count / 9)
    }
  }
#endif
