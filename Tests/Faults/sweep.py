"""The fault sweep: every command is run once for each of its file operations, which then fails.

After each run the database must be whole and hold everything that was acknowledged; the same
command repeated with the same operation id must end with exactly one operation; an output file is
absent or complete.
"""

import concurrent.futures
import pathlib
import sqlite3
import sys

import harness

KINDS = {"eio": ("eio", False), "eio on": ("eio", True), "enospc": ("enospc", False),
         "enospc on": ("enospc", True), "short": ("short", False), "kill": ("kill", False)}
COLUMNS = ("corrupt", "acknowledged lost", "half transactions", "exit 0 but incomplete",
           "duplicates after retry", "wrong answer")
SEAL = ["report", "seal", "monthly", "2021-03", "--signed-by", "甲", "--reviewed-by", "乙"]


class Scenario:
    """A command on a prepared database.

    `words` gets the folder of the run; `prepare` makes the folder `m.db` lies in.
    """

    verb = None
    has_key = True
    retry_exits = (0,)
    output = None
    is_mending = False

    def __init__(self, name, words, prepare):
        self.name, self.words, self.prepare = name, words, prepare

    def named(self, folder):
        return self.words(folder) + (["--op-id", "X"] if self.has_key else [])


def scenarios(program, rows):
    def empty(folder):
        pass

    def office(folder):
        program.done(harness.INIT, folder / "m.db")

    def one(folder):
        office(folder)
        program.done([*harness.LOG, "--op-id", "A"], folder / "m.db")

    def resolved(folder):
        one(folder)
        program.done(["resolve", harness.CASE, *harness.RESOLVE, "--op-id", "B"], folder / "m.db")

    def backed_up(folder):
        one(folder)
        program.done(["backup", str(folder / "copy.db")], folder / "m.db")
        program.done([*harness.LOG, "--op-id", "B"], folder / "m.db")

    def released(folder):
        sql = (harness.ROOT / "Tests/SQLiteStoreTests/Released/schema-1.sql").read_text()
        connection = sqlite3.connect(folder / "m.db")
        connection.executescript(sql + """
            INSERT INTO unit VALUES ('410105', 'district', '金水区', NULL);
            INSERT INTO unit VALUES ('JS07', 'station', '建设路派出所', '410105');
            INSERT INTO office VALUES (1, 'JS07');
            INSERT INTO operator VALUES ('jia', '甲', 'JS07');""")
        connection.close()

    sample = str(program.sample(rows))
    found = {
        "first run": Scenario("first run", lambda folder: harness.INIT, empty),
        "log": Scenario("log", lambda folder: harness.LOG, one),
        "resolve": Scenario(
            "resolve", lambda folder: ["resolve", harness.CASE, *harness.RESOLVE], one),
        "perform": Scenario(
            "perform", lambda folder: ["perform", harness.CASE, *harness.PERFORM], resolved),
        "terms": Scenario("terms", lambda folder: ["terms", harness.CASE, *harness.CHANGE], resolved),
        "undo": Scenario("undo", lambda folder: ["undo"], resolved),
        "import": Scenario("import", lambda folder: ["import", sample, "--add-stations"], one),
        "seal": Scenario(
            "seal", lambda folder: [*SEAL, "--output", str(folder / "out")], resolved),
        "backup": Scenario("backup", lambda folder: ["backup", str(folder / "out")], resolved),
        "restore": Scenario(
            "restore", lambda folder: ["restore", str(folder / "copy.db"), "--accept-loss", "drill"],
            backed_up),
        "migrate": Scenario("migrate", lambda folder: ["check"], released),
    }
    for name in ("first run", "backup", "restore", "migrate"):
        found[name].has_key = False
    # A database is made once, an output file not written over, an import not repeated.
    for name in ("first run", "import", "backup"):
        found[name].retry_exits = (0, 5)
    for name in ("seal", "backup"):
        found[name].output = "out"
    for name in ("backup", "restore"):
        found[name].verb = name
    found["restore"].is_mending = True
    return found


