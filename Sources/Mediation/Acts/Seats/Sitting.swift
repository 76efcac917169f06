import Formats

/// How a mediation session was held; all of it may be left unsaid.
public struct Sitting: Equatable, Sendable {
  /// The codes of the mediator who held it and of those who helped.
  public var host: String?
  public var helpers: [String]
  /// The hour it began, `HH:MM`, and how many minutes it took.
  public var hour: String?
  public var minutes: Int?
  public var present: [Attendance]
  /// The day of the next one.
  public var next: Day?
  /// Personal: where it was held, who came for a party, the mandate of a proxy, where the recording is, and
  /// why it was held though the law thinks of none.
  public var place: String?
  public var attendees: String?
  public var mandate: String?
  public var recording: String?
  public var because: String?

  public init(
    host: String? = nil, helpers: [String] = [], hour: String? = nil, minutes: Int? = nil,
    present: [Attendance] = [], next: Day? = nil, place: String? = nil, attendees: String? = nil,
    mandate: String? = nil, recording: String? = nil, because: String? = nil
  ) {
    self.host = host
    self.helpers = helpers
    self.hour = hour
    self.minutes = minutes
    self.present = present
    self.next = next
    self.place = place
    self.attendees = attendees
    self.mandate = mandate
    self.recording = recording
    self.because = because
  }
}

extension Sitting {
  var mediators: [String] { (host.map { [$0] } ?? []) + helpers }

  func validate(in context: EntryContext) throws(MediationError) {
    let texts: [(String?, Field)] = [
      (place, .place), (attendees, .attendance), (mandate, .mandate), (recording, .recording),
    ]
    for (text, field) in texts {
      try TextRule.name.check(text, field: field, isImported: context.isImported)
    }
    try TextRule.remark.check(because, field: .because, isImported: context.isImported)
    try checkHour()
    for (index, code) in mediators.enumerated() where mediators[..<index].contains(code) {
      throw MediationError(
        .usage, zh: "\(code) 写了两次", en: "\(code) is named twice", field: .mediator)
    }
    for (index, one) in present.enumerated() where present[..<index].contains(one) {
      throw MediationError(
        .usage, zh: "第 \(one.party) 位当事人写了两次", en: "party \(one.party) is named twice",
        field: .attendance)
    }
    if let next, next < context.day {
      throw MediationError(
        .usage, zh: "下一次 \(next) 在这一次 \(context.day) 之前",
        en: "the next one, \(next), is before this one, \(context.day)", field: .next)
    }
    guard
      !present.contains(where: { $0.presence == .proxy }) || mandate != nil
        || context.isImported || context.isErased("mandate")
    else {
      throw MediationError(
        .refused, zh: "委托代理人要有委托书（程序规定 181）",
        en: "a proxy needs a mandate (Procedure 181)", field: .mandate,
        hint: .words(zh: "写明委托书和代理范围", en: "say the mandate and what it covers"))
    }
  }

  private func checkHour() throws(MediationError) {
    if let hour, !Sitting.isHour(hour) {
      throw MediationError(
        .usage, zh: "“\(hour.visible())”不是时刻", en: "“\(hour.visible())” is no time of day",
        field: .hour, hint: .words(zh: "如 09:30", en: "as 09:30"))
    }
    if let minutes, !(1...1_440).contains(minutes) {
      throw MediationError(
        .usage, zh: "时长应是 1 到 1440 分钟", en: "a session takes 1 to 1440 minutes",
        field: .minutes)
    }
  }

  /// A time of day as somebody types it: `9:30` is `09:30`.
  public static func hour(understanding words: String) -> String {
    let words = words.narrow
    return words.utf8.count == 4 && words.dropFirst().first == ":" ? "0\(words)" : words
  }

  private static func isHour(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return false }
    guard let hour = Int(text.prefix(2)), let minute = Int(text.suffix(2)) else { return false }
    return (0..<24).contains(hour) && (0..<60).contains(minute)
      && bytes.allSatisfy { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }
  }

  func describe(into list: inout some DetailSink) {
    list.add("host", host)
    if !helpers.isEmpty { list.add("helpers", helpers) }
    list.add("hour", hour)
    list.add("minutes", minutes.map(String.init))
    if !present.isEmpty { list.add("present", present.map(\.word)) }
    list.add("next", next?.description)
    list.addPrivate("place", place)
    list.addPrivate("attendees", attendees)
    list.addPrivate("mandate", mandate)
    list.addPrivate("recording", recording)
    list.addPrivate("because", because)
  }

  init(reading read: DetailReader) throws(DetailError) {
    self.init(host: try read.text("host"), helpers: try read.texts("helpers"))
    hour = try read.text("hour")
    if let text = try read.text("minutes") {
      guard let number = Int(text) else { throw DetailError(key: "minutes", value: text) }
      minutes = number
    }
    for word in try read.texts("present") {
      guard let attendance = Attendance(word: word) else {
        throw DetailError(key: "present", value: word)
      }
      present.append(attendance)
    }
    next = try read.day("next")
    place = try read.text("place")
    attendees = try read.text("attendees")
    mandate = try read.text("mandate")
    recording = try read.text("recording")
    because = try read.text("because")
  }
}
