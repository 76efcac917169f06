/// One thing that was agreed: who owes whom what, in money or as something to be done, by when.
public struct Term: Equatable, Sendable {
  /// Personal; the words. `nil` when they were erased, or nobody wrote them down.
  public var text: String?
  /// Personal; the place of the party who owes it, from 1.
  public var owedBy: Int?
  /// Personal; the place of the party to whom it is owed.
  public var owedTo: Int?
  /// What of it stands in the journal's bytes for good.
  public var bare: Bare

  /// A term without anything that may name somebody: its amount and days, which are counted and stay.
  public struct Bare: Equatable, Sendable {
    /// `nil` where something is to be done, or nobody said how much.
    public var amount: Money?
    public var by: Day?
    /// The parts it is to be paid in; they sum to the amount. None for what is paid at once.
    public var instalments: [Instalment]

    public init(amount: Money? = nil, by day: Day? = nil, instalments: [Instalment] = []) {
      self.amount = amount
      by = day
      self.instalments = instalments
    }
  }

  public init(
    _ text: String?, owedBy: Int? = nil, owedTo: Int? = nil, amount: Money? = nil,
    by day: Day? = nil,
    instalments: [Instalment] = []
  ) {
    self.text = text
    self.owedBy = owedBy
    self.owedTo = owedTo
    bare = Bare(amount: amount, by: day, instalments: instalments)
  }

  /// How many terms an agreement may have, and a term instalments.
  public static let most = 100
  public static let mostInstalments = 120
  /// What an agreement comes to at most: ten thousand million yuan, so that no sum of sums overflows.
  static let mostFen = 1_000_000_000_000
}

extension Term.Bare {
  /// Whether it says neither how much nor by when.
  var isBlank: Bool { self == Term.Bare() }

  /// What is to be paid, one after the other: the instalments, or all at once.
  var parts: [Instalment] {
    guard instalments.isEmpty else {
      var parts = instalments
      // The last one is due when all is.
      if parts[parts.count - 1].by == nil { parts[parts.count - 1].by = by }
      return parts
    }
    return amount.map { [Instalment($0, by: by)] } ?? []
  }

  /// The last of its days.
  var lastDay: Day? { (instalments.compactMap(\.by) + [by].compactMap(\.self)).max() }

  /// Refuses what cannot be agreed in itself.
  ///
  /// - Parameter name: such as 第 2 项.
  func validate(_ name: Phrase, on day: Day) throws(MediationError) {
    if let amount, amount.fen <= 0 || amount.fen > Term.mostFen {
      throw MediationError(
        .refused, zh: "\(name.zh)的金额要在 0.01 元到 100 亿元之间",
        en: "the amount of \(name.en) has to be between 0.01 yuan and 10 thousand million",
        field: .amount)
    }
    for limit in instalments.compactMap(\.by) + [by].compactMap(\.self) {
      try OfficeLife.check(limit: limit, setOn: day, field: .termDay)
    }
    guard !instalments.isEmpty else { return }
    guard let amount else {
      throw MediationError(
        .usage, zh: "\(name.zh)分期，却没有金额", en: "\(name.en) has instalments and no amount",
        field: .amount)
    }
    guard instalments.count <= Term.mostInstalments,
      instalments.allSatisfy({ (1...amount.fen).contains($0.amount.fen) })
    else {
      throw MediationError(
        .refused, zh: "\(name.zh)最多分 \(Term.mostInstalments) 期，每期至少一分",
        en: "\(name.en) has at most \(Term.mostInstalments) instalments, of a fen or more",
        field: .instalments)
    }
    let sum = Money(fen: instalments.reduce(0) { $0 + $1.amount.fen })
    guard sum == amount else {
      throw MediationError(
        .refused, zh: "\(name.zh)各期合计 \(sum.grouped) 元，不是 \(amount.grouped) 元",
        en: "the instalments of \(name.en) come to \(sum.grouped) yuan, not \(amount.grouped)",
        field: .instalments,
        hint: .words(zh: "改各期的金额，或改总额", en: "change the instalments or the amount"))
    }
  }
}

extension Term {
  /// What is called by its place in messages.
  static func name(_ place: Int) -> Phrase { Phrase(zh: "第 \(place) 项", en: "term \(place)") }
}

extension Money {
  /// `3,400.00`, as people read it.
  public var grouped: String {
    let parts = description.split(separator: ".")
    var grouped = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].utf8.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return "\(grouped).\(parts[1])"
  }
}
