"""Why one record leads to another, in words.

Promises: a reason never inflects a name; it stands behind a colon, or where no grammar touches it. A language
that has no words here says it in English, with names in its own language. Verbs say nobody's gender.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FALLBACK: Final = "en"

# “%” is where the name stands. `same.…` is said where both records name the person in that part.
PATTERNS: Final[Mapping[str, Mapping[str, str]]] = {
    "same.signatory": {
        "en": "Also signed by %",
        "ru": "Тот же подписант: %",
        "kk": "Қол қойған сол адам: %",
    },
    "same.speaker": {"en": "Also spoken by %", "ru": "Тот же спикер: %", "kk": "Сол спикер: %"},
    "same.donor": {"en": "From the same donor: %", "ru": "Тот же даритель: %", "kk": "Сыйлаған сол адам: %"},
    "same.recipient": {
        "en": "To the same recipient: %",
        "ru": "Тот же получатель: %",
        "kk": "Сыйлықты алған сол адам: %",
    },
    "same.author": {"en": "By the same author: %", "ru": "Тот же автор: %", "kk": "Сол автор: %"},
    "same.maker": {"en": "By the same maker: %", "ru": "Тот же мастер: %", "kk": "Сол шебер: %"},
    "same.mentioned": {"en": "Also mentioned: %", "ru": "Также упоминается: %", "kk": "Мұнда да аталады: %"},
    "signatory": {"en": "Signed by %", "ru": "Подпись: %", "kk": "Қол қойған: %"},
    "speaker": {"en": "Spoken by %", "ru": "Спикер: %", "kk": "Сөз иесі: %"},
    "donor": {"en": "Given by %", "ru": "Даритель: %", "kk": "Сыйлаған: %"},
    "recipient": {"en": "Given to %", "ru": "Получатель: %", "kk": "Сыйлықты алған: %"},
    "author": {"en": "Written by %", "ru": "Автор: %", "kk": "Авторы: %"},
    "maker": {"en": "Made by %", "ru": "Мастер: %", "kk": "Шебері: %"},
    "mentioned": {"en": "Mentioned here: %", "ru": "Упоминается: %", "kk": "Мұнда аталады: %"},
    "visit": {"en": "The same visit: %", "ru": "Тот же визит: %", "kk": "Сол сапар: %"},
    "meeting": {"en": "The same meeting: %", "ru": "Та же встреча: %", "kk": "Сол кездесу: %"},
    "event": {"en": "The same event: %", "ru": "То же событие: %", "kk": "Сол оқиға: %"},
    "day": {"en": "On the same day: %", "ru": "В тот же день: %", "kk": "Дәл сол күні: %"},
    "year": {"en": "In the same year: %", "ru": "В том же году: %", "kk": "Сол жылы: %"},
    "place": {"en": "The same place: %", "ru": "То же место: %", "kk": "Сол жерде: %"},
    "theme": {"en": "On the same theme: %", "ru": "На ту же тему: %", "kk": "Сол тақырыпта: %"},
    "country": {"en": "The same country: %", "ru": "Та же страна: %", "kk": "Сол ел: %"},
    "given_by": {"en": "Also from: %", "ru": "Из той же страны: %", "kk": "Сол елден: %"},
    "given_to": {"en": "Also given to: %", "ru": "Подарено той же стране: %", "kk": "Сол елге тартылған: %"},
}

PARTS: Final = ("signatory", "speaker", "author", "maker", "donor", "recipient", "mentioned")
"""What a person did, the weightiest first."""


def part_of(there: tuple[str, ...], here: tuple[str, ...]) -> str:
    """The pattern for a person whom both records name, with their parts there and here."""
    both = next((part for part in PARTS if part in there and part in here), "")
    if both:
        return f"same.{both}"
    return next((part for part in PARTS if part in there), "mentioned")


def side_of(there: tuple[str, ...], here: tuple[str, ...]) -> str:
    """The pattern for a country that both records name."""
    return next((side for side in ("given_by", "given_to") if side in there and side in here), "country")


def worded(pattern: str, name: str, lang: str) -> str:
    """The reason in `lang`."""
    words = PATTERNS[pattern]
    return (words.get(lang) or words.get(lang.split("-", 1)[0]) or words[FALLBACK]).replace("%", name)
