/// The days on which something can have happened to an office of this kind.
enum OfficeLife {
  /// 1949-10-01: there was no office of the kind before, so an earlier day is a slip of the pen – and a
  /// costly one, as what is open is counted in every month from its day on.
  static let firstDay = Day(ordinal: -7_397)
  /// No act sets a limit further away than this.
  static let longestLimit = 50

  /// Refuses a day on which nothing can have happened.
  static func check(
    _ day: Day, today: Day, field: Field = .happenedOn
  ) throws(MediationError) {
    guard day <= today else {
      throw MediationError(
        .refused, zh: "\(day) 还没有到（今天是 \(today)）",
        en: "\(day) is in the future (today is \(today))", field: field,
        hint: .words(zh: "发生日不能晚于今天", en: "nothing can have happened after today"))
    }
    guard day >= firstDay else {
      throw MediationError(
        .refused, zh: "\(day) 早于 \(firstDay)，那时还没有这样的单位",
        en: "\(day) is before \(firstDay), when there was no office of the kind", field: field,
        hint: .words(zh: "核对年份", en: "look at the year again"))
    }
  }

  /// Refuses a limit that is set too far away to be meant.
  static func check(
    limit: Day?, setOn day: Day, field: Field
  ) throws(MediationError) {
    let last = day.after(years: longestLimit)
    guard let limit, limit > last else { return }
    throw MediationError(
      .refused, zh: "期限 \(limit) 在 \(day) 之后 \(longestLimit) 年以上",
      en: "the limit \(limit) is more than \(longestLimit) years after \(day)", field: field,
      hint: .words(zh: "最晚 \(last)；核对年份", en: "\(last) at the latest; look at the year again"))
  }
}

extension Day {
  /// The same day some years later; the 29th of February comes round as the 1st of March.
  func after(years: Int) -> Day {
    let (year, month, day) = civil
    return Day(year: year + years, month: month, day: day)
      ?? Day(year: year + years, month: 3, day: 1) ?? self
  }
}
