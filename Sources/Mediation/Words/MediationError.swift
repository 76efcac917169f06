/// What went wrong, which field, and what to do next, in both languages.
public struct MediationError: Error, Equatable, Sendable {
  /// What kind of trouble it is; each surface maps the kinds once (exit codes, HTTP statuses).
  public enum Kind: String, Sendable {
    /// The environment failed: disk, permissions, a damaged or foreign file.
    case failed
    /// The words of the request do not say anything that can be done.
    case usage
    case notFound = "not_found"
    /// A rule of the office forbids it.
    case refused
    /// Another entry, or another program, was first.
    case conflict
    /// `check` found something wrong.
    case problems
    /// It cannot be known whether the entry was kept; the same operation may be repeated safely.
    case unknownOutcome = "unknown_outcome"
  }

  public let kind: Kind
  public let message: Phrase
  /// What is at fault.
  public let field: Field?
  /// What to do next.
  public let hint: Advice?

  public init(_ kind: Kind, _ message: Phrase, field: Field? = nil, hint: Advice? = nil) {
    self.kind = kind
    self.message = message
    self.field = field
    self.hint = hint
  }

  public init(
    _ kind: Kind, zh: String, en: String, field: Field? = nil, hint: Advice? = nil
  ) {
    self.init(kind, Phrase(zh: zh, en: en), field: field, hint: hint)
  }
}

extension MediationError {
  /// Nothing was to be entered.
  public static let noEntries = MediationError(
    .usage, zh: "没有要登记的内容", en: "there is nothing to enter")

  /// The error of a dispute that has no number yet, which is not named by what stands for it.
  public func withoutNumber(_ placeholder: CaseNumber) -> MediationError {
    let number = placeholder.description
    func named(_ phrase: Phrase) -> Phrase {
      Phrase(
        zh: [" \(number) ", "\(number) ", number].reduce(phrase.zh) {
          $0.replacing($1, with: "这一起")
        },
        en: phrase.en.replacing(number, with: "the dispute"))
    }
    return MediationError(
      kind, named(message), field: field, hint: hint?.withoutNumber(placeholder, named))
  }
}
