#if Spreadsheet
  import CXLSXWriter
  import Formats
  import Glibc

  /// A spreadsheet made of rows as they come, of which no more than one is held.
  ///
  /// The rows are in the form that `read` writes (`SheetRows` in `mediate`): the first of a sheet is its
  /// heading. Where a sheet is full, another of the same heading goes on.
  struct RowsFile {
    private let file: UnsafeMutablePointer<lxw_workbook>
    private let plain: UnsafeMutablePointer<lxw_format>?
    private let heading: UnsafeMutablePointer<lxw_format>?
    private let day: UnsafeMutablePointer<lxw_format>?
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var name = ""
    private var headings: [String] = []
    private var row: UInt32 = 0
    private var part = 1
    private let mostRows: UInt32

    /// What a sheet holds, its heading counted.
    static let mostRows: UInt32 = 1_048_576

    /// Writes a file from standard input: under another name first, then in its place.
    static func write(to path: String) throws(Failure) {
      let temporary = "\(path).\(getpid()).part"
      do throws(Failure) {
        try fill(temporary)
        let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, fsync(descriptor) == 0, close(descriptor) == 0,
          rename(temporary, path) == 0
        else { throw Failure(String(cString: strerror(errno))) }
      } catch {
        unlink(temporary)
        throw Failure("\(path): \(error.reason)")
      }
    }

    private static func fill(_ path: String) throws(Failure) {
      // Rows go to a file of the library's as soon as they are whole.
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.use_zip64 = 1
      let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/")
      let beside = strdup(path.hasPrefix("/") ? (folder.isEmpty ? "/" : folder) : "./\(folder)")
      defer { free(beside) }
      options.tmpdir = beside
      guard let file = workbook_new_opt(path, &options) else { throw Failure("out of memory") }
      var rows = RowsFile(file)
      do throws(Failure) {
        try rows.takeAll()
      } catch {
        _ = workbook_close(file)
        throw error
      }
      errno = 0
      let error = workbook_close(file)
      guard error == LXW_NO_ERROR else {
        let system = errno == 0 ? "" : " (\(String(cString: strerror(errno))))"
        throw Failure(error.words + system)
      }
    }

    private init(_ file: UnsafeMutablePointer<lxw_workbook>) {
      self.file = file
      plain = workbook_add_format(file)
      heading = workbook_add_format(file)
      day = workbook_add_format(file)
      format_set_bold(heading)
      format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_num_format(day, "yyyy-mm-dd")
      // For tests, which do not wait for a million rows.
      let most = getenv("MEDIATE_SHEET_ROWS").flatMap { UInt32(String(cString: $0)) }
      mostRows = max(2, min(RowsFile.mostRows, most ?? RowsFile.mostRows))
    }

    private mutating func takeAll() throws(Failure) {
      var reader = CSVReader(
        [], limits: CSVLimits(fieldBytes: 64 << 20, recordBytes: 64 << 20, fields: 20_000))
      var isWhole = false
      while true {
        let record: CSVRecord?
        do { record = try reader.next(more: RowsFile.piece) } catch {
          throw Failure("line \(error.line) of the rows cannot be read")
        }
        guard let fields = record?.fields else { break }
        switch fields[0] {
        case "sheet" where fields.count == 3: try begin(fields[1])
        case "row" where fields.count >= 3: try take(Array(fields[2].utf8), fields[3...])
        default: isWhole = fields[0] == "end"
        }
      }
      guard isWhole else { throw Failure("the rows break off") }
      try finishSheet()
    }

    private static func piece() -> [UInt8] {
      [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
        var count = 0
        repeat {
          count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        } while count < 0 && errno == EINTR
        filled = max(0, count)
      }
    }

    private mutating func begin(_ name: String) throws(Failure) {
      try finishSheet()
      self.name = name
      headings = []
      part = 1
      try add(name)
    }

    private mutating func add(_ name: String) throws(Failure) {
      row = 0
      sheet = workbook_add_worksheet(file, name)
      guard sheet != nil else { throw Failure("no sheet can be called “\(name)”") }
    }

    /// What stays in sight, and what may be filtered, of a sheet that is over.
    private func finishSheet() throws(Failure) {
      guard let sheet, row > 0, !headings.isEmpty else { return }
      worksheet_freeze_panes(sheet, 1, 0)
      try worksheet_autofilter(sheet, 0, 0, max(1, row - 1), UInt16(clamping: headings.count - 1))
        .check()
    }

    private mutating func take(_ kinds: [UInt8], _ fields: ArraySlice<String>) throws(Failure) {
      if headings.isEmpty { headings = Array(fields) }
      if row >= mostRows {
        try finishSheet()
        part += 1
        try add("\(String(name.prefix(24))) (\(part))")
        try put(headings.map { _ in UInt8(ascii: "s") }, headings[...], heading)
      }
      try put(kinds, fields, row == 0 ? heading : plain)
    }

    private mutating func put(
      _ kinds: [UInt8], _ fields: ArraySlice<String>, _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(Failure) {
      for (place, text) in fields.enumerated() where !text.isEmpty {
        let column = UInt16(clamping: place)
        switch place < kinds.count ? kinds[place] : UInt8(ascii: "s") {
        case UInt8(ascii: "n"):
          guard let number = Double(text), abs(number) < 1e15 else { fallthrough }
          try worksheet_write_number(sheet, row, column, number, format).check()
        case UInt8(ascii: "d"):
          guard let serial = RowsFile.serial(text) else { fallthrough }
          try worksheet_write_number(sheet, row, column, serial, day).check()
        default:
          try worksheet_write_string(sheet, row, column, RowsFile.fitted(text), format).check()
        }
      }
      if row == 0 {
        for place in fields.indices {
          let column = UInt16(clamping: place - fields.startIndex)
          try worksheet_set_column(sheet, column, column, 14, nil).check()
        }
      }
      row += 1
    }

    /// `2021-03-05` as days since the end of 1899; `nil` for a day before March 1900 or with a time.
    private static func serial(_ text: String) -> Double? {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      guard text.utf8.count == 10, parts.count == 3, let year = Int(parts[0]),
        let month = Int(parts[1]),
        let dayOfMonth = Int(parts[2]), year >= 1901, 1...12 ~= month, 1...31 ~= dayOfMonth
      else { return nil }
      let shifted = month <= 2 ? year - 1 : year
      let era = shifted / 400
      let ofEra = shifted - era * 400
      let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1
      return Double(
        era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468 + 25_569)
    }

    /// A cell holds 32,767 units of UTF-16; what looks like an escaped character is escaped (ECMA-376 part
    /// 1, 22.9.2.19).
    private static func fitted(_ text: String) -> String {
      if text.utf8.contains(UInt8(ascii: "_")) {
        let escaped = text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
        if escaped != text { return fitted(plain: escaped) }
      }
      return fitted(plain: text)
    }

    private static func fitted(plain text: String) -> String {
      guard text.utf16.count > 32_767 else { return text }
      var kept = String(text.prefix(32_767))
      while kept.utf16.count > 32_767 { kept.removeLast() }
      return kept
    }
  }
#endif
