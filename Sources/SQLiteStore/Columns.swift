import GRDB
import Mediation

/// The columns of a row, however it is read.
protocol Columns {
  func string(_ index: Int) throws -> String
  func optionalString(_ index: Int) throws -> String?
  func number(_ index: Int) throws -> Int
  /// `nil` for NULL and for what is no day.
  func day(_ index: Int) throws -> Day?
}

extension Row: Columns {
  func string(_ index: Int) throws -> String { try value(index) }
  func optionalString(_ index: Int) throws -> String? { try value(index) }
  func number(_ index: Int) throws -> Int { try value(index) }
  func day(_ index: Int) throws -> Day? { try optionalString(index).flatMap { Day($0) } }
}
