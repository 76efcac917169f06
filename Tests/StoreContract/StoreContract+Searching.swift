import Formats
import Mediation

extension StoreContract {
  static let searching: [Check] = [
    Check(description: "a search finds what a look at the text of each dispute finds") { office in
      var busy = try BusyOffice(office, seed: 21)
      try busy.work(verbs: 250, days: 300)
      let all = try office.disputes().filter { $0.status != .voided }
      for dispute in all.prefix(12) {
        try office.enter(.protected(.minor, basis: nil), dispute.number)
      }
      for dispute in all.dropFirst(12).prefix(12) {
        _ = try office.casework.redact(
          dispute.number, fields: ["all"], basis: "PIPL art. 47", office.request())
      }
      var found = 0
      for words in searched {
        for scope in [DisputeFilter(), .station("JS07"), .station("ZY01")] {
          let filter = scope.and(try .seeking(words))
          try office.store.read { reader in
            let open = try reader.all(matching: scope)
              .filter { $0.protections.isEmpty && $0.status != .voided }
            let expected = try open.filter { dispute in
              try reader.events(of: dispute.number).hit(of: SearchedWords(words)) != nil
            }
            found += expected.isEmpty ? 0 : 1
            try require(
              try reader.disputes(matching: filter, limit: nil) == expected,
              "“\(words)” is found where it stands")
            try require(try reader.count(matching: filter) == expected.count, "“\(words)” counts")
          }
        }
      }
      try require(found > 15, "enough is found: \(found)")
    },
    Check(description: "a search shows where words stand, by the field and then the newest first") {
      office in
      var busy = try BusyOffice(office, seed: 29)
      try busy.work(verbs: 300, days: 200)
      var fields: Set<SearchedField> = []
      for words in searched {
        for scope in [
          DisputeFilter(), .station("JS07"), DisputeFilter(.category([.wages, .other])),
        ] {
          try office.store.read { reader in
            let expected = try reader.all(matching: scope).compactMap { dispute in
              dispute.protections.isEmpty && dispute.status != .voided
                ? try reader.events(of: dispute.number).hit(of: SearchedWords(words))
                  .map { FoundDispute(dispute, $0) } : nil
            }.sorted { left, right in
              left.hit.field == right.hit.field
                ? DisputeOrder.newest.precedes(left.dispute, right.dispute)
                : left.hit.field < right.hit.field
            }
            fields.formUnion(expected.map(\.hit.field))
            for limit in [nil, 1, 5] {
              let (found, count) = try reader.search(words, matching: scope, by: nil, limit: limit)
              try require(found == Array(expected.prefix(limit ?? .max)), "“\(words)” is shown")
              try require(count == expected.count, "“\(words)” counts")
            }
            let (sorted, _) = try reader.search(words, matching: scope, by: .byNumber, limit: nil)
            try require(
              sorted.map(\.dispute.number) == expected.map(\.dispute.number).sorted(),
              "“\(words)” in an order")
          }
        }
      }
      try require(fields.isSuperset(of: [.name, .summary, .terms, .note]), "enough: \(fields)")
    },
    Check(description: "a search knows references, whole or four characters of them") { office in
      try office.log(ref: "110-20210303-0815")
      let other = try office.log(ref: "A7")
      try office.enter(.linked(to: "１１０-20210304-0001", as: .repeat), other)
      for (words, field) in [
        ("110-20210303-0815", SearchedField.reference), ("0303", .reference), ("a7", .reference),
        ("110-20210304", .link), ("110", nil), ("A", nil), ("7", nil),
      ] {
        let (found, _) = try office.store.read {
          try $0.search(words, matching: DisputeFilter(), by: nil, limit: nil)
        }
        try require(found.map(\.hit.field) == (field.map { [$0] } ?? []), "“\(words)”: \(found)")
      }
    },
    Check(description: "a search looks at no phone, address or number of identity") { office in
      let contact = Party.Contact(
        phone: "13800000000", address: "甲路 1 号", idNumber: "41010519900101001X")
      var draft = office.draft()
      draft.registration.parties = [Party(role: .applicant, name: "甲某", contact: contact)]
      _ = try office.casework.log(draft, office.request())
      for words in ["甲某", "13800000000", "甲路 1 号", "甲路", "41010519900101001X"] {
        let filter = DisputeFilter(try .seeking(words))
        let count = try office.store.read { try $0.count(matching: filter) }
        try require(count == (words == "甲某" ? 1 : 0), "“\(words)” finds \(count)")
      }
    },
    Check(
      description: "a search knows a name by any of its dots, in any width, case and composition"
    ) {
      office in
      var draft = office.draft(.other, "Café 3.5 米，艾力．买买提来过")
      draft.registration.parties = [
        Party(role: .applicant, name: "阿不都·热合曼"), Party(role: .respondent, name: "ÄRKIN"),
      ]
      _ = try office.casework.log(draft, office.request())
      let words = [
        "阿不都•热合曼", "阿不都・热合曼", "阿不都．热合曼", "阿不都‧热合曼", "阿不都･热合曼", "阿不都.热合曼",
        "艾力·买买提", "３．５　米", "CAFÉ", "cafe\u{301}", "ärkin", "a\u{308}rkin", "A\u{308}RKIN",
      ]
      for (words, count) in words.map({ ($0, 1) }) + [
        ("阿不都热合曼", 1), ("阿不都 热合曼", 1), ("cafe", 0), ("arkin", 0),
      ] {
        let filter = DisputeFilter(try .seeking(words))
        let found = try office.store.read { try $0.count(matching: filter) }
        try require(found == count, "“\(words)” finds \(found)")
      }
      let kept = try office.disputes().first?.parties.map(\.name)
      try require(kept == ["阿不都·热合曼", "ÄRKIN"], "kept as it was typed")
    },
    Check(description: "a search is noted without its words") { office in
      try office.log()
      let filter = DisputeFilter(try .seeking("测试"))
      let list = try office.casework.readDisputes(office.request()) {
        try $0.list(filter, limit: nil)
      }
      try require(list.count == 1, "one is found")
      try require(list.disputes[0].parties[0].name == "甲××", "names as in a list")
      let acts = try office.store.read { try $0.accessEvents().map(\.act) }
      try require(acts == [AccessAct(.searched, count: 1)], "noted: \(acts)")
    },
  ]

  /// Words that stand somewhere, in a part of the texts, or nowhere.
  private static let searched =
    BusyOffice.texts + BusyOffice.names + [
      "楼上", "noise", "0%", "_", "a_b\\", "%of", "甲", "YI MOU", "Yi", "ｙｉ　ｍｏｕ", "NOISE，", "５０％",
      "没有", "' OR 1",
    ]
}

extension DisputeFilter {
  fileprivate static func station(_ code: String) -> DisputeFilter {
    DisputeFilter(.station([code]))
  }
}

extension DisputeReader {
  fileprivate func all(matching filter: DisputeFilter) throws -> [Dispute] {
    var all: [Dispute] = []
    try forEachDispute(matching: filter) { all.append($0) }
    return all
  }
}
