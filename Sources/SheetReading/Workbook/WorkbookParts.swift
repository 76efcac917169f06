#if Spreadsheet
  /// Where the parts of a workbook are, and its sheets.
  struct WorkbookParts {
    struct Sheet {
      let name: String
      /// `visible`, `hidden` or `very_hidden`.
      let visibility: String
      let part: String
    }

    let sheets: [Sheet]
    let is1904: Bool
    let strings: String?
    let styles: String?

    /// - Throws: `SheetFault` for an archive that is no workbook, by what it is instead.
    init(_ archive: ZipArchive) throws(SheetFault) {
      let book = try WorkbookParts.workbook(archive)
      let relations = Relations()
      let folder = WorkbookParts.folder(of: book)
      let file = book.split(separator: "/").last ?? ""
      try archive.read("\(folder)_rels/\(file).rels", with: relations)
      let list = SheetList()
      try archive.read(book, with: list)
      is1904 = list.is1904
      sheets = list.sheets.compactMap { sheet in
        // A sheet of charts or of macros has no rows.
        guard let target = relations.targets[sheet.id], target.kind == "worksheet" else {
          return nil
        }
        return Sheet(
          name: sheet.name, visibility: sheet.visibility,
          part: WorkbookParts.path(target.path, in: folder))
      }
      func part(_ kind: String) -> String? {
        relations.targets.values.first { $0.kind == kind }
          .map { WorkbookParts.path($0.path, in: folder) }
      }
      strings = part("sharedStrings")
      styles = part("styles")
    }

    private static func workbook(_ archive: ZipArchive) throws(SheetFault) -> String {
      guard archive.holds("_rels/.rels") else {
        if archive.holds("content.xml"), archive.holds("mimetype") { throw .openDocument }
        throw .other
      }
      let relations = Relations()
      try archive.read("_rels/.rels", with: relations)
      let target = relations.targets.values.first { $0.kind == "officeDocument" }
      let book = path(target?.path ?? "xl/workbook.xml", in: "")
      if book.lowercased().hasSuffix(".bin") { throw .binary }
      if book.lowercased().hasPrefix("word/") { throw .word }
      guard archive.holds(book), !book.lowercased().hasPrefix("ppt/") else { throw .other }
      return book
    }

    private static func folder(of path: String) -> String {
      guard let slash = path.lastIndex(of: "/") else { return "" }
      return String(path[...slash])
    }

    /// Where a target leads to: from the folder, or from the top.
    private static func path(_ target: String, in folder: String) -> String {
      let whole = target.hasPrefix("/") ? target : folder + target
      var parts: [Substring] = []
      for part in whole.replacing("\\", with: "/").split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
      }
      return parts.joined(separator: "/")
    }
  }

  /// A part that says which parts another one has to do with.
  private final class Relations: XMLHandler {
    /// By id: the last word of the type, which is the same in both editions of the standard, and the path.
    private(set) var targets: [String: (kind: String, path: String)] = [:]

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      guard name.is("Relationship"), let id = attributes["Id"], let type = attributes["Type"],
        let path = attributes["Target"]
      else { return }
      guard targets.count < 20_000 else {
        fault = .damaged
        return
      }
      targets[id] = (String(type.split(separator: "/").last ?? ""), path)
    }
  }

  /// The part that lists the sheets.
  private final class SheetList: XMLHandler {
    private(set) var sheets: [(name: String, id: String, visibility: String)] = []
    private(set) var is1904 = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if name.is("workbookPr") {
        is1904 = ["1", "true", "on"].contains(attributes["date1904"] ?? "")
      } else if name.is("sheet"), let sheet = attributes["name"], let id = attributes["id"] {
        guard sheets.count < 10_000 else {
          fault = .damaged
          return
        }
        let visibility =
          switch attributes["state"] {
          case "hidden": "hidden"
          case "veryHidden": "very_hidden"
          default: "visible"
          }
        sheets.append((sheet, id, visibility))
      }
    }
  }
#endif
