import Foundation
import Mediation
import Testing

/// Who may do what, in one table: each verb takes a right, each role has some, an operator of a unit has
/// them for its stations. `docs/rights.md` is written from it; RECORD_SNAPSHOTS=1 writes it anew.
enum RightsTable {
  struct Line: CustomTestStringConvertible {
    let words: String
    let right: Right
    /// Whether it is about a dispute of one station, so that others' operators are refused.
    var isOfStation = true
    /// What has to have happened to the dispute before the line can be carried out.
    var after: [String] = []

    var testDescription: String { words }
    /// As the document names it: the verb, and what else decides on the right.
    var verb: String {
      let parts = words.replacing(" late", with: " FILTER").split(separator: " ")
      let groups = [
        "report", "station", "mediator", "operator", "figure", "proceeding", "retention", "filter",
        "maps",
      ]
      let flags = [
        "--anonymous", "--public-log", "--access", "--audit", "--accept-clock", "--accept-loss",
        "FILTER", "--list",
      ]
      let name = parts.prefix(groups.contains(String(parts[0])) ? 2 : 1)
      return (name + parts.filter { flags.contains(String($0)) }).joined(separator: " ")
    }
  }

  private static let resolved = "resolve N1 --outcome agreement --form oral --terms 密协议"
  /// What has to have happened before a line can be carried out, where that is anything.
  private static let courses = [
    "return N1": ["refer N1 --to court"], "referral accept N1": ["refer N1 --to court"],
    "referral refuse N1 --because 不收": ["refer N1 --to court"],
    "referral recall N1": ["refer N1 --to court"], "perform N1": [resolved],
    "terms N1 --default 1": [resolved],
    "visit N1 --satisfaction satisfied": [resolved], "close N1": [resolved, "perform N1"],
    "reopen N1 --reason breach": [resolved],
    "retention propose N1 --basis 法": ["withdraw N1"],
    "unassign N1": ["assign N1 M1"],
    "retention approve N1": ["withdraw N1", "retention propose N1 --basis 法"],
  ]

  static let lines: [Line] =
    [
      "log --station JS07 --category other --source grid --summary 新事", "accept N1", "assign N1 M1",
      "unassign N1", "recuse N1 M1 --because 亲属", "track N1 people", "session N1",
      "note N1 记下", "link N1 N2", "correct N1 --summary 改过 --because 写错",
      "party add N1 witness:测试丁", "resolve N1 --outcome reconciled",
      "fail N1 --reason no_show --told lawsuit", "decline N1 --reason not_civil",
      "withdraw N1", "terminate N1 --reason left", "refer N1 --to court", "return N1",
      "referral accept N1",
      "referral refuse N1 --because 不收", "referral recall N1", "perform N1",
      "terms N1 --default 1",
      "visit N1 --satisfaction satisfied", "close N1", "reopen N1 --reason breach",
      "protect N1 minor", "undo --operation log1",
    ].map { Line(words: $0, right: .enter, after: courses[$0] ?? []) }
    + ["show N1", "show N1 --json", "journal N1", "journal N1 --json"]
    .map { Line(words: $0, right: .disputes) }
    + [
      "list", "list --json", "search 秘事", "report explain monthly 2021-03 --column new late",
      "filter save x late",
    ].map {
      Line(words: $0, right: .disputes, isOfStation: false)
    }
    + [
      "redact N1 --field all --basis 法 --yes", "restrict N1 --basis 法",
      "retention propose N1 --basis 法", "retention approve N1",
    ].map { Line(words: $0, right: .privacy, after: courses[$0] ?? []) }
    + [
      "report monthly 2021-02", "report monthly 2021-02 --by station --json", "report yearly 2021",
      "report age", "report time --registered 2021-02", "report status 2021-02", "report seals",
      "report explain monthly 2021-03 --column new", "report cut-off", "station list",
      "mediator list", "operator list", "retention list", "retention review", "journal",
      "figure list", "proceeding list", "undo --list",
    ].map { Line(words: $0, right: .figures, isOfStation: false) }
    + [
      "report seal monthly 2021-02 --signed-by a --reviewed-by b", "report cut-off 5",
      "nil-report JS07 2021-02 --by a", "figure add officers 7 --on 2021-03-01",
      "proceeding add --kind reconsideration --result mediated --on 2021-03-01",
    ].map { Line(words: $0, right: .publishing, isOfStation: false) }
    + ["import /F/rows.csv", "maps list"].map {
      Line(words: $0, right: .importing, isOfStation: false)
    }
    + ["export", "export --format ndjson"].map {
      Line(words: $0, right: .exporting, isOfStation: false)
    }
    + ["export --anonymous", "export --public-log"].map {
      Line(words: $0, right: .exportingAnonymously, isOfStation: false)
    }
    + ["journal --access", "show N1 --audit 核对"].map {
      Line(words: $0, right: .audit, isOfStation: false)
    }
    + [
      "station add JS09 --name 九所", "station set JS08 --name 另所", "mediator add M9",
      "mediator set M1 --kind officer", "retention set other 5 --basis 法",
    ]
    .map { Line(words: $0, right: .administration, isOfStation: false) }
    + ["operator add ren", "operator set jia --no-role"].map {
      Line(words: $0, right: .roles, isOfStation: false)
    }
    + ["backup /F/copy.db", "doctor --accept-clock 试", "doctor --accept-loss 试"].map {
      Line(words: $0, right: .keeping, isOfStation: false)
    }

