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
  /// - Parameter verb: enters it; whether it was entered now.
  /// - Returns: whether it was entered now.
  @discardableResult
  func enter(
    _ write: OfficeWriteOptions, presuming day: Day? = nil,
    _ verb: (Casework, Request) throws -> Bool
  ) throws -> Bool {
    let request = try request(
      operation: write.operationID, isRehearsal: write.dryRun, presumedDay: day)
    let isNew = try verb(casework(), request)
    if !isNew { output.sayRepeated(request.operation) }
    if write.dryRun { output.say(Phrase(zh: "（试运行，什么都没有写入）", en: "(tried; nothing was written)")) }
    return isNew
  }
}
