import Formats

extension Term.Bare {
  /// As it stands in the journal: `{"amount":"3400.00","by":"2021-03-20","instalments":[…]}`, without what
  /// is not said.
  var json: JSON {
    var members: [JSON.Member] = []
    if let amount { members.append(JSON.Member("amount", .string(amount.description))) }
    if let by { members.append(JSON.Member("by", .string(by.description))) }
    if !instalments.isEmpty {
      members.append(JSON.Member("instalments", .array(instalments.map(\.json))))
    }
    return .object(members)
  }

  /// Reads `json`; `nil` when it is nothing of the kind.
  init?(_ json: JSON) {
    guard let members = json.members, members.allSatisfy({ Term.Bare.keys.contains($0.key) }),
      let amount = json.money("amount"), let by = json.day("by")
    else { return nil }
    var instalments: [Instalment] = []
    if let list = json["instalments"] {
      guard let items = list.array else { return nil }
      for item in items {
        guard let instalment = Instalment(item) else { return nil }
        instalments.append(instalment)
      }
    }
    self.init(amount: amount, by: by, instalments: instalments)
  }

  private static let keys = ["amount", "by", "instalments"]
}

extension Instalment {
  fileprivate var json: JSON {
    var members = [JSON.Member("amount", .string(amount.description))]
    if let by { members.append(JSON.Member("by", .string(by.description))) }
    return .object(members)
  }

  fileprivate init?(_ json: JSON) {
    guard let members = json.members, members.allSatisfy({ ["amount", "by"].contains($0.key) }),
      let money = json.money("amount"), let amount = money, let by = json.day("by")
    else { return nil }
    self.init(amount, by: by)
  }
}

extension JSON {
  /// A member that is an amount or absent; `nil` when it is something else. Other programs write numbers.
  fileprivate func money(_ key: String) -> Money?? {
    guard let value = self[key], value != .null else { return .some(nil) }
    let text: String? = if let number = value.plainNumber { number } else { value.string }
    return text.flatMap { Money($0) }.map { .some($0) }
  }

  /// A member that is a day or absent; `nil` when it is something else.
  fileprivate func day(_ key: String) -> Day?? {
    guard let value = self[key], value != .null else { return .some(nil) }
    return value.string.flatMap { Day($0) }.map { .some($0) }
  }
}

// As the register keeps it.
extension TermsAccount {
  /// One line of JSON: the terms, and what happened to them.
  public var text: String {
    var members = [JSON.Member("terms", .array(terms.map(\.json)))]
    if let performBy {
      members.append(JSON.Member("perform_by", .string(performBy.description)))
    }
    if !changes.isEmpty {
      members.append(JSON.Member("changes", .array(changes.map(\.json))))
    }
    return JSON.object(members).text
  }

  /// Reads `text`, and only that: the same account has one text.
  public init?(text: String) {
    guard let json = try? JSON(parsing: Array(text.utf8)), let items = json["terms"]?.array,
      let performBy = json.day("perform_by")
    else {
      return nil
    }
    var terms: [Term.Bare] = []
    for item in items {
      guard let bare = Term.Bare(item) else { return nil }
      terms.append(bare)
    }
    var changes: [Change] = []
    for item in json["changes"]?.array ?? [] {
      guard let change = Change(item) else { return nil }
      changes.append(change)
    }
    self.init(terms, performBy: performBy, changes: changes)
    guard self.text == text else { return nil }
  }
}

extension TermsAccount.Change {
  fileprivate var json: JSON {
    let (word, value): (String, JSON) =
      switch what {
      case .paid(let money): ("paid", .string(money.description))
      case .performed: ("performed", true)
      case .renegotiated(let bare): ("renegotiated", bare.json)
      case .defaulted: ("defaulted", true)
      }
    return ["term": .integer(term), "on": .string(on.description), word: value]
  }

  fileprivate init?(_ json: JSON) {
    guard let term = json["term"]?.plainNumber.flatMap({ Int($0) }), let members = json.members,
      members.count == 3, let day = json["on"]?.string.flatMap({ Day($0) }),
      let what = What(members[2].key, members[2].value)
    else { return nil }
    self.init(what, of: term, on: day)
  }
}

extension TermsAccount.Change.What {
  fileprivate init?(_ word: String, _ value: JSON) {
    switch word {
    case "paid":
      guard let money = value.string.flatMap({ Money($0) }) else { return nil }
      self = .paid(money)
    case "performed": self = .performed
    case "renegotiated":
      guard let bare = Term.Bare(value) else { return nil }
      self = .renegotiated(bare)
    case "defaulted": self = .defaulted
    default: return nil
    }
  }
}
