"""A language inside a sentence of the panel: “Kazakh text”, «казахский текст», «қазақша мәтінінен».

Promises: the name stands in the panel's language and in the case that the sentence needs, for every language
that CLDR names; for any other the tag stands in its place. Grammar is here and not among the translations,
since it depends on the name: CLDR's Russian names are mostly adjectives, its Kazakh ones end in «тілі».
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

_ADVERBS: Final = {"kk": "қазақша", "ru": "орысша", "en": "ағылшынша"}
"""What everybody says in Kazakh for the languages of the panel."""


def text_in(tag: str, language: str) -> str:
    """A text in the language `tag`, as what a record loses: “Kazakh text”."""
    name = _name(tag, language)
    if language == "ru":
        return f"{name} текст" if _is_adjective(name) else f"текст на языке {name}"
    if language == "kk":
        return f"{_ADVERBS.get(tag) or _in_kazakh(name) + 'гі'} мәтінінен"
    return f"{name} text"


def read_in(tag: str, language: str) -> str:
    """In the language `tag`, as an exhibition is read: “in Kazakh”."""
    name = _name(tag, language)
    if language == "ru":
        return f"на {_prepositional(name)} языке" if _is_adjective(name) else f"на языке {name}"
    if language == "kk":
        return _ADVERBS.get(tag) or _in_kazakh(name)
    return f"in {name}"


def name_in(tag: str, language: str) -> str:
    """The language `tag` by its name: “Kazakh”."""
    return _name(tag, language)


def prepare(tags: Iterable[str], languages: Iterable[str]) -> None:
    """Load the names beside the window's thread, for the sentences that are said on it later."""
    spoken = tuple(languages)
    for tag in tags:
        for language in spoken:
            _name(tag, language)


@cache
def _name(tag: str, language: str) -> str:
    from babel import Locale, UnknownLocaleError  # tens of milliseconds, and few exhibitions need it

    try:
        names = Locale.parse(language).languages
    except (ValueError, UnknownLocaleError):
        return tag
    return str(names.get(tag.replace("-", "_")) or names.get(tag.split("-", 1)[0]) or tag)


def _is_adjective(name: str) -> bool:
    return name.endswith(("ий", "ый", "ой"))


def _prepositional(name: str) -> str:
    return re.sub(r"(?:ий|ый|ой)\b", "ом", name)


def _in_kazakh(name: str) -> str:
    return f"{name}нде" if name.endswith(" тілі") else f"{name} тілінде"
