"""The journal's check beside a plain C program that hashes the same rows."""
import tools
from rounds import Ratios, duration, measure
from side import Side
from table import Table


def table(sample, rounds):
    hasher = Side("sha256", sample.folder)
    program = tools.compiled("sha256", sample.folder)
    own, rows = sample.own, []
    for job in ("check --fast", "check"):
        hasher.jobs[job] = [program, own.db]
        times = measure([hasher, own], job, rounds)
        rows.append([job, duration(times[hasher]), duration(times[own]),
                     *Ratios(times[own], times[hasher]).cells(), f"{own.peak(job):.0f}"])
    read = hasher.do(program, own.db).rpartition(",")[0]
    return Table("Checks", f"{sample.disputes:,} disputes, {rounds} rounds. The yardstick is a portable "
                 "SHA-256 in plain C (`Tests/Bench/sha256.c`) over the body of every event of a station "
                 f"({read}), in the journal's order. Goal of `check`: 1.0.",
                 ["job", "plain C SHA-256", "mediate", "× least", "× median", "× greatest", "MiB"], rows)
