"""Promises language tags that are real, and the order in which a missing text falls back.

Pure rules, no data files. Names of languages in their own language come from CLDR and only at build time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

# ISO 639-1, the two-letter codes that BCP 47 (RFC 5646) prefers over three-letter ones.
_TWO_LETTERS = """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie
    ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv
    mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm
    rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts
    tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
ISO_639_1 = frozenset(_TWO_LETTERS.split())

# Codes of countries that people write when they mean the language.
_MISTAKEN = {
    "kz": "kk", "kaz": "kk", "rus": "ru", "eng": "en", "gb": "en", "us": "en", "ua": "uk", "cn": "zh",
    "jp": "ja", "kr": "ko", "by": "be", "cz": "cs", "dk": "da", "gr": "el", "kgz": "ky",
    "uzb": "uz", "qz": "kk",
    "fre": "fr", "ger": "de", "deu": "de", "fra": "fr", "ara": "ar", "zho": "zh", "chi": "zh", "tur": "tr",
}  # fmt: skip

_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*")


def is_language_tag(tag: str) -> bool:
    """True for a well-formed BCP 47 tag (language, script, region, variants; usual letter case) that exists.

    Two-letter languages must be in ISO 639-1; three-letter ones are taken as written.
    """
    if tag in ISO_639_1:
        return True
    if tag in _MISTAKEN or not _TAG.fullmatch(tag):
        return False
    language = tag.split("-", 1)[0]
    return len(language) == 3 or language in ISO_639_1


def meant_language(tag: str) -> str:
    """The tag that was probably meant ("kz" → "kk", "KK" → "kk", "zh_hans" → "zh-Hans"), or ""."""
    parts = tag.strip().replace("_", "-").split("-")
    parts[0] = _MISTAKEN.get(parts[0].lower(), parts[0].lower())
    for i, part in enumerate(parts[1:], 1):
        if len(part) == 4 and part.isalpha():
            parts[i] = part.capitalize()
        elif len(part) == 2:
            parts[i] = part.upper()
        else:
            parts[i] = part.lower()
    best = "-".join(parts)
    return best if best != tag and is_language_tag(best) else ""


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages of one exhibition: `tags` in their order (first = default) and the declared fallback."""

    tags: tuple[str, ...]
    fallback: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def default(self) -> str:
        return self.tags[0]

    def chain(self, tag: str) -> tuple[str, ...]:
        """The tags to try for a visitor who reads `tag`: it first, then the declared ones, then all
        others."""
        declared = self.fallback.get(tag, ())
        seen = dict.fromkeys((tag, *declared, *self.tags))
        return tuple(seen)


def comma(lang: str) -> str:
    """What stands between the names of a list in a language, with its space (CLDR's patterns of lists)."""
    tag = lang.split("-", 1)[0]
    if tag in ("ar", "ckb", "fa", "ps", "sd", "ug", "ur"):
        return "، "
    return "、" if tag in ("ja", "yue", "zh") else ", "
