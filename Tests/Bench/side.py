"""One way of doing the jobs: a command for each."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

QUIET = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


class Side:
    """`jobs` holds the words of each job, `prepare` what is done before each run of one, outside its
    time. `{case}` in a word stands for the case that the preparation has found."""

    # The seconds after which a job is not run again, once there are a few rounds of it.
    patience = 10

    def __init__(self, name, folder, environment=None):
        self.name = name
        self.folder = folder
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8",
                            "USER": "bench", "SWIFT_BACKTRACE": "enable=no"} | (environment or {})
        self.jobs = {}
        self.prepare = {}
        self.case = None

    def words(self, job):
        if job in self.prepare:
            self.prepare[job]()
        return [str(word).replace("{case}", str(self.case)) for word in self.jobs[job]]

    def seconds(self, job):
        """Runs a job; the seconds of the whole process."""
        words = self.words(job)
        actions = [(os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
                   (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0),
                   (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)]
        began = time.perf_counter()
        child = os.posix_spawnp(words[0], words, self.environment, file_actions=actions)
        _, status = os.waitpid(child, 0)
        seconds = time.perf_counter() - began
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"{self.name}, {job}: {' '.join(words)} fails")
        return seconds

    def peak(self, job):
        """MiB that a job takes at most. A child of this script would begin with the script's own peak,
        so it is a child of `time`."""
        noted = self.folder / "peak"
        subprocess.run(["/usr/bin/time", "-f", "%M", "-o", noted, *self.words(job)],
                       env=self.environment, check=True, **QUIET)
        return int(noted.read_text().split()[-1]) / 1024

    def instructions(self, job):
        """Millions of instructions of a job, by callgrind."""
        result = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *self.words(job)],
            env=self.environment, **QUIET | {"stderr": subprocess.PIPE}, text=True, errors="replace")
        found = re.search(r"Collected\s*:\s*(\d+)", result.stderr)
        return int(found[1]) / 1e6 if found else None

    def syncs(self, job):
        """How often a job waits for the disk."""
        noted = self.folder / "syncs"
        subprocess.run(["strace", "-f", "-o", noted, "-e", "trace=fsync,fdatasync", *self.words(job)],
                       env=self.environment, check=True, **QUIET)
        return len(re.findall(r"f(?:data)?sync\(", noted.read_text()))

    def do(self, *words, text=None):
        """What is not measured: a command's output."""
        result = subprocess.run(
            list(map(str, words)), env=self.environment, input=text, capture_output=True, text=True)
        if result.returncode != 0:
            sys.exit(f"{self.name}: {' '.join(map(str, words))} fails:\n{result.stderr}")
        return result.stdout.strip()


def emptied(folder: pathlib.Path):
    """A folder of a side's own with nothing in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
