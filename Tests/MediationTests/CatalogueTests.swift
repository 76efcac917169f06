import Mediation
import Testing

@Suite("The catalogue")
struct CatalogueTests {
  private func codes(_ list: String) -> [String] {
    Catalogue.shipped.entries(of: list).map(\.code)
  }

  /// Every closed list; a type that is left out here shows in `others`.
  static let closed: [any Code.Type] = [
    AccessAct.Kind.self, AgreementForm.self, Category.self, LinkKind.self, Mediator.Kind.self,
    OfficeFigure.Kind.self, Outcome.self, Party.Role.self, Party.Side.self, Proceeding.Kind.self,
    Proceeding.Result.self, Protection.self, Role.self, Satisfaction.self, SessionResult.self,
    Source.self, Status.self, Track.self, Presence.self, Unit.Kind.self,
  ]

  @Test("lists exactly the codes the logic knows, in its order")
  func enums() {
    for type in Self.closed { #expect(codes(type.list) == type.allRawValues, "\(type)") }
  }

  @Test("holds no list but these and the open ones")
  func others() {
    let open: Set = ["body", "district", "police_bar", "police_ground", "reason", "route"]
    #expect(Set(Catalogue.shipped.kinds) == open.union(Self.closed.map { $0.list }))
  }

  @Test(
    "understands codes, names and aliases",
    arguments: [
      ("neighbour", Category.neighbour), ("邻里", .neighbour), ("邻里纠纷", .neighbour),
      ("Neighbours", .neighbour), ("拖欠农民工工资", .wages), ("欠薪", .wages),
    ])
  func categories(word: String, expected: Category) {
    #expect(Category(understanding: word) == expected)
  }

  @Test("takes a hyphen for an underscore, and knows no others")
  func forms() {
    #expect(AgreementForm(understanding: "on-scene") == .onScene)
    #expect(Source(understanding: "110") == .call110)
    #expect(Category(understanding: "邻") == nil)
    #expect(Category(understanding: "") == nil)
  }
}

extension Code {
  fileprivate static var allRawValues: [String] { allCases.map(\.rawValue) }
}
