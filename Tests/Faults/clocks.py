"""Wrong clocks: the figures must be the same whatever the clock and the time zone say.

Each script is a list of instants; each command of the workload begins at the next of them, so a
clock may step back between two commands. Where it stands over an hour before the last entry the program
refuses to write until somebody accepts it, which is done here. Needs libfaketime.
"""

import csv
import datetime
import io
import pathlib
import sys
import time

import harness

ZONES = ("UTC", "Asia/Shanghai", "Pacific/Kiritimati", "America/Los_Angeles")
SCRIPTS = {
    "as it is": ["now"],
    "leap day": ["2028-02-29T12:00:00"],
    "end of the leap day": ["2028-02-29T15:59:59", "2028-02-29T16:00:00"],
    "end of February": ["2027-02-28T23:59:59", "2027-03-01T00:00:00"],
    "no leap day in 2100": ["2100-02-28T15:59:58", "2100-02-28T16:00:01"],
    "end of the month in Shanghai": ["2026-03-31T15:59:59", "2026-03-31T16:00:00"],
    "end of the month in UTC": ["2026-03-31T23:59:59", "2026-04-01T00:00:00"],
    "end of the year in Shanghai": ["2025-12-31T15:59:59", "2025-12-31T16:00:00"],
    "end of the year in UTC": ["2025-12-31T23:59:59", "2026-01-01T00:00:00"],
    "a second back": ["2026-05-01T08:00:01", "2026-05-01T08:00:00"],
    "an hour back": ["2026-05-01T08:00:00", "2026-05-01T07:00:00", "2026-05-01T06:00:00"],
    "a day back and on": ["2026-05-02T08:00:00", "2026-05-01T08:00:00", "2026-05-03T08:00:00"],
    "a year back": ["2027-01-01T00:00:00", "2026-01-01T00:00:00"],
    "ten years on": ["2036-11-20T08:00:00"],
    "twenty years back between two": ["2046-11-20T08:00:00", "2026-11-20T08:00:00"],
    "summer time in Los Angeles": ["2026-03-08T09:59:59", "2026-03-08T10:00:00"],
    "winter time in Los Angeles": ["2026-11-01T08:59:59", "2026-11-01T09:00:00"],
}
# What may differ: when the report was made.
STAMPS = ("as_of", "digest", "seal")


def library():
    """Where libfaketime lies."""
    for path in pathlib.Path("/usr/lib").glob("*/faketime/libfaketime.so.1"):
        return path
    sys.exit("install libfaketime")


def offset(instant):
    """From now to an instant, which is in UTC, as libfaketime takes it."""
    if instant == "now":
        return "+0"
    then = datetime.datetime.fromisoformat(instant + "+00:00")
    return f"{then.timestamp() - time.time():+.0f}"


def figures(program, db, zone, script, sample):
    """The figures of a workload's March under a clock; and a last word where it failed."""
    commands = [
        harness.INIT, *([*harness.LOG, "--op-id", f"L{number}"] for number in range(3)),
        ["resolve", harness.CASE, *harness.RESOLVE, "--op-id", "R"],
        ["import", str(sample), "--add-stations", "--op-id", "I"],
        ["undo", "--operation", "I", "--op-id", "U"], ["import", str(sample), "--add-stations", "--op-id", "J"],
        ["check"], ["report", "monthly", "2021-03", "--by", "station", "--format", "csv"]]
    for number, words in enumerate(commands):
        clock = dict(LD_PRELOAD=str(library()), TZ=zone,
                     FAKETIME=offset(script[number % len(script)]))
        result = program.run([*words, "--today", "2026-11-20"], db, **clock)
        if result.returncode == 4 and "--accept-clock" in result.stderr:
            program.run(["doctor", "--accept-clock", "a clock of the test"], db, **clock)
            result = program.run([*words, "--today", "2026-11-20"], db, **clock)
        if result.returncode != 0:
            return None, f"{words[0]}: exit {result.returncode}: {result.stderr.strip()}"
    rows = csv.DictReader(io.StringIO(result.stdout))
    return [{name: cell for name, cell in row.items() if name not in STAMPS} for row in rows], ""


def main():
    options = harness.arguments(__doc__.splitlines()[0]).parse_args()
    different = failed = runs = 0
    with harness.scratch_folder() as scratch:
        program = harness.Program(options, scratch)
        sample = program.sample(200)
        expected = None
        for name, script in SCRIPTS.items():
            for zone in ZONES:
                db = scratch / f"{runs}.db"
                runs += 1
                found, why = figures(program, db, zone, script, sample)
                if expected is None:
                    expected = found
                if found is None:
                    failed += 1
                    print(f"{name}, {zone}: {why}", file=sys.stderr)
                elif found != expected:
                    different += 1
                    print(f"{name}, {zone}: {found}", file=sys.stderr)
    return harness.verdict(
        "clocks", {"scripts": len(SCRIPTS), "time zones": len(ZONES), "runs": runs,
                   "different figures": different, "failed": failed}, different + failed)


if __name__ == "__main__":
    sys.exit(main())
