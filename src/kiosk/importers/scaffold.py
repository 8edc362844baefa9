"""Promises a new bundle that checks clean and runs at once: comments in plain words, an example record and a
template for each kind of section. Everything about kinds comes from their models.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import BaseModel

from kiosk.bundle.columns import Way
from kiosk.bundle.shapes import Shape, fields_of, required_of, shape_at
from kiosk.errors import KioskError
from kiosk.exhibition import EdtfDate
from kiosk.exhibition.fields import slug_of
from kiosk.exhibition.languages import is_language_tag, meant_language
from kiosk.importers.flat import Flat, cell_text
from kiosk.importers.guide import description, how_written, template_columns
from kiosk.importers.judge import names_person
from kiosk.importers.workbooks import Book
from kiosk.importers.writing import write_all
from kiosk.importers.yaml_values import dumped, tree_of
from kiosk.sections import KINDS, kind
from kiosk.sections.base import SectionKind
from kiosk.sections.people import NamedPerson

PERSON = "example-person"
_TITLES = {
    "documents": {"kk": "Құжаттар", "ru": "Документы", "en": "Documents"},
    "gifts": {"kk": "Сыйлықтар", "ru": "Дары", "en": "Gifts"},
    "autographs": {"kk": "Қолтаңбалар", "ru": "Автографы", "en": "Autographs"},
    "quotes": {"kk": "Сөздер", "ru": "Слова", "en": "Words"},
}
_EXAMPLE = {
    "kk": "Мысал. Оны өз мәтініңізбен алмастырыңыз.",
    "ru": "Пример. Замените его своим текстом.",
    "en": "An example. Put your own text here.",
}
_NEW_TITLE = {"kk": "Жаңа көрме", "ru": "Новая выставка", "en": "A new exhibition"}
_NAME = {"kk": "Мысал Адам", "ru": "Имя Примерное", "en": "Example Person"}


def checked_languages(words: str) -> tuple[str, ...]:
    """ "kk,ru,en" as tags. Raises KioskError."""
    tags = tuple(tag for raw in words.split(",") if (tag := raw.strip()))
    for tag in tags:
        if not is_language_tag(tag):
            meant = meant_language(tag)
            raise KioskError(
                f"“{tag}” is not a language. Languages are written as tags: kk,ru,en."
                + (f" Did you mean “{meant}”?" if meant else "")
            )
    if not tags or len(set(tags)) != len(tags):
        raise KioskError("Name each language of the exhibition once, the first one first: kk,ru,en.")
    return tags


def scaffold(
    root: Path,
    languages: tuple[str, ...],
    title: str = "",
    kinds: Sequence[str] = KINDS,
    *,
    tables: bool = False,
) -> list[str]:
    """Make the bundle; the answer is what was made. With `tables` records stand in CSV tables.

    Raises KioskError, and then nothing was made.
    """
    for name in kinds:
        if name not in KINDS:
            raise KioskError(f"There is no kind of section called “{name}”. Kinds are {', '.join(KINDS)}.")
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise KioskError(
            f"“{root}” is there already and not empty. Give the name of a folder that is not there yet."
        )
    files: dict[str, bytes | None] = {
        "exhibition.yaml": _exhibition(root, languages, title, kinds, tables).encode(),
        "people.yaml": _people(languages).encode(),
        "media/README.txt": _MEDIA.encode(),
        "README.txt": _README.encode(),
    }
    told = []
    for name in kinds:
        section = kind(name)
        if tables:
            files[f"{name}.csv"] = _table(section, languages)
        else:
            files[f"{name}/{_id(name)}.yaml"] = _record(section, languages).encode()
        files[f"templates/{name}.xlsx"] = template(section, languages)
        told.append(f"{name}: {'a table' if tables else 'a folder'} and templates/{name}.xlsx")
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KioskError(f"“{root}” cannot be made: {error.strerror or error}.") from None
    write_all(root, files)
    return told


def template(section: SectionKind, languages: tuple[str, ...]) -> bytes:
    """A workbook to fill for one kind: what is typed below its second row is a record."""
    book = Book(languages)
    book.records(section.name, section.record, template_columns(section, languages), (), notes=True)
    return book.data()


# ---------------------------------------------------------------- exhibition.yaml


def _texts(words: dict[str, str], languages: Sequence[str]) -> str:
    """A text in each language, in one line; a language without words of ours gets the English ones."""
    said = (f'{tag}: "{words.get(tag, words["en"])}"' for tag in languages)
    return "{" + ", ".join(said) + "}"


def _exhibition(
    root: Path, languages: tuple[str, ...], title: str, kinds: Sequence[str], tables: bool
) -> str:
    made = slug_of(root.resolve().name) or "new-exhibition"
    words = dict.fromkeys(languages, title.replace("\\", "").replace('"', "”")) if title else _NEW_TITLE
    sections = []
    for name in kinds:
        titles = _TITLES.get(name) or {"en": name.replace("-", " ").capitalize()}
        sections.append(
            f"  - id: {name}\n    kind: {name}\n    title: {_texts(titles, languages)}\n"
            f"    records: {name}{'.csv' if tables else '/'}"
        )
    return _EXHIBITION.format(
        id=made,
        languages=", ".join(languages),
        first=languages[0],
        title=_texts({"en": title, **words} if title else _NEW_TITLE, languages),
        summary=_texts(_EXAMPLE, languages),
        sections="\n".join(sections),
    )


_EXHIBITION = """\
# The exhibition as one whole. “kiosk check FOLDER” says what is wrong with it, in words;
# “kiosk run FOLDER” shows it. A line that begins with # is a note and is not read.

