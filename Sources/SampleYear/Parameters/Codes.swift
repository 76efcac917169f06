/// The lists of codes that endings, forms and reasons are drawn from.
struct Codes: Sendable {
  /// How a dispute stands that was not resolved in the year.
  let unresolved: Weighted<Fate>
  /// The ending before a reopening within the year.
  let firstEnding: Weighted<Fate>
  /// Forms of an agreement at first sight, the scene included.
  let form: Weighted<String>
  /// Forms once a dispute has been taken up at the station.
  let formLater: Weighted<String>
  let failed: Weighted<String>
  let withdrawn: Weighted<String>
  let terminated: Weighted<String>
  let declined: Weighted<String>
  let told: Weighted<String>
  let referredTo: Weighted<String>
  let reopened: Weighted<String>
  let satisfaction: Weighted<String>

  init(_ table: Table) throws {
    func list(_ name: String) throws -> Weighted<String> {
      try table.only("list", name).weighted { try $0.text("code") }
    }
    func fates(_ name: String) throws -> Weighted<Fate> {
      try table.only("list", name).weighted { row in
        let code = try row.text("code")
        guard let fate = Fate(rawValue: code) else {
          throw ParameterError("codes.csv: no ending is called \(code)")
        }
        return fate
      }
    }
    unresolved = try fates("unresolved")
    firstEnding = try fates("first_ending")
    let reopenable: Set<Fate> = [.failed, .withdrawn, .terminated]
    guard reopenable.isSuperset(of: firstEnding.values) else {
      throw ParameterError("codes.csv: only an attempt that ended can be reopened")
    }
    form = try list("form")
    formLater = try list("form_later")
    failed = try list("failed")
    withdrawn = try list("withdrawn")
    terminated = try list("terminated")
    declined = try list("declined")
    told = try list("told")
    referredTo = try list("referred_to")
    reopened = try list("reopened")
    satisfaction = try list("satisfaction")
  }
}
