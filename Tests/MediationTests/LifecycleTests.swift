import Mediation
import Testing

@Suite("The lifecycle")
struct LifecycleTests {
  /// The state every act leads to from every state; a missing act is refused.
  ///
  /// Sessions are held on the last day, so that they are late facts where the dispute has ended.
  static let table: [(Status, [Act.Kind: Status])] = moves.map { status, destinations in
    let file = aboutTheFile(in: status).map { ($0, status) }
    return (status, destinations.merging(file) { known, _ in known })
  }

  /// What concerns the file and moves nothing: erasing always, protecting unless voided, destroying
  /// once it has ended; there is no protection to lift here.
  private static func aboutTheFile(in status: Status) -> [Act.Kind] {
    [.erased] + (status == .voided ? [] : [.protected])
      + (status.isOpen ? [] : [.destructionProposed, .destroyed])
  }

  private static let moves: [(Status, [Act.Kind: Status])] = [
    (
      .registered,
      [
        .accepted: .accepted, .declined: .declined, .assigned: .registered,
        .unassigned: .registered, .recused: .registered,
        .tracked: .registered, .session: .mediating,
        .noted: .registered, .corrected: .registered, .linked: .registered, .resolved: .agreed,
        .failed: .failed,
        .withdrawn: .withdrawn, .terminated: .terminated, .referred: .referredOut,
      ]
    ),
    (
      .accepted,
      [
        .assigned: .accepted, .unassigned: .accepted, .recused: .accepted,
        .tracked: .accepted, .session: .mediating, .noted: .accepted, .corrected: .accepted,
        .linked: .accepted,
        .resolved: .agreed, .failed: .failed, .withdrawn: .withdrawn, .terminated: .terminated,
        .referred: .referredOut,
      ]
    ),
    (
      .mediating,
      [
        .assigned: .mediating, .unassigned: .mediating, .recused: .mediating,
        .tracked: .mediating, .session: .mediating, .noted: .mediating, .corrected: .mediating,
        .linked: .mediating,
        .resolved: .agreed, .failed: .failed, .withdrawn: .withdrawn, .terminated: .terminated,
        .referred: .referredOut,
      ]
    ),
    (
      .reopened,
      [
        .accepted: .accepted, .assigned: .reopened, .unassigned: .reopened, .recused: .reopened,
        .tracked: .reopened, .session: .mediating, .noted: .reopened,
        .corrected: .reopened,
        .linked: .reopened, .resolved: .agreed, .failed: .failed, .withdrawn: .withdrawn,
        .terminated: .terminated, .referred: .referredOut,
      ]
    ),
    (
      .agreed,
      [
        .session: .agreed, .noted: .agreed, .corrected: .agreed, .linked: .agreed,
        .performed: .performed, .termChanged: .agreed,
        .visited: .agreed, .reopened: .reopened,
      ]
    ),
    (.performed, ended(.performed)),
    (
      .closed,
      [
        .session: .closed, .noted: .closed, .corrected: .closed, .linked: .closed,
        .visited: .closed,
        .reopened: .reopened,
      ]
    ),
    (.declined, ended(.declined)),
    (.failed, ended(.failed)),
    (.withdrawn, ended(.withdrawn)),
    (.terminated, ended(.terminated)),
    (
      .referredOut,
      [
        .session: .referredOut, .noted: .referredOut, .corrected: .referredOut,
        .linked: .referredOut,
        .visited: .referredOut, .closed: .closed, .returned: .accepted,
        .referralAccepted: .referredOut,
        .referralEnded: .accepted,
      ]
    ),
    (.merged, [.session: .merged, .noted: .merged, .corrected: .merged, .linked: .merged]),
    (.voided, [:]),
  ]

  private static func ended(_ status: Status) -> [Act.Kind: Status] {
    [
      .session: status, .noted: status, .corrected: status, .linked: status, .visited: status,
      .closed: .closed,
      .reopened: .reopened,
    ]
  }

  private func dispute(in status: Status) throws -> Dispute {
    guard status == .voided else { return try Course.dispute(in: status) }
    return try History().registered().undoing("op1").replayed()
  }

  @Test("is described for every state")
  func everyState() {
    #expect(Set(Self.table.map(\.0)) == Set(Status.allCases))
  }

  @Test("leads where the table says, or leaves the dispute untouched", arguments: table)
  func leads(status: Status, destinations: [Act.Kind: Status]) throws {
    let before = try dispute(in: status)
    for kind in Act.Kind.allCases {
      var after = before
      let entry = Entry(Course.act(kind), on: Course.start)
      if let destination = destinations[kind] {
        try after.apply(entry)
        #expect(after.status == destination, "\(kind) from \(status)")
      } else {
        #expect(throws: MediationError.self, "\(kind) from \(status)") { try after.apply(entry) }
        #expect(after == before)
      }
    }
  }

  @Test("that is refused names the dispute and the way out in both languages", arguments: table)
  func refusals(status: Status, destinations: [Act.Kind: Status]) throws {
    for kind in Act.Kind.allCases where destinations[kind] == nil {
      var dispute = try dispute(in: status)
      let error = #expect(throws: MediationError.self) {
        try dispute.apply(Entry(Course.act(kind), on: Course.start))
      }
      let refusal = try #require(error)
      #expect(refusal.kind == .refused)
      #expect(refusal.message.zh.contains("JS07-2021-0001"))
      #expect(refusal.message.en.contains("JS07-2021-0001"))
      guard kind != .registered, kind != .undone else { continue }
      let hint = try #require(refusal.hint, "\(kind) from \(status)")
      let words = hint.prose ?? Phrase(zh: "步骤", en: "step")
      #expect(!words.zh.isEmpty && !words.en.isEmpty && words.zh != words.en)
    }
  }

  @Test("keeps exactly one open spell while the dispute is open", arguments: Status.allCases)
  func spells(status: Status) throws {
    let dispute = try dispute(in: status)
    let open = dispute.spells.filter { $0.endedOn == nil }
    #expect(open.count == (status.isOpen ? 1 : 0))
    #expect(dispute.spells.isEmpty == (status == .voided))
  }
}
