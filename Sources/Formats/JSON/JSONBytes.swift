/// Writes the members of an object straight into bytes, as `JSON.write(into:)` writes them: whoever makes
/// JSON without a tree of values makes it here.
public struct JSONBytes: JSONSink {
  public private(set) var bytes: [UInt8] = []

  /// Nothing yet; `begin` opens the object.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// The bytes of the object that is described.
  public static func object(_ describe: (inout JSONBytes) -> Void) -> [UInt8] {
    var sink = JSONBytes()
    sink.write(describe)
    return sink.bytes
  }

  // MARK: What is described

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
    beginList(key)
    for index in 0..<count { write { describe(index, &$0) } }
    endList()
  }

  // MARK: What is written piece by piece

  /// Opens an object, the first or the next of a list.
  public mutating func begin() {
    if bytes.last == UInt8(ascii: "}") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "{"))
  }

  public mutating func end() { bytes.append(UInt8(ascii: "}")) }

  /// Opens a member that is a list of objects.
  public mutating func beginList(_ key: String) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
  }

  public mutating func endList() { bytes.append(UInt8(ascii: "]")) }

  /// Adds a member in whose key and text nothing is to be escaped: a word of ours, a date.
  public mutating func addPlain(_ key: String, _ text: String) {
    addPlain(key) { $0.append(contentsOf: text.utf8) }
  }

  /// Adds a member that is a text in which nothing is to be escaped.
  ///
  /// - Parameter write: appends the text.
  public mutating func addPlain(_ key: String, _ write: (inout [UInt8]) -> Void) {
    begin(plain: key)
    bytes.append(UInt8(ascii: "\""))
    write(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Opens a member that is an object.
  public mutating func begin(object key: String) {
    begin(plain: key)
    bytes.append(UInt8(ascii: "{"))
  }

  private mutating func begin(_ key: String) {
    part()
    JSON.write(key, into: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func begin(plain key: String) {
    part()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: key.utf8)
    bytes.append(contentsOf: "\":".utf8)
  }

  private mutating func part() {
    // Nothing but the beginning of an object ends in a brace that opens.
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func write(_ describe: (inout JSONBytes) -> Void) {
    begin()
    describe(&self)
    end()
  }
}
