"""The lists of what visitors type, over the exhibition that comes with the program.

At least 95 of 100 queries must bring their record among the first three results; the misses are printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.edition.search.query import Search
from kiosk.paths import DEFAULT_BUNDLE

LISTS = Path(__file__).parent / "queries"
WANTED = 0.95
FIRST = 3


def queries(name: str) -> list[tuple[str, str, str]]:
    """(language, words, record) of a list."""
    lines = (LISTS / name).read_text(encoding="utf-8").splitlines()
    found = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(lang, words, record) for lang, words, record in found]


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    path = build(DEFAULT_BUNDLE, tmp_path_factory.mktemp("queries") / "edition", lasting=False).path
    with Edition.open(path) as opened:
        yield opened


@pytest.mark.parametrize("name", ["queries.tsv", "unseen.tsv"])
def test_what_visitors_type_brings_the_record(edition: Edition, name: str) -> None:
    search = Search(edition)
    asked = queries(name)
    misses = []
    for lang, words, record in asked:
        edition.row(record, lang)  # a KeyError: the list names a record that is not there
        first = [hit.row.id for hit in search.find(words, lang).first(FIRST)]
        if record not in first:
            misses.append(f"{lang} “{words}”: {record} wanted, {', '.join(first) or 'nothing'} found")
    print(f"{name}: {len(asked) - len(misses)} of {len(asked)} found")
    print("\n".join(misses))
    assert len(asked) - len(misses) >= WANTED * len(asked), "\n".join(misses)


def test_the_list_is_long_and_has_every_language() -> None:
    asked = queries("queries.tsv")
    assert len(asked) >= 150
    assert {lang for lang, _, _ in asked} == {"kk", "ru", "en"}
    assert len({(lang, words) for lang, words, _ in asked}) == len(asked)
