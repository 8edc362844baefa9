"""The map's own words: directions, distances, years.

Promises: whole phrases in the language of the interface, none put together from inflected parts.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

DIRECTIONS: Final = (
    str(QT_TRANSLATE_NOOP("map", "to the north")),
    str(QT_TRANSLATE_NOOP("map", "to the north-east")),
    str(QT_TRANSLATE_NOOP("map", "to the east")),
    str(QT_TRANSLATE_NOOP("map", "to the south-east")),
    str(QT_TRANSLATE_NOOP("map", "to the south")),
    str(QT_TRANSLATE_NOOP("map", "to the south-west")),
    str(QT_TRANSLATE_NOOP("map", "to the west")),
    str(QT_TRANSLATE_NOOP("map", "to the north-west")),
)
WAY: Final = str(QT_TRANSLATE_NOOP("map", "%1 km, %2"))
YEARS: Final = str(QT_TRANSLATE_NOOP("map", "existed until %1"))
CENTRE: Final = str(QT_TRANSLATE_NOOP("map", "Centre: %1. Every line from it is a true direction."))
NO_CENTRE: Final = str(QT_TRANSLATE_NOOP("map", "What the exhibition has from each country"))
NOT_DRAWN: Final = str(QT_TRANSLATE_NOOP("map", "not on the map"))


def _say(source: str) -> str:
    return QCoreApplication.translate("map", source)


def number(value: int, lang: str) -> str:
    """A whole number; from five digits on in groups, as the language has them."""
    if value < 10_000:
        return str(value)
    return f"{value:,}" if lang == "en" else f"{value:,}".replace(",", "\N{NO-BREAK SPACE}")


def way(distance_km: float, bearing_deg: float, lang: str) -> str:
    """ "3210 km, to the west": to the nearest 10 km, and of eight directions."""
    direction = DIRECTIONS[round(bearing_deg / 45) % 8]
    distance = number(round(distance_km / 10) * 10, lang)
    return _say(WAY).replace("%1", distance).replace("%2", _say(direction))


def until(year: int) -> str:
    return _say(YEARS).replace("%1", str(year))


def centre(name: str) -> str:
    """What the map is about; without a centre of its own, that it shows countries."""
    return _say(CENTRE).replace("%1", name) if name else _say(NO_CENTRE)


def not_drawn() -> str:
    return _say(NOT_DRAWN)
