import Mediation

/// Words of a filter drawn by chance, most of which say something.
enum RandomFilter {
  private static let texts = [
    "漏水", "a b", "or", "none", "甲,乙", "(三楼)", "“x”", "a\"b", "\\", "12:30", "@a", "mine", "　", "。",
  ]

  static func words(_ chance: inout RandomCourseTests.Generator) -> [String] {
    (0...Int.random(in: 0...4, using: &chance)).map { _ in word(&chance, depth: 0) }
  }

  private static func word(_ chance: inout RandomCourseTests.Generator, depth: Int) -> String {
    let dice = Int.random(in: 0...9, using: &chance)
    if dice == 0, depth < 4 { return "(" + several(&chance, " ", depth) + ")" }
    if dice == 1, depth < 4 { return "(" + several(&chance, " or ", depth) + ")" }
    if dice == 2 { return "not " + word(&chance, depth: depth + 1) }
    if dice == 3 { return pick(["mine", "late", "protected", "mediator.none", "@a"], &chance) }
    let key = pick(FilterKey.allCases, &chance)
    guard key.values != .nothing else { return key.rawValue }
    let relation = pick(key.relations, &chance)
    let values = (0...Int.random(in: 0...2, using: &chance)).map { _ in value(&chance) }
    let name = relation == .is ? key.rawValue : "\(key.rawValue).\(relation.rawValue)"
    return "\(name):\(values.joined(separator: ","))"
  }

  private static func several(
    _ chance: inout RandomCourseTests.Generator, _ separator: String, _ depth: Int
  ) -> String {
    (0...Int.random(in: 0...2, using: &chance)).map { _ in word(&chance, depth: depth + 1) }
      .joined(separator: separator)
  }

  private static func value(_ chance: inout RandomCourseTests.Generator) -> String {
    let text = pick(texts, &chance)
    guard Bool.random(using: &chance) else { return text }
    return "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  private static func pick<Element>(_ list: [Element], _ chance: inout RandomCourseTests.Generator)
    -> Element
  {
    list[Int.random(in: list.indices, using: &chance)]
  }
}
