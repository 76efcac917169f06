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

  @Test("though what is written is run twice", arguments: StoreContract.checks)
  func keepsTwice(check: StoreContract.Check) throws {
    let file = TemporaryFile()
    try check.run(Office(TwiceStore(file.create())))
  }
}
