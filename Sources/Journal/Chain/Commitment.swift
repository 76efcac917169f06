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
