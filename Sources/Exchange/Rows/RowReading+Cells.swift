import Formats
import Mediation

extension RowReading {
  func missing(_ column: ImportColumn) -> MediationError {
    MediationError(
      .usage, zh: "缺少 \(column.name)", en: "\(column.name) is missing",
      field: .column(column.name),
      hint: .words(zh: "填写这一格", en: "fill in the cell"))
  }

  func day(_ column: ImportColumn) throws(MediationError) -> Day? {
    guard let text = row[column] else { return nil }
    return try day(text, column)
  }

  func day(_ text: String, _ column: ImportColumn) throws(MediationError) -> Day {
    if let day = Day(text) ?? WrittenDay(text)?.day { return day }
    if WrittenDay(text, year: 2000)?.tookYear == true {
      throw MediationError(
        .usage, zh: "“\(text.visible())”没有年份，台账的标题里也没有",
        en: "“\(text.visible())” has no year, nor has the title of the ledger",
        field: .column(column.name), hint: .ledger(.nameYear))
    }
    throw MediationError(
      .usage, zh: "“\(text.visible())”不是日期", en: "“\(text.visible())” is no day",
      field: .column(column.name),
      hint: .words(
        zh: "写成 2021-03-05、20210305 或 2021年3月5日",
        en: "write 2021-03-05, 20210305 or 2021/3/5"))
  }

  func code<C: Code>(_ column: ImportColumn, _ type: C.Type) throws(MediationError) -> C? {
    guard let text = row[column] else { return nil }
    return try code(text, column, type)
  }

  func code<C: Code>(
    _ text: String, _ column: ImportColumn, _ type: C.Type
  ) throws(MediationError) -> C {
    if let code = C(rawValue: text) ?? C(understanding: text) { return code }
    throw unknown(text, column, C.list)
  }

  func requiredCode<C: Code>(
    _ column: ImportColumn, _ type: C.Type
  ) throws(MediationError) -> C {
    guard let code = try code(column, type) else { throw missing(column) }
    return code
  }

  func catalogued(_ column: ImportColumn, _ list: String) throws(MediationError) -> String? {
    guard let text = row[column] else { return nil }
    return try catalogued(text, column, list)
  }

  func catalogued(
    _ text: String, _ column: ImportColumn, _ list: String
  ) throws(MediationError) -> String {
    if let code = Catalogue.shipped.code(list, understanding: text) { return code }
    throw unknown(text, column, list)
  }

  private func unknown(_ text: String, _ column: ImportColumn, _ list: String) -> MediationError {
    MediationError(
      .usage, zh: "不认识的\(column.name)“\(text.truncated(to: 40).visible())”",
      en: "unknown \(column.name) “\(text.truncated(to: 40).visible())”",
      field: .column(column.name),
      hint: .ledger(.mapWord(list: list)))
  }

  /// The parts of a cell that holds several things.
  static func list(_ text: String?) -> [String] {
    guard var text else { return [] }
    return text.withUTF8 { bytes in
      var parts: [String] = []
      var start = 0
      var index = 0
      while start < bytes.count {
        let width = index < bytes.count ? separatorLength(bytes[index...]) : 1
        if width == 0 {
          index += 1
          continue
        }
        let part = bytes[start..<index].drop { $0 == 0x20 }
        let text = String(decoding: part, as: UTF8.self)
        if !part.isEmpty, !SourceReference.isNothing(text) { parts.append(text) }
        index += width
        start = index
      }
      return parts
    }
  }

  /// The bytes of the `;`, `；` or `、` that a text begins with; 0 for any other.
  private static func separatorLength(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    switch bytes[bytes.startIndex] {
    case UInt8(ascii: ";"): 1
    case 0xEF where bytes.starts(with: [0xEF, 0xBC, 0x9B]): 3
    case 0xE3 where bytes.starts(with: [0xE3, 0x80, 0x81]): 3
    default: 0
    }
  }
}
