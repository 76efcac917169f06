import Mediation

/// How a ledger is to be read, beyond what its own lines say.
public struct ImportReading: Sendable {
  public var map = ColumnMap()
  /// The station of rows that name none.
  public var defaultStation: String?
  /// The codes of stations, by name: ledgers name them.
  public var stations: [String: String] = [:]
  /// The line that the heading is on; `nil` to find it.
  public var headingLine: Int?
  /// The year of days without one; `nil` for that of the ledger's title.
  public var year: Int?
  /// What of people is taken though it is more than needed.
  public var asked: Set<ImportColumn.Optional> = []

  /// Whether what is wrong with the headings is only noted: for whoever wants to know what they are.
  public var isLenient = false

  public init(map: ColumnMap = ColumnMap(), defaultStation: String? = nil) {
    self.map = map
    self.defaultStation = defaultStation
  }
}
