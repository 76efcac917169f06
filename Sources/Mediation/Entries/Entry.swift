/// One act to be entered for a dispute: what happened, on which day, and a free remark.
public struct Entry: Equatable, Sendable {
  public var act: Act
  /// The day it happened; may be in the past, never in the future.
  public var happenedOn: Day
  /// Personal; a remark in the writer's own words.
  public var note: String?
  /// The day another ledger says it was entered there; only imports carry it.
  public var recordedOn: Day?
  /// The limits it started; `nil` where its act starts none, and in entries from before they were carried.
  public internal(set) var limits: [GivenLimit]?

  public init(_ act: Act, on day: Day, note: String? = nil, recordedOn: Day? = nil) {
    self.act = act
    self.happenedOn = day
    self.note = note
    self.recordedOn = recordedOn
  }
}

/// An entry as the journal keeps it: numbered in its station's chain, with who entered it and when.
///
/// What one operation enters for one dispute is one link of the chain, whole, as it is one thing that
/// can be taken back.
public struct Event: Equatable, Sendable {
  /// The place in the station's chain, from 1 without a gap; shared by what was entered together.
  public let sequence: Int
  /// The place among what was entered together, from 1.
  public let position: Int
  public let number: CaseNumber
  public let entry: Entry
  /// The instant of the transaction; never chosen by the user.
  public let enteredAt: Instant
  public let enteredBy: String
  /// The operation – one command line, one request – the event belongs to.
  public let operation: String
  /// The private fields whose text has been erased by law.
  public let erased: [String]

  public init(
    sequence: Int, position: Int = 1, number: CaseNumber, entry: Entry, enteredAt: Instant,
    enteredBy: String, operation: String, erased: [String] = []
  ) {
    self.sequence = sequence
    self.position = position
    self.number = number
    self.entry = entry
    self.enteredAt = enteredAt
    self.enteredBy = enteredBy
    self.operation = operation
    self.erased = erased
  }

  public var act: Act { entry.act }
  public var happenedOn: Day { entry.happenedOn }
}

extension Sequence<Event> {
  /// The events that stand: without those a later undo took back, and without the undos.
  ///
  /// A registration always stands; one that was taken back leaves a voided dispute behind, so that
  /// its number stays visible, and what keeps its file closer stays with it.
  public var effective: [Event] {
    let events = Array(self)
    return zip(events, events.areRetracted).compactMap { event, isRetracted in
      switch event.act {
      case .registered: event
      case .undone: nil
      case .protected where event.operation == events[0].operation: event
      default: isRetracted ? nil : event
      }
    }
  }
}

extension [Event] {
  /// Whether a later undo took back what each brought, and stands itself: what was entered under the same
  /// operation after it, as an import does, is not meant.
  public var areRetracted: [Bool] {
    var retracted: Set<String> = []
    return reversed().map { event in
      // An undo that was taken back, by a redo, takes nothing back.
      if retracted.contains(event.operation), event.act.kind == .undone { return true }
      if case .undone(let undone) = event.act { retracted.insert(undone.operation) }
      return retracted.contains(event.operation)
    }.reversed()
  }

  /// The place of the undo that took back the registration; `nil` while it stands.
  var voiding: Int? {
    guard let first else { return nil }
    let areRetracted = areRetracted
    return indices.first { place in
      if case .undone(let undone) = self[place].act {
        // What an import enters under one operation takes back its own registration.
        undone.operation == first.operation
          && (!areRetracted[place] || self[place].operation == first.operation)
      } else {
        false
      }
    }
  }
}