# The version of this format. Leave it as it is.
format: 1
# A name for the programs: small Latin letters, digits, hyphens. It stays the same for ever.
id: {id}
# A whole number. Make it larger each time the exhibition goes to the hall.
release: 1
# The languages of visitors. The first one ({first}) is what a visit begins in.
languages: [{languages}]

# What visitors read first, in every language.
title: {title}
# One or two sentences below it.
summary: {summary}
# More that may be said; take the # away and write your own words:
# subtitle: …   tagline: …   about: …   hosts: …   colophon: …

# The country that the exhibition belongs to, two letters of ISO 3166-1. A gift then names the other one.
# country: KZ

# When the kiosk asks “Are you still there?” and when it goes back to its opening pictures, in seconds.
visit: {{idle_s: 75, countdown_s: 20}}

# What the screen shows while nobody is there. More scenes: quote, approach, object, each with
# “record: some-id”.
attract:
  - {{scene: title}}

# The parts of the exhibition. “records” says where their records are: a folder of YAML files, or a CSV table.
# A part that you do not need can be deleted here, with its folder.
sections:
{sections}
"""

_MEDIA = """\
Pictures go here: JPEG, PNG, WebP or TIFF; sounds and films, too. Folders may have any names.

A record names its pictures by their path from the bundle's folder, for example

    media/gifts/silver-bowl.jpg

Small and capital letters matter. A picture should be at least 1200 points wide.
“kiosk import table … --pictures FOLDER” copies pictures here and finds their records by name.

The pages of a document, and the pictures of an object that turns, lie in a folder of their own, which the
record names: page-001.jpg, page-002.jpg … in the order of their numbers.
"""

_README = """\
This folder is a bundle: an exhibition for the kiosk.

exhibition.yaml   its title, languages and parts, explained line by line
people.yaml       people, told once
media             pictures
templates         a spreadsheet to fill for each kind of part

