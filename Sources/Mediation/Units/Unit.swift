/// A body or place of the office: a city, a district, a station, a police room or a grid cell.
public struct Unit: Equatable, Sendable {
  /// What kind of unit it is, from the city down.
  public enum Kind: String, Code {
    public static let list = "unit_kind"
    case city, district, station
    case policeRoom = "police_room"
    case grid
  }

  /// The code it is known by; a station's is part of its case numbers.
  public let code: String
  public let kind: Kind
  public let name: String
  /// The code of the unit above it.
  public let parent: String?

  public init(code: String, kind: Kind, name: String, parent: String?) {
    self.code = code
    self.kind = kind
    self.name = name
    self.parent = parent
  }

  /// The same unit under another name.
  func named(_ name: String) -> Unit { Unit(code: code, kind: kind, name: name, parent: parent) }
}
