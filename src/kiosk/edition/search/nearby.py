"""Words that exist near the ones that were typed: how they go on, what was meant, what to offer instead.

Promises: every word told here stands in the edition as it is written (in small letters, or as a name);
nothing here looks at more than a range of the list of words. Standard library only.
"""

from __future__ import annotations

import json
import string
from collections.abc import Callable, Sequence
from typing import Any, Final

from kiosk.edition.reader import Edition
from kiosk.edition.search.keys import keys, pieces
from kiosk.edition.search.tables import STARTS

FORGIVEN_FROM: Final = 4
"""A word of so many sounds is long enough for a wrong one."""
WHOLE: Final = 6
"""A word typed so far is whole when what it could become adds no more than `ENDING` sounds to it."""
ENDING: Final = 3
_MOST_MEANT: Final = 6
_MOST_NEAR: Final = 3000  # words that are compared letter by letter
_NEAREST: Final = 6
_LAST: Final = "\U0010ffff"

# Endings of Kazakh and Russian words as keys: cases, plurals, possessives.
_WRITTEN: Final = """
larinin lerinin darinin derinin tarinin terinin nin din tin dan den tan ten nan nen men ben pen
lar ler dar der tar ter lari leri dari deri tari teri ga ge ka ke na ne da de ta te nda nde ni di ti
in im is si i ogo ego omu emu ami iami ov ev am iam ak iak om em oi ei ie ia iu aia oe iei ii ai u a e o s es
"""
_ENDINGS: Final = tuple(sorted(_WRITTEN.split(), key=lambda ending: (-len(ending), ending)))

_ALPHABETS: Final = (string.ascii_lowercase, "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")


def stem(key: str) -> str:
    """A key without the ending of its word; "" when nothing worth keeping is left."""
    for ending in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= FORGIVEN_FROM:
            return key[: -len(ending)]
    return ""


def meant(edition: Edition, word: str, wanted: Sequence[str]) -> list[tuple[str, str]]:
    """Keys that the word has (or begins with) when one letter or sound is changed, left out, put in or
    swapped with the next, each with the most frequent word that has it, in the writing of the one typed where
    there is one; the best first."""
    variants: dict[str, None] = {}
    for key in wanted:
        if len(key) >= FORGIVEN_FROM and not key.isdigit():
            variants |= dict.fromkeys(_variants(key, string.ascii_lowercase if key.isascii() else key))
    if variants:
        # A letter and a sound are not always one: “disarmment” lacks one letter, and its key two sounds.
        letters = next((some for some in _ALPHABETS if word[0].casefold() in some), "")
        variants |= {key: None for one in _variants(word.casefold(), letters) for key in keys(one)}
        for key in wanted:
            variants.pop(key, None)
    if not variants:
        return []
    rows = edition.query(
        "SELECT v.value, (SELECT w.word FROM find_word w WHERE w.key >= v.value "
        "AND w.key < v.value || :last ORDER BY (unicode(w.word) < 128) = :ascii DESC, w.count DESC, w.word "
        "LIMIT 1) AS word, "
        "(SELECT sum(w.count) FROM find_word w WHERE w.key >= v.value AND w.key < v.value || :last) AS n "
        "FROM json_each(:variants) v WHERE word IS NOT NULL ORDER BY n DESC, v.value LIMIT :most",
        {
            "variants": json.dumps(list(variants)),
            "last": _LAST,
            "most": _MOST_MEANT,
            "ascii": word[0].isascii(),
        },
    )
    return [(key, said) for key, said, _ in rows]


def _variants(key: str, letters: str) -> list[str]:
    """All that is at a distance of one."""
    out = [key[:at] + key[at + 1 :] for at in range(len(key))]
    out += [key[:at] + key[at + 1] + key[at] + key[at + 2 :] for at in range(len(key) - 1)]
    out += [key[:at] + letter + key[at + 1 :] for at in range(len(key)) for letter in letters]
    out += [key[:at] + letter + key[at:] for at in range(len(key) + 1) for letter in letters]
    return [one for one in out if one != key and len(one) >= FORGIVEN_FROM - 1]


