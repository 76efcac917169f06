import Mediation

/// What is wrong with the mark of a database.
enum MarkTrouble: Sendable {
  /// The database does not hold what it says.
  case behind
  case missing
  case unreadable

  /// In words, with the way out.
  func error(_ mark: String) -> MediationError {
    switch self {
    case .behind:
      MediationError(
        .problems, zh: "数据库与高水位记录 \(mark) 不符：放回了旧副本，或末尾被截去、改动",
        en: "the database does not hold what its high-water mark \(mark) says: an old copy was put "
          + "back, or the end was cut off or altered",
        field: .database,
        hint: .database(.bringBackOrAcceptLoss))
    case .missing:
      MediationError(
        .problems, zh: "没有高水位记录 \(mark)：若放回了旧副本或截去了末尾，现在看不出来",
        en: "there is no high-water mark \(mark): an old copy put back, or an end cut off, would "
          + "not be seen",
        field: .database, hint: .database(.setMark))
    case .unreadable:
      MediationError(
        .problems, zh: "高水位记录 \(mark) 被改动，读不出：若放回了旧副本或截去了末尾，现在看不出来",
        en: "the high-water mark \(mark) was altered and cannot be read: an old copy put back, or "
          + "an end cut off, would not be seen",
        field: .database, hint: .database(.setMark))
    }
  }
}

extension SQLiteReader {
  /// What is wrong with a mark; `nil` when the database holds what it says.
  func trouble(with mark: HighWaterMark) throws -> MarkTrouble? {
    switch mark.state {
    case .stands(let known, let isCut):
      guard try holds(known) else { return .behind }
      // A line is written after a commit: whoever was stopped at it left the database ahead.
      return try isCut && position() == known ? .unreadable : nil
    case .missing: return .missing
    case .altered, .foreign: return .unreadable
    }
  }
}
