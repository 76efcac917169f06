/// The parsers that are fed by `scripts/fuzz`, by name; each ends the run where a property of its does
/// not hold.
package let fuzzTargets: [String: @Sendable ([UInt8]) -> Void] = [
  "access": access, "catalogue": catalogue, "csv": csv, "day": day, "event": event,
  "filter": filter, "json": json, "ledger": ledger, "map": map, "office": office,
  "page": page, "rows": rows, "seal": seal, "sheet": sheet, "words": words, "workbook": workbook,
]

/// Ends the run where a property does not hold; unlike `precondition` it says so when optimised.
func require(
  _ condition: Bool, _ message: @autoclosure () -> String, file: StaticString = #file,
  line: UInt = #line
) {
  if !condition { fatalError(message(), file: file, line: line) }
}
