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

  /// Enters an act of the office, once for each operation id.
  ///
  /// - Parameter check: refuses what a rule forbids.
  /// - Returns: whether it was entered now.
  @discardableResult
  func enter(
    _ act: OfficeAct, _ words: RequestWords, _ write: OfficeWriteOptions,
    _ right: Right = .publishing,
    check: (any DisputeWriter, OfficeRecord) throws -> Void = { _, _ in }
  ) throws -> Bool {
    let request = try request(write)
    let isNew = try casework().enter(
      act, words, right, request, check: check)
    say(isNew, write, request)
    return isNew
  }

  /// Enters something for the office, once for each operation id, and says when it was tried only
  /// or had been done before.
  ///
  /// - Returns: whether it was entered now.
  @discardableResult
  func enterOffice(
    _ right: Right, _ words: RequestWords, _ write: OfficeWriteOptions,
    _ body: (any DisputeWriter, OfficeRecord, Request) throws -> Void
  ) throws -> Bool {
    let request = try request(write)
    let isNew = try casework().enterOffice(right, words, request, body)
    say(isNew, write, request)
    return isNew
  }

  private func say(_ isNew: Bool, _ write: OfficeWriteOptions, _ request: Request) {
    if !isNew { output.sayRepeated(request.operation) }
    if write.dryRun { output.say(Phrase(zh: "（试运行，什么都没有写入）", en: "(tried; nothing was written)")) }
  }
}
