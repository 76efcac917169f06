import Mediation

/// A store that knows a few disputes and answers only what a report asks; anything else fails.
struct FixedStore: DisputeStore, UnaskedReader {
  let stock: [Unit]
  let register: [Dispute]

  init(units: [Unit], disputes: [Dispute]) {
    stock = units
    register = disputes
  }

  func read<T>(_ body: (any DisputeReader) throws -> T) throws -> T { try body(self) }

  func write<T>(
    touching reach: (any DisputeReader) throws -> Reach, at clock: () -> Instant,
    isRehearsal: Bool, _ body: (any DisputeWriter) throws -> T
  ) throws -> T { throw NotAsked() }

  func units() throws -> [Unit] { stock }
  func mediators() throws -> [Mediator] { [] }
  func census() throws -> Census { Census(UnitTree(stock), try watermark(asOf: nil)) }
  func watermark(asOf: Instant?) throws -> Watermark { Watermark(stations: ["JS07": 9], office: 3) }
  func officeEvents(of kinds: [OfficeAct.Kind]) throws -> [OfficeEvent] { [] }
  func tally(in period: Period, by grouping: Grouping) throws -> Tally {
    Tally(of: register, in: period, by: grouping)
  }
  func measures(in period: Period) throws -> MeasureCounts {
    register.reduce(into: MeasureCounts()) { $0.count($1, in: period) }
  }
  func outcomes(registeredIn period: Period, followedTo end: Day) throws -> OutcomeSpans {
    register.reduce(into: OutcomeSpans()) { $0.count($1, registeredIn: period, followedTo: end) }
  }
}
