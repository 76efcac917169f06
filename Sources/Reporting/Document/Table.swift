import Formats
import Mediation

/// A table before it becomes bytes: typed cells under headings.
public struct Table: Equatable, Sendable {
  /// One cell.
  public enum Cell: Equatable, Sendable {
    case text(String)
    case number(Int)
    /// A share, or `nil` where there is none to print.
    case rate(Rate?)
    /// A part of a whole in hundredths of a per cent; the parts of a column add up to 10,000.
    case share(Int)
    /// Nothing was reported; not the same as zero.
    case unreported
    /// A small count that is not published, or one that would give it away.
    case hidden
    /// There is nothing to print: no denominator, not reached, not recorded.
    case missing
  }

  /// A column: its heading, the key machines know it by, and the side it is set to.
  public struct Column: Equatable, Sendable {
    public let key: String
    public let heading: String
    public let alignment: Alignment
    /// How it gives way on a narrow line; in a table of which no column says so, the last one does.
    public let yielding: Yielding?

    public init(
      _ key: String, _ heading: String, _ alignment: Alignment = .right,
      yielding: Yielding? = nil
    ) {
      self.key = key
      self.heading = heading
      self.alignment = alignment
      self.yielding = yielding
    }
  }

  /// How a column gives way where a table is wider than its line: first columns with nothing in them are left
  /// out, then others as far as the rest would not fit at their least, and then they are made narrower turn by
  /// turn.
  public struct Yielding: Equatable, Sendable {
    /// Its turn to be made narrower, the lowest first; `nil` for what is whole or not there.
    public var narrowing: Int?
    /// The cells it keeps.
    public var least: Int
    /// Its turn to be left out, the lowest first, the last column of equals; `nil` for what stays.
    public var leaving: Int?

    public init(narrowing: Int? = nil, least: Int = 0, leaving: Int? = nil) {
      self.narrowing = narrowing
      self.least = least
      self.leaving = leaving
    }
  }

  public var title: String
  public var columns: [Column]
  public var rows: [[Cell]]
  /// A last row that sums up the others.
  public var total: [Cell]?
  /// What stands out where weight and colour are asked for.
  public var marks: [TableMark.Place: TableMark] = [:]

  public init(title: String = "", columns: [Column], rows: [[Cell]], total: [Cell]? = nil) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.total = total
  }
}

extension Table.Cell {
  /// What a person reads.
  public func display(_ language: Language) -> String {
    switch self {
    case .text(let text): text.visibleOnOneLine
    case .number(let number): Table.grouped(number)
    case .rate(let rate): rate?.display(language) ?? "—"
    case .share(let hundredths): "\(Rate.text(hundredths: hundredths)) %"
    case .unreported: "·"
    case .hidden: "×"
    case .missing: "—"
    }
  }
}

extension Table {
  /// A number with a comma at every three digits.
  public static func grouped(_ number: Int) -> String {
    if (0..<1000).contains(number) { return String(number) }
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.utf8.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += "," }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }
}
