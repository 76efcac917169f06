import ArgumentParser

// Forty commands of nine options each: a command line of the program's size that does nothing.

public enum FortyCommands {
  /// Reads the command line.
  public static func read() throws {
    _ = try Root.parseAsRoot()
  }
}

enum Kind: String, ExpressibleByArgument, CaseIterable {
  case first, second, third
}

struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forty",
    subcommands: [
      Command01.self, Command02.self, Command03.self, Command04.self, Command05.self,
      Command06.self, Command07.self, Command08.self, Command09.self, Command10.self,
      Command11.self, Command12.self, Command13.self, Command14.self, Command15.self,
      Command16.self, Command17.self, Command18.self, Command19.self, Command20.self,
      Command21.self, Command22.self, Command23.self, Command24.self, Command25.self,
      Command26.self, Command27.self, Command28.self, Command29.self, Command30.self,
      Command31.self, Command32.self, Command33.self, Command34.self, Command35.self,
      Command36.self, Command37.self, Command38.self, Command39.self, Command40.self,
    ])
}

struct Command01: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command02: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command03: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command04: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command05: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command06: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command07: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command08: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command09: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command10: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command11: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command12: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command13: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command14: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command15: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command16: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command17: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command18: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command19: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command20: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command21: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command22: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command23: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command24: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command25: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command26: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command27: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command28: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command29: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command30: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command31: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command32: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command33: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command34: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command35: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command36: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command37: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command38: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command39: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}

struct Command40: ParsableCommand {
  @Option(help: "A text.") var one: String?
  @Option(help: "A text.") var two: String?
  @Option(help: "A text.") var three: String?
  @Option(help: "Texts.") var four: [String] = []
  @Option(help: "A number.") var five: Int?
  @Option(help: "A word of three.") var six: Kind?
  @Flag(help: "A switch.") var seven = false
  @Flag(help: "A switch.") var eight = false
  @Argument(help: "Words.") var nine: [String] = []
}
