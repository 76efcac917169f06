/// What was agreed and what came of it, without any text: amounts and days of every term, and each payment,
/// performance, new bargain and default since, in the order they were entered.
///
/// It is kept by the spell that an agreement ended, where the agreement says more than words. How things
/// stood at the end of a day follows from what had happened by then, so a figure of a past month stays.
public struct TermsAccount: Equatable, Sendable {
  /// As they were agreed.
  public let terms: [Term.Bare]
  /// The day by which the whole was to be performed, as it was agreed.
  let performBy: Day?
  public private(set) var changes: [Change] = []

  /// Something that happened to a term, by its place, from 1.
  public struct Change: Equatable, Sendable {
    public enum What: Equatable, Sendable {
      case paid(Money)
      /// All that was left of it.
      case performed
      /// It says this now.
      case renegotiated(Term.Bare)
      case defaulted
    }

    public let term: Int
    public let what: What
    public let on: Day

    init(_ what: What, of term: Int, on day: Day) {
      self.term = term
      self.what = what
      on = day
    }
  }

  init(_ terms: [Term.Bare], performBy: Day?, changes: [Change] = []) {
    self.terms = terms
    self.performBy = performBy
    self.changes = changes
  }

  /// The account of what was agreed; `nil` where there are words alone, and one term at most.
  init?(of terms: [Term], performBy: Day?) {
    guard terms.count > 1 || terms.first.map({ !$0.bare.isBlank }) ?? false else { return nil }
    self.init(terms.map(\.bare), performBy: performBy)
  }

  /// The account of an agreement of words alone: one term, which is performed as a whole.
  static func ofWords(performBy: Day?) -> TermsAccount {
    TermsAccount([Term.Bare()], performBy: performBy)
  }

  mutating func add(_ what: Change.What, to term: Int, on day: Day) {
    changes.append(Change(what, of: term, on: day))
  }
}

/// How a term stands.
public struct TermStanding: Equatable, Sendable {
  /// What it says, renegotiated or not.
  public fileprivate(set) var bare: Term.Bare
  public fileprivate(set) var paid = Money(fen: 0)
  public fileprivate(set) var performedOn: Day?
  public fileprivate(set) var renegotiatedOn: Day?
  public fileprivate(set) var defaultedOn: Day?
  /// The last day on which something was paid.
  public fileprivate(set) var paidOn: Day?

  fileprivate init(_ bare: Term.Bare) { self.bare = bare }

  public var isPerformed: Bool { performedOn != nil }

  /// What is still to be paid; nothing once it is performed, `nil` where it is no money.
  public var left: Money? {
    bare.amount.map { Money(fen: isPerformed ? 0 : max(0, $0.fen - paid.fen)) }
  }

  /// What of each part was paid: the first ones first.
  public var parts: [(part: Instalment, paid: Money)] {
    var rest = isPerformed ? bare.amount?.fen ?? 0 : paid.fen
    return bare.parts.map { part in
      let paid = min(part.amount.fen, rest)
      rest -= paid
      return (part, Money(fen: paid))
    }
  }
}

extension TermsAccount {
  /// How the terms stand, by what happened before a day; by everything for `nil`.
  public func standing(before end: Day? = nil) -> [TermStanding] {
    var standing = terms.map { TermStanding($0) }
    for change in changes where end.map({ change.on < $0 }) ?? true {
      guard standing.indices.contains(change.term - 1) else { continue }
      standing[change.term - 1].take(change)
    }
    return standing
  }

  /// The same where the whole agreement may have been performed at once.
  ///
  /// - Parameter performedOn: the day on which nothing was left.
  public func standing(before end: Day? = nil, performedOn: Day?) -> [TermStanding] {
    var standing = standing(before: end)
    guard let day = performedOn, end.map({ day < $0 }) ?? true else { return standing }
    for index in standing.indices where !standing[index].isPerformed {
      standing[index].perform(on: day)
    }
    return standing
  }

  /// The day by which everything is to be done, by what had been agreed before a day.
  func limit(before end: Day? = nil) -> Day? {
    // A new amount moves no day.
    let isMoved = changes.contains { change in
      guard case .renegotiated(let bare) = change.what, end.map({ change.on < $0 }) ?? true,
        terms.indices.contains(change.term - 1)
      else { return false }
      return bare.lastDay != terms[change.term - 1].lastDay
    }
    guard isMoved else { return performBy }
    let days = standing(before: end).map(\.bare.lastDay)
    let last = days.compactMap(\.self).max()
    return days.contains(nil) ? [last, performBy].compactMap(\.self).max() : last
  }

  /// Whether nothing is left to be done.
  var isPerformed: Bool { standing().allSatisfy(\.isPerformed) }

  /// The last day on which something was paid or performed.
  var lastPerformance: Day? {
    changes.compactMap { change in
      switch change.what {
      case .paid, .performed: change.on
      case .renegotiated, .defaulted: nil
      }
    }.max()
  }
}

extension TermStanding {
  fileprivate mutating func take(_ change: TermsAccount.Change) {
    switch change.what {
    case .paid(let money):
      paid = Money(fen: paid.fen + money.fen)
      paidOn = max(paidOn ?? change.on, change.on)
      if let amount = bare.amount, paid.fen >= amount.fen { perform(on: paidOn ?? change.on) }
    case .performed: perform(on: change.on)
    case .renegotiated(let bare):
      self.bare = bare
      renegotiatedOn = change.on
      // What was broken was the old bargain.
      defaultedOn = nil
      if let amount = bare.amount, paid.fen > 0, paid.fen >= amount.fen { perform(on: change.on) }
    case .defaulted: defaultedOn = change.on
    }
  }

  fileprivate mutating func perform(on day: Day) {
    if let amount = bare.amount, amount.fen > paid.fen {
      paid = amount
      paidOn = max(paidOn ?? day, day)
    }
    performedOn = day
  }
}

/// What a term has come to, in a word.
public enum TermState: String, CaseIterable, Sendable {
  case open
  case partlyPerformed = "partly_performed"
  case performed, renegotiated, overdue, defaulted

  public var label: Phrase {
    switch self {
    case .open: Phrase(zh: "待履行", en: "open")
    case .partlyPerformed: Phrase(zh: "部分履行", en: "partly performed")
    case .performed: Phrase(zh: "已履行", en: "performed")
    case .renegotiated: Phrase(zh: "重新约定", en: "renegotiated")
    case .overdue: Phrase(zh: "逾期", en: "overdue")
    case .defaulted: Phrase(zh: "违约", en: "defaulted")
    }
  }
}

extension TermStanding {
  /// What it has come to by a day.
  ///
  /// - Parameter limit: the day of the whole agreement, for a term without one of its own.
  public func state(on today: Day, limit: Day?) -> TermState {
    if isPerformed { return .performed }
    if defaultedOn != nil { return .defaulted }
    let open = parts.first { $0.paid.fen < $0.part.amount.fen }?.part.by
    if let due = open ?? bare.lastDay ?? limit, due < today { return .overdue }
    if paid.fen > 0 { return .partlyPerformed }
    return renegotiatedOn == nil ? .open : .renegotiated
  }
}
