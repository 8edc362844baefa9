"""A staff member's whole day with the kiosk, played through its commands, each step proven.

    .venv/bin/python tools/staff_day.py [FOLDER]

Promises: everything is done as staff do it, by `kiosk …` commands on real files: a spreadsheet with mistakes,
the import that names their cells, check, proof, pack, sign, install, a changed sheet, what changes, rollback.
What each step must have come to is asserted; the last line counts the steps. Nothing outside FOLDER (a
temporary folder without it) is touched. Exit status 0 when every step went as it must.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from openpyxl import load_workbook
from PIL import Image, ImageDraw

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from kiosk.edition.reader import Edition  # noqa: E402 -- from this tree, whatever is installed

Row = dict[str, str]

GIFTS: Final[tuple[Row, ...]] = (
    {
        "id": "silver-bowl",
        "title[kk]": "Күміс тостаған",
        "title[ru]": "Серебряная чаша",
        "title[en]": "Silver bowl",
        "date": "1998-05-12",
        "label[kk]": "Шағын күміс тостаған.",
        "label[ru]": "Небольшая серебряная чаша.",
        "label[en]": "A small silver bowl.",
        "given_by": "Turkiye",  # a mistake: no such country
        "media[1].alt[kk]": "Тостаған",
        "media[1].alt[ru]": "Чаша",
        "media[1].alt[en]": "A bowl",
        "media[1].credit": "Үлгі",
    },
    {
        "id": "felt-rug",
        "title[kk]": "Киіз кілем",
        "title[ru]": "Войлочный ковёр",
        "title[en]": "Felt rug",
        "date": "03/04/2001",  # a mistake: third of April, or fourth of March?
        "label[kk]": "Жүннен басылған кілем.",
        "label[ru]": "Ковёр из валяной шерсти.",
        "label[en]": "A rug of pressed wool.",
        "given_by": "KZ",
        "media[1].alt[kk]": "Кілем",
        "media[1].alt[ru]": "Ковёр",
        "media[1].alt[en]": "A rug",
        "media[1].credit": "Үлгі",
    },
)
NEW_GIFT: Final[Row] = {
    "id": "saddle",
    "title[kk]": "Ер-тоқым",
    "title[ru]": "Седло",
    "title[en]": "Saddle",
    "date": "2004",
    "label[kk]": "Былғары ер.",
    "label[ru]": "Кожаное седло.",
    "label[en]": "A leather saddle.",
    "given_by": "MN",
}


class Day:
    """The folder of the day, and how many steps were proven."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bundle = folder / "museum"
        self.state = folder / "kiosk-state"
        self.pictures = folder / "photographs"
        self.sheet = folder / "gifts.xlsx"
        self.steps = 0

    def kiosk(self, *words: str | Path, status: int = 0) -> str:
        """One command as staff type it; what it said. Fails when its exit status is another one."""
        command = [sys.executable, "-m", "kiosk", *map(str, words)]
        done = subprocess.run(
            command, cwd=self.folder, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
        )
        said = done.stdout + done.stderr
        assert done.returncode == status, f"kiosk {' '.join(map(str, words))}: {done.returncode}\n{said}"
        assert "Traceback" not in said, said
        return said

    def proven(self, what: str) -> None:
        """Say a step that went as it must."""
        self.steps += 1
        print(f"{self.steps:>3}  {what}", flush=True)

    def installed(self) -> dict[str, Any]:
        """The exhibition that the kiosk shows, as `kiosk list` tells it."""
        told = json.loads(self.kiosk("list", "--json", "--state", self.state))
        found: dict[str, Any] = next(it for it in told["exhibitions"] if it["id"] == told["shown"])
        return found

    def visitors_read(self, record: str, language: str) -> str:
        """The title of a record in the edition that visitors see now; "" when there is no such record."""
        with Edition.open(Path(self.installed()["edition"])) as edition:
            try:
                return edition.record(record, language).title
            except KeyError:
                return ""


