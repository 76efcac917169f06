extension DisputeFilter {
  /// The filter without disputes that were taken back, unless it names them: they count nowhere, and stand
  /// in a list only when they are asked for.
  public var leavingOutVoided: DisputeFilter {
    let namesThem = expression.contains {
      if case .status(let codes) = $0 { codes.contains(.voided) } else { false }
    }
    guard !namesThem, possibleStatuses?.contains(.voided) ?? true else { return self }
    return and(.not(.condition(.status([.voided]))))
  }

  /// The statuses its disputes can have, as far as conditions that all have to hold say so; `nil` where
  /// none does.
  public var possibleStatuses: Set<Status>? {
    var statuses: Set<Status>?
    for case .condition(.status(let codes)) in expression.factors {
      statuses = statuses?.intersection(codes) ?? codes
    }
    return statuses
  }
}
