"""Promises what a column is for, in words, from the models' own descriptions and shapes; and the columns that
a new table of a kind begins with.
"""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kiosk.bundle.columns import LIST_LIMIT, Way, column_name, way_of
from kiosk.bundle.shapes import Shape, fields_of, required_of, shape_at
from kiosk.exhibition import EdtfDate
from kiosk.exhibition.countries import language_name
from kiosk.importers.plan import canonical, end_shape
from kiosk.sections.base import SectionKind
from kiosk.sections.people import NamedPerson

# Words for keys that the models describe only by their type.
_KNOWN = {
    "title": "What it is called, on every screen.",
    "date": "When it was made, given or said.",
    "rights": "What may be done with it.",
    "credit": "Whose it is, who made it.",
    "countries": "The countries it has to do with.",
    "places": "Places it has to do with.",
    "themes": "Words of your own choice that join records.",
    "links": "Threads to other records.",
    "people": "People and their parts in it.",
    "sources": "Where the facts come from.",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: the way of its values, and whether its name has no language."""

    way: Way
    plain: bool
    name: str


def column_of(model: type[BaseModel], way: Way, plain: bool) -> Column:
    return Column(way, plain, column_name(model, way[:-1] if plain else way))


def template_columns(kind: SectionKind, languages: tuple[str, ...]) -> list[Column]:
    """The columns that a new table of a kind begins with; a text of several languages has one for each."""
    model = kind.record
    out: dict[str, Column] = {}
    for name in kind.columns:
        loc, _ = way_of(model, name)
        holder = shape_at(model, loc[:-1])
        if holder is not None and holder.form in ("text", "table"):
            for tag in languages:
                column = column_of(model, (*loc[:-1], tag), False)
                out.setdefault(column.name, column)
            continue
        way, plain = canonical(loc, end_shape(model, loc), languages[0])
        column = column_of(model, way, plain)
        out.setdefault(column.name, column)
    return list(out.values())


def sorted_columns(
    columns: set[tuple[Way, bool]], kind: SectionKind, languages: tuple[str, ...]
) -> list[Column]:
    """Columns as people expect them: keys as a template has them, then the others; entries of lists and
    languages in their order."""
    model = kind.record
    keys = list(dict.fromkeys(str(column.way[0]) for column in template_columns(kind, languages)))
    keys += [key for key in fields_of(model) if key not in keys]

    def order(one: tuple[Way, bool]) -> tuple[tuple[int, str], ...]:
        way, plain = one
        out: list[tuple[int, str]] = [(keys.index(str(way[0])), "")]
        for at, part in enumerate(way[1:], 1):
            holder = shape_at(model, way[:at])
            if isinstance(part, int):
                out.append((part, ""))
            elif holder is not None and holder.form == "group" and holder.model is not None:
                out.append((list(fields_of(holder.model)).index(part), ""))
            elif plain and at == len(way) - 1:
                out.append((-1, ""))
            else:
                out.append((languages.index(part) if part in languages else LIST_LIMIT, part))
        return tuple(out)

    return [column_of(model, way, plain) for way, plain in sorted(columns, key=order)]


def _field(model: type[BaseModel], key: str) -> FieldInfo | None:
    return next((field for name, field in model.model_fields.items() if (field.alias or name) == key), None)


def description(model: type[BaseModel], way: Way) -> str:
    """What stands at a way, in a sentence."""
    shape: Shape | None = Shape("group", model=model)
    words = ""
    language = ""
    for part in way:
        if shape is None:
            break
        if shape.form == "group" and shape.model is not None:
            field = _field(shape.model, str(part))
            said = (field.description if field else "") or _KNOWN.get(str(part), "")
            words = said or words
            shape = fields_of(shape.model).get(str(part))
        elif shape.form == "list":
            shape = shape.item
        elif shape.form in ("text", "table"):
            language = str(part)
            shape = None
    if language:
        words = f"{words} In {language_name(language, 'en')}.".strip()
    name = str(way[-1])
    plain = f"{name.removesuffix('_mm')} in millimetres" if name.endswith("_mm") else name.replace("_", " ")
    return words or f"{plain.capitalize()}."


def how_written(shape: Shape, *, table: bool = True) -> str:
    """How such a value is written in a table, or else in YAML, in a few words."""
    if shape.name == "region":
        return "0.25, 0.1, 0.5, 0.3: x, y, width, height in fractions of the picture's sides"
    if shape.form == "list" and shape.item is not None:
        one = how_written(shape.item, table=table)
        return f"{one}; several separated by “;”" if table else f"a list; each entry {one}"
    if shape.choices:
        return "one of: " + ", ".join(shape.choices)
    if shape.type is EdtfDate:
        return "1992-03-02, 1992-03, 1992, 1991~ (about), 199X, 1992/1994"
    named = {
        "country": "a country: code (KZ) or name" if table else "a country's code: KZ",
        "language": "a language's tag: kk, ru, en",
        "rights": "an address of RightsStatements.org or Creative Commons",
        "file": "the path of a file in the bundle: media/gifts/bowl.png",
        "folder": "the path of a folder in the bundle: media/dossier",
        "id": "small Latin letters, digits and hyphens: silver-bowl",
    }
    if shape.name in named:
        return named[shape.name]
    if shape.type is bool:
        return "true or false"
    if shape.type in (int, float):
        return "a number"
    if shape.type is NamedPerson:
        return "a person's id in people.yaml, or a name"
    return "text"


def needed(model: type[BaseModel], way: Way) -> bool:
    return len(way) > 0 and str(way[0]) in required_of(model) and (len(way) < 3 or way[0] == "id")
