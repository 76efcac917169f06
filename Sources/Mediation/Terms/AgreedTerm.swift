/// A term of an agreement with its words and all that came of it: what people are shown.
public struct AgreedTerm: Equatable, Sendable {
  /// From 1.
  public let place: Int
  /// Personal; the words that hold now. `nil` where they were erased or never written down.
  public let text: String?
  /// The places of the parties, from 1; `nil` where nobody said, or it was erased.
  public let owedBy: Int?
  public let owedTo: Int?
  public let standing: TermStanding
  public let payments: [Payment]
  public let state: TermState

  /// Something that was paid or done for a term.
  public struct Payment: Equatable, Sendable {
    public let on: Day
    /// `nil` where something was done, or nobody said how much.
    public let amount: Money?
    /// Personal; what shows it.
    public let proof: String?
  }
}

extension Dispute {
  /// The terms of the last agreement, whether it stands or was reopened since; none where there was none.
  ///
  /// - Parameter events: those of the dispute, in the order of the journal.
  /// - Parameter today: the day by which a term is overdue.
  public func agreedTerms(_ events: [Event], on today: Day) -> [AgreedTerm] {
    let entries = events.effective.map(\.entry)
    guard let spell = spells.last(where: { $0.outcome != nil }),
      let start = entries.lastIndex(where: { $0.act.kind == .resolved }),
      case .resolved(let resolution) = entries[start].act
    else { return [] }
    let count = max(spell.terms?.terms.count ?? 0, resolution.agreed.count, 1)
    var telling = TermsTelling(resolution.agreed, count)
    for entry in entries[(start + 1)...] { telling.take(entry) }
    let standing = (spell.terms ?? .ofWords(performBy: nil)).standing(
      performedOn: spell.performedOn)
    guard standing.count == count else { return [] }
    return standing.enumerated().map { index, standing in
      let said = telling.terms[index]
      return AgreedTerm(
        place: index + 1, text: said.text, owedBy: said.owedBy, owedTo: said.owedTo,
        standing: standing, payments: telling.payments[index],
        state: standing.state(on: today, limit: performBy ?? spell.performBy))
    }
  }
}

/// Goes through what followed an agreement, to tell each payment with its proof.
private struct TermsTelling {
  var terms: [Term]
  var payments: [[AgreedTerm.Payment]]
  private var account: TermsAccount

  init(_ terms: [Term], _ count: Int) {
    self.terms = terms + Array(repeating: Term(nil), count: count - terms.count)
    payments = Array(repeating: [], count: count)
    account = TermsAccount(self.terms.map(\.bare), performBy: nil)
  }

  mutating func take(_ entry: Entry) {
    switch entry.act {
    case .performed(let performed): take(performed, on: entry.happenedOn)
    case .termChanged(let changed):
      let place = changed.term ?? 1
      guard terms.indices.contains(place - 1) else { return }
      if let text = changed.text { terms[place - 1].text = text }
      guard changed.change == .renegotiated else { return }
      let now = account.standing()[place - 1].bare
      account.add(.renegotiated(now.becoming(changed.bare)), to: place, on: entry.happenedOn)
    default: break
    }
  }

  private mutating func take(_ performed: Act.Performed, on day: Day) {
    if performed.term == nil, performed.amount == nil {
      guard performed.inFull else { return }
      let open = account.standing().enumerated().filter { !$0.element.isPerformed }
      for (index, _) in open { pay(index + 1, nil, performed.proof, on: day) }
    } else {
      pay(performed.term ?? 1, performed.amount, performed.proof, on: day)
    }
  }

  private mutating func pay(_ place: Int, _ amount: Money?, _ proof: String?, on day: Day) {
    guard payments.indices.contains(place - 1) else { return }
    let left = account.standing()[place - 1].left
    payments[place - 1].append(AgreedTerm.Payment(on: day, amount: amount ?? left, proof: proof))
    account.add(amount.map { .paid($0) } ?? .performed, to: place, on: day)
  }
}
