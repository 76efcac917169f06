import Mediation

extension StoreContract {
  static let retracting: [Check] = [
    Check(description: "undos go back one operation at a time, to the first") { office in
      let number = try office.log()
      try office.enter(.accepted, number)
      try office.enter(.resolved(Resolution(outcome: .reconciled)), number)
      var seen: [Status] = []
      for _ in 0..<3 {
        seen += try office.casework.undo(office.request()).disputes.map(\.status)
      }
      try require(seen == [.accepted, .registered, .voided], "step by step: \(seen)")
      try requireRefusal(.notFound) { _ = try office.casework.undo(office.request()) }
      try requireRefusal(.refused) { try office.enter(.accepted, number) }
      let events = try office.store.read { try $0.events(of: number) }
      try require(events.count == 6, "everything is still in the journal")
      try office.requireSound()
    },
    Check(description: "redos go forward again, one operation at a time, to where it was") {
      office in
      let number = try office.log()
      try office.enter(.accepted, number)
      try office.enter(.resolved(Resolution(outcome: .reconciled)), number)
      let whole = try office.store.read { try $0.existing(number) }
      for _ in 0..<2 {
        for _ in 0..<3 { _ = try office.casework.undo(office.request()) }
        var seen: [Status] = []
        for _ in 0..<3 {
          seen += try office.casework.redo(office.request()).disputes.map(\.status)
        }
        try require(seen == [.registered, .accepted, .agreed], "step by step: \(seen)")
        try require(office.store.read { try $0.existing(number) } == whole, "all is as it was")
        try requireRefusal(.notFound) { _ = try office.casework.redo(office.request()) }
        try office.requireSound()
      }
      _ = try office.casework.undo(office.request())
      try office.enter(.noted, number)
      try requireRefusal(.notFound) { _ = try office.casework.redo(office.request()) }
    },
    Check(description: "an undone operation and an unknown one cannot be undone") { office in
      let number = try office.log()
      let accepted = Entry(.accepted, on: office.today)
      _ = try office.casework.enter([accepted], for: number, office.request("first"))
      _ = try office.casework.undo(operation: "first", office.request())
      try office.requireNoTrace("a second undo") {
        do {
          _ = try office.casework.undo(operation: "first", office.request())
          throw Breach(description: "a second undo was let through")
        } catch let error as MediationError {
          let isRefused = error.kind == .refused || error.kind == .conflict
          try require(isRefused, "refused or a conflict, not \(error.kind)")
        }
        try requireRefusal(.notFound) {
          _ = try office.casework.undo(operation: "never", office.request())
        }
      }
    },
  ]
}
