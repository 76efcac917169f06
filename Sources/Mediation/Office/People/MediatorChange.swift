/// A mediator is of another kind, or sits at another station, from a day on.
public struct MediatorChange: Equatable, Sendable {
  /// What they were when this was entered, without the name.
  public let was: Mediator
  public let now: Mediator
  public let from: Day

  public init(was: Mediator, now: Mediator, from: Day) {
    self.was = was.unnamed
    self.now = now.unnamed
    self.from = from
  }
}

extension OfficeRecord {
  /// What a mediator was on a day, under the name they have: by the latest change that had begun, else what
  /// they were before all of them.
  public func mediator(_ person: Mediator, on day: Day) -> Mediator {
    let changes = self.changes.filter { $0.now.code == person.code }
    let then = changes.latest(begunBy: day, \.from)?.now ?? changes.first?.was ?? person
    return Mediator(code: person.code, name: person.name, kind: then.kind, station: then.station)
  }
}
