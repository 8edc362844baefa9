"""Promises the countries of ISO 3166-1, and those that are no more, with names in the visitor's language.

The 249 codes are written here; those of countries that are no more, with their names of then, in
`kiosk.exhibition.former`. Names come from CLDR (through Babel, imported only when a name is asked for,
which is at build time); where CLDR's name is a custom of one language rather than the country's usual name,
or too long for a list, this module has its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from kiosk.exhibition.former import FORMER

# ISO 3166-1 alpha-2, officially assigned codes.
_ASSIGNED = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
    BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH
    ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT
    HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
    LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI
    NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG
    SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG
    UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
"""
COUNTRIES = frozenset(_ASSIGNED.split())
COUNTRY_CODES = COUNTRIES | FORMER.keys()
"""All codes that may stand in a bundle: of countries that are, and of those that were (ISO 3166-3)."""

# Codes and abbreviations that are not ISO 3166-1 and are written all the same.
_MISTAKEN = {
    "UK": "GB", "USA": "US", "KAZ": "KZ", "RUS": "RU", "CHN": "CN", "GBR": "GB", "DEU": "DE", "GER": "DE",
    "FRA": "FR", "TUR": "TR", "UAE": "AE", "KOR": "KR", "JPN": "JP", "UZB": "UZ", "KGZ": "KG", "UKR": "UA",
    "BLR": "BY", "EL": "GR", "KK": "KZ", "TKM": "TM", "TJK": "TJ",
}  # fmt: skip

_NAMES = {
    "US": {"kk": "Америка Құрама Штаттары", "ru": "Соединённые Штаты Америки", "en": "United States"},
    "PS": {"kk": "Палестина", "ru": "Палестина", "en": "Palestine"},
    "KR": {"kk": "Корея Республикасы", "ru": "Республика Корея", "en": "Republic of Korea"},
    "VA": {"kk": "Ватикан", "ru": "Ватикан", "en": "Vatican"},
    "KG": {"kk": "Қырғызстан", "ru": "Кыргызстан", "en": "Kyrgyzstan"},
    "HK": {"kk": "Гонконг", "ru": "Гонконг", "en": "Hong Kong"},
    "MO": {"kk": "Макао", "ru": "Макао", "en": "Macao"},
}

_SHORT = {
    "US": {"kk": "АҚШ", "ru": "США", "en": "USA"},
    "AE": {"kk": "БАӘ", "ru": "ОАЭ", "en": "UAE"},
    "GB": {"en": "UK"},
    "KR": {"kk": "Корея", "ru": "Корея", "en": "Korea"},
    "ZA": {"kk": "ОАР", "ru": "ЮАР"},
    "KP": {"kk": "КХДР", "ru": "КНДР", "en": "DPRK"},
    "CD": {"kk": "КДР", "ru": "ДРК", "en": "DR Congo"},
    "CF": {"kk": "ОАР", "ru": "ЦАР", "en": "CAR"},
}
# ОАР would stand for two countries in Kazakh; the longer name is said for the rarer one.
del _SHORT["CF"]["kk"]

