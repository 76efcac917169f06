/// How often the turns of a dispute happen, of ten thousand.
struct Rates: Sendable {
  let agreement: Int
  let performed: Int
  let closed: Int
  let visited: Int
  let acceptedOnScene: Int
  let reopenedInYear: Int
  let reopenedNextYear: Int
  let resolvedAgain: Int

  init(_ table: Table) throws {
    func rate(_ name: String) throws -> Int {
      guard let row = try table.rows.first(where: { try $0.text("rate") == name }) else {
        throw ParameterError("rates.csv has no rate \(name)")
      }
      return try row.number("per_10000")
    }
    agreement = try rate("agreement")
    performed = try rate("performed")
    closed = try rate("closed")
    visited = try rate("visited")
    acceptedOnScene = try rate("accepted_on_scene")
    reopenedInYear = try rate("reopened_in_year")
    reopenedNextYear = try rate("reopened_next_year")
    resolvedAgain = try rate("resolved_again")
  }
}
