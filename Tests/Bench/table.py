"""Tables of the report, and their place in docs/performance.md."""
import re

MARK = "<!-- bench -->"


class Table:
    def __init__(self, title, caption, heads, rows, after=""):
        lines = [f"### {title}", "", caption, "", "| " + " | ".join(heads) + " |",
                 "|---" * len(heads) + "|"]
        lines += ["| " + " | ".join(map(str, row)) + " |" for row in rows]
        self.title = title
        self.text = "\n".join(lines) + "\n" + (f"\n{after}\n" if after else "")


def write(page, head, tables):
    """Puts tables into a page, below the mark: each in the place of the one of its title, so that a run
    which measured only some leaves the others as they are."""
    above, _, below = page.read_text().partition(MARK)
    kept = {part.splitlines()[0]: f"### {part.strip()}\n"
            for part in re.split(r"^### ", below, flags=re.M)[1:]}
    kept |= {table.title: table.text for table in tables}
    page.write_text("\n".join([above + MARK, head, *kept.values()]))
