import Dispatch
import Foundation
import Mediation
import SQLiteStore
import Testing

@Suite("Eight threads with a connection each")
struct ThreadTests {
  @Test("log fifty disputes each: no error, no gap and no double")
  func writers() throws {
    let file = TemporaryFile()
    let office = Casework(store: try file.create()) { .noon(of: Day(ordinal: 18_691)) }
    let outcomes = run(threads: 8, at: file.path)
    #expect(outcomes.errors == [])
    #expect(outcomes.values.sorted() == Array(1...400))
    #expect(try office.check().isEmpty)
  }

  private func run(threads: Int, at path: String) -> Outcomes<Int> {
    let outcomes = Outcomes<Int>()
    let group = DispatchGroup()
    for writer in 1...threads {
      group.enter()
      Thread {
        outcomes.gather { try Self.log(50, as: writer, at: path) }
        group.leave()
      }.start()
    }
    group.wait()
    return outcomes
  }

  private static func log(_ count: Int, as writer: Int, at path: String) throws -> [Int] {
    let store = try SQLiteStore.open(path)
    let day = Day(ordinal: 18_691)
    let casework = Casework(store: store) { .noon(of: day) }
    return try (1...count).map { turn in
      let draft = DisputeDraft(
        station: "JS07",
        registration: Registration(category: .other, source: .grid, summary: "测试"),
        registeredOn: day)
      let request = Request(by: "t\(writer)", operation: "t\(writer)-\(turn)")
      return try casework.log(draft, request).dispute.number.serial
    }
  }
}
