"""How long it takes to find disputes: by each key that has an index, by others, and by words."""
import sys

from rounds import duration, measure
from sample import Sample
from sides import STATION, TODAY
from table import Table

LARGE = 1_000_000
# What is asked, and by what it is found.
QUESTIONS = {
    "list": "open ones by their index, then the rest",
    "list status:open": "their own index",
    f"list station:{STATION}": "the numbers of the station",
    f"list status:open station:{STATION}": "the open ones of the station",
    f"list station:{STATION} registered:2021-03": "the days of the station",
    "list ref:S2021-000100": "the references of every station",
    f"list ref:S2021-000100 station:{STATION}": "the references of the station",
    "list operator:jia registered:2021-03-05": "what the operator entered",
    "list category:wages registered:2021-03 not mediator:none": "a walk through the register",
    "list --count category:wages": "a walk through the register",
    "list --by category": "a walk through the register",
    f"search 漏水 station:{STATION}": "the texts of the station",
    "search 漏水": "a walk through the texts; many are found",
    "search 没有这话": "a walk through the texts; nothing is found",
}


def table(bench, program, disputes, stations, rounds):
    wanted = [Sample(bench, size, max(1, round(stations * size / disputes)), program)
              for size in sorted({disputes, LARGE})]
    filled = [sample for sample in wanted if sample.fill()]
    rows = []
    for words, way in QUESTIONS.items():
        print(f"bench: {words}", file=sys.stderr)
        for sample in filled:
            sample.own.jobs[words] = [program, *words.split(), "--today", TODAY]
        times = measure([sample.own for sample in filled], words, rounds)
        rows.append([f"`{words}`", way, *(duration(times[sample.own]) for sample in filled)])
    return Table(
        "Finding", f"{rounds} rounds, the sizes taking turns; whole processes, the median. Each prints a page of "
        "30 with how many there are.",
        ["question", "found by", *(f"{sample.disputes:,}" for sample in filled)], rows)
