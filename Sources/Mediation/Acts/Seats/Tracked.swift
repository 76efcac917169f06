extension Act {
  /// The dispute is mediated on a track: by a people's mediator, or by the police.
  ///
  /// Source: 治安管理处罚法 9; 公安机关办理行政案件程序规定（公安部令第149号，2019-01-01 起施行）178–179.
  public struct Tracked: ActPayload {
    public let track: Track
    /// The act in breach of public security that the police mediate, a code of the catalogue.
    public let ground: String?
    /// Where the parties of a purely civil dispute were told to go, codes of the catalogue.
    public let told: [String]
    /// Personal; the number of the case in the police's own system, of which this is a side register.
    public let officialNumber: String?

    static let word = "tracked"
    static let verb = "track"
    static let place = Lifecycle.Place.row(
      from: Lifecycle.openStatuses, to: nil,
      zh: "只有未了结的纠纷才能定调解方式", en: "only an open dispute takes a track")

    var act: Act { .tracked(self) }

    var codes: [StatedCode] {
      [StatedCode(track, .kind)]
        + [StatedCode("police_ground", ground, .ground)]
        + told.map { StatedCode("route", $0, .told) }
    }

    func apply(to dispute: inout Dispute, on day: Day) { dispute.track = track }
  }

  public static func tracked(
    _ track: Track, ground: String? = nil, told: [String] = [], officialNumber: String? = nil
  ) -> Act {
    .tracked(Tracked(track: track, ground: ground, told: told, officialNumber: officialNumber))
  }
}

extension Act.Tracked {
  func validate(in context: EntryContext) throws(MediationError) {
    try TextRule.name.check(
      officialNumber, field: .officialNumber, isImported: context.isImported)
    guard track == .police else {
      guard ground == nil else {
        throw MediationError(
          .usage, zh: "人民调解不写治安案由", en: "people's mediation has no ground of the police",
          field: .ground)
      }
      return
    }
    guard ground != nil || context.isImported else {
      throw MediationError(
        .refused, zh: "治安调解要写明案由（程序规定 178）",
        en: "mediation by the police needs its ground (Procedure 178)", field: .ground,
        hint: .seeList(.codes("police_ground")))
    }
  }

  /// Refuses the police's track where one of the bars is there.
  ///
  /// - Parameter bars: codes of the catalogue. Source: 程序规定 179.
  public static func refuse(bars: [String], on day: Day) throws(MediationError) {
    for bar in bars {
      try Catalogue.shipped.check("police_bar", bar, on: day, field: .bar)
      let label = Catalogue.shipped.label("police_bar", bar)
      throw MediationError(
        .refused, zh: "不适用治安调解：\(label.zh)（程序规定 179）",
        en: "no mediation by the police: \(label.en) (Procedure 179)", field: .bar,
        hint: .words(
          zh: "民事部分可以走人民调解，治安部分依法处理",
          en: "the civil part can go to people's mediation, the breach takes its course"))
    }
  }
}

extension Act.Tracked {
  func describe(into list: inout some DetailSink) {
    list.add("track", track.rawValue)
    list.add("ground", ground)
    if !told.isEmpty { list.add("told", told) }
    list.addPrivate("official_number", officialNumber)
  }

  init(reading read: DetailReader) throws(DetailError) {
    track = try read.requiredCode("track", Track.self)
    ground = try read.text("ground")
    told = try read.texts("told")
    officialNumber = try read.text("official_number")
  }
}

extension Act.Kind {
  public static var tracked: Self { Self(Act.Tracked.self) }
}
