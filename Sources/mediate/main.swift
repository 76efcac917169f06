import Commands
import Glibc

ProcessRules.apply()
exit(Mediate.run(bytes: Array(Mediate.words().dropFirst()), in: .system()))
