/// What an operator is in the office: it decides what may be done, and what may be read.
public enum Role: String, Code {
  public static let list = "operator_role"
  /// Enters disputes and works on them (民警、辅警).
  case officer
  /// Holds sessions and enters what came of them (调解员).
  case mediator
  /// Answers for a station or district: also reads protected files, seals and erases (所领导).
  case head
  /// Imports ledgers and publishes figures; reads no case text (统计员).
  case statistician
  /// Reads everything, restricted files included, and writes nothing (审计员).
  case auditor
  /// Keeps the registers of people and the files; reads no case text (管理员).
  case administrator

  public var rights: Set<Right> {
    switch self {
    case .officer, .mediator: [.figures, .disputes, .enter]
    case .head:
      [
        .figures, .disputes, .protectedFiles, .enter, .importing, .exporting,
        .exportingAnonymously, .publishing, .privacy, .administration, .keeping,
      ]
    case .statistician: [.figures, .importing, .publishing, .exportingAnonymously]
    case .auditor:
      [.figures, .disputes, .protectedFiles, .audit, .exportingAnonymously, .keeping]
    case .administrator: [.figures, .administration, .roles, .keeping]
    }
  }
}
