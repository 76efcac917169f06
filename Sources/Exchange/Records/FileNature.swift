import Formats
import Mediation

/// What a file is, told from its bytes and never from its name.
public enum FileNature: Equatable, Sendable {
  /// Text: CSV, NDJSON or a table in HTML.
  case text
  /// A ZIP archive, as workbooks are (`.xlsx`, `.xlsm`); what is in it the reader of workbooks finds out.
  case archive
  /// The rows of a workbook, as `mediate-xlsx read` writes them.
  case rows
  /// What cannot be read here.
  case foreign(Foreign)

  /// Kinds of files that people try to import, and that have to be saved as something else.
  public enum Foreign: CaseIterable, Sendable {
    /// Excel 97–2003.
    case oldExcel
    /// An Office file behind a password.
    case locked
    /// Word 97–2003, or another file in the container of those years.
    case oldOffice
    case pdf, picture, richText, compressed, database
    /// A page with its pictures in one file, as browsers save it.
    case webArchive
    /// “XML Spreadsheet 2003”.
    case xmlSpreadsheet
  }

  public init(of bytes: ImportBytes) {
    let head = bytes.read(0, FileNature.headLength)
    if head.starts(with: SheetRows.opening) {
      self = .rows
    } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .archive
    } else if let foreign = Foreign(head, bytes) {
      self = .foreign(foreign)
    } else {
      self = .text
    }
  }

  private static let headLength = 4096
}

extension FileNature.Foreign {
  fileprivate init?(_ head: [UInt8], _ bytes: ImportBytes) {
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.inContainer(head, bytes)
      return
    }
    let known = Self.beginnings.first { head.starts(with: $0.bytes) }
    if let known {
      self = known.kind
      return
    }
    let text = String(decoding: head.prefix(1024), as: UTF8.self).lowercased()
    if text.hasPrefix("mime-version:"), text.contains("multipart/") {
      self = .webArchive
    } else if text.contains("urn:schemas-microsoft-com:office:spreadsheet"), text.contains("<?xml")
    {
      self = .xmlSpreadsheet
    } else {
      return nil
    }
  }

  private static let beginnings: [(bytes: [UInt8], kind: Self)] = [
    (Array("%PDF-".utf8), .pdf),
    ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF8".utf8), .picture), (Array("{\\rtf".utf8), .richText),
    (Array("Rar!".utf8), .compressed), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .compressed),
    ([0x1F, 0x8B], .compressed), (Array("SQLite format 3\0".utf8), .database),
    // Excel 2 to 4 wrote its records without a container.
    ([0x09, 0x00, 0x04, 0x00], .oldExcel), ([0x09, 0x02, 0x06, 0x00], .oldExcel),
    ([0x09, 0x04, 0x06, 0x00], .oldExcel), ([0x09, 0x08, 0x08, 0x00], .oldExcel),
  ]

  /// Which program wrote a container of Office 97–2003 ([MS-CFB]): its directory names what is in it.
  private static func inContainer(_ head: [UInt8], _ bytes: ImportBytes) -> Self {
    guard head.count >= 52, (9...12).contains(head[30]) else { return .oldOffice }
    let sector = (0..<4).reduce(0) { $0 | Int(head[48 + $1]) << (8 * $1) }
    let size = 1 << Int(head[30])
    let directory = bytes.read((sector + 1) * size, 8192)
    // The names are in UTF-16.
    let names = String(decoding: directory.filter { $0 != 0 }, as: UTF8.self)
    if names.contains("EncryptedPackage") { return .locked }
    return names.contains("Workbook") || names.contains("Book") ? .oldExcel : .oldOffice
  }

  /// What it is, and how to save it.
  var error: MediationError {
    let save = Advice.words(
      zh: "用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV",
      en: "open it in a spreadsheet and save it as .xlsx or CSV")
    let told: (Phrase, Advice) =
      switch self {
      case .oldExcel:
        (
          Phrase(zh: "这是旧版 Excel 文件（.xls）", en: "this is a file of an old Excel (.xls)"),
          .words(zh: "用 Excel 或 WPS 另存为 .xlsx", en: "save as .xlsx")
        )
      case .locked:
        (
          Phrase(zh: "文件有打开密码", en: "the file has a password"),
          .words(zh: "去掉密码，另存为 .xlsx", en: "save as .xlsx without a password")
        )
      case .oldOffice:
        (
          Phrase(zh: "这是旧版 Office 文件，不是表格", en: "this is a file of an old Office, and no table"),
          save
        )
      case .pdf:
        (Phrase(zh: "这是 PDF，不是表格", en: "this is a PDF, and no table"), FileNature.Foreign.original)
      case .picture:
        (
          Phrase(zh: "这是图片，不是表格", en: "this is a picture, and no table"),
          FileNature.Foreign.original
        )
      case .richText:
        (Phrase(zh: "这是 RTF 文档，不是表格", en: "this is an RTF document, and no table"), save)
      case .compressed:
        (
          Phrase(zh: "这是压缩包", en: "this is a compressed archive"),
          .words(zh: "先解压，再导入里面的文件", en: "unpack it, and import what is in it")
        )
      case .database:
        (
          Phrase(zh: "这是数据库，不是台账文件", en: "this is a database, and no ledger"),
          .words(zh: "用导出的文件导入", en: "import a file that was exported from it")
        )
      case .webArchive:
        (Phrase(zh: "这是网页存档（.mht）", en: "this is a web archive (.mht)"), save)
      case .xmlSpreadsheet:
        (Phrase(zh: "这是“XML 表格 2003”", en: "this is an “XML Spreadsheet 2003”"), save)
      }
    return MediationError(.usage, told.0, field: .file, hint: told.1)
  }

  private static let original = Advice.words(
    zh: "导入原来的表格（.xlsx 或 CSV）", en: "import the spreadsheet it was made from (.xlsx or CSV)")
}
