import Foundation
import Testing

@testable import Disclosure

@Suite("Large tables", .serialized)
struct SpeedTests {
  static let roles: [CountTable.Role] =
    [.opening] + [CountTable.Role](repeating: .incoming, count: 3)
    + [CountTable.Role](repeating: .outgoing, count: 7) + [.closing]

  @Test("are protected though each row has one case")
  func oneCaseEach() throws {
    let counts = (0..<Self.rowCount).map { row in
      (0..<12).map { $0 == 1 || $0 == (row % 3 == 0 ? 11 : 4) ? 1 : 0 }
    }
    let table = try #require(CountTable(counts: counts, roles: Self.roles))
    let start = ContinuousClock.now
    let suppression = Suppressor().suppress(Sheet(alone: table))
    print("rows", Self.rowCount, "seconds", ContinuousClock.now - start)
    #expect(suppression.isProtected)
    #expect(suppression.hidden.count <= 2 * Self.rowCount + 12)
  }

  private static let rowCount =
    ProcessInfo.processInfo.environment["ROWS"].flatMap(Int.init) ?? 1000

  @Test("of many months are protected together")
  func months() throws {
    let environment = ProcessInfo.processInfo.environment
    let months = environment["MONTHS"].flatMap(Int.init) ?? 3
    let stations = environment["STATIONS"].flatMap(Int.init) ?? 12
    var generator = SplitMix64(seed: 5)
    var flows = [[[Int]]]()
    var stocks = [[Int](repeating: 0, count: stations)]
    for _ in 0..<months {
      var open = stocks[stocks.count - 1]
      flows.append(
        (0..<stations).map { station in
          var row = [Int](repeating: 0, count: 10)
          let usual = station % 10 == 0 ? 20 : station % 3
          row[0] = Int.random(in: 0...usual + 1, using: &generator)
          if Int.random(in: 0..<8, using: &generator) == 0 { row[1] = 1 }
          if Int.random(in: 0..<8, using: &generator) == 0 { row[2] = 1 }
          var rest = open[station] + row[0] + row[1] + row[2]
          open[station] = rest
          for _ in 0..<rest where Int.random(in: 0..<3, using: &generator) > 0 {
            let column =
              Int.random(in: 0..<4, using: &generator) == 0
              ? Int.random(in: 4..<10, using: &generator) : 3
            row[column] += 1
            rest -= 1
          }
          open[station] = rest
          return row
        })
      stocks.append(open)
    }
    func sheet(_ span: Range<Int>) throws -> Sheet {
      let counts = (0..<stations).map { station in
        [stocks[span.lowerBound][station]]
          + (0..<10).map { flow in span.reduce(0) { $0 + flows[$1][station][flow] } }
          + [stocks[span.upperBound][station]]
      }
      return Sheet(
        try #require(CountTable(counts: counts, roles: Self.roles)),
        span: span.lowerBound * 30..<span.upperBound * 30, grouping: "station")
    }
    var published: [Publication] = []
    let start = ContinuousClock.now
    func publish(_ span: Range<Int>) throws {
      let before = ContinuousClock.now
      let suppression = Suppressor().suppress(try sheet(span), earlier: published)
      print(
        span, suppression.isProtected, suppression.hidden.count, suppression.count(of: .small),
        suppression.table.cells.count, ContinuousClock.now - before)
      #expect(suppression.isProtected)
      if suppression.isProtected { published.append(suppression.publication) }
    }
    for month in 0..<months {
      try publish(month..<month + 1)
      if month % 12 == 11 { try publish(month - 11..<month + 1) }
    }
    print("months", months, "stations", stations, "seconds", ContinuousClock.now - start)
  }
}
