import Markup
import Mediation
import Testing

@testable import Reporting

@Suite("A table's name")
struct TableNameTests {
  private func table(_ title: String = "") -> Table {
    var table = Table(columns: [], rows: [])
    table.title = title
    return table
  }

  @Test("is its title, else the heading above, and no other's")
  func names() {
    var names = TableNames(under: "月报")
    #expect(names.name(of: table()) == "月报")
    names.heading = "台账"
    let given = [table(), table("甲"), table("甲"), table(), table("台账 (2)")].map {
      names.name(of: $0)
    }
    #expect(given == ["台账", "甲", "甲 (2)", "台账 (2)", "台账 (2) (2)"])
    #expect(Set(given).count == given.count)
  }

  @Test("and its place in the order of the keyboard stand where it scrolls")
  func scrolls() {
    let markup = HTMLTable(table("甲"), .zh, name: "甲 \"一\"").markup.source
    #expect(markup.contains(#"role="region""#))
    #expect(markup.contains(#"tabindex="0""#))
    #expect(markup.contains(#"aria-label="甲 &quot;一&quot;""#))
  }
}
