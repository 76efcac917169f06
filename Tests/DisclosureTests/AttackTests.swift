import Disclosure
import Testing

extension Sheet {
  /// A table by itself.
  init(alone table: CountTable) { self.init(table, span: 0..<30, grouping: "station") }
}

@Suite("A reader with a linear program")
struct AttackTests {
  private let suppressor = Suppressor()

  @Test("cannot tell small counts apart, nor find out any other", arguments: 0..<8)
  func random(batch: Int) throws {
    var generator = SplitMix64(seed: UInt64(batch))
    for _ in 0..<50 {
      let table = try #require(CountTable.random(using: &generator))
      let suppression = suppressor.suppress(Sheet(alone: table))
      #expect(suppression.isProtected)
      var attacker = Attacker(suppression.publication)
      for cell in suppression.hidden.sorted() {
        let range = attacker.range(of: cell)
        #expect(!range.isExact)
        #expect((1..<5).contains(table[cell]) ? range.covers(0...4) : range.spans(4))
      }
    }
  }

  @Test("finds out small counts where only they are left blank: the covering cells are needed")
  func primaryOnly() throws {
    var generator = SplitMix64(seed: 99)
    var recovered = 0
    for _ in 0..<50 {
      let table = try #require(CountTable.random(using: &generator))
      let small = Set(table.cells.filter { (1..<5).contains(table[$0]) })
      var attacker = Attacker(Publication(Sheet(alone: table), hidden: small))
      recovered += small.count { attacker.range(of: $0).isExact }
    }
    #expect(recovered > 20)
  }

  @Test("learns no small change from two versions of a table", arguments: 0..<4)
  func versions(batch: Int) throws {
    var generator = SplitMix64(seed: UInt64(500 + batch))
    for _ in 0..<25 {
      let first = try #require(CountTable.random(using: &generator))
      let before = suppressor.suppress(Sheet(alone: first)).publication
      let second = try #require(first.grown(using: &generator))
      let now = suppressor.suppress(Sheet(alone: second), earlier: [before])
      #expect(now.isProtected)
      #expect(before.hidden.isSubset(of: now.hidden))
      for cell in second.cells where !now.isHidden(cell) {
        #expect(before[cell].map { !(1..<5).contains(abs(second[cell] - $0)) } ?? true)
      }
      var attacker = Attacker(now.publication)
      for cell in now.hidden.sorted() { #expect(!attacker.range(of: cell).isExact) }
    }
  }
}

@Suite("A suppression")
struct SuppressionTests {
  @Test("publishes what is not small, and the same each time")
  func stable() throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<40 {
      let table = try #require(CountTable.random(using: &generator))
      let one = Suppressor().suppress(Sheet(alone: table))
      #expect(one == Suppressor().suppress(Sheet(alone: table)))
      for cell in table.cells {
        #expect(one.publication[cell] == (one.isHidden(cell) ? nil : table[cell]))
        if (1..<5).contains(table[cell]) { #expect(one.isHidden(cell)) }
      }
    }
  }

  @Test("hides nothing in a table without small counts")
  func open() throws {
    let table = try #require(CountTable(counts: [[10, 0, 10], [7, 5, 12]]))
    #expect(Suppressor().suppress(Sheet(alone: table)).hidden.isEmpty)
  }

  @Test("protects a city of two hundred stations")
  func large() throws {
    var generator = SplitMix64(seed: 3)
    let table = try #require(
      CountTable.random(rows: 200, columns: 12, isLedger: true, using: &generator))
    #expect(Suppressor().suppress(Sheet(alone: table)).isProtected)
  }
}
