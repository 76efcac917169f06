import Formats
import Mediation

/// Asks, before a dispute is registered, what it has to do with those that it may be.
struct AlikeQuestion {
  let session: Session
  let casework: Casework

  enum Answer {
    /// It is another call about a dispute of the register.
    case call(CaseNumber)
    case links([(CaseNumber, LinkKind)])
  }

  func answer(_ draft: DisputeDraft) throws -> Answer {
    var links: [(CaseNumber, LinkKind)] = []
    for like in try casework.alike(draft, session.request(operation: nil, isRehearsal: true)) {
      session.output.say(like.warning)
      switch try choice(like) {
      case .repeat: return .call(like.number)
      case let kind: links.append((like.number, kind))
      }
    }
    return .links(links)
  }

  private func choice(_ like: Likeness) throws(MediationError) -> LinkKind {
    let asked = Phrase(
      zh: "1 同一起，记作重复来电；2 另一起，与它有关；3 不是同一起",
      en: "1 the same: enter a repeat call; 2 another that belongs with it; 3 not the same")
    while true {
      switch try Questions(session: session).text(asked, field: "--not-the-same").narrow {
      case "1": return .repeat
      case "2": return .related
      case "3": return .distinct
      default: session.output.say(Phrase(zh: "写 1、2 或 3。", en: "1, 2 or 3."))
      }
    }
  }
}

extension AlikeQuestion.Answer {
  func entries(on day: Day) -> [Entry] {
    guard case .links(let links) = self else { return [] }
    return links.map { Entry(.linked(to: $0.0.description, as: $0.1), on: day) }
  }
}

extension Likeness {
  /// Says that a new dispute may be this one, and what tells so; without any name.
  var warning: Phrase {
    let why = grounds.map(\.phrase)
    return Phrase(
      zh: "与 \(number) 相像（\(registeredOn) \(category.label.zh)，\(status.label.zh)）："
        + why.map(\.zh).joined(separator: "、"),
      en: "like \(number) (\(registeredOn), \(category.label.en), \(status.label.en)): "
        + why.map(\.en).joined(separator: ", "))
  }
}

extension Likeness.Ground {
  fileprivate var phrase: Phrase {
    switch self {
    case .names(let count):
      Phrase(
        zh: "\(count) 名当事人同名", en: "\(count.counted("party", plural: "parties")) of the same name")
    case .words: Phrase(zh: "事由相近", en: "like words")
    }
  }
}