  /// Roles, and nobody's.
  static let actors: [(code: String, role: Role?)] =
    Role.allCases.map { ($0.rawValue, $0) } + [("nobody", nil)]

  static func rights(of role: Role?) -> Set<Right> { (role?.rights ?? []).union([.figures]) }

  static var document: String {
    var text = """
      # Who may do what

      Roles come into force with the first that is given to anybody; until then whoever can open the
      database may do everything. In force, an operator with a unit has the rights for its stations only,
      whoever has no role reads figures, and no figure holds a text. A refusal is noted
      (`mediate journal --access`), and a role that somebody gave themselves is marked in `operator list`.
      `RightsTests` runs every line below for every role, here and at another station, and writes this
      page; `RightsPathTests` has each of them taken back, repeated under its operation id and completed.

      | right | \(Role.allCases.map { "\($0.label.en)" }.joined(separator: " | ")) | no role |
      |---|\(String(repeating: "---|", count: Role.allCases.count + 1))

      """
    for right in Right.allCases {
      let cells = actors.map { rights(of: $0.role).contains(right) ? "✓" : "" }
      text += "| \(right.label.en) | \(cells.joined(separator: " | ")) |\n"
    }
    text += "\n| right | taken by |\n|---|---|\n"
    for right in Right.allCases {
      var verbs: [String] = []
      for line in lines where line.right == right && !verbs.contains(line.verb) {
        verbs.append(line.verb)
      }
      if verbs.isEmpty { continue }
      text += "| \(right.label.en) | \(verbs.map { "`\($0)`" }.joined(separator: ", ")) |\n"
    }
    return text + """

      `undo` takes the right of what it takes back, at each station that was entered for; of an import the
      right to import, and of a correction of a file that is kept closer the right to read those, which
      the correction takes too. `undo --list` and the question before an undo tell one's own operations by
      numbers and codes, as figures are, without any text. Files of minors, of domestic violence and sealed
      records open to those who read protected files, a restricted one only to an audit with a reason; lists
      and anonymous exports show such files without any text, other exports leave them out. An operation id
      is repeated by nobody but whoever carried it out. Numbers are completed for those who read the disputes
      of the station.

      """
  }
}

@Suite("The table of rights")
struct RightsTests {
  /// What no output may hold for somebody who may not read disputes.
  static let texts = ["秘事", "甲密", "密村", "密号", "密协议"]

  @Test("holds for every verb, role and station", arguments: RightsTable.lines)
  func verbs(line: RightsTable.Line) throws {
    let world = try RightsTests.office()
    for (code, role) in RightsTable.actors {
      let isAllowed = RightsTable.rights(of: role).contains(line.right)
      try expect(line, isAllowed, by: code, in: world)
      guard role != nil, line.isOfStation else { continue }
      try expect(line, false, by: "\(code)_elsewhere", in: world)
    }
  }

  @Test("keeps protected files from those who may not read them, on every way")
  func protected() throws {
    let world = try RightsTests.office(protecting: [("protect", "minor"), ("restrict", "")])
    for (code, role) in RightsTable.actors where role != nil && role != .statistician {
      for way in ["list", "list --json", "list --reveal 看", "search 秘事", "export --anonymous"] {
        let (_, printed) = RightsTests.run(way, by: code, in: world)
        #expect(!RightsTests.texts.contains { printed.contains($0) }, "\(code): \(way)")
      }
      let mayRead = RightsTable.rights(of: role).contains(.protectedFiles)
      for way in ["show N1", "show N1 --json", "journal N1"] {
        let (_, printed) = RightsTests.run(way, by: code, in: world)
        let isShown = RightsTests.texts.contains { printed.contains($0) }
        #expect(!isShown || mayRead, "\(code): \(way)")
      }
      let (status, printed) = RightsTests.run("show N2", by: code, in: world)
      #expect(status == 4 && !RightsTests.texts.contains { printed.contains($0) }, "\(code)")
    }
  }

