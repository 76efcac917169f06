import Foundation
import SampleYear

// The file goes to standard output in pieces; what goes wrong, to standard error in one line.
do {
  let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
  let folder = URL(fileURLWithPath: arguments.parameters, isDirectory: true)
  let parameters = try Parameters { name in
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }
  try Sample(arguments, parameters: parameters).write { piece in
    try FileHandle.standardOutput.write(contentsOf: Data(piece))
  }
} catch {
  FileHandle.standardError.write(Data("sample-year: \(error)\n".utf8))
  exit(error is UsageError ? 2 : 1)
}
