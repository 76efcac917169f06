import Mediation

// What several of the daily verbs take.

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
    options.terms = []
    options.amount = []
    options.by = []
    options.instalments = []
    options.owedBy = []
    options.owedTo = []
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
    case "--terms": terms.append(value)
    case "--amount": amount.append(value)
    case "--by": by.append(value)
    case "--instalments": instalments.append(value)
    case "--owed-by": owedBy.append(value)
    case "--owed-to": owedTo.append(value)
    case "--perform-by": performBy = value
    default: return false
    }
    return true
  }
}

extension ListingOptions {
  static var blank: ListingOptions {
    var options = ListingOptions()
    options.counting = CountingOptions()
    options.filters = []
    options.sort = nil
    options.limit = 30
    options.reveal = nil
    options.columns = nil
    options.plain = false
    options.fields = nil
    options.counting.count = false
    options.counting.by = nil
    options.look = LookOptions()
    options.look.color = nil
    options.look.noPager = false
    return options
  }

  mutating func take(flag: String) -> Bool {
    switch flag {
    case "--plain": plain = true
    case "--count": counting.count = true
    case "--no-pager": look.noPager = true
    default: return false
    }
    return true
  }

  /// Takes an option; `false` also for a limit that is no number.
  mutating func take(option: String, _ value: String) -> Bool {
    switch option {
    case "--limit":
      guard let number = Int(value) else { return false }
      limit = number
    case "--sort": sort = value
    case "--columns": columns = value
    case "--fields": fields = value
    case "--by": counting.by = value
    case "--color": look.color = value
    case "--reveal": reveal = value
    default: return false
    }
    return true
  }

  mutating func take(word: String) -> Bool {
    filters.append(word)
    return true
  }
}

extension CaseArgument {
  init(_ text: String) {
    self.init()
    self.text = text
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
  mutating func takeOnce(_ word: String) -> Bool {
    guard text.isEmpty else { return false }
    text = word
    return true
  }
}
