/// How much of a CSV file may be one thing, so that a stray quote cannot take all memory.
public struct CSVLimits: Sendable {
  /// The longest field, in bytes without its quotes.
  public var fieldBytes: Int
  /// The longest record, in bytes without its line end.
  public var recordBytes: Int
  /// The most fields in a record.
  public var fields: Int

  /// Limits; each is the largest value still allowed.
  public init(fieldBytes: Int = 65_536, recordBytes: Int = 1_048_576, fields: Int = 200) {
    self.fieldBytes = fieldBytes
    self.recordBytes = recordBytes
    self.fields = fields
  }

  /// The limits for files people keep by hand: 64 KiB a field, 1 MiB and 200 fields a record.
  public static let standard = CSVLimits()

  /// The limits for files that hold whole histories, as our own exports do: 64 MiB a field or record.
  public static let histories = CSVLimits(fieldBytes: 64 << 20, recordBytes: 64 << 20)
}
