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

/// What a command enters for the office, as it was said.
struct OfficeWords {
  /// The verb with its own, such as `station add`.
  let verb: String
  /// In the order of the options; `nil` for what was not said.
  let words: [String?]

  init(_ verb: String, _ words: [String?]) {
    self.verb = verb
    self.words = words
  }

  var wording: RequestWords { RequestWords(verb, words) }
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
    _ act: OfficeAct, _ wording: OfficeWords, _ write: OfficeWriteOptions,
    _ right: Right = .publishing,
    check: (any DisputeWriter, OfficeRecord) throws -> Void = { _, _ in }
  ) throws -> Bool {
    let request = try request(write)
    let isNew = try casework().enter(
      act, wording.verb, wording.wording, right, request, check: check)
    say(isNew, write, request)
    return isNew
  }

  /// Enters something for the office, once for each operation id, and says when it was tried only
  /// or had been done before.
  ///
  /// - Returns: whether it was entered now.
  @discardableResult
  func enterOffice(
    _ right: Right, _ words: OfficeWords, _ write: OfficeWriteOptions,
    _ body: (any DisputeWriter, OfficeRecord, Request) throws -> Void
  ) throws -> Bool {
    let request = try request(write)
    let isNew = try casework().enterOffice(right, words.verb, words.wording, request, body)
    say(isNew, write, request)
    return isNew
  }

  private func say(_ isNew: Bool, _ write: OfficeWriteOptions, _ request: Request) {
    if !isNew { output.sayRepeated(request.operation) }
    if write.dryRun { output.say(Phrase(zh: "（试运行，什么都没有写入）", en: "(tried; nothing was written)")) }
  }
}
