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

  /// Takes from a JSON object what the options did not say; what is said twice or not understood is
  /// refused.
  mutating func fill(fromJSON bytes: [UInt8]) throws(MediationError) {
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch {
      throw DisputeWords.bad(
        Phrase(zh: "标准输入\(error.phrase.zh)", en: "standard input: \(error.phrase.en)"))
    }
    guard let members = json.members else {
      throw DisputeWords.bad(Phrase(zh: "标准输入应是一个 JSON 对象", en: "one JSON object is expected"))
    }
    for member in members {
      guard DisputeWords.keys.contains(member.key) else {
        throw DisputeWords.bad(
          Phrase(zh: "不认识的键“\(member.key)”", en: "unknown key “\(member.key)”"))
      }
      if member.value == .null { continue }
      switch member.key {
      case "parties": namedParties = try JSONParties.parties(member.value)
      case "amount": amount = try DisputeWords.amount(member.value)
      default: try fill(member.key, try DisputeWords.text(member))
      }
    }
    if json["on"]?.string != nil, json["registered_on"]?.string != nil {
      throw DisputeWords.bad(
        Phrase(zh: "on 和 registered_on 只能写一个", en: "on and registered_on exclude each other"))
    }
  }

  private static let keys = [
    "category", "source", "summary", "station", "grid", "source_ref", "registered_on", "on",
    "amount", "parties",
  ]

  private mutating func fill(_ key: String, _ text: String) throws(MediationError) {
    switch key {
    case "category": try take(text, into: \.category, key, "--category")
    case "source": try take(text, into: \.source, key, "--source")
    case "summary": try take(text, into: \.summary, key, "--summary")
    case "station": try take(text, into: \.station, key, "--station")
    case "grid": try take(text, into: \.grid, key, "--grid")
    case "source_ref": try take(text, into: \.sourceRef, key, "--source-ref")
    default: try take(text, into: \.on, key, "--on")
    }
  }

  private mutating func take(
    _ text: String, into word: WritableKeyPath<DisputeWords, String?>, _ key: String,
    _ option: String
  ) throws(MediationError) {
    if let given = self[keyPath: word] {
      throw DisputeWords.bad(
        Phrase(
          zh: "\(option) 写了“\(given)”，标准输入的 \(key) 又写了“\(text)”",
          en: "\(option) says “\(given)”, and \(key) of standard input says “\(text)”"))
    }
    self[keyPath: word] = text
  }

  private static func text(_ member: JSON.Member) throws(MediationError) -> String {
    guard let text = member.value.string else {
      throw bad(Phrase(zh: "\(member.key) 应是文字", en: "\(member.key) should be a string"))
    }
    return text
  }

  /// An amount in a text, or a number as other programs write it.
  private static func amount(_ value: JSON) throws(MediationError) -> String {
    guard let text = value.string ?? value.plainNumber else {
      throw bad(Phrase(zh: "amount 应是数或文字", en: "amount should be a number or a string"))
    }
    return text
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

  static func bad(_ message: Phrase) -> MediationError {
    MediationError(
      .usage, message, field: "--json -",
      hint: .words(
        zh: "键：category、source、summary、station、grid、registered_on、source_ref、amount、"
          + "parties（role、side、name、phone、address、id_number）",
        en: "keys: category, source, summary, station, grid, registered_on, source_ref, amount, "
          + "parties (role, side, name, phone, address, id_number)"))
  }
}
