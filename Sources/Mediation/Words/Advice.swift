/// What to do next, as the core knows it: plain words, or a step with its values that each surface
/// says in its own way, as a command here and a link there.
public enum Advice: Equatable, Sendable {
  /// Plain words, which name no step of a surface.
  case words(Phrase)
  /// A step with a dispute; without a number, where it has none yet.
  case dispute(DisputeStep, CaseNumber?)
  /// What may be entered now.
  case possibleNow([Act.Kind])
  case undo(UndoStep)
  case seeList(List)
  /// See the codes of a catalogue as they were on the day; ledgers of the past are imported.
  case seeCodesOfDay(list: String)
  /// See what is there, or add what is not.
  case seeOrAdd(Register, code: String)
  /// Look among the disputes.
  case findDispute
  /// Search for a word, such as this one.
  case searchFor(String)
  /// See what a filter can ask for; perhaps a key was meant.
  case filterKey(nearest: String?)
  /// See what a key of a filter can be; perhaps a value was meant.
  case filterValue(FilterKey, nearest: String?)
  /// See which filters were saved; perhaps one was meant.
  case savedFilter(nearest: String?)
  /// See who has reported for a period.
  case seeReported(Period)
  /// Say who the parties are, as in an example.
  case nameParties
  /// Cite a law, as in an example.
  case citeLaw
  /// Write a note instead.
  case noteInstead
  /// Repeat the operation with its own id.
  case repeatOperation(String)
  /// See the roles; an administrator changes them.
  case askAdministrator
  /// Make somebody administrator first.
  case addAdministratorFirst
  /// Set the clock, or accept it.
  case acceptClock
  /// Publish this table instead.
  case publish(Period, by: Grouping)
  case ledger(LedgerStep)
  case database(DatabaseStep)
}

extension Advice {
  /// A list of the office's.
  public enum List: Equatable, Sendable {
    case reasons, routes, operators, mediators, stations, seals, cutOffs
    /// The codes of a catalogue.
    case codes(String)
  }

  /// A register to which somebody can add.
  public enum Register: Equatable, Sendable {
    case station, mediator
  }

  /// A step with one dispute.
  public enum DisputeStep: Equatable, Sendable {
    /// Propose its destruction first.
    case proposeDestruction
    case liftRestriction
    /// Say that it came back from where it was referred to.
    case comeBack
    /// Reopen it if it came back.
    case reopen
    case performFirst
    /// See the terms of its agreement.
    case seeTerms
    /// Say that a term was performed.
    case performTerm(term: Int)
    /// Say that a term was performed as a whole, or what it comes to.
    case performOrPrice(term: Int)
    /// Enter what is left, or that something else was agreed since.
    case payLessOrRenegotiate(term: Int)
    /// Relate the two, or reopen it first.
    case relateOrReopen
    case seeState
    case seeEvents
    /// See whether it is the one meant: then there is nothing to register.
    case seeSame
    /// Read it as an auditor, with a reason.
    case audit
    /// Undo first what merged it.
    case undoMerger
  }

  /// A step that takes something back.
  public enum UndoStep: Equatable, Sendable {
    /// Take back an operation as a whole.
    case byOperation
    /// Take back one's own entries only, as who one is.
    case asOneself
    /// Take this operation back first.
    case first(operation: String)
    /// Take back an earlier operation, which did this, instead.
    case earlier(String, operation: String)
  }

  /// A step with a ledger that is read in.
  public enum LedgerStep: Equatable, Sendable {
    /// Add the station first, or let the import add those it names.
    case addStation(code: String)
    /// Leave out one of the columns that mean the same.
    case chooseColumn
    /// Say which column is which.
    case mapColumns
    /// See the codes of a catalogue, or say what a word stands for.
    case mapWord(list: String)
    /// See which maps are kept; perhaps one was meant.
    case keptMap(nearest: String?)
    case nameEncoding
    /// Say which year days without one are of.
    case nameYear
    /// Add the station, or say which code the name stands for.
    case nameStation
    /// Say which sheet of a workbook is meant, of those named.
    case nameSheet(Phrase)
  }

  /// A step with the database and the files beside it.
  public enum DatabaseStep: Equatable, Sendable {
    /// Make one, or say where it is.
    case makeOrName
    /// Use the one that is there, or choose another.
    case useOrNameOther
    case check
    /// Check it, and compare it with a backup.
    case checkAndCompare
    /// Build the counts anew.
    case rebuildCounts
    case restore
    /// Restore a backup though it lacks entries.
    case restoreWithLoss
    /// Bring the right file back, restore a backup, or accept the loss.
    case bringBackOrAcceptLoss
    /// Where nothing is lost, set the mark anew.
    case setMark
    /// Compare a seal with the document that was handed out.
    case verifySeal
    /// Share the folder with the group, or name another.
    case shareFolder(String, group: String)
  }

  /// Plain words in both languages.
  public static func words(zh: String, en: String) -> Advice { .words(Phrase(zh: zh, en: en)) }

  /// The advice for a dispute that has no number yet.
  func withoutNumber(_ placeholder: CaseNumber, _ named: (Phrase) -> Phrase) -> Advice {
    switch self {
    case .words(let phrase): .words(named(phrase))
    case .dispute(let step, placeholder): .dispute(step, nil)
    default: self
    }
  }
}
