/// A visit to the parties after their dispute ended, and what they said (People's Mediation Law,
/// art. 31).
public struct Visit: Equatable, Sendable {
  public let on: Day
  public let satisfaction: Satisfaction

  public init(on day: Day, satisfaction: Satisfaction) {
    on = day
    self.satisfaction = satisfaction
  }
}
