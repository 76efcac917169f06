import Mediation
import Testing

@Suite("The catalogue")
struct CatalogueTests {
  private func codes(_ list: String) -> [String] {
    Catalogue.shipped.entries(of: list).map(\.code)
  }

  @Test("lists exactly the codes the logic knows, in its order")
  func enums() {
    #expect(codes("category") == Category.allCases.map(\.rawValue))
    #expect(codes("source") == Source.allCases.map(\.rawValue))
    #expect(codes("status") == Status.allCases.map(\.rawValue))
    #expect(codes("outcome") == Outcome.allCases.map(\.rawValue))
    #expect(codes("form") == AgreementForm.allCases.map(\.rawValue))
    #expect(codes("session_result") == SessionResult.allCases.map(\.rawValue))
    #expect(codes("satisfaction") == Satisfaction.allCases.map(\.rawValue))
    #expect(codes("link") == LinkKind.allCases.map(\.rawValue))
    #expect(codes("role") == Party.Role.allCases.map(\.rawValue))
    #expect(codes("side") == Party.Side.allCases.map(\.rawValue))
    #expect(codes("mediator_kind") == Mediator.Kind.allCases.map(\.rawValue))
    #expect(codes("unit_kind") == Unit.Kind.allCases.map(\.rawValue))
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
