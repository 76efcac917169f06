/// Everything that shapes a sample year, read from a folder of CSV files.
public struct Parameters: Sendable {
  let districts: [District]
  let months: Weighted<Int>
  let sources: Weighted<String>
  let codes: Codes
  let spans: Spans
  let rates: Rates
  let phrases: Phrases

  /// Reads the files through the closure, which gives the bytes of a file by its name.
  public init(reading file: (String) throws -> [UInt8]) throws {
    func table(_ name: String) throws -> Table {
      guard let bytes = try? file("\(name).csv") else {
        throw ParameterError("cannot read \(name).csv of the parameters")
      }
      return try Table(name, bytes)
    }
    districts = try table("districts").rows.map(District.init)
    guard districts.contains(where: { $0.weight > 0 }) else {
      throw ParameterError("districts.csv has no weights")
    }
    months = try table("months").weighted { try $0.number("month") }
    guard months.values.allSatisfy((1...12).contains) else {
      throw ParameterError("months.csv: a month is a number from 1 to 12")
    }
    sources = try table("sources").weighted { try $0.text("code") }
    codes = try Codes(table("codes"))
    spans = try Spans(table("spans"))
    rates = try Rates(table("rates"))
    phrases = try Phrases(
      categories: table("categories"), summaries: table("summaries"), terms: table("terms"),
      places: table("places"), surnames: table("surnames"))
  }
}
