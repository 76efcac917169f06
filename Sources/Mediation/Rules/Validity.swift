/// The days on which a row of the law's tables is in force.
struct Validity: Equatable, Sendable {
  /// The first day; `nil` where none is known or meant.
  let from: Day?
  /// The first day on which it no longer is.
  let to: Day?

  func contains(_ day: Day) -> Bool {
    if let from, day < from { return false }
    if let to, day >= to { return false }
    return true
  }

  /// The days in words, the last one included.
  var label: Phrase {
    switch (from, to) {
    case (nil, nil): Phrase(zh: "不限日期", en: "any day")
    case (let from?, nil): Phrase(zh: "\(from) 起", en: "from \(from)")
    case (nil, let to?): Phrase(zh: "至 \(to - 1)", en: "until \(to - 1)")
    case (let from?, let to?): Phrase(zh: "\(from) 至 \(to - 1)", en: "\(from) to \(to - 1)")
    }
  }
}
