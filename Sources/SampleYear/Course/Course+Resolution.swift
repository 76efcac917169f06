extension Course {
  /// Runs a dispute that is resolved within the year; now and then it comes back.
  mutating func resolve() {
    // An ending, a reopening and a resolution do not fit into the last weeks.
    let hasTime = calendar.lastDay - registered >= 45
    if hasTime, random.happens(parameters.rates.reopenedInYear) {
      resolveAfterReopening()
    } else if random.happens(parameters.rates.reopenedNextYear) {
      resolveAndReopen()
    } else {
      settleAtFirstSight()
    }
  }

  /// Settles after a reopening or at the station; the day of it.
  @discardableResult
  mutating func settle(from start: Day, until limit: Day) -> Day {
    let resolution = drawResolution()
    let form = parameters.codes.formLater.draw(&random)
    return settle(by: resolution, form: form, from: start, until: limit)
  }

  /// What follows an agreement, as far as it happens up to the limit; whether it is performed.
  @discardableResult
  mutating func followUp(_ agreed: Day, until limit: Day, atOnce: Bool = false) -> Bool {
    var performed: Day?
    if atOnce {
      performed = agreed
    } else if random.happens(parameters.rates.performed) {
      let day = agreed + parameters.spans.performance.number(&random)
      performed = day <= limit ? day : nil
    }
    var last = agreed
    if let performed {
      add(.performed, on: performed)
      last = performed
    }
    if random.happens(parameters.rates.visited) {
      let day = last + parameters.spans.visit.number(&random)
      if day <= limit {
        add(.visited(satisfaction: parameters.codes.satisfaction.draw(&random)), on: day)
        last = day
      }
    }
    if performed != nil, random.happens(parameters.rates.closed) {
      let day = last + parameters.spans.closing.number(&random)
      if day <= limit { add(.closed, on: day) }
    }
    return performed != nil
  }

  private mutating func drawResolution() -> Resolution {
    random.happens(parameters.rates.agreement) ? .agreement : .reconciled
  }

  /// The course of almost all disputes: settled once, on the scene or at the station.
  private mutating func settleAtFirstSight() {
    let resolution = drawResolution()
    let codes = parameters.codes
    let form = (resolution == .agreement ? codes.form : codes.formLater).draw(&random)
    guard form == "on_scene" else {
      let agreed = settle(by: resolution, form: form, from: takeUp(), until: calendar.lastDay)
      followUp(agreed, until: calendar.horizon)
      return
    }
    if random.happens(parameters.rates.acceptedOnScene) {
      add(.accepted, on: registered)
    }
    add(.assigned(mediator: mediator), on: registered)
    let terms = parameters.phrases.terms(of: resolution, for: matter, &random)
    add(.resolved(resolution, form: form, terms: terms), on: registered)
    followUp(registered, until: calendar.horizon, atOnce: true)
  }

  private mutating func settle(
    by resolution: Resolution, form: String, from start: Day, until limit: Day
  ) -> Day {
    let agreed = day(after: parameters.spans.agreement, from: start, until: limit)
    let sessions =
      resolution == .agreement
      ? parameters.spans.sessions.number(&random)
      : parameters.spans.sessionsElsewise.number(&random)
    holdSessions(
      sessions, from: start, until: agreed, last: resolution == .agreement ? .agreed : .continued)
    let terms = parameters.phrases.terms(of: resolution, for: matter, &random)
    add(.resolved(resolution, form: form, terms: terms), on: agreed)
    return agreed
  }
}
