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

/// One thing that may be done or read.
public enum Right: String, CaseIterable, Sendable {
  /// Counts and case numbers; no text about anybody.
  case figures
  /// The text of disputes: who, about what, what was agreed.
  case disputes
  /// The text of those that concern minors or domestic violence, or are sealed.
  case protectedFiles = "protected_files"
  /// Restricted files, and the log of who read what.
  case audit
  case enter
  case importing
  case exporting
  case exportingAnonymously = "exporting_anonymously"
  /// Seals, nil reports, the office's figures and proceedings.
  case publishing
  /// Erasing, restricting, destroying.
  case privacy
  /// Units, mediators, limits of retention.
  case administration
  /// Operators, their logins and roles.
  case roles
  /// Backups and restoring.
  case keeping

  public var label: Phrase {
    switch self {
    case .figures: Phrase(zh: "看数字", en: "read figures")
    case .disputes: Phrase(zh: "看案情", en: "read disputes")
    case .protectedFiles: Phrase(zh: "看受保护的案卷", en: "read protected files")
    case .audit: Phrase(zh: "审计", en: "audit")
    case .enter: Phrase(zh: "登记和办理", en: "enter")
    case .importing: Phrase(zh: "导入", en: "import")
    case .exporting: Phrase(zh: "导出", en: "export")
    case .exportingAnonymously: Phrase(zh: "匿名导出", en: "export anonymously")
    case .publishing: Phrase(zh: "封存和报送", en: "seal and report")
    case .privacy: Phrase(zh: "删除、限制和销毁", en: "erase, restrict and destroy")
    case .administration: Phrase(zh: "管理单位和调解员", en: "keep the registers of units and mediators")
    case .roles: Phrase(zh: "管理经办人和角色", en: "keep the operators and their roles")
    case .keeping: Phrase(zh: "备份和恢复", en: "back up and restore")
    }
  }
}
