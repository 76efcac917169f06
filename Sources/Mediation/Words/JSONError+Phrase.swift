import Formats

extension JSONError {
  /// What is wrong, and from which byte on; what is JSON and yet not taken is told apart from what is
  /// none.
  public var phrase: Phrase {
    let what = reason.phrase
    return Phrase(
      zh: "从第 \(offset + 1) 字节起\(what.zh)", en: "from byte \(offset + 1) on \(what.en)")
  }
}

extension JSONError.Reason {
  fileprivate var phrase: Phrase {
    switch self {
    case .duplicateKey(let key):
      Phrase(
        zh: "键“\(key.visible())”又写了一次：只留一个",
        en: "the key “\(key.visible())” is written again: keep one of the two")
    case .nul:
      Phrase(
        zh: "有空字符（NUL，\\u0000）：合乎 JSON，但文字里不收，去掉它",
        en: "a NUL character (\\u0000): valid JSON, but no text here may hold it; take it out")
    case .loneSurrogate:
      Phrase(
        zh: "有半个代理对（\\uD800–\\uDFFF），不成字符",
        en: "half of a surrogate pair (\\uD800 to \\uDFFF) stands for no character")
    case .integerTooLarge:
      Phrase(zh: "整数太大", en: "a whole number is too large")
    case .tooDeep:
      Phrase(zh: "嵌套超过 32 层", en: "arrays and objects are nested more than 32 deep")
    case .byteOrderMark:
      Phrase(zh: "有字节顺序标记（BOM），去掉它", en: "there is a byte order mark; take it out")
    case .invalidUTF8:
      Phrase(zh: "不是 UTF-8 编码", en: "the bytes are not UTF-8")
    case .leadingZero:
      Phrase(zh: "数字以多余的 0 开头，不是 JSON", en: "a number begins with a needless 0, which is no JSON")
    case .controlCharacter:
      Phrase(
        zh: "文字里有未转义的控制字符，不是 JSON",
        en: "a control character stands unescaped in a text, which is no JSON")
    case .badEscape:
      Phrase(zh: "反斜线后不是转义，不是 JSON", en: "a backslash begins no escape, which is no JSON")
    case .unexpectedEnd, .unexpectedByte, .trailingBytes: Phrase(zh: "不是 JSON", en: "it is no JSON")
    }
  }
}
