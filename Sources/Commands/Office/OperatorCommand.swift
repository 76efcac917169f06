import ArgumentParser
import Formats
import Mediation

/// `mediate operator`
struct OperatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "operator", abstract: "经办人 · The people who enter things.",
    subcommands: [OperatorAddCommand.self, OperatorSetCommand.self, OperatorListCommand.self])
}

/// What an operator is and may do.
struct OperatorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "所在派出所或区县：只管本单位的纠纷；派出所的编号可简写 · The station or district.",
      valueName: "code"))
  var station: String?

  @Option(
    help: ArgumentHelp(
      "角色，可重复：officer、mediator、head、statistician、auditor、administrator · A role.",
      valueName: "role"))
  var role: [String] = []

  @Option(
    help: ArgumentHelp(
      "系统用户，只有其可用此经办人 · The user of the system who alone may act so.",
      valueName: "login"))
  var login: String?

  func roles() throws(MediationError) -> [Role] {
    try role.map { word throws(MediationError) in
      try Words.code(word, Role.self, field: "--role")
    }
  }
}

struct OperatorAddCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "登记经办人 · Add an operator.",
    discussion: """
      mediate operator add jia --name 甲警官
      mediate operator add yi --name 乙所长 --station JS08 --role head --login yi
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions
  @OptionGroup var options: OperatorOptions

  @Argument(help: ArgumentHelp("代码 · The code.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("姓名 · The name (default: the code).", valueName: "name"))
  var name: String?

  func run(in session: Session) throws {
    let code = try UnitCode.requirePerson(code, field: "CODE")
    let person = Operator(
      code: code, name: name ?? code, unit: options.station, login: options.login,
      roles: try options.roles())
    let isNew = try session.enterOperator(write) { try $0.add(person, $1) }
    if isNew {
      session.output.say(
        Phrase(zh: "已登记 \(code) \(person.name)", en: "added \(code) \(person.name)"))
    }
    if session.output.isJSON { session.output.print(person.json) }
  }
}

struct OperatorSetCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "更改经办人的姓名、单位、角色、系统用户 · Change name, unit, roles or login.",
    discussion: """
      mediate operator set jia --role officer --station JS07
      mediate operator set bing --no-role
      mediate operator set yi --name 乙所长
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions
  @OptionGroup var options: OperatorOptions

  @Argument(help: ArgumentHelp("代码 · The code.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("新的姓名 · The new name.", valueName: "name"))
  var name: String?

  @Flag(name: .customLong("no-role"), help: "收回全部角色 · Take all roles away.")
  var noRole = false

  func run(in session: Session) throws {
    let code = try UnitCode.requirePerson(code, field: "CODE")
    let roles = try options.roles()
    let change = OperatorChange(
      name: name, unit: options.station, login: options.login,
      roles: noRole || !roles.isEmpty ? roles : nil)
    let isNew = try session.enterOperator(write) {
      try $0.change(operator: code, change, $1)
    }
    if isNew { session.output.say(Phrase(zh: "已更改 \(code)", en: "changed \(code)")) }
  }
}

struct OperatorListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出经办人 · List the operators.")

  @OptionGroup var global: GlobalOptions

  func run(in session: Session) throws {
    let (operators, grants) = try session.casework().read(.figures, session.reading()) {
      (try $0.operators(), try $0.selfGrants())
    }
    if session.output.isJSON {
      session.output.print(
        .array(
          operators.map { person in
            let given = JSON.Member("self_given", Role.json(grants[person.code]))
            return .object(person.members + [given])
          }))
      return
    }
    session.output.list(
      [
        Phrase(zh: "代码", en: "code"), Phrase(zh: "姓名", en: "name"),
        Phrase(zh: "单位", en: "unit"), Phrase(zh: "角色", en: "roles"),
        Phrase(zh: "系统用户", en: "login"),
      ],
      operators.map { person in
        [
          person.code, person.name, person.unit ?? "",
          person.roles.map { $0.label(isSelfGiven: grants[person.code].contains($0)) }
            .map { $0(session.language) }.joined(separator: " "),
          person.login ?? "",
        ]
      })
  }
}

extension Session {
  /// Enters or changes an operator, and says who may now act with which roles.
  fileprivate func enterOperator(
    _ write: OfficeWriteOptions, _ verb: (Casework, Request) throws -> OperatorReceipt
  ) throws -> Bool {
    try enter(write) { casework, request in
      let receipt = try verb(casework, request)
      if !receipt.isRepetition { say(receipt) }
      return OfficeReceipt(
        operation: request.operation, isRepetition: receipt.isRepetition)
    }
  }

  private func say(_ receipt: OperatorReceipt) {
    if receipt.putsRolesInForce {
      output.say(
        Phrase(
          zh: "角色自此生效：没有角色的人只能看数字",
          en: "roles are in force from now on: whoever has none may only read figures"))
    }
    let code = receipt.person.code
    if receipt.person.isUnbound {
      output.say(
        Phrase(
          zh: "\(code) 没有绑定系统用户：能打开数据库的人都可以用它；绑定："
            + "mediate operator set \(code) --login 用户",
          en: "\(code) is bound to no user of the system: whoever can open the database may "
            + "act so; to bind it: mediate operator set \(code) --login USER"))
    }
    let granted = receipt.selfGranted
    guard !granted.isEmpty else { return }
    output.say(
      Phrase(
        zh: "\(code) 给自己加了角色：\(granted.map(\.label.zh).joined(separator: "、"))，已留痕",
        en: "\(code) gave itself a role: \(granted.map(\.label.en).joined(separator: ", ")); "
          + "this was recorded"))
  }
}

extension Operator {
  fileprivate var json: JSON { .object(members) }

  fileprivate var members: [JSON.Member] {
    [
      JSON.Member("code", .string(code)), JSON.Member("name", .string(name)),
      JSON.Member("station", .optional(unit)), JSON.Member("roles", Role.json(roles)),
      JSON.Member("login", .optional(login)),
    ]
  }
}

extension Role {
  fileprivate static func json(_ roles: [Role]) -> JSON {
    .array(roles.map { .string($0.rawValue) })
  }

  /// Its name, marked where an operator gave it to itself.
  fileprivate func label(isSelfGiven: Bool) -> Phrase {
    isSelfGiven ? Phrase(zh: "\(label.zh)（自加）", en: "\(label.en) (self-given)") : label
  }
}
