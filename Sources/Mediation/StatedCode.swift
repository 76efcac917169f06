/// A code of the catalogue that an act states, and the option that gives it.
struct StatedCode {
  /// The list of reasons, each of which is for some acts only.
  static let reasons = "reason"

  let list: String
  let code: String?
  let field: String

  init(_ list: String, _ code: String?, _ field: String) {
    self.list = list
    self.code = code
    self.field = field
  }

  init<C: Code>(_ code: C?, _ field: String) {
    self.init(C.list, code?.rawValue, field)
  }

  static func reason(_ code: String?) -> StatedCode {
    StatedCode(reasons, code, "--reason")
  }
}
