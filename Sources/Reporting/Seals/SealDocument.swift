import Formats
import Journal
import Mediation

/// A sealed report: figures, definitions, who answers for them, and where the journals stood, as
/// one line of canonical JSON whose SHA-256 is the seal.
///
/// ```
/// {"format":"mediate-seal/1","number":3,"report":"monthly","period":"2021-03","by":"whole",
///  "public":false,"as_of":…,"sealed_at":…,"signed_by":…,"reviewed_by":…,"definitions":[…],
///  "journal":{"root":hex,"events":n,"stations":[{"station","ledger","sequence","head"}…],
///             "office":{"ledger","sequence","head"},"access":{"ledger","sequence","head"}},
///  "figures_digest":hex,"previous":hex,"figures":{…}}
/// ```
///
/// Written once and never encoded again to be checked. `previous` is the digest of the seal before,
/// zeros for the first.
public struct SealDocument: Equatable, Sendable {
  /// The exact bytes.
  public let bytes: [UInt8]
  let json: JSON

  public static let format = "mediate-seal/1"

  /// Reads a document; `nil` when the bytes are none.
  public init?(_ bytes: [UInt8]) {
    guard let json = try? bytes.withUnsafeBytes({ try JSON(parsing: $0) }),
      json["format"]?.string == SealDocument.format, json["figures"] != nil,
      json["number"]?.integer != nil
    else { return nil }
    self.bytes = bytes
    self.json = json
  }

  init(
    _ report: LedgerReport, number: Int, isPublic: Bool, figures: JSON, heads: JournalHeads,
    sealedAt: Instant, signedBy: String, reviewedBy: String, previous: String
  ) {
    let root = HeadTree.root(of: heads.stations).hex
    json = [
      "format": .string(SealDocument.format), "number": .integer(number),
      "report": .string(report.kind), "period": .string(report.period.description),
      "by": .string(report.grouping.rawValue), "public": .bool(isPublic),
      "as_of": .string(report.asOf.description), "sealed_at": .string(sealedAt.description),
      "signed_by": .string(signedBy), "reviewed_by": .string(reviewedBy),
      "definitions": .array(SealDocument.presentDefinitions.map { .string($0) }),
      "journal": [
        "root": .string(root), "events": .integer(heads.watermark.count),
        "stations": .array(heads.stations.map(\.json)), "office": heads.office?.json ?? .null,
        "access": heads.access?.json ?? .null,
      ],
      "figures_digest": .string(Digest(of: figures.bytes).hex),
      "previous": .string(previous), "figures": figures,
    ]
    bytes = json.bytes
  }

  /// The versions of everything a figure is counted by.
  static var presentDefinitions: [String] {
    [ReportDefinition.resolution.reference] + Measure.allCases.map(\.reference)
  }

  /// What is printed as the seal.
  public var digest: String { Digest(of: bytes).hex }
  public var number: Int { json["number"]?.integer ?? 0 }
  public var figures: JSON { json["figures"] ?? .null }
  public var figuresDigest: String? { json["figures_digest"]?.string }
  public var previous: String? { json["previous"]?.string }
  public var isPublic: Bool { json["public"]?.bool ?? false }
  public var period: Period? { json["period"]?.string.flatMap { Period($0) } }
  public var grouping: Grouping? { json["by"]?.string.flatMap(Grouping.init(rawValue:)) }
  public var asOf: Instant? { json["as_of"]?.string.flatMap { Instant($0) } }
  public var signedBy: String { json["signed_by"]?.string ?? "" }
  public var reviewedBy: String { json["reviewed_by"]?.string ?? "" }

  /// The definitions it was counted by, as `clearance/1`.
  var definitions: [String] { json["definitions"]?.array?.compactMap(\.string) ?? [] }

  /// Those of them that this program counts by; another version is another definition.
  private var countable: Set<String> {
    Set(definitions).intersection(SealDocument.presentDefinitions)
  }

  /// Those of them by which this program cannot count any more.
  var uncountable: [String] { definitions.filter { !countable.contains($0) } }

  /// Whether its ledger can be counted again.
  var hasCountableLedger: Bool { countable.contains(ReportDefinition.resolution.reference) }

  /// Where the chains stood, as the document says; what cannot be read is left out.
  var heads: JournalHeads {
    let stations = (json["journal"]?["stations"]?.array ?? []).compactMap { item in
      item["station"]?.string.flatMap { station in
        ChainHead(item).map { StationHead(station: station, chain: $0) }
      }
    }
    return JournalHeads(
      stations: stations, office: json["journal"]?["office"].flatMap { ChainHead($0) },
      access: json["journal"]?["access"].flatMap { ChainHead($0) })
  }

  var root: String? { json["journal"]?["root"]?.string }
  public var watermark: Watermark { heads.watermark }

  /// The cohort's fraction; what cannot be a count of disputes is 0.
  public var cohort: Rate { Rate(total("cohort_resolved"), of: total("cohort_registered")) }

  private func total(_ key: String) -> Int {
    guard let count = figures["total"]?[key]?.integer, (0..<1_000_000_000).contains(count) else {
      return 0
    }
    return count
  }

