import Files
import Glibc
import Mediation

/// A folder of daily backups, of which the latest seven days and the latest of each of twelve months
/// are kept.
public struct BackupFolder: Sendable {
  public let path: String

  public init(_ path: String) {
    self.path = path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path
  }

  /// The file of a day's backup.
  public func file(of day: Day) -> String { "\(path)/mediate-\(day).db" }

  /// Removes the backups that are kept no longer; other files stay.
  ///
  /// - Returns: the names that are gone.
  public func prune() -> [String] {
    let gone = BackupFolder.superfluous(among: days())
    // Those of earlier days have other names than today's.
    Leftovers(in: path) { BackupFolder.day(of: $0) != nil }.sweep()
    for day in gone {
      ProcessFiles.remove(BackupManifest.path(of: file(of: day)))
      ProcessFiles.remove(HighWaterMark(of: file(of: day)).path)
      ProcessFiles.remove(file(of: day))
    }
    return gone.map { "mediate-\($0).db" }
  }

  /// The days whose backups are kept no longer.
  static func superfluous(among days: [Day]) -> [Day] {
    let latest = days.sorted(by: >)
    var kept = Set(latest.prefix(7))
    var months: [Int] = []
    for day in latest {
      let month = day.year * 12 + day.month
      guard months.last != month else { continue }
      months.append(month)
      if months.count <= 12 { kept.insert(day) }
    }
    return latest.filter { !kept.contains($0) }
  }

  private static func day(of name: String) -> Day? {
    guard name.hasPrefix("mediate-"), name.hasSuffix(".db") else { return nil }
    return Day(name.dropFirst("mediate-".count).dropLast(".db".count))
  }

  private func days() -> [Day] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var days: [Day] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let day = BackupFolder.day(of: name) { days.append(day) }
    }
    return days
  }
}
