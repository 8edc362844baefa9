"""The visit as a state machine: places, language, accommodations, the idle clock with reading time. No Qt."""

from kiosk.visit.reading import READING_LIMIT_S, WORDS_PER_S, count_words, reading_s
from kiosk.visit.state import (
    HISTORY_LIMIT,
    HOLD_LIMIT_S,
    Accommodations,
    Change,
    Place,
    Screen,
    Visit,
)

__all__ = [
    "HISTORY_LIMIT",
    "HOLD_LIMIT_S",
    "READING_LIMIT_S",
    "WORDS_PER_S",
    "Accommodations",
    "Change",
    "Place",
    "Screen",
    "Visit",
    "count_words",
    "reading_s",
]
