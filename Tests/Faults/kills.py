"""Kills at random instants: SIGKILL during a loop of log, resolve and import, then a check."""

import random
import signal
import subprocess
import sys
import time

import harness

ROWS = 40
# A new database after so many kills, so that a check stays cheap.
ROUND = 50


class Office:
    """A database that is written to while its writers are killed."""

    def __init__(self, program, name, chance, imports):
        self.program, self.chance, self.imports = program, chance, list(imports)
        self.folder = program.scratch / name
        self.folder.mkdir()
        self.db = self.folder / "m.db"
        program.done(harness.INIT, self.db)
        self.expected, self.open, self.agreed, self.number = {}, [], [], 0

    def next(self):
        """The next command, how many entries it makes, and what it opens."""
        self.number += 1
        key = f"K{self.number}"
        kind = self.chance.choice(("log", "log", "resolve", "perform", "import"))
        if kind == "import" and self.imports:
            path, entries = self.imports.pop()
            return key, ["import", str(path), "--add-stations", "--op-id", key], entries
        if kind == "resolve" and self.open:
            case = self.open.pop()
            self.agreed.append(case)
            return key, ["resolve", case, *harness.RESOLVE, "--op-id", key], 1
        # A resolution that was killed is entered by its retry, before the next command.
        if kind == "perform" and self.agreed:
            case = self.agreed.pop()
            return key, ["perform", case, *harness.PERFORM, "--op-id", key], 1
        return key, [*harness.LOG, "--op-id", key], 1


def measure(program, count):
    """Imports that share no row, with the entries each makes."""
    chosen, name = [], program.scratch / "measure.db"
    header, *lines = program.sample(ROWS * count).read_text().splitlines()
    program.done(harness.INIT, name)
    for number in range(count):
        path = program.scratch / f"import-{number}.csv"
        path.write_text("\n".join([header, *lines[number::count]]) + "\n")
        program.done(["import", str(path), "--add-stations", "--op-id", f"M{number}"], name)
        chosen.append((path, number))
    state = harness.State(name)
    return [(path, state.events[f"M{number}"]) for path, number in chosen]


def duration(program, words, db):
    began = time.monotonic()
    program.done(words, db)
    return time.monotonic() - began


def main():
    parser = harness.arguments(__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=100)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    figures = dict.fromkeys(
        ("kills", "kept unsaid", "corrupt", "acknowledged lost", "half transactions",
         "duplicates", "failed retries"), 0)
    with harness.scratch_folder() as scratch:
        program = harness.Program(options, scratch)
        imports = measure(program, 10)
        span = 1.3 * duration(
            program, [*harness.LOG, "--op-id", "D"], program.scratch / "measure.db")
        office = None
        while figures["kills"] < options.kills:
            if office is None or office.number >= ROUND:
                office = Office(program, f"round-{figures['kills']}", chance, imports)
            kill(program, office, chance, span, figures)
    failures = sum(figures[name] for name in list(figures)[2:])
    return harness.verdict("random kills", figures, failures)


def kill(program, office, chance, span, figures):
    key, words, entries = office.next()
    process = program.start(words, office.db)
    try:
        # An import takes longer than a single entry.
        process.communicate(timeout=chance.random() * span * (4 if words[0] == "import" else 1))
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.communicate()
    code = process.returncode
    figures["kills"] += code == -signal.SIGKILL
    office.expected[key] = entries
    is_sound = program.sound(office.db)
    state = harness.State(office.db)
    figures["corrupt"] += state.is_corrupt or not is_sound
    # All earlier commands were acknowledged, at the latest when they were repeated.
    figures["acknowledged lost"] += sum(
        not state.count(earlier) for earlier in office.expected if earlier != key or code == 0)
    # Only entries in the ledgers: which import brings a station depends on their order.
    figures["half transactions"] += state.torn + sum(
        state.events.get(one, number) != number for one, number in office.expected.items())
    figures["kept unsaid"] += code != 0 and state.count(key) > 0
    retry = program.run(words, office.db)
    # An import that was carried out may say so instead of passing.
    accepted = (0, 5) if words[0] == "import" else (0,)
    figures["failed retries"] += retry.returncode not in accepted
    again = harness.State(office.db)
    figures["duplicates"] += again.events.get(key, 0) > entries
    if words[0] == "log":
        office.open.append(retry.stdout.strip())


if __name__ == "__main__":
    sys.exit(main())
