import Mediation

extension StoreContract {
  static let undoing: [Check] = [
    Check(description: "an undo takes back one's own last operation, whole") { office in
      let number = try office.log()
      try office.enter(.accepted, number)
      let receipt = try office.casework.undo(office.request())
      try require(receipt.undone.verb == "accept", "the last one")
      try require(receipt.disputes.map(\.status) == [.registered], "back where it was")
      try requireRefusal(.notFound) {
        _ = try office.casework.undo(office.request(by: "yi"))
      }
      try office.requireSound()
    },
    Check(description: "an undo is refused while later entries stand on it") { office in
      let number = try office.log()
      _ = try office.casework.enter(
        [Entry(.accepted, on: office.today)], for: number, office.request("first"))
      _ = try office.casework.enter(
        [Entry(.noted, on: office.today, note: "测试")], for: number, office.request(by: "yi"))
      try requireRefusal(.refused) {
        _ = try office.casework.undo(operation: "first", office.request())
      }
    },
    Check(description: "undoing a registration voids it and frees its reference") { office in
      let number = try office.log(ref: "A1")
      _ = try office.casework.undo(office.request())
      let dispute = try office.store.read { try $0.existing(number) }
      try require(dispute.status == .voided, "it stays visible as voided")
      try require(dispute.spells.isEmpty, "and counts nowhere")
      let next = try office.log(ref: "A1")
      try require(next.serial == 2, "its number is not used again")
      try office.requireSound()
    },
  ]
}
