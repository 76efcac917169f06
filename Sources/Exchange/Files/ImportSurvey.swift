import Formats
import Mediation

/// What has to be known of a ledger before its first row is read: one pass over the file, of which
/// nothing is kept.
struct ImportSurvey: Sendable {
  private(set) var lineCount = 1
  private(set) var delimiter = DelimiterGuess()
  private(set) var opening = ImportOpening()
  /// The first line that does not fit the encoding.
  private(set) var misfit: Int?

  init(of bytes: ImportBytes, as encoding: TextEncoding) {
    var text = ImportText(bytes, encoding)
    while true {
      let piece = text.nextBytes()
      if piece.isEmpty { return }
      guard let decoded = encoding.decoded(piece) else {
        misfit = lineCount + encoding.lines(of: piece).prefix { encoding.decoded($0) != nil }.count
        return
      }
      for byte in decoded where byte == 0x0A { lineCount += 1 }
      delimiter.take(decoded[...])
      opening.take(decoded)
    }
  }
}

extension ImportSurvey {
  /// The encoding of a ledger and what it is like: what was named, else what its beginning says, else the
  /// first encoding that every byte fits.
  ///
  /// - Throws: `MediationError` where none does.
  static func finding(
    _ named: TextEncoding?, in bytes: ImportBytes
  ) throws(MediationError) -> (TextEncoding, ImportSurvey) {
    let stated = named ?? TextEncoding.stated(by: bytes.read(0, 4096))
    for encoding in stated.map({ [$0] }) ?? TextEncoding.guessed {
      let survey = ImportSurvey(of: bytes, as: encoding)
      guard let line = survey.misfit else { return (encoding, survey) }
      if stated != nil { throw .misfit(encoding, line: line) }
    }
    throw MediationError(
      .usage, zh: "文件既不是 UTF-8 也不是 GB18030 编码",
      en: "the file is neither UTF-8 nor GB18030", field: .file,
      hint: .words(zh: "另存为 UTF-8 或 GB18030", en: "save it as UTF-8 or GB18030"))
  }
}

extension MediationError {
  /// A workbook that nobody has read out yet.
  static let unreadWorkbook = MediationError(
    .usage, zh: "这是工作簿（.xlsx），不是文字", en: "this is a workbook (.xlsx), and no text", field: .file,
    hint: .words(zh: "从电子表格另存为 CSV", en: "save it as CSV in the spreadsheet"))

  /// A ledger without a row.
  static func nothing(in shape: ImportFile.Shape) -> MediationError {
    shape == .html
      ? MediationError(
        .usage, zh: "网页里没有表格", en: "there is no table in the page", field: .file,
        hint: .words(zh: "在原系统重新导出", en: "export it anew where it came from"))
      : MediationError(.usage, zh: "文件是空的", en: "the file is empty", field: .file)
  }
}
