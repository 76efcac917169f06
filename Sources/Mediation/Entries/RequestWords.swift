import Formats

/// What a request asks for, word for word.
///
/// An operation id may be used again for the same words, which then does nothing twice, and for no
/// others. A day that was taken because none was given is no word of the request: repeated after
/// midnight it is the same request.
public struct RequestWords: Equatable, Sendable {
  /// What the operation is called: the verb with its own, such as `station add`.
  public let verb: String
  /// The words in one canonical form: JSON.
  public let bytes: [UInt8]

  /// The words of a request for the office.
  public init(_ verb: String, _ words: [String?]) {
    self.init(verb, words.map { .optional($0) }, [])
  }

  /// The words of a request about a dispute.
  ///
  /// - Parameter presumed: the day that was taken because none was given.
  init(_ verb: String, _ words: [String?], _ entries: [Entry], presuming presumed: Day?) {
    self.init(verb, words.map { .optional($0) }, entries.map { $0.words(presuming: presumed) })
  }

  private init(_ verb: String, _ words: [JSON], _ entries: [JSON]) {
    self.verb = verb
    var bytes: [UInt8] = []
    JSON.array([.string(verb)] + words + entries).write(into: &bytes)
    self.bytes = bytes
  }
}

extension Request {
  /// A day as it was said; `nil` for the one that was taken because none was.
  func said(_ day: Day) -> String? { day == presumedDay ? nil : day.description }
}

extension RequestWords {
  /// Whether one of the words has U+0000 in it, which JSON writes as `\u0000`.
  var holdNUL: Bool {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      if bytes[(index + 1)...].starts(with: "u0000".utf8) { return true }
      // What is escaped begins no escape of its own.
      index += 2
    }
    return false
  }
}

extension Entry {
  fileprivate func words(presuming presumed: Day?) -> JSON {
    let day = happenedOn == presumed ? nil : happenedOn.description
    return .object(
      [
        JSON.Member("act", .string(act.kind.rawValue)), JSON.Member("on", .optional(day)),
      ] + details.map { JSON.Member($0.key, $0.value) })
  }
}
