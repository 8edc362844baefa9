"""Promises `mapping.yaml`: what each column of somebody else's table means, checked with file and line.

Every key is a way into the record as a table's column is named (`title[en]`); what stands under it is the
name of a column, or a group that also says how its cells are read.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, BeforeValidator, Field, StringConstraints

from kiosk.bundle.columns import ColumnNameError, way_of
from kiosk.bundle.nodes import TreeSource
from kiosk.bundle.reader import read_model
from kiosk.bundle.yaml_reader import read_yaml
from kiosk.errors import Place, Report
from kiosk.exhibition import Model
from kiosk.exhibition.fields import LanguageTag
from kiosk.importers.numbers import MILLIMETRES

_DIRECTIVES: Final = frozenset("YmdBb%")


Unit = Literal["mm", "cm", "m", "in", "ft"]


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _name_or_rule(value: Any) -> Any:
    return {"column": value} if isinstance(value, str) else value


Exact = Annotated[str, StringConstraints(strip_whitespace=False)]  # spaces at its ends count
Words = Annotated[tuple[str, ...], BeforeValidator(_one_or_more)]


class ColumnRule(Model):
    """Where a value comes from and how its cells are read."""

    column: Words = Field(default=(), description="The name of the column; of several, joined.")
    join: Exact = Field(default=" ", description="What stands between the cells of several columns.")
    values: dict[str, str] = Field(
        default_factory=dict, description="Words of the table and what they mean; an empty text is nothing."
    )
    replace: dict[Exact, Exact] = Field(
        default_factory=dict, description="Signs within a text and what is written for them."
    )
    format: Words = Field(default=(), description="How dates are written: %d, %m, %Y, %B (month's name).")
    about: Words = Field(default=(), description="Words before a date that mean “about” (EDTF ~).")
    doubtful: Words = Field(default=(), description="Signs before a date that mean doubt (EDTF ?).")
    split: Exact = Field(default="", description="What separates several values in one cell.")
    default: str = Field(default="", description="What an empty cell means.")
    language: LanguageTag | None = Field(default=None, description="The language of the column's texts.")
    unit: Unit | None = Field(default=None, description="The unit of its numbers: mm, cm, m, in or ft.")
    countries: tuple[LanguageTag, ...] = Field(
        default=("kk", "ru", "en"), description="In which languages names of countries are understood."
    )
    nothing: Words = Field(default=(), description="Words that mean an empty cell.")
    ids: bool = Field(default=False, description="Make ids of words: “old man” is old-man.")
    shorten: int | None = Field(default=None, ge=10, le=20_000, description="Cut after so many characters.")

    def millimetres(self, number: float) -> float:
        return number * MILLIMETRES[self.unit or "mm"]


class IdRule(Model):
    """From which columns an id is made, and what stands before it."""

    columns: Words = Field(alias="from", description="The columns whose cells make the id.")
    prefix: str = ""


class Mapping(Model):
    """The file mapping.yaml."""

    header_row: int | None = Field(default=None, ge=1, le=1000, description="The row that names the columns.")
    language: LanguageTag | None = Field(default=None, description="The language of texts without a tag.")
    nothing: Words = Field(default=(), description="Words that mean an empty cell, in every column.")
    ignore: Words = Field(default=(), description="Columns that are not taken, and are not told of.")
    id: IdRule | None = None
    constants: dict[str, str] = Field(default_factory=dict, description="The same value for every record.")
    columns: dict[str, Annotated[ColumnRule, BeforeValidator(_name_or_rule)]] = Field(default_factory=dict)


NO_MAPPING: Final = Mapping()


def read_mapping(path: Path, model: type[BaseModel], report: Report) -> tuple[Mapping, TreeSource] | None:
    """The mapping of a file for records of `model`; None and findings when something in it is wrong."""
    name = path.name
    try:
        data = path.read_bytes()
    except OSError as error:
        report.error(
            "no-mapping", Place(str(path)), f"The mapping cannot be opened: {error.strerror or error}."
        )
        return None
    node = read_yaml(data, name, report)
    if node is None:
        if report.ok:
            report.error("empty-file", Place(name), "The mapping is empty.")
        return None
    source = TreeSource(name, node)
    mapping = read_model(Mapping, source.plain(), source, report, {})
    if mapping is None or not report.ok:
        return None
    for way in mapping.columns:
        _check_way(way, ("columns", way), source, model, report)
    for way in mapping.constants:
        _check_way(way, ("constants", way), source, model, report)
        if way in mapping.columns:
            report.error(
                "mapping",
                source.place(("constants", way), key=True),
                f"“{way}” stands under “constants” and under “columns”; only one of the two can be meant.",
            )
    for way, rule in mapping.columns.items():
        for at, words in enumerate(rule.format):
            problem = format_problem(words)
            if problem:
                report.error("mapping", source.place(("columns", way, "format", at)), problem)
        if not rule.column and not rule.default:
            report.error(
                "mapping",
                source.place(("columns", way), key=True),
                f"“{way}” names no column.",
                "Write “column: …”, or put a value that is always the same under “constants”.",
            )
        if rule.unit and not way.endswith("_mm"):
            report.error(
                "mapping",
                source.place(("columns", way, "unit")),
                f"“{way}” is no length, so it has no unit.",
                "Lengths are the keys that end with _mm.",
            )
    return (mapping, source) if report.ok else None


def _check_way(
    way: str, loc: tuple[str, ...], source: TreeSource, model: type[BaseModel], report: Report
) -> None:
    try:
        way_of(model, way)
    except ColumnNameError as unclear:
        report.error("unknown-column", source.place(loc, key=True), str(unclear), unclear.hint)


def format_problem(words: str) -> str:
    """Why a format of dates cannot be used, as a sentence; "" when it can."""
    used = re.findall(r"%(.?)", words)
    if "y" in used:
        return "Years of two digits (%y) are not read: nobody can say which century is meant."
    unknown = [letter for letter in used if letter not in _DIRECTIVES]
    if unknown:
        return f"“%{unknown[0]}” is not known in a format. Known are %d, %m, %B (a month's name) and %Y."
    parts = [letter for letter in used if letter != "%"]
    if parts == ["Y", "Y"]:
        return ""
    if "Y" not in parts:
        return "A format needs the year: %Y."
    months = [letter for letter in parts if letter in "mBb"]
    if len(set(parts)) != len(parts) or len(months) > 1 or ("d" in parts and not months):
        return (
            "A format has the year, and perhaps one month and one day: %d.%m.%Y, %B %Y, %m/%d/%Y; or two "
            "years: %Y–%Y."
        )
    return ""
