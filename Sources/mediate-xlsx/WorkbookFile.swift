#if Spreadsheet
  import CXLSXWriter
  import Formats
  import Glibc

  /// A spreadsheet as a file.
  enum WorkbookFile {
    /// Writes a workbook: under another name first, then in its place.
    static func write(_ workbook: JSON, to path: String) throws(Failure) {
      guard workbook["format"]?.string == "mediate-workbook/1" else {
        throw Failure("standard input is no mediate-workbook/1")
      }
      let temporary = "\(path).\(getpid()).part"
      do throws(Failure) {
        try fill(temporary, with: workbook)
        let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, fsync(descriptor) == 0, close(descriptor) == 0,
          rename(temporary, path) == 0
        else { throw Failure(String(cString: strerror(errno))) }
      } catch {
        unlink(temporary)
        throw Failure("\(path): \(error.reason)")
      }
    }

    private static func fill(_ path: String, with workbook: JSON) throws(Failure) {
      guard let file = workbook_new(path) else { throw Failure("out of memory") }
      do throws(Failure) {
        try fill(file, with: workbook)
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

    private static func fill(
      _ file: UnsafeMutablePointer<lxw_workbook>, with workbook: JSON
    ) throws(Failure) {
      try set_properties(
        file, workbook["title"]?.string ?? "", workbook["author"]?.string ?? "",
        // Zero would stand for the present moment.
        max(1, workbook["created"]?.integer ?? 1)
      ).check()
      var formats = CellFormats(file)
      for sheet in workbook["sheets"]?.array ?? [] {
        let name = sheet["name"]?.string ?? ""
        guard let worksheet = workbook_add_worksheet(file, name) else {
          throw Failure("no sheet can be called “\(name)”")
        }
        try SheetFile(worksheet, file).write(sheet, &formats)
      }
    }
  }

  extension lxw_error {
    var words: String { String(cString: lxw_strerror(self)) }

    func check() throws(Failure) {
      guard self == LXW_NO_ERROR else { throw Failure(words) }
    }
  }
#endif
