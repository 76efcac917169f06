"""What the benchmark needs beside the program: installed, compiled, named with versions."""
import os
import platform
import re
import shutil
import subprocess
import sys
import time

from sides import SQL


def install():
    """Installs the tools that every run needs, and those peers that can be had."""
    needed = {"sqlite3": "sqlite3", "valgrind": "valgrind", "strace": "strace", "/usr/bin/time": "time",
              "cc": "gcc"}
    packages = [package for tool, package in needed.items() if not shutil.which(tool)]
    if not os.path.exists("/usr/include/sqlite3.h"):
        packages.append("libsqlite3-dev")
    peers = {"task": "taskwarrior", "fossil": "fossil", "sqlite-utils": "sqlite-utils"}
    peers = [package for tool, package in peers.items() if not shutil.which(tool)]
    if not packages and not peers:
        return
    root = [] if os.getuid() == 0 else ["sudo"]
    subprocess.run([*root, "apt-get", "update", "-qq"], stdout=subprocess.DEVNULL)
    for wanted in [packages, *([peer] for peer in peers)]:
        if wanted:
            subprocess.run([*root, "apt-get", "install", "-y", "-qq", *wanted],
                           check=wanted is packages, stdout=subprocess.DEVNULL)


def duckdb(folder):
    """duckdb's shell, which Debian does not have; None where Python's package index has not either."""
    tool, python = folder / "duckdb/bin/duckdb", folder / "duckdb/bin/python"
    if not tool.exists():
        subprocess.run([sys.executable, "-m", "venv", folder / "duckdb"], capture_output=True)
    if python.exists() and not tool.exists():
        subprocess.run([python, "-m", "pip", "install", "-q", "duckdb-cli"], capture_output=True)
    return tool if tool.exists() else shutil.which("duckdb")


def stripped(program, into):
    """A program without its symbols, which valgrind cannot read and nobody needs to run it."""
    subprocess.run(["strip", "-o", into, program], check=True)
    # As a machine that has just started reads it: pages still in memory from the writing are mapped in
    # larger pieces, and twice as much would count as the program's memory.
    with open(into, "rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return into


def compiled(name, folder):
    """A C program of this folder."""
    program = folder / name
    subprocess.run(["cc", "-O2", "-o", program, SQL / f"{name}.c", "-lsqlite3"], check=True)
    return program


def machine():
    """The machine and what it was built with, in a line."""
    def said(*words):
        return subprocess.run(words, capture_output=True, text=True).stdout

    info = open("/proc/cpuinfo").read()
    model = re.search(r"model name\s*:\s*(.+)", info)
    swift = re.search(r"Swift version (\S+)", said("swift", "--version"))
    return (f"{platform.machine()}, {os.cpu_count()} cores, "
            f"{model[1].strip() if model else 'unnamed processor'}; Linux {platform.release()}; SQLite "
            f"{said('sqlite3', '--version').split()[0]}; Swift {swift[1] if swift else 'unknown'}; "
            f"{time.strftime('%Y-%m-%d')}")
