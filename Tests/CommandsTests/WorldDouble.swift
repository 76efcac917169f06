import Commands
import Foundation
import Mediation
import Synchronization

/// A world made for a test: a folder of its own, answers fed in, everything printed kept.
final class WorldDouble: Sendable {
  let folder: URL
  private let answers: Mutex<[String]>
  private let out = Mutex<[UInt8]>([])
  private let err = Mutex<[UInt8]>([])
  private let input: [UInt8]
  private let isInteractive: Bool
  private let terminal: Terminal?
  private let paged = Mutex<[UInt8]?>(nil)
  private let hasPager: Bool

  /// - Parameter answers: what the person at the terminal types; `nil` when there is nobody.
  /// - Parameter terminal: what standard output is, where it is one.
  init(
    answers: [String]? = nil, input: [UInt8] = [], terminal: Terminal? = nil, hasPager: Bool = true
  ) throws {
    self.terminal = terminal
    self.hasPager = hasPager
    self.answers = Mutex(answers ?? [])
    self.input = input
    isInteractive = answers != nil
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mediate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var output: String { String(decoding: out.withLock { $0 }, as: UTF8.self) }
  var error: String { String(decoding: err.withLock { $0 }, as: UTF8.self) }
  /// What a pager was given to show.
  var shown: String? { paged.withLock { $0.map { String(decoding: $0, as: UTF8.self) } } }
  var answersLeft: Int { answers.withLock { $0.count } }

  /// Runs a command line in this world.
  func run(_ arguments: [String], language: String = "zh") -> Int32 {
    Mediate.run(arguments, in: world(language))
  }

  /// Makes the office's database.
  func makeOffice() -> Int32 {
    run(["init", "--station", "JS07", "--name", "建设路派出所", "--today", "2021-03-01"])
  }

  private func world(_ language: String) -> World {
    var world = World(
      environment: [
        "HOME": folder.path, "MEDIATE_DB": folder.appendingPathComponent("office.db").path,
        "MEDIATE_OPERATOR": "jia", "MEDIATE_LANG": language,
      ],
      now: { .noon(of: WorldDouble.today) }, loginName: { "jia" },
      readLine: { [self] in answers.withLock { $0.isEmpty ? nil : Array($0.removeFirst().utf8) } },
      readInput: { [input] in input },
      writeOut: { [self] bytes in out.withLock { $0 += bytes } },
      writeError: { [self] bytes in err.withLock { $0 += bytes } },
      isInteractive: isInteractive, isErrorTerminal: false, terminal: terminal,
      random: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
    world.page = { [self] bytes in
      guard hasPager else { return false }
      paged.withLock { $0 = bytes }
      return true
    }
    return world
  }

  private static let today = Instant(seconds: 1_614_657_600).day
}
