"""Promises a model's complaints in a curator's words, each with its place and, where one is near, what was
meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, Protocol

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from kiosk.bundle.nodes import Loc, path_words
from kiosk.bundle.shapes import expected_words, fields_of, shape_at
from kiosk.errors import Finding, Place
from kiosk.exhibition.countries import meant_country
from kiosk.exhibition.rights import meant_rights


class Placed(Protocol):
    """What can say where the value at a way through the tree stands."""

    def place(self, loc: Loc = (), *, key: bool = False) -> Place: ...


def near(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, or "". Letter case, spaces, underscores and hyphens do not
    count."""
    known = tuple(known)
    return _near(word, known) if len(known) < 100 else _nearest(word, known)


@lru_cache(maxsize=1024)
def _near(word: str, known: tuple[str, ...]) -> str:
    return _nearest(word, known)


def _nearest(word: str, known: tuple[str, ...]) -> str:
    folded = {_fold(k): k for k in reversed(known)}
    target = _fold(word)
    if target in folded:
        return folded[target]
    found = get_close_matches(target, list(folded), n=1, cutoff=0.7)
    return folded[found[0]] if found else ""


def did_you_mean(word: str) -> str:
    return f"Did you mean “{word}”?" if word else ""


def listed(words: Iterable[str], limit: int = 16) -> str:
    words = list(words)
    more = f" and {len(words) - limit} more" if len(words) > limit else ""
    return ", ".join(words[:limit]) + more


def _fold(word: str) -> str:
    return word.casefold().replace("_", "").replace("-", "").replace(" ", "")


def finding(error: ErrorDetails, model: type[BaseModel], source: Placed) -> Finding:
    """One of pydantic's errors as a finding."""
    loc: Loc = tuple(error["loc"])
    kind = error["type"]
    value = error.get("input")
    context: dict[str, Any] = error.get("ctx") or {}
    place = source.place(loc)
    name = path_words(loc) or "this"
    shape = shape_at(model, loc)

    if kind == "extra_forbidden":
        return _unknown_key(loc, model, source)
    if kind == "missing":
        group = source.place(loc[:-1])
        place = Place(group.file, group.line, group.column, group.cell, path_words(loc))
        return Finding(
            "error",
            "missing-key",
            place,
            f"“{loc[-1]}” is missing here; it is needed.",
            f"Fill the column “{path_words(loc)}”."
            if group.cell
            else f"Add “{loc[-1]}:” with {expected_words(shape)}.",
        )
    if kind == "literal_error":
        choices = shape.choices if shape else ()
        return Finding(
            "error",
            "unknown-word",
            place,
            f"“{name}” is {_found(value)}; expected was {expected_words(shape)}.",
            did_you_mean(near(str(value), choices)) if isinstance(value, str) else "",
        )
    if kind in ("country", "language_tag", "id", "date", "rights"):
        meant = str(context.get("meant") or "")
        found = str(context.get("found") or context.get("tag") or value)
        if kind == "country":
            meant = meant_country(found)
        elif kind == "rights":
            meant = meant_rights(found)
        code = {
            "country": "unknown-country",
            "language_tag": "unknown-language",
            "id": "bad-id",
            "date": "bad-date",
        }
        return Finding(
            "error", code.get(kind, "unknown-rights"), place, _sentence(error["msg"]), did_you_mean(meant)
        )
    if kind in _OWN:
        return Finding("error", _OWN[kind], place, _sentence(error["msg"]), _hint(kind))
    if kind in ("too_short",):
        return Finding("error", "empty-list", place, f"“{name}” is empty; at least one entry is needed.")
    if kind == "too_long":
        has, most = context.get("actual_length"), context.get("max_length")
        count = f"{has:,}" if isinstance(has, int) else "too many"
        return Finding(
            "error", "too-many-values", place, f"“{name}” has {count} entries; {most:,} are the most.",
            "Divide them among several.",
        )  # fmt: skip
    if kind in ("greater_than", "greater_than_equal", "less_than", "less_than_equal"):
        return Finding(
            "error",
            "out-of-range",
            place,
            f"“{name}” is {_found(value)}; it must be {_bound(kind, context)}.",
        )
    if kind == "recursion_loop":
        return Finding("error", "wrong-type", place, f"“{name}” contains itself.")
    return Finding(
        "error",
        "wrong-type",
        place,
        f"“{name}” is {_found(value)}; expected was {expected_words(shape)}.",
        _type_hint(value, shape.form if shape else "", name),
    )


