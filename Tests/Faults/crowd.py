"""Many programs at once: writers, first openers of a missing file, and a writer that is stopped."""

import concurrent.futures
import contextlib
import os
import signal
import sqlite3
import sys
import time

import harness

OPENERS = 8
PATIENCE = 10.0


def writers(program, count, rounds):
    """So many processes log a dispute at once, again and again."""
    db = program.scratch / f"writers-{count}.db"
    program.done(harness.INIT, db)
    refused, waits = 0, []

    def log(key):
        began = time.monotonic()
        code = program.run([*harness.LOG, "--op-id", key], db).returncode
        waits.append(time.monotonic() - began)
        return code

    with concurrent.futures.ThreadPoolExecutor(count) as pool:
        for turn in range(rounds):
            keys = [f"W{turn}-{number}" for number in range(count)]
            refused += sum(code != 0 for code in pool.map(log, keys))
    with contextlib.closing(sqlite3.connect(db)) as connection:
        serials = [serial for serial, in connection.execute(
            "SELECT serial FROM dispute ORDER BY serial")]
    total = count * rounds
    gaps = len(set(range(1, total + 1)) ^ set(serials)) + len(serials) - len(set(serials))
    forks = 0 if program.sound(db) else 1
    figures = {"writers": count, "entries": f"{len(serials)} of {total}", "refused": refused,
               "gaps in the numbers": gaps, "forks": forks,
               "slowest (s)": round(max(waits), 2)}
    return harness.verdict("writers at once", figures, refused + gaps + forks)


def first_open(program, rounds):
    """Eight processes make the same missing file: one does, the others say that it is there."""
    two_makers = no_maker = other = unsound = 0
    for turn in range(rounds):
        db = program.scratch / f"first-{turn}.db"
        processes = [program.start(harness.INIT, db) for _ in range(OPENERS)]
        ends = [(process.communicate()[1], process.returncode) for process in processes]
        made = sum(code == 0 for _, code in ends)
        there = sum(code == 5 and "is a database already" in text for text, code in ends)
        two_makers += made > 1
        no_maker += made == 0
        if made + there != OPENERS:
            other += OPENERS - made - there
            print(*(f"exit {code}: {text.strip()}" for text, code in ends if code not in (0, 5)),
                  sep="\n", file=sys.stderr)
        unsound += not program.sound(db)
        for path in program.scratch.glob(f"{db.name}*"):
            path.unlink()
    figures = {"rounds": rounds, "processes": OPENERS, "made twice": two_makers,
               "not made": no_maker, "other answers": other, "unsound": unsound}
    return harness.verdict("first open", figures, two_makers + no_maker + other + unsound)


def stopped_writer(program, number, sample):
    """Stops an import in mid-transaction; how long a log waits, and what went wrong."""
    db = program.scratch / f"stopped-{number}.db"
    journal = db.with_name(f"{db.name}-journal")
    program.done(harness.INIT, db)
    importer = program.start(["import", str(sample), "--add-stations", "--op-id", "I"], db)
    while importer.poll() is None and not (journal.exists() and journal.stat().st_size):
        time.sleep(0.001)
    importer.send_signal(signal.SIGSTOP)
    wrong = []
    began = time.monotonic()
    try:
        result = program.run([*harness.LOG, "--op-id", "L"], db, timeout=3 * PATIENCE)
        if result.returncode != 5 or "another program is using" not in result.stderr:
            wrong.append(f"exit {result.returncode}: {result.stderr.strip()}")
    except harness.subprocess.TimeoutExpired:
        wrong.append("hangs")
    waited = time.monotonic() - began
    if not 0.9 * PATIENCE <= waited <= 1.1 * PATIENCE:
        wrong.append(f"waited {waited:.2f} s")
    importer.send_signal(signal.SIGCONT)
    importer.communicate()
    if importer.returncode != 0:
        wrong.append(f"the import exits {importer.returncode}")
    if program.run([*harness.LOG, "--op-id", "L"], db).returncode != 0:
        wrong.append("the repeated log fails")
    if not program.sound(db):
        wrong.append("check")
    return waited, wrong


def stopped(program, count):
    sample = program.sample(3000)
    # They sleep nearly all the time, so several go at once.
    with concurrent.futures.ThreadPoolExecutor(5) as pool:
        ends = list(pool.map(lambda number: stopped_writer(program, number, sample),
                             range(count)))
    for _, wrong in ends:
        for line in wrong:
            print(f"stopped writer: {line}", file=sys.stderr)
    waits = [waited for waited, _ in ends]
    failures = sum(bool(wrong) for _, wrong in ends)
    figures = {"runs": count, "shortest wait (s)": round(min(waits), 2),
               "longest wait (s)": round(max(waits), 2), "wrong": failures}
    return harness.verdict("stopped writers", figures, failures)


def main():
    parser = harness.arguments(__doc__.splitlines()[0])
    parser.add_argument("--writers", default="16,32", help="numbers of processes, or 0")
    parser.add_argument("--rounds", type=int, default=10, help="entries of each writer")
    parser.add_argument("--first-open", type=int, default=50)
    parser.add_argument("--stopped", type=int, default=1)
    options = parser.parse_args()
    with harness.scratch_folder() as scratch:
        program = harness.Program(options, scratch)
        failures = [writers(program, count, options.rounds)
                    for count in map(int, options.writers.split(",")) if count]
        if options.first_open:
            failures.append(first_open(program, options.first_open))
        if options.stopped:
            failures.append(stopped(program, options.stopped))
    return max(failures, default=0)


if __name__ == "__main__":
    sys.exit(main())
