import Files
import Glibc
import Mediation

/// The databases that were kept aside when a backup took the place of the present one.
public struct KeptAside: Sendable {
  /// Their paths, the oldest first.
  public let paths: [String]

  static func prefix(of database: String) -> String { "\(database).before-restore-" }

  public init(of database: String) {
    var found = glob_t()
    defer { globfree(&found) }
    let pattern = KeptAside.escaped(KeptAside.prefix(of: database)) + "*"
    guard glob(pattern, 0, nil, &found) == 0 else {
      paths = []
      return
    }
    paths = (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].flatMap { String(validatingCString: $0) }
    }.filter { !$0.hasSuffix("-journal") && !$0.hasSuffix(".mark") }
  }

  /// Erases in them what is erased here, where they hold the same dispute.
  ///
  /// - Parameter isMeant: which of the fields that have a text there.
  /// - Returns: the paths in which something was erased, and those that could not be opened.
  public func erase(
    _ number: CaseNumber, as present: any DisputeStore, _ isMeant: (String) -> Bool, basis: String?,
    _ request: Request, now: Instant
  ) throws -> (erased: [String], closed: [String]) {
    let registration = try present.read { try $0.events(of: number).first }
    var (erased, closed): ([String], [String]) = ([], [])
    for (index, path) in paths.enumerated() {
      do {
        let store = try SQLiteStore.open(path, toleratesLoss: true)
        defer {
          store.close()
          // Empty once all is committed; nobody else works on a file that was kept aside.
          ProcessFiles.remove("\(path)-journal")
        }
        let events = try store.read { try $0.events(of: number) }
        let fields = events.presentTexts.filter(isMeant)
        // After a restore the same number may have been given to another dispute.
        guard !fields.isEmpty, events.first?.isSame(as: registration) == true else { continue }
        try store.eraseAgain(
          number, fields: fields, basis: basis,
          Request(
            by: request.operatorCode, operation: "\(request.operation.prefix(20))-a\(index)"),
          at: now)
        erased.append(path)
      } catch {
        closed.append(path)
      }
    }
    return (erased, closed)
  }

  /// A path of which no character is a wildcard.
  private static func escaped(_ path: String) -> String {
    path.reduce(into: "") { escaped, character in
      if "*?[\\".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
  }
}

extension Event {
  /// Whether it is the same entry of the same journal, though texts of one were erased.
  fileprivate func isSame(as other: Event?) -> Bool {
    guard let other else { return false }
    return sequence == other.sequence && operation == other.operation
      && enteredAt == other.enteredAt && enteredBy == other.enteredBy
  }
}
