/// A code of the catalogue that an act states, and what it says.
struct StatedCode {
  /// The list of reasons, each of which is for some acts only.
  static let reasons = "reason"

  let list: String
  let code: String?
  let field: Field

  init(_ list: String, _ code: String?, _ field: Field) {
    self.list = list
    self.code = code
    self.field = field
  }

  init<C: Code>(_ code: C?, _ field: Field) {
    self.init(C.list, code?.rawValue, field)
  }

  static func reason(_ code: String?) -> StatedCode {
    StatedCode(reasons, code, .reason)
  }
}
