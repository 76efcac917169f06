/// A journal beside those of the stations, with one hash chain.
package enum SideJournal: String, CaseIterable, Sendable {
  /// What concerns the office and no dispute.
  case office
  /// Refusals, reads of protected files, exports.
  case access
}
