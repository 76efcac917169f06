/// Where a write belongs: whose it is, and what it touches.
protocol Place {
  /// The station at which the right is asked for; `nil` for what is the office's.
  var owner: String? { get }
  /// The dispute it is about; `nil` for none, and for one that has no number yet.
  var number: CaseNumber? { get }
  var reach: Reach { get }
}

extension Reach: Place {
  var owner: String? { nil }
  var number: CaseNumber? { nil }
  var reach: Reach { self }
}

extension CaseNumber: Place {
  var owner: String? { station }
  var number: CaseNumber? { self }
  var reach: Reach { .station(station) }
}

/// The station that something new is for.
struct StationPlace: Place {
  let code: String

  var owner: String? { code }
  var number: CaseNumber? { nil }
  var reach: Reach { .station(code) }
}
