"""Promises one good record of every section kind, as a bundle writes it, and ways to make it bad."""

from __future__ import annotations

import copy
from typing import Any

Values = dict[str, Any]

PEOPLE: list[Values] = [
    {
        "id": "alua-sample",
        "name": {"kk": "Алуа Сынақ", "ru": "Алуа Пробная", "en": "Alua Sample"},
        "role": {"kk": "Елші", "ru": "Посол", "en": "Ambassador"},
        "country": "KZ",
    },
    {
        "id": "john-sample",
        "name": {"kk": "Джон Үлгі", "ru": "Джон Пример", "en": "John Sample"},
        "country": "US",
    },
]


def _media(name: str) -> Values:
    return {
        "file": f"media/{name}.png",
        "alt": {"kk": "Сурет", "ru": "Картина", "en": "A picture"},
        "credit": {"kk": "Сынақ үшін салынған", "ru": "Нарисовано для проверки", "en": "Drawn for tests"},
        "rights": "https://creativecommons.org/publicdomain/zero/1.0/",
        "illustration": True,
    }


_RECORDS: dict[str, Values] = {
    "documents": {
        "id": "sample-declaration",
        "title": {"kk": "Үлгі декларация", "ru": "Пробная декларация", "en": "Sample declaration"},
        "date": "1992-03-02",
        "label": {
            "kk": "Бұл құжат *сынақ* үшін жазылған.",
            "ru": "Этот документ написан для *проверки*.",
            "en": "This document was written for a *test*.",
        },
        "more": {
            "kk": "Бірінші бөлік.\n\nЕкінші [бөлік](мәтіннің үзіндісі).",
            "ru": "Первая часть.\n\nВторая [часть](отрывок текста).",
            "en": "First part.\n\nSecond [part](a piece of text).",
        },
        "reference_code": "A/TEST/46/224",
        "document_type": "declaration",
        "language_of_material": ["en", "ru"],
        "countries": ["KZ", "NO"],
        "people": [{"person": "alua-sample", "as": "signatory"}],
        "links": [
            {
                "to": "sample-bowl",
                "why": {"kk": "Сол сапарда", "ru": "В тот же визит", "en": "At the same visit"},
            }
        ],
        "sources": [{"title": "Test source", "url": "https://example.org/source", "accessed": "2025-01-02"}],
        "media": [_media("declaration")],
    },
    "gifts": {
        "id": "sample-bowl",
        "title": {"kk": "Тостаған", "ru": "Чаша", "en": "Bowl"},
        "date": "2001-12",
        "label": {"kk": "Күміс тостаған.", "ru": "Серебряная чаша.", "en": "A silver bowl."},
        "object_type": "vessel",
        "materials": {"kk": "күміс", "ru": "серебро", "en": "silver"},
        "height_mm": 125,
        "given_by": "KZ",
        "given_to": "US",
        "donor": "alua-sample",
        "recipient": {"kk": "Мемлекет басшысы", "ru": "Глава государства", "en": "Head of state"},
        "media": [_media("bowl")],
    },
    "autographs": {
        "id": "sample-book",
        "title": {"kk": "Үлгі кітап", "ru": "Пробная книга", "en": "Sample book"},
        "author": "john-sample",
        "book_title": "Testing in the Hall",
        "book_language": "en",
        "published": "1995",
        "pages": 320,
        "isbn": "978-0-306-40615-7",
        "inscription": {"present": False},
        "spine": {"cloth": "wine", "height_mm": 230, "thickness_mm": 30, "style": 1},
        "sample": True,
        "media": [_media("book")],
    },
    "quotes": {
        "id": "sample-quote",
        "speaker": "alua-sample",
        "quotation": {"kk": "Тест бейбітшілік.", "ru": "Проверка — это мир.", "en": "To test is peace."},
        "quotation_language": "ru",
        "date": "2022~",
        "occasion": {"kk": "Дөңгелек үстел", "ru": "Круглый стол", "en": "Round table"},
        "media": [_media("quote")],
    },
}

# For each kind, single changes that must be refused: key → value (None: the key is taken away), and the code.
_BAD: dict[str, list[tuple[str, Any, str]]] = {
    "documents": [
        ("title", None, "missing-key"),
        ("document_type", "resolutoin", "unknown-word"),
        ("date", "02.03.1992", "bad-date"),
        ("language_of_material", "en", "wrong-type"),
        ("reference_kode", "X", "unknown-key"),
    ],
    "gifts": [
        ("id", "Sample Bowl", "bad-id"),
        ("given_to", "UK", "unknown-country"),
        ("height_mm", "twelve", "wrong-type"),
        ("height_mm", "-3", "out-of-range"),
        ("object_type", "vesel", "unknown-word"),
    ],
    "autographs": [
        ("book_title", None, "missing-key"),
        ("isbn", "978-0-306-40615-8", "bad-isbn"),
        ("inscription", {"present": True}, "inscription"),
        ("book_language", "kz", "unknown-language"),
    ],
    "quotes": [
        ("speaker", None, "missing-key"),
        ("quotation_language", "de", "quotation-language"),
        ("quotation", {"ru": "<b>Мир</b>"}, "html"),
        ("reported", "perhaps", "wrong-type"),
    ],
}


def good(kind: str) -> Values:
    """A good record of `kind`; a copy of your own."""
    return copy.deepcopy(_RECORDS[kind])


def bad(kind: str) -> list[tuple[Values, str]]:
    """Bad records of `kind`, each with the code of the finding it must cause."""
    out = []
    for key, value, code in _BAD[kind]:
        record = good(kind)
        if value is None:
            del record[key]
        else:
            record[key] = value
        out.append((record, code))
    return out
