/// Movements of counts in the system of all publications, made of patterns of single lines.
///
/// A line that moves along a pattern is made up for by other lines of its space that move along the
/// same pattern the other way, or by the totals that move along with it: then all columns add up.
/// Totals that move take the rows of other groupings with them. So every movement made here keeps
/// all equations, and what it does not find may still exist.
///
/// Source of the idea of movable patterns: S. Giessing and D. Repsilber, Tools and strategies to
/// protect multiple tables with the GHQUAR cell suppression engine (2002), whose hypercubes are
/// the patterns of two cells.
struct Movements: Sendable {
  var system: System
  var patterns: [Patterns]
  var fitting: [[[Int: Bool]]]
  var movers: [Movers: Cached<[Int]>] = [:]
  var lifts: [PatternKey: Cached<[Int]>] = [:]
  var parts: [PatternKey: [Int]] = [:]
  /// Changes when some count of the space becomes blank or printed.
  var versions: [Int]

  static let unbounded = 1 << 40
  static let effort = 300
  /// Whether linear programs are asked where nothing else helps: that takes its time.
  var isThorough = false
  /// The lines that they should look at first.
  var guide: [LineNumber] = []
  /// The most work for one.
  var patience = 50_000_000
  /// Whether the last that found nothing had looked at everything.
  var isCertain = false
  /// The work they did.
  var work = 0
  static let greatestWork = 25_000_000_000

  init(_ system: System) {
    self.system = system
    patterns = system.spaces.map { _ in Patterns() }
    fitting = system.spaces.map { _ in [] }
    versions = system.spaces.map { _ in 0 }
  }

  func sight(_ place: Place) -> Sight {
    system.spaces[place.space].lines[place.line].sights[place.column]
  }

  func count(_ place: Place) -> Int {
    system.spaces[place.space].lines[place.line].counts[place.column]
  }

  mutating func see(_ place: Place, as sight: Sight) {
    system.spaces[place.space].lines[place.line].sights[place.column] = sight
    versions[place.space] += 1
  }

  mutating func insert(
    _ movement: [Term], in space: Int, isCommon: Bool = true
  ) -> (number: Int, sign: Int, isNew: Bool) {
    let (pattern, sign) = Pattern.normal(movement)
    let (number, isNew) = patterns[space].insert(pattern, isCommon: isCommon)
    if isNew { fitting[space].append([:]) }
    return (number, sign, isNew)
  }
}
