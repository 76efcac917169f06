import Commands
import Foundation
import Mediation

// The program of the stories: `mediate` with a clock that stands still. It is noon at the office on the
// day that `--today` names, else on the one the story is at (STORY_DAY), else by the machine's clock.
// The program itself takes no clock from anywhere but the machine.

ProcessRules.apply()
let bytes = Array(Mediate.words().dropFirst())
let words = bytes.map { String(decoding: $0, as: UTF8.self) }
let named = words.lastIndex(of: "--today").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
let day = named ?? ProcessInfo.processInfo.environment["STORY_DAY"]

var world = World.system()
if let day = day.flatMap({ Day($0) }) { world.now = { .noon(of: day) } }
exit(Mediate.run(bytes: bytes, in: world))
