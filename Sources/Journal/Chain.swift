/// One station's hash chain over the stored bytes of its journal.
///
/// `h(n) = SHA-256("mct-evt-v1\0" ‖ ledger[16] ‖ u64be(n) ‖ h(n−1)[32] ‖ u64be(length) ‖ body)`,
/// with `h(0)` all zeros. What is hashed is what is stored: a body is written once and never
/// encoded again to be checked, so no later encoder can disagree with it.
public struct Chain: Equatable, Sendable {
  /// 16 random bytes, drawn when the station's ledger begins.
  public let ledger: [UInt8]
  /// The number of events so far.
  public private(set) var sequence: Int
  /// The digest of the last event; zeros before the first.
  public private(set) var head: Digest

  /// What every message begins with.
  static let mark = Array("mct-evt-v1\0".utf8)

  public init(ledger: [UInt8], sequence: Int = 0, head: Digest = .zero) {
    self.ledger = ledger
    self.sequence = sequence
    self.head = head
  }

  /// Adds a body and returns its digest, the new head.
  public mutating func append(_ body: [UInt8]) -> Digest {
    sequence += 1
    var message: [UInt8] = []
    message.reserveCapacity(80 + body.count)
    message += Chain.mark
    message += ledger
    message.appendBigEndian(UInt64(sequence))
    message += head.bytes
    message.appendBigEndian(UInt64(body.count))
    message += body
    head = Digest(of: message)
    return head
  }
}

/// A salted commitment to one personal text: the journal keeps this, the text lives elsewhere.
///
/// `SHA-256(salt[32] ‖ lp("mct-pii-v1") ‖ lp(subject) ‖ lp(field) ‖ lp(place) ‖ lp(text))`, where
/// `lp` puts the length as four big-endian bytes before the bytes. Once salt and text are erased
/// the commitment says nothing; without the salt a short text could be guessed.
public enum Commitment {
  public static let saltLength = 32

  /// - Parameter subject: the case number.
  public static func digest(
    salt: [UInt8], subject: String, field: String, place: EventPlace, text: String
  ) -> Digest {
    var message: [UInt8] = []
    message.reserveCapacity(160 + text.utf8.count)
    write(into: &message, salt, subject.utf8, field.utf8, place, text.utf8)
    return Digest(of: message)
  }

  /// Appends what is hashed.
  static func write(
    into message: inout [UInt8], _ salt: some Collection<UInt8>,
    _ subject: some Collection<UInt8>, _ field: some Collection<UInt8>, _ place: EventPlace,
    _ text: some Collection<UInt8>
  ) {
    message.append(contentsOf: salt)
    message.appendWithLength(scheme)
    message.appendWithLength(subject)
    message.appendWithLength(field)
    message.appendWithLength(place.description.utf8)
    message.appendWithLength(text)
  }

  private static let scheme = Array("mct-pii-v1".utf8)
}

extension [UInt8] {
  mutating func appendWithLength(_ part: some Collection<UInt8>) {
    appendBigEndian(UInt32(part.count))
    append(contentsOf: part)
  }

  mutating func appendBigEndian(_ number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }
}
