/// Takes the members of a JSON object one after the other: an object is described once, and kept
/// (`JSONMembers`) or written at once (`JSONBytes`).
public protocol JSONSink {
  mutating func add(_ key: String, _ value: JSON)
  mutating func add(_ key: String, _ text: String)
  mutating func add(_ key: String, _ number: Int)
  /// Adds an object.
  mutating func add(_ key: String, _ describe: (inout Self) -> Void)
  /// Adds an array of so many objects.
  mutating func add(_ key: String, objects count: Int, _ describe: (Int, inout Self) -> Void)
}

extension JSONSink {
  /// A text, or null for nil.
  public mutating func add(_ key: String, optional text: String?) {
    if let text { add(key, text) } else { add(key, JSON.null) }
  }

  /// A number, or null for nil.
  public mutating func add(_ key: String, optional number: Int?) {
    if let number { add(key, number) } else { add(key, JSON.null) }
  }
}

/// Keeps the members.
public struct JSONMembers: JSONSink {
  private var members: [JSON.Member] = []

  private init() {}

  /// What was described, as an object.
  public static func object(_ describe: (inout JSONMembers) -> Void) -> JSON {
    var sink = JSONMembers()
    describe(&sink)
    return .object(sink.members)
  }

  public mutating func add(_ key: String, _ value: JSON) {
    members.append(JSON.Member(key, value))
  }

  public mutating func add(_ key: String, _ text: String) { add(key, .string(text)) }

  public mutating func add(_ key: String, _ number: Int) { add(key, .integer(number)) }

  public mutating func add(_ key: String, _ describe: (inout JSONMembers) -> Void) {
    add(key, JSONMembers.object(describe))
  }

  public mutating func add(
    _ key: String, objects count: Int, _ describe: (Int, inout JSONMembers) -> Void
  ) {
    add(key, .array((0..<count).map { index in JSONMembers.object { describe(index, &$0) } }))
  }
}

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
