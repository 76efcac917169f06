import Formats
import Journal
import Mediation

@testable import Reporting

// What the journals and the seals are made of: what was decoded is encoded, and decodes the same.

func event(_ bytes: [UInt8]) {
  // Of the personal texts every second one has been erased.
  guard
    let events = decoded(
      bytes, { position, field in (position + field.count).isMultiple(of: 2) ? "1.50" : nil })
  else { return }
  let (body, texts) = EventBody.encode(events) { [UInt8](repeating: 7, count: 32) }
  let again = decoded(body) { position, field in
    texts.first { $0.position == position && $0.field == field }?.text
  }
  require(again?.map(\.entry) == events.map(\.entry), "other events: \(events)")
  require(again?.first?.number == events.first?.number, "another number: \(events)")
  require(
    again?.allSatisfy { $0.enteredAt == events[0].enteredAt && $0.erased == [] } == true,
    "other events: \(events)")
  let repeated = again.map { EventBody.encode($0) { [UInt8](repeating: 7, count: 32) } }
  require(repeated?.body == body && repeated?.personal == texts, "other bytes: \(events)")
}

private func decoded(
  _ body: [UInt8], _ personal: (Int, String) -> String?
) -> [Event]? {
  try? body.withUnsafeBytes { try EventBody.decode($0, sequence: 1, personal: personal) }
}

func office(_ bytes: [UInt8]) {
  guard let event = try? bytes.withUnsafeBytes({ try OfficeBody.decode($0, sequence: 1) })
  else { return }
  let body = OfficeBody.encode(event)
  let again = try? body.withUnsafeBytes { try OfficeBody.decode($0, sequence: 1) }
  require(again == event, "another event: \(event)")
  _ = OfficeRecord(replaying: [event, event])
}

func access(_ bytes: [UInt8]) {
  guard let event = try? bytes.withUnsafeBytes({ try AccessBody.decode($0, sequence: 1) })
  else { return }
  let body = AccessBody.encode(event)
  let again = try? body.withUnsafeBytes { try AccessBody.decode($0, sequence: 1) }
  require(again == event, "another event: \(event)")
}

/// All that is read of a sealed document before its digest is known to be right.
func seal(_ bytes: [UInt8]) {
  if let file = SealDocument.reading(file: bytes) {
    let verification = Verification.file(file.document, stated: file.stated)
    require(verification.verdict != .whole || file.document.file == bytes, "not whole")
  }
  guard let document = SealDocument(bytes) else { return }
  let heads = document.heads
  _ = (document.watermark, HeadTree.root(of: heads.stations), document.uncountable)
  _ = (document.cohort.display(.en), document.cohort.interval, document.asOf, document.grouping)
  guard !bytes.contains(UInt8(ascii: "\n")) else { return }
  let file = SealDocument.reading(file: document.file)
  require(file?.document == document && file?.stated == document.digest, "not read back")
}
