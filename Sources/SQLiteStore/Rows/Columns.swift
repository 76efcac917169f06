import GRDB
import Mediation

/// The columns of a row, however it is read.
protocol Columns {
  func string(_ index: Int) throws -> String
  func optionalString(_ index: Int) throws -> String?
  func number(_ index: Int) throws -> Int
  func optionalNumber(_ index: Int) throws -> Int?
  /// `nil` for NULL; what is no day is an error, since NULL says something too.
  func day(_ index: Int) throws -> Day?
}

extension Columns {
  /// `nil` for NULL; an unknown word is an error, since NULL says something too.
  func word<Word: RawRepresentable<String>>(_ index: Int) throws -> Word? {
    guard let text = try optionalString(index) else { return nil }
    guard let word = Word(rawValue: text) else { throw MediationError.wrongType }
    return word
  }

  /// What has to be there.
  func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw MediationError.wrongType }
    return value
  }
}

extension Row: Columns {
  func string(_ index: Int) throws -> String { try value(index) }
  func optionalString(_ index: Int) throws -> String? { try value(index) }
  func number(_ index: Int) throws -> Int { try value(index) }
  func optionalNumber(_ index: Int) throws -> Int? { try value(index) }
  func day(_ index: Int) throws -> Day? {
    try optionalString(index).map { text in try required(Day(text)) }
  }
}
