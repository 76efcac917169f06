import ArgumentParser
import Formats
import Mediation

/// `mediate party`
struct PartyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "party", abstract: "登记之后补充、更正当事人 · The parties, after registration.",
    subcommands: [
      PartyAddCommand.self, PartyCorrectCommand.self, PartyRemoveCommand.self,
      PartyListCommand.self,
    ])
}

struct PartyAddCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "补充当事人 · Add a party.",
    discussion: """
      mediate party add 42 第三人:丙某
      mediate party add 42 guardian@first:丁某 --phone 000-0000
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Argument(help: ArgumentHelp("角色:姓名 · Who.", valueName: "role:name"))
  var party: String

  @OptionGroup var contact: ContactOptions

  @Option(help: ArgumentHelp("说明 · Why, where it has to be said.", valueName: "text"))
  var because: String?

  func run(in session: Session) throws {
    var person = try Party(words: party)
    person.contact = Party.Contact(
      phone: contact.phone, address: contact.address, idNumber: contact.idNumber)
    try session.correct(dispute, [.addParty(person)], because: because, write)
  }
}

struct PartyCorrectCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "更正当事人 · Put a party right.",
    discussion: """
      mediate party correct 42 2 --name 乙某某 --because 姓名写错
      mediate party correct 42 1 --phone 000-0000 --because 换了号码
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument
  @OptionGroup var place: PartyArgument

  @Option(help: ArgumentHelp("姓名 · The name.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("角色 · The role.", valueName: "role"))
  var role: String?

  @Option(help: ArgumentHelp("哪一方 · The side.", valueName: "side"))
  var side: String?

  @OptionGroup var contact: ContactOptions

  @Option(help: ArgumentHelp("为什么更正 · Why.", valueName: "text"))
  var because: String?

  func run(in session: Session) throws {
    var changes: [Correction.PartyChange] = []
    if let name { changes.append(.name(name)) }
    if let role { changes.append(.role(try Words.code(role, Party.Role.self, field: "--role"))) }
    if let side { changes.append(.side(try PartyWords.side(side))) }
    if let phone = contact.phone { changes.append(.phone(phone)) }
    if let address = contact.address { changes.append(.address(address)) }
    if let number = contact.idNumber { changes.append(.idNumber(number)) }
    guard !changes.isEmpty else {
      throw MediationError(
        .usage, zh: "没有写要更正什么", en: "nothing to correct is named",
        hint: .words(
          zh: "例：--name、--role、--phone", en: "e.g. --name, --role, --phone"))
    }
    let number = try place.number()
    try session.correct(
      dispute, changes.map { .party(number, $0) }, because: because, write)
  }
}

struct PartyRemoveCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "移除登错的当事人 · Take out a party entered by mistake.",
    discussion: """
      mediate party remove 42 3 --because 与本案无关
      mediate party remove 2021-42 2 --because 重复登记
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument
  @OptionGroup var place: PartyArgument

  @Option(help: ArgumentHelp("为什么移除 · Why.", valueName: "text"))
  var because: String?

  func run(in session: Session) throws {
    try session.correct(dispute, [.removeParty(place.number())], because: because, write)
  }
}

struct PartyListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出当事人和各自的序号 · List the parties with their places.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var dispute: CaseArgument

  func run(in session: Session) throws {
    let casework = try session.casework()
    let number = try session.number(dispute.text, in: casework)
    let file = try casework.readDisputes(session.reading()) { try $0.file(number) }
    let parties = file.dispute.parties.enumerated().filter { !$1.isRemoved }
    guard !session.output.isJSON else {
      session.output.print(
        .array(
          parties.map { index, party in
            [
              "party": .integer(index + 1), "role": .string(party.role.rawValue),
              "side": .string(party.side.rawValue), "name": .optional(party.name),
            ]
          }))
      return
    }
    let language = session.language
    session.output.list(
      [
        Phrase(zh: "序号", en: "party"), Phrase(zh: "角色", en: "role"),
        Phrase(zh: "一方", en: "side"), Phrase(zh: "姓名", en: "name"),
      ],
      parties.map { index, party in
        [
          "\(index + 1)", party.role.label(language), party.side.label(language),
          party.name ?? "—",
        ]
      })
  }
}

/// How a party is reached and known.
struct ContactOptions: ParsableArguments {
  @Option(help: ArgumentHelp("电话 · The phone.", valueName: "text"))
  var phone: String?

  @Option(help: ArgumentHelp("住址 · The address.", valueName: "text"))
  var address: String?

  @Option(
    name: .customLong("id-number"), help: ArgumentHelp("证件号 · The ID number.", valueName: "text"))
  var idNumber: String?
}

/// The party a command is about.
struct PartyArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("第几位当事人，见 party list · Which party.", valueName: "party"))
  var text: String

  func number() throws(MediationError) -> Int {
    guard let number = Int(text.narrow), number > 0 else {
      throw MediationError(
        .usage, zh: "“\(text.visible())”不是当事人的序号", en: "“\(text.visible())” is no party's place",
        field: .partyPlace, hint: .words(zh: "例：2", en: "e.g. 2"))
    }
    return number
  }
}
