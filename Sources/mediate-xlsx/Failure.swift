/// Why a spreadsheet could not be made.
struct Failure: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
