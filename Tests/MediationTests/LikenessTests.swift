import Testing

@testable import Mediation

/// What makes two disputes look like one.
@Suite("A likeness")
struct LikenessTests {
  static let day = Day(ordinal: 18_691)

  private func registration(_ summary: String, _ names: String...) -> Registration {
    Registration(
      category: .neighbour, source: .screening, summary: summary,
      parties: names.map { Party(role: .applicant, name: $0) })
  }

  private func dispute(_ registration: Registration, daysBefore: Int = 3) -> Dispute {
    Dispute(
      number: CaseNumber(station: "JS07", year: 2021, serial: 1), registration: registration,
      registeredOn: LikenessTests.day - daysBefore, enteredAt: .noon(of: LikenessTests.day))
  }

  @Test("is two names in common, whatever their dots and widths")
  func names() {
    let known = dispute(registration("楼上漏水", "阿依古丽·买买提", "乙某"))
    let like = Likeness(registration("停车", "阿依古丽•买买提", "乙某"), on: Self.day, to: known)
    #expect(like?.grounds == [.names(2)])
    #expect(Likeness(registration("停车", "乙某"), on: Self.day, to: known) == nil, "one name")
    #expect(
      Likeness(registration("楼上又漏水", "乙某"), on: Self.day, to: known)?.grounds
        == [.names(1), .words])
  }

  @Test("is nearly the same words where nobody is named, within a week")
  func words() {
    let known = dispute(registration("三号楼楼上夜间噪音扰民"))
    let again = registration("三号楼楼上夜间噪音又扰民")
    #expect(Likeness(again, on: Self.day, to: known)?.grounds == [.words])
    let older = dispute(registration("三号楼楼上夜间噪音扰民"), daysBefore: 8)
    #expect(Likeness(again, on: Self.day, to: older) == nil)
    #expect(Likeness(registration("拖欠工资"), on: Self.day, to: known) == nil)
  }

  @Test("is nothing between a party who was taken out and another of the name")
  func removed() {
    var gone = registration("漏水", "甲某", "乙某")
    gone.parties[0].isRemoved = true
    #expect(Likeness(registration("停车", "甲某", "乙某"), on: Self.day, to: dispute(gone)) == nil)
  }

  /// Oracle: Python 3.11, sets of neighbouring pairs: 2·|A∩B| / (|A|+|B|).
  @Test("counts pairs of characters as Dice does")
  func dice() {
    let one = WordPairs("楼上夜间噪音")
    #expect(one.kinship(with: WordPairs("夜间楼上噪音")) == 0.6)
    #expect(one.kinship(with: one) == 1)
    #expect(WordPairs("").kinship(with: WordPairs("漏")) == 0)
  }
}
