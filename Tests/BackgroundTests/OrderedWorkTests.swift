import Background
import Foundation
import Synchronization
import Testing

@Suite("Work in order on another thread")
struct OrderedWorkTests {
  @Test("results are taken in the order of the pieces, however long each takes")
  func order() {
    let work = OrderedWork<Int>()
    for piece in 0..<200 {
      work.begin {
        // The first take the longest.
        usleep(UInt32(200 - piece) * 5)
        return piece
      }
    }
    #expect(work.count == 200)
    #expect((0..<200).allSatisfy { work.next() == $0 })
    #expect(work.next() == nil)
  }

  @Test("one piece begins when the one before has ended")
  func oneAtATime() {
    final class Log: Sendable {
      let words = Mutex<[String]>([])
    }
    let (log, work) = (Log(), OrderedWork<Void>())
    for piece in 0..<50 {
      work.begin {
        log.words.withLock { $0.append("begin \(piece)") }
        log.words.withLock { $0.append("end \(piece)") }
      }
    }
    while work.next() != nil {}
    #expect(log.words.withLock { $0 } == (0..<50).flatMap { ["begin \($0)", "end \($0)"] })
  }

  @Test("a piece ends though who began it has gone")
  func abandoned() {
    let (gate, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    do {
      let work = OrderedWork<Void>()
      work.begin {
        gate.wait()
        done.signal()
      }
    }
    gate.signal()
    #expect(done.wait(timeout: .now() + 60) == .success)
  }
}
