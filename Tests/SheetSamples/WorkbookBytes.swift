/// A workbook made of its parts, none of them packed.
package struct WorkbookBytes {
  package var parts: [(name: String, text: String)]
  /// A part that is packed already (DEFLATE), with the length it unpacks to; its sum is wrong.
  package var packed: (name: String, bytes: [UInt8], length: Int)?

  /// - Parameter sheet: what stands in `sheetData`, and after it.
  package init(
    sheet: String = "", after: String = "", strings: String? = nil, styles: String = "",
    workbook: String = "", sheets: String = #"<sheet name="台账" sheetId="1" r:id="rId1"/>"#
  ) {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    func relations(_ list: [(String, String)]) -> String {
      let items = list.enumerated().map {
        #"<Relationship Id="rId\#($0 + 1)" Type="\#(office)/\#($1.0)" Target="\#($1.1)"/>"#
      }
      return #"<Relationships xmlns="\#(package)">\#(items.joined())</Relationships>"#
    }
    parts = [
      ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
      (
        "xl/_rels/workbook.xml.rels",
        relations([
          ("worksheet", "worksheets/sheet1.xml"), ("styles", "/xl/styles.xml"),
          ("sharedStrings", "sharedStrings.xml"), ("worksheet", "../xl/worksheets/sheet2.xml"),
        ])
      ),
      (
        "xl/workbook.xml",
        #"<workbook xmlns="\#(main)" xmlns:r="\#(office)">\#(workbook)<sheets>\#(sheets)</sheets></workbook>"#
      ),
      ("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"),
      ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings ?? "")</sst>"),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet)</sheetData>\(after)</worksheet>"
      ),
      (
        "xl/worksheets/sheet2.xml",
        "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>二"
          + "</t></is></c></row></sheetData></worksheet>"
      ),
    ]
  }

  /// The archive (PKWARE, APPNOTE.TXT 4.3).
  package var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts + (packed.map { [($0.name, "")] } ?? []) {
      let isPacked = part.name == packed?.name
      let name = Array(part.name.utf8)
      let text = isPacked ? packed?.bytes ?? [] : Array(part.text.utf8)
      let length = isPacked ? packed?.length ?? 0 : text.count
      let offset = UInt32(file.count)
      let fields: [(Int, UInt32)] = [
        (2, 20), (2, 0x800), (2, isPacked ? 8 : 0), (4, 0), (4, WorkbookBytes.sum(of: text)),
        (4, UInt32(text.count)), (4, UInt32(length)), (2, UInt32(name.count)), (2, 0),
      ]
      WorkbookBytes.append([(4, 0x0403_4B50)] + fields, to: &file)
      file += name + text
      WorkbookBytes.append([(4, 0x0201_4B50), (2, 20)] + fields, to: &directory)
      WorkbookBytes.append([(2, 0), (2, 0), (2, 0), (4, 0), (4, offset)], to: &directory)
      directory += name
    }
    let start = UInt32(file.count)
    file += directory
    let count = UInt32(parts.count + (packed == nil ? 0 : 1))
    WorkbookBytes.append(
      [
        (4, 0x0605_4B50), (2, 0), (2, 0), (2, count), (2, count), (4, UInt32(directory.count)),
        (4, start), (2, 0),
      ], to: &file)
    return file
  }

  private static func append(_ fields: [(Int, UInt32)], to bytes: inout [UInt8]) {
    for (width, value) in fields {
      for place in 0..<width { bytes.append(UInt8(value >> UInt32(8 * place) & 0xFF)) }
    }
  }

  /// CRC-32.
  private static func sum(of bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
