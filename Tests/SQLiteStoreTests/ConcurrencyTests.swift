import Mediation
import SQLiteStore
import Testing

@Suite("Several connections at once")
struct ConcurrencyTests {
  @Test("all write, and the numbers have no gap and no double")
  func writers() async throws {
    let file = TemporaryFile()
    let path = file.path
    _ = try file.create()
    let serials = try await withThrowingTaskGroup(of: [Int].self) { group in
      for writer in 1...8 {
        group.addTask { try Self.log(25, as: writer, at: path) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(serials.sorted() == Array(1...200))
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
      let request = Request(by: "w\(writer)", operation: "w\(writer)-\(turn)")
      return try casework.log(draft, request).dispute.number.serial
    }
  }
}
