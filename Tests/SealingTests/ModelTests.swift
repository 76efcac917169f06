import Foundation
import Reporting
import SQLiteStore
import Testing

@testable import Mediation
@testable import StoreContract

/// The real core and engine beside a plain model of them, step by step.
@Suite("The office and its model")
struct ModelTests {
  /// How many seeds; `MODEL_SEEDS=10000` asks for a long run. A failure names its seed.
  private static let seeds =
    ProcessInfo.processInfo.environment["MODEL_SEEDS"].flatMap { UInt64($0) } ?? 16

  @Test("agree after every step", arguments: 0..<4 as Range<UInt64>)
  func agree(batch: UInt64) throws {
    for seed in stride(from: batch, to: ModelTests.seeds, by: 4) {
      var run = try ModelRun(seed: seed)
      for step in 0..<200 {
        try run.step(step)
        guard run.disagreement == nil else { break }
      }
      try run.compareWhole()
      #expect(run.disagreement == nil, "seed \(seed): \(run.disagreement ?? "")")
    }
  }
}

private struct ModelRun {
  private let folder: String
  private let casework: Casework
  private var chance: SplitMix64
  private var model = Model()
  private var numbers: [CaseNumber] = []
  private var operations = 0
  private var last: (entries: [Entry], number: CaseNumber, id: String)?
  private(set) var disagreement: String?

  private static let day = Day(ordinal: 18_691)

  init(seed: UInt64) throws {
    chance = SplitMix64(state: seed)
    let base =
      FileManager.default.isWritableFile(atPath: "/dev/shm")
      ? "/dev/shm" : FileManager.default.temporaryDirectory.path
    folder = "\(base)/mediate-model-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var salts = SplitMix64(state: seed &+ 1)
    let bytes = (0..<8192).map { _ in UInt8.random(in: 0...255, using: &salts) }
    let store = try SQLiteStore.create(
      "\(folder)/model.db", mark: "\(folder)/mark",
      station: Unit(code: "JS07", kind: .station, name: "测试派出所", parent: nil), district: nil,
      operators: [], by: Request(by: "jia", operation: "init"), now: .noon(of: ModelRun.day)
    ) { count in Array(bytes.prefix(count)) }
    casework = Casework(store: store) { .noon(of: ModelRun.day) }
  }

  mutating func step(_ step: Int) throws {
    let drawn = Model.Verb.allCases.randomElement(using: &chance) ?? .log
    let verb = model.items.isEmpty ? .log : drawn
    switch verb {
    case .log: try log()
    case .undo: try undo()
    case .again: try again()
    case .rehearse, .abort: try withoutTrace(verb)
    default: try enter(verb)
    }
    if step.isMultiple(of: 20) { try compareFigures() }
  }

  private mutating func request(isRehearsal: Bool = false) -> Request {
    operations += 1
    return Request(by: "jia", operation: "op\(operations)", isRehearsal: isRehearsal)
  }

  private static var draft: DisputeDraft {
    DisputeDraft(
      station: "JS07",
      registration: Registration(
        category: .other, source: .grid, summary: "测试",
        parties: [Party(role: .applicant, name: "甲某")]), registeredOn: day)
  }

  private mutating func log() throws {
    numbers.append(try casework.log(ModelRun.draft, request()).dispute.number)
    model.log()
    try compare(numbers.count - 1)
  }

  private mutating func enter(_ verb: Model.Verb) throws {
    let index = Int.random(in: numbers.indices, using: &chance)
    let number = numbers[index]
    let request = request()
    let isDone: Bool
    do {
      if verb == .redact {
        _ = try casework.redact(number, fields: ["all"], basis: "法", request)
      } else {
        let entries = [ModelRun.entry(verb)]
        _ = try casework.enter(entries, for: number, request)
        last = (entries, number, request.operation)
      }
      isDone = true
    } catch let error as MediationError where [.refused, .notFound].contains(error.kind) {
      isDone = false
    }
    if model.apply(verb, to: index) != isDone { fail("\(verb) of \(number) is done: \(isDone)") }
    try compare(index)
  }

