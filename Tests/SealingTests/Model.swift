import Mediation

/// The office as a child would tell it: each dispute a state, a count of entries, the texts that
/// are left. Written without the program's rules, to be compared with them.
struct Model {
  struct Item: Equatable {
    var state = "registered"
    var isResolved = false
    var isRestricted = false
    var entries = 1
    var texts: Set<String> = ["summary", "party.1.name"]
  }

  enum Verb: CaseIterable {
    case log, accept, session, note, resolve, perform, close, fail, withdraw, reopen, visit
    case redact, restrict, lift, undo, again, rehearse, abort
  }

  private(set) var items: [Item] = []
  /// The operations that can still be taken back, the latest last: the item, and how it was before;
  /// nothing for one that erased.
  private var done: [(item: Int, before: Item?, erases: Bool)] = []

  private static let open: Set<String> = ["registered", "accepted", "mediating", "reopened"]

  /// From which states a verb is possible, and the state it leads to; nothing where it stays.
  private static let table: [Verb: (from: Set<String>, to: String?)] = [
    .accept: (["registered", "reopened"], "accepted"),
    .session: (open, "mediating"),
    .note: (all, nil),
    .resolve: (open, "agreed"),
    .perform: (["agreed"], "performed"),
    .close: (["performed", "failed", "withdrawn"], "closed"),
    .fail: (open, "failed"),
    .withdraw: (open, "withdrawn"),
    .reopen: (["agreed", "performed", "failed", "withdrawn", "closed"], "reopened"),
    .visit: (["agreed", "performed", "failed", "withdrawn", "closed"], nil),
  ]
  private static let all: Set<String> = open.union([
    "agreed", "performed", "failed", "withdrawn", "closed",
  ])

  mutating func log() {
    items.append(Item())
    done.append((items.count - 1, nil, false))
  }

  /// Whether the verb is done; the model changes with it.
  mutating func apply(_ verb: Verb, to index: Int) -> Bool {
    let before = items[index]
    switch verb {
    case .redact:
      guard !before.texts.isEmpty else { return false }
      // What it rests on is a text too.
      items[index].texts = ["basis"]
    case .restrict:
      guard !before.isRestricted, before.state != "voided" else { return false }
      items[index].isRestricted = true
      items[index].texts.insert("basis")
    case .lift:
      guard before.isRestricted, before.state != "voided" else { return false }
      items[index].isRestricted = false
      items[index].texts.insert("basis")
    default:
      // A session on the day a dispute ended is a late fact: entered, and moves nothing.
      let isLate = verb == .session && Model.all.subtracting(Model.open).contains(before.state)
      guard !before.isRestricted, let rule = Model.table[verb],
        rule.from.contains(before.state) || isLate
      else { return false }
      if let to = rule.to, !isLate { items[index].state = to }
      if verb == .resolve { items[index].isResolved = true }
      if verb == .reopen { items[index].isResolved = false }
      if verb == .resolve { items[index].texts.insert("terms") }
      if verb == .note { items[index].texts.insert("note") }
    }
    items[index].entries += 1
    done.append((index, before, verb == .redact))
    return true
  }

  /// Takes back the latest operation; the item it concerned, or nothing where that is refused.
  mutating func undo() -> Int? {
    guard let (index, before, erases) = done.last, !erases else { return nil }
    done.removeLast()
    let (entries, texts) = (items[index].entries + 1, items[index].texts)
    var item = before ?? Item(state: "voided")
    item.entries = entries
    item.texts = texts
    items[index] = item
    return index
  }

  var registered: Int { items.count { $0.state != "voided" } }
  var resolved: Int { items.count { $0.state != "voided" && $0.isResolved } }
}
