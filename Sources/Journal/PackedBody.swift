import Mediation

/// The short form of an event's body, in which a database keeps it.
///
/// What bodies repeat is one byte each: JSON text has no byte below 0x20 of its own, so those stand
/// for phrases, and for days, instants and digests in binary. Packing loses nothing: what the chain
/// hashes is the body itself, byte for byte.
public enum PackedBody {
  /// The phrases of the bytes from 0x00 on. One that was ever written keeps its byte.
  private static let phrases: [[UInt8]] = [
    #"{"act":"registered","case":"#, #"{"act":"resolved","case":"#, #"{"act":"session","case":"#,
    #"{"act":"assigned","case":"#, #"{"act":"performed","case":"#, #"{"act":"accepted","case":"#,
    #"{"act":"closed","case":"#, #"{"act":"visited","case":"#, #"{"act":""#,
    #","case":"#, #","on":"#, #","at":"#, #","by":"#, #","op":"#,
    #","category":"#, #","source":"#, #","grid":"#, #","source_ref":"#,
    #","parties":[{"role":"applicant","side":"first"},{"role":"respondent","side":"second"}]"#,
    #","recorded_on":"#, #","private":{"summary":"#, #","private":{"terms":"#,
    #","party.1.name":"#, #","party.2.name":"#, #","mediator":"#, #","outcome":"#, #","form":"#,
  ].map { Array($0.utf8) }

  /// A digest of 32 bytes, in quotes and base64url.
  private static let digest: UInt8 = 0x1B
  /// A day in three bytes, in quotes.
  private static let day: UInt8 = 0x1C
  /// An instant in five bytes, in quotes.
  private static let instant: UInt8 = 0x1D
  /// The rest is the body as it is.
  private static let plain: UInt8 = 0x1F

  /// The lowest numbers of a day and an instant count as zero.
  private static let (firstDay, firstInstant) = (-1 << 20, -1 << 37)

  public static func pack(_ body: [UInt8]) -> [UInt8] {
    guard body.allSatisfy({ $0 >= 0x20 }) else { return [plain] + body }
    var packed: [UInt8] = []
    packed.reserveCapacity(body.count / 2)
    body.withUnsafeBytes { body in
      var place = 0
      while place < body.count {
        place +=
          packPhrase(at: place, of: body, into: &packed)
          ?? packValue(at: place, of: body, into: &packed)
          ?? copyByte(at: place, of: body, into: &packed)
      }
    }
    return packed
  }

  /// Appends the body that a short form stands for.
  ///
  /// - Returns: `false` where the bytes are no short form; some of it may have been appended.
  public static func unpack(
    _ packed: UnsafeRawBufferPointer, into body: inout [UInt8]
  ) -> Bool {
    var place = 0
    /// The next bytes, as a number or themselves.
    func take(_ count: Int) -> Slice<UnsafeRawBufferPointer>? {
      guard packed.count - place >= count else { return nil }
      defer { place += count }
      return packed[place..<(place + count)]
    }
    while place < packed.count {
      let byte = packed[place]
      place += 1
      switch byte {
      case 0x20...: body.append(byte)
      case digest:
        guard let bytes = take(32) else { return false }
        body.append(quoted: Base64URL.encode(Array(bytes)))
      case day:
        guard let bytes = take(3) else { return false }
        body.append(quoted: Day(ordinal: number(bytes) + firstDay).description)
      case instant:
        guard let bytes = take(5) else { return false }
        body.append(quoted: Instant(seconds: number(bytes) + firstInstant).description)
      case plain where place == 1:
        body.append(contentsOf: packed[1...])
        return true
      case _ where Int(byte) < phrases.count: body.append(contentsOf: phrases[Int(byte)])
      default: return false
      }
    }
    return true
  }

  // Each answers with how many bytes of the body it has packed; `nil` for none.

  private static func packPhrase(
    at place: Int, of body: UnsafeRawBufferPointer, into packed: inout [UInt8]
  ) -> Int? {
    guard body[place] == UInt8(ascii: ",") || body[place] == UInt8(ascii: "{"),
      place + 3 < body.count, body[place + 1] == UInt8(ascii: "\"")
    else { return nil }
    for (index, phrase) in phrases.enumerated()
    where phrase[2] == body[place + 2] && phrase[0] == body[place]
      && body.holds(phrase, at: place)
    {
      packed.append(UInt8(index))
      return phrase.count
    }
    return nil
  }

  private static func packValue(
    at place: Int, of body: UnsafeRawBufferPointer, into packed: inout [UInt8]
  ) -> Int? {
    guard body[place] == UInt8(ascii: "\"") else { return nil }
    func text(_ count: Int) -> UnsafeRawBufferPointer? {
      let end = place + 1 + count
      guard end < body.count, body[end] == UInt8(ascii: "\"") else { return nil }
      return UnsafeRawBufferPointer(rebasing: body[(place + 1)..<end])
    }
    if let found = text(10).flatMap({ Day(String(decoding: $0, as: UTF8.self)) }) {
      packed.append(day)
      packed.append(found.ordinal - firstDay, bytes: 3)
      return 12
    }
    if let found = text(20).flatMap({ Instant(String(decoding: $0, as: UTF8.self)) }) {
      packed.append(instant)
      packed.append(found.seconds - firstInstant, bytes: 5)
      return 22
    }
    if let found = text(43).flatMap(Base64URL.digest) {
      packed.append(digest)
      packed += found
      return 45
    }
    return nil
  }

  private static func copyByte(
    at place: Int, of body: UnsafeRawBufferPointer, into packed: inout [UInt8]
  ) -> Int {
    packed.append(body[place])
    return 1
  }

  private static func number(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func holds(_ bytes: [UInt8], at place: Int) -> Bool {
    count - place >= bytes.count
      && self[place..<(place + bytes.count)].elementsEqual(bytes)
  }
}

extension [UInt8] {
  /// Appends a number's low bytes, the highest first.
  fileprivate mutating func append(_ number: Int, bytes: Int) {
    for shift in (0..<bytes).reversed() { append(UInt8(truncatingIfNeeded: number >> (8 * shift))) }
  }

  fileprivate mutating func append(quoted text: String) {
    append(UInt8(ascii: "\""))
    append(contentsOf: text.utf8)
    append(UInt8(ascii: "\""))
  }
}
