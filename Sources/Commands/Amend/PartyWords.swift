import Formats
import Mediation

/// What is put right of a party, as it is written: `--party.2.name 乙某`.
enum PartyWords {
  /// The one option it is for ArgumentParser, which knows no names with a number in them.
  static let option = "party-change"

  /// The words with each `--party.2.name 乙某` as the option's value.
  static func bound(_ words: [String]) -> [String] {
    guard words.first == Act.Kind.corrected.verb else { return words }
    var bound: [String] = []
    var rest = words[...]
    while let word = rest.popFirst(), word != "--" {
      guard word.utf8.starts(with: "--party.".utf8) else {
        bound.append(word)
        continue
      }
      let change = word.utf8.dropFirst("--party.".utf8.count)
      let text = String(change) ?? ""
      guard !word.utf8.contains(UInt8(ascii: "=")), let value = rest.first else {
        bound.append("--\(option)=\(text)")
        continue
      }
      bound.append("--\(option)=\(text)=\(value)")
      rest.removeFirst()
    }
    return words.contains("--") ? bound + ["--"] + rest : bound
  }

  /// Refuses two values for one thing of a party, of which the last would be kept.
  static func refuseRepeated(_ words: [String]) throws(MediationError) {
    var given: [String: String] = [:]
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let (name, value) = (String(parts[0]).narrow, String(parts[1]))
      if let other = given.updateValue(value, forKey: name) {
        throw MediationError(
          .usage, zh: "--party.\(name) 写了两次：“\(other.visible())”和“\(value.visible())”",
          en: "--party.\(name) is given twice: “\(other.visible())” and “\(value.visible())”",
          field: .named("--party.\(name)"), hint: .words(zh: "只留一个", en: "keep one of them"))
      }
    }
  }

  /// Reads `2.name=乙某`.
  static func correction(_ words: String) throws(MediationError) -> Correction {
    let parts = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let what = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, what.count == 2, let place = Int(String(what[0]).narrow) else {
      throw MediationError(
        .usage, zh: "“\(words.visible())”要写成 --party.2.name 乙某",
        en: "“\(words.visible())” should read --party.2.name NAME", field: .partyPlace)
    }
    return .party(place, try change(String(what[1]), String(parts[1])))
  }

  private static func change(
    _ key: String, _ text: String
  ) throws(MediationError) -> Correction.PartyChange {
    switch key {
    case "name": return .name(text)
    case "role": return .role(try Words.code(text, Party.Role.self, field: "--party"))
    case "side": return .side(try side(text))
    case "phone": return .phone(text)
    case "address": return .address(text)
    case "id_number": return .idNumber(text)
    default:
      throw MediationError(
        .usage, zh: "当事人没有“\(key.visible())”这一项", en: "a party has no “\(key.visible())”",
        field: .partyPlace,
        hint: .words(
          zh: "可用：name、role、side、phone、address、id_number",
          en: "known: name, role, side, phone, address, id_number"))
    }
  }

  /// A side, also by the role that usually is on it.
  static func side(_ text: String) throws(MediationError) -> Party.Side {
    if let role = Party.Role(understanding: text) { return role.usualSide }
    return try Words.code(text, Party.Side.self, field: "--side")
  }
}
