import Formats

/// In which order disputes stand in a list: by some keys, the first of which counts most, and after them by
/// number, so that every order is a whole one.
///
/// What it means is `precedes`; an engine answers the same, by its indexes where they help.
public struct DisputeOrder: Equatable, Sendable {
  /// What disputes can be put in order by: the one list that the words, the help and the engine go by.
  public enum Key: String, CaseIterable, Sendable {
    /// The open ones before the others.
    case open
    case number, registered, entered, moved
    /// By the course of a dispute, and as the catalogue lists them.
    case status, category
    case station
    /// By code; those without one come last, whatever the direction.
    case mediator
    /// The days it has been open; those that are not come last, whatever the direction.
    case days
  }

  public struct Part: Equatable, Sendable {
    public let key: Key
    public let isDescending: Bool

    public init(_ key: Key, isDescending: Bool = false) {
      self.key = key
      self.isDescending = isDescending
    }
  }

  public let parts: [Part]

  public init(_ parts: [Part]) { self.parts = parts }

  /// As files are exchanged.
  public static let byNumber = DisputeOrder([])

  /// The order of a list nobody asked another of: open ones first, and the newest of them.
  public static let usual = DisputeOrder([
    Part(.open), Part(.registered, isDescending: true), Part(.number, isDescending: true),
  ])

  /// The order of what a search finds in one field: the newest first.
  public static let newest = DisputeOrder([
    Part(.registered, isDescending: true), Part(.number, isDescending: true),
  ])

  /// The order by the keys behind the first one.
  public var rest: DisputeOrder { DisputeOrder(Array(parts.dropFirst())) }

  /// Whether a dispute stands before another: the definition.
  public func precedes(_ left: Dispute, _ right: Dispute) -> Bool {
    for part in parts {
      if let isBefore = part.precedes(left, right) { return isBefore }
    }
    return left.number < right.number
  }
}

extension DisputeOrder.Part {
  /// `nil` where both stand in one place.
  fileprivate func precedes(_ left: Dispute, _ right: Dispute) -> Bool? {
    switch key {
    case .open: directed(left.status.isOpen ? 0 : 1, right.status.isOpen ? 0 : 1)
    case .number: directed(left.number, right.number)
    case .registered: directed(left.registeredOn, right.registeredOn)
    case .entered: directed(left.enteredAt, right.enteredAt)
    case .moved: directed(left.movedOn, right.movedOn)
    case .status: directed(left.status.position, right.status.position)
    case .category: directed(left.category.position, right.category.position)
    case .station: directed(left.number.station, right.number.station)
    case .mediator: somethingFirst(left.mediator, right.mediator, isReversed: isDescending)
    // Longer open is opened earlier.
    case .days: somethingFirst(left.openSince, right.openSince, isReversed: !isDescending)
    }
  }

  private func directed<Value: Comparable>(_ left: Value, _ right: Value) -> Bool? {
    left == right ? nil : (left < right) != isDescending
  }

  private func somethingFirst<Value: Comparable>(
    _ left: Value?, _ right: Value?, isReversed: Bool
  ) -> Bool? {
    guard let left else { return right == nil ? nil : false }
    guard let right else { return true }
    return left == right ? nil : (left < right) != isReversed
  }
}

extension Code {
  /// Its place in its list.
  fileprivate var position: Int {
    Self.allCases.enumerated().first { $0.element == self }?.offset ?? 0
  }
}

extension Dispute {
  /// The day it last opened; `nil` when it is not open.
  public var openSince: Day? { status.isOpen ? spells.last?.openedOn : nil }
}
