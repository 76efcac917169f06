import Background
import Synchronization
import Testing

@Suite("Work in order on another thread")
struct OrderedWorkTests {
  @Test("results are taken in the order of the pieces, however long each takes")
  func order() {
    let work = OrderedWork<Int>()
    for piece in 0..<200 {
      work.begin { (0..<(200 - piece) * 50).reduce(0) { $0 ^ $1 } & 0 + piece }
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

  @Test("pieces go on where nobody waits for them")
  func abandoned() async {
    await confirmation { done in
      let (pieces, last) = (OrderedWork<Void>(), OrderedWork<Void>())
      await withCheckedContinuation { continuation in
        pieces.begin {
          done()
          continuation.resume()
        }
      }
      #expect(last.next() == nil)
    }
  }
}
