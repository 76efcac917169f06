import Journal
import Testing

@Suite("A chain")
struct ChainTests {
  private static let ledger = [UInt8](0x10..<0x20)

  /// Origin: Python 3.11, `hashlib.sha256(b"mct-evt-v1\0" + ledger + struct.pack(">Q", n) + head
  /// + struct.pack(">Q", len(body)) + body)`, from 32 zero bytes on, ledger 10…1f.
  private static let links: [(body: [UInt8], hex: String, base64URL: String)] = [
    (
      [], "3d16b64a61433fb1b94158b60534ee3788879ceb1249f6fcebbec67b156aa39f",
      "PRa2SmFDP7G5QVi2BTTuN4iHnOsSSfb8677GexVqo58"
    ),
    (
      Array(#"{"act":"noted","note":"乙"}"#.utf8),
      "0b8f16af76895c6f1307847dab6ef8ffaa161b5b1b437d17ac2232de0653a8d8",
      "C48Wr3aJXG8TB4R9q274_6oWG1sbQ30XrCIy3gZTqNg"
    ),
    (
      [UInt8](repeating: UInt8(ascii: "x"), count: 300),
      "7953e6d5adda34db0c2dcb0499be98371954b76495b7b817135019e26997d9eb",
      "eVPm1a3aNNsMLcsEmb6YNxlUt2SVt7gXE1AZ4mmX2es"
    ),
  ]

  @Test("is linked as documented")
  func links() {
    var chain = Chain(identity: Self.ledger)
    for (position, link) in Self.links.enumerated() {
      let digest = chain.append(link.body)
      #expect(digest.hex == link.hex)
      #expect(digest.base64URL == link.base64URL)
      #expect(chain.head == digest)
      #expect(chain.sequence == position + 1)
    }
  }

  @Test("goes on from any of its events")
  func resumed() throws {
    var whole = Chain(identity: Self.ledger)
    for link in Self.links.dropLast() { _ = whole.append(link.body) }
    var resumed = Chain(identity: Self.ledger, sequence: whole.sequence, head: whole.head)
    let last = try #require(Self.links.last)
    #expect(resumed.append(last.body).hex == last.hex)
  }

  @Test("depends on ledger, place, head and every byte of a body")
  func dependence() {
    func digest(_ ledger: [UInt8], _ sequence: Int, _ head: Digest, _ body: [UInt8]) -> Digest {
      var chain = Chain(identity: ledger, sequence: sequence, head: head)
      return chain.append(body)
    }
    let body: [UInt8] = [1, 2, 3]
    let plain = digest(Self.ledger, 0, .zero, body)
    var digests: Set = [plain]
    digests.insert(digest([UInt8](0x11..<0x21), 0, .zero, body))
    digests.insert(digest(Self.ledger, 1, .zero, body))
    digests.insert(digest(Self.ledger, 0, plain, body))
    for index in body.indices {
      var altered = body
      altered[index] ^= 1
      digests.insert(digest(Self.ledger, 0, .zero, altered))
    }
    digests.insert(digest(Self.ledger, 0, .zero, body + [0]))
    #expect(digests.count == 8)
  }

  @Test("begins with zeros")
  func beginning() {
    let chain = Chain(identity: Self.ledger)
    #expect(chain.sequence == 0)
    #expect(chain.head.hex == String(repeating: "0", count: 64))
  }
}