Fill a template, then:   kiosk import table templates/gifts.xlsx . --section gifts
See what is wrong:       kiosk check .
Look at it:              kiosk run .
"""


# ---------------------------------------------------------------- records


def _id(name: str) -> str:
    return f"example-{name}"


def example(section: SectionKind, languages: tuple[str, ...]) -> Flat:
    """A good record of a kind: what it needs, and the first of each sort of value it may have."""
    model = section.record
    flat: Flat = {("id",): _id(section.name)}
    needed = required_of(model)
    seen: set[str] = set()
    for key, shape in fields_of(model).items():
        if key in ("id", "sample"):
            continue
        sort = shape.name or (shape.choices[0] if shape.choices else str(shape.type))
        wanted = key in needed or key in ("title", "date", "label")
        if shape.choices and key in model.model_fields and model.model_fields[key].default:
            continue  # what is usual need not be written
        if not wanted and (shape.form != "word" or sort in seen or not _plain_sort(shape)):
            continue
        seen.add(sort)
        _fill(flat, (key,), shape, model, languages)
    flat[("sample",)] = "true"
    return flat


def _plain_sort(shape: Shape) -> bool:
    return bool(shape.choices) or shape.name == "country"


def _fill(flat: Flat, way: Way, shape: Shape, model: type[BaseModel], languages: tuple[str, ...]) -> None:
    """Put example values at a way and below it."""
    if names_person(model, way) and shape.form == "word":
        flat[way] = PERSON
    elif shape.form == "text" and shape.type is not NamedPerson:
        for tag in languages:
            flat[(*way, tag)] = _EXAMPLE.get(tag, _EXAMPLE["en"])
    elif shape.form == "text":
        flat[way] = PERSON
    elif shape.form == "list" and shape.item is not None:
        if shape.item.form == "word":
            flat[way] = (_word(shape.item, languages),)
        else:
            _fill(flat, (*way, 0), shape.item, model, languages)
    elif shape.form == "group" and shape.model is not None:
        for key in required_of(shape.model):
            _fill(flat, (*way, key), fields_of(shape.model)[key], model, languages)
    else:
        flat[way] = _word(shape, languages)


def _word(shape: Shape, languages: tuple[str, ...]) -> str:
    if shape.choices:
        return shape.choices[0]
    named = {
        "country": "KZ",
        "language": languages[0],
        "id": "example",
        "file": "media/example.jpg",
        "folder": "media/example",
    }
    if shape.name in named:
        return named[shape.name]
    if shape.type is EdtfDate:
        return "1992-03-02"
    return {int: "100", float: "100", bool: "false"}.get(shape.type, "Example")


def _record(section: SectionKind, languages: tuple[str, ...]) -> str:
    """The example as a file: each key with a comment, and the keys it does not use as comments."""
    flat = example(section, languages)
    model = section.record
    lines = [
        "# An example of a record. Change it, copy it, or delete this file; one file has one record.",
        "# Visitors see that it is only an example as long as “sample: true” stands at its end.",
        "",
    ]
    used = list(dict.fromkeys(str(way[0]) for way in flat))
    for key in used:
        part: Flat = {way: value for way, value in flat.items() if way[0] == key}
        lines.append(f"# {description(model, (key,))}")
        lines += dumped(tree_of(part, set(), model), 2).rstrip("\n").split("\n")
    lines += ["", "# What else such a record may have:"]
    lines += _unused(model, used)
    return "\n".join(lines) + "\n"


def _unused(model: type[BaseModel], used: list[str]) -> Iterator[str]:
    for key, shape in fields_of(model).items():
        if key not in used:
            inner = shape.item if shape.form == "list" else shape
            keys = f" (each with: {', '.join(fields_of(inner.model))})" if inner and inner.model else ""
            how = keys or f" Written as: {how_written(shape, table=False)}."
            yield f"# {key}:  {description(model, (key,))}{how}"


def _table(section: SectionKind, languages: tuple[str, ...]) -> bytes:
    """The example as the first row of a CSV table with the template's columns, and one for notes."""
    flat = example(section, languages)
    columns = template_columns(section, languages)
    names = [column.name for column in columns]
    cells = [
        cell_text(flat[way], shape_at(section.record, way)) if (way := column.way) in flat else ""
        for column in columns
    ]
    for way, value in flat.items():
        if way == ("sample",) and "sample" not in names:
            names.append("sample")
            cells.append(cell_text(value))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*names, "# notes"])
    writer.writerow([*cells, "An example: change it or delete this row."])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _people(languages: tuple[str, ...]) -> str:
    return (
        "# People, told once. Records refer to them by their id.\n\n"
        f"- id: {PERSON}\n"
        f"  name: {_texts(_NAME, languages)}\n"
        "  # The office at the time, and the country:\n"
        f"  # role: {_texts({'kk': 'Елші', 'ru': 'Посол', 'en': 'Ambassador'}, languages)}\n"
        "  # country: KZ\n"
    )
