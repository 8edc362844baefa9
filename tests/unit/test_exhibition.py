"""The exhibition model: language maps, markup, dates, countries, rights, and what models refuse."""

from __future__ import annotations

import string
from typing import Any

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from kiosk.exhibition import (
    COUNTRIES,
    EdtfDate,
    Exhibition,
    LanguageMap,
    Languages,
    Media,
    Record,
    contrast,
    country_name,
    country_short_name,
    is_language_tag,
    own_language_name,
    paragraphs,
    plain_text,
    rights_name,
    sentences,
    words,
)
from kiosk.exhibition.countries import meant_country
from kiosk.exhibition.dates import meant_date
from kiosk.exhibition.fields import GROUND, path_problem, slug_of
from kiosk.exhibition.languages import meant_language
from kiosk.exhibition.models import Rays, Scene, Theme
from kiosk.exhibition.rights import RIGHTS_STATEMENTS, canonical_rights, meant_rights

KK = {"default_language": "kk"}


def record(**values: Any) -> Record:
    return Record.model_validate({"id": "a", "title": "T"} | values, context=KK)


def refusal(**values: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        record(**values)
    return str(caught.value.errors()[0]["type"])


# ---------------------------------------------------------------- language maps


def test_a_plain_string_is_in_the_default_language() -> None:
    assert record(title="Атауы").title == {"kk": "Атауы"}


def test_a_language_map_falls_back_in_the_declared_order() -> None:
    languages = Languages(("kk", "ru", "en"), {"kk": ("en",)})
    assert languages.chain("kk") == ("kk", "en", "ru")
    assert languages.chain("ru") == ("ru", "kk", "en")
    text = LanguageMap({"ru": "Да", "en": "Yes"})
    assert text.pick(languages.chain("kk")).tag == "en"
    assert text.pick(("fr",)).text == "Да"
    assert LanguageMap({}).pick(("kk",)).text == ""


def test_empty_texts_count_as_missing() -> None:
    assert record(title={"kk": "Бар", "ru": "  ", "en": None}).title == {"kk": "Бар"}
    assert refusal(title={"kk": " "}) == "empty_text"
    assert refusal(title="") == "empty_text"


def test_texts_are_composed_and_trimmed() -> None:
    assert record(title=" Й\n").title["kk"] == "Й"


@pytest.mark.parametrize(
    "text", ["<b>x</b>", "a<br/>b", "</p>", "<!-- x -->", "<script src=x>", '<img src="a">']
)
def test_html_is_refused(text: str) -> None:
    assert refusal(label=text) == "html"


@pytest.mark.parametrize("text", ["a < b", "2 <3", "x <- y", "«<»", "1 < 2 > 1"])
def test_less_than_signs_are_words(text: str) -> None:
    assert record(label=text).label == {"kk": text}


@pytest.mark.parametrize("text", ["a\x00b", "bell\x07", "\u202eabc", "\x85\x86"])
def test_characters_that_no_screen_shows_are_refused(text: str) -> None:
    assert refusal(label=text) in ("control_character", "direction_override")


def test_a_link_out_is_refused() -> None:
    assert refusal(label="see [here](https://example.org)") == "link_out"


def test_a_language_that_is_a_country_is_refused() -> None:
    assert refusal(title={"kz": "Атауы"}) == "language_tag"
    assert meant_language("kz") == "kk"
    assert meant_language("ZH_hans") == "zh-Hans"
    assert meant_language("xx") == ""


@pytest.mark.parametrize("tag", ["kk", "ru", "en", "zh-Hans", "en-GB", "kk-Latn-KZ", "haw", "es-419"])
def test_language_tags(tag: str) -> None:
    assert is_language_tag(tag)


@pytest.mark.parametrize("tag", ["", "k", "kz", "KK", "english", "en_GB", "en-gb", "qq", "kk "])
def test_no_language_tags(tag: str) -> None:
    assert not is_language_tag(tag)


# ---------------------------------------------------------------- markup


def test_paragraphs_are_plain_and_a_gloss_follows_its_own() -> None:
    text = "A *great* [shanyrak](the ring of a yurt) here.\n\nSecond\nline."
    assert paragraphs(text) == (
        "A great shanyrak here.",
        "Shanyrak — the ring of a yurt",
        "Second line.",
    )


def test_stars_inside_words_stay() -> None:
    assert plain_text("2*3*4 and * x *") == "2*3*4 and * x *"


def test_words_and_sentences_are_counted_as_read() -> None:
    assert words("One, two — *three* [four](not counted)") == 4
    assert sentences("One two. Three? «Four!» Five of Mr. Smith. и так далее") == (
        "One two.",
        "Three?",
        "«Four!",
        "Five of Mr. Smith. и так далее",
    )


@given(st.text(max_size=300))
def test_markup_never_fails_and_leaves_no_blank_paragraph(text: str) -> None:
    assert all(paragraph.strip() for paragraph in paragraphs(text))


# ---------------------------------------------------------------- dates

DATES = [
    ("1992-03-02", "1992 жылғы 2 наурыз", "2 марта 1992 года", "2 March 1992"),
    ("1992-03", "1992 жылғы наурыз", "март 1992 года", "March 1992"),
    ("1992", "1992 жыл", "1992 год", "1992"),
    ("1992~", "шамамен 1992 жыл", "около 1992 года", "about 1992"),
    ("1992-03~", "шамамен 1992 жылғы наурыз", "около марта 1992 года", "about March 1992"),
    ("1992?", "болжам бойынша 1992 жыл", "предположительно 1992 год", "probably 1992"),
    ("1992%", "болжам бойынша шамамен 1992 жыл", "предположительно около 1992 года", "probably about 1992"),
    ("199X", "1990-жылдар", "1990-е годы", "1990s"),
    ("19XX", "XX ғасыр", "XX век", "20th century"),
    ("1992-XX", "1992 жыл", "1992 год", "1992"),
    ("1992-03-XX", "1992 жылғы наурыз", "март 1992 года", "March 1992"),
    ("1992-21", "1992 жылғы көктем", "весна 1992 года", "spring 1992"),
    ("1992/1994", "1992–1994 жылдар", "1992–1994 годы", "1992–1994"),
    ("1992-03-02/1992-03-05", "1992 жылғы 2–5 наурыз", "2–5 марта 1992 года", "2–5 March 1992"),
    (
        "1992-03-30/1992-04-02",
        "1992 жылғы 30 наурыз – 2 сәуір",
        "30 марта – 2 апреля 1992 года",
        "30 March – 2 April 1992",
    ),
    ("1992-03/1992-05", "1992 жылғы наурыз–мамыр", "март–май 1992 года", "March–May 1992"),
    ("1992/..", "1992 жылдан бастап", "с 1992 года", "from 1992"),
    ("1992-03-02/..", "1992 жылғы 2 наурыздан бастап", "со 2 марта 1992 года", "from 2 March 1992"),
    ("../1992-05", "1992 жылғы мамырға дейін", "до мая 1992 года", "until May 1992"),
    ("1992/", "1992 жыл – ?", "1992 год – ?", "1992 – ?"),
    ("1991~/1994", "шамамен 1991 жыл – 1994 жыл", "около 1991 года – 1994 год", "about 1991 – 1994"),
    ("-0044", "б.з.б. 45 жыл", "45 год до н. э.", "45 BC"),
    ("-0500~", "шамамен б.з.б. 501 жыл", "около 501 года до н. э.", "about 501 BC"),
    ("-0043-03", "б.з.б. 44 жылғы наурыз", "март 44 года до н. э.", "March 44 BC"),
    ("-0043-03-15", "б.з.б. 44 жылғы 15 наурыз", "15 марта 44 года до н. э.", "15 March 44 BC"),
    ("0000?", "болжам бойынша б.з.б. 1 жыл", "предположительно 1 год до н. э.", "probably 1 BC"),
    ("[1992,1994]", "1992–1994 жылдар", "1992–1994 годы", "1992–1994"),
]


@pytest.mark.parametrize(("text", "kk", "ru", "en"), DATES)
def test_dates_are_worded_in_three_languages(text: str, kk: str, ru: str, en: str) -> None:
    date = EdtfDate.parse(text)
    assert (date.words("kk"), date.words("ru"), date.words("en")) == (kk, ru, en)


@pytest.mark.parametrize(
    ("text", "year"),
    [("1992-03-02", "1992"), ("1992/1994", "1992–1994"), ("199X", "1990s"), ("1992-24", "1992")],
)
def test_years_for_lists(text: str, year: str) -> None:
    assert EdtfDate.parse(text).year_words("en") == year


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("1992", (1992, 1, 1), (1992, 12, 31)),
        ("1992-02", (1992, 2, 1), (1992, 2, 29)),
        ("199X", (1990, 1, 1), (1999, 12, 31)),
        ("1992-24", (1992, 12, 1), (1993, 2, 28)),
        ("1992/..", (1992, 1, 1), None),
        ("../1992", None, (1992, 12, 31)),
        ("{1992,1994}", (1992, 1, 1), (1994, 12, 31)),
    ],
)
def test_bounds(text: str, lower: tuple[int, int, int] | None, upper: tuple[int, int, int] | None) -> None:
    date = EdtfDate.parse(text)
    assert (date.lower, date.upper) == (lower, upper)


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "1992-13", "1992-02-30", "02.03.1992", "1994/1992", "92", "1992-3-2", "1992 г.",
     "Y1E999999999", "[1990..Y9E99999999]", "Y1234567890", "1990/Y2E10"],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|interval"):
        EdtfDate.parse(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("02.03.1992", "1992-03-02"),
        ("1992-3-2", "1992-03-02"),
        ("около 1992", "1992~"),
        ("1990-е", "199X"),
        ("1990s", "199X"),
        ("1992–1994", "1992/1994"),
        ("1992 г.", "1992"),
        ("31.02.1992", ""),
        ("sometime", ""),
    ],
)
def test_what_date_was_meant(text: str, meant: str) -> None:
    assert meant_date(text) == meant


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28), st.sampled_from(["", "~", "?", "%"]))
def test_the_fast_path_agrees_with_the_library(year: int, month: int, day: int, mark: str) -> None:
    from edtf import parse_edtf

    for text in (f"{year:04}", f"{year:04}-{month:02}", f"{year:04}-{month:02}-{day:02}"):
        date = EdtfDate.parse(text + mark)
        peer = parse_edtf(text)
        assert date.lower == tuple(peer.lower_strict()[:3])
        assert date.upper == tuple(peer.upper_strict()[:3])


