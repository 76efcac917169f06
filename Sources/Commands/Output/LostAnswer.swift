import Glibc
import Mediation
import Synchronization

/// The end of a run whose answer cannot be written, to a full disk say.
///
/// Where nothing was entered that is a failure like any other. Where something was, it must not look
/// as if nothing had been: the outcome is unknown to who asked, and the same operation repeated
/// answers again.
enum LostAnswer {
  private static let hasEntered = Atomic(false)

  /// Something was kept in this run.
  static func noteEntry() { hasEntered.store(true, ordering: .relaxed) }

  /// Says in both languages that the answer is lost, and ends the program.
  static func end() -> Never {
    let why = String(cString: strerror(errno))
    let isKept = hasEntered.load(ordering: .relaxed)
    let advice =
      isKept
      ? "；已录入的没有丢，用同一个 --op-id 重做可再得到回答 · what was entered is kept; repeat it with the "
        + "same --op-id for the answer"
      : ""
    let line = Array("mediate: 写不出回答 · cannot write the answer: \(why)\(advice)\n".utf8)
    _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(ExitStatus.of(isKept ? .unknownOutcome : .failed))
  }
}
