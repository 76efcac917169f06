import Glibc

// mediate-xlsx OUTPUT: makes a spreadsheet of the workbook that is read on standard input as JSON.
umask(0o077)
signal(SIGXFSZ, SIG_IGN)

/// Ends with one line on standard error.
func leave(_ why: String, _ status: Int32) -> Never {
  let line = Array("mediate-xlsx: \(why)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(status)
}

#if Spreadsheet
  guard CommandLine.arguments.count == 2 else { leave("usage: mediate-xlsx OUTPUT < JSON", 2) }
  do {
    try WorkbookFile.write(standardInput(), to: CommandLine.arguments[1])
  } catch {
    leave(error.reason, 1)
  }
#else
  leave("built without libxlsxwriter", 1)
#endif
