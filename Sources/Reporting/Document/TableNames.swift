/// What the tables of a page are called by those who cannot see where they stand: by their titles, else
/// by the heading above or the page's own, and never twice the same.
struct TableNames {
  var heading: String
  private var given: Set<String> = []

  init(under heading: String) { self.heading = heading }

  mutating func name(of table: Table) -> String {
    let name = table.title.isEmpty ? heading : table.title
    var unique = name
    var count = 1
    while !given.insert(unique).inserted {
      count += 1
      unique = "\(name) (\(count))"
    }
    return unique
  }
}
