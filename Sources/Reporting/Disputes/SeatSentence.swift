import Mediation

// What is told of who mediates, how, and of the sessions that were held.

extension Act.Assigned {
  var sentence: Phrase {
    let beside =
      others.isEmpty
      ? Phrase("")
      : Phrase(
        zh: "，协助 \(others.joined(separator: "、"))",
        en: ", with \(others.joined(separator: ", "))")
    guard let from else {
      return Phrase(
        zh: "指派调解员 \(mediator)\(beside.zh)", en: "Assigned to \(mediator)\(beside.en).")
    }
    return Phrase(
      zh: "由 \(from) 移交调解员 \(mediator)\(beside.zh)",
      en: "Handed over by \(from) to \(mediator)\(beside.en).")
  }
}

extension Act.Tracked {
  var sentence: Phrase {
    var zh = "调解方式：\(track.label.zh)"
    var en = "On the track of \(track.label.en)"
    if let ground {
      let label = Catalogue.shipped.label("police_ground", ground)
      zh += "，案由 \(label.zh)"
      en += ", for \(label.en)"
    }
    guard !told.isEmpty else { return Phrase(zh: zh, en: "\(en).") }
    let routes = told.map { Catalogue.shipped.label("route", $0) }
    return Phrase(
      zh: "\(zh)；已告知：\(routes.map(\.zh).joined(separator: "、"))",
      en: "\(en). The parties were told: \(routes.map(\.en).joined(separator: ", ")).")
  }
}

extension Act.Session {
  var sentence: Phrase {
    let parts = [result?.label].compactMap(\.self) + sitting.parts
    guard !parts.isEmpty else { return Phrase(zh: "调解一次", en: "A session was held.") }
    return Phrase(
      zh: "调解一次：\(parts.map(\.zh).joined(separator: "，"))",
      en: "A session was held: \(parts.map(\.en).joined(separator: "; ")).")
  }
}

extension Sitting {
  fileprivate var parts: [Phrase] {
    var parts: [Phrase] = []
    if let hour { parts.append(Phrase(zh: "\(hour) 开始", en: "began at \(hour)")) }
    if let minutes {
      parts.append(Phrase(zh: "历时 \(minutes) 分钟", en: minutes.counted("minute")))
    }
    if let host { parts.append(Phrase(zh: "\(host) 主持", en: "held by \(host)")) }
    if !helpers.isEmpty {
      parts.append(
        Phrase(
          zh: "\(helpers.joined(separator: "、")) 协助",
          en: "helped by \(helpers.joined(separator: ", "))"))
    }
    if !present.isEmpty {
      parts.append(
        Phrase(
          zh: "到场：\(present.map(\.phrase.zh).joined(separator: "、"))",
          en: "present: \(present.map(\.phrase.en).joined(separator: ", "))"))
    }
    if let next { parts.append(Phrase(zh: "下次 \(next)", en: "the next on \(next)")) }
    return parts
  }
}

extension Attendance {
  fileprivate var phrase: Phrase {
    guard presence != .own else {
      return Phrase(zh: "第 \(party) 位当事人", en: "party \(party)")
    }
    return Phrase(
      zh: "第 \(party) 位当事人的\(presence.label.zh)", en: "the \(presence.label.en) of party \(party)"
    )
  }
}

extension Act {
  /// The personal texts of an act that the story sets below its sentence.
  var remarks: [(label: Phrase, text: String)] {
    let remarks: [(Phrase, String?)] =
      switch self {
      case .session(let session): session.sitting.remarks
      case .recused(let recused): [(Phrase(zh: "理由", en: "why"), recused.because)]
      case .tracked(let tracked):
        [(Phrase(zh: "执法办案案号", en: "official number"), tracked.officialNumber)]
      case .referred(let referred): [(Phrase.letter, referred.letter)]
      case .referralAccepted(let accepted): [(Phrase.letter, accepted.letter)]
      case .referralEnded(let ended):
        [(Phrase(zh: "理由", en: "why"), ended.because), (Phrase.letter, ended.letter)]
      default: []
      }
    return remarks.compactMap { label, text in text.map { (label, $0) } }
  }
}

extension Phrase {
  fileprivate static let letter = Phrase(zh: "函号", en: "letter")
}

extension Sitting {
  fileprivate var remarks: [(Phrase, String?)] {
    [
      (Phrase(zh: "地点", en: "place"), place),
      (Phrase(zh: "代为到场", en: "came for a party"), attendees),
      (Phrase(zh: "委托书", en: "mandate"), mandate),
      (Phrase(zh: "录音录像", en: "recording"), recording),
      (Phrase(zh: "理由", en: "why"), because),
    ]
  }
}
