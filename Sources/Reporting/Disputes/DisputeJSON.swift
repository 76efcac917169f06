import Formats
import Mediation

extension Dispute {
  /// The dispute for machines; the keys are stable.
  ///
  /// - Parameter events: its events in the order they were entered.
  public func json(district: String?, events: [Event]) -> JSON {
    let registration = events.registration
    return [
      "number": .string(number.description), "station": .string(number.station),
      "district": .optional(district), "grid": .optional(grid),
      "category": .string(category.rawValue), "source": .string(source.rawValue),
      "source_ref": .optional(sourceRef), "summary": .optional(summary),
      "status": .string(status.rawValue), "registered_on": .string(registeredOn.description),
      "entered_at": .string(enteredAt.description),
      "accepted_on": .optional(acceptedOn?.description),
      "agreed_on": .optional(agreedOn?.description),
      "perform_by": .optional(performBy?.description),
      "performed_on": .optional(performedOn?.description),
      "closed_on": .optional(closedOn?.description),
      "ended_on": .optional(endedOn?.description), "outcome": .optional(outcome?.rawValue),
      "form": .optional(form?.rawValue), "mediator": .optional(mediator),
      "mediators": .array(mediators.map { .string($0) }), "track": .optional(track?.rawValue),
      "next_session": .optional(nextSessionOn?.description),
      "merged_into": .optional(mergedInto),
      "amount": .optional(registration?.amount?.description),
      "parties": .array(
        parties.enumerated().map { index, party in
          party.json(registration?.parties[safely: index]?.contact)
        }),
      "protections": .array(protections.map(\.rawValue).sorted().map { .string($0) }),
      "destroyed_on": .optional(destroyedOn?.description), "events": .array(events.json),
    ]
  }
}

extension Dispute {
  /// The keys of `json`, in its order.
  public static let jsonKeys = [
    "number", "station", "district", "grid", "category", "source", "source_ref", "summary",
    "status",
    "registered_on", "entered_at", "accepted_on", "agreed_on", "perform_by", "performed_on",
    "closed_on", "ended_on", "outcome", "form", "mediator",
    "mediators", "track", "next_session", "merged_into", "amount", "parties",
    "protections", "destroyed_on", "events",
  ]

  /// What the keys are called in Chinese; the members keep their keys.
  private static let jsonFieldNames: [Phrase] = [
    ("编号", "number"), ("派出所", "station"), ("区县", "district"), ("网格", "grid"), ("类别", "category"),
    ("来源", "source"), ("原编号", "source_ref"), ("简要情况", "summary"), ("状态", "status"),
    ("登记", "registered_on"), ("录入", "entered_at"), ("受理", "accepted_on"), ("达成", "agreed_on"),
    ("履行期限", "perform_by"), ("履行", "performed_on"), ("结案", "closed_on"), ("了结", "ended_on"),
    ("结果", "outcome"), ("形式", "form"), ("调解员", "mediator"), ("并入", "merged_into"),
    ("金额", "amount"), ("当事人", "parties"), ("保护", "protections"), ("销毁", "destroyed_on"),
    ("经过", "events"), ("所见", "found"),
    ("全部调解员", "mediators"), ("调解方式", "track"), ("下次调解", "next_session"),
  ].map { Phrase(zh: $0.0, en: $0.1) }

  /// Reads some of the keys of `json` between commas, by key or by the Chinese name.
  ///
  /// - Throws: `MediationError` of kind `usage` for a word that is none, with the nearest one, and for one
  ///   that is said twice.
  ///
  /// - Parameter others: keys that stand beside them.
  public static func jsonFields(
    _ words: String, and others: [String] = [], field: Field
  ) throws(MediationError) -> [String] {
    let jsonKeys = jsonKeys + others
    var fields: [String] = []
    for said in ListedWords.parted(words) {
      let word = jsonFieldNames.first { $0.zh == said }?.en ?? said
      guard jsonKeys.contains(word) else {
        throw ListedWords.unknown(
          word, of: jsonKeys.map { key in jsonFieldNames.first { $0.en == key } ?? Phrase(key) },
          field,
          Phrase(zh: "没有“\(word.visible())”这一项", en: "there is no member “\(word.visible())”"))
      }
      guard !fields.contains(word) else { throw ListedWords.twice(Phrase(word), field) }
      fields.append(word)
    }
    return fields
  }
}

extension JSON {
  /// The object with some of its members, in the order they are asked for; all for `nil`.
  public func members(_ keys: [String]?) -> JSON {
    guard let keys, let members else { return self }
    return .object(keys.compactMap { key in members.first { $0.key == key } })
  }
}

extension Party {
  fileprivate func json(_ contact: Contact?) -> JSON {
    var members = [
      JSON.Member("role", .string(role.rawValue)), JSON.Member("side", .string(side.rawValue)),
      JSON.Member("name", .optional(name)), JSON.Member("phone", .optional(contact?.phone)),
      JSON.Member("address", .optional(contact?.address)),
      JSON.Member("id_number", .optional(contact?.idNumber)),
    ]
    if isRemoved { members.append(JSON.Member("removed", true)) }
    return .object(members)
  }
}

extension [Event] {
  fileprivate var json: [JSON] {
    zip(self, areRetracted).map { event, isRetracted in
      var members = [
        JSON.Member("sequence", .integer(event.sequence)),
        JSON.Member("act", .string(event.act.kind.rawValue)),
        JSON.Member("on", .string(event.happenedOn.description)),
        JSON.Member("entered_at", .string(event.enteredAt.description)),
        JSON.Member("entered_by", .string(event.enteredBy)),
        JSON.Member("op", .string(event.operation)),
      ]
      if isRetracted { members.append(JSON.Member("undone", true)) }
      members += event.entry.details.map { JSON.Member($0.key, $0.value) }
      if !event.erased.isEmpty {
        members.append(JSON.Member("erased", .array(event.erased.map { .string($0) })))
      }
      return .object(members)
    }
  }
}
