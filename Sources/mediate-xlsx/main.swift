import Formats
import Glibc
import SheetReading

// mediate-xlsx OUTPUT              makes a spreadsheet of the workbook read on standard input as JSON
// mediate-xlsx rows OUTPUT         makes one of the rows read on standard input
// mediate-xlsx read [SHEET]        writes the rows of the workbook that is standard input, a file;
//                                  descriptor 3 is a file of its own for what is not held in memory
umask(0o077)
signal(SIGXFSZ, SIG_IGN)

/// Ends with one line on standard error.
func leave(_ why: String, _ status: Int32) -> Never {
  let line = Array("mediate-xlsx: \(why)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(status)
}

#if Spreadsheet
  let words = CommandLine.arguments.dropFirst()
  do {
    switch (words.first, words.count) {
    case ("read", 1), ("read", 2):
      ProcessLimits.set()
      try WorkbookReader.read(
        ArchiveBytes(descriptor: STDIN_FILENO), sheet: words.dropFirst().first,
        spill: SpillFile.descriptor, write: { StandardOutput.write($0) })
    case ("rows", 2): try RowsFile.write(to: words[2])
    case (.some(let path), 1): try WorkbookFile.write(standardInput(), to: path)
    default:
      leave("usage: mediate-xlsx OUTPUT < JSON, or rows OUTPUT < ROWS, or read [SHEET] < FILE", 2)
    }
  } catch let fault as SheetFault {
    leave(fault.rawValue, 3)
  } catch let failure as Failure {
    leave(failure.reason, 1)
  } catch {
    leave("\(error)", 1)
  }
#else
  leave("built without libxlsxwriter", 1)
#endif
