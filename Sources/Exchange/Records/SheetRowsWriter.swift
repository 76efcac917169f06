import Formats

/// Rows on their way into a workbook, in the form `SheetRows` describes; `mediate-xlsx rows` makes the file.
enum SheetRowsWriter {
  static func opening(sheet name: String) -> [UInt8] {
    var bytes = SheetRows.opening
    append(["sheet", name, "visible"], to: &bytes)
    return bytes
  }

  /// A row of texts, or of what `kinds` says.
  static func row(_ number: Int, _ fields: [String], _ kinds: [CellKind]) -> [UInt8] {
    let letters = fields.indices.map { place -> Character in
      if fields[place].isEmpty { return CellKind.nothing.rawValue }
      return (kinds.indices.contains(place) ? kinds[place] : .text).rawValue
    }
    var bytes: [UInt8] = []
    append(["row", String(number), String(letters)] + fields, to: &bytes)
    return bytes
  }

  static let ending = Array("end\n".utf8)

  private static func append(_ fields: [String], to bytes: inout [UInt8]) {
    CSVWriter.append(fields, to: &bytes)
  }
}

/// Rows as a page with one table.
enum HTMLRowsWriter {
  static let opening = Array("<html><body><table>\n".utf8)
  static let ending = Array("</table></body></html>\n".utf8)

  static func row(_ fields: [String]) -> [UInt8] {
    let cells = fields.map { "<td>\(escaped($0))</td>" }
    return Array("<tr>\(cells.joined())</tr>\n".utf8)
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case 0x0A: bytes += "<br>".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