  /// Whether its figures are those, as far as the definitions it names can still be counted by; of a
  /// public one, whether each that is printed is.
  func says(_ figures: JSON) -> Bool {
    let figures = withoutNewCodes(figures)
    guard isPublic else {
      return figures.counted(by: countable) == self.figures.counted(by: countable)
    }
    func agrees(_ printed: JSON?, _ counted: JSON?) -> Bool {
      LedgerColumn.allCases.allSatisfy { column in
        printed?[column.rawValue] == .null || printed?[column.rawValue] == counted?[column.rawValue]
      }
    }
    let lines = (self.figures["rows"]?.array ?? [], figures["rows"]?.array ?? [])
    return lines.0.count == lines.1.count
      && zip(lines.0, lines.1).allSatisfy { $0["unit"] == $1["unit"] && agrees($0, $1) }
      && agrees(self.figures["total"], figures["total"])
      && tells("cohort", figures["total"], "cohort_resolved", of: "cohort_registered")
      && tells("official", figures["official"], "resolved", of: "found")
  }

  /// Figures counted again without the rows of categories or sources that came after the seal, as long
  /// as they count nothing.
  private func withoutNewCodes(_ counted: JSON) -> JSON {
    guard grouping == .category || grouping == .source else { return counted }
    let known = Set((figures["rows"]?.array ?? []).compactMap { $0["unit"]?.string })
    func isNew(_ row: JSON) -> Bool {
      guard let unit = row["unit"]?.string, !known.contains(unit) else { return false }
      return LedgerColumn.allCases.allSatisfy { [0, .null, nil].contains(row[$0.rawValue]) }
    }
    return .object(
      (counted.members ?? []).map { member in
        guard member.key == "rows", let rows = member.value.array else { return member }
        return JSON.Member("rows", .array(rows.filter { !isNew($0) }))
      })
  }

  /// Whether a printed rate, if there is one, is that of two counts.
  private func tells(_ key: String, _ counted: JSON?, _ part: String, of whole: String) -> Bool {
    guard let rate = figures[key], rate != .null else { return true }
    return rate["numerator"] == counted?[part] && rate["denominator"] == counted?[whole]
  }

  /// The document as everybody may have it. Of a public one the office keeps where each station's
  /// journal stood: from one to the next that would tell how much was entered there.
  public var published: SealDocument {
    guard isPublic, let root else { return self }
    let members = (json.members ?? []).map { member in
      member.key == "journal"
        ? JSON.Member("journal", ["root": .string(root), "document": .string(digest)]) : member
    }
    return SealDocument(JSON.object(members).bytes) ?? self
  }

  /// The document as a file: its line, then a line with its digest.
  ///
  /// `head -n 1 FILE | tr -d '\n' | sha256sum` gives the same digest.
  public var file: [UInt8] { bytes + Array("\n{\"digest\":\"\(digest)\"}\n".utf8) }

  /// The document of a file and the digest the file states; `nil` when it is no such file.
  public static func reading(file: [UInt8]) -> (document: SealDocument, stated: String)? {
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count == 3, lines[2].isEmpty, let document = SealDocument(Array(lines[0])),
      let end = try? Array(lines[1]).withUnsafeBytes({ try JSON(parsing: $0) }),
      let stated = end["digest"]?.string, end.text.utf8.elementsEqual(lines[1])
    else { return nil }
    return (document, stated)
  }
}

extension JSON {
  /// The figures of a report without the measures of other definitions.
  fileprivate func counted(by definitions: Set<String>) -> JSON {
    .object(
      (members ?? []).map { member in
        guard member.key == "measures", let measures = member.value.array else { return member }
        return JSON.Member(
          "measures",
          .array(
            measures.filter { $0["definition"]?.string.map(definitions.contains) ?? false }))
      })
  }
}

extension StationHead {
  var json: JSON {
    .object([JSON.Member("station", .string(station))] + (chain.json.members ?? []))
  }
}

extension ChainHead {
  var json: JSON {
    [
      "ledger": .string(hex(identity)), "sequence": .integer(sequence), "head": .string(hex(head)),
    ]
  }

  fileprivate init?(_ json: JSON) {
    guard let identity = json["ledger"]?.string.flatMap(bytes(hex:)),
      let sequence = json["sequence"]?.integer, sequence > 0,
      let head = json["head"]?.string.flatMap(bytes(hex:))
    else { return nil }
    self.init(identity: identity, sequence: sequence, head: head)
  }
}

private func hex(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

private func bytes(hex text: String) -> [UInt8]? {
  let digits = Array(text.utf8)
  guard digits.count.isMultiple(of: 2) else { return nil }
  var bytes: [UInt8] = []
  for index in stride(from: 0, to: digits.count, by: 2) {
    guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
    else { return nil }
    bytes.append(byte)
  }
  return bytes
}

extension Knowledge {
  /// A sealed document; `nil` when there is none with the number, or it cannot be read.
  func sealed(_ number: Int) throws -> SealDocument? {
    try reader.sealDocument(number).flatMap { SealDocument($0) }
  }
}
