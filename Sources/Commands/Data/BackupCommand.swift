import ArgumentParser
import Engines
import Formats
import Mediation

/// `mediate backup`
struct BackupCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "备份：压实、核对、附清单 · A compact, checked copy with a manifest.",
    discussion: """
      mediate backup /media/usb/mediate.db
      mediate backup backups/          # 文件夹：留 7 个日备、12 个月备
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("文件，或已有的文件夹 · A file, or a folder that is there.", valueName: "file"))
  var file: String

  func run(in session: Session) throws {
    let receipt = try session.backUp(to: file)
    let (path, manifest, gone) = (receipt.path, receipt.manifest, receipt.removed)
    if session.output.isJSON {
      session.output.print(
        .object(
          [JSON.Member("file", .string(path))] + (manifest.json.members ?? [])
            + [JSON.Member("removed", .array(gone.map { .string($0) }))]))
      return
    }
    session.output.print(path)
    session.output.say(
      Phrase(
        zh: "已备份并核对：流水 \(manifest.events) 条，\(manifest.bytes) 字节，SHA-256 \(manifest.digest)，"
          + "根 \(manifest.root)",
        en: "backed up and checked: \(manifest.events.counted("event")), \(manifest.bytes) bytes, "
          + "SHA-256 \(manifest.digest), root \(manifest.root)"))
    if !gone.isEmpty {
      session.output.say(
        Phrase(
          zh: "不再保留：\(gone.joined(separator: "、"))",
          en: "kept no longer: \(gone.joined(separator: ", "))"))
    }
  }
}
