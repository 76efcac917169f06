"""Every daily job on every side."""
import shutil
import sys

import tools
from peers.duckdb import DuckDB
from peers.fossil import Fossil
from peers.sqliteutils import SQLiteUtils
from peers.taskwarrior import Taskwarrior
from rounds import Ratios, duration, measure
from table import Table

# In their order: an import fills the databases, a resolve takes what a log has entered.
JOBS = ("import", "log", "resolve", "list", "search", "show", "month", "version", "completion")


def peers(sample, bench):
    """The peers that are here, and the names of those that are not."""
    found = [(Taskwarrior, shutil.which("task")), (Fossil, shutil.which("fossil")),
             (SQLiteUtils, shutil.which("sqlite-utils")), (DuckDB, tools.duckdb(bench))]
    here = [peer(sample, str(tool)) for peer, tool in found if tool]
    away = [peer.__name__ for peer, tool in found if not tool]
    for name in away:
        print(f"bench: {name} is not here", file=sys.stderr)
    return here, away


def tables(sample, bench, rounds, import_rounds):
    sample.write()
    others, away = peers(sample, bench)
    raw, own = sample.raw, sample.own
    rows = []
    for job in JOBS:
        print(f"bench: {job}", file=sys.stderr)
        if job == "import":
            times = measure([raw, own, *others], job, import_rounds, few=1)
            counts = ["–"] * 4
        else:
            times = measure([raw, own, *others], job, rounds)
            # One more run each of every side that enters or resolves, so that both stay level.
            counts = [f"{side.instructions(job) or 0:.1f}" for side in (own, raw)]
            counts += [side.syncs(job) for side in (own, raw)]
        peaks = [f"{side.peak(job):.0f}" for side in (own, raw)]
        if job == "import":
            for side in (raw, own):
                sample.note(side, times[side][-1])
            sizes = [[side.name, *(f"{count / sample.disputes:,.0f}" for count in side.bytes())]
                     for side in (raw, own)]
        rows.append([
            job, duration(times[raw]), duration(times[own]),
            *Ratios(times[own], times[raw]).cells(),
            *(Ratios(times[peer], times[raw]).short() for peer in others),
            *peaks, *counts])
    notes = [[peer.name, peer.version, peer.syncs("log"), peer.note] for peer in others]
    notes += [[name, "–", "–", "not here"] for name in away]
    size = f"{sample.disputes:,} disputes, {sample.stations:,} stations"
    return [
        Table("Jobs", f"{size}; {rounds} rounds, {import_rounds} of the import, fewer of slow peers. Whole "
              "processes; × is the time over that of the `sqlite3` shell in the same round: least, median, "
              "greatest, and of peers median (least–greatest). MiB and instructions are of runs of "
              "their own; MiB counts the pages of the program's own file too, once they are touched.",
              ["job", "sqlite3", "mediate", "× least", "× median", "× greatest",
               *(f"{peer.name} ×" for peer in others), "MiB", "MiB sqlite3", "M instr", "M instr sqlite3",
               "fsync", "fsync sqlite3"], rows),
        Table("Peers", "None keeps rules, measures or a chain over its entries as mediate does; what else "
              "is unequal:", ["peer", "version", "fsync of a log", "how it stands"], notes),
        Table("Size", f"{size}, imported. The raw side's file has pages that its load has left free.",
              ["", "bytes a dispute", "of them in use"], sizes),
    ]
