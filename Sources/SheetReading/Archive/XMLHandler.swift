#if Spreadsheet
  import CExpat
  import Glibc

  /// What takes the elements of a part as they come; each part has its own.
  class XMLHandler {
    /// Why the part cannot be read; nothing more comes then.
    final var fault: SheetFault?
    /// Whether all was found that was looked for.
    final var hasEnough = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {}
    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }

  /// The name of an element, without its prefix.
  struct XMLName {
    private let name: UnsafePointer<CChar>

    fileprivate init(_ name: UnsafePointer<CChar>) { self.name = name.afterPrefix }

    @inline(__always)
    func `is`(_ other: StaticString) -> Bool { name.equals(other) }

    /// The first letter, by which most names are told apart.
    @inline(__always)
    var first: UInt8 { UInt8(bitPattern: name[0]) }
  }

  /// The attributes of an element.
  struct XMLAttributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of an attribute, whatever its prefix.
    @inline(__always)
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
      guard var next = list else { return nil }
      while let key = next[0], let value = next[1] {
        if key.afterPrefix.equals(name) {
          return UnsafeRawPointer(value).withMemoryRebound(to: UInt8.self, capacity: 1) {
            UnsafeBufferPointer(start: $0, count: strlen(value))
          }
        }
        next += 2
      }
      return nil
    }

    subscript(_ name: StaticString) -> String? {
      bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    @inline(__always)
    func number(_ name: StaticString) -> Int? {
      guard let bytes = bytes(name), !bytes.isEmpty, bytes.count < 16 else { return nil }
      var number = 0
      for byte in bytes {
        guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return number
    }
  }

  extension UnsafePointer<CChar> {
    @inline(__always)
    fileprivate var afterPrefix: UnsafePointer<CChar> {
      var (start, next) = (self, self)
      while next.pointee != 0 {
        if next.pointee == CChar(bitPattern: UInt8(ascii: ":")) { start = next + 1 }
        next += 1
      }
      return start
    }

    @inline(__always)
    fileprivate func equals(_ other: StaticString) -> Bool {
      other.utf8Start.withMemoryRebound(to: CChar.self, capacity: other.utf8CodeUnitCount + 1) {
        strcmp(self, $0) == 0
      }
    }
  }

  extension ZipArchive {
    /// Reads a part as XML.
    ///
    /// - Throws: `SheetFault` for what the handler refuses, a part that is not whole, and entities.
    func read(_ name: String, with handler: XMLHandler) throws(SheetFault) {
      let parsing = try XMLParsing(handler)
      try unpack(name) { piece throws(SheetFault) in
        try parsing.take(piece)
        return !handler.hasEnough
      }
      if !handler.hasEnough { try parsing.finish() }
    }
  }

  /// One run of expat over a part.
  private final class XMLParsing {
    private let handler: XMLHandler
    private let parser: XML_Parser
    private var fed = 0
    private var depth = 0

    /// What is one tag or one attribute is kept until it is over; spreadsheets write short ones.
    private static let longestToken = 4 << 20
    private static let mostDepth = 200

    init(_ handler: XMLHandler) throws(SheetFault) {
      guard let parser = XML_ParserCreate(nil) else { throw .damaged }
      self.handler = handler
      self.parser = parser
      XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
      XML_SetElementHandler(
        parser, { XMLParsing.of($0)?.start($1, $2) }, { XMLParsing.of($0)?.end($1) })
      XML_SetCharacterDataHandler(parser) { data, text, count in
        guard let parsing = XMLParsing.of(data), let text else { return }
        UnsafeRawPointer(text).withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
          parsing.handler.text(UnsafeBufferPointer(start: $0, count: Int(count)))
        }
        parsing.stopIfDone()
      }
      XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
        XMLParsing.of(data)?.stop(.entities)
      }
    }

    deinit { XML_ParserFree(parser) }

    func take(_ piece: UnsafeRawBufferPointer) throws(SheetFault) {
      fed += piece.count
      try parse(piece, isLast: false)
      let read = Int(XML_GetCurrentByteIndex(parser))
      if !handler.hasEnough, fed - read > XMLParsing.longestToken { throw .damaged }
    }

    func finish() throws(SheetFault) {
      try parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }

    private func parse(_ piece: UnsafeRawBufferPointer, isLast: Bool) throws(SheetFault) {
      let bytes = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
      let status = XML_Parse(parser, bytes, Int32(piece.count), isLast ? 1 : 0)
      if let fault = handler.fault { throw fault }
      if status == XML_STATUS_ERROR, !handler.hasEnough { throw .damaged }
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLParsing? {
      data.map { Unmanaged<XMLParsing>.fromOpaque($0).takeUnretainedValue() }
    }

    private func start(
      _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
      guard let name else { return }
      depth += 1
      if depth > XMLParsing.mostDepth { return stop(.damaged) }
      handler.start(XMLName(name), XMLAttributes(list: attributes))
      stopIfDone()
    }

    private func end(_ name: UnsafePointer<CChar>?) {
      guard let name, handler.fault == nil, !handler.hasEnough else { return }
      depth -= 1
      handler.end(XMLName(name))
      stopIfDone()
    }

    private func stop(_ fault: SheetFault) {
      handler.fault = handler.fault ?? fault
      stopIfDone()
    }

    private func stopIfDone() {
      if handler.fault != nil || handler.hasEnough { XML_StopParser(parser, 0) }
    }
  }
#endif
