import Formats
import Mediation

/// A dispute told to people: where it stands, then what happened, the newest entry first.
public struct DisputeStory: Sendable {
  private let dispute: Dispute
  private let events: [Event]
  private let station: Unit?
  private let mediator: Mediator?

  public init(_ dispute: Dispute, events: [Event], station: Unit?, mediator: Mediator?) {
    self.dispute = dispute
    self.events = events
    self.station = station
    self.mediator = mediator
  }

  public func text(_ language: Language) -> String {
    (head(language) + [""] + facts(language) + [""] + course(language))
      .map { $0 + "\n" }.joined()
  }

  private func head(_ language: Language) -> [String] {
    let name = station.map { "\($0.name)" } ?? ""
    let status = Phrase(zh: "【\(dispute.status.label.zh)】", en: "[\(dispute.status.label.en)]")
    let summary = dispute.summary ?? dispute.absence(language)
    return ["\(dispute.number)  \(status(language))  \(name.visible())"]
      + DisputeStory.set(summary, under: "    ")
  }

  private func facts(_ language: Language) -> [String] {
    var facts: [(Phrase, String?)] = [
      (Phrase(zh: "类别", en: "category"), dispute.category.label(language)),
      (Phrase(zh: "来源", en: "source"), dispute.source.label(language)),
      (Phrase(zh: "网格", en: "grid"), dispute.grid),
      (Phrase(zh: "来源编号", en: "source reference"), dispute.sourceRef),
      (
        Phrase(zh: "调解员", en: "mediator"),
        dispute.mediator.map { code in
          let lead = mediator.map { $0.name == code ? code : "\(code) \($0.name)" } ?? code
          return ([lead] + dispute.otherMediators).joined(separator: "、")
        }
      ),
      (Phrase(zh: "调解方式", en: "track"), dispute.track?.label(language)),
      (Phrase(zh: "下次调解", en: "next session"), dispute.nextSessionOn?.description),
    ]
    let registration = events.registration
    facts += dispute.parties.enumerated().filter { !$1.isRemoved }.map { index, party in
      let contact = registration?.parties[safely: index]?.contact
      return (party.role.label, party.described(contact, language))
    }
    facts.append((Phrase(zh: "金额", en: "amount"), registration?.amount?.description))
    facts += [
      (Phrase(zh: "登记", en: "registered"), dispute.registeredOn.description),
      (Phrase(zh: "受理", en: "accepted"), dispute.acceptedOn?.description),
      (Phrase(zh: "了结", en: "ended"), ending(language)),
      (Phrase(zh: "履行期限", en: "to be performed by"), dispute.performBy?.description),
      (Phrase(zh: "履行", en: "performed"), dispute.performedOn?.description),
      (Phrase(zh: "结案", en: "closed"), dispute.closedOn?.description),
      (Phrase(zh: "并入", en: "merged into"), dispute.mergedInto),
      (
        Phrase(zh: "保管", en: "kept"),
        dispute.protections.isEmpty
          ? nil
          : Protection.allCases.filter(dispute.protections.contains)
            .map { $0.label(language) }.joined(separator: " ")
      ),
    ]
    let present = facts.compactMap { label, value in
      value.map { (label(language), $0.visibleOnOneLine) }
    }
    let width = present.map(\.0.displayWidth).max() ?? 0
    return present.map { "  \($0.0.padded(to: width))  \($0.1)" }
  }

  private func ending(_ language: Language) -> String? {
    guard let day = dispute.endedOn, let outcome = dispute.outcome else { return nil }
    return "\(day)  \(outcome.label(language))"
  }

  private func course(_ language: Language) -> [String] {
    zip(zip(events, events.areRetracted), corrections(language)).reversed().flatMap {
      told, changes -> [String] in
      let (event, isRetracted) = told
      let undone =
        isRetracted
        ? Phrase(zh: "（已撤销）", en: " (undone)")(language) : ""
      let sentence =
        "\(event.happenedOn)  \(events.sentence(of: event)(language))\(undone)"
        + "  \(entered(event)(language))"
      let margin = String(repeating: " ", count: 12)
      let note = event.entry.note.map { "\(margin)“\($0)”" }
      let remarks = event.act.remarks.map { "\(margin)\($0.label(language))：\($0.text)" }
      return DisputeStory.set(sentence, under: margin)
        + changes.flatMap { DisputeStory.set(margin + $0, under: margin + "  ") }
        + remarks.flatMap { DisputeStory.set($0, under: margin + "  ") }
        + (note.map { DisputeStory.set($0, under: margin + "  ") } ?? [])
    }
  }

  /// What each event put right, as it was and as it is.
  private func corrections(_ language: Language) -> [[String]] {
    var known: RegisteredState?
    return zip(events, events.areRetracted).map { event, isRetracted in
      guard let state = RegisteredState(event) else { return [] }
      defer { if !isRetracted { known = state } }
      guard let known, case .corrected(let corrected) = event.act else { return [] }
      return known.changes(corrected.fields, to: state, language)
    }
  }

  /// A text of several lines, those after the first further to the right: none looks like a line of the
  /// story's own.
  private static func set(_ text: String, under margin: String) -> [String] {
    text.visibleLines.enumerated().map { $0 == 0 ? $1 : margin + $1 }
  }

  /// Who entered it, and when, where that is another day.
  private func entered(_ event: Event) -> Phrase {
    let isSameDay = event.enteredAt.day == event.happenedOn
    let day = isSameDay ? "" : " \(event.enteredAt.day)"
    return Phrase(
      zh: "〔\(event.enteredBy)\(day) 录入〕",
      en: "[entered by \(event.enteredBy)\(isSameDay ? "" : " on\(day)")]")
  }
}

extension Array {
  /// The element at an index; `nil` where there is none.
  subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension Party {
  /// The name and how the party is reached; of an identity number the last four digits.
  fileprivate func described(_ contact: Contact?, _ language: Language) -> String {
    let number = contact?.idNumber.map {
      Phrase(zh: "证件尾号 \($0.suffix(4))", en: "ID ending in \($0.suffix(4))")(language)
    }
    return ([name ?? "—"] + [contact?.phone, contact?.address, number].compactMap { $0 })
      .joined(separator: "  ")
  }
}
