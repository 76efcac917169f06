import Mediation

/// Case numbers for a shell that completes what is typed.
///
/// The scripts of `--generate-completion-script` ask the program itself (`---completion`), which is
/// answered here without reading the declarations of all commands; what `list` and `export` ask for, by
/// `FilterCompletion`.
enum CaseCompletion {
  /// The most numbers that are offered.
  private static let limit = 50
  /// The most numbers that are looked at.
  private static let reach = 1000

  /// The answer to what a completion script asks; `nil` leaves it to ArgumentParser.
  ///
  /// - Parameter arguments: `---completion VERB -- positional@0 WORD-INDEX CURSOR WORDS…`.
  static func answer(_ arguments: [String], in world: World) -> String? {
    guard arguments.first == "---completion",
      let mark = arguments.firstIndex(of: "--"), mark == 2, arguments.count > mark + 4,
      arguments[mark + 1] == "positional@0", let position = Int(arguments[mark + 2])
    else { return nil }
    let words = Array(arguments[(mark + 4)...])
    let prefix = words.indices.contains(position) ? words[position] : ""
    if FilterCompletion.verbs.contains(arguments[1]) {
      return FilterCompletion.candidates(words, prefix, in: world).map { $0 + "\n" }.joined()
    }
    return candidates(words, prefix, in: world).map { $0 + "\n" }.joined()
  }

  /// The numbers that begin with what was typed, as it is typed: in full, with the year, or the
  /// serial alone of this year's; none where there is no database or no right to it.
  static func candidates(_ words: [String], _ prefix: String, in world: World) -> [String] {
    let typed = prefix.uppercased()
    do {
      let session = try Session(completing: words, in: world)
      let casework = try session.casework()
      let numbers = try casework.numbers(
        for: words.dropFirst().first ?? "",
        at: CaseNumber.station(inPrefix: typed) ?? session.statedHome,
        session.reading(), limit: reach)
      let written = numbers.lazy.compactMap { number in
        number.forms(in: session.today.year).first { $0.hasPrefix(typed) }
      }
      return Array(written.prefix(limit))
    } catch {
      // A shell that completes has nobody to tell; the command itself will say what is wrong.
      return []
    }
  }
}

extension Session {
  /// The session of a command line that is being typed.
  init(completing words: [String], in world: World) throws(MediationError) {
    func value(of option: String) -> String? {
      words.firstIndex(of: option).flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
    }
    var global = GlobalOptions.blank
    global.db = value(of: "--db")
    global.operatorCode = value(of: "--as")
    global.today = value(of: "--today")
    try self.init(global, world)
  }
}

extension CaseNumber {
  /// The ways a number may be written, the one to prefer first.
  fileprivate func forms(in present: Int) -> [String] {
    let full = description
    return [full] + (year == present ? [String(serial)] : [])
      + [String(full.dropFirst(station.count + 1))]
  }

  /// The station a number begins with, where that much has been typed.
  fileprivate static func station(inPrefix text: String) -> String? {
    guard let hyphen = text.firstIndex(of: "-"), let first = text.first, first.isLetter else {
      return nil
    }
    return String(text[..<hyphen])
  }
}
