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
      guard let value = rest.popFirst(), value.utf8.first != UInt8(ascii: "-"),
        command.take(option: word, value)
      else { return nil }
    }
    return command.isComplete ? command : nil
  }
}

extension String {
  /// Whether the word begins with two hyphens.
  fileprivate var isOption: Bool { utf8.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]) }
}

// MARK: - What several verbs take

extension GlobalOptions {
  static var blank: GlobalOptions {
    var options = GlobalOptions()
    options.db = nil
    options.operatorCode = nil
    options.lang = nil
    options.json = false
    options.noInput = false
    options.today = nil
    return options
  }

  mutating func take(flag: String) -> Bool {
    switch flag {
    case "--json": json = true
    case "--no-input": noInput = true
    default: return false
    }
    return true
  }

  mutating func take(option: String, _ value: String) -> Bool {
    switch option {
    case "--db": db = value
    case "--as": operatorCode = value
    case "--lang": lang = value
    case "--today": today = value
    default: return false
    }
    return true
  }
}

extension WriteOptions {
  static var blank: WriteOptions {
    var options = WriteOptions()
    options.on = nil
    options.note = nil
    options.dryRun = false
    options.operationID = nil
    return options
  }

  mutating func take(flag: String) -> Bool {
    guard flag == "--dry-run" else { return false }
    dryRun = true
    return true
  }

  mutating func take(option: String, _ value: String) -> Bool {
    switch option {
    case "--on": on = value
    case "--note": note = value
    case "--op-id": operationID = value
    default: return false
    }
    return true
  }
}

extension AgreementOptions {
  static var blank: AgreementOptions {
    var options = AgreementOptions()
    options.form = nil
    options.terms = nil
    options.amount = nil
    options.performed = false
    options.performBy = nil
    return options
  }

  mutating func take(flag: String) -> Bool {
    guard flag == "--performed" else { return false }
    performed = true
    return true
  }

  mutating func take(option: String, _ value: String) -> Bool {
    switch option {
    case "--form": form = value
    case "--terms": terms = value
    case "--amount": amount = value
    case "--perform-by": performBy = value
    default: return false
    }
    return true
  }
}

extension CaseArgument {
  init(_ text: String) {
    self.init()
    self.text = text
  }
}

// MARK: - The verbs

extension LogCommand: DailyVerb {
  static let word = "log"
  /// The options of all these verbs that may be said more than once.
  static let repeatable: Set<String> = ["--party", "--protect"]

  static var blank: LogCommand {
    var command = LogCommand()
    command.global = .blank
    command.write = .blank
    command.input = nil
    command.category = nil
    command.source = nil
    command.summary = nil
    command.party = []
    command.station = nil
    command.grid = nil
    command.sourceRef = nil
    command.resolved = nil
    command.protect = []
    command.agreement = .blank
    return command
  }

  var isComplete: Bool { true }

  mutating func take(flag: String) -> Bool {
    global.take(flag: flag) || write.take(flag: flag) || agreement.take(flag: flag)
  }

  mutating func take(option: String, _ value: String) -> Bool {
    switch option {
    case "--category": category = value
    case "--source": source = value
    case "--summary": summary = value
    case "--party": party.append(value)
    case "--station": station = value
    case "--grid": grid = value
    case "--source-ref": sourceRef = value
    case "--resolved": resolved = value
    case "--protect": protect.append(value)
    default:
      return global.take(option: option, value) || write.take(option: option, value)
        || agreement.take(option: option, value)
    }
    return true
  }

  // A plain word is “-”, or a slip for ArgumentParser.
  mutating func take(word: String) -> Bool { false }
}

extension ResolveCommand: DailyVerb {
  static let word = "resolve"

  static var blank: ResolveCommand {
    var command = ResolveCommand()
    command.global = .blank
    command.write = .blank
    command.dispute = CaseArgument("")
    command.outcome = nil
    command.agreement = .blank
    return command
  }

  var isComplete: Bool { !dispute.text.isEmpty }

  mutating func take(flag: String) -> Bool {
    global.take(flag: flag) || write.take(flag: flag) || agreement.take(flag: flag)
  }

  mutating func take(option: String, _ value: String) -> Bool {
    guard option != "--outcome" else {
      outcome = value
      return true
    }
    return global.take(option: option, value) || write.take(option: option, value)
      || agreement.take(option: option, value)
  }

  mutating func take(word: String) -> Bool { dispute.takeOnce(word) }
}

extension ListCommand: DailyVerb {
  static let word = "list"

  static var blank: ListCommand {
    var command = ListCommand()
    command.global = .blank
    command.filters = []
    command.limit = 30
    command.reveal = nil
    return command
  }

  var isComplete: Bool { true }
  mutating func take(flag: String) -> Bool { global.take(flag: flag) }

  mutating func take(option: String, _ value: String) -> Bool {
    switch option {
    case "--limit":
      guard let number = Int(value) else { return false }
      limit = number
    case "--reveal": reveal = value
    default: return global.take(option: option, value)
    }
    return true
  }

  mutating func take(word: String) -> Bool {
    filters.append(word)
    return true
  }
}

extension ShowCommand: DailyVerb {
  static let word = "show"

  static var blank: ShowCommand {
    var command = ShowCommand()
    command.global = .blank
    command.dispute = CaseArgument("")
    command.audit = nil
    return command
  }

  var isComplete: Bool { !dispute.text.isEmpty }
  mutating func take(flag: String) -> Bool { global.take(flag: flag) }

  mutating func take(option: String, _ value: String) -> Bool {
    guard option != "--audit" else {
      audit = value
      return true
    }
    return global.take(option: option, value)
  }

  mutating func take(word: String) -> Bool { dispute.takeOnce(word) }
}

extension MonthlyReportCommand: DailyVerb {
  static let word = "monthly"

  static var blank: MonthlyReportCommand {
    var command = MonthlyReportCommand()
    command.global = .blank
    command.report = .blank
    command.grouping = GroupingOption()
    command.grouping.by = nil
    command.isPublic = false
    command.month = ""
    return command
  }

  var isComplete: Bool { !month.isEmpty }

  mutating func take(flag: String) -> Bool {
    switch flag {
    case "--public": isPublic = true
    case "--bom": report.bom = true
    default: return global.take(flag: flag)
    }
    return true
  }

  mutating func take(option: String, _ value: String) -> Bool {
    guard option != "--by" else {
      grouping.by = value
      return true
    }
    return report.take(option: option, value) || global.take(option: option, value)
  }

  mutating func take(word: String) -> Bool {
    guard month.isEmpty else { return false }
    month = word
    return true
  }
}

extension ReportOptions {
  static var blank: ReportOptions {
    var options = ReportOptions()
    options.asOf = nil
    options.format = nil
    options.output = nil
    options.bom = false
    return options
  }

  mutating func take(option: String, _ value: String) -> Bool {
    switch option {
    case "--as-of": asOf = value
    case "--format": format = value
    case "--output": output = value
    default: return false
    }
    return true
  }
}

extension CaseArgument {
  fileprivate mutating func takeOnce(_ word: String) -> Bool {
    guard text.isEmpty else { return false }
    text = word
    return true
  }
}
