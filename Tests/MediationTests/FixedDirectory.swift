import Mediation

/// A few units and people whom a filter can name.
struct FixedDirectory: FilterDirectory {
  /// A name was looked up that nobody should have looked up.
  struct NotAsked: Error {}

  var isAsked = true

  private static let stations = [
    Unit(code: "410105", kind: .district, name: "金水区", parent: nil),
    Unit(code: "410102", kind: .district, name: "中原区", parent: nil),
    Unit(code: "JS07", kind: .station, name: "金水区第七派出所", parent: "410105"),
    Unit(code: "JS08", kind: .station, name: "花园路派出所", parent: "410105"),
    Unit(code: "ZY01", kind: .station, name: "花园路派出所", parent: "410102"),
  ]
  private static let people = [
    Mediator(code: "JS07-M1", name: "丙调解", kind: .unstated, station: "JS07"),
    Mediator(code: "M2", name: "丁调解", kind: .unstated, station: nil),
    Mediator(code: "M3", name: "丁调解", kind: .unstated, station: nil),
    Mediator(code: "M4", name: "艾力·买买提", kind: .unstated, station: nil),
  ]

  private func asked<T>(_ answer: T) throws -> T {
    guard isAsked else { throw NotAsked() }
    return answer
  }

  func holdsUnit(_ code: String, _ kind: Unit.Kind) throws -> Bool {
    try asked(FixedDirectory.stations.contains { $0.code == code && $0.kind == kind })
  }
  func units(named name: String) throws -> [Unit] {
    try asked(FixedDirectory.stations.filter { $0.name == name })
  }
  func units() throws -> [Unit] { try asked(FixedDirectory.stations) }
  func mediator(_ code: String) throws -> Mediator? {
    try asked(FixedDirectory.people.first { $0.code == code })
  }
  func mediators() throws -> [Mediator] { try asked(FixedDirectory.people) }
  func operatorWithCode(_ code: String) throws -> Operator? {
    try operators().first { $0.code == code }
  }
  func operators() throws -> [Operator] {
    try asked([Operator(code: "jia", name: "甲经办", unit: nil)])
  }

  /// Villages, and who has registered anything without being in the register.
  func holds(_ filter: DisputeFilter) throws -> Bool {
    switch filter.expression {
    case .all([.condition(.grid(["G1"]))]), .all([.condition(.registrar(["yi"]))]):
      try asked(true)
    default: try asked(false)
    }
  }
}

extension DisputeFilter {
  static let today = Day(ordinal: 18_691)  // 2021-03-05, a Friday

  /// The filter that some words mean among the few units and people.
  static func reading(
    _ words: [String], asker: String = "jia", in directory: FixedDirectory = FixedDirectory()
  ) throws -> DisputeFilter {
    try DisputeFilter(
      resolving: FilterSyntax(words: words), in: directory, today: today, asker: asker)
  }
}
