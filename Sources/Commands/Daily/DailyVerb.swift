import Mediation

/// A verb of every day, which is read from its words directly.
///
/// ArgumentParser asks the run time for the conformances of each option's type, which takes longer
/// than the work of these verbs itself. What is read here is read as ArgumentParser would – a test
/// compares the two, option by option – and whatever is unusual (help, mistakes, other spellings) is
/// left to ArgumentParser.
protocol DailyVerb: Verb {
  /// The word on the command line.
  static var word: String { get }
  /// The command before anything was said.
  static var blank: Self { get }
  /// Whether everything that has to be said has been.
  var isComplete: Bool { get }
  /// Takes a flag; `false` when there is none of that name.
  mutating func take(flag: String) -> Bool
  /// Takes an option that has a value; `false` when there is none of that name.
  mutating func take(option: String, _ value: String) -> Bool
  /// Takes the next plain word; `false` when there are enough of them.
  mutating func take(word: String) -> Bool
}

/// Reads the verbs of every day.
enum DailyWords {
  /// The command that some words mean; `nil` leaves them to ArgumentParser.
  static func verb(_ words: [String]) -> (any Verb)? {
    switch words.first {
    case LogCommand.word: read(LogCommand.blank, words.dropFirst())
    case ResolveCommand.word: read(ResolveCommand.blank, words.dropFirst())
    case ListCommand.word: read(ListCommand.blank, words.dropFirst())
    case SearchCommand.word: read(SearchCommand.blank, words.dropFirst())
    case ShowCommand.word: read(ShowCommand.blank, words.dropFirst())
    case "report" where words.dropFirst().first == MonthlyReportCommand.word:
      read(MonthlyReportCommand.blank, words.dropFirst(2))
    default: nil
    }
  }

  private static func read<Command: DailyVerb>(
    _ blank: Command, _ words: ArraySlice<String>
  ) -> Command? {
    var command = blank
    var seen: [String] = []
    var rest = words
    while let word = rest.popFirst() {
      guard word.isOption else {
        guard !word.isEmpty, word.utf8.first != UInt8(ascii: "-"), command.take(word: word) else {
          return nil
        }
        continue
      }
      // The same option twice is for ArgumentParser to judge, but for those that may repeat.
      guard !seen.contains(word) || LogCommand.repeatable.contains(word) else { return nil }
      seen.append(word)
      if command.take(flag: word) { continue }
      guard let value = rest.popFirst(), value.isValue, command.take(option: word, value) else {
        return nil
      }
    }
    return command.isComplete ? command : nil
  }
}
