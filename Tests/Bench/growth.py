"""How the daily jobs and reports grow with the register."""
import sys

from rounds import Ratios, duration, measure
from sample import Sample
from table import Table

JOBS = ("log", "resolve", "list", "search", "show", "month", "whole", "year")
LADDER = (1_000_000, 10_000_000)
HEADS = ["job", "disputes", "sqlite3", "mediate", "× least", "× median", "× greatest",
         "× the smallest", "MiB"]


def table(bench, program, disputes, stations, most, rounds):
    """At a size, and at a million and ten million up to the most asked for; as many times the stations."""
    sizes = sorted({disputes, most, *(size for size in LADDER if disputes < size < most)})
    wanted = [Sample(bench, size, max(1, round(stations * size / disputes)), program) for size in sizes]
    filled = {sample: seconds for sample in wanted if (seconds := sample.fill())}
    rows = [line("import", sample, {sample.raw: [raw], sample.own: [own]})
            for sample, (raw, own) in filled.items()]
    for job in JOBS:
        print(f"bench: {job}, growing", file=sys.stderr)
        # The sizes take turns as the sides do.
        times = measure([side for sample in filled for side in (sample.raw, sample.own)], job, rounds)
        smallest = times[next(iter(filled)).own]
        rows += [line(job, sample, times, smallest, sample.own.peak(job)) for sample in filled]
    stood = ", ".join(f"{sample.disputes:,} disputes of {sample.stations:,} stations" for sample in wanted)
    left = "".join(f"; {sample.disputes:,} left out, the disk is too small"
                   for sample in wanted if sample not in filled)
    return Table("Growth", f"{stood}{left}. {rounds} rounds, fewer where one takes long, the sizes taking "
                 "turns; each import once. `month` prints a line for every station, `whole` one for all of "
                 "them. The last ratio is mediate's time over its time at the smallest "
                 "size.", HEADS, rows)


def line(job, sample, times, smallest=(), peak=None):
    raw, own = times[sample.raw], times[sample.own]
    return [job, f"{sample.disputes:,}", duration(raw), duration(own), *Ratios(own, raw).cells(),
            Ratios(own, smallest).short(), f"{peak:.0f}" if peak else "–"]
