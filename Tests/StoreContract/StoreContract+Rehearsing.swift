import Mediation

extension StoreContract {
  static let rehearsing: [Check] = [
    Check(description: "a rehearsal answers as the real thing would, and leaves nothing") {
      office in
      let number = try office.log(.wages, ref: "A1")
      let rehearsal = { office.request(isRehearsal: true) }
      try office.requireNoTrace("a rehearsed log") {
        let receipt = try office.casework.log(office.draft(), rehearsal())
        try require(receipt.dispute.number.serial == 2, "it names the number to come")
      }
      try office.requireNoTrace("a rehearsed entry") {
        let accepted = Entry(.accepted, on: office.today)
        let receipt = try office.casework.enter([accepted], for: number, rehearsal())
        try require(receipt.dispute.status == .accepted, "it shows the state to come")
      }
      try office.requireNoTrace("a rehearsed undo") {
        let receipt = try office.casework.undo(rehearsal())
        try require(receipt.disputes.map(\.status) == [.voided], "it shows what would be void")
      }
      try require(try office.log().serial == 2, "the number is given to the next")
    },
    Check(description: "a refusal in the midst of several entries leaves nothing") { office in
      let number = try office.log()
      let (today, casework) = (office.today, office.casework)
      try office.requireNoTrace("an entry refused after a good one") {
        try requireRefusal(.refused) {
          let entries = [Entry(.accepted, on: today), Entry(.returned, on: today)]
          _ = try casework.enter(entries, for: number, office.request())
        }
      }
      try office.requireNoTrace("a log with a refused sequel") {
        var draft = office.draft()
        draft.followUp = [Entry(.assigned(mediator: "nobody"), on: today)]
        try requireRefusal(.notFound) { _ = try casework.log(draft, office.request()) }
      }
      try office.requireNoTrace("a log at an unknown station") {
        var draft = office.draft()
        draft.station = "ZY99"
        try requireRefusal(.notFound) { _ = try casework.log(draft, office.request()) }
      }
      try office.requireNoTrace("an entry of tomorrow") {
        try requireRefusal(.refused) {
          let entry = Entry(.accepted, on: today + 1)
          _ = try casework.enter([entry], for: number, office.request())
        }
      }
    },
    Check(description: "an entry repeated under its id does nothing twice") { office in
      let number = try office.log()
      let entry = Entry(.noted, on: office.today, note: "测试")
      let request = office.request("same")
      let first = try office.casework.enter([entry], for: number, request)
      try office.requireNoTrace("a repetition") {
        let second = try office.casework.enter([entry], for: number, request)
        try require(second.isRepetition && !first.isRepetition, "it says which is which")
        try require(second.dispute == first.dispute, "and answers the same")
        try requireRefusal(.conflict) { _ = try office.casework.log(office.draft(), request) }
        try requireRefusal(.conflict) { _ = try office.casework.undo(request) }
      }
    },
    Check(description: "a reference is taken once per station") { office in
      try office.log(ref: "A1")
      try office.requireNoTrace("a second log with the reference") {
        try requireRefusal(.conflict) { try office.log(ref: "A1") }
      }
    },
  ]
}
