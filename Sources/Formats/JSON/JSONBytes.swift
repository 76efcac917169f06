/// Writes the members as `JSON.write(into:)` writes those of an object.
public struct JSONBytes: JSONSink {
  private var bytes: [UInt8] = []

  private init() {}

  /// The bytes of the object that is described.
  public static func object(_ describe: (inout JSONBytes) -> Void) -> [UInt8] {
    var sink = JSONBytes()
    sink.write(describe)
    return sink.bytes
  }

  public mutating func add(_ key: String, _ value: JSON) {
    begin(key)
    value.write(into: &bytes)
  }

  public mutating func add(_ key: String, _ text: String) {
    begin(key)
    JSON.write(text, into: &bytes)
  }

  public mutating func add(_ key: String, _ number: Int) {
    begin(key)
    bytes.append(decimal: number)
  }

  public mutating func add(_ key: String, _ describe: (inout JSONBytes) -> Void) {
    begin(key)
    write(describe)
  }

  public mutating func add(
    _ key: String, objects count: Int, _ describe: (Int, inout JSONBytes) -> Void
  ) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for index in 0..<count {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write { describe(index, &$0) }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func begin(_ key: String) {
    // Nothing but the beginning of an object ends in a brace that opens.
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    JSON.write(key, into: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func write(_ describe: (inout JSONBytes) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    describe(&self)
    bytes.append(UInt8(ascii: "}"))
  }
}
