"""Reading a workbook, beside openpyxl and beside the CSV of the same rows."""
import csv
import datetime
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile
from xml.sax.saxutils import escape

from rounds import Ratios, duration, measure
from side import Side
from sides import TODAY
from table import Table

DAY = re.compile(r"\d{4}-\d\d-\d\d$")
ZERO = datetime.date(1899, 12, 30).toordinal()
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

OPENPYXL = """
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
print(sum(len(row) for row in book.active.iter_rows(values_only=True)))
"""


def workbook(source: pathlib.Path, target: pathlib.Path):
    """A CSV as a workbook, the way a spreadsheet writes it: texts are shared, days are numbers."""
    texts, days = {}, {}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as out:
            parts = [f'<worksheet xmlns="{MAIN}"><sheetData>']
            with open(source, encoding="utf-8", newline="") as file:
                for number, row in enumerate(csv.reader(file), 1):
                    parts.append(f'<row r="{number}">')
                    for place, text in enumerate(row):
                        if not text:
                            continue
                        if number > 1 and DAY.match(text):
                            day = days.setdefault(
                                text, datetime.date.fromisoformat(text).toordinal() - ZERO)
                            parts.append(f'<c r="{column(place)}{number}" s="1"><v>{day}</v></c>')
                        else:
                            text = texts.setdefault(text, len(texts))
                            parts.append(f'<c r="{column(place)}{number}" t="s"><v>{text}</v></c>')
                    parts.append("</row>")
                    if number % 2000 == 0:
                        out.write("".join(parts).encode())
                        parts = []
            parts.append("</sheetData></worksheet>")
            out.write("".join(parts).encode())
        with archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as out:
            out.write(f'<sst xmlns="{MAIN}" uniqueCount="{len(texts)}">'.encode())
            for text in texts:
                out.write(f'<si><t xml:space="preserve">{escape(text)}</t></si>'.encode())
            out.write(b"</sst>")
        archive.writestr(
            "xl/styles.xml",
            f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts>'
            '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
            '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
            '<cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>')
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="2021" sheetId="1" r:id="rId1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", relations(
            worksheet="worksheets/sheet1.xml", styles="styles.xml", sharedStrings="sharedStrings.xml"))
        archive.writestr("_rels/.rels", relations(officeDocument="xl/workbook.xml"))
        kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        overrides = {"workbook.xml": "sheet.main", "worksheets/sheet1.xml": "worksheet",
                     "styles.xml": "styles", "sharedStrings.xml": "sharedStrings"}
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            + "".join(f'<Override PartName="/xl/{part}" ContentType="{kinds}{kind}+xml"/>'
                      for part, kind in overrides.items()) + "</Types>")


def column(place):
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name


def relations(**targets):
    items = "".join(f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                    for number, (kind, target) in enumerate(targets.items(), 1))
    return f'<Relationships xmlns="{PACKAGE}">{items}</Relationships>'


def openpyxl(folder):
    """A Python that has openpyxl; None where the package cannot be had."""
    python = folder / "openpyxl/bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder / "openpyxl"], capture_output=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "openpyxl==3.1.5"], capture_output=True)
    found = subprocess.run([python, "-c", "import openpyxl"], capture_output=True)
    return python if found.returncode == 0 else None


def table(sample, bench, helper, rounds):
    sample.write()
    book, own = sample.folder / "year.xlsx", sample.own
    if not book.exists() or book.stat().st_mtime < sample.csv.stat().st_mtime:
        workbook(sample.csv, book)
    # The program looks for the other one beside itself.
    shutil.copy(helper, pathlib.Path(own.program).parent / "mediate-xlsx")
    python = openpyxl(bench)
    reader = Side("mediate-xlsx read", sample.folder)
    reader.jobs["read"] = ["bash", "-c", f"'{helper}' read < '{book}'"]
    sides = [reader]
    if python:
        peer = Side("openpyxl, read-only", sample.folder)
        peer.jobs["read"] = [python, "-c", OPENPYXL, book]
        sides.append(peer)
    times = measure(sides, "read", rounds, few=1)
    rows = [[side.name, duration(times[side]), *Ratios(times[side], times[reader]).cells(),
             f"{sample.disputes / min(times[side]):,.0f}", f"{side.peak('read'):.0f}"] for side in sides]
    imports = {"import of the workbook": book, "import of its CSV": sample.csv}
    for name, file in imports.items():
        own.jobs[name] = [own.program, "import", file, "--add-stations", "--today", TODAY]
        own.prepare[name] = own.empty
    spent = {name: [] for name in imports}
    for _ in range(min(rounds, 3)):
        for name in imports:
            spent[name].append(own.seconds(name))
    for name in imports:
        rows.append([name, duration(spent[name]), *Ratios(spent[name], spent["import of its CSV"]).cells(),
                     f"{sample.disputes / min(spent[name]):,.0f}", f"{own.peak(name):.0f}"])
    return Table(
        f"Workbooks, {sample.disputes:,} rows",
        f"A workbook of the sample year ({book.stat().st_size / 1e6:.0f} MB, texts shared) read to its end, "
        "and imported beside the CSV of the same rows. × is the time over that of `mediate-xlsx read`, of "
        "imports over that of the CSV. Goals: 64 MiB for a million rows; the import little more than that "
        "of the CSV.",
        ["side", "time", "× least", "× median", "× greatest", "rows a second", "MiB"], rows)
