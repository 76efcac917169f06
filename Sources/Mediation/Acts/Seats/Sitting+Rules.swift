extension Sitting {
  /// Refuses a sitting that names somebody who is not there, or that the law does not know.
  ///
  /// - Parameter day: the one it was held on.
  func check(in dispute: Dispute, on day: Day, _ reader: any DisputeReader) throws {
    for code in mediators { try reader.requireMediator(code) }
    if !mediators.isEmpty { try reader.refuseRecused(mediators, in: dispute) }
    for attendance in present { try check(attendance, in: dispute) }
    guard dispute.track == .police else { return }
    try checkRecording(on: day, reader)
    try checkCount(in: dispute, on: day, reader)
  }

  private func check(_ attendance: Attendance, in dispute: Dispute) throws(MediationError) {
    guard dispute.parties.indices.contains(attendance.party - 1),
      !dispute.parties[attendance.party - 1].isRemoved
    else {
      throw MediationError(
        .notFound, zh: "没有第 \(attendance.party) 位当事人",
        en: "there is no party \(attendance.party)", field: .attendance,
        hint: .words(
          zh: "共有 \(dispute.parties.count) 位", en: "there are \(dispute.parties.count)"))
    }
    let role = dispute.parties[attendance.party - 1].role
    guard attendance.presence != .proxy || role != .suspect else {
      throw MediationError(
        .refused, zh: "违法嫌疑人不能委托他人参加调解（程序规定 181）",
        en: "a suspect cannot send a proxy (Procedure 181)", field: .attendance,
        hint: .words(zh: "须本人到场", en: "they have to come themselves"))
    }
  }

  /// One officer alone is recorded throughout. Source: 治安管理处罚法（2025 年修订，2026-01-01 起施行）108.
  private func checkRecording(on day: Day, _ reader: any DisputeReader) throws {
    guard recording == nil, helpers.isEmpty, let host, day >= Sitting.recordedSince,
      try reader.mediator(host)?.kind == .officer
    else { return }
    throw MediationError(
      .refused, zh: "一名民警单独调解要全程同步录音录像（治安管理处罚法 108）",
      en: "one officer alone is recorded throughout (Public Security law 108)", field: .recording,
      hint: .words(zh: "写明录音录像的存放处，或写另一名参加的人", en: "say where it is, or who helped"))
  }

  private static let recordedSince = Day(year: 2026, month: 1, day: 1) ?? Day(ordinal: 20_454)

  /// Mediation by the police is held once, and a second time within seven working days; what goes beyond is
  /// told with a reason. Source: 程序规定 183.
  private func checkCount(in dispute: Dispute, on day: Day, _ reader: any DisputeReader) throws {
    guard because == nil else { return }
    let earlier = try reader.events(of: dispute.number).effective
      .filter { $0.act.kind == .session && $0.happenedOn <= day }.map(\.happenedOn).sorted()
    guard let first = earlier.first else { return }
    let isLate = try day > Rulebook.shipped.due("second_session", from: first).day
    guard earlier.count >= 2 || isLate else { return }
    throw MediationError(
      .refused,
      zh: earlier.count >= 2
        ? "治安调解一般一次，至多再一次（程序规定 183）；这是第 \(earlier.count + 1) 次"
        : "第二次治安调解应在第一次（\(first)）后七个工作日内（程序规定 183）",
      en: earlier.count >= 2
        ? "the police hold one session and one more (Procedure 183); this is number \(earlier.count + 1)"
        : "the second session is due within seven working days of \(first) (Procedure 183)",
      field: .because, hint: .words(zh: "确有必要的，写明理由", en: "where it is needed, say why"))
  }
}
