import Formats

/// A made-up year of mediation cases as a CSV file: the same bytes for the same arguments.
public struct Sample: Sendable {
  private let arguments: Arguments
  private let parameters: Parameters
  private let calendar: SampleCalendar

  public init(_ arguments: Arguments, parameters: Parameters) {
    self.arguments = arguments
    self.parameters = parameters
    self.calendar = SampleCalendar(year: arguments.year)
  }

  /// Hands out the file piece by piece: the header, then the disputes of each day.
  public func write(_ sink: ([UInt8]) throws -> Void) throws {
    var random = SplitMix64(seed: arguments.seed)
    let days = calendar.registrations(arguments.disputes, by: parameters.months, &random)
    let fates = Fates(arguments.disputes, parameters, &random)
    let stations = Weighted(Station.all(arguments.stations, in: parameters.districts, &random))
    guard let stations else { throw ParameterError("districts.csv has no weights") }

    var piece: [UInt8] = []
    CSVWriter.append(Row.header, to: &piece)
    var sequence = 0
    for (offset, count) in days.enumerated() {
      let day = calendar.firstDay + offset
      for place in (0..<count).map({ _ in stations.drawIndex(&random) }).sorted() {
        let row = row(
          sequence, at: stations.values[place], on: day, to: fates[sequence], random.fork())
        CSVWriter.append(row.fields, to: &piece)
        sequence += 1
      }
      try sink(piece)
      piece.removeAll(keepingCapacity: true)
    }
  }

  /// The dispute of a place in the year's order.
  private func row(
    _ sequence: Int, at station: Station, on day: Day, to fate: Fate?, _ fork: SplitMix64
  ) -> Row {
    var random = fork
    let matter = parameters.phrases.matter(&random)
    let source = parameters.sources.draw(&random)
    let grid = station.grid(&random)
    let recorded = day + parameters.spans.recording.number(&random)
    var course = Course(
      matter, mediator: station.mediator(&random), registered: day, calendar: calendar,
      parameters: parameters, random: random)
    if let fate {
      course.run(to: fate)
    } else {
      course.resolve()
    }
    return Row(
      reference: "S\(arguments.year)-\((sequence + 1).padded(to: 6))", station: station,
      grid: grid, matter: matter, source: source, registered: day, recorded: recorded,
      events: course.isReopened ? course.events : nil,
      standing: Standing(after: course.events))
  }
}
