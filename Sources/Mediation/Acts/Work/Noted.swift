extension Act {
  /// Something is written down that moves nothing; the remark is the entry's.
  public struct Noted: ActPayload {
    static let word = "noted"
    static let verb = "note"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.everywhere, to: nil,
      zh: "作废的登记不能再记事", en: "a voided registration takes no notes")

    var act: Act { .noted }

    init() {}
    init(reading read: DetailReader) {}
  }
}

extension Act.Kind {
  public static var noted: Self { Self(Act.Noted.self) }
}