_TAGS = ("en", "ru", "kk")
# Other names of a country that is the same one: longer, shorter and former names, in English, Russian and
# Kazakh; several are separated by bars. Only what can mean no other country stands here.
_ALSO = {
    "AE": ("Emirates", "Эмираты", "Біріккен Араб Әмірліктері"),
    "BY": ("Republic of Belarus|Belorussia|Byelorussia", "Белоруссия|Республика Беларусь", "Белоруссия"),
    "CD": ("Democratic Republic of the Congo", "Демократическая Республика Конго", ""),
    "CG": ("Republic of the Congo|Republic of Congo", "Республика Конго", ""),
    "CI": ("Ivory Coast|Cote d'Ivoire", "Берег Слоновой Кости", ""),
    "CN": ("People's Republic of China|PRC", "Китайская Народная Республика|КНР", "ҚХР"),
    "CV": ("Cape Verde", "Острова Зелёного Мыса", ""),
    "CZ": ("Czech Republic", "Чешская Республика", "Чех Республикасы"),
    "DE": ("Federal Republic of Germany", "Федеративная Республика Германия|ФРГ", "ГФР"),
    "GB": ("Great Britain|Britain|UK", "Соединённое Королевство|Британия", "Біріккен Корольдік"),
    "IR": ("Islamic Republic of Iran", "Исламская Республика Иран", "Иран Ислам Республикасы"),
    "KG": ("Kyrgyz Republic|Kirghizia", "Кыргызстан|Киргизия|Кыргызская Республика", "Қырғыз Республикасы"),
    "KH": ("Kampuchea", "Кампучия", ""),
    "KP": ("North Korea", "Северная Корея", "Солтүстік Корея"),
    "KR": ("South Korea", "Южная Корея", "Оңтүстік Корея"),
    "KZ": ("Republic of Kazakhstan", "Республика Казахстан|РК", "Қазақстан Республикасы|ҚР"),
    "LA": ("Lao PDR", "ЛНДР", ""),
    "LK": ("Ceylon", "Цейлон", "Цейлон"),
    "MD": ("Moldavia|Republic of Moldova", "Молдавия|Молдова|Республика Молдова", "Молдавия"),
    "MK": ("Macedonia|Republic of Macedonia", "Македония|Республика Македония", "Македония"),
    "MM": ("Burma|Myanmar", "Бирма|Мьянма", "Бирма|Мьянма"),
    "NL": ("Holland|The Netherlands", "Голландия", "Голландия"),
    "RU": ("Russian Federation", "Российская Федерация|РФ", "Ресей Федерациясы|РФ"),
    "SA": ("KSA|Kingdom of Saudi Arabia", "Королевство Саудовская Аравия", ""),
    "SY": ("Syrian Arab Republic", "Сирийская Арабская Республика", ""),
    "SZ": ("Swaziland", "Свазиленд", "Свазиленд"),
    "TL": ("East Timor", "Восточный Тимор", "Шығыс Тимор"),
    "TM": ("Turkmenia", "Туркмения|Туркменистан", ""),
    "TR": ("Turkey|Republic of Turkey", "Турецкая Республика", "Түркия Республикасы"),
    "US": ("United States of America|USA|U.S.A.|U.S.", "Соединённые Штаты", "Америка Құрама Штаттары"),
    "UZ": ("Republic of Uzbekistan", "Республика Узбекистан", "Өзбекстан Республикасы"),
    "VA": ("Holy See|Vatican City", "Святой Престол", ""),
    "VN": ("Viet Nam", "Социалистическая Республика Вьетнам", ""),
}  # fmt: skip


@lru_cache(maxsize=16)
def _territories(lang: str) -> dict[str, str]:
    from babel import Locale, UnknownLocaleError

    try:
        return dict(Locale.parse(lang, sep="-").territories)
    except (UnknownLocaleError, ValueError):
        return dict(Locale.parse("en").territories)


def country_name(code: str, lang: str) -> str:
    """The name of a country (ISO code) in `lang`; English when CLDR does not know the language. One that is
    no more has its name of then."""
    if code in FORMER:
        return FORMER[code].names.get(lang) or FORMER[code].names["en"]
    own = _NAMES.get(code, {}).get(lang)
    return own or _territories(lang).get(code) or _territories("en").get(code, code)


def country_short_name(code: str, lang: str) -> str:
    """A form short enough for a list ("АҚШ", "США", "USA"); the full name where no short one is usual."""
    brief: Mapping[str, str] = FORMER[code].short if code in FORMER else _SHORT.get(code, {})
    return brief.get(lang) or country_name(code, lang)


