import Mediation

/// What a ledger holds as it is understood, before anything is entered: counted in one reading of the file.
public struct ImportPreview: Sendable {
  /// The first rows as they will be entered.
  public private(set) var first: [ImportRecord] = []
  public private(set) var count = 0
  public private(set) var badCount = 0
  /// What was done on the way in that nobody wrote down.
  public let notes: ReadingNotes
  public private(set) var categories: [Category: Int] = [:]
  /// Those that ended, by how; the others are open.
  public private(set) var outcomes: [Outcome: Int] = [:]

  /// - Parameter ledger: of which no row has been read.
  public init(of ledger: ImportFile) {
    var file = ledger
    while let row = file.next() {
      guard case .success(let record) = row else {
        badCount += 1
        continue
      }
      count += 1
      if first.count < 3 { first.append(record) }
      if let registration = record.registration {
        categories[registration.category, default: 0] += 1
      }
      if let outcome = record.outcome { outcomes[outcome, default: 0] += 1 }
    }
    notes = file.notes
  }

  /// How many are open.
  public var openCount: Int { count - outcomes.values.reduce(0, +) }
}

extension ImportRecord {
  public var registration: Registration? {
    guard case .registered(let registration)? = entries.first?.act else { return nil }
    return registration
  }

  /// How it ended last; `nil` while it is open.
  public var outcome: Outcome? { ending?.outcome }

  /// The day it ended last.
  public var endedOn: Day? { ending?.day }

  private var ending: (outcome: Outcome, day: Day)? {
    var ending: (outcome: Outcome, day: Day)?
    for entry in entries {
      switch entry.act {
      case .resolved(let resolution): ending = (resolution.outcome, entry.happenedOn)
      case .failed: ending = (.failed, entry.happenedOn)
      case .withdrawn: ending = (.withdrawn, entry.happenedOn)
      case .terminated: ending = (.terminated, entry.happenedOn)
      case .referred: ending = (.referredOut, entry.happenedOn)
      case .declined: ending = (.declined, entry.happenedOn)
      case .reopened, .returned, .referralEnded: ending = nil
      default: break
      }
    }
    return ending
  }
}
