/// The personal texts that are left of what was entered together.
package struct EventTexts {
  private var list: [(position: Int, field: String, value: String)] = []

  package init() {}

  package mutating func add(_ value: String, of position: Int, _ field: String) {
    list.append((position, field, value))
  }

  /// Forgets them.
  package mutating func clear() { list.removeAll(keepingCapacity: true) }

  /// The text of a field of the event at a position; `nil` when there is none.
  package func text(_ position: Int, _ field: String) -> String? {
    list.first { $0.position == position && $0.field == field }?.value
  }
}
