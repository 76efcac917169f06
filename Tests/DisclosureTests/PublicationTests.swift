import Disclosure
import Foundation
import Testing

@Suite("Publications, one after another")
struct PublicationTests {
  private struct Outcome {
    var sequences = 0
    var published = 0
    var refused = 0
    var cells = 0
    var blank = 0
    var small = 0
    var rates = 0
    var disclosed = 0
  }

  private static let sequenceCount =
    ProcessInfo.processInfo.environment["PUBLICATIONS"].flatMap(Int.init) ?? 4

  private func run(_ seeds: Range<Int>, linked: Bool) -> Outcome {
    var outcome = Outcome()
    for seed in seeds {
      var generator = SplitMix64(seed: UInt64(seed))
      let course = Course(using: &generator)
      var published: [Publication] = []
      for sheet in course.sheets {
        let earlier = linked ? published : published.filter { $0.sheet.isVersion(of: sheet) }
        let suppression = Suppressor().suppress(sheet, rates: [Office.rate], earlier: earlier)
        guard suppression.isProtected else {
          outcome.refused += 1
          continue
        }
        published.append(suppression.publication)
        outcome.published += 1
        outcome.cells += sheet.table.cells.count
        outcome.blank += suppression.hidden.count
        outcome.small += suppression.count(of: .small)
        outcome.rates += suppression.printed.isEmpty ? 0 : 1
      }
      var attacker = Attacker(published)
      #expect(attacker.isFeasible)
      let found = attacker.disclosed()
      if linked, !found.isEmpty { print("sequence \(seed): \(found)") }
      outcome.disclosed += found.count
      outcome.sequences += 1
    }
    return outcome
  }

  @Test("give away no small count, read together")
  func linked() {
    let outcome = run(0..<Self.sequenceCount, linked: true)
    print("linked:", outcome)
    #expect(outcome.disclosed == 0)
    #expect(outcome.published > 3 * outcome.sequences)
  }

  @Test("give small counts away where each is looked at alone: the reader is able")
  func alone() {
    let outcome = run(0..<min(8, Self.sequenceCount), linked: false)
    print("alone:", outcome)
    #expect(outcome.disclosed > 0)
  }
}
