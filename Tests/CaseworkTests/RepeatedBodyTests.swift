import Engines
import Files
import Foundation
import Mediation
import SQLiteStore
import StoreContract
import Testing

@Suite("What a verb writes")
struct RepeatedBodyTests {
  /// Salts and identities that are the same in every office, so that equal entries have equal digests.
  private static let constant: @Sendable (Int) -> [UInt8] = { [UInt8](repeating: 7, count: $0) }

  private static func open(_ place: DatabasePlace) throws -> SQLiteStore {
    try SQLiteStore.open(place.path, mark: place.mark.path, random: constant)
  }

  @Test("is the same though it is run twice, the first time in vain", arguments: CoreVerb.all)
  func twice(verb: CoreVerb) throws {
    let once = try Self.journals(after: verb) { try Self.open($0) }
    let twice = try Self.journals(after: verb) { TwiceStore(try Self.open($0)) }
    #expect(once == twice)
  }

  @Test("is refused the same though it is run twice", arguments: CoreVerb.all)
  func refusedTwice(verb: CoreVerb) throws {
    guard verb.right != .figures else { return }
    let office = try CoreOffice(random: Self.constant) { TwiceStore(try Self.open($0)) }
    let number = try office.work()
    try office.giveRoles()
    #expect(throws: MediationError.self) {
      try verb.run(office, number, office.request("nobody"))
    }
    #expect(try office.refusals() == 1)
  }

  /// What the journals of an office hold after a verb was carried out twice under one id, and once
  /// rehearsed.
  private static func journals(
    after verb: CoreVerb, _ work: @escaping (DatabasePlace) throws -> any DisputeStore
  ) throws -> Journals {
    let office = try CoreOffice(random: constant, work)
    let number = try office.work()
    try office.giveRoles()
    let role = try #require(Role.allCases.first { $0.rights.contains(verb.right) })
    let request = { (isRehearsal: Bool) in
      Request(
        by: role.rawValue, operation: isRehearsal ? "tried" : "done", isRehearsal: isRehearsal,
        asksForFile: true)
    }
    for isRehearsal in [true, false, false] {
      // What cannot be repeated, or not be rehearsed, is refused alike.
      try? verb.run(office, number, request(isRehearsal))
    }
    #expect(try office.casework.check().isEmpty)
    let place = try DatabasePlace(
      office.folder.appendingPathComponent("office.db").path, mark: nil)
    return try open(place).read { try Journals($0) }
  }
}

/// Where every journal stands: the digest of its last entry is that of everything before it.
private struct Journals: Equatable {
  let heads: JournalHeads
  let access: ChainHead?
  let lastNumbers: [CaseNumber]
  let events: [Event]
  let office: [OfficeEvent]

  init(_ reader: any DisputeReader) throws {
    heads = try reader.heads(at: reader.watermark(asOf: nil))
    access = try reader.accessHead(at: nil)
    lastNumbers = try reader.lastNumbers()
    office = try reader.officeEvents()
    var all: [Event] = []
    try reader.forEachHistory(upTo: nil) { all += $0 }
    events = all
  }
}
