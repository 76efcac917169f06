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