  @Test("is what docs/rights.md says")
  func document() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/rights.md").standardized
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try RightsTable.document.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == RightsTable.document)
  }

  private func expect(
    _ line: RightsTable.Line, _ isAllowed: Bool, by code: String, in world: WorldDouble
  ) throws {
    let (status, printed) = RightsTests.run(line.words, by: code, in: world)
    let isRefused = status == 4 && (printed.contains("没有权限") || printed.contains("只在自己的单位"))
    #expect(isRefused != isAllowed, "\(code): \(line.words): \(printed)")
    guard !isAllowed || !RightsTable.rights(of: Role(rawValue: code)).contains(.disputes) else {
      return
    }
    if line.right == .exporting { return }
    #expect(
      !RightsTests.texts.contains { printed.contains($0) }, "\(code): \(line.words): \(printed)")
  }

  static func run(
    _ words: String, by code: String, in world: WorldDouble
  ) -> (status: Int32, printed: String) {
    let before = (world.output.count, world.error.count)
    let dry = ["--dry-run"].filter { _ in takesDryRun(words) }
    let status = world.run(given(words, in: world) + ["--as", code] + dry)
    return (
      status, String(world.output.dropFirst(before.0)) + String(world.error.dropFirst(before.1))
    )
  }

  /// The words of a line as they are typed.
  static func given(_ words: String, in world: WorldDouble) -> [String] {
    words.split(separator: " ").map { word in
      word.first == "N" && word.count == 2
        ? "JS07-2021-000\(word.dropFirst())"
        : word.replacingOccurrences(of: "/F", with: world.folder.path)
    }
  }

  /// Whether a line writes, and can be tried without leaving anything for the next one.
  private static func takesDryRun(_ words: String) -> Bool {
    let line = RightsTable.lines.first { $0.words == words }
    switch line?.right {
    case .enter, .privacy, .publishing, .administration, .roles, .importing:
      return !words.hasSuffix(" list")
    default: return false
    }
  }

  /// An office with an operator of each role, here and at another station, and two disputes full of
  /// words.
  static func office(protecting acts: [(verb: String, word: String)] = []) throws
    -> WorldDouble
  {
    guard acts.isEmpty else { return try made(acts) }
    let (furnished, copy) = (try furnished.get(), try WorldDouble())
    for name in ["office.db", "office.db.mark", "rows.csv"] {
      try FileManager.default.copyItem(
        at: furnished.folder.appendingPathComponent(name),
        to: copy.folder.appendingPathComponent(name))
    }
    return copy
  }

  private static let furnished = Result { try made([]) }

  private static func made(_ acts: [(verb: String, word: String)]) throws -> WorldDouble {
    let world = try WorldDouble()
    try #require(world.makeOffice() == 0)
    func run(_ line: String) throws {
      try #require(world.run(line.split(separator: " ").map(String.init)) == 0, "\(line)")
    }
    try run("station add JS08 --name 八所")
    try run("mediator add M1")
    for serial in 1...2 {
      try run(
        "log --category other --source grid --summary 秘事 --grid 密村 --source-ref 密号\(serial) "
          + "--party applicant:甲密 --op-id log\(serial) --on 2021-03-01")
    }
    for (serial, act) in acts.enumerated() {
      try run(
        "\(act.verb) \(serial + 1) \(act.word)"
          + (act.verb == "restrict" ? " --basis 法" : ""))
    }
    try """
    source_ref,station,category,source,summary,registered_on
    R1,JS07,other,grid,来事,2021-03-01

    """.write(
      to: world.folder.appendingPathComponent("rows.csv"), atomically: true, encoding: .utf8)
    try run("operator add first --role administrator")
    for role in Role.allCases {
      try run("operator add \(role.rawValue) --role \(role.rawValue) --as first")
      try run(
        "operator add \(role.rawValue)_elsewhere --role \(role.rawValue) --station JS08 --as first")
    }
    // Who carries out what others then try to take back or to repeat.
    try run("operator add second --role head --as first")
    return world
  }
}
