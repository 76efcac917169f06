"""The two sides every job has: the `sqlite3` shell on a plain schema, and the program."""
import pathlib

from side import Side

ROOT = pathlib.Path(__file__).resolve().parents[2]
SQL = pathlib.Path(__file__).resolve().parent
STATION = "JS01"
TODAY = "2022-06-01"

# What the cases logged by these jobs are found by, to resolve one.
LOGGED = f"SELECT min(serial) FROM dispute WHERE station = '{STATION}' AND year = 2022 AND status = "


class Raw(Side):
    """Plain SQL with plain indexes, as durable as the program."""

    patience = 120

    def __init__(self, sample):
        super().__init__("sqlite3", sample.folder)
        self.db = sample.folder / "raw.db"
        self.jobs = {job: self._script(job)
                     for job in ("log", "list", "search", "show", "month", "whole", "year")}
        self.jobs |= {
            "import": self._script("import", CSV_FILE=sample.csv, INDEXES_FILE=SQL / "indexes.sql"),
            "resolve": ["sqlite3", self.db, (SQL / "resolve.sql").read_text()
                        .replace("STATION", STATION).replace("SERIAL", "{case}")],
            # What a start that does nothing stands beside: the shell listing a page of cases.
            "version": self.jobs["list"],
            "completion": self.jobs["list"],
        }
        self.prepare = {"import": self.empty, "resolve": self._find}

    def _script(self, job, **values):
        """The words of a job whose SQL has its values filled in."""
        text = (SQL / f"{job}.sql").read_text()
        for key, value in ({"STATION": STATION} | values).items():
            text = text.replace(key, str(value))
        path = self.folder / f"{job}.sql"
        path.write_text(text)
        return ["sqlite3", self.db, f".read {path}"]

    def empty(self):
        self.db.unlink(missing_ok=True)
        self.do("sqlite3", self.db, f".read {SQL / 'schema.sql'}")

    def _find(self):
        self.case = self.do("sqlite3", self.db, LOGGED + "'open'")

    def bytes(self):
        return file_bytes(self)


class Own(Side):
    """The program."""

    patience = 120

    def __init__(self, sample, program):
        super().__init__("mediate", sample.folder, {
            "MEDIATE_DB": str(sample.folder / "mediate.db"), "MEDIATE_OPERATOR": "jia"})
        self.program = program
        self.db = sample.folder / "mediate.db"
        commands = {
            "import": ["import", sample.csv, "--add-stations"],
            "log": ["log", "--category", "neighbour", "--source", "call_110", "--summary", "楼上漏水",
                    "--party", "applicant:甲某", "--party", "respondent:乙某"],
            "resolve": ["resolve", STATION + "-2022-{case}", "--outcome", "reconciled"],
            "list": ["list", "status:open", f"station:{STATION}"],
            "search": ["search", "漏水", f"station:{STATION}"],
            "show": ["show", f"{STATION}-2021-0001"],
            "month": ["report", "monthly", "2021-03", "--by", "station"],
            "whole": ["report", "monthly", "2021-03", "--by", "whole"],
            "year": ["report", "yearly", "2021"],
            # What a shell asks when somebody presses the tabulator after `resolve`.
            "completion": ["---completion", "resolve", "--", "positional@0", "2", "0", "mediate",
                           "resolve", STATION],
            "check": ["check"],
            "check --fast": ["check", "--fast"],
        }
        self.jobs = {job: [program, *words, "--today", TODAY] for job, words in commands.items()}
        self.jobs["version"] = [program, "--version"]
        self.prepare = {"import": self.empty, "resolve": self._find}

    def empty(self):
        for path in self.folder.glob("mediate.db*"):
            path.unlink()
        self.do(self.program, "init", "--station", STATION, "--name", "测试派出所", "--district",
                "410105")

    def _find(self):
        self.case = self.do("sqlite3", "-readonly", self.db, LOGGED + "'registered'")

    def bytes(self):
        return file_bytes(self)


def file_bytes(side):
    """The bytes of a database, and those of its pages in use."""
    return map(int, side.do(
        "sqlite3", "-separator", " ", side.db,
        "SELECT page_count * page_size, (page_count - freelist_count) * page_size FROM "
        "pragma_page_count, pragma_freelist_count, pragma_page_size").split())
