import ArgumentParser
import Formats
import Mediation
import Reporting

/// How many disputes, instead of which, for `list` and `search`.
struct CountingOptions: ParsableArguments {
  @Flag(help: "只写件数 · Print how many there are, and nothing else.")
  var count = false

  @Option(
    help: ArgumentHelp(
      "按某键计数，如 status · How many of each, such as status: "
        + FilterKey.counted.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "key"))
  var by: String?

  /// What is counted by; `nil` for a sum alone.
  ///
  /// - Throws: `MediationError` of kind `usage` for a word that is no key, or both options.
  func key() throws -> FilterKey? {
    guard let by else { return nil }
    guard !count else {
      throw MediationError(
        .usage, zh: "--count 和 --by 只能写一个", en: "--count and --by exclude each other",
        field: "--by")
    }
    return try .counted(by, field: "--by")
  }
}

extension Session {
  /// Prints how many disputes a filter finds, if that is what is asked for.
  ///
  /// - Returns: whether it was.
  func count(_ words: FilterSyntax, _ listing: ListingOptions) throws -> Bool {
    let key = try listing.counting.key()
    guard key != nil || listing.counting.count else { return false }
    let isPlain = try listing.isPlain(self)
    let bytes = try casework().readDisputes(reading()) { files in
      let filter = try files.filter(words, today: today)
      guard let key else { return Array("\(try files.count(filter))\n".utf8) }
      let counts = try files.counts(filter, by: key)
      if isPlain { return counts.plainLines }
      let names = try files.names(of: key)
      if output.isJSON { return Array((counts.json(names, language).pretty + "\n").utf8) }
      return output.bytes(counts.table(names, language))
    }
    output.write(bytes)
    return true
  }
}

extension CaseFiles {
  /// The names of the codes of a key that are in the office's registers.
  fileprivate func names(of key: FilterKey) throws -> [String: String] {
    let pairs: [(String, String)] =
      switch key.values {
      case .stations, .districts: try units().map { ($0.code, $0.name) }
      case .mediators: try mediators().map { ($0.code, $0.name) }
      default: []
      }
    return Dictionary(pairs) { first, _ in first }
  }
}
