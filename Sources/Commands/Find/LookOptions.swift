import ArgumentParser
import Mediation

/// How a list looks on a terminal, for `list` and `search`.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "颜色：auto（默认，只在终端上）、always、never · Weight and colour: auto (on a terminal only), always, never.",
      valueName: "when"))
  var color: String?

  @Flag(
    name: .customLong("no-pager"),
    help: "一屏放不下也不分页 · Print at once what is more than a screen ($PAGER, else less).")
  var noPager = false

  /// Whether to write with weight and colour: as is asked for, else on a terminal that shows it, unless
  /// `NO_COLOR` says not to.
  ///
  /// - Throws: `MediationError` of kind `usage` for another word.
  func isColoured(_ world: World) throws(MediationError) -> Bool {
    switch color {
    case nil, "auto": world.terminal.map { $0.showsColour } ?? false
    case "always": true
    case "never": false
    case let word?:
      throw MediationError(
        .usage, zh: "--color 不能是“\(word)”", en: "--color cannot be “\(word)”", field: "--color",
        hint: .words(zh: "写 auto、always 或 never", en: "it is auto, always or never"))
    }
  }
}
