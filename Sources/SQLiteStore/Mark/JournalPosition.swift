import Journal
import StoreKit

/// How far the journals had come: the last entry of each, with its digest.
///
/// It is this engine's own: the rows of one file have one order, so a single place stands for all
/// stations. Between engines the journals' state is a vector (`Watermark`, `JournalHeads`).
struct JournalPosition: Equatable, Sendable {
  struct Place: Equatable, Sendable {
    /// 0 before the first entry.
    var number = 0
    var hash = Digest.zero

    init() {}

    init(_ number: Int, _ hash: [UInt8]) {
      self.number = number
      self.hash = Digest(bytes: hash) ?? .zero
    }

    init?(_ number: ArraySlice<UInt8>, _ hash: ArraySlice<UInt8>) {
      guard let number = Int(String(decoding: number, as: UTF8.self)),
        let hash = Digest(hex: hash)
      else { return nil }
      self.number = number
      self.hash = hash
    }
  }

  /// The row of the last event of any station.
  var event = Place()
  var office = Place()
  var access = Place()

  /// Of the stations, the office and of access, in this order.
  var places: [Place] { [event, office, access] }

  /// How many entries there are of all journals.
  var count: Int { places.reduce(0) { $0 + $1.number } }

  subscript(journal: SideJournal) -> Place {
    get {
      switch journal {
      case .office: office
      case .access: access
      }
    }
    set {
      switch journal {
      case .office: office = newValue
      case .access: access = newValue
      }
    }
  }
}
