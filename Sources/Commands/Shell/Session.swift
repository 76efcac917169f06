import Engines
import Formats
import Mediation

/// One run of the program: its options resolved against the world.
///
/// Options come before the environment, the environment before defaults; nothing else can change
/// what a command does.
public struct Session: Sendable {
  let world: World
  let language: Language
  let output: Output
  /// Where the database lies, for the commands that have to do with one.
  let place: Result<DatabasePlace, MediationError>
  private let options: Options

  /// The options of the command line that concern the session.
  struct Options: Sendable {
    let operatorCode: String?
    let noInput: Bool
    let today: Day?
  }

  init(_ global: GlobalOptions, _ world: World) throws(MediationError) {
    self.world = world
    language = try Session.language(global.lang, world.environment)
    output = Output(world: world, language: language, isJSON: global.json)
    place = Result { () throws(MediationError) in try DatabasePlace(global.db, world) }
    var today: Day?
    if let text = global.today {
      guard let day = Day(words: text, today: world.now().day) else {
        throw Session.noDay(text, "--today")
      }
      today = day
    }
    options = Options(
      operatorCode: global.operatorCode, noInput: global.noInput, today: today)
  }

  /// The language to speak even when the options are wrong.
  static func language(_ word: String?, _ environment: [String: String]) throws(MediationError)
    -> Language
  {
    if let word = word ?? environment["MEDIATE_LANG"], !word.isEmpty {
      guard let language = Language(rawValue: word) else {
        throw MediationError(
          .usage, zh: "不认识的语言“\(word.visible())”", en: "unknown language “\(word.visible())”",
          field: "--lang", hint: .words(zh: "zh 或 en", en: "zh or en"))
      }
      return language
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .zh : .en
  }

  /// The moment a report is made at: noon of the day that `--today` names, else the clock's. What is
  /// entered bears the clock's instant, whatever day is taken for today.
  var reportedAt: Instant { options.today.map { .noon(of: $0) } ?? world.now() }

  /// The day that “today” means in words.
  var today: Day { options.today ?? world.now().day }

  /// Whether questions may be asked.
  var mayAsk: Bool { world.isInteractive && !options.noInput }

  /// The code of who acts.
  func operatorCode() throws(MediationError) -> String {
    let text =
      options.operatorCode ?? world.environment["MEDIATE_OPERATOR"].flatMap {
        $0.isEmpty ? nil : $0
      } ?? world.loginName()
    guard let code = UnitCode.person(text.narrow) else {
      throw MediationError(
        .usage, zh: "“\(text.visible())”不能作经办人代码",
        en: "“\(text.visible())” is no operator's code", field: "--as",
        hint: .words(
          zh: "1–32 位字母、数字、点、横线；姓名用 mediate operator add 登记",
          en: "1 to 32 letters, digits, dots or hyphens; names go into mediate operator add"))
    }
    return code
  }

  func day(_ text: String?, field: Field = "--on") throws(MediationError) -> Day {
    guard let text else { return today }
    guard let day = Day(words: text, today: today) else { throw Session.noDay(text, field) }
    return day
  }

  func request(_ write: WriteOptions) throws(MediationError) -> Request {
    try request(write, presuming: write.on == nil ? today : nil)
  }

  /// - Parameter day: the one that was taken because none was given.
  func request(_ write: WriteOptions, presuming day: Day?) throws(MediationError) -> Request {
    try request(operation: write.operationID, isRehearsal: write.dryRun, presumedDay: day)
  }

  /// Who asks, under which operation: the id given, else a new one of 96 random bits.
  func request(
    operation: String? = nil, isRehearsal: Bool = false, presumedDay: Day? = nil
  ) throws(MediationError) -> Request {
    let id = operation ?? Session.identifier(world.random(12))
    guard UnitCode.person(id) != nil else {
      throw MediationError(
        .usage, zh: "“\(id.visible())”不能作操作号", en: "“\(id.visible())” is no operation id",
        field: "--op-id",
        hint: .words(
          zh: "1–32 位字母、数字、点、横线", en: "1 to 32 letters, digits, dots or hyphens"))
    }
    return Request(
      by: try operatorCode(), login: world.loginName(), operation: id, isRehearsal: isRehearsal,
      presumedDay: presumedDay, asksForFile: output.isJSON)
  }

  /// Who asks to read something.
  func reading() throws(MediationError) -> Request {
    Request(by: try operatorCode(), login: world.loginName(), operation: "")
  }

  static func noDay(_ text: String, _ field: Field) -> MediationError {
    MediationError(
      .usage, zh: "“\(text.visible())”不是日期", en: "“\(text.visible())” is no day",
      field: field,
      hint: .words(
        zh: "例：2021-03-05、3月5日、昨天、-3d", en: "e.g. 2021-03-05, yesterday, -3d"))
  }

  /// Twenty characters of base 32 without look-alikes.
  private static func identifier(_ bytes: [UInt8]) -> String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var text: [UInt8] = []
    var bits = 0
    var value = 0
    for byte in bytes {
      value = (value << 8 | Int(byte)) & 0xFFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[value >> bits & 31])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
