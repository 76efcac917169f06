"""Surroundings that refuse: a full disk, read-only files, limits, no /proc, a full output.

In each the program must say so in one clear line on standard error, exit by itself and not by a
signal, and leave a whole database.
"""

import os
import resource
import subprocess
import sys

import harness

NOBODY = 65534


class Judge:
    def __init__(self, program):
        self.program, self.wrong = program, []

    def expect(self, name, result, codes, words=""):
        """One line on standard error with certain words, and one of the exit codes."""
        lines = result.stderr.strip().splitlines()
        if result.returncode not in codes:
            self.wrong.append(f"{name}: exit {result.returncode}: {result.stderr.strip()}")
        elif result.returncode and (len(lines) != 1 or words not in lines[0]):
            self.wrong.append(f"{name}: says {result.stderr!r}")

    def holds(self, name, is_true):
        if not is_true:
            self.wrong.append(name)

    def whole(self, name, db, keys=()):
        state = harness.State(db)
        self.holds(f"{name}: the file is not whole",
                   self.program.sound(db) and not state.is_corrupt and not state.torn)
        self.holds(f"{name}: an acknowledged entry is lost", set(keys) <= set(state.events))


def log(key):
    return [*harness.LOG, "--op-id", key]


def full_disk(program, judge):
    disk = program.scratch / "disk"
    disk.mkdir()
    mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk],
                           capture_output=True)
    if mount.returncode != 0:
        return "skipped: no mounting here"
    try:
        db, keys = disk / "m.db", []
        program.done(harness.INIT, db)
        while (result := program.run(log(f"F{len(keys)}"), db)).returncode == 0:
            keys.append(f"F{len(keys)}")
        judge.expect("full disk", result, (1, 7), "full")
        judge.whole("full disk", db, keys)
        judge.expect("report on a full disk", program.run(["report", "monthly", "2021-03"], db),
                     (0,))
        subprocess.run(["mount", "-o", "remount,size=4m", disk], check=True)
        key = f"F{len(keys)}"
        judge.expect("room again", program.run(log(key), db), (0,))
        judge.whole("room again", db, [*keys, key])
        return f"full after {len(keys)} entries"
    finally:
        subprocess.run(["umount", disk], check=True)


def read_only(program, judge):
    """A folder, a file, and both that another user may only read."""
    if os.geteuid() != 0:
        return "skipped: needs root"
    os.chmod(program.scratch, 0o755)
    for name, folder_mode, file_mode in (
            ("read-only folder and file", 0o555, 0o444), ("read-only file", 0o755, 0o444),
            ("read-only folder", 0o555, 0o644)):
        folder = program.scratch / name.replace(" ", "-")
        folder.mkdir()
        db = folder / "m.db"
        program.done(harness.INIT, db)
        program.done(log("A"), db)
        for path in folder.iterdir():
            os.chown(path, NOBODY, NOBODY)
            path.chmod(file_mode)
        os.chown(folder, NOBODY, NOBODY)
        folder.chmod(folder_mode)

        def run(words):
            return subprocess.run(
                ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups",
                 *program.command(words, db)], env=program.environment(), capture_output=True,
                text=True, stdin=subprocess.DEVNULL)

        before = db.read_bytes()
        judge.expect(f"{name}: report", run(["report", "monthly", "2021-03"]), (0,))
        judge.expect(f"{name}: check", run(["check"]), (0,))
        # A journal that lies there already can be written in a folder that cannot.
        codes = (0,) if file_mode == 0o644 else (1,)
        judge.expect(f"{name}: log", run(log("B")), codes, "read-only")
        if codes == (1,):
            judge.holds(f"{name}: the file was changed", db.read_bytes() == before)
        judge.whole(name, db, ["A"])
    return "3 kinds"


def limited(program, words, db, kind, value):
    # Set in the child, between fork and exec.
    return subprocess.run(
        program.command(words, db), env=program.environment(), capture_output=True, text=True,
        stdin=subprocess.DEVNULL,
        preexec_fn=lambda: resource.setrlimit(kind, (value, value)))


def file_size(program, judge):
    """`ulimit -f`: from no growth at all to nearly enough."""
    runs = 0
    sample = program.sample(300)
    for extra in (-100_000, 0, 4096, 65_536, 262_144):
        db = program.scratch / f"size{extra}.db"
        program.done(harness.INIT, db)
        program.done(log("A"), db)
        words = ["import", str(sample), "--add-stations", "--op-id", "B"]
        result = limited(program, words, db, resource.RLIMIT_FSIZE, db.stat().st_size + extra)
        judge.expect(f"ulimit -f {extra:+}", result, (1, 7))
        judge.whole(f"ulimit -f {extra:+}", db, ["A"])
        judge.expect("without the limit", program.run(words, db), (0,))
        runs += 1
    return f"{runs} limits"


def descriptors(program, judge):
    """`ulimit -n`: from none but the three standard ones upwards."""
    refused = 0
    db = program.scratch / "descriptors.db"
    program.done(harness.INIT, db)
    for number in range(3, 11):
        result = limited(program, log(f"N{number}"), db, resource.RLIMIT_NOFILE, number)
        # With fewer than five the loader or the threads library may give up before the program.
        if number >= 5:
            judge.expect(f"ulimit -n {number}", result, (0, 1, 7))
        refused += result.returncode != 0
        judge.whole(f"ulimit -n {number}", db,
                    [f"N{number}"] if result.returncode == 0 else [])
    return f"3 to 10, {refused} refused"


def without_proc(program, judge):
    """Where /proc is not mounted a command works as anywhere."""
    db = program.scratch / "proc.db"
    program.done(harness.INIT, db)
    result = subprocess.run(
        ["unshare", "--mount", "sh", "-c",
         'mount -t tmpfs tmpfs /proc || exit 99; exec "$@"', "sh", *program.command(log("A"), db)],
        env=program.environment(), capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if "A" not in harness.State(db).events and (
            result.returncode == 99 or result.stderr.startswith("unshare:")):
        return "skipped: no mounting here"
    judge.expect("without /proc", result, (0,))
    judge.whole("without /proc", db, ["A"])
    return f"exit {result.returncode}"


def full_output(program, judge):
    """Where the answer cannot be written it must not look as if nothing had been entered."""
    db = program.scratch / "output.db"
    program.done(harness.INIT, db)
    with open("/dev/full", "w") as full:
        result = subprocess.run(
            program.command(log("A"), db), env=program.environment(), stdout=full,
            stderr=subprocess.PIPE, text=True, stdin=subprocess.DEVNULL)
    lines = result.stderr.strip().splitlines()
    is_kept = "A" in harness.State(db).events
    judge.holds(f"full output: exit {result.returncode} and {result.stderr!r}, entry "
                f"{'kept' if is_kept else 'not kept'}",
                result.returncode == (7 if is_kept else 1) and len(lines) == 1)
    judge.whole("full output", db)
    return "1 run"


def main():
    options = harness.arguments(__doc__.splitlines()[0]).parse_args()
    with harness.scratch_folder() as scratch:
        program = harness.Program(options, scratch)
        judge, figures = Judge(program), {}
        for part in (full_disk, read_only, file_size, descriptors, without_proc, full_output):
            figures[f"{part.__name__.replace('_', ' ')}:"] = part(program, judge)
    for line in judge.wrong:
        print(line, file=sys.stderr)
    return harness.verdict(
        "surroundings", figures | {"wrong": len(judge.wrong)}, len(judge.wrong))


if __name__ == "__main__":
    sys.exit(main())
