import Mediation

extension [Term] {
  /// The terms in words, each with the amount and the day that were understood; `nil` for none.
  var words: Phrase? {
    guard count > 1 else { return first?.words }
    let all = enumerated().map { index, term -> Phrase in
      let words = term.words ?? Phrase("—")
      return Phrase(zh: "\(index + 1). \(words.zh)", en: "\(index + 1). \(words.en)")
    }
    return Phrase(
      zh: all.map(\.zh).joined(separator: "；"), en: all.map(\.en).joined(separator: "; "))
  }
}

extension Term {
  fileprivate var words: Phrase? {
    let said = bare.words
    guard text != nil || said != nil else { return nil }
    let text = text ?? ""
    return Phrase(
      zh: text + (said.map { "〔\($0.zh)〕" } ?? ""),
      en: text + (said.map { (text.isEmpty ? "" : " ") + "[\($0.en)]" } ?? ""))
  }
}

extension Term.Bare {
  /// `3,400.00 元，2021-03-20 前`; `nil` where there is neither amount nor day.
  var words: Phrase? {
    var parts: [Phrase] = []
    if let amount { parts.append(Phrase(zh: "\(amount.grouped) 元", en: "\(amount.grouped) yuan")) }
    if let by { parts.append(Phrase(zh: "\(by) 前", en: "by \(by)")) }
    if !instalments.isEmpty {
      let told = instalments.map { part in
        let day = part.by.map { Phrase(zh: "（\($0) 前）", en: " by \($0)") } ?? Phrase("")
        return Phrase(zh: "\(part.amount.grouped)\(day.zh)", en: "\(part.amount.grouped)\(day.en)")
      }
      parts.append(
        Phrase(
          zh: "分 \(told.count) 期：\(told.map(\.zh).joined(separator: "、"))",
          en: "in \(told.count) parts: \(told.map(\.en).joined(separator: ", "))"))
    }
    guard !parts.isEmpty else { return nil }
    return Phrase(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }
}

extension Act.Performed {
  var sentence: Phrase {
    let proof = proof.map { Phrase(zh: "（\($0)）", en: " (\($0))") } ?? Phrase("")
    if let amount {
      let of = term.map { Phrase(zh: "第 \($0) 项", en: " of term \($0)") } ?? Phrase("")
      return Phrase(
        zh: "\(of.zh)付 \(amount.grouped) 元\(proof.zh)",
        en: "\(amount.grouped) yuan\(of.en) were paid\(proof.en).")
    }
    if let term {
      return Phrase(
        zh: "第 \(term) 项履行完毕\(proof.zh)", en: "Term \(term) was performed in full\(proof.en).")
    }
    return inFull
      ? Phrase(
        zh: "协议履行完毕\(proof.zh)", en: "The agreement was performed in full\(proof.en).")
      : Phrase(
        zh: "协议部分履行\(proof.zh)", en: "The agreement was performed in part\(proof.en).")
  }
}

extension Act.TermChanged {
  var sentence: Phrase {
    let name = Phrase(
      zh: "第 \(term ?? 1) 项", en: "Term \(term ?? 1)")
    let why = because.map { Phrase(zh: "（\($0)）", en: " (\($0))") } ?? Phrase("")
    switch change {
    case .defaulted:
      return Phrase(zh: "\(name.zh)违约\(why.zh)", en: "\(name.en) was broken\(why.en).")
    case .renegotiated:
      let words = [text.map { Phrase($0) }, bare.words].compactMap(\.self)
      let zh = words.map(\.zh).joined(separator: "，")
      let en = words.map(\.en).joined(separator: ", ")
      return Phrase(
        zh: "\(name.zh)改约" + (zh.isEmpty ? "" : "：\(zh)") + why.zh,
        en: "\(name.en) was renegotiated" + (en.isEmpty ? "" : ": \(en)") + "\(why.en).")
    }
  }
}
