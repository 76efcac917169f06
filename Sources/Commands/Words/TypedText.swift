import Formats
import Mediation

/// Words as the system hands them over: bytes, which are text in UTF-8 or are refused.
enum TypedText {
  /// The text of some bytes.
  ///
  /// - Parameter what: where they stand, for whoever has to mend them.
  /// - Throws: `MediationError` of kind `usage` for anything that is not UTF-8.
  static func text(
    _ bytes: [UInt8], _ what: Phrase, field: Field? = nil
  ) throws(MediationError) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    throw misfit(bytes, what, field: field)
  }

  /// The words of a command line.
  static func words(_ arguments: [[UInt8]]) throws(MediationError) -> [String] {
    var words: [String] = []
    for bytes in arguments {
      guard let word = String(validating: bytes, as: UTF8.self) else {
        let option = words.last.flatMap { $0.hasPrefix("--") ? $0 : nil }
        let place = words.count + 1
        throw misfit(
          bytes, Phrase(zh: "第 \(place) 个词", en: "word \(place)"), field: option.map { .named($0) })
      }
      words.append(word)
    }
    return words
  }

  private static func misfit(
    _ bytes: [UInt8], _ what: Phrase, field: Field?
  ) -> MediationError {
    let shown = String(String(showing: bytes).prefix(60))
    return MediationError(
      .usage, zh: "\(what.zh)“\(shown)”不是 UTF-8", en: "\(what.en) “\(shown)” is not UTF-8",
      field: field,
      hint: .words(
        zh: "在 UTF-8 的会话里运行，如 LC_ALL=C.UTF-8；台账文件可以是 GB18030，命令里的字不行",
        en: "run it in a UTF-8 session, as with LC_ALL=C.UTF-8; a ledger file may be GB18030, "
          + "words of a command may not"))
  }
}

extension World {
  /// Refuses variables that are not UTF-8.
  func refuseMisfits() throws(MediationError) {
    for (name, bytes) in misfits.sorted(by: { $0.key < $1.key }) {
      _ = try TypedText.text(
        bytes, Phrase(zh: "环境变量 \(name) 的值", en: "the variable \(name), which is"),
        field: .named(name))
    }
  }
}

extension Session {
  /// All of standard input, which is to be text.
  func input() throws(MediationError) -> [UInt8] {
    let bytes = world.readInput()
    if String(validating: bytes, as: UTF8.self) == nil {
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        _ = try TypedText.text(
          Array(line),
          Phrase(zh: "标准输入第 \(index + 1) 行", en: "line \(index + 1) of standard input"))
      }
    }
    return bytes
  }
}
