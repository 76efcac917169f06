import ArgumentParser
import Engines
import Formats
import Mediation

/// `mediate restore`
struct RestoreCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "恢复备份：先核对，原文件另存 · Put a backup in place; the present file is kept aside.",
    discussion: """
      mediate restore /media/usb/mediate.db --dry-run
      mediate restore backups/mediate-2021-03-05.db --accept-loss 硬盘损坏
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions

  @Argument(help: ArgumentHelp("备份文件 · The backup.", valueName: "file"))
  var file: String

  @Option(
    name: .customLong("accept-loss"),
    help: ArgumentHelp(
      "接受备份之后的录入丢失，写明原因 · Why entries made since may go.", valueName: "reason"))
  var acceptLoss: String?

  func run(in session: Session) throws {
    try TextRule.check(name: acceptLoss, field: "--accept-loss")
    // The database that would know of the operation is the one that is replaced.
    guard write.operationID == nil else {
      throw MediationError(
        .usage, zh: "恢复不能用操作号重做：换上去的数据库不知道做过没有",
        en: "a restore cannot be repeated by its id: the database put in place does not know of it",
        field: "--op-id",
        hint: .words(zh: "先看看现在的数据库再决定", en: "look at the present database first"))
    }
    let done = try session.restore(file, acceptedLoss: acceptLoss, write)
    let path = try session.place.get().path
    if session.output.isJSON {
      session.output.print([
        "db": .string(path), "aside": .optional(done.aside),
        "lost": done.lost.map { .integer($0) } ?? .null,
        "erased_again": .integer(done.erasedAgain), "dry_run": .bool(write.dryRun),
      ])
      return
    }
    let lost = done.lost.map(String.init) ?? "?"
    let what =
      write.dryRun
      ? Phrase(zh: "可以恢复", en: "can be restored") : Phrase(zh: "已恢复", en: "is restored")
    session.output.say(
      Phrase(
        zh: "备份核对无误，\(path) \(what.zh)；丢失 \(lost) 条，"
          + "重新删除 \(done.erasedAgain) 处"
          + (done.aside.map { "；原文件在 \($0)" } ?? ""),
        en: "the backup checks; \(path) \(what.en); "
          + "\(done.lost?.counted("entry", plural: "entries") ?? "? entries") lost, "
          + "\(done.erasedAgain.counted("text")) erased again"
          + (done.aside.map { "; the file that was there is \($0)" } ?? "")))
  }
}