@given(st.text(alphabet=string.digits + "X-/.~?%[]{},Yu", max_size=24))
def test_reading_a_date_gives_a_date_or_a_sentence(text: str) -> None:
    try:
        date = EdtfDate.parse(text)
    except ValueError as error:
        said = str(error)
    else:
        said = "."
        assert all(date.words(lang) for lang in ("kk", "ru", "en", "ar"))
        date.year_words("kk")
        assert sorted([date.sort_key, EdtfDate.parse("1992").sort_key])
    assert said.endswith(".")


def test_a_year_sorts_before_its_days_and_open_dates_have_a_place() -> None:
    texts = ["1993", "1992-03-02", "1992", "../1990", "1992-03", "199X", "1992/.."]
    ordered = sorted(texts, key=lambda text: EdtfDate.parse(text).sort_key)
    assert ordered == ["199X", "../1990", "1992/..", "1992", "1992-03", "1992-03-02", "1993"]


# ---------------------------------------------------------------- countries, languages, rights


def test_there_are_249_countries_with_names_in_three_languages() -> None:
    assert len(COUNTRIES) == 249
    for lang in ("kk", "ru", "en"):
        known = Locale.parse(lang).territories
        for code in COUNTRIES:
            assert code in known
            assert country_name(code, lang)
    for lang in ("kk", "ru", "en"):
        short = [country_short_name(code, lang) for code in COUNTRIES]
        assert len(set(short)) == len(short)


