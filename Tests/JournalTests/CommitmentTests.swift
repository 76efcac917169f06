import Journal
import Testing

@Suite("A commitment")
struct CommitmentTests {
  private static let salt = [UInt8](0..<32)

  /// Origin: Python 3.11, `hashlib.sha256(salt + lp("mct-pii-v1") + lp("ZY01-2021-0007") +
  /// lp(field) + lp(str(version)) + lp(text))`, `lp` with `struct.pack(">I", len(bytes))`,
  /// salt 00…1f.
  @Test(
    "is as documented",
    arguments: [
      ("note", 1, "", "0284e3726b07082fcb45a986108687b4abbcbf28a4bc7205634e26ca4cedd689"),
      (
        "party.1.name", 300, "张某 😀",
        "e6aacf56d533aadadec6d08eb3070d92a0b454700e4eb192dbe5af5a48fab128"
      ),
      (
        "terms", 2_147_483_648, String(repeating: "a", count: 1000),
        "4c8c06a9f0765828429a6ec4883420e96fff396ac3d4ec28e2ed4078ad91b77d"
      ),
    ])
  func documented(field: String, version: Int, text: String, hex: String) {
    let digest = Commitment.digest(
      salt: Self.salt, subject: "ZY01-2021-0007", field: field, version: version, text: text)
    #expect(digest.hex == hex)
    let personal = PersonalText(field: field, salt: Self.salt, text: text)
    #expect(personal.commitment(subject: "ZY01-2021-0007", version: version) == digest)
  }

  @Test("binds salt, subject, field, version and text, and where each ends")
  func binding() {
    func digest(
      _ subject: String, _ field: String, _ version: Int, _ text: String, first: UInt8 = 0
    ) -> Digest {
      Commitment.digest(
        salt: [first] + Self.salt.dropFirst(), subject: subject, field: field,
        version: version, text: text)
    }
    let digests: Set = [
      digest("ab", "c", 1, "d"), digest("a", "bc", 1, "d"), digest("ab", "c", 11, "d"),
      digest("ab", "c", 1, "1d"), digest("ab", "c1", 1, "d"), digest("ab", "c", 1, "d", first: 1),
    ]
    #expect(digests.count == 6)
    #expect(Commitment.saltLength == 32)
  }
}
