import Mediation

/// Disputes brought into a state, for the tests.
enum Course {
  static let start = Day(ordinal: 18_691)  // 2021-03-05

  static func registered(_ serial: Int = 1) -> Dispute {
    Dispute(
      number: CaseNumber(station: "JS07", year: 2021, serial: serial),
      registration: Registration(category: .neighbour, source: .walkIn, summary: "测试"),
      registeredOn: start, enteredAt: .noon(of: start))
  }

  /// The acts that bring a dispute into a state.
  static func acts(to status: Status) -> [Act] {
    let resolved = Act.resolved(Resolution(outcome: .agreement, form: .oral, terms: "测试"))
    return switch status {
    case .registered, .voided: []
    case .accepted: [.accepted]
    case .mediating: [.session(result: .continued)]
    case .agreed: [resolved]
    case .performed: [resolved, .performed(inFull: true)]
    case .closed: [resolved, .performed(inFull: true), .closed()]
    case .declined: [.declined(reason: "not_civil")]
    case .failed: [.failed(reason: "no_show", told: ["lawsuit"])]
    case .withdrawn: [.withdrawn(reason: nil)]
    case .terminated: [.terminated(reason: "left")]
    case .referredOut: [.referred(to: "court")]
    case .merged: [.linked(to: "JS07-2021-0009", as: .duplicate)]
    case .reopened: [resolved, .reopened(reason: "breach")]
    }
  }

  static func dispute(in status: Status) throws -> Dispute {
    var dispute = registered()
    for act in acts(to: status) { try dispute.apply(Entry(act, on: start)) }
    return dispute
  }

  /// One act of every kind.
  static let samples: [Act] = [
    .registered(Registration(category: .other, source: .grid, summary: "测试")),
    .accepted, .declined(reason: "not_civil"), .assigned(mediator: "JS07-M1"),
    .unassigned(["JS07-M1"]), .recused(mediator: "JS07-M2", because: "亲属"),
    .tracked(.police, ground: "assault", officialNumber: "测试1号"),
    .session(result: nil), .noted,
    .corrected(
      Act.Corrected(
        Registration(category: .damages, source: .grid, summary: "测试"), registeredOn: start,
        fields: ["category"], because: "选错")), .linked(to: "JS07-2021-0009", as: .related),
    .resolved(Resolution(outcome: .reconciled)), .performed(inFull: true),
    .termChanged(Act.TermChanged(.defaulted, term: 1, because: "拒付")),
    .failed(reason: "no_show", told: ["lawsuit"]), .withdrawn(reason: nil),
    .terminated(reason: "left"), .referred(to: "court"), .returned,
    .referralAccepted(letter: "函1"), .referralEnded(.refused, because: "不属受案范围"),
    .visited(.satisfied),
    .closed(), .reopened(reason: "repeat"), .undone(operation: "x"),
    .erased(fields: ["summary", "party.1.name"], basis: "个人信息保护法第47条"),
    .protected(.minor, basis: nil), .released(.minor, basis: "误设"),
    .destructionProposed(basis: "期限届满"), .destroyed(basis: "期限届满"),
  ]

  static func act(_ kind: Act.Kind) -> Act { samples.first { $0.kind == kind } ?? .noted }
}
