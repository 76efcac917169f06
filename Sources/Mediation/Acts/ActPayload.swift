/// What belongs to one act, all of it in one file: its words, its place in the lifecycle, the right it
/// takes, its rules, its details, what it does to a dispute.
///
/// `Act` is the one list of them. What has a default below is said only where it differs.
protocol ActPayload: Equatable, Sendable {
  /// What the journal calls the act.
  static var word: String { get }
  /// The command that enters it.
  static var verb: String { get }
  static var place: Lifecycle.Place { get }
  /// Whether it is about how the file is kept, not about the dispute.
  static var isAboutTheFile: Bool { get }
  /// Whether a restricted file, which is stored and not worked on, takes it.
  static var isForRestrictedFiles: Bool { get }
  /// Whether a file whose text was destroyed takes it.
  static var isForDestroyedFiles: Bool { get }
  /// Whether it may not have happened before the dispute's last step, where it moves the dispute.
  static var keepsOrder: Bool { get }
  /// Whether it says that texts are gone.
  static var isErasure: Bool { get }
  /// The limits that are counted from its day.
  static var startedLimits: [SpellLimit] { get }
  /// What opens the way to it for a dispute; `nil` where the lifecycle knows.
  static func wayOut(of dispute: Dispute) -> Advice?

  var act: Act { get }
  /// What somebody must be allowed to, to enter it.
  var right: Right { get }

  /// Hands on the details in a fixed order; absent ones are left out.
  func describe(into list: inout some DetailSink)
  /// Rebuilds the act from its details.
  init(reading read: DetailReader) throws(DetailError)

  /// Refuses what is wrong in itself, whatever the dispute.
  func validate(in context: EntryContext) throws(MediationError)
  /// The codes it states, which have to be in force on its day.
  var codes: [StatedCode] { get }
  /// The codes of the mediators it names.
  var mediators: [String] { get }
  /// Refuses what names somebody or something that does not exist.
  func validateReferences(in dispute: Dispute, _ reader: any DisputeReader) throws
  /// The same, of what depends on the day.
  func validateReferences(
    in dispute: Dispute, on day: Day, _ reader: any DisputeReader) throws
  /// The act with what the dispute tells of it.
  func completed(in dispute: Dispute) -> Act
  /// Refuses what may not follow the state of the dispute.
  func refuseState(of dispute: Dispute, _ row: Lifecycle.Row) throws(MediationError)
  /// Refuses what state and days allow and the dispute does not.
  func refuse(in dispute: Dispute, on day: Day, _ row: Lifecycle.Row) throws(MediationError)
  /// Refuses what somebody enters now, and what journals of earlier programs may hold.
  func refuseNow(in dispute: Dispute, on day: Day) throws(MediationError)

  /// The state it leads to; `nil` when it moves nothing.
  func leads(from dispute: Dispute, _ row: Lifecycle.Row, on day: Day) -> Status?
  /// Changes the dispute in all but its state.
  func apply(to dispute: inout Dispute, on day: Day)
  /// Whether it says that the text of a private field is gone.
  func erases(_ field: String) -> Bool
}

extension ActPayload {
  static var isAboutTheFile: Bool { false }
  static var isForRestrictedFiles: Bool { false }
  static var isForDestroyedFiles: Bool { false }
  static var keepsOrder: Bool { true }
  static var isErasure: Bool { false }
  static var startedLimits: [SpellLimit] { [] }
  static func wayOut(of dispute: Dispute) -> Advice? { nil }

  var right: Right { .enter }

  func describe(into list: inout some DetailSink) {}
  func validate(in context: EntryContext) throws(MediationError) {}
  var codes: [StatedCode] { [] }
  var mediators: [String] { [] }
  func validateReferences(in dispute: Dispute, _ reader: any DisputeReader) throws {}
  func validateReferences(
    in dispute: Dispute, on day: Day, _ reader: any DisputeReader
  ) throws {
    try validateReferences(in: dispute, reader)
  }
  func completed(in dispute: Dispute) -> Act { act }

  func refuseState(of dispute: Dispute, _ row: Lifecycle.Row) throws(MediationError) {
    guard row.allows(dispute.status) else { throw Refusal.state(Self.kind, row, dispute) }
  }

  func refuse(in dispute: Dispute, on day: Day, _ row: Lifecycle.Row) throws(MediationError) {}
  func refuseNow(in dispute: Dispute, on day: Day) throws(MediationError) {}
  func leads(from dispute: Dispute, _ row: Lifecycle.Row, on day: Day) -> Status? { row.to }
  func apply(to dispute: inout Dispute, on day: Day) {}
  func erases(_ field: String) -> Bool { false }
}

extension ActPayload {
  static var kind: Act.Kind { Act.Kind(self) }

  static func act(reading read: DetailReader) throws(DetailError) -> Act {
    try Self(reading: read).act
  }
}

extension Entry {
  /// The entry with what the dispute tells of its act.
  func completed(in dispute: Dispute) -> Entry {
    var entry = self
    entry.act = act.payload.completed(in: dispute)
    return entry
  }
}
