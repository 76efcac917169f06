/// A district that has police stations.
struct District: Sendable {
  /// The area code, `410105`.
  let code: String
  /// The letters that begin its station codes, `JS`.
  let letters: String
  let name: String
  let weight: Int

  init(_ row: Table.Row) throws {
    code = try row.text("code")
    letters = try row.text("letters")
    name = try row.text("zh")
    weight = try row.number("weight")
    guard (0...1_000_000).contains(weight) else {
      throw ParameterError("districts.csv: the weight of \(code) is out of range")
    }
  }
}
