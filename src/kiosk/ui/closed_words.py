"""What the screen of a closed hall says, in each language of the exhibition.

Promises: no grammar of names of days is needed: where a language would have to decline one, its translation
sets it after a colon. Times have 24 hours everywhere, as the settings have. Beyond six days the whole date is
said, as Qt words it in the language.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QDate, QLocale, QTime

from kiosk.ui.hall import ClosedWords

if TYPE_CHECKING:
    from kiosk.ui.language import Interface

_CONTEXT: Final = "screens"
CLOSED: Final = str(QT_TRANSLATE_NOOP("screens", "The exhibition is closed"))
TODAY: Final = str(QT_TRANSLATE_NOOP("screens", "Opens at %1"))
TOMORROW: Final = str(QT_TRANSLATE_NOOP("screens", "Opens tomorrow at %1"))
ON: Final = str(QT_TRANSLATE_NOOP("screens", "Opens on %1 at %2"))
"""%1 is a day of the week, or a whole date; %2 the time."""
NEAR_DAYS: Final = 6
"""So many days on, the day of the week says which day it is."""


def closed_words(
    interface: Interface, tags: Iterable[str], now: datetime, opens: datetime | None
) -> tuple[ClosedWords, ...]:
    """The words in each language, each said once; `now` and `opens` in local time."""
    said = (
        ClosedWords(interface.say(tag, _CONTEXT, CLOSED), _opens(interface, tag, now, opens)) for tag in tags
    )
    return tuple(dict.fromkeys(said))


def _opens(interface: Interface, tag: str, now: datetime, opens: datetime | None) -> str:
    if opens is None:
        return ""
    locale = QLocale(tag)
    time = locale.toString(QTime(opens.hour, opens.minute), "HH:mm")
    days = (opens.date() - now.date()).days
    if days <= 0:
        return interface.say(tag, _CONTEXT, TODAY).replace("%1", time)
    if days == 1:
        return interface.say(tag, _CONTEXT, TOMORROW).replace("%1", time)
    day = QDate(opens.year, opens.month, opens.day)
    named = locale.toString(day, "dddd" if days <= NEAR_DAYS else locale.dateFormat())
    return interface.say(tag, _CONTEXT, ON).replace("%2", time).replace("%1", named)
