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

    public init(_ key: String, _ heading: String, _ alignment: Alignment = .right) {
      self.key = key
      self.heading = heading
      self.alignment = alignment
    }
  }

  public var title: String
  public var columns: [Column]
  public var rows: [[Cell]]
  /// A last row that sums up the others.
  public var total: [Cell]?

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
