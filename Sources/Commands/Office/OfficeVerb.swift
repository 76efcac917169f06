import ArgumentParser
import Mediation

/// What every command takes that enters something for the office.
struct OfficeWriteOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "试运行，不写入 · Try it and write nothing.")
  var dryRun = false

  @Option(
    name: .customLong("op-id"),
    help: ArgumentHelp(
      "操作号；重复执行只算一次 · An operation id; repeating it does nothing twice.",
      valueName: "id"))
  var operationID: String?
}

extension Session {
  func request(_ write: OfficeWriteOptions) throws(MediationError) -> Request {
    try request(operation: write.operationID, isRehearsal: write.dryRun)
  }

  /// Enters something for the office, and says when it was tried only or had been done before.
  ///
  /// - Parameter day: the one that was taken because none was given.
  /// - Parameter verb: enters it.
  /// - Returns: whether it was entered now.
  @discardableResult
  func enter(
    _ write: OfficeWriteOptions, presuming day: Day? = nil,
    _ verb: (Casework, Request) throws -> OfficeReceipt
  ) throws -> Bool {
    let request = try request(
      operation: write.operationID, isRehearsal: write.dryRun, presumedDay: day)
    let receipt = try verb(casework(), request)
    if receipt.isRepetition { output.sayRepeated(receipt.operation) }
    if write.dryRun { output.say(Phrase(zh: "（试运行，什么都没有写入）", en: "(tried; nothing was written)")) }
    return !receipt.isRepetition
  }
}
