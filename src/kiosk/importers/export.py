"""Promises a bundle's records as a workbook or a CSV table: texts exactly as they are written, and what is
missing in which language. A workbook carries what it said (hidden), so that only what somebody changed in it
is taken when it is imported again.
"""

from __future__ import annotations

import csv
import io
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from kiosk.bundle.columns import Way, column_name
from kiosk.bundle.doctor import AS_PUBLISHED
from kiosk.bundle.reader import PEOPLE_FILE
from kiosk.bundle.shapes import shape_at
from kiosk.bundle.tables import COLUMN_LIMIT
from kiosk.errors import KioskError, Report
from kiosk.exhibition import Person
from kiosk.importers.cells import BASELINE_SHEET, TRANSLATIONS_SHEET
from kiosk.importers.flat import cell_text, digest, normal
from kiosk.importers.guide import Column, sorted_columns, template_columns
from kiosk.importers.homes import Home, Stored
from kiosk.importers.workbooks import Book, sheet_text
from kiosk.importers.workspace import Workspace
from kiosk.importers.yaml_home import YamlHome

PEOPLE = "people"


_LEFT = (
    "“{section}” has more than {limit:,} columns, so its transcripts are left out; in the bundle they stay "
    "as they are."
)


def export(root: Path, target: Path, wanted: list[str]) -> list[str]:
    """Write the table; the answer is what to tell. Raises KioskError."""
    space = Workspace.open(root)
    specs = [space.section(name) for name in wanted] or list(space.exhibition.sections)
    homes = {spec.id: (space.home(spec), space.kind(spec)) for spec in specs}
    languages = space.exhibition.languages
    told: list[str] = []
    ending = target.suffix.lower()
    if ending == ".csv":
        if len(specs) != 1:
            raise KioskError(
                "A CSV table has one section. Say which: --section ID, or write a workbook: -o FILE.xlsx"
            )
        home, kind = homes[specs[0].id]
        columns = _columns(home, kind, languages)
        told += _left(specs[0].id, home, columns)
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow([column.name for column in columns])
        writer.writerows(_rows(home, columns))
        _put(target, b"\xef\xbb\xbf" + out.getvalue().encode())
        return [f"{target}: {_count(len(home.records), 'record')} of “{specs[0].id}”.", *told]
    if ending != ".xlsx":
        raise KioskError(f"“{target.name}” cannot be written: give a name that ends with .xlsx or .csv.")
    book = Book(languages)
    baseline: list[tuple[str, str, str, str]] = []
    texts: list[tuple[str, ...]] = []
    for spec in specs:
        home, kind = homes[spec.id]
        columns = _columns(home, kind, languages)
        book.records(spec.id, home.model, columns, _rows(home, columns), notes=False)
        baseline += _baseline(spec.id, home)
        texts += _texts(spec.id, home, languages)
        told.append(f"{spec.id}: {_count(len(home.records), 'record')}, {len(columns)} columns.")
        told += _left(spec.id, home, columns)
    people = people_home(space)
    if people is not None and not wanted:
        baseline += _baseline(PEOPLE, people)
        texts += _texts(PEOPLE, people, languages)
    missing = [
        sum(not row[3 + at] and tag not in row[3 + len(languages) :] for row in texts)
        for at, tag in enumerate(languages)
    ]
    counts = ["# missing:", "", "", *(f"{number:,} missing" for number in missing)]
    shown = [row[: 3 + len(languages)] for row in texts]
    book.matrix(TRANSLATIONS_SHEET, ["section", "id", "field", *languages], counts, shown, 3)
    book.hidden(BASELINE_SHEET, baseline)
    _put(target, book.data())
    lacking = ", ".join(f"{tag} {number:,}" for tag, number in zip(languages, missing, strict=True) if number)
    told.append(f"Texts: {len(texts):,}; missing: {lacking or 'none'}.")
    told.append(f"Written: {target}")
    return told


def people_home(space: Workspace) -> YamlHome | None:
    """The people as records; None when there are none, or people.yaml cannot be read."""
    if PEOPLE_FILE not in space.files.names:
        return None
    report = Report()
    home = YamlHome([PEOPLE_FILE], space.files.read, Person, space.default, report)
    return home if report.ok and home.records else None


def _columns(home: Home, kind: object, languages: tuple[str, ...]) -> list[Column]:
    from kiosk.sections.base import SectionKind

    assert isinstance(kind, SectionKind)
    used = {(column.way, column.plain) for column in template_columns(kind, languages)}
    for stored in home.records.values():
        for way in stored.flat.values:
            used.add((way, way[:-1] in stored.flat.plain))
    if len(used) > COLUMN_LIMIT:  # the words of long transcripts: they stay where they are
        used = {(way, plain) for way, plain in used if "transcript" not in way}
    return sorted_columns(used, kind, languages)


def _left(section: str, home: Home, columns: list[Column]) -> list[str]:
    """What to tell when transcripts were left out."""
    shown = {column.way for column in columns}
    lost = any(way not in shown for stored in home.records.values() for way in stored.flat.values)
    return [_LEFT.format(section=section, limit=COLUMN_LIMIT)] if lost else []


def _rows(home: Home, columns: list[Column]) -> Iterator[list[str]]:
    for stored in home.records.values():
        yield [_cell(stored, column, home.model) for column in columns]


def _cell(stored: Stored, column: Column, model: type[BaseModel]) -> str:
    value = stored.flat.values.get(column.way)
    if value is None or (column.way[:-1] in stored.flat.plain) != column.plain:
        return ""
    return cell_text(value, shape_at(model, column.way))


def _baseline(section: str, home: Home) -> Iterator[tuple[str, str, str, str]]:
    for key, stored in home.records.items():
        for way, value in stored.flat.values.items():
            if way != ("id",):
                seen = normal(sheet_text(value)) if isinstance(value, str) else value
                yield section, key, column_name(home.model, way), digest(seen)


def _texts(section: str, home: Home, languages: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Each text of each record with its languages, and at the end, for a translation, the language of what is
    translated; names and titles as they are published do not count."""
    for key, stored in home.records.items():
        fields: dict[Way, None] = {}
        for way in stored.flat.values:
            if _is_text(home.model, way):
                fields.setdefault(way[:-1])
        for field in fields:
            said = [stored.flat.values.get((*field, tag), "") for tag in languages]
            own = _original(stored, field)
            yield (section, key, column_name(home.model, field), *(cell_text(text) for text in said), own)


def _original(stored: Stored, field: Way) -> str:
    """The language of the words that a text translates; "" when it translates none, or nothing says it."""
    if field[-1] != "translation":
        return ""
    holders = (field[:at] for at in range(len(field) - 1, 0, -1))
    found = (stored.flat.values.get((*holder, "language")) for holder in holders)
    return cell_text(next((tag for tag in found if tag), ""))


def _is_text(model: type[BaseModel], way: Way) -> bool:
    holder = shape_at(model, way[:-1]) if len(way) > 1 else None
    return (
        holder is not None
        and holder.form == "text"
        and not any(part in AS_PUBLISHED for part in way if isinstance(part, str))
    )


def _put(target: Path, data: bytes) -> None:
    part = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise KioskError(f"“{target}” cannot be written: {error.strerror or error}.") from None


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
