import Foundation
import GRDB
import Mediation
import Testing

@testable import SQLiteStore

@Suite("A high-water mark")
struct MarkTests {
  private let file = TemporaryFile()
  private var mark: HighWaterMark { HighWaterMark(of: file.path) }

  private var bytes: [UInt8] {
    get { (try? Data(contentsOf: URL(fileURLWithPath: mark.path))).map { [UInt8]($0) } ?? [] }
    nonmutating set { try? Data(newValue).write(to: URL(fileURLWithPath: mark.path)) }
  }

  private func open() throws -> SQLiteStore {
    try SQLiteStore.open(file.path, mark: mark.path, toleratesLoss: true)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: mark.path) }

  /// An office that has entered something a few times.
  private func office(_ entries: Int) throws {
    let store = try SQLiteStore.create(
      file.path, mark: mark.path,
      station: Mediation.Unit(code: "JS07", kind: .station, name: "测试派出所", parent: "410105"),
      district: "410105", operators: [Operator(code: "jia", name: "甲", unit: "JS07")],
      by: Request(by: "jia", operation: "init"), now: .noon(of: Day(ordinal: 18_691)))
    for _ in 0..<entries { try enter(store) }
  }

  private func enter(_ store: SQLiteStore) throws {
    try store.note(
      AccessAct(.backedUp), Request(by: "jia", operation: ""), at: .noon(of: Day(ordinal: 18_691)))
  }

  @Test("stands after each entry, in turns at two places") func turns() throws {
    defer { remove() }
    try office(0)
    #expect(bytes.count == 320)
    for _ in 1...3 {
      let store = try open()
      #expect(store.trouble == nil)
      try enter(store)
      #expect(try mark.position() == store.queue.read { try SQLiteReader($0).position() })
    }
    #expect(bytes.count == 832)
  }

  @Test("cut short at any byte is excused, since the entry stands") func cut() throws {
    defer { remove() }
    try office(2)
    let before = bytes
    let store = try open()
    try enter(store)
    let after = bytes
    // The line that was written is the one that differs.
    let start = before[..<320] == after[..<320] ? 512 : 0
    let line = Array(after[start..<start + 320])
    let old = Array(before[start..<start + 320])
    for length in 0...320 {
      var cut = before
      cut.replaceSubrange(start..<start + 320, with: line[..<length] + old[length...])
      bytes = cut
      #expect(try open().trouble == nil, "\(length)")
    }
    var half = before
    half.replaceSubrange(start..<start + 320, with: line[..<160] + old[160...])
    bytes = half
    try enter(open())
    #expect(try mark.position() == open().queue.read { try SQLiteReader($0).position() })
  }

  @Test("altered in any byte of a line is said, and no entry makes it good") func altered() throws {
    defer { remove() }
    try office(3)
    let whole = bytes
    for place in [0, 5, 11, 100, 250, 300, 512, 530, 700] {
      bytes = whole
      bytes[place] ^= 1
      let changed = bytes
      let store = try open()
      #expect(store.trouble == .unreadable, "\(place)")
      try enter(store)
      #expect(bytes == changed)
    }
  }

  @Test("missing, emptied or blanked is said; what is no mark is not written over")
  func gone() throws {
    defer { remove() }
    try office(3)
    let whole = bytes
    bytes = []
    #expect(try open().trouble == .unreadable)
    // Blanked, and the database put back to where the other line says: nothing was entered after.
    let store = try open()
    try store.renewMark {}
    bytes = bytes + [UInt8](repeating: 0, count: 512)
    #expect(try open().trouble == .unreadable)
    remove()
    #expect(try open().trouble == .missing)
    try enter(open())
    #expect(bytes.isEmpty)
    bytes = Array("一封信\n".utf8)
    #expect(throws: MediationError.self) { try open().renewMark {} }
    #expect(bytes == Array("一封信\n".utf8))
    #expect(whole.count == 832)
  }
}
