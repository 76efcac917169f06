extension Casework {
  /// Enters a number about the office that no dispute tells.
  ///
  /// - Throws: `MediationError`: `usage` for a number below 0, `notFound` for the station, `refused` for a
  ///   day to come.
  @discardableResult
  public func enter(_ figure: OfficeFigure, _ request: Request) throws -> OfficeReceipt {
    guard OfficeFigure.values.contains(figure.value) else {
      throw MediationError(.usage, zh: "数不能小于 0", en: "a figure is 0 or more", field: .value)
    }
    let words = RequestWords(
      "figure add",
      [figure.kind.rawValue, String(figure.value), figure.station, request.said(figure.on)])
    return try enter(.figureNoted(figure), words, .publishing, request) { writer, _ in
      if let station = figure.station { _ = try writer.existingStation(station) }
    }
  }

  /// Takes back a figure, a proceeding or a nil report by the operation that entered it.
  ///
  /// - Throws: `MediationError` of kind `notFound` when nothing of the kind stands under it.
  @discardableResult
  public func retract(operation: String, _ request: Request) throws -> OfficeReceipt {
    let words = RequestWords("figure retract", [operation])
    return try enter(
      .retracted(operation: operation), words, .publishing, request
    ) { _, record in
      let known =
        record.figures.map(\.operation) + record.proceedings.map(\.operation)
        + record.nilReports.map(\.operation)
      guard known.contains(operation) else {
        throw MediationError(
          .notFound, zh: "没有可撤回的操作 \(operation)",
          en: "there is nothing to retract under \(operation)", field: .figureEntry)
      }
    }
  }
}

extension OfficeFigure {
  /// What a figure can be.
  static let values = 0...1_000_000_000
}
