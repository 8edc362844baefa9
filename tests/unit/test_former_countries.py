"""Countries that are no more: taken by their codes of ISO 3166-3, worded by their names of then."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.exhibition import COUNTRIES, country_name, country_short_name
from kiosk.exhibition.countries import COUNTRY_CODES, countries_called, former_years, meant_country
from kiosk.exhibition.former import FORMER
from kiosk.exhibition.models import Person
from kiosk.importers.values import CellError, country


def test_their_codes_are_four_letters_and_nobody_elses() -> None:
    assert all(len(code) == 4 and code.isupper() for code in FORMER)
    assert not COUNTRIES & FORMER.keys()
    assert COUNTRIES | FORMER.keys() == COUNTRY_CODES
    for former in FORMER.values():
        assert former.first < former.last
        assert 1945 < former.last <= 2026
        assert set(former.names) == {"kk", "ru", "en"}


def test_they_are_called_as_they_were() -> None:
    assert country_name("SUHH", "kk") == "Кеңес Одағы"
    assert country_short_name("SUHH", "ru") == "СССР"
    assert country_name("YUCS", "ru") == country_short_name("YUCS", "ru") == "Югославия"
    assert country_name("DDDE", "de") == "German Democratic Republic"
    assert former_years("CSHH") == (1918, 1992)
    assert former_years("KZ") is None


def test_a_bundle_may_name_them() -> None:
    person = Person.model_validate(
        {"id": "somebody", "name": {"en": "Somebody"}, "country": "CSHH"},
        context={"default_language": "en"},
    )
    assert person.country == "CSHH"
    with pytest.raises(ValueError, match="ISO 3166-3"):
        Person.model_validate(
            {"id": "somebody", "name": {"en": "Somebody"}, "country": "CSSR"},
            context={"default_language": "en"},
        )


@pytest.mark.parametrize(
    ("text", "code"),
    [("СССР", "SUHH"), ("suhh", "SUHH"), ("Soviet Union", "SUHH"), ("Югославия", "YUCS"), ("Zaire", "ZRCD")],
)
def test_what_was_meant(text: str, code: str) -> None:
    assert meant_country(text) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Yugoslavia", "YUCS"), ("Чехословакия", "CSHH"), ("Кеңес Одағы", "SUHH"), ("USSR", "SUHH"),
        ("East Germany", "DDDE"), ("ГДР", "DDDE"), ("Serbia and Montenegro", "CSXX"),
        ("Netherlands Antilles", "ANHH"), ("Upper Volta", "HVBF"), ("YUCS", "YUCS"),
        ("Soviet Union (SUHH)", "SUHH"),
        # A name that a country of today goes by as well means that one.
        ("Burma", "MM"), ("East Timor", "TL"), ("Белоруссия", "BY"),
    ],
)  # fmt: skip
def test_a_table_may_name_them(name: str, code: str) -> None:
    assert country(name, ("kk", "ru", "en")) == code


def test_one_without_a_code_is_named_and_not_guessed() -> None:
    with pytest.raises(CellError, match="ended in 1990"):
        country("West Germany", ("en",))


def test_no_name_means_two_countries() -> None:
    for former in FORMER.values():
        for tag in ("kk", "ru", "en"):
            assert len(countries_called(former.names[tag], (tag,))) == 1


def test_the_page_about_the_map_names_them_all() -> None:
    page = (Path(__file__).parents[2] / "docs" / "map.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `([A-Z]{4})` \| .* \| (\d{4}) \|$", page, re.MULTILINE))
    assert told == {code: str(former.last) for code, former in FORMER.items()}
