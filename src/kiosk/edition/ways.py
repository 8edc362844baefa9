"""Whether the ways into all sections lead anywhere: what Home asks before anything else of them is read.

Promises: each question is a small query or two, and nothing is imported for it but the calendar: the readers
of the parts, which ask the same here, are loaded with their pages. Standard library only.
"""

from __future__ import annotations

from typing import Final

from kiosk.edition.reader import Edition
from kiosk.edition.timeline.calendar import YEAR, unit_of, year_words

EVERYTHING: Final = 0
"""The part of the timeline that has all of it."""


def years(edition: Edition, lang: str) -> str:
    """The years of all that has a place in time: "1991–2022", "1992" for a single one, "" for none."""
    rows = edition.query("SELECT begin, finish FROM timeline_total WHERE part = :all", {"all": EVERYTHING})
    if not rows or rows[0][0] is None:
        return ""
    first, last = (year_words(unit_of(YEAR, day), before_ours(edition, lang)) for day in rows[0])
    return first if first == last else f"{first}–{last}"


def before_ours(edition: Edition, lang: str) -> str:
    """How a language says a year before our era, with {} for its number."""
    rows = edition.query(
        "SELECT text FROM timeline_name WHERE lang = :lang AND key = 'bc'", {"lang": edition.number_of(lang)}
    )
    return str(rows[0][0]) if rows else "−{}"


def countries(edition: Edition, lang: str) -> int:
    """How many countries the map's list has."""
    rows = edition.query(
        "SELECT count(DISTINCT c.cid) FROM world_count c JOIN world_words w ON w.cid = c.cid "
        "WHERE w.lang = :lang",
        {"lang": edition.number_of(lang)},
    )
    return int(rows[0][0])


def searchable(edition: Edition) -> bool:
    """Whether there are words to be found; an edition of an older format has none."""
    return bool(edition.query("SELECT 1 FROM find_word LIMIT 1"))
