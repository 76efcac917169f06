import Mediation

extension Advice.LedgerStep {
  /// The step as the command line says it.
  var phrase: Phrase {
    switch self {
    case .addStation(let code):
      Phrase(
        zh: "先 mediate station add \(code)，或加 --add-stations",
        en: "add it first (mediate station add \(code)), or use --add-stations")
    case .chooseColumn:
      Phrase(
        zh: "删去一列，或在 --map 里把一列写成 ignore",
        en: "remove one of them, or make one of them “ignore” in --map")
    case .mapColumns:
      Phrase(
        zh: "用 --map 指明台账的哪一列是什么（--suggest-map 写出一份；示例在 seeds/maps）",
        en:
          "say with --map which column of the ledger is which (--suggest-map writes one; examples "
          + "in seeds/maps)")
    case .mapWord(let list):
      Phrase(
        zh: "可用的见 mediate catalogue list \(list)；或在 --map 里写明它代表什么",
        en: "known ones: mediate catalogue list \(list); or say in --map what it stands for")
    case .keptMap(let nearest):
      Phrase(
        zh: (nearest.map { "是不是 \($0)？" } ?? "") + "记住的见 mediate maps list",
        en: (nearest.map { "did you mean \($0)? " } ?? "") + "those kept: mediate maps list")
    case .nameEncoding:
      Phrase(
        zh: "另存为 UTF-8 或 GB18030，或用 --encoding 指明",
        en: "save the file as UTF-8 or GB18030, or name its --encoding")
    case .nameYear:
      Phrase(
        zh: "用 --year 2021 指明，或写成 2021-04-11", en: "say it with --year 2021, or write 2021-04-11")
    case .nameStation:
      Phrase(
        zh: "先 mediate station add，或在 --map 里把这一列写成 station，并写明每个名称的代码",
        en:
          "add it first (mediate station add), or make the column “station” in --map and give each "
          + "name its code")
    case .nameSheet(let names):
      Phrase(
        zh: "用 --sheet 指明一张：\(names.zh)", en: "name one of them with --sheet: \(names.en)")
    }
  }
}

extension Advice.DatabaseStep {
  /// The step as the command line says it.
  var phrase: Phrase {
    switch self {
    case .makeOrName:
      Phrase(
        zh: "用 mediate init 新建，或用 --db 指定",
        en: "make one with mediate init, or name one with --db")
    case .useOrNameOther:
      Phrase(zh: "直接使用它，或用 --db 指定别处", en: "use it, or choose another --db")
    case .check: Phrase(zh: "运行 mediate check", en: "run mediate check")
    case .checkAndCompare:
      Phrase(
        zh: "被直接改动过；运行 mediate check，并从备份核对",
        en: "it was altered directly; run mediate check and compare with a backup")
    case .rebuildCounts:
      Phrase(
        zh: "汇总被改动过；以登记簿为准，mediate doctor --salvage 可重建",
        en: "the counts were altered; the register holds (mediate doctor --salvage builds anew)")
    case .restore:
      Phrase(zh: "从备份恢复：mediate restore FILE", en: "restore a backup: mediate restore FILE")
    case .restoreWithLoss:
      Phrase(
        zh: "确认接受损失：--accept-loss 原因（原文件会另存）",
        en: "to accept that: --accept-loss REASON (the present file is kept aside)")
    case .bringBackOrAcceptLoss:
      Phrase(
        zh: "找回原来的文件；或用备份：mediate restore FILE；确认接受损失：mediate doctor --accept-loss 原因",
        en: "bring the right file back, or a backup: mediate restore FILE; to accept the loss: "
          + "mediate doctor --accept-loss REASON")
    case .setMark:
      Phrase(
        zh: "与备份或封存核对；确认无误后重新立记录：mediate doctor --accept-loss 原因",
        en: "compare with a backup or a seal; where nothing is lost, set the mark anew: mediate "
          + "doctor --accept-loss REASON")
    case .verifySeal:
      Phrase(
        zh: "用封存时交出的文件核对：mediate report verify FILE",
        en: "compare with the file that was handed out: mediate report verify FILE")
    case .shareFolder(let folder, let group):
      Phrase(
        zh: "chgrp \(group) \(folder) && chmod 2770 \(folder)，或用 --db 指定一个还没有的文件夹",
        en: "chgrp \(group) \(folder) && chmod 2770 \(folder), or name a new folder with --db")
    }
  }
}
