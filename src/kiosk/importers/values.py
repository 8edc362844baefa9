"""Promises a cell as the value that its place in a record wants, or a sentence why it has none.

Nothing is guessed: what could mean two things is asked about. Whether the value is good is the model's
question; here it is only put into the bundle's way of writing.
"""

from __future__ import annotations

import re
from difflib import get_close_matches

from kiosk.bundle.columns import cell_parts, has_numbers
from kiosk.bundle.shapes import Shape
from kiosk.bundle.wording import did_you_mean
from kiosk.exhibition import EdtfDate
from kiosk.exhibition.countries import (
    COUNTRY_CODES,
    countries_called,
    country_ended,
    country_names,
    meant_country,
)
from kiosk.exhibition.fields import slug_of
from kiosk.exhibition.rights import canonical_rights, meant_rights
from kiosk.importers.cells import Cell, number_text
from kiosk.importers.dates import UnclearDateError, read_date
from kiosk.importers.flat import Value, normal
from kiosk.importers.mapping import ColumnRule
from kiosk.importers.numbers import UnclearNumberError, read_number

# What the models do not understand themselves.
_TRUE = frozenset({"да", "иә", "ия", "истина", "ақиқат"})
_FALSE = frozenset({"нет", "жоқ", "ложь", "жалған"})
_CODE = re.compile(r".+\(([A-Z]{2}|[A-Z]{4})\)")  # as the templates' drop-downs name countries


