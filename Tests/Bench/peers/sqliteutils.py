"""sqlite-utils: the year's file as one table, with an index for the list and one for the month."""
from side import Side
from sides import STATION


class SQLiteUtils(Side):
    note = "a Python program; one table with the file's columns, write-ahead log, two indexes"

    def __init__(self, sample, tool):
        super().__init__("sqlite-utils", sample.folder)
        self.version = self.do(tool, "--version").split()[-1]
        self.tool, self.db = tool, sample.folder / "sqlite-utils.db"

        def query(sql):
            return [tool, "query", self.db, sql, "--table"]

        self.jobs = {
            "import": ["sh", "-ec", '"$1" insert "$2" dispute "$3" --csv\n'
                       '"$1" create-index "$2" dispute station outcome\n'
                       '"$1" create-index "$2" dispute registered_on station agreed_on',
                       "sh", tool, self.db, sample.csv],
            "log": query(
                "INSERT INTO dispute (source_ref, station, category, source, summary, registered_on, "
                f"outcome, applicant, respondent) SELECT '{STATION}-2022-' || (count(*) + 1), "
                f"'{STATION}', 'neighbour', 'call_110', '楼上漏水', '2022-06-01', '', '甲某', '乙某' "
                f"FROM dispute WHERE registered_on >= '2022-01-01' AND station = '{STATION}'"),
            "resolve": query("UPDATE dispute SET outcome = 'reconciled', agreed_on = '2022-06-01' "
                             "WHERE rowid = {case} AND outcome = ''"),
            "list": query("SELECT source_ref, category, registered_on, summary FROM dispute WHERE "
                          f"station = '{STATION}' AND outcome = '' ORDER BY rowid LIMIT 30"),
            "show": query("SELECT * FROM dispute WHERE rowid = 1"),
            "month": query(
                "SELECT station, count(*) AS registered, count(*) FILTER (WHERE agreed_on <> '' AND "
                "agreed_on < '2021-04-01') AS resolved FROM dispute WHERE "
                "registered_on >= '2021-03-01' AND registered_on < '2021-04-01' GROUP BY station"),
        }
        self.prepare = {"import": self._empty, "resolve": self._find}

    def _empty(self):
        for path in self.folder.glob("sqlite-utils.db*"):
            path.unlink()
        self.do(self.tool, "create-database", self.db, "--enable-wal")

    def _find(self):
        self.case = self.do("sqlite3", self.db, "SELECT min(rowid) FROM dispute WHERE outcome = '' "
                            "AND summary = '楼上漏水' AND registered_on = '2022-06-01'")
