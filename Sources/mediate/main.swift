import Commands
import Glibc

ProcessRules.apply()
// Held to the end of the process: letting go of its databases costs a tenth of a command (`OpenDatabases`).
let world = World.system()
exit(Mediate.run(bytes: Array(Mediate.words().dropFirst()), in: world))
