"""A made-up year of a size, and the databases filled with it."""
import hashlib
import json
import pathlib
import shutil
import subprocess
import sys

from sides import ROOT, SQL, Own, Raw


class Sample:
    """Lives in a folder of its own, to be used again by later runs."""

    # What a dispute takes on the disk at most while its databases are made: file, load and all.
    BYTES_A_DISPUTE = 4000

    def __init__(self, bench, disputes, stations, program):
        self.disputes = disputes
        self.stations = stations
        self.folder = bench / str(disputes)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.csv = self.folder / "year.csv"
        self.raw = Raw(self)
        self.own = Own(self, program)

    def write(self):
        """Writes the year as a file."""
        noted, digest = self.folder / "year.stamp", self._year()
        if self.csv.exists() and noted.exists() and noted.read_text() == digest:
            return
        with open(self.csv, "wb") as file:
            subprocess.run(
                [ROOT / "scripts/sample-year", "--disputes", str(self.disputes), "--stations",
                 str(self.stations)], check=True, stdout=file)
        noted.write_text(digest)

    def fill(self):
        """Fills the databases, unless the same program, schema and year have filled them before; the
        seconds that the imports of both have taken. None where the disk has too little room."""
        missing = [side for side in (self.raw, self.own) if self._kept(side) is None]
        if missing:
            free = shutil.disk_usage(self.folder).free
            if free < self.disputes * self.BYTES_A_DISPUTE:
                print(f"bench: {self.disputes:,} disputes need "
                      f"{self.disputes * self.BYTES_A_DISPUTE / 1e9:.0f} GB while they are imported, "
                      f"{free / 1e9:.0f} GB are free: left out", file=sys.stderr)
                return None
            self.write()
            for side in missing:
                print(f"bench: {side.name} imports {self.disputes:,} disputes", file=sys.stderr)
                self.note(side, side.seconds("import"))
            if self.disputes > 100_000:
                self.csv.unlink()
        return self._kept(self.raw), self._kept(self.own)

    def note(self, side, seconds):
        """Notes what has filled a side's database, and how long it took."""
        self._stamp(side).write_text(json.dumps({"of": self._digest(side), "seconds": seconds}))

    def _kept(self, side):
        """The seconds that the import of a database still good has taken."""
        try:
            stamp = json.loads(self._stamp(side).read_text())
        except FileNotFoundError:
            return None
        good = stamp["of"] == self._digest(side) and side.db.exists()
        return stamp["seconds"] if good else None

    def _stamp(self, side):
        return self.folder / f"{side.name}.stamp"

    def _digest(self, side):
        if side is self.raw:
            files = [SQL / f"{name}.sql" for name in ("schema", "import", "indexes")]
        else:
            files = [pathlib.Path(self.own.program), ROOT / "schema.sql"]
        return digest(files) + self._year()

    def _year(self):
        """What the year's file depends on."""
        files = [*(ROOT / "Sources/SampleYear").rglob("*.swift"), *(ROOT / "seeds/sample-year").glob("*")]
        return digest(files) + f", {self.disputes} disputes, {self.stations} stations"


def digest(files):
    total = hashlib.sha256()
    for path in sorted(files):
        total.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
