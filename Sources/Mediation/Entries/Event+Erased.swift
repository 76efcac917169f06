extension [Event] {
  /// The events without what a later erasure says is gone.
  ///
  /// A village, a reference or where a dispute was referred stands in the bodies of journals from before
  /// version 7, out of which nothing can be taken: it is no longer handed out.
  public var withoutErased: [Event] {
    get throws(DetailError) {
      guard contains(where: { $0.act.isErasure }) else {
        return self
      }
      var left = self
      for (index, erasure) in enumerated() {
        // What an import brings with an erasure was not there to be erased.
        for earlier in 0..<index where self[earlier].operation != erasure.operation {
          left[earlier] = try left[earlier].without(what: erasure.act)
        }
      }
      return left
    }
  }
}

extension Event {
  fileprivate func without(what erasure: Act) throws(DetailError) -> Event {
    let payload = erasure.payload
    return erasure.isErasure ? try without { payload.erases($0) } : self
  }

  /// The event without some of its private fields, which count as erased.
  private func without(_ isGone: (String) -> Bool) throws(DetailError) -> Event {
    let gone = entry.details.filter { $0.isPrivate && isGone($0.key) }.map(\.key)
    guard !gone.isEmpty else { return self }
    return try without(private: gone, erased: erased + gone)
  }

  /// The event without any private field.
  var withoutText: Event {
    get throws(DetailError) {
      try without(private: entry.details.filter(\.isPrivate).map(\.key), erased: erased)
    }
  }

  private func without(
    private gone: [String], erased: [String]
  ) throws(DetailError) -> Event {
    let left = entry.details.filter { !gone.contains($0.key) }
    let entry = try Entry(kind: act.kind, on: happenedOn) { key in
      left.first { $0.key == key }?.value
    }
    return Event(
      sequence: sequence, position: position, number: number, entry: entry,
      enteredAt: enteredAt, enteredBy: enteredBy, operation: operation, erased: erased)
  }
}
