"""Promises the countries that are no more, by the codes of ISO 3166-3, with their names of then.

Of the code's four letters the first two were the country's own code; the rest says what became of it. Here
stand those that a record between 1945 and today may name; ISO 3166-3 has some ten more, of islands without
inhabitants, of Antarctica, and of codes that only changed. Years are those in which the country had this name
(source: ISO 3166-3, and for the first year the country's own history).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class FormerCountry:
    """A country from `first` to `last` (years): names by language, short ones where they are usual, and other
    names that can mean nothing else."""

    first: int
    last: int
    names: Mapping[str, str]
    short: Mapping[str, str]
    also: tuple[str, ...] = ()


def _of(
    first: int, last: int, kk: str, ru: str, en: str, short: tuple[str, str, str] | None = None,
    also: str = "",
) -> FormerCountry:  # fmt: skip
    brief = dict(zip(("kk", "ru", "en"), short, strict=True)) if short else {}
    others = tuple(name for name in also.split("|") if name)
    return FormerCountry(first, last, {"kk": kk, "ru": ru, "en": en}, brief, others)


FORMER: Final[Mapping[str, FormerCountry]] = MappingProxyType({
    "AIDJ": _of(
        1967, 1977, "Афарлар мен исалар француз аумағы", "Французская территория афаров и исса",
        "French Territory of the Afars and Issas", None, "French Afars and Issas",
    ),
    "ANHH": _of(
        1954, 2010, "Нидерланд Антиль аралдары", "Нидерландские Антильские острова", "Netherlands Antilles",
        None, "Нидерландские Антилы",
    ),
    "BUMM": _of(1948, 1989, "Бирма", "Бирма", "Burma"),
    "BYAA": _of(
        1919, 1991, "Беларусь КСР", "Белорусская ССР", "Byelorussian SSR", None, "БССР|Belorussian SSR",
    ),
    "CSHH": _of(1918, 1992, "Чехословакия", "Чехословакия", "Czechoslovakia", None, "ЧССР|ČSSR"),
    "CSXX": _of(2003, 2006, "Сербия және Черногория", "Сербия и Черногория", "Serbia and Montenegro"),
    "DDDE": _of(
        1949, 1990, "Германия Демократиялық Республикасы", "Германская Демократическая Республика",
        "German Democratic Republic", ("ГДР", "ГДР", "GDR"),
        "East Germany|DDR|Восточная Германия|Шығыс Германия",
    ),
    "DYBJ": _of(1958, 1975, "Дагомея", "Дагомея", "Dahomey"),
    "GEHH": _of(
        1892, 1979, "Гилберт және Эллис аралдары", "Острова Гилберта и Эллис", "Gilbert and Ellice Islands",
    ),
    "HVBF": _of(1958, 1984, "Жоғарғы Вольта", "Верхняя Вольта", "Upper Volta"),
    "NHVU": _of(1906, 1980, "Жаңа Гебрид аралдары", "Новые Гебриды", "New Hebrides"),
    "NTHH": _of(1922, 1991, "Бейтарап аймақ", "Нейтральная зона", "Neutral Zone"),
    "PCHH": _of(
        1947, 1986, "Тынық мұхит аралдары қамқорлықтағы аумағы",
        "Подопечная территория Тихоокеанские острова",
        "Trust Territory of the Pacific Islands",
        ("Тынық мұхит аралдары", "Тихоокеанские острова", "Pacific Islands"),
    ),
    "PZPA": _of(1903, 1979, "Панама каналы аймағы", "Зона Панамского канала", "Panama Canal Zone"),
    "RHZW": _of(
        1923, 1980, "Оңтүстік Родезия", "Южная Родезия", "Southern Rhodesia", None, "Rhodesia|Родезия",
    ),
    "SKIN": _of(1642, 1975, "Сикким", "Сикким", "Sikkim"),
    "SUHH": _of(
        1922, 1991, "Кеңес Одағы", "Советский Союз", "Soviet Union", ("КСРО", "СССР", "USSR"),
        "Union of Soviet Socialist Republics|Союз Советских Социалистических Республик|"
        "Кеңестік Социалистік Республикалар Одағы",
    ),
    "TPTL": _of(1975, 2002, "Шығыс Тимор", "Восточный Тимор", "East Timor"),
    "VDVN": _of(
        1945, 1976, "Вьетнам Демократиялық Республикасы", "Демократическая Республика Вьетнам",
        "Democratic Republic of Vietnam", ("Солтүстік Вьетнам", "Северный Вьетнам", "North Vietnam"), "ДРВ",
    ),
    "YDYE": _of(
        1967, 1990, "Оңтүстік Йемен", "Южный Йемен", "South Yemen", None,
        "Democratic Yemen|People's Democratic Republic of Yemen|НДРЙ",
    ),
    "YUCS": _of(1918, 2003, "Югославия", "Югославия", "Yugoslavia", None, "СФРЮ|SFRY|ЮСФР"),
    "ZRCD": _of(1971, 1997, "Заир", "Заир", "Zaire"),
})  # fmt: skip
"""By the four letters of ISO 3166-3."""
