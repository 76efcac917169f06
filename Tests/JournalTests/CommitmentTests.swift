import Journal
import Testing

@Suite("A commitment")
struct CommitmentTests {
  private static let salt = [UInt8](0..<32)

  /// Origin: Python 3.11, `hashlib.sha256(salt + lp("mct-pii-v1") + lp("ZY01-2021-0007") +
  /// lp(field) + lp(place) + lp(text))`, `lp` with `struct.pack(">I", len(bytes))`,
  /// salt 00…1f.
  @Test(
    "is as documented",
    arguments: [
      (
        "note", EventPlace(sequence: 1), "",
        "0284e3726b07082fcb45a986108687b4abbcbf28a4bc7205634e26ca4cedd689"
      ),
      (
        "party.1.name", EventPlace(sequence: 300), "张某 😀",
        "e6aacf56d533aadadec6d08eb3070d92a0b454700e4eb192dbe5af5a48fab128"
      ),
      (
        "terms", EventPlace(sequence: 2_147_483_648), String(repeating: "a", count: 1000),
        "4c8c06a9f0765828429a6ec4883420e96fff396ac3d4ec28e2ed4078ad91b77d"
      ),
      (
        "terms", EventPlace(sequence: 12, position: 3), "下月十五日前付清",
        "483f66d13f9fb7427db7daf8aabbb37ee137a97fcd1e28b67ae8f4b58bc89102"
      ),
    ])
  func documented(field: String, place: EventPlace, text: String, hex: String) {
    let digest = Commitment.digest(
      salt: Self.salt, subject: "ZY01-2021-0007", field: field, place: place, text: text)
    #expect(digest.hex == hex)
    let personal = PersonalText(
      position: place.position, field: field, salt: Self.salt, text: text)
    #expect(personal.commitment(subject: "ZY01-2021-0007", sequence: place.sequence) == digest)
  }

  @Test("binds salt, subject, field, place and text, and where each ends")
  func binding() {
    func digest(
      _ subject: String, _ field: String, _ sequence: Int, _ text: String, first: UInt8 = 0,
      position: Int = 1
    ) -> Digest {
      Commitment.digest(
        salt: [first] + Self.salt.dropFirst(), subject: subject, field: field,
        place: EventPlace(sequence: sequence, position: position), text: text)
    }
    let digests: Set = [
      digest("ab", "c", 1, "d"), digest("a", "bc", 1, "d"), digest("ab", "c", 11, "d"),
      digest("ab", "c", 1, "1d"), digest("ab", "c1", 1, "d"), digest("ab", "c", 1, "d", first: 1),
      digest("ab", "c", 1, "d", position: 2),
    ]
    #expect(digests.count == 7)
    #expect(Commitment.saltLength == 32)
  }
}
