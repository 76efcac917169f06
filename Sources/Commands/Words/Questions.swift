import Formats
import Mediation

/// Asks, on a terminal, for what the command line left out.
struct Questions {
  let session: Session

  /// One of the codes of a list; asked again until it is understood. Nothing is chosen by pressing
  /// Enter.
  func code<C: Code>(_ what: Phrase, _ type: C.Type, field: Field) throws(MediationError) -> C {
    guard session.mayAsk else { throw Words.missing(field, what) }
    let choices = C.allCases.map { "\($0.rawValue) \($0.label(session.language))" }
    while true {
      let answer = try answer(
        Phrase(
          zh: "\(what.zh)（\(choices.joined(separator: "、"))）",
          en: "\(what.en) (\(choices.joined(separator: ", ")))"), field)
      do { return try Words.code(answer, C.self, field: field) } catch {
        session.output.say(Phrase(zh: "不认识，请再写一次。", en: "Not understood; once more."))
      }
    }
  }

  func text(_ what: Phrase, field: Field) throws(MediationError) -> String {
    guard session.mayAsk else { throw Words.missing(field, what) }
    while true {
      let answer = try answer(what, field)
      if !answer.isBlank { return answer }
    }
  }

  /// Lines until an empty one.
  func lines(_ what: Phrase) throws(MediationError) -> [String] {
    guard session.mayAsk else { return [] }
    var lines: [String] = []
    while true {
      ask(what)
      guard let line = try line(), !line.isEmpty else { return lines }
      lines.append(line)
    }
  }

  /// Whether the answer is a yes; nothing is agreed to by pressing Enter.
  func yes(_ what: Phrase) throws(MediationError) -> Bool {
    let answer = try answer(
      Phrase(zh: "\(what.zh)？（写“是”确认）", en: "\(what.en)? (yes to confirm)"), "--yes")
    return answer == "是" || answer.lowercased() == "yes"
  }

  private func answer(_ what: Phrase, _ field: Field) throws(MediationError) -> String {
    ask(what)
    guard let line = try line() else { throw Words.missing(field, what) }
    return line
  }

  private func line() throws(MediationError) -> String? {
    guard let bytes = session.world.readLine() else { return nil }
    return try TypedText.text(bytes, Phrase(zh: "输入的", en: "what was typed,"))
  }

  private func ask(_ what: Phrase) {
    let mark = session.language == .zh ? "：" : ": "
    session.world.writeError(Array((what(session.language) + mark).utf8))
  }
}
