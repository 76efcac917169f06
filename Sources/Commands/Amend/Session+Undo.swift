import Formats
import Mediation
import Reporting

extension Session {
  /// Asks before something is taken or brought back that was not just entered.
  func confirm(_ steps: [UndoStep], _ verb: Phrase) throws {
    let now = world.now()
    guard steps.contains(where: { now.seconds - $0.operation.enteredAt.seconds > 60 }) else {
      return
    }
    let words = steps.map(\.sentence)
    let question = Phrase(
      zh: verb.zh + "：" + words.map(\.zh).joined(separator: "；"),
      en: verb.en + ": " + words.map(\.en).joined(separator: "; "))
    guard try Questions(session: self).yes(question) else {
      throw MediationError(.refused, zh: "什么都没有做", en: "nothing was done")
    }
  }

  /// Says what was taken or brought back, and where it leaves the disputes.
  ///
  /// - Parameter isOne: whether one thing was asked for, which is then told without a list.
  func tell(
    _ receipts: [UndoReceipt], _ casework: Casework, _ request: Request, isOne: Bool,
    as verb: Phrase
  ) throws {
    if receipts.contains(where: \.isRepetition) { output.sayRepeated(request.operation) }
    guard !output.isJSON else {
      let told = try receipts.map { try json($0, casework) }
      output.print(isOne ? told[0] : .array(told))
      return
    }
    for receipt in receipts {
      let sentence = receipt.sentence
      output.say(
        Phrase(
          zh: "\(verb.zh)：\(sentence.zh)\(ago(receipt.undone).zh)",
          en: "\(verb.en): \(sentence.en)\(ago(receipt.undone).en)"))
      for dispute in receipt.disputes {
        output.print("\(dispute.number)  \(dispute.status.label(language))")
      }
    }
  }

  private func json(_ receipt: UndoReceipt, _ casework: Casework) throws -> JSON {
    [
      "undone": .string(receipt.undone.id), "verb": .string(receipt.undone.verb),
      "entered_at": .string(receipt.undone.enteredAt.description),
      "what": .string(receipt.sentence(language)),
      "disputes": .array(try json(receipt.disputes, casework)),
    ]
  }

  /// Prints what could be taken back, the latest first.
  func listUndoable(limit: Int) throws {
    let steps = try casework().undoable(limit: max(1, limit), reading())
    guard !output.isJSON else {
      output.print(
        .array(
          steps.map { step in
            [
              "operation": .string(step.operation.id), "verb": .string(step.operation.verb),
              "entered_at": .string(step.operation.enteredAt.description),
              "what": .string(step.sentence(language)),
            ]
          }))
      return
    }
    output.list(
      [
        Phrase(zh: "操作号", en: "operation"), Phrase(zh: "录入", en: "entered"),
        Phrase(zh: "何事", en: "what"),
      ],
      steps.map { step in
        [
          step.operation.id, step.operation.enteredAt.day.description,
          step.sentence(language).visibleOnOneLine,
        ]
      })
  }

  /// Who entered it, and how long ago.
  private func ago(_ operation: Mediation.Operation) -> Phrase {
    let seconds = world.now().seconds - operation.enteredAt.seconds
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400)
    let span =
      switch seconds {
      case ..<60: Phrase(zh: "刚才", en: "just now")
      case ..<3600: Phrase(zh: "\(minutes) 分钟前", en: "\(Int(minutes).counted("minute")) ago")
      case ..<86_400: Phrase(zh: "\(hours) 小时前", en: "\(Int(hours).counted("hour")) ago")
      default: Phrase(zh: "\(days) 天前", en: "\(Int(days).counted("day")) ago")
      }
    return Phrase(
      zh: "（\(operation.enteredBy)，\(span.zh)）", en: ", by \(operation.enteredBy), \(span.en)")
  }
}

extension UndoStep {
  fileprivate var sentence: Phrase {
    Phrase.told(operation, numbers: numbers, entries: entries, acts: acts)
  }
}

extension UndoReceipt {
  fileprivate var sentence: Phrase {
    Phrase.told(undone, numbers: disputes.map(\.number), entries: entries, acts: acts)
  }
}

extension Phrase {
  /// What an operation had entered.
  fileprivate static func told(
    _ operation: Mediation.Operation, numbers: [CaseNumber], entries: [Entry], acts: [OfficeAct]
  ) -> Phrase {
    let words = acts.map(\.sentence) + entries.map(\.sentence)
    guard numbers.count <= 1, !words.isEmpty else {
      return Phrase(
        zh: "\(operation.verb)，\(numbers.count) 起",
        en: "\(operation.verb), \(numbers.count.counted("dispute"))")
    }
    let number = numbers.first.map { "\($0) " } ?? ""
    return Phrase(
      zh: number + words.map(\.zh).joined(separator: "；"),
      en: number + words.map(\.en).joined(separator: " ").withoutEnd)
  }
}

extension String {
  /// The sentence as a part of another.
  fileprivate var withoutEnd: String { hasSuffix(".") ? String(dropLast()) : self }
}