class CellError(ValueError):
    """A cell has no value that can be used. `code` is a finding's, `str()` a sentence, `hint` what to do;
    `rest` are the values of a list that can be used."""

    def __init__(self, code: str, message: str, hint: str = "", rest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.code, self.hint, self.rest = code, hint, rest


def value_of(
    cell: Cell, shape: Shape, rule: ColumnRule, nothing: frozenset[str], key: str = ""
) -> Value | None:
    """The value of what is called `key`; None for nothing. Raises CellError."""
    if cell.kind == "error":
        raise CellError("cell-error", f"The cell shows {cell.text}: its formula failed.", "Write the value.")
    if cell.kind == "formula":
        raise CellError(
            "cell-error",
            "The cell has a formula whose value was never worked out.",
            "Open the file in the spreadsheet program, save it, and import it again.",
        )
    if cell.kind == "long":
        raise CellError(
            "cell-too-long",
            f"The cell has {int(cell.text):,} characters; 65,536 are the most.",
            "Shorten it.",
        )
    text = normal(cell.text)
    if text in nothing or text in rule.nothing:
        text = ""
    for signs, instead in rule.replace.items():
        text = normal(text.replace(signs, instead)) if signs else text
    if text in rule.values:
        text, cell = normal(rule.values[text]), Cell("text", rule.values[text])
    if not text:
        text, cell = rule.default, Cell("text", rule.default)
    if not text:
        return None
    if shape.form == "list" and shape.item is not None:
        made = text.split(rule.split) if rule.split else cell_parts(text, numbers=has_numbers(shape))
        parts = [normal(part) for part in made]
        words = [rule.values.get(part, part) for part in parts if part and part not in rule.nothing]
        return _words([part for part in words if part], shape.item, rule)
    if shape.type in (int, float) and cell.kind == "text":
        text = _number(text, (rule.unit or "mm") if key.endswith("_mm") else "")
    return word(cell, text, shape, rule)


def _number(text: str, unit: str) -> str:
    try:
        return read_number(text, unit)
    except UnclearNumberError as unclear:
        raise CellError("wrong-type", str(unclear), unclear.hint) from None


def _words(parts: list[str], shape: Shape, rule: ColumnRule) -> tuple[str, ...] | None:
    made: list[str] = []
    bad: CellError | None = None
    for part in parts:
        try:
            made.append(word(Cell("text", part), part, shape, rule))
        except CellError as error:
            bad = bad or error
    if bad is not None:
        raise CellError(bad.code, str(bad), bad.hint, tuple(made))
    return tuple(made) or None


def word(cell: Cell, text: str, shape: Shape, rule: ColumnRule) -> str:
    """One value. Raises CellError."""
    if shape.type is EdtfDate:
        return _date(cell, text, rule)
    if shape.name == "country":
        return country(text, rule.countries)
    if shape.name == "rights":
        return _rights(text)
    if shape.type is bool:
        folded = text.casefold()
        return "true" if folded in _TRUE else "false" if folded in _FALSE else text
    if shape.type is float and rule.unit is not None:
        return _length(cell, text, rule)
    if shape.choices:
        folded = text.casefold().replace(" ", "-")
        return next((choice for choice in shape.choices if choice.casefold() == folded), text)
    if rule.ids:
        return slug_of(text) or text
    if rule.shorten is not None:
        return shortened(text, rule.shorten)
    return text


def _date(cell: Cell, text: str, rule: ColumnRule) -> str:
    if cell.kind == "date":
        return text
    try:
        return read_date(text, rule.format, rule.about, rule.doubtful)
    except UnclearDateError as unclear:
        raise CellError("unclear-date", str(unclear), unclear.hint) from None


def country(text: str, languages: tuple[str, ...]) -> str:
    """The ISO code of a country's code or name. Raises CellError for what is none, or more than one."""
    if text in COUNTRY_CODES:
        return text
    if len(text) == 2 and text.upper() in COUNTRY_CODES:
        return text.upper()
    with_code = _CODE.fullmatch(text)
    if with_code and with_code[1] in COUNTRY_CODES:
        return with_code[1]
    codes = countries_called(text, languages)
    if len(codes) == 1:
        return codes[0]
    if codes:
        raise CellError(
            "unclear-country", f"“{text[:60]}” may be {' or '.join(codes)}.", "Write the code of one of them."
        )
    several = [part for part in re.split(r"\s*[;,/]\s*|\s+(?:and|и|және)\s+", text) if part]
    if len(several) > 1 and all(
        part in COUNTRY_CODES or countries_called(part, languages) for part in several
    ):
        raise CellError(
            "unclear-country",
            f"“{text[:60]}” are {len(several)} countries, and one can stand here.",
            "Write one of them; others that have to do with the record go into the column “countries”.",
        )
    ended = country_ended(text)
    if ended is not None:
        raise CellError(
            "unknown-country",
            f"“{text[:60]}” is a country that ended in {ended}; it has no code, and which one came after is "
            "not guessed.",
            "Write the code of the country that visitors shall read, or say it in a mapping under “values”.",
        )
    meant = meant_country(text)
    near = [] if meant else get_close_matches(text.casefold(), country_names(languages), n=1, cutoff=0.85)
    hint = did_you_mean(meant or (near[0].title() if near else ""))
    raise CellError(
        "unknown-country",
        f"“{text[:60]}” is no country that is known by this name.",
        f"{hint} Write its code of ISO 3166-1 (KZ, US, TR), or say in a mapping under “values” which one is "
        "meant.".lstrip(),
    )


def _rights(text: str) -> str:
    if canonical_rights(text):
        return text
    meant = meant_rights(text)
    # “CC BY” alone does not say which version is meant.
    if meant and (not text.casefold().startswith("cc") or re.search(r"\d", text)):
        return meant
    raise CellError(
        "unknown-rights",
        f"“{text[:60]}” is no statement of rights that is known.",
        did_you_mean(meant) or "Write an address of RightsStatements.org or Creative Commons.",
    )


def _length(cell: Cell, text: str, rule: ColumnRule) -> str:
    try:
        number = float(text)
    except ValueError:
        raise CellError(
            "wrong-type",
            f"“{text[:60]}” is no number.",
            "Write the number alone, with a decimal point: 12.5. The unit stands in the mapping.",
        ) from None
    return number_text(round(rule.millimetres(number), 3))


def shortened(text: str, most: int) -> str:
    """The beginning of a text, cut between words, with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    head = cut.rpartition(" ")[0] if " " in cut and not text[most - 1].isspace() else cut
    return (head or cut).rstrip(" ,;:.-–—(") + "…"
