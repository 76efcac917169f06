/// The lists of words in the CHECK constraints of a schema's columns.
enum SchemaLists {
  /// The words by `table.column`; a column without a list is left out.
  static func all(in schema: String) -> [String: Set<String>] {
    var lists: [String: Set<String>] = [:]
    var table = ""
    var column = ""
    for line in schema.split(separator: "\n").map(String.init) {
      let code = line.prefix(upTo: line.firstRange(of: "--")?.lowerBound ?? line.endIndex)
      if let match = code.firstMatch(of: /^CREATE TABLE (\w+)/) {
        table = String(match.1)
        column = ""
      } else if code.starts(with: /\S/) {
        table = ""
      } else if let match = code.firstMatch(of: /^  ([a-z]\w*) +(?:TEXT|INTEGER|BLOB)/) {
        column = String(match.1)
      } else if code.starts(with: /\  [A-Z]/) {
        // A constraint of the table reasons about columns; it lists nothing.
        column = ""
      }
      guard !table.isEmpty, !column.isEmpty, !code.contains("date(") else { continue }
      let words = code.matches(of: /'([a-z]\w*)'/).map { String($0.1) }
      if !words.isEmpty { lists["\(table).\(column)", default: []].formUnion(words) }
    }
    return lists
  }
}
