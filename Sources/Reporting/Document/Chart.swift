/// A picture of figures that also stand in a table beside it.
public struct Chart: Equatable, Sendable {
  /// What is drawn.
  public enum Plot: Equatable, Sendable {
    /// One horizontal bar a label, in the order given.
    case bars([Bar])
    /// Columns side by side for each label along a time axis, one for each series.
    case columns(labels: [String], series: [Series])
    /// Stairs that fall or rise at whole numbers of days; shares from 0 to 1.
    case steps([Steps])
  }

  /// A bar: a count, and how it is written.
  public struct Bar: Equatable, Sendable {
    public let label: String
    public let value: Int

    public init(_ label: String, _ value: Int) {
      self.label = label
      self.value = value
    }
  }

  /// A named row of counts, one for each label.
  public struct Series: Equatable, Sendable {
    public let name: String
    public let values: [Int]

    public init(_ name: String, _ values: [Int]) {
      self.name = name
      self.values = values
    }
  }

  /// A named curve that changes only at its points.
  public struct Steps: Equatable, Sendable {
    /// From this day on the curve has this height, until the next point.
    public struct Point: Equatable, Sendable {
      public let day: Int
      public let share: Double
      /// The 95 % interval, where there is one.
      public let low: Double?
      public let high: Double?

      public init(day: Int, share: Double, low: Double? = nil, high: Double? = nil) {
        self.day = day
        self.share = share
        self.low = low
        self.high = high
      }
    }

    public let name: String
    public let points: [Point]
    /// The last day anything was observed; the curve ends there.
    public let lastDay: Int

    public init(_ name: String, _ points: [Point], lastDay: Int) {
      self.name = name
      self.points = points
      self.lastDay = lastDay
    }
  }

  public var title: String
  /// What the axis of days, labels or bars shows.
  public var across: String
  /// What the heights, or the bars' lengths, show.
  public var upward: String
  public var plot: Plot

  public init(title: String, across: String, upward: String, plot: Plot) {
    self.title = title
    self.across = across
    self.upward = upward
    self.plot = plot
  }
}
