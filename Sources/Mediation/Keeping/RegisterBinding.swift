/// What an older database held beside its journals when these began to answer for it.
public struct RegisterBinding: Equatable, Sendable {
  /// The station the database was made for.
  public let home: String
  /// Commitments to the names of people, by their codes: 43 characters of base64url.
  public let mediators: [String: String]
  public let operators: [String: String]
  /// The last operation, and the SHA-256 over all up to it; `nil` when there was none.
  public let operations: Operations?

  public struct Operations: Equatable, Sendable {
    public let last: Int
    /// 64 hexadecimal digits.
    public let digest: String

    public init(last: Int, digest: String) {
      self.last = last
      self.digest = digest
    }
  }

  public init(
    home: String, mediators: [String: String], operators: [String: String],
    operations: Operations?
  ) {
    self.home = home
    self.mediators = mediators
    self.operators = operators
    self.operations = operations
  }
}
