/// A sentence with places to fill, such as `{a}与{r}因家务琐事争吵。`.
struct Template: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case slot(Slot)
  }

  /// What may be filled in.
  enum Slot: String, Sendable {
    case applicant = "a"
    case respondent = "r"
    case place
    case sum
    case days
  }

  private let pieces: [Piece]

  init(_ row: Table.Row) throws {
    try self.init(row.text("zh"))
  }

  init(_ source: String) throws {
    var pieces: [Piece] = []
    for (number, part) in source.split(separator: "{", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard number > 0 else {
        pieces.append(.text(String(part)))
        continue
      }
      guard let end = part.firstIndex(of: "}"), let slot = Slot(rawValue: String(part[..<end]))
      else {
        throw ParameterError("“\(source)” has a place that nothing fills")
      }
      pieces.append(.slot(slot))
      pieces.append(.text(String(part[part.index(after: end)...])))
    }
    self.pieces = pieces
  }

  /// The sentence, each place filled by the closure.
  func filled(_ fill: (Slot) -> String) -> String {
    var sentence = ""
    for piece in pieces {
      switch piece {
      case .text(let text): sentence += text
      case .slot(let slot): sentence += fill(slot)
      }
    }
    return sentence
  }
}
