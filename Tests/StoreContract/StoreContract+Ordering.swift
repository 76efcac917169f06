import Mediation

extension StoreContract {
  static let ordering: [Check] = [
    Check(description: "disputes are listed in the order that is asked for") { office in
      var busy = try BusyOffice(office, seed: 21)
      try busy.work(verbs: 250, days: 300)
      let all = try office.disputes()
      let orders =
        [DisputeOrder.usual, .byNumber]
        + DisputeOrder.Key.allCases.flatMap { key in
          [false, true].map { DisputeOrder([.init(key, isDescending: $0)]) }
        }
        + (0..<60).map { _ in
          DisputeOrder(
            (0..<busy.number(1...4)).map { _ in
              .init(busy.pick(DisputeOrder.Key.allCases), isDescending: busy.number(0...1) == 0)
            })
        }
      let conditions: [DisputeFilter] = [
        DisputeFilter(), DisputeFilter(.status(Lifecycle.openStatuses)),
        DisputeFilter(.status([.agreed, .closed])), DisputeFilter(.station(["JS07"])),
        DisputeFilter(.text(BusyOffice.texts[0])),
      ]
      try office.store.read { reader in
        for filter in conditions {
          let found = Set(try reader.disputes(matching: filter, limit: nil).map(\.number))
          for order in orders {
            let expected = all.filter { found.contains($0.number) }.sorted(by: order.precedes)
            for limit in [nil, 1, 7, 40] {
              let listed = try reader.disputes(matching: filter, by: order, limit: limit)
              try require(
                listed == Array(expected.prefix(limit ?? .max)),
                "\(filter) by \(order), at most \(limit ?? 0)")
            }
          }
        }
      }
    },
    Check(description: "a list leaves out void disputes unless they are named") { office in
      let number = try office.log(.wages)
      try office.log(.neighbour)
      let request = office.request()
      let voided = try office.casework.log(office.draft(.wages, ref: nil), request).dispute.number
      _ = try office.casework.undo(office.request())
      func listed(_ words: String...) throws -> [CaseNumber] {
        let filter = try office.filter(words)
        return try office.casework.readDisputes(office.request()) {
          try $0.list(filter, limit: nil).disputes.map(\.number)
        }
      }
      try require(try listed().count == 2, "not by itself")
      try require(try listed("category:wages") == [number], "not by another key")
      try require(try listed("not", "status:open") == [], "not by what it is not")
      try require(try listed("status:voided") == [voided], "when it is named")
      try require(
        try listed("category:wages", "(status:open", "or", "status:voided)").count == 2,
        "when it is named among others")
    },
  ]
}
