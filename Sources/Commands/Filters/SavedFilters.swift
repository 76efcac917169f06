import Files
import Formats
import Mediation

/// The filters that operators have saved on this machine, each their own: `OPERATOR⇥NAME⇥WORDS` in a line
/// of a file beside the user's other settings.
///
/// They are a convenience of one person: nothing that is counted depends on them, so they are no part of
/// the database.
struct SavedFilters: Equatable {
  struct Line: Equatable {
    let operatorCode: String
    let name: String
    /// As `FilterSyntax` prints it.
    let words: String
  }

  private(set) var lines: [Line]

  init() { lines = [] }

  /// - Throws: `MediationError` of kind `failed` that names the line which cannot be read.
  init(_ bytes: [UInt8], path: String) throws(MediationError) {
    lines = []
    for (index, bytes) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      let parts = bytes.split(separator: UInt8(ascii: "\t"), maxSplits: 2)
        .compactMap { String(validating: $0, as: UTF8.self) }
      guard parts.count == 3 else {
        throw MediationError(
          .failed, zh: "\(path) 第 \(index + 1) 行看不懂",
          en: "line \(index + 1) of \(path) cannot be read",
          field: "FILTER", hint: .words(zh: "改好或删去这一行", en: "mend the line, or take it out"))
      }
      lines.append(Line(operatorCode: parts[0], name: parts[1], words: parts[2]))
    }
  }

  var bytes: [UInt8] {
    lines.flatMap { Array("\($0.operatorCode)\t\($0.name)\t\($0.words)\n".utf8) }
  }

  /// Those of an operator, by name.
  func own(_ operatorCode: String) -> [Line] {
    lines.filter { $0.operatorCode == operatorCode }.sorted { $0.name < $1.name }
  }

  func words(_ name: String, of operatorCode: String) -> String? {
    lines.first { $0.operatorCode == operatorCode && $0.name == name }?.words
  }

  /// Saves a filter in the place of one of the same name.
  ///
  /// - Returns: whether there was one.
  mutating func save(_ line: Line) -> Bool {
    let wasThere = remove(line.name, of: line.operatorCode)
    lines.append(line)
    return wasThere
  }

  /// - Returns: whether there was one.
  mutating func remove(_ name: String, of operatorCode: String) -> Bool {
    let count = lines.count
    lines.removeAll { $0.operatorCode == operatorCode && $0.name == name }
    return lines.count < count
  }
}

extension SavedFilters {
  /// The most that is read.
  private static let limit = 1 << 20

  /// Where they lie, by the XDG base directory specification, which has relative paths ignored.
  static func path(_ world: World) throws(MediationError) -> String {
    if let settings = world.variable("XDG_CONFIG_HOME"), settings.utf8.first == UInt8(ascii: "/") {
      return "\(settings)/mediate/filters"
    }
    guard let home = world.variable("HOME") ?? world.homeFolder() else {
      throw MediationError(
        .usage, zh: "不知道筛选存在哪里：没有 HOME，系统也没有此用户的主目录",
        en:
          "it is not known where filters are saved: there is no HOME, and the system knows no home "
          + "of this user",
        field: "FILTER",
        hint: .words(zh: "设环境变量 XDG_CONFIG_HOME", en: "set the variable XDG_CONFIG_HOME"))
    }
    return "\(home)/.config/mediate/filters"
  }

  /// What is saved there; nothing where there is no file yet.
  static func read(_ world: World) throws(MediationError) -> SavedFilters {
    let path = try path(world)
    guard try FilePlace(path, field: "FILTER").kind != .missing else { return SavedFilters() }
    return try SavedFilters(FileBytes.read(path, limit: limit), path: path)
  }

  /// Writes them whole, for the user of the system alone.
  func write(_ world: World) throws(MediationError) {
    let path = try SavedFilters.path(world)
    try FileBytes.makeFolder(of: path)
    try NewFile.write(bytes, to: path, field: "FILTER")
  }
}
