import Formats
import Mediation

/// How disputes are exported: as what, which columns, and in whose words.
public struct ExportTable: Sendable {
  public let format: ExportFormat
  public var columns: [ImportColumn]
  /// The language of the headings and of the names of codes; `nil` for our own names and codes, which
  /// mean the same everywhere.
  public var language: Language?
  /// Whether CSV begins with a byte order mark.
  public var hasMark = false
  /// Whether a spreadsheet is kept from taking a cell for a formula.
  public var isGuarded = false
  /// How many cells so far a spreadsheet could take for formulas.
  public private(set) var formulas = 0
  /// How many cells so far are longer than one of a workbook.
  public private(set) var cutCells = 0
  private var row = 1

  /// All columns; of a workbook, which keeps 32,767 characters in a cell, all but the histories.
  public init(_ format: ExportFormat, language: Language? = nil) {
    self.format = format
    self.language = language == .en ? nil : language
    columns = ImportColumn.exported.filter { format != .xlsx || $0 != .events }
  }

  /// The columns that words name, in either language, separated by commas.
  ///
  /// - Throws: `MediationError` of kind `usage` for a word that names none, and for one that comes twice.
  public static func columns(
    named words: String, field: Field
  ) throws(MediationError) -> [ImportColumn] {
    var columns: [ImportColumn] = []
    for word in words.replacing("，", with: ",").split(separator: ",") {
      let name = String(word).trimmed
      guard let column = ImportColumn(heading: name), ImportColumn.exported.contains(column) else {
        throw MediationError(
          .usage, zh: "没有“\(name.visible())”这一列", en: "there is no column “\(name.visible())”",
          field: field,
          hint: .words(Phrase(ImportColumn.exported.map(\.name).joined(separator: ", "))))
      }
      guard !columns.contains(column) else {
        throw MediationError(
          .usage, zh: "“\(name.visible())”说了两次", en: "“\(name.visible())” is said twice",
          field: field)
      }
      columns.append(column)
    }
    guard !columns.isEmpty else {
      throw MediationError(.usage, zh: "没有写列名", en: "no column is named", field: field)
    }
    return columns
  }

  /// Whether any column has texts of a dispute, which the law may have erased.
  public var holdsText: Bool { columns.contains(where: \.holdsText) }

  /// What comes before the first dispute.
  public var opening: [UInt8] {
    let names = columns.map { language == .zh ? $0.chineseName : $0.name }
    var bytes: [UInt8] = []
    switch format {
    case .csv:
      if hasMark { bytes = [0xEF, 0xBB, 0xBF] }
      CSVWriter.append(names, to: &bytes)
    case .ndjson: break
    case .xlsx:
      let sheet = language == .zh ? "纠纷" : "disputes"
      bytes = SheetRowsWriter.opening(sheet: sheet) + SheetRowsWriter.row(1, names, [])
    }
    return bytes
  }

  /// A dispute's line.
  public mutating func append(_ dispute: DisputeExport, to bytes: inout [UInt8]) {
    switch format {
    case .csv:
      let cells = columns.map { column in
        let cell = CSVWriter.quoted(text(of: column, dispute) ?? "")
        let guarded = CSVWriter.guarded(cell)
        if guarded != cell { formulas += 1 }
        return isGuarded ? guarded : cell
      }
      CSVWriter.append(cells, to: &bytes)
    case .ndjson:
      let members = columns.map { column in
        JSON.Member(
          language == .zh ? column.chineseName : column.name,
          column == .events ? dispute.history : .optional(text(of: column, dispute)))
      }
      JSON.object(members).write(into: &bytes)
      bytes.append(0x0A)
    case .xlsx:
      row += 1
      let cells = columns.map { text(of: $0, dispute) ?? "" }
      cutCells += cells.count { $0.utf16.count > ExportTable.longestCell }
      let kinds = columns.map { $0.isDay ? CellKind.day : .text }
      bytes += SheetRowsWriter.row(row, cells, kinds)
    }
  }

  /// What comes after the last dispute.
  public var ending: [UInt8] { format == .xlsx ? SheetRowsWriter.ending : [] }

  /// How many units of UTF-16 a cell of a workbook keeps.
  private static let longestCell = 32_767

  private func text(of column: ImportColumn, _ dispute: DisputeExport) -> String? {
    guard let text = dispute.text(of: column) else { return nil }
    guard let language, let list = column.codeList else { return text }
    return text.split(separator: ";").map { Catalogue.shipped.label(list, String($0))(language) }
      .joined(separator: "、")
  }
}

extension ImportColumn {
  /// The Chinese heading that it goes out with; an import understands it.
  var chineseName: String { ImportColumn.chineseNames[self] ?? name }

  private static let chineseNames: [ImportColumn: String] = [
    .sourceRef: "来源编号", .station: "派出所代码", .stationName: "派出所名称", .district: "区县", .grid: "网格",
    .category: "纠纷类别", .source: "案件来源", .summary: "简要情况", .registeredOn: "登记日期",
    .acceptedOn: "受理日期", .mediator: "调解员", .mediatorName: "调解员姓名", .sessions: "调解日期",
    .outcome: "调解结果", .form: "协议形式", .terms: "协议内容", .agreedOn: "达成日期",
    .performedOn: "履行日期", .closedOn: "结案日期", .reason: "原因", .told: "告知途径",
    .referredTo: "移送部门", .visitedOn: "回访日期", .satisfaction: "满意度", .applicant: "申请方",
    .respondent: "被申请方", .recordedOn: "录入日期", .events: "经过", .number: "编号", .status: "状态",
  ]

  /// Whether its cells are texts of a dispute; a referral may be one.
  var holdsText: Bool {
    switch self {
    case .sourceRef, .grid, .summary, .terms, .referredTo, .applicant, .respondent, .events: true
    default: false
    }
  }

  /// Whether its cells are days.
  var isDay: Bool {
    switch self {
    case .registeredOn, .acceptedOn, .agreedOn, .performedOn, .closedOn, .visitedOn, .recordedOn:
      true
    default: false
    }
  }

  /// The list of the catalogue that its codes are in.
  var codeList: String? {
    switch self {
    case .category: "category"
    case .source: "source"
    case .outcome: "outcome"
    case .form: "form"
    case .satisfaction: "satisfaction"
    case .reason: "reason"
    case .told: "route"
    case .referredTo: "body"
    case .status: "status"
    default: nil
    }
  }
}
