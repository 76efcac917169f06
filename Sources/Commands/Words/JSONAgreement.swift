import Formats
import Mediation

/// An agreement as a JSON object: its outcome, form and terms.
struct JSONAgreement {
  private(set) var outcome: String?
  private(set) var form: String?
  private(set) var performBy: String?
  private(set) var terms: [Term] = []

  private static let keys = ["outcome", "form", "perform_by", "terms"]
  private static let keysOfTerms = ["text", "owed_by", "owed_to", "amount", "by", "instalments"]

  /// - Parameter remarks: takes what of the words was not taken, and why.
  init(
    _ bytes: [UInt8], agreedOn day: Day, _ session: Session, remarks: inout [MediationError]
  ) throws {
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch {
      throw JSONAgreement.bad(
        Phrase(zh: "标准输入\(error.phrase.zh)", en: "standard input: \(error.phrase.en)"))
    }
    guard let members = json.members else {
      throw JSONAgreement.bad(Phrase(zh: "标准输入应是一个 JSON 对象", en: "one JSON object is expected"))
    }
    for member in members where member.value != .null {
      switch member.key {
      case "outcome": outcome = try JSONAgreement.text(member)
      case "form": form = try JSONAgreement.text(member)
      case "perform_by": performBy = try JSONAgreement.text(member)
      case "terms":
        guard let items = member.value.array else {
          throw JSONAgreement.bad(Phrase(zh: "terms 应是数组", en: "terms should be an array"))
        }
        for (index, item) in items.enumerated() {
          terms.append(
            try JSONAgreement.term(item, index + 1, agreedOn: day, session, &remarks))
        }
      default:
        throw JSONAgreement.bad(
          Phrase(zh: "不认识的键“\(member.key)”", en: "unknown key “\(member.key)”"))
      }
    }
  }

  /// A term is a text alone, or an object.
  private static func term(
    _ item: JSON, _ place: Int, agreedOn day: Day, _ session: Session,
    _ remarks: inout [MediationError]
  ) throws -> Term {
    func bad(_ what: Phrase) -> MediationError {
      JSONAgreement.bad(Phrase(zh: "第 \(place) 项：\(what.zh)", en: "term \(place): \(what.en)"))
    }
    guard let members = item.members ?? item.string.map({ [JSON.Member("text", .string($0))] })
    else { throw bad(Phrase(zh: "应是对象", en: "it should be an object")) }
    if let other = members.first(where: { !keysOfTerms.contains($0.key) }) {
      throw bad(Phrase(zh: "不认识的键“\(other.key)”", en: "unknown key “\(other.key)”"))
    }
    var term = Term(nil)
    term.owedBy = try value(item["owed_by"]).map { try TermWords.place($0, .owedBy) }
    term.owedTo = try value(item["owed_to"]).map { try TermWords.place($0, .owedTo) }
    term.bare.amount = try value(item["amount"]).map { try Words.money($0, field: .amount) }
    term.bare.by = try value(item["by"]).map { try session.day($0, field: .termDay) }
    for part in item["instalments"]?.array ?? [] {
      guard let amount = try value(part["amount"]) else {
        throw bad(Phrase(zh: "分期缺少 amount", en: "an instalment has no amount"))
      }
      term.bare.instalments.append(
        Instalment(
          try Words.money(amount, field: .instalments),
          by: try value(part["by"]).map { try session.day($0, field: .instalments) }))
    }
    if term.bare.amount == nil, !term.bare.instalments.isEmpty {
      term.bare.amount = Money(fen: term.bare.instalments.reduce(0) { $0 + $1.amount.fen })
    }
    guard let text = try value(item["text"] ?? item.string.map { .string($0) }) else { return term }
    return Term(reading: text, at: place, saying: term, agreedOn: day, remarks: &remarks)
  }

  /// A text, or a number as other programs write it.
  private static func value(_ json: JSON?) throws(MediationError) -> String? {
    guard let json, json != .null else { return nil }
    guard let text = json.string ?? json.plainNumber else {
      throw bad(
        Phrase(zh: "“\(json.text)”应是数或文字", en: "“\(json.text)” should be a number or a text"))
    }
    return text
  }

  private static func text(_ member: JSON.Member) throws(MediationError) -> String {
    guard let text = member.value.string else {
      throw bad(Phrase(zh: "\(member.key) 应是文字", en: "\(member.key) should be a string"))
    }
    return text
  }

  private static func bad(_ message: Phrase) -> MediationError {
    let keys = keys.joined(separator: ", ")
    let inner = keysOfTerms.joined(separator: ", ")
    return MediationError(
      .usage, message, field: "--json -",
      hint: .words(zh: "键：\(keys)；每项：\(inner)", en: "keys: \(keys); of a term: \(inner)"))
  }
}
