import ArgumentParser
import Mediation

/// `mediate note`
struct NoteCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "记事 · Enter a note.",
    discussion: """
      mediate note 42 --note 电话联系双方
      mediate note 42 电话联系双方
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Argument(help: ArgumentHelp("记事内容 · The note (else asked for).", valueName: "text"))
  var text: String?

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    var entry = Entry(.noted, on: day)
    if write.note == nil {
      entry.note =
        if let text { text } else {
          try Questions(session: session).text(
            Phrase(zh: "记事", en: "note"), field: "--note")
        }
    }
    return [entry]
  }
}
