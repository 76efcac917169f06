import Mediation
import Testing

@testable import SQLiteStore

@Suite("A folder of backups")
struct BackupFolderTests {
  @Test("keeps the latest seven, and the latest of each of twelve months")
  func daily() throws {
    let last = try #require(Day("2022-03-10"))
    let days = (0..<500).map { last + -$0 }
    let gone = Set(BackupFolder.superfluous(among: days))
    let kept = days.filter { !gone.contains($0) }.map(\.description)
    #expect(
      kept == [
        "2022-03-10", "2022-03-09", "2022-03-08", "2022-03-07", "2022-03-06", "2022-03-05",
        "2022-03-04", "2022-02-28", "2022-01-31", "2021-12-31", "2021-11-30", "2021-10-31",
        "2021-09-30", "2021-08-31", "2021-07-31", "2021-06-30", "2021-05-31", "2021-04-30",
      ])
  }

  @Test("keeps all of a few")
  func few() throws {
    let days = try ["2021-01-01", "2021-06-01", "2022-01-01"].map { try #require(Day($0)) }
    #expect(BackupFolder.superfluous(among: days).isEmpty)
  }
}
