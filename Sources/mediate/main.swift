import Commands
import Glibc

ProcessRules.apply()
// Without /proc, or without a descriptor to read it with, the words cannot be known: that must not look
// like a run that had nothing to do.
let words = Mediate.words()
guard !words.isEmpty else {
  let line = Array("mediate: 读不出命令行（/proc） · cannot read the command line (/proc)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(1)
}
let world = World.system()
exit(Mediate.run(bytes: Array(words.dropFirst()), in: world))
