import ArgumentParser
import Formats
import Mediation

/// `mediate doctor`
struct DoctorCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "损坏的文件：什么完好，救出能证明的 · What is whole of a damaged file, and saving it.",
    discussion: """
      mediate doctor
      mediate doctor --salvage 救出.db
      mediate doctor --accept-loss 硬盘损坏，用了周一的备份
      mediate doctor --accept-clock 昨天的系统日期错了一年
      """)

  @OptionGroup var global: GlobalOptions

  @Option(
    help: ArgumentHelp(
      "把哈希链能证明的写进新数据库 · Write what the chains prove into a new database.",
      valueName: "file"))
  var salvage: String?

  @Option(
    name: .customLong("accept-loss"),
    help: ArgumentHelp(
      "接受数据库比高水位记录旧，写明原因，留痕 · Accept a database behind its mark.",
      valueName: "reason"))
  var acceptLoss: String?

  @Option(
    name: .customLong("accept-clock"),
    help: ArgumentHelp(
      "时钟比最后一次录入早而现在是对的，写明原因，留痕 · Accept a clock before the last entry.",
      valueName: "reason"))
  var acceptClock: String?

  func run(in session: Session) throws {
    if let acceptClock {
      try TextRule.check(name: acceptClock, field: "--accept-clock")
      try session.casework().acceptClock(acceptClock, session.request())
      session.output.say(
        Phrase(zh: "已记录，此后按现在的时钟录入", en: "recorded; entries go by the clock as it is"))
      return
    }
    if let acceptLoss {
      try TextRule.check(name: acceptLoss, field: "--accept-loss")
      try session.acceptLoss(acceptLoss)
      session.output.say(
        Phrase(zh: "已记录，高水位自此重新计", en: "recorded; the mark stands anew"))
      return
    }
    let found = try session.salvage(into: salvage)
    if session.output.isJSON {
      session.output.print(found.json)
    } else {
      print(found, session)
    }
    if let salvage {
      session.output.say(
        Phrase(
          zh: "能证明的已写入 \(salvage)；请核对：mediate check --db \(salvage)",
          en: "what is proved is in \(salvage); check it: mediate check --db \(salvage)"))
    }
    for path in try session.leftovers() {
      session.output.say(
        Phrase(
          zh: "\(path) 是中断的程序留下的副本，可能含全部文字：请删除",
          en: "\(path) was left by a program that was stopped and may hold all text: remove it"))
    }
    guard found.isWhole else { throw ExitCode(ExitStatus.of(.problems)) }
  }

  private func print(_ found: Salvage, _ session: Session) {
    for line in found.damage {
      session.output.print(
        Phrase(zh: "文件损坏：\(line.visible())", en: "damaged: \(line.visible())")(session.language))
    }
    session.output.list(
      [
        Phrase(zh: "流水", en: "journal"), Phrase(zh: "证明到", en: "proved"),
        Phrase(zh: "应有", en: "stated"),
      ], found.chains.map { [$0.name, String($0.proved), String($0.stated)] })
    session.output.print(
      Phrase(
        zh: "完好的纠纷 \(found.disputes) 起，文字 \(found.texts) 处；对不上的文字 \(found.lostTexts) 处",
        en: "whole: \(found.disputes.counted("dispute")), \(found.texts.counted("text")); "
          + "not matching: \(found.lostTexts.counted("text"))")(session.language))
    guard !found.incomplete.isEmpty else { return }
    let numbers = found.incomplete.map(\.description).joined(separator: "、")
    session.output.print(
      Phrase(zh: "有缺失的：\(numbers)", en: "incomplete: \(numbers)")(session.language))
  }
}

extension Salvage {
  fileprivate var json: JSON {
    [
      "whole": .bool(isWhole), "damage": .array(damage.map { .string($0) }),
      "chains": .array(
        chains.map {
          [
            "name": .string($0.name), "proved": .integer($0.proved), "stated": .integer($0.stated),
          ]
        }),
      "disputes": .integer(disputes),
      "incomplete": .array(incomplete.map { .string($0.description) }),
      "texts": .integer(texts), "lost_texts": .integer(lostTexts),
    ]
  }
}
