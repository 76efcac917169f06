"""taskwarrior: a task is a dispute, its project the station, as its users would."""
import csv
import json

from side import Side, emptied
from sides import STATION


class Taskwarrior(Side):
    note = ("text files, synced; the month is `summary`, which counts no resolutions by their day; "
            "no `show` by number, since numbers change")

    def __init__(self, sample, tool):
        folder = emptied(sample.folder / "taskwarrior")
        rc, self.data = folder / "taskrc", folder / "data"
        super().__init__("taskwarrior", folder, {"TASKRC": str(rc), "TASKDATA": str(self.data)})
        self.data.mkdir()
        rc.write_text(f"data.location={self.data}\nconfirmation=no\nverbose=nothing\nhooks=0\n"
                      "summary.all.projects=1\n")
        self.version = self.do(tool, "--version")
        tasks = folder / "tasks.json"
        self._write(sample.csv, tasks)
        self.jobs = {
            "import": [tool, "import", tasks],
            "log": [tool, "add", f"project:{STATION}", "+neighbour", "楼上漏水"],
            "resolve": [tool, "{case}", "done"],
            "list": [tool, f"project:{STATION}", "status:pending", "list"],
            "month": [tool, "entry.after:2021-02-28", "entry.before:2021-04-01", "summary"],
        }
        self.prepare = {"import": lambda: emptied(self.data), "resolve": self._find}

    def _write(self, year, path):
        with open(year, newline="") as rows, open(path, "w") as out:
            for row in csv.DictReader(rows):
                task = {"description": row["summary"], "project": row["station"],
                        "entry": instant(row["registered_on"]), "tags": [row["category"]],
                        "status": "pending"}
                if row["agreed_on"]:
                    task |= {"status": "completed", "end": instant(row["agreed_on"])}
                out.write(json.dumps(task) + "\n")

    def _find(self):
        self.case = self.do("task", "status:pending", f"project:{STATION}", "entry.after:2022-01-01",
                            "uuids").split()[0]


def instant(day):
    return day.replace("-", "") + "T000000Z"
