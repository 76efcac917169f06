import Formats
import Mediation

/// A dispute on its way out, in the columns `import` reads.
public struct DisputeExport: Sendable {
  private let dispute: Dispute
  private let events: [Event]
  private let course: CourseColumns
  private let units: UnitTree
  private let mediators: [String: Mediator]

  /// - Parameter mediators: those whose names are to go along, by code.
  public init(
    _ dispute: Dispute, events: [Event], units: UnitTree, mediators: [String: Mediator]
  ) {
    self.dispute = dispute
    self.events = events.effective
    course = CourseColumns(dispute, self.events.map(\.entry))
    self.units = units
    self.mediators = mediators
  }

  /// The columns, in order.
  public static let heading: [UInt8] = {
    var bytes: [UInt8] = []
    CSVWriter.append(ImportColumn.exported.map(\.name), to: &bytes)
    return bytes
  }()

  /// One CSV line.
  ///
  /// - Parameter isGuarded: whether a spreadsheet is kept from taking a cell for a formula; an import
  ///   takes the guard away.
  /// - Returns: how many cells a spreadsheet could take for formulas.
  @discardableResult
  public func csv(into bytes: inout [UInt8], isGuarded: Bool = false) -> Int {
    var formulas = 0
    let cells = ImportColumn.exported.map { column in
      let cell = CSVWriter.quoted(text(of: column) ?? "")
      let guarded = CSVWriter.guarded(cell)
      if guarded != cell { formulas += 1 }
      return isGuarded ? guarded : cell
    }
    CSVWriter.append(cells, to: &bytes)
    return formulas
  }

  /// One NDJSON line.
  public func ndjson(into bytes: inout [UInt8]) {
    let members = ImportColumn.exported.map { column in
      JSON.Member(
        column.name, column == .events ? history : .optional(text(of: column)))
    }
    JSON.object(members).write(into: &bytes)
    bytes.append(0x0A)
  }

  func text(of column: ImportColumn) -> String? {
    switch column {
    case .sourceRef: dispute.sourceRef ?? dispute.number.description
    case .station: dispute.number.station
    case .stationName: units[dispute.number.station]?.name
    case .district: units.district(of: dispute.number.station)?.code
    case .grid: dispute.grid
    case .category: dispute.category.rawValue
    case .source: dispute.source.rawValue
    case .summary: dispute.summary
    case .mediatorName: dispute.mediator.flatMap { mediators[$0]?.name }
    case .applicant: names(.applicant)
    case .respondent: names(.respondent)
    case .recordedOn: events.first.map { recordedOn($0).description }
    case .events: history.text
    case .number: dispute.number.description
    case .status: dispute.status.rawValue
    case .registeredOn, .acceptedOn, .mediator, .sessions, .outcome, .form, .terms, .agreedOn,
      .performedOn, .closedOn, .reason, .told, .referredTo, .visitedOn, .satisfaction:
      course.text(of: column)
    // In the history.
    default: nil
    }
  }

  private func names(_ role: Party.Role) -> String? {
    let names = dispute.parties.present.filter { $0.role == role }.compactMap(\.name)
    return names.isEmpty ? nil : names.joined(separator: "、")
  }

  /// The standing history, personal texts included.
  var history: JSON {
    .array(
      events.map { event in
        var entry = event.entry
        entry.recordedOn = recordedOn(event)
        let members = [
          JSON.Member("act", .string(event.act.kind.rawValue)),
          JSON.Member("on", .string(event.happenedOn.description)),
        ]
        return .object(
          members
            + entry.details.filter { $0.key != "source_ref" }.map {
              JSON.Member($0.key, $0.value)
            } + stated(event.act))
      })
  }

  /// What is to be known of the mediators an act names where their codes are not: of the one it is about
  /// beside its details, of others in a list.
  private func stated(_ act: Act) -> [JSON.Member] {
    var others = act.mediators
    var members: [JSON.Member] = []
    if case .assigned(let assigned) = act {
      others.removeAll { $0 == assigned.mediator }
      members = mediators[assigned.mediator].map(stated) ?? []
    }
    let named = others.compactMap { mediators[$0] }
    guard !named.isEmpty else { return members }
    let list = named.map { JSON.object([JSON.Member("mediator", .string($0.code))] + stated($0)) }
    return members + [JSON.Member("mediators_named", .array(list))]
  }

  private func stated(_ mediator: Mediator) -> [JSON.Member] {
    let members = [
      JSON.Member("mediator_name", .string(mediator.name)),
      JSON.Member("mediator_kind", .string(mediator.kind.rawValue)),
      JSON.Member("mediator_station", .optional(mediator.station)),
    ]
    // Of the dispute's own station the row says it.
    guard let station = mediator.station, station != dispute.number.station else { return members }
    return members + [
      JSON.Member("mediator_station_name", .optional(units[station]?.name)),
      JSON.Member("mediator_district", .optional(units.district(of: station)?.code)),
    ]
  }

  private func recordedOn(_ event: Event) -> Day {
    event.entry.recordedOn ?? event.enteredAt.day
  }
}
