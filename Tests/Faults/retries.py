"""Retries of unknown outcomes: a fault at a random operation, then the same command again.

Half of the faults hit the last operations of a command, where its commit is.
"""

import concurrent.futures
import random
import sys

import harness
import sweep

COMMIT = 10


def main():
    parser = harness.arguments(__doc__.splitlines()[0])
    parser.add_argument("--retries", type=int, default=60)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with harness.scratch_folder() as scratch, concurrent.futures.ThreadPoolExecutor(2) as pool:
        program = harness.Program(options, scratch)
        every = sweep.scenarios(program, 20)
        sweeps = [sweep.Sweep(program, every[name], index)
                  for index, name in enumerate(("log", "resolve", "undo", "import"))]
        waiting = []
        for run in range(options.retries):
            one, kind = chance.choice(sweeps), chance.choice(list(sweep.KINDS))
            total = one.points(kind, None)[-1]
            first = max(1, total - COMMIT) if chance.random() < 0.5 else 1
            waiting.append(pool.submit(one.run, kind, chance.randint(first, total), run))
        found = [hit for future in waiting for hit in future.result()]
    columns = [column for column, _ in found]
    figures = {
        "runs": len(waiting), "kept unsaid": sum(len(one.unknown) for one in sweeps),
        "duplicates": columns.count("duplicates after retry"),
        "missing": columns.count("acknowledged lost"),
        "other": sum(column not in ("duplicates after retry", "acknowledged lost")
                     for column in columns)}
    for _, note in found:
        print(note, file=sys.stderr)
    return harness.verdict("retries of unknown outcomes", figures, len(found))


if __name__ == "__main__":
    sys.exit(main())
