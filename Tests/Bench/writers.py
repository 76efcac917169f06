"""Eight processes that write at once."""
import statistics
import subprocess
import types

import tools
from rounds import Ratios
from side import emptied
from sides import SQL, STATION, Own, Raw
from table import Table

WRITERS = 8

# One after the other, as many as asked for; of each its beginning, its end and how it ended.
SHELL = """
for ((turn = 0; turn < $1; turn++)); do
  began=$EPOCHREALTIME
  "${@:2}" > /dev/null 2>> errors
  echo "$began $EPOCHREALTIME $?"
done
"""


class Round:
    """What the shells of one side did at once."""

    def __init__(self, side, words, each):
        shells = [subprocess.Popen(["bash", "-c", SHELL, "bash", str(each), *map(str, words)],
                                   cwd=side.folder, env=side.environment, text=True,
                                   stdout=subprocess.PIPE) for _ in range(WRITERS)]
        lines = [line.split() for shell in shells for line in shell.communicate()[0].splitlines()]
        spans = [(float(began), float(ended)) for began, ended, _ in lines]
        self.rate = len(lines) / (max(end for _, end in spans) - min(begin for begin, _ in spans))
        self.longest = max(end - begin for begin, end in spans)
        self.errors = sum(code != "0" for _, _, code in lines)


def table(bench, program, rounds, each):
    place = types.SimpleNamespace(folder=emptied(bench / "writers"), csv=None)
    raw, own = Raw(place), Own(place, program)
    writer = tools.compiled("writer", place.folder)
    raw.empty()
    own.empty()
    sides = [(raw, [writer, raw.db, STATION]), (own, own.words("log"))]
    done = {side.name: [] for side, _ in sides}
    for _ in range(rounds):
        for side, words in sides:
            done[side.name].append(Round(side, words, each))
    own.do(*own.words("check"))
    rates = {name: [run.rate for run in runs] for name, runs in done.items()}
    rows = []
    for side, _ in sides:
        runs = done[side.name]
        errors = sum(run.errors for run in runs)
        ratio = Ratios(rates[side.name], rates["sqlite3"]).cells() if side is own else ["–"] * 3
        rows.append(["plain C" if side is raw else side.name,
                     f"{statistics.median(rates[side.name]):.0f}", *ratio,
                     f"{max(run.longest for run in runs):.2f} s", errors,
                     numbers(side, rounds * each * WRITERS - errors)])
    return Table(
        "Eight processes writing", f"{WRITERS} shells at once, each starting {each} processes one after "
        f"the other that enter one dispute of the same station; {rounds} rounds, A B A B. The floor is "
        "`Tests/Bench/writer.c`: the same durability, SQLite and nothing else, a busy database asked again "
        "after 0.3 to 1 ms. Goals: 0.6 of the floor, no process longer than a second, no error, no number "
        "missing or double. `mediate check` passes afterwards.",
        ["side", "processes a second", "of the floor, least", "median", "greatest", "longest process",
         "errors", "numbers"], rows)


def numbers(side, expected):
    """Whether the numbers given run from 1 without a gap and none is double."""
    given = side.do("sqlite3", "-separator", " ", side.db,
                    "SELECT count(*), count(DISTINCT serial), ifnull(max(serial), 0) FROM dispute "
                    f"WHERE station = '{STATION}' AND year = 2022")
    rows, different, last = map(int, given.split())
    if rows == different == last == expected:
        return f"1 to {last:,}, each once"
    return f"**{rows:,} rows, {different:,} different, up to {last:,}; {expected:,} expected**"


