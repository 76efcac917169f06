import Testing

@testable import Mediation

@Suite("An act of the office")
struct OfficeActTests {
  private static let today = Day(ordinal: 18_691)  // 2021-03-05

  private func refusal(_ act: OfficeAct) -> MediationError? {
    do {
      try act.validate(today: Self.today)
      return nil
    } catch { return error }
  }

  @Test("happens within the life of the office")
  func life() throws {
    func proceeding(_ day: Day) -> OfficeAct {
      .proceedingAdded(
        Proceeding(kind: .litigation, concludedOn: day, result: .upheld, reference: nil))
    }
    func figure(_ day: Day) -> OfficeAct {
      .figureNoted(OfficeFigure(kind: .officers, value: 1, station: nil, on: day))
    }
    func nothing(_ year: Int, _ month: Int) -> OfficeAct {
      .nilReported(
        NilReport(station: "JS07", period: .month(year: year, month: month), by: "甲所长"))
    }
    let first = try #require(Day("1949-10-01"))
    for act in [proceeding(first), figure(Self.today), nothing(1949, 10), nothing(2021, 2)] {
      #expect(refusal(act) == nil)
    }
    for act in [proceeding(first - 1), figure(Self.today + 1), proceeding(Self.today + 1)] {
      #expect(refusal(act)?.field == .happenedOn)
    }
    for act in [nothing(1949, 9), nothing(2021, 3), nothing(9999, 12)] {
      #expect(refusal(act)?.field == .period)
    }
  }
}
