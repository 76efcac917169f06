import Formats
import Mediation

/// Keys and values of a filter for a shell that completes what is typed.
enum FilterCompletion {
  /// The verbs whose first words are a filter.
  static let verbs = ["list", "export"]
  /// The most words that are offered.
  private static let limit = 50

  /// The words that begin with what was typed; of names, those that the asker may list.
  static func candidates(_ words: [String], _ prefix: String, in world: World) -> [String] {
    let typed = prefix.narrow
    let known: [String]
    var key: FilterKey?
    if let colon = typed.utf8.firstIndex(of: UInt8(ascii: ":")) {
      guard let meant = FilterKey(understanding: name(in: typed[..<colon])) else { return [] }
      key = meant
      let last = typed.utf8.lastIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ",") }
      let head = String(typed[...(last ?? colon)])
      known = values(of: meant, words, world).map { head + $0 }
    } else if typed.utf8.first == UInt8(ascii: "@") {
      known = values(of: .filter, words, world).map { "@" + $0 }
    } else {
      known = FilterKey.allCases.flatMap { key in
        ([key.rawValue] + key.chinese).map { key.values == .nothing ? $0 : $0 + ":" }
      }
    }
    // Of what has two names the Chinese one is offered to who has begun one.
    let takesAll = isWide(typed) || typed.utf8.first == UInt8(ascii: "@") || key == .filter
    return Array(
      known.lazy.filter { word in
        word.hasPrefix(typed)
          && (takesAll || word.utf8.dropFirst(typed.utf8.count).allSatisfy { $0 < 0x80 })
      }.prefix(limit))
  }

  /// The key without what stands behind its dot.
  private static func name(in text: Substring) -> String { String(text.prefix { $0 != "." }) }

  /// Whether what was typed last is Chinese.
  private static func isWide(_ typed: String) -> Bool {
    let value = typed.split { $0 == ":" || $0 == "," }.last ?? ""
    return value.utf8.contains { $0 >= 0x80 }
      || typed.hasSuffix(":") && typed.utf8.contains { $0 >= 0x80 }
  }

  private static func values(
    of key: FilterKey, _ words: [String], _ world: World
  ) -> [String] {
    let fixed =
      key.groups.flatMap { [$0.en, $0.zh] } + (key.isOptional ? ["none", "has"] : [])
    // A shell that completes has nobody to tell; the command itself will say what is wrong.
    let named = try? named(key, words, world)
    return fixed + (named ?? [])
  }

  private static func named(
    _ key: FilterKey, _ words: [String], _ world: World
  ) throws -> [String] {
    let session = try Session(completing: words, in: world)
    func read<T>(_ body: (FigureReader) throws -> T) throws -> T {
      try session.casework().read(.figures, session.reading(), body)
    }
    switch key.values {
    case .codes(let list):
      return Catalogue.shipped.entries(of: list).flatMap { [$0.code, $0.label.zh] }
    case .stations: return try read { try $0.units().names(of: .station) }
    case .districts: return try read { try $0.units().names(of: .district) }
    case .mediators: return try read { try $0.mediators().flatMap { [$0.code, $0.name] } }
    case .operators: return try read { try $0.operators().flatMap { [$0.code, $0.name] } }
    case .days:
      return [
        "today", "yesterday", "week", "last-week", "month", "last-month", "year", "last-year",
      ]
    case .filters:
      return try SavedFilters.read(world).own(session.operatorCode()).map(\.name)
    case .grids, .amounts, .words, .names, .references, .nothing: return []
    }
  }
}

extension [Unit] {
  fileprivate func names(of kind: Unit.Kind) -> [String] {
    filter { $0.kind == kind }.flatMap { [$0.code, $0.name] }
  }
}