class Sweep:
    def __init__(self, program, scenario, index):
        self.program, self.scenario = program, scenario
        # The points whose entry was kept although the command could not say so.
        self.unknown = []
        self.work = program.scratch / f"work-{index}"
        self.base = program.scratch / f"base-{index}"
        self.base.mkdir()
        scenario.prepare(self.base)
        self.before = harness.State(self.base / "m.db")
        clean = harness.fresh_copy(self.base, program.scratch / f"clean-{index}")
        self.totals = {kind: program.operations(
            scenario.named(harness.fresh_copy(self.base, clean)), clean, kind)
            for kind in ("eio", "short")}
        self.after = harness.State(clean / "m.db")
        self.expected = {key: self.after.count(key)
                         for key in set(self.after.events) | set(self.after.office)}

    def points(self, kind, limit):
        """The numbers of the operations to fail, evenly spread."""
        total = self.totals["short" if kind == "short" else "eio"]
        if not limit or limit >= total:
            return list(range(1, total + 1))
        return sorted({1 + round(i * (total - 1) / (limit - 1)) for i in range(limit)})

    def run(self, label, n, run=0):
        """One point; the names of the columns it falls into, and a note on each.

        - run: tells runs of the same point apart
        """
        kind, forever = KINDS[label]
        folder = harness.fresh_copy(
            self.base, f"{self.work}-{label.replace(' ', '-')}-{n}-{run}")
        try:
            return [(column, f"{self.scenario.name}, {label}, operation {n}: {column}: {why}")
                    for column, why in self._judge(folder, kind, forever, n)]
        finally:
            harness.shutil.rmtree(folder)

    def _judge(self, folder, kind, forever, n):
        words, db = self.scenario.named(folder), folder / "m.db"
        result = self.program.run(words, db, **self.program.fault(folder, kind, n, forever))
        code = result.returncode
        if code not in (0, 1, 5, 7) and not (kind == "kill" and code == -9):
            yield "wrong answer", f"exit {code}: {result.stderr.strip()}"
        if code in (1, 5, 7) and len(result.stderr.strip().splitlines()) != 1:
            yield "wrong answer", f"exit {code} with {result.stderr!r}"
        state = yield from self._whole(db)
        yield from self._output(folder, db, code)
        if code != 0 and self._is_done(state):
            self.unknown.append(n)
        if code == 0 and not self._is_done(state):
            yield "exit 0 but incomplete", "the entry is not there"
        if code in (1, 5) and self._is_done(state) and not self._is_done(self.before):
            yield "wrong answer", f"exit {code}, yet it is done: {result.stderr.strip()}"

        retry = self.program.run(words, db)
        again = yield from self._whole(db)
        if retry.returncode not in self.scenario.retry_exits:
            yield "wrong answer", f"the retry exits {retry.returncode}: {retry.stderr.strip()}"
        if not self._is_done(again):
            yield "acknowledged lost", f"the retry (exit {retry.returncode}) left it undone"
        if again.count("X") > self.after.count("X") or again.disputes > self.after.disputes:
            yield "duplicates after retry", f"{again.disputes} disputes"
        yield from self._output(folder, db, retry.returncode)

    def _whole(self, db):
        """Yields what is wrong with the database and returns what it holds."""
        # First the program: it is the one that has to recover from a journal left behind.
        is_sound = self.program.sound(db)
        state = harness.State(db)
        if state.is_corrupt:
            yield "corrupt", "integrity_check"
            return state
        if not state.is_made:
            if self.before.is_made:
                yield "acknowledged lost", "the whole database"
            return state
        missing = set(self.before.events) - set(state.events)
        if missing and not self.scenario.is_mending:
            yield "acknowledged lost", ", ".join(missing)
        if state.half(self.expected):
            yield "half transactions", f"{state.events} {state.office}"
        if not is_sound:
            yield "corrupt", "mediate check"
        return state

    def _is_done(self, state):
        return (state.is_made and state.events == self.after.events
                and state.count("X") == self.after.count("X"))

    def _output(self, folder, db, code):
        if not self.scenario.output:
            return
        path = folder / self.scenario.output
        if not path.exists():
            if code == 0:
                yield "exit 0 but incomplete", "the output file is not there"
            return
        if self.scenario.name == "seal":
            check = self.program.run(["report", "verify", str(path), "--file-only"], db)
            is_complete = check.returncode == 0
        else:
            is_complete = self.program.sound(path)
        if not is_complete:
            yield "half transactions", "the output file is not complete"


def main():
    parser = harness.arguments(__doc__.splitlines()[0])
    parser.add_argument("--points", type=int, help="points per scenario and kind (default all, as 0)")
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--scenarios", help="comma-separated (default all)")
    parser.add_argument("--rows", type=int, default=1000, help="rows of the import")
    options = parser.parse_args()
    with harness.scratch_folder() as scratch:
        program = harness.Program(options, scratch)
        every = scenarios(program, options.rows)
        names = options.scenarios.split(",") if options.scenarios else list(every)
        return sweep(program, [every[name] for name in names], options)


def sweep(program, chosen, options):
    notes = []
    verbs = program.verbs()
    print("| scenario | kind | points | " + " | ".join(COLUMNS) + " |")
    print("|---|---|---" + "|---" * len(COLUMNS) + "|")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for index, scenario in enumerate(chosen):
            if scenario.verb and scenario.verb not in verbs:
                print(f"| {scenario.name} | skipped: no such command |")
                continue
            one = Sweep(program, scenario, index)
            for kind in options.kinds.split(","):
                points = one.points(kind, options.points)
                found = [hit for hits in pool.map(lambda n: one.run(kind, n), points)
                         for hit in hits]
                notes += [note for _, note in found]
                counts = [sum(column == name for name, _ in found) for column in COLUMNS]
                print(f"| {scenario.name} | {kind} | {len(points)} | "
                      + " | ".join(map(str, counts)) + " |", flush=True)
    for note in notes:
        print(note, file=sys.stderr)
    return 1 if notes else 0


if __name__ == "__main__":
    sys.exit(main())
