import Formats
import Mediation
import Reporting

/// In which shape disputes are printed.
enum ListShape {
  case table(columns: [ListColumn]?, isMarked: Bool)
  /// Lines for other programs.
  case plain(columns: [ListColumn]?)
  /// Objects, with some of their members; `nil` for all.
  case json(fields: [String]?)
}

extension ListingOptions {
  /// The shape that is asked for.
  ///
  /// - Parameter isSearch: whether there is something found to be shown.
  /// - Throws: `MediationError` of kind `usage` for a column or member that is none, or of another shape.
  func shape(_ session: Session, isSearch: Bool = false) throws -> ListShape {
    let isPlain = try isPlain(session)
    let known = isSearch ? ListColumn.allCases : ListColumn.ofLists
    let columns = try columns.map { try ListColumn.columns($0, of: known, field: "--columns") }
    if session.output.isJSON {
      guard columns == nil else {
        throw MediationError(
          .usage, zh: "--json 没有列", en: "--json has no columns", field: "--columns",
          hint: .words(zh: "写 --fields …", en: "write --fields …"))
      }
      return .json(
        fields: try fields.map {
          try Dispute.jsonFields($0, and: isSearch ? ["found"] : [], field: "--fields")
        })
    }
    guard fields == nil else {
      throw MediationError(
        .usage, zh: "--fields 要和 --json 一起写", en: "--fields is said with --json", field: "--fields",
        hint: .words(zh: "列写 --columns …", en: "columns are --columns …"))
    }
    return isPlain
      ? .plain(columns: columns)
      : .table(columns: columns, isMarked: try look.isColoured(session.world))
  }
}

extension Session {
  /// Prints the disputes that a filter finds, as far as a list may show them.
  ///
  /// - Returns: how many were shown, and how many there are.
  func list(
    _ words: FilterSyntax, _ options: ListingOptions
  ) throws -> (shown: Int, count: Int) {
    let order = try options.order() ?? .usual
    let shape = try options.shape(self)
    let (bytes, shown, count) = try casework().readDisputes(reading()) { files in
      let (disputes, count) = try files.list(
        try files.filter(words, today: today), by: order, limit: options.most,
        reveal: options.reveal)
      let lines = disputes.map { ListLine($0) }
      return (try written(lines, shape, ListColumn.usual, files), disputes.count, count)
    }
    print(bytes, options)
    return (shown, count)
  }

  /// Prints the disputes of a filter whose text holds some words, with where they stand.
  ///
  /// - Returns: how many were shown, and how many there are.
  func search(
    _ text: String, _ words: FilterSyntax, _ options: ListingOptions
  ) throws -> (shown: Int, count: Int) {
    let order = try options.order()
    let shape = try options.shape(self, isSearch: true)
    let (bytes, shown, count) = try casework().readDisputes(reading()) { files in
      let (found, count) = try files.search(
        text, try files.filter(words, today: today), by: order, limit: options.most,
        reveal: options.reveal)
      let lines = found.map { ListLine($0.dispute, $0.snippet) }
      return (try written(lines, shape, ListColumn.usualOfSearch, files), found.count, count)
    }
    print(bytes, options)
    return (shown, count)
  }

  private func print(_ bytes: [UInt8], _ options: ListingOptions) {
    if options.look.noPager { output.write(bytes) } else { output.writePaged(bytes) }
  }

  private func written(
    _ lines: [ListLine], _ shape: ListShape, _ usual: [ListColumn], _ files: CaseFiles
  ) throws -> [UInt8] {
    switch shape {
    case .plain(let columns): return lines.plainLines(columns ?? usual, today: today)
    case .json(let fields): return try json(lines, files, fields)
    case .table(let columns, let isMarked):
      let table = Table(listing: lines, columns: columns, or: usual, today: today, in: language)
      return output.bytes(
        isMarked ? table.marking(lines, today: today, in: language) : table, isMarked: isMarked)
    }
  }

  private func json(
    _ lines: [ListLine], _ files: CaseFiles, _ fields: [String]?
  ) throws -> [UInt8] {
    let tree = UnitTree(try files.units())
    // The rest is of the dispute itself.
    let isOfEvents = fields.map { $0.contains { ["amount", "events", "parties"].contains($0) } }
    let items = try lines.map { line in
      let dispute = line.dispute
      let json = dispute.json(
        district: tree.district(of: dispute.number.station)?.code,
        events: isOfEvents ?? true ? try files.events(of: dispute) : [])
      return json.with(line.snippet).members(fields)
    }
    return Array((JSON.array(items).pretty + "\n").utf8)
  }
}

extension JSON {
  /// The object with what was found.
  fileprivate func with(_ snippet: Snippet?) -> JSON {
    guard let snippet, let members else { return self }
    return .object(members + [JSON.Member("found", snippet.json)])
  }
}
