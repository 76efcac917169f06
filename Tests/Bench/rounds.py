"""Rounds of a job, and what is read from them."""
import statistics

# A side that is slow need not run every round: a ratio is of one round, and a few tell enough.
FEW = 5


def measure(sides, job, rounds, few=FEW):
    """Runs a job, A B A B; the seconds of each side, round by round."""
    times = {side: [] for side in sides}
    for turn in range(rounds):
        for side, spent in times.items():
            if job in side.jobs and len(spent) == turn and (turn < few or sum(spent) < side.patience):
                spent.append(side.seconds(job))
    return times


class Ratios:
    """Of the rounds that both sides ran."""

    def __init__(self, times, over):
        self.values = [a / b for a, b in zip(times, over)]

    def cells(self):
        """Least, median and greatest, each in a cell of its own."""
        if not self.values:
            return ["–"] * 3
        return [figure(f(self.values)) for f in (min, statistics.median, max)]

    def short(self):
        """All in one cell, the median first."""
        least, median, greatest = self.cells()
        return f"{median} ({least}–{greatest})" if self.values else "–"


def figure(ratio):
    return f"{ratio:.2f}" if ratio < 100 else f"{ratio:,.0f}"


def duration(times):
    """The median of some seconds, in words."""
    if not times:
        return "–"
    seconds = statistics.median(times)
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.2f} ms"