# The models' own complaints, already sentences: what they are called in a report.
_OWN = {
    "text_type": "wrong-type",
    "empty_text": "empty-text",
    "html": "html",
    "link_out": "link-out",
    "control_character": "control-character",
    "direction_override": "control-character",
    "long_text": "long-text",
    "address": "bad-address",
    "path": "bad-path",
    "colour": "bad-colour",
    "contrast": "low-contrast",
    "isbn": "bad-isbn",
    "region": "bad-region",
    "scene_record": "missing-key",
    "languages_twice": "languages",
    "fallback_language": "languages",
    "inscription": "inscription",
    "media_folder": "medium-keys",
    "media_file": "medium-keys",
    "media_key": "medium-keys",
    "quotation_language": "quotation-language",
}


def _hint(kind: str) -> str:
    if kind == "fallback_language":
        return "Add it under “languages”, or take it out of “fallback”."
    if kind == "empty_text":
        return "Write the text, or delete the key."
    return ""


def _unknown_key(loc: Loc, model: type[BaseModel], source: Placed) -> Finding:
    place = source.place(loc, key=True)
    holder = shape_at(model, loc[:-1])
    known = list(fields_of(holder.model)) if holder and holder.model else []
    key = str(loc[-1])
    meant = near(key, known)
    return Finding(
        "error",
        "unknown-key",
        place,
        f"The key “{key[:60]}” is not known here.",
        did_you_mean(meant) or f"Known keys are: {listed(known, 40)}.",
    )


def _found(value: Any) -> str:
    if isinstance(value, dict):
        return "a group of keys"
    if isinstance(value, (list, tuple)):
        return "a list"
    if value is None:
        return "empty"
    text = str(value)
    return f"“{text[:60]}{'…' if len(text) > 60 else ''}”"


def _bound(kind: str, context: dict[str, Any]) -> str:
    word = {
        "greater_than": "more than",
        "greater_than_equal": "at least",
        "less_than": "less than",
        "less_than_equal": "at most",
    }[kind]
    bound = context.get(kind.removeprefix("greater_than_").removeprefix("less_than_"))
    for key in ("gt", "ge", "lt", "le"):
        bound = context.get(key, bound)
    return f"{word} {bound:g}" if isinstance(bound, (int, float)) else f"{word} {bound}"


def _type_hint(value: Any, form: str, name: str) -> str:
    key = name.rsplit(".", 1)[-1].split("[")[0]
    if form == "word" and isinstance(value, str) and re.fullmatch(r"-?\d+,\d+", value.strip()):
        said = value.strip()
        if re.fullmatch(r"-?[1-9]\d{0,2},\d{3}", said):
            return (
                f"Write {said.replace(',', '')}, or {said.replace(',', '.')} if the comma is the decimal one."
            )
        return f"Write decimals with a point: {said.replace(',', '.')}."
    if form == "list" and isinstance(value, str):
        return f"Write a list: “{key}: [{value[:30]}]”, or one entry a line, each after a dash."
    if form == "list" and isinstance(value, dict):
        return "Begin each entry with a dash: “- …”."
    if form == "group" and isinstance(value, (list, tuple)):
        return "Take the dash away: here stands one group, not a list."
    if form in ("word", "text") and isinstance(value, dict):
        return "A text with a colon in it stands in quotation marks."
    return ""


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
