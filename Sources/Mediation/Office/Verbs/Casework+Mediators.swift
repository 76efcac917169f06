extension Casework {
  /// Puts a mediator of a station into the register.
  ///
  /// - Throws: `MediationError`: `usage` for a code or name that can be none, `notFound` for the station,
  ///   `refused` for want of the right of administration, `conflict` for a code that is taken.
  @discardableResult
  public func add(_ mediator: Mediator, of station: String, _ request: Request) throws
    -> OfficeReceipt
  {
    try UnitCode.requirePerson(mediator.code, field: .code)
    try TextRule.check(name: mediator.name, field: .name)
    let words = RequestWords(
      "mediator add",
      [
        mediator.code, mediator.name == mediator.code ? nil : mediator.name,
        mediator.kind.rawValue, station,
      ])
    return try enterOffice(.administration, words, request) { writer, record, request in
      _ = try writer.existingStation(station)
      try UnitCode.refuseTwin(of: mediator.code, among: record.mediators.map(\.code))
      try writer.enter(
        mediator.of(station), by: request.operatorCode, operation: request.operation)
    }
  }
}

/// What is to become of a mediator; what is `nil` stays as it is.
public struct MediatorWish: Equatable, Sendable {
  public let name: String?
  public let kind: Mediator.Kind?
  public let station: String?
  /// The first day it holds; today where there is none.
  public let from: Day?

  public init(name: String?, kind: Mediator.Kind?, station: String?, from: Day?) {
    self.name = name
    self.kind = kind
    self.station = station
    self.from = from
  }
}

extension Casework {
  /// Changes a mediator's name, kind or station from a day on.
  ///
  /// The name is in no journal, only a commitment to it; of what was before, the former kind and station
  /// are kept.
  ///
  /// - Throws: `MediationError`: `notFound` for the mediator or the station, `usage` where nothing is to
  ///   change, `refused` where all is so already and for want of the right of administration.
  @discardableResult
  public func change(
    mediator code: String, _ wish: MediatorWish, _ request: Request
  ) throws -> OfficeReceipt {
    try TextRule.check(name: wish.name, field: .name)
    let words = RequestWords(
      "mediator set", [code, wish.name, wish.kind?.rawValue, wish.station, wish.from?.description])
    return try enterOffice(.administration, words, request) { writer, record, request in
      guard let known = try writer.mediator(code) else {
        throw MediationError(
          .notFound, zh: "没有调解员 \(code)", en: "there is no mediator \(code)", field: .code,
          hint: .seeList(.mediators))
      }
      if let station = wish.station { _ = try writer.existingStation(station) }
      let acts = known.acts(for: wish, on: wish.from ?? writer.now.day, in: record)
      guard !acts.isEmpty else {
        throw MediationError(
          .refused, zh: "\(code) 已经是这样", en: "\(code) is so already", field: .code)
      }
      for act in acts {
        try act.validate(today: writer.now.day, by: rulebook)
        switch act {
        case .mediatorChanged(let change):
          try writer.change(
            change, in: record, by: request.operatorCode, operation: request.operation)
        case .personNamed(let named):
          try writer.enter(named, by: request.operatorCode, operation: request.operation)
        default: break
        }
      }
    }
  }
}

extension Mediator {
  /// What has to be entered for it to become what is wished.
  fileprivate func acts(
    for wish: MediatorWish, on day: Day, in record: OfficeRecord
  ) -> [OfficeAct] {
    let was = record.mediator(self, on: day)
    let now = Mediator(
      code: code, name: name, kind: wish.kind ?? was.kind, station: wish.station ?? was.station)
    var acts: [OfficeAct] = []
    if now != was {
      acts.append(.mediatorChanged(MediatorChange(was: was, now: now, from: day)))
    }
    if let name = wish.name, name != self.name {
      acts.append(.personNamed(PersonNamed(.mediator, code: code, name: name, from: day)))
    }
    return acts
  }

  fileprivate func of(_ station: String) -> Mediator {
    Mediator(code: code, name: name, kind: kind, station: station)
  }
}
