import Commands
import Glibc

// Files of the office are for their owner alone.
umask(0o077)
// Nor is what was in memory left behind by a crash.
var noCore = rlimit(rlim_cur: 0, rlim_max: 0)
setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &noCore)
// A full disk or a closed pipe is an error to report, not a signal to die of.
signal(SIGXFSZ, SIG_IGN)
signal(SIGPIPE, SIG_IGN)
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
