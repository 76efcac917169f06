import ArgumentParser

/// What every command takes.
public struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "数据库文件 · The database file (else MEDIATE_DB, else $XDG_DATA_HOME/mediate/mediate.db).",
      valueName: "path"))
  var db: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "经办人代码 · Who acts (else MEDIATE_OPERATOR, else the login name).", valueName: "operator"))
  var operatorCode: String?

  @Option(
    help: ArgumentHelp(
      "语言 · Language: zh or en (else MEDIATE_LANG, else the locale).", valueName: "zh|en"))
  var lang: String?

  @Flag(help: "输出 JSON · Print JSON.")
  var json = false

  @Flag(name: .customLong("no-input"), help: "不提问 · Never ask.")
  var noInput = false

  @Option(
    help: ArgumentHelp(
      "话里的“今天”和报表日是哪天；录入时刻总是时钟的 · The day that words and reports take for today.", valueName: "date"
    ))
  var today: String?

  public init() {}
}

/// What every command that writes takes.
public struct WriteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "发生日：2021-03-05、昨天、-3d · The day it happened (default today).", valueName: "date"))
  var on: String?

  @Option(help: ArgumentHelp("附记 · A remark.", valueName: "text"))
  var note: String?

  @Flag(name: .customLong("dry-run"), help: "试运行，不写入 · Try it and write nothing.")
  var dryRun = false

  @Option(
    name: .customLong("op-id"),
    help: ArgumentHelp(
      "操作号；重复执行只算一次 · An operation id; repeating it does nothing twice.",
      valueName: "id"))
  var operationID: String?

  public init() {}
}
