import Formats
import Mediation

/// A new dispute in words, from options or from a JSON object, before any of them is understood.
struct DisputeWords {
  var category: String?
  var source: String?
  var summary: String?
  var parties: [String]
  var station: String?
  var grid: String?
  var sourceRef: String?
  var on: String?
  /// What the dispute is about in money; with names and contacts it is taken from standard input.
  private var amount: String?
  private var namedParties: [Party] = []

  init(
    category: String?, source: String?, summary: String?, parties: [String], station: String?,
    grid: String?, sourceRef: String?, on: String?
  ) {
    self.category = category
    self.source = source
    self.summary = summary
    self.parties = parties
    self.station = station
    self.grid = grid
    self.sourceRef = sourceRef
    self.on = on
  }

  /// Takes from a JSON object what the options did not say.
  mutating func fill(fromJSON bytes: [UInt8]) throws(MediationError) {
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch {
      throw DisputeWords.bad(
        Phrase(
          zh: "标准输入从第 \(error.offset + 1) 字节起不是 JSON",
          en: "standard input is no JSON from byte \(error.offset + 1)"))
    }
    guard let members = json.members else {
      throw DisputeWords.bad(Phrase(zh: "标准输入应是一个 JSON 对象", en: "one JSON object is expected"))
    }
    for member in members {
      if member.key == "parties" {
        try fillParties(member.value)
        continue
      }
      guard let text = member.value.string else {
        if member.value == .null { continue }
        throw DisputeWords.bad(
          Phrase(zh: "\(member.key) 应是文字", en: "\(member.key) should be a string"))
      }
      try fill(member.key, text)
    }
  }

  private mutating func fill(_ key: String, _ text: String) throws(MediationError) {
    switch key {
    case "category": category = category ?? text
    case "source": source = source ?? text
    case "summary": summary = summary ?? text
    case "station": station = station ?? text
    case "grid": grid = grid ?? text
    case "amount": amount = amount ?? text
    case "source_ref": sourceRef = sourceRef ?? text
    case "registered_on", "on": on = on ?? text
    default:
      throw DisputeWords.bad(
        Phrase(zh: "不认识的键“\(key.visible())”", en: "unknown key “\(key.visible())”"))
    }
  }

  private mutating func fillParties(_ value: JSON) throws(MediationError) {
    for item in value.array ?? [] {
      guard let word = item["role"]?.string, let role = Party.Role(understanding: word) else {
        throw DisputeWords.bad(
          Phrase(zh: "parties 里要有 role 和 name", en: "a party has a role and a name"))
      }
      let side = item["side"]?.string.flatMap(Party.Side.init(understanding:))
      namedParties.append(
        Party(
          role: role, side: side, name: item["name"]?.string,
          contact: Party.Contact(
            phone: item["phone"]?.string, address: item["address"]?.string,
            idNumber: item["id_number"]?.string)))
    }
  }

  /// Understands the words; asks for what is missing where there is somebody to ask.
  func registration(_ questions: Questions) throws(MediationError) -> Registration {
    let category =
      if let category { try Words.code(category, Category.self, field: "--category") } else {
        try questions.code(
          Phrase(zh: "类别", en: "category"), Category.self, field: "--category")
      }
    let source =
      if let source { try Words.code(source, Source.self, field: "--source") } else {
        try questions.code(Phrase(zh: "来源", en: "source"), Source.self, field: "--source")
      }
    let isAsking = summary == nil
    let summary =
      if let summary { summary } else {
        try questions.text(Phrase(zh: "简要情况", en: "summary"), field: "--summary")
      }
    var written = parties
    if isAsking, written.isEmpty, namedParties.isEmpty {
      written = try questions.lines(
        Phrase(zh: "当事人 角色:姓名（空行结束）", en: "party ROLE:NAME (empty to end)"))
    }
    var people = namedParties
    for text in written { people.append(try Party(words: text)) }
    let money: Money? = if let amount { try Words.money(amount, field: "amount") } else { nil }
    return Registration(
      category: category, source: source, grid: grid, summary: summary, parties: people,
      amount: money, sourceRef: sourceRef)
  }

  private static func bad(_ message: Phrase) -> MediationError {
    MediationError(
      .usage, message, field: "--json -",
      hint: Phrase(
        zh: "键：category、source、summary、station、grid、registered_on、source_ref、amount、"
          + "parties（role、side、name、phone、address、id_number）",
        en: "keys: category, source, summary, station, grid, registered_on, source_ref, amount, "
          + "parties (role, side, name, phone, address, id_number)"))
  }
}
