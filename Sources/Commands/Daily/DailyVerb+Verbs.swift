import Mediation

extension LogCommand: DailyVerb {
  static let word = "log"
  /// The options of all these verbs that may be said more than once.
  static let repeatable: Set<String> = [
    "--party", "--protect", "--link", "--not-the-same", "--terms",
  ]

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
    command.link = []
    command.notTheSame = []
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
    case "--link": link.append(value)
    case "--not-the-same": notTheSame.append(value)
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
    command.input = nil
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
    command.listing = .blank
    return command
  }

  var isComplete: Bool { true }
  mutating func take(flag: String) -> Bool {
    listing.take(flag: flag) || global.take(flag: flag)
  }

  mutating func take(option: String, _ value: String) -> Bool {
    listing.take(option: option, value) || global.take(option: option, value)
  }

  mutating func take(word: String) -> Bool { listing.take(word: word) }
}

extension SearchCommand: DailyVerb {
  static let word = "search"

  static var blank: SearchCommand {
    var command = SearchCommand()
    command.global = .blank
    command.text = ""
    command.listing = .blank
    return command
  }

  var isComplete: Bool { !text.isEmpty }
  mutating func take(flag: String) -> Bool {
    listing.take(flag: flag) || global.take(flag: flag)
  }

  mutating func take(option: String, _ value: String) -> Bool {
    listing.take(option: option, value) || global.take(option: option, value)
  }

  mutating func take(word: String) -> Bool {
    guard text.isEmpty else { return listing.take(word: word) }
    text = word
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
