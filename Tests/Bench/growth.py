"""How the daily jobs and reports grow with the register."""
import statistics
import sys

from rounds import Ratios, duration, figure, measure
from sample import Sample
from table import Table

JOBS = ("log", "resolve", "list", "show", "month", "year")
LADDER = (1_000_000, 10_000_000)


def table(bench, program, disputes, stations, most, rounds):
    """At a size, and at a million and ten million up to the most asked for; as many times the stations."""
    sizes = sorted({disputes, most, *(size for size in LADDER if disputes < size < most)})
    samples = [Sample(bench, size, max(1, round(stations * size / disputes)), program) for size in sizes]
    cells = {}
    for sample in samples:
        seconds = sample.fill()
        if seconds is None:
            continue
        sides = [sample.raw, sample.own]
        cells["import", sample] = ({name: [value] for name, value in seconds.items()}, sample.own)
        for job in JOBS:
            print(f"bench: {job} at {sample.disputes:,}", file=sys.stderr)
            cells[job, sample] = (measure(sides, job, rounds), sample.own)

    def grown(job, sample):
        """The time over that at the smallest size measured."""
        smallest = next(one for one in samples if (job, one) in cells)
        first, last = (cells[job, one][0]["mediate"] for one in (smallest, sample))
        return figure(statistics.median(last) / statistics.median(first))

    rows = []
    for job in ("import", *JOBS):
        for sample in samples:
            if (job, sample) not in cells:
                rows.append([job, f"{sample.disputes:,}", *["–"] * 7])
                continue
            times, own = cells[job, sample]
            peak = "–" if job == "import" else f"{own.peak(job):.0f}"
            rows.append([job, f"{sample.disputes:,}", duration(times["sqlite3"]),
                         duration(times["mediate"]),
                         *Ratios(times["mediate"], times["sqlite3"]).cells(),
                         grown(job, sample), peak])
    stood = ", ".join(f"{sample.disputes:,} disputes of {sample.stations:,} stations" for sample in samples)
    return Table("Growth", f"{stood}; {rounds} rounds, fewer where one takes long; each import once.",
                 ["job", "disputes", "sqlite3", "mediate", "× least", "× median", "× greatest",
                  "of the smallest", "MiB"], rows)
