#!/usr/bin/env python3
"""Writes the numbers the tests compare with: survival.json, wilson.json and claims.json.

    python3 Tests/StatisticsTests/Oracle/make_oracle.py

Made with Python 3.11.7, NumPy 2 and SciPy 1.17.1; any later SciPy should give the same to 1e-12.
The data are seeded, so the files come out the same again.

survival.json has three independent sources for every data set:

* without delayed entry, `scipy.stats.ecdf(CensoredData(...)).sf`: `quantiles`, `probabilities` and
  `confidence_interval(method=...)` for `log-log` and `linear` (NaN is written as null);
* for all of them, the definitions read literally in exact fractions: each individual is asked on
  each day whether it is at risk; survival is the product of 1 - d/n, Greenwood's variance the sum
  of d/(n(n-d)) times survival squared, the incidence of a cause the sum of S(t-) d/n;
* quantiles from those fractions, and their intervals from log-log bounds in 50 decimal digits.

wilson.json: `scipy.stats.binomtest(k, n).proportion_ci(method="wilson")`.

claims.json: for each claim and each n, every k from 0 to 2n whose exact percentage, quantized by
`decimal` (ROUND_HALF_UP, ROUND_DOWN), is the claim.
"""

import json
import random
import warnings
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, getcontext
from fractions import Fraction
from pathlib import Path

import numpy
import scipy
from scipy.stats import CensoredData, binomtest, ecdf

getcontext().prec = 50
FOLDER = Path(__file__).parent
QUANTILES = ["0.1", "0.25", "0.5", "0.75", "0.9", "1"]
Z = Decimal("1.959963984540054235524594430520551527955550077022")


# Data sets: rows of [time, entry, cause or None, count].


def plain(events, censored=()):
    return [[t, 0, 0, 1] for t in events] + [[t, 0, None, 1] for t in censored]