def meant_country(text: str) -> str:
    """The code that was probably meant: "kz", "UK", "USA", "Казахстан", "Germany", "СССР" → their ISO code;
    else ""."""
    code = text.strip().upper()
    if code in COUNTRY_CODES:
        return code
    if code in _MISTAKEN:
        return _MISTAKEN[code]
    called = countries_called(text)
    return _codes_by_name().get(_folded(text)) or (called[0] if len(called) == 1 else "")


def _folded(name: str) -> str:
    return name.strip().casefold().replace("ё", "е")


@lru_cache(maxsize=1)
def _codes_by_name() -> dict[str, str]:
    names = [(_folded(_territories(lang)[code]), code) for lang in ("kk", "ru", "en") for code in COUNTRIES]
    names += [(_folded(name), code) for code, said in _NAMES.items() for name in said.values()]
    return {name: code for name, code in names if len(name) > 3}


def countries_called(name: str, languages: Iterable[str] = ("kk", "ru", "en")) -> tuple[str, ...]:
    """The codes of all countries that have this name in one of the languages, long or short; letter case,
    “ё” and the kind of apostrophe do not count. Usually one, or none."""
    tags = tuple(languages)
    return _countries_by_name(tags).get(_plain_name(name), ())


def country_names(languages: Iterable[str] = ("kk", "ru", "en")) -> tuple[str, ...]:
    """All names that `countries_called` knows, folded."""
    return tuple(_countries_by_name(tuple(languages)))


def _plain_name(name: str) -> str:
    return " ".join(_folded(name).replace("’", "'").replace("ʻ", "'").split())


@lru_cache(maxsize=16)
def _countries_by_name(tags: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for tag in tags:
        for code in COUNTRIES:
            names = {country_name(code, tag), country_short_name(code, tag)}
            if (usual := _territories(tag).get(code)) is not None:
                names.add(usual)
            if tag in _TAGS:
                names |= {name for name in _ALSO.get(code, ("", "", ""))[_TAGS.index(tag)].split("|") if name}
            for name in names:
                found.setdefault(_plain_name(name), set()).add(code)
    # A name that a country of today goes by as well means that one: “Burma” in a table of 2012 is no mistake.
    today = set(found)
    for code, former in FORMER.items():
        said = {names.get(tag, "") for tag in tags for names in (former.names, former.short)} - {""}
        for name in {_plain_name(name) for name in (*said, *former.also)} - today:
            found.setdefault(name, set()).add(code)
    return {name: tuple(sorted(codes)) for name, codes in found.items()}


# Countries that are no more and have no code in ISO 3166-3, in English and Russian, with their last year.
_ENDED = {"west germany": 1990, "западная германия": 1990, "zanzibar": 1964, "занзибар": 1964}


def country_ended(name: str) -> int | None:
    """The year in which a country that is no more and has no code ended; None for any other name."""
    return _ENDED.get(_plain_name(name))


def former_years(code: str) -> tuple[int, int] | None:
    """From when to when a country that is no more had its name; None for a country that is."""
    former = FORMER.get(code)
    return None if former is None else (former.first, former.last)


@lru_cache(maxsize=16)
def _languages(lang: str) -> dict[str, str]:
    from babel import Locale, UnknownLocaleError

    try:
        return dict(Locale.parse(lang, sep="-").languages)
    except (UnknownLocaleError, ValueError):
        return dict(Locale.parse("en").languages)


def language_name(tag: str, lang: str) -> str:
    """The name of language `tag` in `lang` ("en", "ru" → "английский"); the tag itself when CLDR has none."""
    for names in (_languages(lang), _languages("en")):
        found = names.get(tag.replace("-", "_")) or names.get(tag.split("-", 1)[0])
        if found:
            return found
    return tag


def own_language_name(tag: str) -> str:
    """The name of a language in itself, with a capital letter: Қазақша, Русский, English."""
    own = {"kk": "Қазақша", "ky": "Кыргызча", "uz": "Oʻzbekcha"}.get(tag)
    name = own or language_name(tag, tag)
    return name[:1].upper() + name[1:]
