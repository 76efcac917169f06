import Statistics
import Testing

@Suite("A printed percentage")
struct ClaimTests {
  @Test("fits just the numerators that Python's decimals give", arguments: Oracle.claims)
  func numerators(of claims: Oracle.Claims) throws {
    let claim = try #require(Claim(claims.claim))
    #expect(claims.rows.count == 200)
    for (index, row) in claims.rows.enumerated() {
      let n = index + 1
      for (reading, expected) in zip(Claim.Reading.allCases, row) {
        let fits = (0...2 * n).filter { claim.holds(for: $0, of: n, as: reading) }
        #expect(fits.first == expected?.first && fits.last == expected?.last, "\(reading) of \(n)")
        let within = expected.flatMap { $0[0] <= n ? $0[0]...min($0[1], n) : nil }
        #expect(claim.numerators(of: n, as: reading) == within, "\(reading) of \(n)")
      }
      let neighbours = claim.neighbours(of: n)
      #expect([neighbours?.below, neighbours?.above] == [row[3]?[0], row[3]?[1]])
    }
  }

  @Test("of 98.4 is no share of 84")
  func impossible() throws {
    let claim = try #require(Claim("98.4 %"))
    #expect(claim.numerators(of: 84, as: .rounded) == nil)
    #expect(claim.numerators(of: 84, as: .truncated) == nil)
    #expect(claim.neighbours(of: 84).map { [$0.below, $0.above] } == [82, 83])
  }

  @Test(
    "is read as it is printed",
    arguments: [
      ("99", 99, 0), ("99%", 99, 0), ("99 %", 99, 0), ("98.40％", 9840, 2), ("100.0", 1000, 1),
      ("0.5", 5, 1), ("120%", 120, 0),
    ])
  func reading(text: String, units: Int, decimals: Int) {
    #expect(Claim(text)?.units == units)
    #expect(Claim(text)?.decimals == decimals)
  }

  @Test(
    "is refused where it is none",
    arguments: ["", "%", "-1", "+1", "1.", ".5", "1.2.3", "九", "1e2", "1234567", "99%%", " 9"])
  func refusal(text: String) { #expect(Claim(text) == nil) }
}

@Suite("Shares")
struct SharesTests {
  @Test("add up to a hundred per cent, nothing only for nothing, all only for all")
  func whole() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let counts = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? Int.random(in: 0...9, using: &generator)
          : Int.random(in: 0...1_000_000, using: &generator)
      }
      let shares = Shares.hundredths(of: counts)
      let total = counts.reduce(0, +)
      #expect(shares.reduce(0, +) == (total == 0 ? 0 : 10_000), "\(counts)")
      for (count, share) in zip(counts, shares) {
        #expect((share == 0) == (count == 0), "\(counts)")
        #expect((share == 10_000) == (count == total && total > 0), "\(counts)")
      }
      for (left, right) in zip(zip(counts, shares), zip(counts, shares).dropFirst())
      where left.0 > right.0 {
        #expect(left.1 >= right.1, "\(counts)")
      }
    }
  }

  @Test("go to the largest remainders, the earlier first")
  func remainders() {
    #expect(Shares.hundredths(of: [1, 1, 1]) == [3334, 3333, 3333])
    #expect(Shares.hundredths(of: [0, 0]) == [0, 0])
    #expect(Shares.hundredths(of: [1, 999_999]) == [1, 9999])
  }
}
