import Mediation
import Testing

@Suite("A rule of the lifecycle")
struct LifecycleRuleTests {
  private let resolved = Act.resolved(Resolution(outcome: .reconciled))

  private func refusal(_ act: Act, after days: Int, of dispute: Dispute) -> MediationError? {
    var copy = dispute
    do {
      try copy.apply(Entry(act, on: Course.start + days))
      return nil
    } catch { return error }
  }

  @Test(
    "lets nothing happen before the registration",
    arguments: Act.Kind.allCases.filter { $0 != .released })
  func beforeRegistration(kind: Act.Kind) {
    let error = refusal(Course.act(kind), after: -1, of: Course.registered())
    #expect(error?.kind == .refused)
    if Lifecycle.allows(kind, from: .registered) {
      #expect(error?.field == .happenedOn)
      #expect(error?.hint?.prose?.zh.contains("2021-03-05") == true)
      #expect(error?.hint?.prose?.en.contains("2021-03-05") == true)
    }
  }

  @Test(
    "lets nothing that moves a dispute happen before its last step",
    arguments: [
      Act.Kind.resolved, .failed, .withdrawn, .terminated, .referred,
    ])
  func beforeLastStep(kind: Act.Kind) throws {
    var dispute = Course.registered()
    try dispute.apply(Entry(.accepted, on: Course.start + 5))
    #expect(refusal(Course.act(kind), after: 4, of: dispute)?.field == .happenedOn)
    #expect(refusal(Course.act(kind), after: 5, of: dispute) == nil)
  }

  @Test(
    "lets what moves nothing be entered late",
    arguments: [Act.Kind.assigned, .noted, .linked, .session])
  func lateFacts(kind: Act.Kind) throws {
    var dispute = Course.registered()
    try dispute.apply(Entry(.accepted, on: Course.start + 5))
    try dispute.apply(Entry(Course.act(kind), on: Course.start + 2))
    #expect(dispute.movedOn == Course.start + 5)
  }

  @Test(
    "takes a session held by the end of an ended dispute, and no later one",
    arguments: [
      Status.agreed, .performed, .closed, .declined, .failed, .withdrawn, .terminated,
      .referredOut, .merged,
    ])
  func lateSession(status: Status) throws {
    var dispute = Course.registered()
    for act in Course.acts(to: status) { try dispute.apply(Entry(act, on: Course.start + 9)) }
    let before = dispute
    for days in [9, 0] {
      try dispute.apply(Entry(.session(result: .notAgreed), on: Course.start + days))
      #expect(dispute.status == before.status)
      #expect(dispute.movedOn == before.movedOn)
      #expect(dispute.spells.map(\.endedOn) == before.spells.map(\.endedOn))
    }
    #expect(dispute.spells[0].sessionOn == Course.start)
    #expect(refusal(.session(result: nil), after: 10, of: dispute)?.kind == .refused)
    #expect(refusal(.session(result: nil), after: -1, of: dispute)?.kind == .refused)
  }

  @Test("keeps three dates apart: agreed, performed, closed")
  func dates() throws {
    var dispute = Course.registered()
    let acts: [(Act, Int)] = [
      (.resolved(Resolution(outcome: .agreement, performBy: Course.start + 30)), 3),
      (.performed(inFull: false), 8), (.performed(inFull: true), 20), (.closed(), 25),
    ]
    for (act, days) in acts { try dispute.apply(Entry(act, on: Course.start + days)) }
    #expect(dispute.agreedOn == Course.start + 3)
    #expect(dispute.performBy == Course.start + 30)
    #expect(dispute.performedOn == Course.start + 20)
    #expect(dispute.closedOn == Course.start + 25)
    #expect(dispute.endedOn == Course.start + 3)
  }

  @Test("closes an agreement as not performed, but never without saying so")
  func unperformed() throws {
    let agreed = try Course.dispute(in: .agreed)
    #expect(
      refusal(.closed(), after: 0, of: agreed)?.hint == .dispute(.performFirst, agreed.number))
    #expect(refusal(.closed(performed: false), after: 0, of: agreed) == nil)
    for status in [Status.registered, .accepted, .mediating, .reopened, .merged, .closed, .failed] {
      let dispute = try Course.dispute(in: status)
      #expect(refusal(.closed(performed: false), after: 0, of: dispute)?.kind == .refused)
    }
  }

  @Test("merges an open dispute into the other", arguments: Status.allCases.filter(\.isOpen))
  func merging(status: Status) throws {
    var dispute = try Course.dispute(in: status)
    try dispute.apply(Entry(.linked(to: "JS07-2021-0009", as: .duplicate), on: Course.start))
    #expect(dispute.status == .merged)
    #expect(dispute.outcome == .merged)
    #expect(dispute.mergedInto == "JS07-2021-0009")
    #expect(dispute.spells.last?.endedAs == .merged)
  }

  @Test(
    "merges no ended dispute",
    arguments: Status.allCases.filter { !$0.isOpen && $0 != .voided })
  func mergingEnded(status: Status) throws {
    let dispute = try Course.dispute(in: status)
    let error = refusal(.linked(to: "JS07-2021-0008", as: .duplicate), after: 0, of: dispute)
    #expect(error?.kind == .refused)
    #expect(error?.hint == .dispute(.relateOrReopen, dispute.number))
    for kind in [LinkKind.related, .repeat] {
      #expect(refusal(.linked(to: "JS07-2021-0008", as: kind), after: 0, of: dispute) == nil)
    }
  }

  @Test("takes a performance date from the day of the agreement on", arguments: [-1, 0, 1])
  func performBy(days: Int) {
    let act = Act.resolved(Resolution(outcome: .agreement, performBy: Course.start + days))
    let error = refusal(act, after: 0, of: Course.registered())
    #expect((error?.field == .performBy) == (days < 0))
    #expect((error == nil) == (days >= 0))
  }

  @Test("opens a returned dispute as received, without its outcome")
  func returning() throws {
    var dispute = try Course.dispute(in: .referredOut)
    try dispute.apply(Entry(.returned, on: Course.start + 3))
    #expect(dispute.status == .accepted)
    #expect(dispute.outcome == nil)
    #expect(
      dispute.spells == [
        Spell(
          openedOn: Course.start, openedAs: .new, endedOn: Course.start, endedAs: .referredOut,
          referredTo: dispute.spells[0].referredTo),
        Spell(
          openedOn: Course.start + 3, openedAs: .received, acceptedOn: Course.start + 3,
          settleBy: Course.start + 33),
      ])
  }

  @Test("forgets on reopening what was agreed, performed and closed")
  func reopening() throws {
    var dispute = try Course.dispute(in: .closed)
    try dispute.apply(Entry(.reopened(reason: "breach"), on: Course.start + 4))
    #expect(dispute.status == .reopened)
    #expect(dispute.outcome == nil && dispute.form == nil && dispute.performBy == nil)
    #expect(dispute.agreedOn == nil && dispute.performedOn == nil && dispute.closedOn == nil)
    #expect(dispute.spells.last == Spell(openedOn: Course.start + 4, openedAs: .reopened))
    #expect(refusal(resolved, after: 3, of: dispute)?.field == .happenedOn)
  }
}
