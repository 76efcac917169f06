"""fossil: a ticket of the stock schema is a dispute, its subsystem the station."""
import csv
import hashlib

from side import Side, emptied
from sides import STATION


class Fossil(Side):
    note = ("every ticket change is an artifact with its digest, as our events are; the stock schema has "
            "no index for these questions; the import is `reconstruct` from artifacts written "
            "beforehand; the month is SQL in `fossil sqlite`")

    def __init__(self, sample, tool):
        folder = emptied(sample.folder / "fossil")
        super().__init__("fossil", folder)
        self.version = self.do(tool, "version").split()[4]
        repository, artifacts = folder / "year.fossil", folder / "artifacts"
        artifacts.mkdir()
        self._write(sample.csv, artifacts)
        self.tool, self.repository = tool, repository
        self.jobs = {
            "import": [tool, "reconstruct", repository, artifacts],
            "log": [tool, "ticket", "add", "title", "楼上漏水", "type", "neighbour", "subsystem",
                    STATION, "status", "Open", "-R", repository],
            "resolve": [tool, "ticket", "set", "{case}", "status", "Closed", "resolution", "reconciled",
                        "-R", repository],
            "list": [tool, "ticket", "show", "0", f"subsystem='{STATION}' AND status='Open'", "-R",
                     repository],
            "show": [tool, "ticket", "history", identity("S2021-000001"), "-R", repository],
            "month": [tool, "sqlite", "-R", repository, "--readonly",
                      "SELECT subsystem, count(*), count(*) FILTER (WHERE status = 'Closed' "
                      "AND tkt_mtime < julianday('2021-04-01')) FROM ticket WHERE "
                      "tkt_ctime >= julianday('2021-03-01') AND tkt_ctime < julianday('2021-04-01') "
                      "GROUP BY 1"],
        }
        self.prepare = {"import": lambda: repository.unlink(missing_ok=True), "resolve": self._find}

    def _find(self):
        self.case = self.do(self.tool, "sqlite", "-R", self.repository, "--readonly",
                            "SELECT tkt_uuid FROM ticket WHERE status = 'Open' "
                            "AND title = '楼上漏水' ORDER BY tkt_id LIMIT 1").strip("'")

    def _write(self, year, folder):
        """An artifact for each registration and each ending."""
        with open(year, newline="") as rows:
            for row in csv.DictReader(rows):
                ticket = identity(row["source_ref"])
                change(folder, ticket, row["registered_on"] + "T00:00:00.000", {
                    "status": "Open", "subsystem": row["station"], "title": row["summary"],
                    "type": row["category"]})
                if row["outcome"]:
                    day = row["agreed_on"] or row["closed_on"] or row["registered_on"]
                    change(folder, ticket, day + "T01:00:00.000", {
                        "resolution": row["outcome"], "status": "Closed"})


def identity(reference):
    return hashlib.sha1(reference.encode()).hexdigest()


def change(folder, ticket, instant, fields):
    """Writes a ticket change artifact: cards in the order of their letters, the last one a checksum."""
    cards = [f"D {instant}"]
    cards += [f"J {name} " + text.replace("\\", "\\\\").replace(" ", "\\s").replace("\n", "\\n")
              for name, text in sorted(fields.items())]
    body = "".join(card + "\n" for card in [*cards, f"K {ticket}", "U bench"]).encode()
    (folder / (ticket + fields["status"])).write_bytes(
        body + b"Z " + hashlib.md5(body).hexdigest().encode() + b"\n")
