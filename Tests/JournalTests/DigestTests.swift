import Journal
import Testing

@Suite("A digest")
struct DigestTests {
  @Test("has 32 bytes", arguments: [0, 31, 33, 64])
  func length(count: Int) {
    #expect(Digest(bytes: [UInt8](repeating: 1, count: count)) == nil)
  }

  @Test("keeps its bytes and writes them in two ways")
  func forms() throws {
    let digest = try #require(Digest(bytes: [UInt8](repeating: 0xFB, count: 32)))
    #expect(digest.bytes == [UInt8](repeating: 0xFB, count: 32))
    #expect(digest.hex == String(repeating: "fb", count: 32))
    // RFC 4648: FB FB FB is -_v7 in base64url, and the last two bytes FB FB are -_s.
    #expect(digest.base64URL == String(repeating: "-_v7", count: 10) + "-_s")
  }
}
