import StoreKit
import Testing

@Suite("Salts")
struct SaltPoolTests {
  @Test("are each its own, from however few draws")
  func salts() {
    var draws = 0
    var pool = SaltPool { count in
      draws += 1
      return RandomBytes.system(count)
    }
    let salts = (0..<100).map { _ in pool.next() }
    #expect(Set(salts).count == 100)
    #expect(salts.allSatisfy { $0.count == 32 })
    #expect(draws == 4)
    #expect([0, 1, 255, 256, 257, 1_000].allSatisfy { RandomBytes.system($0).count == $0 })
  }
}
