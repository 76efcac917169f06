"""What a start is made of: small programs that each leave parts out, linked both ways."""
import shutil
import subprocess
import sys

import tools
from rounds import Ratios, duration, measure
from side import Side, emptied
from sides import ROOT, SQL
from table import Table

PACKAGE = SQL / "startup"
# How `scripts/build` links, and what SwiftPM does unasked.
LINKS = {"static": ["--static-swift-stdlib", "-Xswiftc", "-static-executable"], "ordinary": []}
COMMAND = ["command07", "--one", "text", "--five", "5", "--seven", "word"]
# What each program does, and the job of the shell that it stands beside.
PROGRAMS = {
    "runtime": ("run time and standard library", "list", []),
    "foundation": ("run time, one call of Foundation", "list", []),
    "arguments": ("run time, ArgumentParser with 40 commands of 9 options", "list", COMMAND),
    "sqlite": ("run time, SQLite: open, read the schema, one durable insert", "log", ["{db}"]),
    "database": ("run time, the same by GRDB", "log", ["{db}"]),
    "both": ("run time, ArgumentParser, the same by GRDB", "log", [*COMMAND, "{db}"]),
}


def built(bench):
    """The programs of each link, built and stripped: a folder each."""
    # The program's own versions of what it depends on.
    if (ROOT / "Package.resolved").exists():
        shutil.copy(ROOT / "Package.resolved", PACKAGE / "Package.resolved")
    folders = {}
    for link, options in LINKS.items():
        words = ["swift", "build", "-c", "release", *options, "--package-path", PACKAGE,
                 "--scratch-path", bench / f"startup-{link}"]
        folders[link] = emptied(bench / "startup" / link)
        for name in PROGRAMS:
            made = subprocess.run([*words, "--product", name], capture_output=True, text=True)
            if made.returncode != 0:
                sys.exit(f"{name} does not build:\n{made.stdout}{made.stderr}")
        where = subprocess.run([*words, "--show-bin-path"], check=True, capture_output=True,
                               text=True).stdout.strip()
        for name in PROGRAMS:
            tools.stripped(f"{where}/{name}", folders[link] / name)
    return folders


def table(sample, bench, rounds):
    folders = built(bench)
    db = bench / "startup/entries.db"
    db.unlink(missing_ok=True)
    sides, rows = [], []

    def side(name, words, environment=None):
        made = Side(name, bench / "startup", environment)
        made.jobs["start"] = words
        sides.append(made)
        return made

    shells = {job: side(f"sqlite3 {job}", sample.raw.words(job)) for job in ("list", "log")}
    shells["list"].do("sqlite3", db, f".read {ROOT / 'schema.sql'}",
                      "CREATE TABLE entry (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    for name, (what, beside, words) in PROGRAMS.items():
        words = [word.replace("{db}", str(db)) for word in words]
        rows.append((f"{name}: {what}", beside,
                     [side(f"{name} {link}", [folders[link] / name, *words]) for link in LINKS]))
    for job, beside in (("version", "list"), ("list", "list"), ("log", "log")):
        title = f"mediate {'--version' if job == 'version' else job}"
        rows.append((title, beside, [side(title, sample.own.words(job), sample.own.environment)]))
    times = measure(sides, "start", rounds)

    counts = {side.name: side.instructions("start") or 0 for side in sides}

    def cells(side, beside):
        return [duration(times[side]),
                *Ratios(times[side], times[shells[beside]]).cells(),
                f"{counts[side.name]:.1f}", f"{side.peak('start'):.0f}"]

    lines = [[f"sqlite3 shell, {job}", "–", duration(times[shell]), *["–"] * 3,
              f"{counts[shell.name]:.1f}", f"{shell.peak('start'):.0f}", *["–"] * 4]
             for job, shell in shells.items()]
    for title, beside, (static, *ordinary) in rows:
        other = ["–"] * 4
        if ordinary:
            time, _, median, _, count, peak = cells(ordinary[0], beside)
            other = [time, median, count, peak]
        lines.append([title, beside, *cells(static, beside), *other])
    return Table(
        "Start-up, each part left out",
        f"Beside the `sqlite3` shell's list or log of {sample.disputes:,} disputes; {rounds} rounds. What "
        "a part costs is the difference between a program with it and one without. The programs are those "
        "of `Tests/Bench/startup`, on a database with the program's schema.",
        ["program", "beside", "static", "× least", "× median", "× greatest", "M instr", "MiB",
         "ordinary link", "× median", "M instr", "MiB"], lines,
        "\n\n".join([parts(counts), LINK]))


def parts(counts):
    """What each part costs: a program with it less one without."""
    less = {"Foundation": ("foundation", "runtime"), "ArgumentParser": ("arguments", "runtime"),
            "SQLite with the schema and an insert": ("sqlite", "runtime"), "GRDB": ("database", "sqlite"),
            "ArgumentParser beside GRDB": ("both", "database")}
    said = [f"{part} {counts[f'{full} static'] - counts[f'{bare} static']:.1f}"
            for part, (full, bare) in less.items()]
    return f"In million instructions of the static files: {', '.join(said)}."


LINK = """\
What is shipped is the static file that `scripts/build` makes: the Swift run time, Foundation and SQLite
(Debian's `libsqlite3.a`) in one executable, at fixed addresses. An ordinary link looks up and relocates
a dozen shared libraries at every start, before a line of ours runs, and needs them installed in the
versions it was built with. The price is a larger file, and that a newer SQLite needs a new build."""
