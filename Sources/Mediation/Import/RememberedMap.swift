import Formats

/// A map of columns that the office keeps for ledgers with one heading.
///
/// It stands in the office's journal, so it names nobody: headings, codes and words of code lists.
public struct RememberedMap: Equatable, Sendable {
  public let name: String
  /// The lines of the heading it is for, cell by cell, as headings are compared.
  public let headings: [[String]]
  /// The map as a CSV file.
  public let map: String

  public init(name: String, headings: [[String]], map: String) {
    self.name = name
    self.headings = headings
    self.map = map
  }

  /// The most bytes of a map.
  static let most = 64 << 10
}

extension Casework {
  /// Keeps a map for the ledgers with its heading, in the place of one of the same name.
  ///
  /// - Returns: `nil` where it is kept already, as it is.
  /// - Throws: `MediationError`: `usage` for a name that can be none, `refused` for a map that is too long.
  @discardableResult
  public func remember(_ map: RememberedMap, _ request: Request) throws -> OfficeReceipt? {
    try TextRule.check(name: map.name, field: .name)
    guard map.map.utf8.count <= RememberedMap.most else {
      throw MediationError(
        .refused, zh: "对照表太长：最多 \(RememberedMap.most >> 10) KB",
        en: "the map is too long: at most \(RememberedMap.most >> 10) KB", field: .columnMap)
    }
    let known = try read(.importing, request) {
      try OfficeRecord(replaying: $0.officeEvents()).maps
    }
    if known.contains(where: { $0.value == map }) { return nil }
    let words = RequestWords(
      "map remember", [map.name, map.map] + map.headings.flatMap { $0 + [nil] })
    return try enter(.mapRemembered(map), words, .importing, request)
  }
  /// Has a map that was kept used no more; the journal keeps it.
  ///
  /// - Throws: `MediationError` of kind `notFound` where none of the name is kept.
  @discardableResult
  public func forgetMap(_ name: String, _ request: Request) throws -> OfficeReceipt {
    try enter(.mapForgotten(name: name), RequestWords("maps remove", [name]), .importing, request) {
      _, record in
      _ = try record.map(named: name)
    }
  }
}

extension OfficeRecord {
  /// The map that is kept under a name.
  ///
  /// - Throws: `MediationError` of kind `notFound`, with the name that was perhaps meant.
  public func map(named name: String) throws(MediationError) -> Dated<RememberedMap> {
    if let map = maps.last(where: { $0.value.name == name }) { return map }
    throw MediationError(
      .notFound, zh: "没有记住叫“\(name)”的对照表", en: "no map “\(name)” is kept",
      hint: .ledger(.keptMap(nearest: maps.map(\.value.name).nearest(to: name))))
  }
}
