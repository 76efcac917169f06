import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

/// What the chains prove of a wreck.
struct WreckProof {
  let wreck: Wreck
  /// In the order of the stations' codes.
  private(set) var stations: [String] = []
  private(set) var events: [String: [Wreck.StoredEvent]] = [:]
  private(set) var sides: [SideJournal: Int] = [:]
  private(set) var histories: [(number: CaseNumber, dispute: Dispute)] = []
  private(set) var texts: [Int64: [Wreck.StoredText]] = [:]

  init(_ wreck: Wreck, _ salvage: inout Salvage) {
    self.wreck = wreck
    proveStations(&salvage)
    proveSides(&salvage)
    replay(&salvage)
  }

  private mutating func proveStations(_ salvage: inout Salvage) {
    for (station, ledger) in wreck.chains.sorted(by: { $0.key < $1.key }) {
      var chain = Chain(identity: ledger.identity)
      var proved: [Wreck.StoredEvent] = []
      while let event = wreck.events[station]?[chain.sequence + 1],
        chain.append(event.body).bytes == event.hash
      {
        proved.append(event)
      }
      stations.append(station)
      events[station] = proved
      let stated = max(ledger.sequence, wreck.events[station]?.keys.max() ?? 0)
      salvage.chains.append(
        Salvage.ChainState(name: station, proved: proved.count, stated: stated))
    }
  }

  private mutating func proveSides(_ salvage: inout Salvage) {
    for journal in SideJournal.allCases {
      guard let side = wreck.sides[journal] else { continue }
      var chain = Chain(identity: side.identity)
      var proved = 0
      while let event = wreck.sideEvents[journal]?[proved + 1],
        chain.append(event.body).bytes == event.hash
      {
        proved += 1
      }
      sides[journal] = proved
      salvage.chains.append(
        Salvage.ChainState(name: journal.rawValue, proved: proved, stated: side.sequence))
    }
  }

  /// Replays every dispute of the proved entries with the texts that match.
  private mutating func replay(_ salvage: inout Salvage) {
    var histories: [CaseNumber: [Event]] = [:]
    var order: [CaseNumber] = []
    for stored in events.values.joined().sorted(by: { $0.id < $1.id }) {
      guard let events = matched(stored, &salvage), let number = events.first?.number else {
        continue
      }
      if histories[number] == nil { order.append(number) }
      histories[number, default: []] += events
    }
    let lost = Set(
      wreck.events.values.flatMap(\.values).filter { event in
        event.sequence > events[event.station, default: []].count
      }.compactMap { WreckProof.number(of: $0) })
    for number in order {
      guard let history = histories[number].map({ (try? $0.withoutErased) ?? $0 }) else { continue }
      salvage.lostTexts += history.missingTexts.count
      if let dispute = try? Dispute(replaying: history) {
        self.histories.append((number, dispute))
        salvage.disputes += 1
      }
    }
    let replayed = Set(self.histories.map(\.number))
    salvage.incomplete = Set(order).subtracting(replayed).union(lost).sorted()
  }

  /// An entry with the texts that are what it says they are.
  private mutating func matched(
    _ stored: Wreck.StoredEvent, _ salvage: inout Salvage
  ) -> [Event]? {
    let commitments =
      (try? stored.body.withUnsafeBytes { bytes throws(EventBodyError) in
        try EventBody.commitments(in: bytes)
      }) ?? []
    let subject = WreckProof.number(of: stored)?.description ?? ""
    var matching = EventTexts()
    for text in wreck.texts[stored.id] ?? [] {
      let commitment = PersonalText(
        position: text.position, field: text.field, salt: text.salt, text: text.value
      ).commitment(subject: subject, sequence: stored.sequence)
      guard commitments.indices.contains(text.position - 1),
        commitment.base64URL == commitments[text.position - 1][text.field]
      else { continue }
      texts[stored.id, default: []].append(text)
      matching.add(text.value, of: text.position, text.field)
      salvage.texts += 1
    }
    return WreckProof.events(of: stored, matching)
  }

  private static func number(of stored: Wreck.StoredEvent) -> CaseNumber? {
    events(of: stored, EventTexts())?.first?.number
  }

  static func events(of stored: Wreck.StoredEvent, _ texts: EventTexts) -> [Event]? {
    try? stored.body.withUnsafeBytes { bytes throws(EventBodyError) in
      try EventBody.decode(bytes, sequence: stored.sequence, personal: texts.text)
    }
  }
}
