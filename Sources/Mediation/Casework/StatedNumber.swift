/// A dispute's number as somebody says it: in full, or of the station that is home to who asks, which only
/// the transaction that does the work knows.
public struct StatedNumber: Equatable, Sendable {
  /// `nil` for the home station.
  private let station: String?
  private let year: Int
  private let serial: Int

  public init(_ number: CaseNumber) {
    station = number.station
    year = number.year
    serial = number.serial
  }

  /// Reads a full number, `2021-42` or `42`, as `CaseNumber` does.
  ///
  /// - Parameter home: the station of a short form, where it is known already.
  /// - Parameter year: of a serial alone.
  public init?(_ text: String, home: String? = nil, year: Int) {
    // No station has an empty code.
    guard let number = CaseNumber(text, home: home ?? "", year: year) else { return nil }
    station = number.station.isEmpty ? nil : number.station
    self.year = number.year
    self.serial = number.serial
  }
}

extension DisputeReader {
  /// The number somebody means.
  func number(_ stated: StatedNumber, of request: Request) throws -> CaseNumber {
    try stated.number { try homeStation(of: request) }
  }

  /// The station somebody means when none is said: the operator's, else that of the database or the
  /// connection.
  func homeStation(of request: Request) throws -> String {
    let unit = try operatorNamed(request)?.unit
    return try unit.flatMap { try station($0)?.code } ?? homeStation
  }
}

extension StatedNumber {
  /// - Parameter home: asked only for a number without a station.
  fileprivate func number(home: () throws -> String) rethrows -> CaseNumber {
    CaseNumber(station: try station ?? home(), year: year, serial: serial)
  }
}
