import Files
import Mediation
import SQLiteStore
import StoreKit

/// The database of an office, opened by its engine.
///
/// The only place that names an engine. A surface gets the `Casework` and no store from it, so it can
/// reach no writer, nor read without saying who reads.
public struct OfficeDatabase: Sendable {
  public let casework: Casework
  let store: SQLiteStore
  let place: DatabasePlace

  /// What every database of a run shares.
  public struct Surroundings: Sendable {
    let clock: @Sendable () -> Instant
    let random: @Sendable (Int) -> [UInt8]
    let onKept: @Sendable () -> Void

    /// - Parameter clock: the present instant.
    /// - Parameter random: as many random bytes as asked for, for salts and identities.
    /// - Parameter onKept: called whenever something was entered for good.
    public init(
      clock: @escaping @Sendable () -> Instant,
      random: @escaping @Sendable (Int) -> [UInt8],
      onKept: @escaping @Sendable () -> Void = {}
    ) {
      self.clock = clock
      self.random = random
      self.onKept = onKept
    }
  }

  /// Opens the database at a place, which has to be there.
  ///
  /// - Parameter toleratesLoss: whether a database behind its high-water mark will do.
  /// - Throws: `MediationError` of kind `failed` for what is no database of ours, is damaged or is newer
  ///   than the program; `problems` for one behind its mark.
  public init(
    _ place: DatabasePlace, toleratesLoss: Bool = false, _ surroundings: Surroundings
  ) throws {
    store = try SQLiteStore.open(
      place.path, isReadOnly: !place.isWritable, mark: place.mark.path,
      toleratesLoss: toleratesLoss, random: surroundings.random)
    self.place = place
    casework = Casework(store: store, onKept: surroundings.onKept, clock: surroundings.clock)
  }

  /// As many bytes of the system's randomness as asked for.
  public static let randomBytes: @Sendable (Int) -> [UInt8] = RandomBytes.system

  /// What is wrong with the database's mark, and the way out.
  public var markTrouble: MediationError? { store.markTrouble }

  /// Nothing can be read or written any more.
  public func close() { store.close() }
}

extension OfficeDatabase {
  /// Makes a database with its first station at a place where there is none.
  public static func create(
    at place: DatabasePlace, station: Unit, district: String?, operators: [Operator],
    _ request: Request, _ surroundings: Surroundings
  ) throws {
    _ = try SQLiteStore.create(
      place.path, mark: place.mark.path, station: station, district: district,
      operators: operators, by: request, now: surroundings.clock(), random: surroundings.random)
  }
}
