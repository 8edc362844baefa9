"""Maps the Tate collection's table (69,202 works) to a bundle with one section of gifts, for the benches.

    python bench/tate.py TATE_CSV_GZ FOLDER [--limit N]

The works are not gifts; they are a real catalogue of the size that a large archive has. Dates become EDTF
where the table has years ("c.1832–9" is `1832~/1839~`) and are left out where it has none ("date not known").
"""

from __future__ import annotations

import argparse
import csv
import gzip
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

DEFAULT_TABLE = Path(__file__).resolve().parents[2] / "shared" / "data" / "tate" / "tate-artworks.csv.gz"

EXHIBITION = """\
format: 1
id: tate-collection
release: 1
languages: [en]
title: {en: The Tate collection}
summary: {en: A catalogue of the size of a large archive.}
sections:
  - {id: works, kind: gifts, title: {en: Works}, records: works.csv}
"""

COLUMNS = (
    "id", "title[en]", "date", "label[en]", "object_type", "materials[en]", "height_mm", "width_mm",
    "depth_mm", "given_by", "donor", "accession_number", "held_by[en]", "themes", "credit[en]",
)  # fmt: skip

_TYPES = {"painting": "painting", "sculpture": "sculpture", "relief": "sculpture"}
_SIZE = re.compile(r"(\d+(?:\.\d+)?) x (\d+(?:\.\d+)?)(?: x (\d+(?:\.\d+)?))? mm")
_THEMES = 4


def edtf(text: str, first: str, last: str) -> str:
    """The table's date as EDTF: its two year columns, "about" where its words begin with c., circa or ?."""
    if not first.isdecimal():
        return ""
    start = f"{int(first):04}"
    end = f"{int(last):04}" if last.isdecimal() else start
    mark = "~" if re.match(r"\??(c\.|circa)", text) else "?" if text.startswith("?") else ""
    if start == end:
        return start + mark
    return f"{start}{mark}/{end}{mark}" if start < end else start + mark


def slug(text: str) -> str:
    """A theme's id from its words."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60].strip("-")


def row(work: dict[str, str]) -> tuple[str, ...]:
    """One row of the gifts table."""
    size = _SIZE.search(work["dimensions"])
    height, width, depth = size.groups() if size else ("", "", "")
    themes = dict.fromkeys(slug(subject) for subject in work["subjects"].split(";"))
    who = f"{work['artist']}, {work['artist_dates']}" if work["artist_dates"] else work["artist"]
    # What looks like a tag is refused in a bundle; one title of the table does.
    title = work["title"].replace("<", "‹").replace(">", "›").strip() or "Untitled"
    return (
        work["acno"].lower(),
        title,
        edtf(work["date_text"], work["start_year"], work["end_year"]),
        f"{who}. {work['date_text']}. {work['credit_line']}.".replace("<", "‹"),
        _TYPES.get(work["classification"], "other"),
        work["medium"].replace("<", "‹"),
        *((side if side and 0 < float(side) <= 100_000 else "") for side in (height, width, depth or "")),
        "GB",
        work["artist"].replace("<", "‹"),
        work["acno"],
        "Tate",
        ";".join(theme for theme in itertools.islice(themes, _THEMES) if theme),
        work["credit_line"].replace("<", "‹"),
    )


def works(table: Path, limit: int | None = None) -> Iterator[dict[str, str]]:
    """The rows of the table, packed with gzip."""
    with gzip.open(table, "rt", encoding="utf-8", newline="") as file:
        yield from itertools.islice(csv.DictReader(file), limit)


def make_bundle(table: Path, folder: Path, limit: int | None = None) -> int:
    """Write the bundle into `folder`; the number of its records."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "exhibition.yaml").write_text(EXHIBITION, encoding="utf-8")
    records = 0
    with (folder / "works.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for work in works(table, limit):
            writer.writerow(row(work))
            records += 1
    return records


def main() -> None:
    parser = argparse.ArgumentParser(description="Map the Tate collection's table to a bundle.")
    parser.add_argument("table", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int)
    options = parser.parse_args()
    print(f"{make_bundle(options.table, options.folder, options.limit):,} records in {options.folder}")


if __name__ == "__main__":
    main()