  private mutating func undo() throws {
    var found: CaseNumber?
    do { found = try casework.undo(request()).disputes.first?.number } catch let error
      as MediationError where [.refused, .notFound].contains(error.kind)
    {}
    let expected = model.undo().map { numbers[$0] }
    if found != expected { fail("undo took back \(found.map(\.description) ?? "nothing")") }
    if let index = numbers.firstIndex(where: { $0 == found }) { try compare(index) }
  }

  /// The same operation again does nothing.
  private mutating func again() throws {
    guard let last else { return }
    let receipt = try casework.enter(
      last.entries, for: last.number, Request(by: "jia", operation: last.id))
    if !receipt.isRepetition { fail("\(last.id) was done twice") }
    if let index = numbers.firstIndex(of: last.number) { try compare(index) }
  }

  /// A rehearsal, or a transaction that fails at its end, leaves nothing.
  private mutating func withoutTrace(_ verb: Model.Verb) throws {
    if verb == .rehearse {
      _ = try casework.log(ModelRun.draft, request(isRehearsal: true))
    } else {
      struct Aborted: Error {}
      let request = request()
      do {
        try casework.write(.enter, request, touching: .station("JS07")) { writer, request in
          let number = try writer.nextNumber(station: "JS07", year: 2021)
          let operation = Operation(
            id: request.operation, verb: "log", enteredAt: writer.now, enteredBy: "jia",
            number: number)
          try writer.begin(operation)
          try writer.register(
            Dispute(
              number: number, registration: ModelRun.draft.registration,
              registeredOn: ModelRun.day, enteredAt: writer.now),
            [Entry(.registered(ModelRun.draft.registration), on: ModelRun.day)], operation)
          throw Aborted()
        }
      } catch is Aborted {}
    }
    try compareFigures()
  }

  private static func entry(_ verb: Model.Verb) -> Entry {
    let agreement = Resolution(outcome: .agreement, form: .oral, terms: "修好")
    let acts: [Model.Verb: Act] = [
      .accept: .accepted, .session: .session(result: nil), .note: .noted,
      .resolve: .resolved(agreement), .perform: .performed(inFull: true), .close: .closed(),
      .fail: .failed(reason: "no_show", told: ["lawsuit"]), .withdraw: .withdrawn(reason: nil),
      .reopen: .reopened(reason: "repeat"), .visit: .visited(.satisfied),
      .restrict: .protected(.restricted, basis: "法"), .lift: .released(.restricted, basis: "法"),
    ]
    return Entry(acts[verb] ?? .noted, on: day, note: verb == .note ? "测试" : nil)
  }

  private mutating func compare(_ index: Int) throws {
    let item = model.items[index]
    try casework.store.read { reader in
      let dispute = try reader.existing(numbers[index])
      let events = try reader.events(of: numbers[index])
      let found = Model.Item(
        state: dispute.status.rawValue, isResolved: item.isResolved,
        isRestricted: dispute.protections.contains(.restricted), entries: events.count,
        texts: Set(events.presentTexts))
      if found != item { fail("\(numbers[index]) is \(found), not \(item)") }
    }
  }

  private mutating func compareFigures() throws {
    let tally = try casework.store.read {
      try $0.tally(in: .month(year: 2021, month: 3), by: .whole).counts[""]
    }
    let found = (tally?.cohortRegistered ?? 0, tally?.cohortResolved ?? 0)
    if found != (model.registered, model.resolved) {
      fail("the figure is \(found.1)/\(found.0), not \(model.resolved)/\(model.registered)")
    }
  }

  /// Figures, numbers without a gap, and the whole check; the folder goes.
  mutating func compareWhole() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try compareFigures()
    let findings = try casework.check()
    if let finding = findings.first { fail("check: \(finding.what.en)") }
    if numbers.map(\.serial) != Array(1..<(numbers.count + 1)) { fail("the numbers have a gap") }
  }

  private mutating func fail(_ what: String) {
    if disagreement == nil { disagreement = what }
  }
}