def chance(seed, count, longest, causes=1, censoring=0.3, delayed=0.0, weight=1):
    """Times up to `longest`, so that a small one makes heavy ties."""
    source = random.Random(seed)

    def below(bound):
        return int(source.random() * bound)

    rows = []
    for _ in range(count):
        time = min(below(longest + 1), below(longest + 1) + longest // 4)
        # Some enter on the day they end or after it, and are never at risk.
        entry = below(longest) if source.random() < delayed else 0
        cause = None if source.random() < censoring else below(causes)
        rows.append([time, entry, cause, 1 + below(weight)])
    return rows


FREIREICH = plain(
    [6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
)

DATA_SETS = {
    "6-MP arm of Freireich 1963": (FREIREICH, 1),
    "one ends": (plain([5]), 1),
    "one is censored": (plain([], [5]), 1),
    "one ends on day 0": (plain([0]), 1),
    "one is censored on day 0": (plain([], [0]), 1),
    "some end on day 0": (plain([0, 0, 1, 3], [0, 0, 2, 4]), 1),
    "all end on one day": (plain([7] * 12), 1),
    "all censored": (plain([], [1, 2, 2, 3, 9]), 1),
    "all censored on one day": (plain([], [4] * 8), 1),
    "none censored": (plain(range(1, 21)), 1),
    "none censored, with ties": (plain([1, 1, 2, 2, 2, 3, 5, 5, 8, 13]), 1),
    "endings tie with censorings": (plain([2, 2, 4, 4, 6], [2, 4, 4, 6, 6]), 1),
    "the last is censored": (plain([1, 2, 3], [4]), 1),
    "the last ends": (plain([4], [1, 2, 3]), 1),
    "the median is exactly a half": (plain([1, 2, 3, 4, 5, 6], [7, 7, 7, 7, 7, 7]), 1),
    "a half after many factors": (plain(range(1, 50), [60] * 49), 1),
    "thirds and sevenths": (plain([1] * 7 + [2] * 6 + [3] * 2, [1, 2, 2] + [5] * 3), 1),
    "weights": ([[0, 0, 0, 8000], [1, 0, 0, 3500], [3, 0, None, 700], [9, 0, 0, 20],
                 [30, 0, None, 125], [31, 0, 0, 1]], 1),
    "big weights": ([[1, 0, 0, 40000], [2, 0, None, 12345], [3, 0, 0, 3817], [90, 0, None, 125]], 1),
    "50 in 10 days": (chance(1, 50, 10), 1),
    "100 in 5 days": (chance(2, 100, 5), 1),
    "200 in 30 days": (chance(3, 200, 30, censoring=0.5), 1),
    "300 in 12 days, few censored": (chance(4, 300, 12, censoring=0.05), 1),
    "400 in 60 days, most censored": (chance(5, 400, 60, censoring=0.9), 1),
    "400 in 25 days, weighted": (chance(6, 400, 25, weight=30), 1),
    "two causes by hand": ([[1, 0, 0, 1], [2, 0, 1, 1], [2, 0, None, 1], [3, 0, 0, 2],
                            [5, 0, 1, 1], [6, 0, None, 1]], 2),
    "2 causes, 60": (chance(11, 60, 15, causes=2), 2),
    "3 causes, 150": (chance(12, 150, 40, causes=3), 3),
    "4 causes, none censored": (chance(13, 120, 20, causes=4, censoring=0), 4),
    "5 causes, 200 weighted": (chance(14, 200, 30, causes=5, weight=9), 5),
    "7 causes, 350": (chance(15, 350, 50, causes=7, censoring=0.4), 7),
    "7 causes, of which 5 occur": (chance(16, 90, 12, causes=5), 7),
    "delayed entry by hand": ([[3, 0, 0, 1], [5, 2, 0, 1], [5, 5, 0, 1], [6, 5, None, 1],
                               [8, 6, 0, 2], [9, 9, None, 1], [9, 3, None, 1]], 1),
    "all enter late": ([[5, 3, 0, 1], [6, 3, None, 2], [7, 4, 0, 1], [9, 4, 0, 2],
                        [10, 1, None, 1]], 1),
    "none is ever at risk": ([[3, 3, 0, 1], [2, 5, None, 4]], 1),
    "an early risk set ends": ([[1, 0, 0, 2], [4, 2, 0, 1], [6, 2, None, 3], [7, 3, 1, 2]], 2),
    "a gap without anyone at risk": ([[1, 0, 0, 1], [2, 0, None, 2], [9, 6, 0, 1],
                                      [11, 6, 0, 2], [12, 7, None, 1]], 1),
    "delayed entry, 80": (chance(21, 80, 20, delayed=0.5), 1),
    "delayed entry, 200 in 15 days": (chance(22, 200, 15, delayed=0.3), 1),
    "delayed entry, 400 weighted": (chance(23, 400, 40, delayed=0.8, weight=12), 1),
    "delayed entry, 2 causes, 100": (chance(24, 100, 25, causes=2, delayed=0.4), 2),
    "delayed entry, 4 causes, 250": (chance(25, 250, 30, causes=4, delayed=0.6), 4),
    "delayed entry, 7 causes, 400": (chance(26, 400, 20, causes=7, delayed=0.3, weight=3), 7),
}


# The definitions, read literally.


def at_risk(row, day):
    time, entry, _, _ = row
    if day > time:
        return False
    return entry < day if entry > 0 else True


def by_definition(rows, causes):
    individuals = [row for row in rows for _ in range(row[3]) if at_risk(row, row[0])]
    survival, greenwood, incidence = Fraction(1), Fraction(0), [Fraction(0)] * causes
    steps = []
    for day in sorted({row[0] for row in individuals}):
        n = sum(1 for row in individuals if at_risk(row, day))
        ending = [row for row in individuals if row[0] == day]
        events = [sum(1 for row in ending if row[2] == cause) for cause in range(causes)]
        d = sum(events)
        incidence = [sofar + survival * Fraction(dk, n) for sofar, dk in zip(incidence, events)]
        survival *= 1 - Fraction(d, n)
        if survival > 0:
            greenwood += Fraction(d, n * (n - d))
        assert sum(incidence) + survival == 1
        steps.append((day, n, events, len(ending) - d, survival, greenwood, incidence))
    return steps


def decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def log_log(survival, greenwood):
    """Bounds in 50 digits, or (None, None) where the formula has none."""
    if survival in (0, 1):
        return None, None
    s = decimal(survival)
    reach = Z * decimal(greenwood).sqrt() / -s.ln()
    return (s.ln() * reach.exp()).exp(), (s.ln() * (-reach).exp()).exp()


def quantiles(steps):
    answers = []
    bounds = [log_log(step[4], step[5]) for step in steps]
    for p in QUANTILES:
        limit = 1 - Fraction(p)
        day = next((s[0] for s in steps if s[4] <= limit), None)
        ends = [
            next((s[0] for s, b in zip(steps, bounds) if b[i] is not None and b[i] <= decimal(limit)), None)
            for i in (0, 1)
        ]
        answers.append({"p": float(p), "day": day, "low": ends[0], "high": ends[1]})
    return answers


def by_scipy(rows):
    if not rows or any(entry for _, entry, _, _ in rows):
        return None
    events = [t for t, _, cause, count in rows for _ in range(count) if cause is not None]
    losses = [t for t, _, cause, count in rows for _ in range(count) if cause is None]
    survival = ecdf(CensoredData(uncensored=events, right=losses)).sf
    answer = {
        "time": [int(t) for t in survival.quantiles],
        "survival": numbers(survival.probabilities),
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        for key, method in [("logLog", "log-log"), ("linear", "linear")]:
            interval = survival.confidence_interval(confidence_level=0.95, method=method)
            answer[key + "Low"] = numbers(interval.low.probabilities)
            answer[key + "High"] = numbers(interval.high.probabilities)
    return answer


def numbers(values):
    return [None if numpy.isnan(value) else float(value) for value in values]


def survival_sets():
    for name, (rows, causes) in DATA_SETS.items():
        steps = by_definition(rows, causes)
        yield {
            "name": name,
            "causes": causes,
            "observations": rows,
            "steps": [
                {
                    "time": day,
                    "atRisk": n,
                    "events": events,
                    "censored": censored,
                    "survival": float(survival),
                    "standardError": float(decimal(survival) * decimal(greenwood).sqrt())
                    if survival > 0
                    else None,
                    "incidence": [float(share) for share in incidence],
                }
                for day, n, events, censored, survival, greenwood, incidence in steps
            ],
            "quantiles": quantiles(steps),
            "scipy": by_scipy(rows),
        }


# Wilson.


def wilson():
    pairs = [(k, n) for n in (1, 2, 3, 4, 7, 10, 12, 40) for k in sorted({0, 1, n // 2, n - 1, n})]
    pairs += [(82, 84), (83, 84), (1, 84), (42, 84), (99, 100), (1, 800), (999, 1000)]
    pairs += [(k, 56287) for k in (0, 1, 2, 100, 28143, 28144, 56000, 56162, 56286, 56287)]
    pairs += [(k, 1234567) for k in (0, 1, 3, 617283, 1234560, 1234566, 1234567)]
    pairs += [(1, 10**9), (10**9 - 1, 10**9), (333333333, 10**9)]
    source = random.Random(7)
    for _ in range(20):
        n = 1 + int(source.random() * 5000)
        pairs.append((int(source.random() * (n + 1)), n))
    for k, n in pairs:
        interval = binomtest(k, n).proportion_ci(confidence_level=0.95, method="wilson")
        yield {"k": k, "n": n, "low": float(interval.low), "high": float(interval.high)}


# Claims.

CLAIMS = ["0", "0.0", "0.5", "1", "12.5", "33.3", "33.33", "50", "66.6", "66.7", "85.714286",
          "98.4", "98.40", "99", "99.9", "99.99", "100", "100.0", "120", "133.33", "199.9"]


def run(ks):
    """First and last of numbers that must follow one another; None for no number."""
    if not ks:
        return None
    assert ks == list(range(ks[0], ks[-1] + 1))
    return [ks[0], ks[-1]]


def claims():
    for text in CLAIMS:
        claim, unit, rows = Decimal(text), Decimal(1).scaleb(Decimal(text).as_tuple().exponent), []
        for n in range(1, 201):
            shares = [(k, Decimal(100 * k) / n) for k in range(2 * n + 1)]
            rows.append([
                run([k for k, share in shares if share.quantize(unit, ROUND_HALF_UP) == claim]),
                run([k for k, share in shares if share.quantize(unit, ROUND_DOWN) == claim]),
                run([k for k, _ in shares if Fraction(100 * k, n) >= Fraction(text)]),
                [max(k for k, _ in shares if Fraction(100 * k, n) <= Fraction(text)),
                 min(k for k, _ in shares if Fraction(100 * k, n) >= Fraction(text))],
            ])
        yield {"claim": text, "rows": rows}


def write(name, rows):
    """One line a row, so that a change shows."""
    lines = [json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows]
    (FOLDER / name).write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    print("SciPy", scipy.__version__)
    write("survival.json", survival_sets())
    write("wilson.json", wilson())
    write("claims.json", claims())
