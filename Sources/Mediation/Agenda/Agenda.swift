/// What is due of which dispute, the most urgent first.
public struct AgendaItem: Equatable, Sendable {
  public let due: Pending
  public let number: CaseNumber
  public let category: Category
  /// Who looks after it.
  public let mediator: String?

  public init(
    _ due: Pending, number: CaseNumber, category: Category, mediator: String?
  ) {
    self.due = due
    self.number = number
    self.category = category
    self.mediator = mediator
  }
}

/// Which of what is due is asked for.
public struct AgendaQuestion: Equatable, Sendable {
  /// The last day.
  public var until: Day
  /// `nil` for all.
  public var stations: Set<String>?
  /// The mediators who look after it; `nil` for all disputes.
  public var mediators: Set<String>?
  /// At most so many; `nil` for all.
  public var limit: Int?

  public init(
    until: Day, stations: Set<String>? = nil, mediators: Set<String>? = nil, limit: Int? = nil
  ) {
    self.until = until
    self.stations = stations
    self.mediators = mediators
    self.limit = limit
  }
}

extension CaseFiles {
  /// What is due of the actor's disputes by a day, by day and then by number, and how much there is: no
  /// text of any file.
  public func agenda(
    _ question: AgendaQuestion
  ) throws -> (items: [AgendaItem], count: Int) {
    try reader.agenda(question.within(actor.stations))
  }
}

extension AgendaQuestion {
  func within(_ scope: Set<String>?) -> AgendaQuestion {
    guard let scope else { return self }
    var question = self
    question.stations = stations.map { $0.intersection(scope) } ?? scope
    return question
  }
}
