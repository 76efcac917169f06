/// What can happen to the office itself, apart from its disputes.
public enum OfficeAct: Equatable, Sendable {
  case unitAdded(Unit)
  case unitRenamed(UnitName)
  /// Names of people are not in the journal, only commitments to them: they are personal and no
  /// figure rests on them. An act that is read back has the code in a name's place.
  case mediatorAdded(Mediator)
  case mediatorChanged(MediatorChange)
  case personNamed(PersonNamed)
  case operatorAdded(Operator)
  case operatorChanged(Operator)
  case retentionSet(Retention)
  /// What an older database held when this journal began; taken as known from the start.
  case adopted([Unit], mediators: [Mediator], operators: [Operator])
  case cutOffSet(CutOff)
  case nilReported(NilReport)
  case proceedingAdded(Proceeding)
  case figureNoted(OfficeFigure)
  case sealed(SealNote)
  /// What an older database holds beside its journals, bound to this one from now on.
  case registersBound(RegisterBinding)
  /// The clock was taken as it is, though it stood before what had been entered.
  case clockAccepted(reason: String)
  /// A map of columns is kept for the ledgers with its heading.
  case mapRemembered(RememberedMap)
  /// One that was kept is not used any more.
  case mapForgotten(name: String)
  case cellStaffed(CellStaff)
  /// Takes back what an earlier operation entered; nobody takes back a unit, a person or a seal.
  case retracted(operation: String)

  /// The act without its details; the raw value is what the journal stores.
  public enum Kind: String, CaseIterable, Sendable {
    case unitAdded = "unit_added"
    case unitRenamed = "unit_renamed"
    case mediatorAdded = "mediator_added"
    case mediatorChanged = "mediator_changed"
    case personNamed = "person_named"
    case operatorAdded = "operator_added"
    case operatorChanged = "operator_changed"
    case retentionSet = "retention_set"
    case adopted
    case cutOffSet = "cut_off_set"
    case nilReported = "nil_reported"
    case proceedingAdded = "proceeding_added"
    case figureNoted = "figure_noted"
    case sealed, retracted
    case registersBound = "registers_bound"
    case clockAccepted = "clock_accepted"
    case mapRemembered = "map_remembered"
    case mapForgotten = "map_forgotten"
    case cellStaffed = "cell_staffed"

    /// What the registers of units and people show as well, whatever the day.
    static let registering: [Kind] = [
      .unitAdded, .mediatorAdded, .personNamed, .operatorAdded, .operatorChanged, .adopted,
      .registersBound,
    ]
    /// What stands in the journal alone.
    public static let others = allCases.filter { !registering.contains($0) }
  }

  public var kind: Kind {
    switch self {
    case .unitAdded: .unitAdded
    case .unitRenamed: .unitRenamed
    case .mediatorAdded: .mediatorAdded
    case .mediatorChanged: .mediatorChanged
    case .personNamed: .personNamed
    case .operatorAdded: .operatorAdded
    case .operatorChanged: .operatorChanged
    case .retentionSet: .retentionSet
    case .adopted: .adopted
    case .cutOffSet: .cutOffSet
    case .nilReported: .nilReported
    case .proceedingAdded: .proceedingAdded
    case .figureNoted: .figureNoted
    case .sealed: .sealed
    case .retracted: .retracted
    case .registersBound: .registersBound
    case .clockAccepted: .clockAccepted
    case .mapRemembered: .mapRemembered
    case .mapForgotten: .mapForgotten
    case .cellStaffed: .cellStaffed
    }
  }
}
