import Mediation

/// The exit codes of the program.
enum ExitStatus {
  static let done: Int32 = 0

  /// The one table from kinds of error to exit codes.
  static func of(_ kind: MediationError.Kind) -> Int32 {
    switch kind {
    case .failed: 1
    case .usage: 2
    case .notFound: 3
    case .refused: 4
    case .conflict: 5
    case .problems: 6
    case .unknownOutcome: 7
    }
  }
}
