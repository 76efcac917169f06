import Mediation

/// What a correction calls the things that are registered of a dispute.
enum RegisteredField {
  /// A field as people call it: `party.2.name` is the name of the second party.
  static func label(_ field: String) -> Phrase {
    let parts = field.split(separator: ".")
    guard parts.first == "party", parts.count >= 2 else { return names[field] ?? Phrase(field) }
    let party = Phrase(zh: "当事人\(parts[1])", en: "party \(parts[1])")
    guard parts.count == 3, let what = partyNames[String(parts[2])] else { return party }
    return Phrase(zh: party.zh + what.zh, en: "\(what.en) of \(party.en)")
  }

  private static let names: [String: Phrase] = [
    "category": Phrase(zh: "类别", en: "category"), "source": Phrase(zh: "来源", en: "source"),
    "registered_on": Phrase(zh: "登记日", en: "day of registration"),
    "summary": Phrase(zh: "简要情况", en: "summary"), "amount": Phrase(zh: "金额", en: "amount"),
    "grid": Phrase(zh: "网格", en: "grid"),
    "source_ref": Phrase(zh: "来源编号", en: "source reference"),
  ]

  private static let partyNames: [String: Phrase] = [
    "role": Phrase(zh: "的角色", en: "role"), "side": Phrase(zh: "的一方", en: "side"),
    "name": Phrase(zh: "的姓名", en: "name"), "phone": Phrase(zh: "的电话", en: "phone"),
    "address": Phrase(zh: "的住址", en: "address"),
    "id_number": Phrase(zh: "的证件号", en: "ID number"),
  ]
}

extension Act.Corrected {
  var sentence: Phrase {
    let labels = fields.map(RegisteredField.label)
    let reason = because.map { Phrase(zh: "；理由：\($0)", en: " Because: \($0)") }
    return Phrase(
      zh: "更正登记：\(labels.map(\.zh).joined(separator: "、"))\(reason?.zh ?? "")",
      en: "Corrected: \(labels.map(\.en).joined(separator: ", ")).\(reason?.en ?? "")")
  }
}

/// What was registered of a dispute at one point of its story.
struct RegisteredState {
  private let registration: Registration
  private let day: Day

  /// What an event registers; `nil` for every other act.
  init?(_ event: Event) {
    switch event.act {
    case .registered(let registration):
      self.registration = registration
      day = event.happenedOn
    case .corrected(let corrected):
      registration = corrected.registration
      day = corrected.registeredOn
    default: return nil
    }
  }

  /// What a correction changed, one thing a line, as it was and as it is.
  func changes(_ fields: [String], to new: RegisteredState, _ language: Language) -> [String] {
    fields.map { field in
      let (was, isNow) = (text(field, language), new.text(field, language))
      return "\(RegisteredField.label(field)(language))：\(was ?? "—") → \(isNow ?? "—")"
    }.map { language == .zh ? $0 : $0.replacing("：", with: ": ") }
  }

  private func text(_ field: String, _ language: Language) -> String? {
    switch field {
    case "category": registration.category.label(language)
    case "source": registration.source.label(language)
    case "registered_on": day.description
    case "summary": registration.summary
    case "amount": registration.amount?.description
    case "grid": registration.grid
    case "source_ref": registration.sourceRef
    default: party(field, language)
    }
  }

  private func party(_ field: String, _ language: Language) -> String? {
    let parts = field.split(separator: ".")
    guard parts.count >= 2, let place = Int(parts[1]),
      let party = registration.parties[safely: place - 1], !party.isRemoved
    else { return nil }
    switch parts.count == 3 ? parts[2] : "" {
    case "role": return party.role.label(language)
    case "side": return party.side.label(language)
    case "name": return party.name
    case "phone": return party.contact.phone
    case "address": return party.contact.address
    case "id_number": return party.contact.idNumber.map { "…\($0.suffix(4))" }
    default: return "\(party.role.label(language)) \(party.name ?? "—")"
    }
  }
}
