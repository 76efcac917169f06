import Glibc

// The parsers under libFuzzer. FUZZ_TARGET names one; a crash, a broken property or a memory error
// ends the run and leaves the input in a file. `scripts/fuzz` builds and runs it.

private let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "access": access, "catalogue": catalogue, "csv": csv, "day": day, "event": event,
  "filter": filter, "json": json, "ledger": ledger, "map": map, "office": office, "seal": seal,
  "words": words,
]

private let target: @Sendable ([UInt8]) -> Void = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = targets[name] else {
    print("FUZZ_TARGET is one of: \(targets.keys.sorted().joined(separator: " "))")
    exit(2)
  }
  return target
}()

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
private enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
      runDriver(&count, &arguments) { start, count in
        target(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
      })
  }
}

/// Ends the run where a property does not hold; unlike `precondition` it says so when optimised.
func require(
  _ condition: Bool, _ message: @autoclosure () -> String, file: StaticString = #file,
  line: UInt = #line
) {
  if !condition { fatalError(message(), file: file, line: line) }
}
