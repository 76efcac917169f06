import Formats

/// Who and what the words of a filter can name. Only what is named is looked up; whole lists are read for
/// a name of a person, and to tell the nearest one where nobody is meant.
public protocol FilterDirectory {
  func holdsUnit(_ code: String, _ kind: Unit.Kind) throws -> Bool
  func units(named name: String) throws -> [Unit]
  func units() throws -> [Unit]
  func mediator(_ code: String) throws -> Mediator?
  func mediators() throws -> [Mediator]
  func operatorWithCode(_ code: String) throws -> Operator?
  func operators() throws -> [Operator]
  /// Whether any dispute matches.
  func holds(_ filter: DisputeFilter) throws -> Bool
}

extension DisputeQuestions {
  public func holds(_ filter: DisputeFilter) throws -> Bool {
    try !disputes(matching: filter, limit: 1).isEmpty
  }
}

extension DisputeReader {
  /// What the words of a filter mean to an actor, within the actor's stations.
  func filter(_ words: FilterSyntax, today: Day, for actor: Actor) throws -> DisputeFilter {
    try DisputeFilter(
      resolving: words, in: self, today: today, asker: actor.code,
      of: actor.stations)
  }
}
