import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate report seal`
struct SealCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "seal", abstract: "封存 · Freeze a report's figures under two names.",
    discussion: """
      mediate report seal monthly 2021-03 --signed-by 甲所长 --reviewed-by 乙统计 --output 三月.seal
      mediate report seal yearly 2021 --by district --signed-by 甲局长 --reviewed-by 乙统计
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions
  @OptionGroup var which: ReportArgument
  @OptionGroup var grouping: GroupingOption

  @Option(name: .customLong("signed-by"), help: ArgumentHelp("签署人 · Who signs.", valueName: "name"))
  var signedBy: String?

  @Option(
    name: .customLong("reviewed-by"), help: ArgumentHelp("审核人 · Who reviewed.", valueName: "name"))
  var reviewedBy: String?

  @Flag(name: .customLong("public"), help: "封存公开版，即公布 · Seal the version for the public.")
  var isPublic = false

  @Option(help: ArgumentHelp("封存文件 · Where the sealed file goes.", valueName: "file"))
  var output: String?

  func run(in session: Session) throws {
    let (signer, reviewer) = (
      try name(signedBy, "--signed-by"), try name(reviewedBy, "--reviewed-by")
    )
    let order = SealOrder(
      period: try which.period(), grouping: try grouping.grouping(), signedBy: signer,
      reviewedBy: reviewer, isPublic: isPublic)
    let target = try output.map { try OutputFile($0, beside: true, in: session) }
    let request = try session.request(write)
    let operation = request.operation
    let document = try Sealing.seal(order, request, casework: session.casework())
    if let target, !write.dryRun { try hand(out: document, to: target, operation) }
    if session.output.isJSON {
      session.output.print([
        "seal": .integer(document.number), "digest": .string(document.digest),
        "figures_digest": .optional(document.figuresDigest), "file": .optional(output),
      ])
    } else {
      session.output.print("\(document.number)  \(document.digest)")
      session.output.say(
        Phrase(
          zh: "\(write.dryRun ? "（试运行）" : "")已封存第 \(document.number) 号；"
            + "把摘要印在纸上，或另处保存：日后据此核对",
          en: "\(write.dryRun ? "(tried) " : "")sealed as number \(document.number); keep the "
            + "digest on paper or elsewhere: it is what a later check rests on"))
    }
  }

  /// Writes the sealed file. Where that fails the seal stands, and repeating the operation writes it.
  private func hand(
    out document: SealDocument, to target: OutputFile, _ operation: String
  ) throws(MediationError) {
    do throws(MediationError) {
      try target.write(document.published.file)
      try target.finish()
    } catch {
      throw MediationError(
        .unknownOutcome, zh: "已封存第 \(document.number) 号，但\(error.message.zh)",
        en: "sealed as number \(document.number), but \(error.message.en)", field: error.field,
        hint: .words(
          zh: "用同一个操作号重做一次：--op-id \(operation)",
          en: "repeat it with the same operation id: --op-id \(operation)"))
    }
  }

  private func name(_ text: String?, _ field: Field) throws(MediationError) -> String {
    if let text { return text }
    throw Words.missing(field, Phrase(zh: "姓名", en: "a name"))
  }
}

/// `mediate report seals`
struct SealsCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "seals", abstract: "列出封存，或取出封存文件 · List the seals, or take out a file.",
    discussion: """
      mediate report seals
      mediate report seals 3 --output 三月.seal
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("封存号 · The number of a seal.", valueName: "number"))
  var number: Int?

  @Option(help: ArgumentHelp("写入文件 · Write to a file.", valueName: "file"))
  var output: String?

  func run(in session: Session) throws {
    let target = try OutputFile(output, in: session)
    let casework = try session.casework()
    if let number {
      let document = try casework.read(.figures, session.reading()) {
        try $0.sealDocument(number)
      }
      guard let document = document.flatMap({ SealDocument($0) }) else {
        throw MediationError(
          .notFound, zh: "没有封存第 \(number) 号", en: "there is no seal \(number)", field: "NUMBER")
      }
      try target.write(document.published.file)
      try target.finish()
      return
    }
    let seals = try casework.read(.figures, session.reading()) {
      try OfficeRecord(replaying: $0.officeEvents()).seals
    }
    if session.output.isJSON {
      session.output.print(
        .array(
          seals.map { seal in
            [
              "seal": .integer(seal.value.number), "report": .string(seal.value.report),
              "period": .string(seal.value.period.description),
              "by": .string(seal.value.grouping.rawValue),
              "public": .bool(seal.value.isPublic),
              "sealed_at": .string(seal.enteredAt.description),
              "signed_by": .string(seal.value.signedBy),
              "reviewed_by": .string(seal.value.reviewedBy), "digest": .string(seal.value.digest),
            ]
          }))
      return
    }
    session.output.list(
      [
        Phrase(zh: "号", en: "seal"), Phrase(zh: "报表", en: "report"),
        Phrase(zh: "期间", en: "period"), Phrase(zh: "分组", en: "by"),
        Phrase(zh: "封存时刻", en: "sealed at"), Phrase(zh: "签署", en: "signed by"),
        Phrase(zh: "审核", en: "reviewed by"), Phrase(zh: "摘要", en: "digest"),
      ],
      seals.map {
        [
          String($0.value.number), $0.value.report, $0.value.period.description,
          $0.value.grouping.rawValue, $0.enteredAt.description, $0.value.signedBy,
          $0.value.reviewedBy, $0.value.digest,
        ]
      })
  }
}
