import Mediation

/// What the columns of a ledger say of the course of a dispute: whoever writes them and whoever holds a
/// history against them mean the same.
struct CourseColumns {
  private let dispute: Dispute
  private let entries: [Entry]

  /// - Parameter entries: those that stand, the registration first.
  init(_ dispute: Dispute, _ entries: [Entry]) {
    self.dispute = dispute
    self.entries = entries
  }

  /// The columns it knows; of any other it says nothing.
  static let all: [ImportColumn] = [
    .outcome, .registeredOn, .agreedOn, .performedOn, .closedOn, .acceptedOn, .mediator, .sessions,
    .form, .terms, .reason, .told, .referredTo, .visitedOn, .satisfaction,
  ]

  /// The text of a column, with codes for words and days as written in the journal.
  func text(of column: ImportColumn) -> String? {
    switch column {
    case .registeredOn: dispute.registeredOn.description
    case .acceptedOn: dispute.acceptedOn?.description
    case .mediator: dispute.mediator
    case .sessions: sessions
    case .outcome: dispute.outcome?.rawValue
    case .form: dispute.form?.rawValue
    case .agreedOn: dispute.agreedOn?.description
    case .performedOn: dispute.performedOn?.description
    case .closedOn: dispute.closedOn?.description
    case .terms, .reason, .told, .referredTo, .visitedOn, .satisfaction: lastText(column)
    default: nil
    }
  }

  private var sessions: String? {
    let days = entries.compactMap { entry in
      if case .session = entry.act { entry.happenedOn.description } else { nil }
    }
    return days.isEmpty ? nil : days.joined(separator: ";")
  }

  /// What the entries after the last opening say.
  private func lastText(_ column: ImportColumn) -> String? {
    let start =
      entries.lastIndex {
        [.reopened, .returned, .referralEnded].contains($0.act.kind)
      } ?? 0
    for entry in entries[start...].reversed() {
      switch (column, entry.act) {
      case (.terms, .resolved(let resolution)): return resolution.agreed.joined
      case (.reason, .failed(let failed)): return failed.reason
      case (.reason, .declined(let declined)): return declined.reason
      case (.reason, .withdrawn(let withdrawn)): return withdrawn.reason
      case (.reason, .terminated(let terminated)): return terminated.reason
      case (.told, .failed(let failed)): return failed.told.joined(separator: ";")
      case (.referredTo, .referred(let referred)): return referred.body
      case (.visitedOn, .visited): return entry.happenedOn.description
      case (.satisfaction, .visited(let visited)): return visited.satisfaction.rawValue
      default: continue
      }
    }
    return nil
  }
}
