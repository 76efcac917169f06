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
