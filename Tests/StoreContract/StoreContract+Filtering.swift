import Mediation

extension StoreContract {
  static let filtering: [Check] = [
    Check(description: "a filter finds what a look at each dispute finds") { office in
      var busy = try BusyOffice(office, seed: 8)
      try busy.work(verbs: 250, days: 300)
      let all = try office.disputes()
      let tree = UnitTree(try office.store.read { try $0.units() })
      var found = 0
      for _ in 0..<120 {
        let filter = busy.filter()
        let expected = all.filter { filter.admits($0, in: tree) }
        found += expected.isEmpty ? 0 : 1
        try office.store.read { reader in
          let listed = try reader.disputes(matching: filter, limit: nil)
          try require(listed == expected, "\(filter) lists what it says")
          try require(
            try reader.disputes(matching: filter, limit: 3) == Array(expected.prefix(3)),
            "\(filter) lists the first three")
          try require(try reader.count(matching: filter) == expected.count, "\(filter) counts")
          var visited: [Dispute] = []
          try reader.forEachDispute(matching: filter) { visited.append($0) }
          try require(visited == expected, "\(filter) visits what it says")
        }
      }
      try require(found > 30, "enough filters find something: \(found)")
    }
  ]
}

extension DisputeFilter {
  /// The filter by its definition.
  fileprivate func admits(_ dispute: Dispute, in tree: UnitTree) -> Bool {
    func among<Value>(_ set: Set<Value>, _ value: Value?) -> Bool {
      set.isEmpty || value.map(set.contains) ?? false
    }
    return among(statuses, dispute.status) && among(stations, dispute.number.station)
      && among(districts, tree.district(of: dispute.number.station)?.code)
      && among(categories, dispute.category) && among(sources, dispute.source)
      && among(outcomes, dispute.outcome) && among(mediators, dispute.mediator)
      && among(grids, dispute.grid)
      && registeredFrom.map { $0 <= dispute.registeredOn } ?? true
      && registeredTo.map { dispute.registeredOn <= $0 } ?? true
  }
}

extension BusyOffice {
  /// One condition or a few at once.
  fileprivate mutating func filter() -> DisputeFilter {
    var filter = DisputeFilter()
    for _ in 0...number(0...2) {
      switch number(0...9) {
      case 0: filter.statuses = some(Status.allCases)
      case 1: filter.statuses = Lifecycle.openStatuses
      case 2: filter.stations = some(BusyOffice.stations + ["ZY99"])
      case 3: filter.districts = some(["410105", "410103", "410199"])
      case 4: filter.categories = some(Category.allCases)
      case 5: filter.sources = some(Source.allCases)
      case 6: filter.outcomes = some(Outcome.allCases)
      case 7: filter.mediators = some(BusyOffice.mediators + ["nobody"])
      case 8: filter.grids = some(BusyOffice.grids + ["A", "' OR 1"])
      default:
        filter.registeredFrom = BusyOffice.firstDay + number(-10...200)
        filter.registeredTo = filter.registeredFrom.map { $0 + number(0...150) }
      }
    }
    return filter
  }
}
