import Exchange
import Files
import Glibc
import Mediation

/// Workbooks, which `mediate-xlsx` reads and writes.
enum WorkbookFiles {
  /// The rows of a workbook, in a file without a name that is gone with whoever holds it.
  ///
  /// - Parameter descriptor: the workbook, which can be read at any place.
  /// - Parameter sheet: the one to read; `nil` for those that show.
  /// - Parameter path: beside which there is room for files without a name.
  /// - Throws: `MediationError` saying what the file is, if it is no workbook.
  static func rows(
    of descriptor: Int32, sheet: String?, beside path: String
  ) throws -> ImportBytes {
    let rows = try nameless(beside: path)
    let spill = try nameless(beside: path)
    let ending = try HelperProgram(files: [descriptor, rows.descriptor, nil, spill.descriptor])
      .run(["read"] + (sheet.map { [$0] } ?? []))
    guard ending.status == 0 else { throw refused(ending, sheet) }
    return ImportBytes { offset, count in FileBytes.read(rows.descriptor, at: offset, count) }
  }

  /// Bytes as a file without a name, for whoever needs one.
  static func file(_ bytes: [UInt8], beside path: String) throws -> NamelessFile {
    let file = try nameless(beside: path)
    guard WrittenBytes.write(bytes[...], to: file.descriptor) else {
      throw MediationError.unwritable(path, field: .file)
    }
    return file
  }

  private static func nameless(beside path: String) throws(MediationError) -> NamelessFile {
    for place in [path, "/tmp/mediate"] { Leftovers(of: place).sweep() }
    guard let file = NamelessFile(beside: path) ?? NamelessFile(beside: "/tmp/mediate") else {
      throw .unwritable(path, field: .database)
    }
    return file
  }

  private static func refused(_ ending: HelperProgram.Ending, _ sheet: String?) -> MediationError {
    guard ending.status == 3, let what = told[ending.said] else {
      return HelperProgram.failed(ending)
    }
    return MediationError(.usage, what.0, field: .file, hint: .words(what.1))
  }

  private static let save = Phrase(
    zh: "用 Excel 或 WPS 打开，另存为 .xlsx", en: "open it in a spreadsheet and save it as .xlsx")

  /// What the words of `SheetFault` mean, and what to do.
  private static let told: [String: (Phrase, Phrase)] = [
    "damaged": (Phrase(zh: "工作簿已损坏", en: "the workbook is damaged"), save),
    "bomb": (
      Phrase(zh: "工作簿解压后大得不合常理，不读取", en: "the workbook unpacks to far more than any does"), save
    ),
    "entities": (
      Phrase(zh: "工作簿里有实体定义，不读取", en: "the workbook defines entities, which none does"), save
    ),
    "locked": (
      Phrase(zh: "工作簿有密码", en: "the workbook has a password"),
      Phrase(zh: "去掉密码，另存为 .xlsx", en: "save it as .xlsx without a password")
    ),
    "other": (
      Phrase(zh: "这是压缩包，不是工作簿", en: "this is an archive, and no workbook"),
      Phrase(zh: "先解压，再导入里面的文件", en: "unpack it, and import what is in it")
    ),
    "word": (
      Phrase(zh: "这是 Word 文档，不是表格", en: "this is a Word document, and no table"),
      Phrase(
        zh: "把表格复制到电子表格，另存为 .xlsx", en: "copy the table into a spreadsheet and save it as .xlsx")
    ),
    "open-document": (
      Phrase(zh: "这是 OpenDocument 文件（.ods）", en: "this is an OpenDocument file (.ods)"), save
    ),
    "binary": (Phrase(zh: "这是二进制工作簿（.xlsb）", en: "this is a binary workbook (.xlsb)"), save),
    "too-large": (
      Phrase(
        zh: "工作簿的行、列超出电子表格的范围", en: "the workbook has more rows or columns than a sheet holds"),
      save
    ),
    "unwritable": (
      Phrase(zh: "磁盘写不下", en: "there is no room on the disk"),
      Phrase(zh: "腾出空间再试", en: "make room and try again")
    ),
  ]
}

extension FileBytes {
  /// Up to so many bytes of a file from an offset; fewer at the end only, or where the disk fails.
  static func read(_ descriptor: Int32, at offset: Int, _ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, offset + filled)
        if got > 0 {
          filled += got
        } else if got == 0 || errno != EINTR {
          return
        }
      }
    }
  }
}
