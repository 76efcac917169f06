import Formats
import Mediation

/// The parties of a dispute as a JSON array.
enum JSONParties {
  private static let keys = ["role", "side", "name", "phone", "address", "id_number"]

  /// - Throws: `MediationError` naming what is no party, or not understood of one.
  static func parties(_ value: JSON) throws(MediationError) -> [Party] {
    guard let items = value.array else {
      throw DisputeWords.bad(Phrase(zh: "parties 应是数组", en: "parties should be an array"))
    }
    var parties: [Party] = []
    for (index, item) in items.enumerated() { parties.append(try party(item, index + 1)) }
    return parties
  }

  private static func party(_ item: JSON, _ place: Int) throws(MediationError) -> Party {
    func bad(_ what: Phrase) -> MediationError {
      DisputeWords.bad(
        Phrase(zh: "parties 第 \(place) 个：\(what.zh)", en: "party \(place): \(what.en)"))
    }
    guard let members = item.members else {
      throw bad(Phrase(zh: "应是对象", en: "it should be an object"))
    }
    var texts: [String: String] = [:]
    for member in members {
      guard keys.contains(member.key) else {
        throw bad(Phrase(zh: "不认识的键“\(member.key)”", en: "unknown key “\(member.key)”"))
      }
      if member.value == .null { continue }
      guard let text = member.value.string else {
        throw bad(Phrase(zh: "\(member.key) 应是文字", en: "\(member.key) should be a string"))
      }
      texts[member.key] = text
    }
    guard let word = texts["role"] else {
      throw bad(Phrase(zh: "缺少 role", en: "role is missing"))
    }
    guard let role = Party.Role(understanding: word) else {
      throw bad(Phrase(zh: "不认识的角色“\(word)”", en: "unknown role “\(word)”"))
    }
    let side = texts["side"].map { (word: $0, side: Party.Side(understanding: $0)) }
    if let side, side.side == nil {
      throw bad(Phrase(zh: "不认识的一方“\(side.word)”", en: "unknown side “\(side.word)”"))
    }
    return Party(
      role: role, side: side?.side, name: texts["name"],
      contact: Party.Contact(
        phone: texts["phone"], address: texts["address"], idNumber: texts["id_number"]))
  }
}
