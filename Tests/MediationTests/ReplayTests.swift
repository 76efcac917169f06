import Mediation
import Testing

@Suite("A replay")
struct ReplayTests {
  private let resolved = Act.resolved(Resolution(outcome: .reconciled))

  @Test("leaves out a whole operation that was undone, and nothing else")
  func undone() throws {
    let before = History().registered().adding(.accepted, after: 1, operation: "op2")
    let undone = before.adding(.assigned(mediator: "JS07-M1"), after: 2, operation: "op3")
      .adding(resolved, after: 2, operation: "op3").undoing("op3")
    #expect(try undone.replayed() == before.replayed())
    #expect(undone.events.effective.map(\.operation) == ["op1", "op2"])
    let retracted = zip(undone.events, undone.events.areRetracted).filter(\.1)
    #expect(Set(retracted.map(\.0.operation)) == ["op3"])
  }

  @Test("takes what an undo that was undone itself had taken back, however often")
  func redone() throws {
    let whole = History().registered().adding(.accepted, after: 1, operation: "op2")
    let undone = whole.adding(.undone(operation: "op2"), after: 2, operation: "u1")
    let redone = undone.adding(.undone(operation: "u1"), after: 2, operation: "r1")
    let again = redone.adding(.undone(operation: "r1"), after: 3, operation: "u2")
    #expect(try redone.replayed() == whole.replayed())
    #expect(try again.replayed() == undone.replayed())
    #expect(again.events.areRetracted == [false, true, false, true, false])
    let voided = whole.adding(.undone(operation: "op2"), operation: "u1")
      .adding(.undone(operation: "op1"), operation: "u2")
    #expect(try voided.replayed().status == .voided)
    let back = voided.adding(.undone(operation: "u2"), operation: "r2")
    #expect(try back.replayed().status == .registered)
  }

  @Test("takes again what was undone once and entered anew")
  func again() throws {
    let history = History().registered().adding(.accepted, after: 1, operation: "op2")
      .undoing("op2").adding(.accepted, after: 4, operation: "op3")
    let dispute = try history.replayed()
    #expect(dispute.acceptedOn == Course.start + 4)
    #expect(dispute.movedOn == Course.start + 4)
  }

  @Test("voids a dispute whose registration was undone, with all that came with it")
  func voided() throws {
    let dispute = try History().registered().adding(resolved, operation: "op1").undoing("op1")
      .replayed()
    #expect(dispute.status == .voided)
    #expect(dispute.spells.isEmpty)
    #expect(dispute.endedOn == nil)
    #expect(dispute.outcome == nil)
    #expect(dispute.number == History.number)
    var counts = LedgerCounts()
    counts.count(dispute, in: .year(2021))
    #expect(counts == LedgerCounts())
  }

  @Test("keeps the undone registration among the events that stand")
  func visible() {
    let events = History().registered().undoing("op1").events
    #expect(events.effective.map(\.act.kind) == [.registered])
  }

  @Test("is refused without a registration at the beginning")
  func headless() {
    for events in [[], History().adding(.accepted, operation: "op1").events] {
      let error = #expect(throws: MediationError.self) { try Dispute(replaying: events) }
      #expect(error?.kind == .problems)
    }
  }

  @Test("is refused when an event may not follow")
  func impossible() {
    let history = History().registered().adding(.performed(inFull: true), operation: "op2")
    #expect(throws: MediationError.self) { try history.replayed() }
  }
}
