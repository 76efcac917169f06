import Foundation
import Testing

/// The built program, run as a process of its own in a folder of its own.
///
/// `mediate` is the program of the stories, whose clock stands at noon of the day that a command takes
/// for today; `shipped` runs the program as it is handed out.
struct Program {
  let folder: URL
  let language: String
  let isShipped: Bool

  /// What a run left behind.
  struct Result: Equatable {
    var output: String
    var error: String
    var status: Int32
  }

  init(language: String = "zh", isShipped: Bool = false) throws {
    self.language = language
    self.isShipped = isShipped
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mediate-\(UUID().uuidString)")
    for place in [folder, bin] {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      at: bin.appendingPathComponent("mediate"),
      withDestinationURL: Program.binaries.appendingPathComponent(
        isShipped ? "mediate" : "story-mediate"))
  }

  /// Beside the folder, which is the story's own.
  private var bin: URL { folder.appendingPathExtension("bin") }

  func remove() {
    for place in [folder, bin] { try? FileManager.default.removeItem(at: place) }
  }

  /// Runs a line of the shell in the folder.
  ///
  /// - Parameter day: the clock's day for a command that names none.
  func shell(_ line: String, on day: String? = nil) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH":
        "\(bin.path):\(Program.binaries.path):/usr/local/bin:/usr/bin:/bin:\(Program.scripts.path)",
      "HOME": folder.path,
      "MEDIATE_DB": "office.db", "MEDIATE_OPERATOR": "jia", "MEDIATE_LANG": language,
      "STORY_DAY": day ?? "",
    ]
    let streams = [folder.appendingPathComponent(".out"), folder.appendingPathComponent(".err")]
    for stream in streams { try Data().write(to: stream) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    process.waitUntilExit()
    return Result(
      output: String(decoding: try Data(contentsOf: streams[0]), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
      status: process.terminationStatus)
  }

  /// The project's scripts, last in the path: one of them is called `test`.
  private static let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("scripts")

  /// The folder of the built programs: that of the test bundle.
  private static let binaries = URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent()
}
