/// The units of the office, by code and by who stands above whom.
public struct UnitTree: Sendable {
  public let units: [Unit]
  public let stations: [Unit]
  public let districts: [Unit]
  private let positions: [String: Int]

  public init(_ units: [Unit]) {
    self.units = units
    stations = units.filter { $0.kind == .station }
    districts = units.filter { $0.kind == .district }
    positions = Dictionary(
      units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(code: String) -> Unit? { positions[code].map { units[$0] } }

  /// The district a unit belongs to: itself or the nearest above it.
  public func district(of code: String) -> Unit? {
    var next = self[code]
    // A tree is at most as deep as there are kinds; the bound keeps a damaged one from looping.
    for _ in Unit.Kind.allCases {
      if next?.kind == .district { return next }
      next = next?.parent.flatMap { self[$0] }
    }
    return nil
  }
}
