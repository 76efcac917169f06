"""Simulated power cuts: what a disk may hold after one must be a sound database.

A workload runs once under the write log. For each cut an instant is chosen in the log; everything
synced by then is kept, of the writes not yet synced a random part (30 % of those torn at a
multiple of 512 bytes), of the changes of the folder not yet synced the first few. With --compound
the recovery after the cut meets an I/O error at a random operation, and is then tried again.
"""

import concurrent.futures
import pathlib
import random
import shutil
import struct
import sys
import time

import harness

SECTOR = 512
HEAD = struct.Struct("<cIIQ")
# Written by this driver when a command has said that it is done.
MARK = b"a"


def read_log(path):
    """The records of a write log: letter, path, offset, data."""
    bytes_ = path.read_bytes()
    records, at = [], 0
    while at < len(bytes_):
        letter, name, size, offset = HEAD.unpack_from(bytes_, at)
        at += HEAD.size
        records.append((letter, bytes_[at:at + name].decode(), offset,
                        bytes_[at + name:at + name + size]))
        at += name + size
    return records


class File:
    """The content of one file: what is synced, and what is not yet, in order."""

    def __init__(self, content=b""):
        self.synced = bytearray(content)
        self.pending = []

    @staticmethod
    def apply(content, change):
        offset, data = change
        if data is None:
            del content[offset:]
        if len(content) < offset:
            content.extend(bytes(offset - len(content)))
        if data is not None:
            content[offset:offset + len(data)] = data

    def sync(self):
        for change in self.pending:
            self.apply(self.synced, change)
        self.pending = []

    def after_cut(self, chance):
        content = bytearray(self.synced)
        share = chance.choice((0, 0.2, 0.5, 0.8, 1))
        for offset, data in self.pending:
            if chance.random() >= share:
                continue
            if data is not None and len(data) > SECTOR and chance.random() < 0.3:
                # Some sectors of a torn write arrive: the first ones, or the last ones.
                cut = SECTOR * chance.randrange(1, -(-len(data) // SECTOR))
                offset, data = chance.choice(((offset, data[:cut]), (offset + cut, data[cut:])))
            self.apply(content, (offset, data))
        return content


class Disk:
    """A folder as the log says it was written: what a cut may leave of it."""

    def __init__(self, base):
        self.synced = {str(path.name): File(path.read_bytes()) for path in base.iterdir()}
        self.now = dict(self.synced)
        self.pending = []
        self.acknowledged = []

    def take(self, record):
        letter, path, offset, data = record
        name = pathlib.Path(path).name
        if letter == MARK:
            self.acknowledged.append(path)
        elif letter == b"w":
            self.now[name].pending.append((offset, data))
        elif letter == b"t":
            self.now[name].pending.append((offset, None))
        elif letter == b"s":
            self.now[name].sync()
        elif letter == b"d":
            for change in self.pending:
                change(self.synced)
            self.pending = []
        else:
            change = self.folder_change(letter, name, pathlib.Path(data.decode()).name)
            change(self.now)
            self.pending.append(change)

    @staticmethod
    def folder_change(letter, name, target):
        if letter == b"c":
            file = File()
            return lambda names: names.__setitem__(name, file)
        if letter == b"u":
            return lambda names: names.pop(name, None)
        return lambda names: names.__setitem__(target, names.pop(name))

    def cut(self, chance, folder):
        """Writes what is left into an empty folder."""
        names = dict(self.synced)
        for change in self.pending[:chance.randint(0, len(self.pending))]:
            change(names)
        for name, file in names.items():
            (folder / name).write_bytes(file.after_cut(chance))


class Workload:
    """Commands that were run once under the write log."""

    def __init__(self, program, name, prepared, commands):
        self.program, self.name = program, name
        self.base = program.scratch / f"{name}-base"
        self.base.mkdir()
        for words in prepared:
            program.done(words, self.base / "m.db")
        live = harness.fresh_copy(self.base, program.scratch / f"{name}-live")
        log = program.scratch / f"{name}.log"
        for key, words in commands:
            result = program.run(words, live / "m.db", WRITELOG=str(log), WRITELOG_PATH=str(live),
                                 LD_PRELOAD=str(program.shims / "writelog.so"))
            if result.returncode != 0:
                sys.exit(f"{' '.join(words)}: exit {result.returncode}: {result.stderr}")
            with open(log, "ab") as file:
                file.write(HEAD.pack(MARK, len(key), 0, 0) + key.encode())
        self.records = read_log(log)
        state = harness.State(live / "m.db")
        self.expected = {key: state.count(key) for key in set(state.events) | set(state.office)}
        self.before = set(harness.State(self.base / "m.db").events)

    def states(self, count, seed, wants_journal):
        """Folders after cuts, with the operations that had been acknowledged.

        - wants_journal: only cuts that leave a journal to recover from
        """
        chance = random.Random(f"{seed} {self.name}")
        number = 0
        # So many cuts at each instant that a pass over the log gives all of them.
        rate = count / len(self.records)
        while number < count:
            disk = Disk(self.base)
            for record in self.records:
                disk.take(record)
                cuts = int(rate) + (chance.random() < rate % 1)
                for _ in range(min(cuts, count - number)):
                    folder = self.program.scratch / f"{self.name}-cut-{number}"
                    folder.mkdir()
                    disk.cut(chance, folder)
                    if wants_journal and not has_journal(folder):
                        shutil.rmtree(folder)
                        continue
                    number += 1
                    yield number, folder, set(disk.acknowledged) | self.before


def has_journal(folder):
    """Whether there is a journal to recover from."""
    journal = folder / "m.db-journal"
    return journal.exists() and journal.stat().st_size > 0


def judge(workload, folder, acknowledged, asks_program, fault):
    """What is found after a cut: labels of the figures."""
    program, db, found = workload.program, folder / "m.db", []
    if has_journal(folder):
        found.append("left a journal")
    if fault:
        kind, at, forever = fault
        result = program.run(["check"], db, **program.fault(folder, kind, at, forever))
        if result.returncode not in (0, 1, -9):
            found.append("wrong answers")
            print(f"recovery with {fault}: exit {result.returncode}: {result.stderr.strip()}",
                  file=sys.stderr)
    if (fault or asks_program) and acknowledged and not program.sound(db):
        found.append("corrupt")
    state = harness.State(db)
    if state.is_corrupt:
        found.append("corrupt")
    if acknowledged - set(state.events) - set(state.office):
        found.append("acknowledged lost")
    if state.half(workload.expected):
        found.append("half transactions")
    shutil.rmtree(folder)
    return found


def workloads(program, length, rows):
    chance = random.Random(length)
    sample = program.sample(rows)
    header, *lines = sample.read_text().splitlines()
    parts = []
    for number in range(4):
        path = program.scratch / f"part-{number}.csv"
        path.write_text("\n".join([header, *lines[number::4]]) + "\n")
        parts.append(path)
    logged = [(f"L{number}", [*harness.LOG, "--op-id", f"L{number}"]) for number in range(length)]
    worked = []
    for number in range(length // 2):
        case = f"JS07-2021-{number + 1:04}"
        worked.append((f"R{number}", ["resolve", case, *harness.RESOLVE, "--op-id", f"R{number}"]))
        if chance.random() < 0.5:
            worked.append((f"P{number}", ["perform", case, *harness.PERFORM, "--op-id", f"P{number}"]))
        if chance.random() < 0.5:
            worked.append((f"U{number}", ["undo", "--op-id", f"U{number}"]))
    yield Workload(program, "log", [harness.INIT], logged)
    yield Workload(program, "resolve-undo", [harness.INIT, *(words for _, words in logged)], worked)
    yield Workload(
        program, "import", [harness.INIT],
        [(f"I{number}", ["import", str(path), "--add-stations", "--op-id", f"I{number}"])
         for number, path in enumerate(parts)])


def main():
    parser = harness.arguments(__doc__.splitlines()[0])
    parser.add_argument("--cuts", type=int, default=400, help="over all workloads")
    parser.add_argument("--compound", action="store_true", help="with an error during recovery")
    parser.add_argument("--length", type=int, default=30, help="commands of a workload")
    parser.add_argument("--rows", type=int, default=200, help="rows of the import")
    options = parser.parse_args()
    figures = dict.fromkeys(
        ("cuts", "left a journal", "corrupt", "acknowledged lost", "half transactions",
         "wrong answers"), 0)
    with harness.scratch_folder() as scratch, concurrent.futures.ThreadPoolExecutor(2) as pool:
        program = harness.Program(options, scratch)
        chance = random.Random(options.seed)
        began = time.monotonic()
        for workload in workloads(program, options.length, options.rows):
            waiting = []
            for number, folder, acknowledged in workload.states(
                    -(-options.cuts // 3), options.seed, options.compound):
                fault = (chance.choice(("eio", "kill")), chance.randint(1, 12),
                         chance.random() < 0.5) if options.compound else None
                waiting.append(pool.submit(
                    judge, workload, folder, acknowledged, number % 20 == 0, fault))
                if len(waiting) >= 64:
                    count(figures, waiting)
                    waiting = []
            count(figures, waiting)
        seconds = time.monotonic() - began
    failures = sum(list(figures.values())[2:])
    name = "power cuts, then an error in the recovery" if options.compound else "power cuts"
    return harness.verdict(name, figures | {"seconds": round(seconds)}, failures)


def count(figures, waiting):
    for future in waiting:
        figures["cuts"] += 1
        for label in set(future.result()):
            figures[label] += 1


if __name__ == "__main__":
    sys.exit(main())
