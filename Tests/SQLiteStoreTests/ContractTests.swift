import Foundation
import SQLiteStore
import StoreContract
import Testing

@Suite("The SQLite engine keeps the contract")
struct ContractTests {
  @Test(arguments: StoreContract.checks)
  func keeps(check: StoreContract.Check) throws {
    let file = TemporaryFile()
    try check.run(Office(file.create()))
  }

  /// A third of the checks, each day another; all of them where the soak asks for it.
  static let runTwice: [StoreContract.Check] = {
    let checks = StoreContract.checks
    guard ProcessInfo.processInfo.environment["CONTRACT_TWICE"] != "all" else { return checks }
    let day = Int(Date().timeIntervalSince1970) / 86_400
    return checks.enumerated().filter { $0.offset % 3 == day % 3 }.map(\.element)
  }()

  @Test("though what is written is run twice", arguments: runTwice)
  func keepsTwice(check: StoreContract.Check) throws {
    let file = TemporaryFile()
    try check.run(Office(TwiceStore(file.create())))
  }
}
