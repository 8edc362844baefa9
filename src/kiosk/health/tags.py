"""Whether a language tag is one: by the names that CLDR knows."""

from __future__ import annotations

from functools import cache
from typing import Any


def is_known(tag: str) -> bool:
    """Whether language, script and territory of the tag have names."""
    first, *rest = tag.split("-")
    names = _english()
    if first.lower() not in names.languages:
        return False
    return all(
        len(part) not in (2, 4) or part.title() in names.scripts or part.upper() in names.territories
        for part in rest
    )


def of_country(tag: str) -> str:
    """The language of a country whose code the tag is, as `kk` for `kz`; "" when it is no country's."""
    from babel.core import get_global
    from babel.languages import get_official_languages

    if len(tag) != 2 or tag.upper() not in _english().territories:
        return ""
    spoken = [str(one) for one in get_official_languages(tag.upper(), de_facto=True)]
    # Of several the one that is at home there: Kazakh before Russian.
    home = [one for one in spoken if str(get_global("likely_subtags").get(one)).endswith(f"_{tag.upper()}")]
    return next(iter([*home, *spoken]), "")


def name_of(tag: str) -> str:
    """The language in English with its tag."""
    name = _english().languages.get(tag.replace("-", "_")) or _english().languages.get(tag.split("-")[0])
    return f"{name} ({tag})" if name else tag


@cache
def _english() -> Any:
    from babel import Locale

    return Locale("en")
