/// The members of one event of a body in plain form, and those of its commitments.
struct EventMembers {
  private(set) var own = BodyMembers()
  private(set) var committed = BodyMembers()

  /// Reads an object; `false` when it is not one in plain form.
  mutating func read(_ bytes: UnsafeRawBufferPointer) -> Bool {
    own.read(bytes) && readCommitments()
  }

  func text(_ key: String, at place: Int) -> UnsafeRawBufferPointer? {
    own.member(key, at: place).flatMap { $0.kind == .text ? $0.value : nil }
  }

  private mutating func readCommitments() -> Bool {
    guard let member = own.list.last(where: { $0.kind == .object }) else {
      committed.clear()
      return true
    }
    return member.key.elementsEqual("private".utf8) && committed.read(member.value)
      && committed.list.allSatisfy { $0.kind == .text }
      && own.list.allSatisfy { $0.kind != .object || $0.key.isEqual(to: member.key) }
  }
}
