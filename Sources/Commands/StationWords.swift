import Formats
import Mediation

/// Codes and names of stations as they are typed.
enum StationWords {
  static func code(_ text: String, field: String = "--station") throws(MediationError) -> String {
    if let code = UnitCode.station(text.narrow) { return code }
    throw MediationError(
      .usage, zh: "“\(text.visible())”不是派出所代码", en: "“\(text.visible())” is no station code",
      field: field,
      hint: Phrase(zh: "2–12 位字母和数字，如 JS07", en: "2 to 12 letters and digits, as JS07"))
  }

  static func person(_ text: String) throws(MediationError) -> String {
    if let code = UnitCode.person(text.narrow) { return code }
    throw MediationError(
      .usage, zh: "“\(text.visible())”不能作代码", en: "“\(text.visible())” is no code",
      field: "CODE",
      hint: Phrase(
        zh: "1–32 位字母、数字、点、横线，如 JS07-M2",
        en: "1 to 32 letters, digits, dots or hyphens, as JS07-M2"))
  }

  static func check(_ name: String?, field: String) throws(MediationError) {
    guard let name else { return }
    guard (1...200).contains(name.utf8.count), !name.utf8.contains(0) else {
      throw MediationError(
        .usage, zh: "名称要有 1–200 字节", en: "a name has 1 to 200 bytes", field: field)
    }
    try TextRule.name.check(name, field: field)
  }
}