def said(words: str, *parts: str) -> None:
    """Each part stands in what was said."""
    flat = " ".join(words.split())
    for part in parts:
        assert part in flat, f"“{part}” was not said in:\n{words}"


def fill(sheet: Path, template: Path, rows: Sequence[Row]) -> dict[str, str]:
    """Write rows into the template's columns; the cell of each (row, column) by “id column”."""
    book = load_workbook(template)
    page = book.worksheets[0]
    columns = {str(cell.value): cell.column_letter for cell in page[1] if cell.value}
    first = next(
        number for number in range(2, page.max_row + 2) if not any(cell.value for cell in page[number])
    )
    cells = {}
    for number, row in enumerate(rows, first):
        for column, value in row.items():
            where = f"{columns[column]}{number}"
            page[where] = value
            cells[f"{row['id']} {column}"] = where
    book.save(sheet)
    return cells


def photograph(path: Path, colour: str) -> None:
    """A drawn picture that stands for a photograph."""
    path.parent.mkdir(exist_ok=True)
    image = Image.new("RGB", (1600, 1200), colour)
    ImageDraw.Draw(image).ellipse((400, 300, 1200, 900), outline="#E0B35C", width=12)
    image.save(path)


def set_release(bundle: Path, release: int) -> None:
    """What a curator changes by hand before the next package."""
    file = bundle / "exhibition.yaml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    lines = [f"release: {release}\n" if line.startswith("release:") else line for line in lines]
    file.write_text("".join(lines), encoding="utf-8")


def morning(day: Day) -> None:
    """From nothing to a bundle that checks clean."""
    day.kiosk("new", day.bundle, "--languages", "kk,ru,en", "--kinds", "gifts", "--tables")
    day.kiosk("check", day.bundle)
    day.proven("kiosk new: a bundle that checks without an error")

    template = day.bundle / "templates" / "gifts.xlsx"
    cells = fill(day.sheet, template, GIFTS)
    photograph(day.pictures / "Silver-Bowl.JPG", "#5A6470")
    photograph(day.pictures / "felt-rug.png", "#7A3A2A")
    take = ("import", "table", day.sheet, day.bundle, "--section", "gifts", "--pictures", day.pictures)
    words = day.kiosk(*take)
    said(words, cells["silver-bowl given_by"], cells["felt-rug date"], "03/04/2001", "Turkiye")
    day.proven(
        f"import: the country in {cells['silver-bowl given_by']} and the date in "
        f"{cells['felt-rug date']} are named, neither is guessed"
    )

    mended = [dict(row) for row in GIFTS]
    mended[0]["given_by"], mended[1]["date"] = "TR", "2001-04-03"
    fill(day.sheet, template, mended)
    day.kiosk(*take)
    words = day.kiosk("check", day.bundle)
    said(words, "No errors")
    day.proven("import again with both mended, pictures matched whatever their letters; check: no errors")
    day.kiosk(*take)
    before = snapshot(day.bundle)
    day.kiosk(*take)
    assert snapshot(day.bundle) == before
    day.proven("import of an unchanged sheet changes no byte")


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def noon(day: Day) -> None:
    """Proof, pack, sign, install."""
    proof = day.folder / "proof.pdf"
    day.kiosk("proof", day.bundle, "-o", proof, "--only", "home,section:gifts,record:silver-bowl")
    assert proof.read_bytes().startswith(b"%PDF-")
    day.proven(f"proof: a document of {proof.stat().st_size / 1e6:.1f} MB to sign")

    day.kiosk("key", "new", "curator", "--no-password", "--out", day.folder)
    day.kiosk("key", "enroll", day.folder / "curator.pub", "--state", day.state)
    first = day.folder / "museum-1.exhibit"
    day.kiosk("pack", day.bundle, "-o", first, "--sign", day.folder / "curator.key")
    again = day.folder / "again.exhibit"
    day.kiosk("pack", day.bundle, "-o", again, "--sign", day.folder / "curator.key")
    assert first.read_bytes() == again.read_bytes()
    day.proven("pack and sign: twice the same bytes")

    unsigned = day.folder / "unsigned.exhibit"
    day.kiosk("pack", day.bundle, "-o", unsigned)
    words = day.kiosk("install", unsigned, "--yes", "--state", day.state, status=1)
    said(words, "not signed")
    day.proven("install: an unsigned package is refused where a key is enrolled")

    day.kiosk("install", first, "--yes", "--state", day.state)
    assert day.installed()["release"] == 1
    assert day.visitors_read("silver-bowl", "kk") == "Күміс тостаған"
    day.proven("install: release 1 is shown, signed")


