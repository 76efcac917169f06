import Mediation

/// What was done on the way in that nobody wrote down: which words were taken for which codes, which rows
/// are no disputes. It is told with every import, since nothing is guessed silently.
public struct ReadingNotes: Equatable, Sendable {
  /// A word that was understood without being a code or its name.
  public struct Word: Hashable, Sendable {
    public let column: ImportColumn
    public let text: String
    /// Empty where the word says that there is nothing yet.
    public let code: String
  }

  /// A row that is no dispute.
  public struct LeftOut: Equatable, Sendable {
    public let line: Int
    /// What stands first in it.
    public let text: String
  }

  /// How often each word came, in the order they came in.
  public private(set) var words: [(word: Word, count: Int)] = []
  private var places: [Word: Int] = [:]
  /// Rows of sums, signatures and headings that come again.
  public var leftOut: [LeftOut] = []
  /// How many there were of those.
  public var leftOutCount = 0
  /// Days that were the numbers of a spreadsheet, and days whose year is that of the ledger.
  public var serialDays = 0
  public var daysWithoutYear = 0
  /// Cells of a day that held two, or two times.
  public var spans = 0
  /// Rows that took a day or a unit from the row above, by column.
  public var spread: [ImportColumn: Int] = [:]
  /// What came in of people beside their names, and what was left out since nobody asked for it: how many
  /// cells, by column.
  public var personal: [ImportColumn: Int] = [:]
  public var unasked: [ImportColumn: Int] = [:]
  /// Phones and addresses in rows of several parties that do not say whose they are, by column: how many
  /// cells are kept as a remark for it.
  public var unattached: [ImportColumn: Int] = [:]
  /// Rows whose parties stand in one column, which says of nobody on which side they are.
  public var withoutSides = 0

  private static let mostWords = 200
  private static let mostLines = 50

  public init() {}

  mutating func count(_ text: String, as code: String, in column: ImportColumn) {
    let word = Word(column: column, text: text, code: code)
    if let place = places[word] {
      words[place].count += 1
    } else if words.count < ReadingNotes.mostWords {
      places[word] = words.count
      words.append((word, 1))
    }
  }

  mutating func leaveOut(line: Int, _ text: String) {
    leftOutCount += 1
    if leftOut.count < ReadingNotes.mostLines { leftOut.append(LeftOut(line: line, text: text)) }
  }

  public static func == (left: ReadingNotes, right: ReadingNotes) -> Bool {
    left.words.elementsEqual(right.words) { $0 == $1 } && left.leftOut == right.leftOut
      && left.leftOutCount == right.leftOutCount && left.serialDays == right.serialDays
      && left.daysWithoutYear == right.daysWithoutYear && left.spread == right.spread
      && left.personal == right.personal && left.unasked == right.unasked
      && left.withoutSides == right.withoutSides && left.unattached == right.unattached
      && left.spans == right.spans
  }
}
