/// What an engine itself finds wrong, by what rests on it.
public struct EngineFindings: Sendable {
  /// Of the file and the journals: with any of these the disputes are not to be judged.
  public var underneath: [Finding]
  /// Of registers that no dispute rests on.
  public var beside: [Finding]
  /// Of the mark, which says nothing about what is in the file.
  public var mark: [Finding]

  public init(underneath: [Finding] = [], beside: [Finding] = [], mark: [Finding] = []) {
    self.underneath = underneath
    self.beside = beside
    self.mark = mark
  }
}
