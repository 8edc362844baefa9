"""The language of every text: an edition says which texts a visitor gets in another language than asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.simulator import SimulatedBundle

from kiosk.edition.build import build
from kiosk.edition.reader import Edition


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    """Kazakh is missing here and there: those texts are shown in Russian."""
    root = tmp_path_factory.mktemp("languages")
    bundle = SimulatedBundle()
    bundle.exhibition["fallback"] = {"kk": ["ru"]}
    bundle.exhibition["summary"].pop("kk")
    bundle.exhibition["sections"][1]["title"].pop("kk")
    bowl = bundle.records["gifts"][0]
    bowl["label"] = {"ru": "Чаша из серебра.", "en": "A bowl of silver."}
    bowl["materials"] = {"ru": "серебро", "en": "silver"}
    bowl["media"][0]["alt"] = {"ru": "Чаша.", "en": "The bowl."}
    bundle.add("gifts", "russian-gift", title={"ru": "Ваза", "en": "A vase"})
    result = build(bundle.write(root / "bundle"), root / "edition", None)
    assert result.path is not None, [str(finding) for finding in result.report]
    with Edition.open(result.path) as opened:
        yield opened


def test_a_text_without_a_translation_says_its_language(edition: Edition) -> None:
    bowl = edition.record("sample-bowl", "kk")
    assert bowl.label == ("Чаша из серебра.",)
    assert bowl.tongues["label"] == "ru"
    assert "more" not in bowl.tongues
    assert bowl.text_language == "kk"
    assert bowl.media[0].alt_language == "ru"
    languages = {fact.key: fact.language for fact in bowl.facts}
    assert languages["materials"] == "ru"
    assert languages["date"] == ""


def test_where_everything_is_translated_nothing_is_said(edition: Edition) -> None:
    bowl = edition.record("sample-bowl", "ru")
    assert not {"label", "more", "quote"} & bowl.tongues.keys()
    assert all(fact.language == "" for fact in bowl.facts)


def test_a_list_knows_the_language_of_its_titles(edition: Edition) -> None:
    rows = {row.id: row.extra.get("language", "") for row in edition.rows("gifts", "kk", 0, 10)}
    assert rows == {"sample-bowl": "", "russian-gift": "ru"}


def test_the_exhibition_and_its_sections_say_theirs(edition: Edition) -> None:
    assert edition.exhibition("kk").tongues == {"summary": "ru"}
    assert edition.exhibition("ru").tongues == {}
    assert {row.id: row.extra.get("title_language", "") for row in edition.sections("kk")} == {
        "documents": "", "gifts": "ru", "autographs": "", "quotes": "",
    }  # fmt: skip
