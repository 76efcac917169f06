import ArgumentParser
import Formats
import Mediation

/// The program.
public struct Mediate: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "mediate",
    abstract: "矛盾纠纷调解台账 · A register of mediation cases for community police stations.",
    discussion: """
      mediate init --station JS07 --name 建设路派出所 --district 金水区
      mediate log --category neighbour --source call_110 --summary 楼上漏水
      mediate resolve 1 --outcome agreement --form written --terms 十日内修好
      mediate report monthly 2021-03
      """,
    version: version,
    subcommands: [],
    groupedSubcommands: [
      CommandGroup(
        name: "登记与办理 · Log and work",
        subcommands: [
          LogCommand.self, AcceptCommand.self, DeclineCommand.self, AssignCommand.self,
          UnassignCommand.self, RecuseCommand.self, TrackCommand.self,
          SessionCommand.self, NoteCommand.self, LinkCommand.self, CallCommand.self,
          CorrectCommand.self, PartyCommand.self,
        ]),
      CommandGroup(
        name: "了结 · End",
        subcommands: [
          ResolveCommand.self, FailCommand.self, WithdrawCommand.self, TerminateCommand.self,
          ReferCommand.self, ReturnCommand.self, ReferralCommand.self,
        ]),
      CommandGroup(
        name: "之后 · Afterwards",
        subcommands: [
          PerformCommand.self, TermsCommand.self, VisitCommand.self, CloseCommand.self,
          ReopenCommand.self, UndoCommand.self, RedoCommand.self,
        ]),
      CommandGroup(
        name: "隐私 · Privacy",
        subcommands: [
          ProtectCommand.self, RestrictCommand.self, RedactCommand.self, RetentionCommand.self,
        ]),
      CommandGroup(
        name: "查看与统计 · Find and count",
        subcommands: [
          ListCommand.self, SearchCommand.self, ShowCommand.self, AgendaCommand.self,
          BoardCommand.self, FilterCommand.self,
          ReportCommand.self, RateCommand.self, NilReportCommand.self, ProceedingCommand.self,
          FigureCommand.self,
        ]),
      CommandGroup(
        name: "数据与设置 · Data and settings",
        subcommands: [
          InitCommand.self, StationCommand.self, UnitsCommand.self, MediatorCommand.self,
          OperatorCommand.self,
          CatalogueCommand.self, RulesCommand.self, ImportCommand.self, MapsCommand.self,
          ExportCommand.self,
          CheckCommand.self, JournalCommand.self, BackupCommand.self, RestoreCommand.self,
          DoctorCommand.self,
        ]),
    ])

  static let version = "0.1.0"

  public init() {}

  /// Runs a command line as the system hands it over and returns its exit code.
  public static func run(bytes arguments: [[UInt8]], in world: World) -> Int32 {
    do throws(MediationError) {
      try world.refuseMisfits()
      return run(try TypedText.words(arguments), in: world)
    } catch {
      return fail(error, arguments.map { String(showing: $0) }, world)
    }
  }

  /// Runs a command line and returns its exit code.
  public static func run(_ arguments: [String], in world: World) -> Int32 {
    defer { world.databases.close() }
    if arguments == ["--version"] {
      world.writeOut(Array("\(version)\n".utf8))
      return ExitStatus.done
    }
    if let answer = CaseCompletion.answer(arguments, in: world) {
      world.writeOut(Array(answer.utf8))
      return ExitStatus.done
    }
    do {
      if let topic = try FilterHelp.asked(arguments, in: world) {
        topic()
        return ExitStatus.done
      }
      let verb = try DailyWords.verb(arguments) ?? parse(arguments)
      return run(verb, in: try Session(verb.global, world))
    } catch let error as MediationError {
      return fail(error, arguments, world)
    } catch {
      return endParsing(error, arguments, world)
    }
  }

  static func parse(_ arguments: [String]) throws -> any Verb {
    let words = PartyWords.bound(GivenWords.bound(arguments))
    var command = try parseAsRoot(words)
    try GivenWords.refuseRepeated(words, for: type(of: command))
    if let verb = command as? any Verb { return verb }
    // `help`, and a group without a verb, end by showing the help that is meant.
    try command.run()
    throw CleanExit.helpRequest(command)
  }

  private static func run(_ verb: some Verb, in session: Session) -> Int32 {
    do {
      try verb.run(in: session)
      return ExitStatus.done
    } catch let error as MediationError {
      session.output.error(error)
      return ExitStatus.of(error.kind)
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      session.output.error(
        MediationError(.failed, Phrase("\(error)")))
      return ExitStatus.of(.failed)
    }
  }

  /// Help and version go to standard output; a mistake in the words is a usage error.
  private static func endParsing(
    _ error: any Error, _ arguments: [String], _ world: World
  ) -> Int32 {
    if exitCode(for: error).isSuccess {
      world.writeOut(Array((fullMessage(for: error) + "\n").utf8))
      return ExitStatus.done
    }
    let why = message(for: error)
    return fail(
      MediationError(
        .usage, zh: "命令写得不对：\(why)", en: why,
        hint: .words(zh: "用法见 \(helpLine(arguments))", en: "for the usage: \(helpLine(arguments))")
      ), arguments, world)
  }

  private static func fail(
    _ error: MediationError, _ arguments: [String], _ world: World
  ) -> Int32 {
    let wish = zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
    let spoken = try? Session.language(wish, world.environment)
    let language = spoken ?? (try? Session.language(nil, world.environment)) ?? .en
    Output(world: world, language: language, isJSON: arguments.contains("--json")).error(error)
    return ExitStatus.of(error.kind)
  }

  private static func helpLine(_ arguments: [String]) -> String {
    let verb = arguments.first.flatMap { word in
      allVerbs.contains(word) ? " \(word)" : nil
    }
    return "mediate\(verb ?? "") --help"
  }

  private static let allVerbs = Set(
    configuration.groupedSubcommands.flatMap(\.subcommands).map { $0._commandName })
}
