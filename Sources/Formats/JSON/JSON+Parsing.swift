extension JSON {
  /// The one value that `bytes` hold: RFC 8259 in UTF-8, read strictly.
  ///
  /// Refused beyond the grammar: duplicate keys, integers beyond `Int`, U+0000, lone surrogates, a byte
  /// order mark and nesting over 32. `-0` reads as 0; a number with a fraction or an exponent keeps its
  /// text.
  /// - Throws: `JSONError` for the first fault.
  public init(parsing bytes: UnsafeRawBufferPointer) throws(JSONError) {
    var parser = JSONParser(bytes: bytes)
    self = try parser.document()
  }

  /// The one value that `bytes` hold, by the rules of `init(parsing: UnsafeRawBufferPointer)`.
  /// - Throws: `JSONError` for the first fault.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    self = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try JSON(parsing: UnsafeRawBufferPointer(buffer))
    }
  }

  /// The one value that `text` holds, by the rules of `init(parsing: UnsafeRawBufferPointer)`.
  /// - Throws: `JSONError` for the first fault; its offset counts UTF-8 bytes.
  public init(parsing text: String) throws(JSONError) {
    var text = text
    self = try text.withUTF8 { buffer in
      Result { () throws(JSONError) in try JSON(parsing: UnsafeRawBufferPointer(buffer)) }
    }.get()
  }
}
