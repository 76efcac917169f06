/// How work is cut for a second thread.
public enum Batches {
  /// What one piece takes: enough for a thread to be worth its while.
  public static let size = 64
  /// The pieces that may be begun and not yet taken: few enough to be held.
  public static let most = 3
}
