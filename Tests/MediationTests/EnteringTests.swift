import Testing

@testable import Mediation

@Suite("An entry that is entered now")
struct EnteringTests {
  private func ended(on day: Day) throws -> Dispute {
    var dispute = Course.registered()
    try dispute.apply(Entry(.resolved(Resolution(outcome: .reconciled)), on: day))
    return dispute
  }

  @Test("as a visit follows the end; in an older journal it still replays")
  func visit() throws {
    let end = Course.start + 10
    let visit = { (day: Day) in Entry(.visited(.satisfied), on: day) }
    var dispute = try ended(on: end)
    let error = #expect(throws: MediationError.self) { try dispute.enter(visit(end - 1)) }
    #expect(error?.kind == .refused)
    #expect(error?.field == .happenedOn)
    #expect(error?.hint != nil)
    #expect(dispute.visits.isEmpty)
    try dispute.enter(visit(end))
    var replayed = try ended(on: end)
    try replayed.apply(visit(end - 1))
    #expect(replayed.visits.count == 1)
  }

  @Test("as a session falls into a spell; in an older journal it still replays as it did")
  func session() throws {
    let (end, again) = (Course.start + 10, Course.start + 20)
    var dispute = try ended(on: end)
    try dispute.apply(Entry(.reopened(reason: "breach"), on: again))
    let session = { (day: Day) in Entry(.session(result: nil), on: day) }
    for day in [end + 1, again - 1] {
      let error = #expect(throws: MediationError.self) { try dispute.enter(session(day)) }
      #expect(error?.kind == .refused)
      #expect(error?.message.en.contains("\(again)") == true)
    }
    #expect(dispute.spells.allSatisfy { $0.sessionOn == nil })
    var replayed = dispute
    try replayed.apply(session(end + 1))
    #expect(replayed.spells.map(\.sessionOn) == [nil, end + 1])
    for day in [Course.start, end, again, again + 5] { try dispute.enter(session(day)) }
    #expect(dispute.spells.map(\.sessionOn) == [Course.start, again])
    var early = try ended(on: end)
    let error = #expect(throws: MediationError.self) { try early.enter(session(Course.start - 1)) }
    #expect(error?.message.en.contains("before") == true)
  }
}