def nearest(edition: Edition, terms: Sequence[Any], lang: str) -> tuple[str, ...]:
    """Words to offer when nothing was found: those of the typed ones that do stand somewhere, then those that
    look most like the others."""
    bit = 1 << edition.number_of(lang)
    offered: dict[str, None] = {}
    for term in terms:
        rows = edition.query(
            "SELECT 1 FROM find_word WHERE key >= :key AND key < :key || :last LIMIT 1",
            {"key": term.keys[0], "last": _LAST},
        )
        if rows and len(terms) > 1:
            offered[term.word] = None
    for term in terms:
        key = term.keys[0]
        if term.word in offered or len(key) < 2 or key.isdigit():
            continue
        rows = edition.query(
            "SELECT key, word, count, langs FROM find_word WHERE key >= :start AND key < :start || :last "
            "AND length(key) BETWEEN :short AND :long LIMIT :most",
            {"start": key[0], "last": _LAST, "short": len(key) - 2, "long": len(key) + 3, "most": _MOST_NEAR},
        )
        scored = sorted(
            (distance(key, other[: len(key) + 1]), not langs & bit, -count, word)
            for other, word, count, langs in rows
        )
        for apart, _, _, word in scored[:_NEAREST]:
            if apart <= max(2, len(key) // 2):
                offered[word] = None
    return tuple(offered)[:_NEAREST] or _beginnings(edition, lang, _NEAREST)


def distance(one: str, other: str) -> int:
    """How many sounds are to be changed, left out, put in or swapped (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        previous, row = row, [i, *([0] * len(other))]
        for j, against in enumerate(other, 1):
            row[j] = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                row[j] = min(row[j], before[j - 2] + 1)
        before = previous
    return row[-1]


def suggest(
    edition: Edition,
    text: str,
    terms: Sequence[Any],
    lang: str,
    limit: int,
    together: Callable[[Sequence[Any]], bool],
    sure: bool = True,
) -> tuple[str, ...]:
    """The whole text as it could go on. Without a word, names and themes to begin with.

    `together` tells whether any record has all of some words; where records are hidden, `sure` is False and
    single words are asked as well.
    """
    if not terms:
        return _beginnings(edition, lang, limit)
    if text[-1:].isspace():
        return ()
    last, before = terms[-1], terms[:-1]
    head = text[: [start for start, _ in pieces(text)][-1]] if before else ""
    out: dict[str, str] = {}
    for word in _goes_on(edition, last.keys[0], lang):
        word_keys = keys(word)
        # Not the word that stands there, none of another writing, no other ending of one that is offered.
        if word_keys[0] == last.keys[0] or word[0].isascii() != last.word[0].isascii():
            continue
        if any(word_keys[0].startswith(key) for key in out.values()):
            continue
        typed = last.keys[0]
        if (
            len(typed) >= WHOLE
            and word_keys[0].startswith(typed)
            and len(word_keys[0]) - len(typed) <= ENDING
        ):
            continue
        if (before or not sure) and not together([*before, type(last)(word, word_keys, word_keys)]):
            continue
        out[head + word] = word_keys[0]
        if len(out) == limit:
            break
    return tuple(out)


def _goes_on(edition: Edition, key: str, lang: str) -> list[str]:
    number = edition.number_of(lang)
    others = [n for n in range(len(edition.languages)) if n != number]
    if len(key) <= STARTS:
        rows = edition.query(
            "SELECT b.word FROM json_each(:langs) l CROSS JOIN find_begin b "
            "ON b.lang = l.value AND b.start = :start ORDER BY l.key, b.k",
            {"langs": json.dumps([number, *others]), "start": key},
        )
    else:
        rows = edition.query(
            "SELECT word FROM find_word WHERE key >= :key AND key < :key || :last "
            "ORDER BY langs >> :lang & 1 DESC, count DESC, word LIMIT 24",
            {"key": key, "last": _LAST, "lang": number},
        )
    return [row[0] for row in rows]


def _beginnings(edition: Edition, lang: str, limit: int) -> tuple[str, ...]:
    """People, themes and countries that most records share, in turns."""
    number = edition.number_of(lang)
    kinds = [
        [
            row[0]
            for row in edition.query(
                "SELECT w.name FROM subject s JOIN subject_words w ON w.lang = :lang AND w.uid = s.uid "
                "WHERE s.kind = :kind AND s.own = 0 AND w.name <> '' "
                "ORDER BY s.count DESC, s.uid LIMIT :limit",
                {"lang": number, "kind": kind, "limit": limit},
            )
        ]
        for kind in ("person", "theme", "country")
    ]
    turns = [names[turn] for turn in range(limit) for names in kinds if turn < len(names)]
    return tuple(dict.fromkeys(turns))[:limit]