def test_names_and_short_names_of_countries() -> None:
    assert country_short_name("US", "kk") == "АҚШ"
    assert country_short_name("US", "ru") == "США"
    assert country_name("US", "ru") == "Соединённые Штаты Америки"
    assert country_name("KZ", "kk") == "Қазақстан"
    assert country_name("KZ", "xx") == "Kazakhstan"


@pytest.mark.parametrize(
    ("text", "code"),
    [("UK", "GB"), ("kz", "KZ"), ("USA", "US"), ("Казахстан", "KZ"), ("Түркия", "TR"), ("Atlantis", "")],
)
def test_what_country_was_meant(text: str, code: str) -> None:
    assert meant_country(text) == code


def test_languages_are_called_by_their_own_names() -> None:
    assert [own_language_name(tag) for tag in ("kk", "ru", "en")] == ["Қазақша", "Русский", "English"]


def test_rights_are_published_uris_with_names() -> None:
    for key, names in RIGHTS_STATEMENTS.items():
        uri = f"http://rightsstatements.org/vocab/{key}/1.0/"
        assert canonical_rights(uri.replace("http:", "https:").removesuffix("/")) == uri
        assert [rights_name(uri, lang) for lang in ("kk", "ru", "en")] == list(names)
    by = "https://creativecommons.org/licenses/by-sa/4.0/"
    assert canonical_rights("http://www.creativecommons.org/licenses/by-sa/4.0/deed.ru") == by
    assert rights_name(by, "kk") == "CC BY-SA 4.0"
    assert canonical_rights("https://example.org/") == ""
    assert canonical_rights("https://creativecommons.org/licenses/by/9.0/") == ""


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc-by-nc-sa", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("public domain", "https://creativecommons.org/publicdomain/mark/1.0/"),
        ("In copyright", "http://rightsstatements.org/vocab/InC/1.0/"),
        ("whatever", ""),
    ],
)
def test_what_rights_were_meant(text: str, uri: str) -> None:
    assert meant_rights(text) == uri


