import Mediation
import Testing

@Suite("The lifecycle")
struct LifecycleTests {
  /// What concerns the file and not the dispute is possible in every state; to lift a protection
  /// takes one, and only the text of an ended dispute is destroyed.
  private static let whileOpen: Set<Act.Kind> = [
    .erased, .protected, .assigned, .session, .noted, .linked, .resolved, .failed, .withdrawn,
    .terminated, .referred,
  ]
  private static let ended: Set<Act.Kind> = [
    .erased, .protected, .destructionProposed, .destroyed,
  ]
  private static let afterEnding: Set<Act.Kind> = ended.union([
    .session, .noted, .linked, .visited, .closed, .reopened,
  ])

  /// What may follow each state, written out once more and compared with what happens. A session of
  /// the last day is a late fact, and may be added to an ended dispute.
  static let allowed: [(Status, Set<Act.Kind>)] = [
    (.registered, whileOpen.union([.accepted, .declined])),
    (.accepted, whileOpen),
    (.mediating, whileOpen),
    (.reopened, whileOpen.union([.accepted])),
    (.agreed, afterEnding.subtracting([.closed]).union([.performed])),
    (.performed, afterEnding),
    (.closed, afterEnding.subtracting([.closed])),
    (.declined, afterEnding),
    (.failed, afterEnding),
    (.withdrawn, afterEnding),
    (.terminated, afterEnding),
    (.referredOut, ended.union([.session, .noted, .linked, .visited, .closed, .returned])),
    (.merged, ended.union([.session, .noted, .linked])),
  ]

  @Test("allows and refuses every act in every state", arguments: allowed)
  func everyAct(status: Status, expected: Set<Act.Kind>) throws {
    let dispute = try Course.dispute(in: status)
    #expect(dispute.status == status)
    for kind in Act.Kind.allCases {
      var copy = dispute
      let entry = Entry(Course.act(kind), on: Course.start)
      if expected.contains(kind) {
        try copy.apply(entry)
      } else {
        let error = #expect(throws: MediationError.self, "\(kind) in \(status)") {
          try copy.apply(entry)
        }
        #expect(error?.kind == .refused)
        #expect(error?.message.zh.contains("JS07-2021-0001") == true)
        #expect(copy == dispute)
        if kind != .registered, kind != .undone { #expect(error?.hint != nil) }
      }
    }
  }

  @Test("covers every state but the voided one, of which text can only be erased")
  func coverage() {
    #expect(Set(Self.allowed.map(\.0)) == Set(Status.allCases).subtracting([.voided]))
    let possible = Act.Kind.allCases.filter { Lifecycle.allows($0, from: .voided) }
    #expect(Set(possible) == [.erased, .destructionProposed, .destroyed])
  }

  @Test("refuses days before the registration and before the last step")
  func days() throws {
    var dispute = Course.registered()
    let early = #expect(throws: MediationError.self) {
      try dispute.apply(Entry(.accepted, on: Course.start - 1))
    }
    #expect(early?.field == .happenedOn)
    try dispute.apply(Entry(.accepted, on: Course.start + 5))
    #expect(throws: MediationError.self) {
      try dispute.apply(Entry(.withdrawn(reason: nil), on: Course.start + 4))
    }
    try dispute.apply(Entry(.noted, on: Course.start + 1))
    #expect(dispute.movedOn == Course.start + 5)
  }

  @Test("takes a session late only when it was held before the end")
  func lateSession() throws {
    var dispute = try Course.dispute(in: .agreed)
    try dispute.apply(Entry(.session(result: nil), on: Course.start))
    #expect(dispute.status == .agreed)
    #expect(throws: MediationError.self) {
      try dispute.apply(Entry(.session(result: nil), on: Course.start + 1))
    }
  }

  @Test("keeps an agreement performed in part as agreed")
  func partialPerformance() throws {
    var dispute = try Course.dispute(in: .agreed)
    try dispute.apply(Entry(.performed(inFull: false), on: Course.start))
    #expect(dispute.status == .agreed)
    #expect(dispute.performedOn == nil)
  }

  @Test("closes an agreement without performance only when the entry says so")
  func unperformed() throws {
    var dispute = try Course.dispute(in: .agreed)
    let error = #expect(throws: MediationError.self) {
      try dispute.apply(Entry(.closed(), on: Course.start))
    }
    #expect(error?.hint == .dispute(.performFirst, dispute.number))
    try dispute.apply(Entry(.closed(performed: false), on: Course.start))
    #expect(dispute.status == .closed)
    var failed = try Course.dispute(in: .failed)
    #expect(throws: MediationError.self) {
      try failed.apply(Entry(.closed(performed: false), on: Course.start))
    }
  }

  @Test("refuses a performance date before the agreement")
  func performBy() {
    var dispute = Course.registered()
    let resolution = Resolution(outcome: .agreement, performBy: Course.start - 1)
    let error = #expect(throws: MediationError.self) {
      try dispute.apply(Entry(.resolved(resolution), on: Course.start))
    }
    #expect(error?.field == .performBy)
  }

  @Test("forgets the outcome on reopening, and opens another spell")
  func reopening() throws {
    let dispute = try Course.dispute(in: .reopened)
    #expect(dispute.outcome == nil)
    #expect(dispute.agreedOn == nil)
    #expect(dispute.spells.map(\.openedAs) == [.new, .reopened])
    #expect(dispute.spells.first?.endedAs == .resolved)
  }

  @Test("takes a referred dispute back as received")
  func returning() throws {
    var dispute = try Course.dispute(in: .referredOut)
    try dispute.apply(Entry(.returned, on: Course.start + 3))
    #expect(dispute.status == .accepted)
    #expect(dispute.spells.last?.openedAs == .received)
  }
}
