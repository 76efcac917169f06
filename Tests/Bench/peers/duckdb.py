"""duckdb: its shell on the tables of the raw side."""
from side import Side
from sides import LOGGED, SQL, STATION


class DuckDB(Side):
    note = "the tables and indexes of the raw side; its own write-ahead log, synced"

    def __init__(self, sample, tool):
        super().__init__("duckdb", sample.folder)
        self.version = self.do(tool, "--version").split()[0].lstrip("v")
        self.tool, self.db = tool, sample.folder / "duck.db"
        self.jobs = {job: [tool, self.db, "-c", self._sql(job)] for job in ("list", "show", "month")}
        self.jobs |= {
            "import": [tool, self.db, "-c", LOAD.replace("CSV_FILE", str(sample.csv))],
            "log": [tool, self.db, "-c", LOG.replace("STATION", STATION)],
            "resolve": [tool, self.db, "-c",
                        "UPDATE dispute SET status = 'resolved', resolved_on = '2022-06-01' WHERE "
                        f"station = '{STATION}' AND year = 2022 AND serial = {{case}}"],
        }
        self.prepare = {"import": self._empty, "resolve": self._find}

    def _sql(self, job):
        """The raw side's own words, without the dot commands of the other shell."""
        lines = (SQL / f"{job}.sql").read_text().replace("STATION", STATION).splitlines()
        return "\n".join(line for line in lines if not line.startswith("."))

    def _empty(self):
        for path in self.folder.glob("duck.db*"):
            path.unlink()

    def _find(self):
        self.case = self.do(self.tool, "-readonly", "-noheader", "-list", self.db, "-c",
                            LOGGED + "'open'")


LOAD = """
CREATE TABLE dispute (id BIGINT, station TEXT NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL,
  category TEXT NOT NULL, source TEXT NOT NULL, status TEXT NOT NULL, summary TEXT,
  registered_on TEXT NOT NULL, resolved_on TEXT);
CREATE TABLE party (dispute_id BIGINT NOT NULL, role TEXT NOT NULL, name TEXT);
CREATE TEMP TABLE loaded AS SELECT row_number() OVER () AS id, *
FROM read_csv('CSV_FILE', header = true, all_varchar = true, nullstr = '\\N');
INSERT INTO dispute SELECT id, station, substr(registered_on, 1, 4),
  row_number() OVER (PARTITION BY station, substr(registered_on, 1, 4) ORDER BY id), category, source,
  CASE WHEN outcome IN ('agreement', 'reconciled') THEN 'resolved'
    WHEN outcome = '' THEN 'open' ELSE outcome END,
  summary, registered_on, nullif(agreed_on, '')
FROM loaded;
INSERT INTO party SELECT id, 'applicant', applicant FROM loaded WHERE applicant <> ''
UNION ALL SELECT id, 'respondent', respondent FROM loaded WHERE respondent <> '';
CREATE UNIQUE INDEX dispute_number ON dispute (station, year, serial);
CREATE INDEX party_dispute ON party (dispute_id);
"""

LOG = """
BEGIN;
INSERT INTO dispute SELECT (SELECT max(id) + 1 FROM dispute), 'STATION', 2022,
  coalesce(max(serial), 0) + 1, 'neighbour', 'call_110', 'open', '楼上漏水', '2022-06-01', NULL
FROM dispute WHERE station = 'STATION' AND year = 2022;
INSERT INTO party SELECT max(id), 'applicant', '甲某' FROM dispute;
INSERT INTO party SELECT max(id), 'respondent', '乙某' FROM dispute;
COMMIT;
"""