# ---------------------------------------------------------------- models


def test_models_are_frozen_and_refuse_unknown_keys() -> None:
    it = record()
    with pytest.raises(ValidationError):
        setattr(it, "id", "b")  # noqa: B010  # the type checker knows that it is read-only
    assert refusal(colour="red") == "extra_forbidden"


@pytest.mark.parametrize("slug", ["a", "un-admission-1992", "7", "x" * 80])
def test_ids(slug: str) -> None:
    assert record(id=slug).id == slug


@pytest.mark.parametrize("slug", ["", "A", "a_b", "a--b", "-a", "a b", "қ", "x" * 81, "a/b", "../a"])
def test_no_ids(slug: str) -> None:
    assert refusal(id=slug) == "id"


@given(st.text(max_size=120))
def test_an_id_made_from_words_is_an_id(text: str) -> None:
    slug = slug_of(text)
    if slug:
        assert record(id=slug).id == slug


def test_cyrillic_words_become_latin_ids() -> None:
    assert slug_of("Алтын алма 2010") == "altyn-alma-2010"
    assert slug_of("Щит_и меч") == "shchit-i-mech"


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../x.png",
        "a/../x.png",
        "a\\b.png",
        "C:/x.png",
        "~/x.png",
        "a//b.png",
        "./a",
        "a/ b",
        "a\nb",
    ],
)
def test_paths_that_leave_or_hurt_are_refused(path: str) -> None:
    assert path_problem(path)
    with pytest.raises(ValidationError):
        Media.model_validate({"file": path})


@given(st.text(max_size=60))
def test_no_accepted_path_leaves_the_bundle(path: str) -> None:
    from pathlib import Path, PureWindowsPath

    if not path_problem(path):
        root = Path("/bundle")
        assert (root / path).is_relative_to(root)
        assert ".." not in PureWindowsPath(path).parts
        assert not PureWindowsPath(path).drive


@pytest.mark.parametrize("region", [["0.1", "0.2", "0.5", "0.5"], [0, 0, 1, 1], ("0", "0", "1", "1")])
def test_regions_are_fractions(region: Any) -> None:
    scene = Scene.model_validate({"scene": "approach", "record": "a", "region": region})
    assert scene.region is not None
    assert all(0 <= side <= 1 for side in scene.region)


@pytest.mark.parametrize(
    "region", [[0, 0, 0, 1], [0.5, 0, 0.6, 1], [10, 10, 50, 50], [0, 0, 1], "0 0 1 1", ["a"] * 4]
)
def test_what_is_no_region_is_refused(region: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        Scene.model_validate({"scene": "approach", "record": "a", "region": region})
    assert caught.value.errors()[0]["type"] == "region"


def test_a_scene_names_its_record() -> None:
    Scene.model_validate({"scene": "title"})
    with pytest.raises(ValidationError):
        Scene.model_validate({"scene": "object"})


def test_an_accent_must_be_readable_on_the_ground() -> None:
    assert Theme().accent == "#E0B35C"
    assert contrast("#E0B35C", GROUND) == pytest.approx(9.4, abs=0.1)
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    with pytest.raises(ValidationError) as caught:
        Theme.model_validate({"accent": "#402010"})
    assert caught.value.errors()[0]["type"] == "contrast"


def test_an_exhibition_has_defaults_and_agrees_with_itself() -> None:
    values: dict[str, Any] = {
        "format": "1",
        "id": "x",
        "languages": ["kk", "ru"],
        "title": "Т",
        "sections": [{"id": "s", "kind": "gifts", "title": "С", "records": "gifts/"}],
    }
    it = Exhibition.model_validate(values, context=KK)
    assert (it.release, it.visit.idle_s, it.visit.countdown_s) == (1, 75, 20)
    assert it.sections[0].records == "gifts"
    assert it.language_order().chain("ru") == ("ru", "kk")
    changes: tuple[dict[str, Any], ...] = (
        {"fallback": {"kk": ["en"]}},
        {"languages": ["kk", "kk"]},
        {"languages": []},
        {"sections": []},
    )
    for change in changes:
        with pytest.raises(ValidationError):
            Exhibition.model_validate(values | change, context=KK)


def test_rays_need_a_place_on_earth() -> None:
    rays = {"origin": {"name": "Астана", "lat": "51.17", "lon": "71.43"}, "countries": ["US"]}
    assert Rays.model_validate(rays, context=KK).origin.lat == pytest.approx(51.17)
    with pytest.raises(ValidationError):
        Rays.model_validate(rays | {"origin": {"name": "x", "lat": 91, "lon": 0}}, context=KK)
