import Formats

extension FilterSyntax: CustomStringConvertible {
  /// One line that is read as the same filter.
  public var description: String {
    if case .all(let nodes) = root { return nodes.map(\.factor).joined(separator: " ") }
    return root.text
  }
}

extension FilterSyntax.Node {
  fileprivate var text: String {
    switch self {
    case .all(let nodes): nodes.map(\.factor).joined(separator: " ")
    case .any(let nodes): nodes.map(\.text).joined(separator: " or ")
    case .not(let node): "not " + node.operand
    case .condition(let condition): condition.description
    }
  }

  /// As a member of a group of all.
  fileprivate var factor: String { if case .any = self { "(\(text))" } else { text } }

  /// Behind a `not`.
  private var operand: String {
    switch self {
    case .all, .any: "(\(text))"
    case .not, .condition: text
    }
  }
}

extension FilterSyntax.Condition: CustomStringConvertible {
  /// `key:value,value`, or the key alone.
  public var description: String {
    guard !values.isEmpty else { return key.rawValue }
    let name = relation == .is ? key.rawValue : "\(key.rawValue).\(relation.rawValue)"
    return "\(name):\(values.map(\.text).joined(separator: ","))"
  }
}

extension FilterSyntax.Value {
  fileprivate var text: String {
    switch self {
    case .none: "none"
    case .has: "has"
    case .word(let word): FilterLexer.needsQuotes(word) ? word.quoted : word
    }
  }
}

extension String {
  /// Byte by byte: a quotation mark and a combining mark behind it are one `Character`.
  fileprivate var quoted: String {
    let mark = UInt8(ascii: "\"")
    var quoted = [mark]
    for byte in utf8 {
      if byte == mark || byte == UInt8(ascii: "\\") { quoted.append(UInt8(ascii: "\\")) }
      quoted.append(byte)
    }
    return String(decoding: quoted + [mark], as: UTF8.self)
  }
}
