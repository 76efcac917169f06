import Formats

/// Reads the details of an entry by their keys.
///
/// What is asked for and is there, but is not what it should be, is an error that names it.
struct DetailReader {
  let detail: (String) -> JSON?

  /// A text; what is there but no text is not passed over.
  func text(_ key: String) throws(DetailError) -> String? {
    switch detail(key) {
    case .none, .some(.null): return nil
    case .some(.string(let text)): return text
    case .some(let other): throw DetailError(key: key, value: other.text)
    }
  }

  func required(_ key: String) throws(DetailError) -> String {
    guard let text = try text(key) else { throw DetailError(key: key, value: nil) }
    return text
  }

  func list(_ key: String) throws(DetailError) -> [JSON] {
    switch detail(key) {
    case .none, .some(.null): return []
    case .some(.array(let items)): return items
    case .some(let other): throw DetailError(key: key, value: other.text)
    }
  }

  func texts(_ key: String) throws(DetailError) -> [String] {
    var texts: [String] = []
    for item in try list(key) {
      guard let text = item.string else { throw DetailError(key: key, value: item.text) }
      texts.append(text)
    }
    return texts
  }

  /// `nil` where nothing is said of limits; an empty list says that none was given.
  func limits(_ key: String) throws(DetailError) -> [GivenLimit]? {
    guard let value = detail(key), value != .null else { return nil }
    var limits: [GivenLimit] = []
    for item in try list(key) {
      guard let limit = GivenLimit(item) else { throw DetailError(key: key, value: item.text) }
      limits.append(limit)
    }
    return limits
  }

  func day(_ key: String) throws(DetailError) -> Day? {
    guard let text = try text(key) else { return nil }
    guard let day = Day(text) else { throw DetailError(key: key, value: text) }
    return day
  }

  /// An amount, which other programs write as a number.
  func money(_ key: String) throws(DetailError) -> Money? {
    let number = detail(key)?.plainNumber
    let written: String? = if let number { number } else { try text(key) }
    guard let text = written else { return nil }
    guard let money = Money(text) else { throw DetailError(key: key, value: text) }
    return money
  }

  /// A place among parties or terms, from 1.
  func place(_ key: String) throws(DetailError) -> Int? {
    guard let text = try text(key) else { return nil }
    guard let place = Int(text), place > 0, text == "\(place)" else {
      throw DetailError(key: key, value: text)
    }
    return place
  }

  /// Whether the one word that may stand there does.
  func says(_ word: String, _ key: String) throws(DetailError) -> Bool {
    guard let text = try text(key) else { return false }
    guard text == word else { throw DetailError(key: key, value: text) }
    return true
  }

  func code<C: Code>(_ key: String, _ type: C.Type) throws(DetailError) -> C? {
    guard let text = try text(key) else { return nil }
    guard let code = C(rawValue: text) else { throw DetailError(key: key, value: text) }
    return code
  }

  func requiredCode<C: Code>(_ key: String, _ type: C.Type) throws(DetailError) -> C {
    guard let code = try code(key, type) else { throw DetailError(key: key, value: nil) }
    return code
  }
}
