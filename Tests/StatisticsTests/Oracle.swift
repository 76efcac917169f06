import Foundation
import Statistics
import Testing

/// Figures computed elsewhere; how they were made is written in `Oracle/make_oracle.py`.
enum Oracle {
  struct Survival: Decodable, CustomTestStringConvertible {
    let name: String
    let causes: Int
    /// Time, entry, cause or null, count.
    let observations: [[Int?]]
    let steps: [Step]
    let quantiles: [Quantile]
    let scipy: SciPy?

    var testDescription: String { name }

    var input: [Observation] {
      observations.map {
        Observation(time: ($0[0] ?? 0), entry: $0[1] ?? 0, cause: $0[2], count: $0[3] ?? 1)
      }
    }
  }

  struct Step: Decodable {
    let time: Int
    let atRisk: Int
    let events: [Int]
    let censored: Int
    let survival: Double
    let standardError: Double?
    let incidence: [Double]
  }

  struct Quantile: Decodable {
    let p: Double
    let day: Int?
    let low: Int?
    let high: Int?
  }

  struct SciPy: Decodable {
    let time: [Int]
    let survival: [Double]
    let logLogLow: [Double?]
    let logLogHigh: [Double?]
    let linearLow: [Double?]
    let linearHigh: [Double?]
  }

  struct Pair: Decodable {
    let k: Int
    let n: Int
    let low: Double
    let high: Double
  }

  struct Claims: Decodable, CustomTestStringConvertible {
    let claim: String
    /// For n = 1, 2, …: the numerators in 0...2n that round to the claim, that are cut off to it,
    /// that are at least it – first and last, or null – and the neighbours.
    let rows: [[[Int]?]]

    var testDescription: String { claim }
  }

  static let survival: [Survival] = read("survival.json")
  static let wilson: [Pair] = read("wilson.json")
  static let claims: [Claims] = read("claims.json")

  private static func read<T: Decodable>(_ name: String) -> [T] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Oracle/\(name)")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([T].self, from: data)) ?? []
  }
}

/// Whether two figures agree to 1e-9, or are both missing.
func agree(_ left: Double?, _ right: Double?) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return abs(left - right) <= 1e-9
}
