"""What the fault tools share: the program, the shims, prepared databases, and what must hold."""

import argparse
import contextlib
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CASE = "JS07-2021-0001"
INIT = ["init", "--station", "JS07", "--name", "建设路派出所", "--district", "金水区"]
LOG = ["log", "--category", "neighbour", "--source", "call_110", "--summary", "漏水",
       "--on", "2021-03-02"]
RESOLVE = ["--outcome", "agreement", "--form", "oral", "--terms", "乙某赔偿甲某3,400元，2021-04-20前付清",
           "--terms", "修好", "--on", "2021-03-05"]
PERFORM = ["--term", "1", "--amount", "1700", "--proof", "转账", "--on", "2021-03-06"]
CHANGE = ["--renegotiate", "1", "--amount", "3000", "--because", "失业", "--on", "2021-03-06"]


def arguments(description):
    """A parser with what every tool takes."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--bin", default=os.environ.get("MEDIATE_BIN"),
                        help="the program mediate (else MEDIATE_BIN); sample-year lies beside it")
    parser.add_argument("--shims", default=os.environ.get("FAULT_SHIMS"),
                        help="folder of the built shims (else FAULT_SHIMS, else they are built)")
    parser.add_argument("--seed", type=int, default=1)
    return parser


class Program:
    """The program under test, with the shims it can be run under."""

    def __init__(self, options, scratch):
        if not options.bin:
            sys.exit("name the program with --bin or MEDIATE_BIN")
        self.path = os.path.abspath(options.bin)
        self.scratch = scratch
        self.shims = pathlib.Path(options.shims or scratch / "shims")
        self.shims.mkdir(exist_ok=True)
        for name in ("fault", "writelog"):
            if not (self.shims / f"{name}.so").exists():
                subprocess.run(["gcc", "-Wall", "-Wextra", "-Werror", "-O2", "-shared", "-fPIC",
                                "-o", self.shims / f"{name}.so", HERE / f"{name}.c", "-ldl"],
                               check=True)

    def environment(self, **more):
        """The same surroundings on every machine; a crash report would outlive a kill."""
        kept = {name: os.environ[name] for name in ("PATH",)}
        return kept | {"HOME": str(self.scratch), "LANG": "C.UTF-8", "MEDIATE_LANG": "en",
                       "MEDIATE_OPERATOR": "jia", "SWIFT_BACKTRACE": "enable=no"} | more

    def command(self, words, db):
        return [self.path, *words, "--db", str(db)]

    def run(self, words, db, timeout=60, **environment):
        """Runs one command; a killed one has the signal as a negative exit code."""
        return subprocess.run(self.command(words, db), env=self.environment(**environment),
                              stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=timeout)

    def start(self, words, db, **environment):
        return subprocess.Popen(self.command(words, db), env=self.environment(**environment),
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    def done(self, words, db):
        """Runs one command that must succeed; what it printed."""
        result = self.run(words, db)
        if result.returncode != 0:
            sys.exit(f"{' '.join(words)}: exit {result.returncode}: {result.stderr}")
        return result.stdout.strip()

    def fault(self, folder, kind=None, at=0, forever=False, count=None):
        """The environment of a run whose file operations in a folder fail."""
        environment = {"LD_PRELOAD": str(self.shims / "fault.so"), "FAULT_PATH": str(folder)}
        if kind:
            environment |= {"FAULT_KIND": kind, "FAULT_AT": str(at)}
        if forever:
            environment["FAULT_FOREVER"] = "1"
        if count:
            environment["FAULT_COUNT"] = str(count)
        return environment

    def operations(self, words, folder, kind=None):
        """How many file operations a clean run of a command makes; `short` counts writes only."""
        count = self.scratch / f"count-{pathlib.Path(folder).name}"
        result = self.run(words, pathlib.Path(folder) / "m.db",
                          **self.fault(folder, kind, 0, count=count))
        if result.returncode != 0:
            sys.exit(f"{' '.join(words)}: exit {result.returncode}: {result.stderr}")
        return int(count.read_text())

    def verbs(self):
        """The subcommands the program has, out of its overview."""
        overview = subprocess.run([self.path], env=self.environment(), capture_output=True,
                                  text=True).stdout
        return {line.split()[0] for line in overview.splitlines()
                if line.startswith("  ") and line.strip()}

    def sound(self, db):
        """Whether `check` is silent and exits 0."""
        result = self.run(["check"], db)
        return result.returncode == 0 and not result.stdout and not result.stderr

    def sample(self, rows):
        """A CSV of a made-up year."""
        path = self.scratch / f"sample-{rows}.csv"
        if not path.exists():
            maker = pathlib.Path(self.path).with_name("sample-year")
            path.write_bytes(subprocess.run(
                [maker, "--parameters", ROOT / "seeds/sample-year", "--disputes", str(rows),
                 "--stations", "3"], check=True, capture_output=True).stdout)
        return path


@contextlib.contextmanager
def scratch_folder():
    """A folder on a RAM disk where there is one, gone afterwards."""
    base = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = pathlib.Path(tempfile.mkdtemp(prefix="mediate-faults-", dir=base))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def fresh_copy(source, target):
    """Makes a folder an exact copy of another."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)
    return pathlib.Path(target)


class State:
    """What a database file holds, read through SQLite and not through the program."""

    def __init__(self, db):
        self.is_corrupt = False
        self.events = {}
        self.office = {}
        self.disputes = self.torn = 0
        self.is_made = False
        if not os.path.exists(db):
            return
        try:
            self._read(db)
        except sqlite3.DatabaseError:
            self.is_corrupt = True

    def _read(self, db):
        with contextlib.closing(sqlite3.connect(db)) as connection:
            rows = connection.execute
            self.is_corrupt = rows("PRAGMA integrity_check").fetchall() != [("ok",)]
            self.is_made = bool(
                rows("SELECT count(*) FROM sqlite_schema WHERE name = 'office'").fetchone()[0])
            if not self.is_made:
                return
            # By key: an operation and how many events it has; none is one too few.
            self.events = dict(rows(
                "SELECT key, count(event.id) FROM operation LEFT JOIN event"
                " ON event.operation_id = operation.id GROUP BY operation.id"))
            tables = {name for name, in rows("SELECT name FROM sqlite_schema")}
            if "office_event" in tables:
                self.office = dict(rows("SELECT key, count(*) FROM office_event GROUP BY key"))
            self.disputes = rows("SELECT count(*) FROM dispute").fetchone()[0]
            self.torn = rows(
                "SELECT (SELECT count(*) FROM event WHERE operation_id NOT IN"
                " (SELECT id FROM operation))"
                " + (SELECT count(*) FROM dispute WHERE id NOT IN (SELECT dispute_id FROM event))"
                " + abs((SELECT coalesce(sum(sequence), 0) FROM ledger)"
                "   - (SELECT count(*) FROM event))").fetchone()[0]

    def count(self, key):
        """The entries of an operation, in the ledgers and in the office's journal together."""
        return self.events.get(key, 0) + self.office.get(key, 0)

    def half(self, expected):
        """How many operations have another number of entries than they must have."""
        known = set(self.events) | set(self.office)
        return self.torn + sum(
            self.count(key) != entries for key, entries in expected.items() if key in known)


def verdict(name, figures, failures):
    """Prints a tool's figures as one line; the exit code."""
    print(f"{name}: " + ", ".join(f"{label} {value}" for label, value in figures.items()),
          flush=True)
    return 1 if failures else 0
