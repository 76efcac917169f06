import ArgumentParser
import Exchange
import Formats
import Mediation

/// `mediate export`
struct ExportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出，import 能原样读回 · Export what import reads back.",
    discussion: """
      mediate export --output all.csv
      mediate export station:JS07 registered:2021 --format ndjson
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("条件，同 list · Conditions, as in list.", valueName: "filter"))
  var filters: [String] = []

  @Option(help: ArgumentHelp("格式：csv 或 ndjson · The format.", valueName: "format"))
  var format: String = "csv"

  @Option(help: ArgumentHelp("写入文件 · Write to a file.", valueName: "file"))
  var output: String?

  func run(in session: Session) throws {
    guard let shape = LedgerFile.Shape(rawValue: format) else {
      throw MediationError(
        .usage, zh: "不认识的格式“\(format.visible())”", en: "unknown format “\(format.visible())”",
        field: "--format", hint: Phrase(zh: "csv 或 ndjson", en: "csv or ndjson"))
    }
    let filter = try DisputeFilter(words: filters, today: session.today)
    let casework = try session.casework()
    var sink = Sink(session: session, isFile: output != nil)
    var count = 0
    try casework.store.read { reader in
      let tree = UnitTree(try reader.units())
      let mediators = Dictionary(
        try reader.mediators().map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
      if shape == .csv { sink.take(DisputeExport.heading) }
      try reader.forEachDispute(matching: filter) { dispute in
        let line = DisputeExport(
          dispute, events: try reader.events(of: dispute.number),
          station: tree[dispute.number.station],
          district: tree.district(of: dispute.number.station)?.code,
          mediator: dispute.mediator.flatMap { mediators[$0] })
        switch shape {
        case .csv: line.csv(into: &sink.bytes)
        case .ndjson: line.ndjson(into: &sink.bytes)
        }
        sink.flushIfLarge()
        count += 1
      }
    }
    try sink.finish(output)
    session.output.say(
      Phrase(
        zh: "导出 \(count) 起，含当事人姓名和案情，请妥善保管",
        en: "\(count) disputes exported with names and narratives; keep the file safe"))
  }
}

/// Where an export goes: straight to standard output, or whole into a file.
private struct Sink {
  let session: Session
  let isFile: Bool
  var bytes: [UInt8] = []

  mutating func take(_ more: [UInt8]) { bytes += more }

  mutating func flushIfLarge() {
    guard !isFile, bytes.count > 1 << 16 else { return }
    session.output.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func finish(_ path: String?) throws {
    if let path { try FileBytes.write(bytes, to: path) } else { session.output.write(bytes) }
  }
}
