import Formats

/// A time limit: so many days from an act, by a rule in force on the day of that act.
///
/// The limits are data (`seeds/limits.csv`). The starting day is not counted (procedural rules,
/// art. 35); a last day that falls on a holiday is not moved, since no calendar of holidays is kept.
public struct Limit: Equatable, Sendable {
  /// `mediation` or `visit`.
  public let id: String
  public let days: Int
  public let validFrom: Day?
  /// The first day on which the rule no longer holds.
  public let validTo: Day?
  public let label: Phrase
  /// The law, form or standard it comes from.
  public let basis: String

  /// The last day on which the limit is still kept.
  public func end(from start: Day) -> Day { start + days }

  /// The day by which a dispute is to be settled that was accepted on a day.
  public static func settling(acceptedOn day: Day) -> Day? { end("mediation", from: day) }

  /// The day by which a dispute is to be visited that was resolved on a day.
  public static func visiting(resolvedOn day: Day) -> Day? { end("visit", from: day) }

  /// The limits shipped with the program.
  public static let shipped = limits(csv: PackageResources.limits_csv)

  static func end(_ id: String, from day: Day, among limits: [Limit] = shipped) -> Day? {
    limits.first { $0.id == id && $0.isValid(on: day) }?.end(from: day)
  }

  private func isValid(on day: Day) -> Bool {
    if let validFrom, day < validFrom { return false }
    if let validTo, day >= validTo { return false }
    return true
  }

  /// Reads limits from CSV bytes with the columns of `seeds/limits.csv`.
  static func limits(csv bytes: [UInt8]) -> [Limit] {
    var reader = CSVReader(bytes)
    var limits: [Limit] = []
    while let record = try? reader.next() {
      guard record.fields.count == 8, let days = Int(record.fields[1]), (1...9999).contains(days)
      else { continue }
      limits.append(
        Limit(
          id: record.fields[0], days: days, validFrom: Day(record.fields[3]),
          validTo: Day(record.fields[4]),
          label: Phrase(zh: record.fields[5], en: record.fields[6]), basis: record.fields[7]))
    }
    return limits
  }
}