def afternoon(day: Day) -> None:
    """A changed sheet, a hand's work that stays, the next release."""
    table = day.bundle / "gifts.csv"
    text = table.read_text(encoding="utf-8")
    assert "A rug of pressed wool." in text
    table.write_text(text.replace("A rug of pressed wool.", "A rug made by hand."), encoding="utf-8")
    rows = [dict(row) for row in GIFTS]
    rows[0]["given_by"], rows[1]["date"] = "TR", "2001-04-03"
    rows[0]["title[en]"] = "Silver drinking bowl"
    rows[1]["title[kk]"] = ""
    fill(day.sheet, day.bundle / "templates" / "gifts.xlsx", [*rows, NEW_GIFT])
    day.kiosk("import", "table", day.sheet, day.bundle, "--section", "gifts", "--pictures", day.pictures)
    text = table.read_text(encoding="utf-8")
    assert "A rug made by hand." in text
    assert "Silver drinking bowl" in text
    day.proven("import after the sheet changed: its changes are taken, what a hand wrote stays")

    second = day.folder / "museum-2.exhibit"
    day.kiosk("pack", day.bundle, "-o", second, "--sign", day.folder / "curator.key")
    words = day.kiosk("install", second, "--yes", "--state", day.state, status=1)
    said(words, "release")
    assert day.installed()["release"] == 1
    day.proven("install: other content under the same release is refused")

    set_release(day.bundle, 2)
    day.kiosk("pack", day.bundle, "-o", second, "--sign", day.folder / "curator.key")
    words = day.kiosk("install", second, "--yes", "--state", day.state)
    said(words, "1 record added", "1 record lost its Kazakh text")
    assert day.installed()["release"] == 2
    assert day.visitors_read("silver-bowl", "en") == "Silver drinking bowl"
    assert day.visitors_read("saddle", "ru") == "Седло"
    day.proven("install: says “1 record added”, “1 record lost its Kazakh text”, and shows release 2")


def evening(day: Day) -> None:
    """Taken back with one command; nothing is damaged."""
    day.kiosk("rollback", "--state", day.state)
    assert day.installed()["release"] == 1
    assert day.visitors_read("silver-bowl", "en") == "Silver bowl"
    assert day.visitors_read("saddle", "ru") == ""
    day.proven("rollback: visitors see release 1 again")
    day.kiosk("rollback", "--state", day.state)
    assert day.installed()["release"] == 2
    day.proven("rollback once more: release 2 again")
    words = day.kiosk("install", day.folder / "museum-1.exhibit", "--yes", "--state", day.state, status=1)
    said(words, "release")
    day.proven("install: an older release is refused")
    words = day.kiosk("scrub", "--state", day.state)
    said(words, "0 damaged")
    day.proven("scrub: every bit is as it was installed")


PARTS: Final[tuple[Callable[[Day], None], ...]] = (morning, noon, afternoon, evening)


def main(arguments: Sequence[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="staff-day-") as own:
        folder = Path(arguments[0]).absolute() if arguments else Path(own)
        folder.mkdir(parents=True, exist_ok=True)
        day = Day(folder)
        for part in PARTS:
            part(day)
    print(f"{day.steps} steps, all as they must be.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
