"""Promises what columns are called by people: words for keys in en, ru and kk, and words for languages.

A key without words here is known by itself ("accession_number" is “Accession number”), so a new section kind
works without a line in this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from pydantic import BaseModel

from kiosk.bundle.shapes import fields_of
from kiosk.exhibition.countries import language_name

# key → (English, Russian, Kazakh); several words are separated by bars.
_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "id": ("id|identifier|record id", "идентификатор|ид", ""),
    "title": ("title|name|object name", "название|наименование|заглавие", "атауы|атау"),
    "date": ("date", "дата", "күні"),
    "label": ("label|label text", "этикетка", "затбелгі"),
    "more": ("more|details", "подробнее|подробности", "толығырақ"),
    "easy": ("easy|easy text|easy to read|plain language", "простой текст|ясный язык", "оңай мәтін"),
    "children": ("children|for children|text for children", "детям|для детей", "балаларға"),
    "countries": ("countries", "страны", "елдер"),
    "places": ("", "", ""),
    "themes": ("themes", "темы", "тақырыптар"),
    "credit": ("credit", "", ""),
    "rights": ("rights|licence|license", "права|лицензия", "құқықтары"),
    "media[1].file": ("picture|image|photo|picture file|image file", "изображение|фото|фотография", "сурет"),
    "given_by": (
        "given by|country|donor country|country of donor",
        "страна|страна-даритель|страна дарителя",
        "ел|елі|сыйлаған ел",
    ),
    "given_to": ("given to|recipient country", "страна-получатель", "алған ел"),
    "maker": ("maker|artist|made by", "мастер|художник|изготовитель", "шебер|суретші"),
    "donor": ("donor|giver", "даритель", "сыйлаушы"),
    "recipient": ("recipient", "получатель", "алушы"),
    "object_type": ("object type|type|kind of object", "тип предмета|вид предмета", "зат түрі|зат"),
    "document_type": ("document type|type|kind of document", "тип документа|вид документа", "құжат түрі"),
    "materials": ("material|materials", "материал|материалы", "материал"),
    "height_mm": ("height mm", "высота мм", "биіктігі мм"),
    "width_mm": ("width mm", "ширина мм", "ені мм"),
    "depth_mm": ("depth mm", "глубина мм", "тереңдігі мм"),
    "diameter_mm": ("diameter mm", "диаметр мм", "диаметрі мм"),
    "accession_number": (
        "accession number|inventory number|accession no|inventory no",
        "инвентарный номер|учетный номер|инв номер",
        "инвентарлық нөмірі",
    ),
    "occasion": ("occasion", "повод", "себебі"),
    "held_by": ("held by|keeper|repository", "место хранения|где хранится", "сақталған жері"),
    "reference_code": ("reference code|reference", "шифр|архивный шифр", "мұрағат шифры"),
    "outcome": ("outcome", "итог", "нәтижесі"),
    "author": ("author", "автор", "авторы"),
    "book_title": ("book title", "название книги", "кітап атауы"),
    "publisher": ("publisher", "издательство", "баспа"),
    "published": ("published|year of publication", "год издания", "шыққан жылы"),
    "pages": ("pages", "страницы|количество страниц", "бет саны"),
    "speaker": ("speaker", "спикер|выступающий", "спикер"),
    "quotation": ("quotation|quote", "цитата", "дәйексөз"),
    "role": ("role|office", "должность", "лауазымы"),
    "sample": ("sample", "образец", "үлгі"),
}
_TAGS: Final = ("en", "ru", "kk")
_LANGUAGES: Final = {
    "kk": "kk|kz|kaz|каз|қаз|kazakh|казахский|казахском|қазақша|қазақ",
    "ru": "ru|rus|рус|орыс|russian|русский|русском|орысша",
    "en": "en|eng|англ|ағыл|english|английский|английском|ағылшынша|ағылшын",
}


def folded(name: str) -> str:
    """A column's name as two are compared: small letters, no punctuation, single spaces."""
    return " ".join(re.sub(r"[\W_]+", " ", name.casefold().replace("ё", "е")).split())


@lru_cache(maxsize=64)
def _language_words(languages: tuple[str, ...]) -> dict[str, str]:
    words: dict[str, str] = {}
    for tag in languages:
        for word in _LANGUAGES.get(tag, tag).split("|"):
            words[word] = tag
        for shown in ("kk", "ru", "en"):
            words.setdefault(folded(language_name(tag, shown)), tag)
        words[folded(tag)] = tag
    return words


@lru_cache(maxsize=64)
def _names(model: type[BaseModel]) -> dict[str, set[tuple[str, str]]]:
    """Folded name → (column, language of the name); the language is "" for a key's own words."""
    known = fields_of(model)
    names: dict[str, set[tuple[str, str]]] = {}
    for key in known:
        names.setdefault(folded(key), set()).add((key, ""))
    for column, words in _WORDS.items():
        key = re.split(r"[\[.]", column)[0]
        if key not in known:
            continue
        for tag, listed in zip(_TAGS, words, strict=True):
            for word in filter(None, listed.split("|")):
                names.setdefault(folded(word), set()).add((column, tag))
    return names


def column_called(name: str, model: type[BaseModel], languages: Iterable[str]) -> tuple[str, str] | None:
    """The column that a person's name for it means, and the language it names or is worded in ("" when
    neither); None when it means none, or more than one."""
    tags = tuple(languages)
    names = _names(model)
    plain = folded(name)
    found = names.get(plain)
    if found:
        columns = {column for column, _ in found}
        spoken = {tag for _, tag in found if tag}
        if len(columns) != 1:
            return None
        return columns.pop(), spoken.pop() if len(spoken) == 1 else ""
    words = plain.split()
    for size in (1, 2):
        if len(words) <= size:
            break
        tag = _language_words(tags).get(" ".join(words[-size:]))
        if tag is None:
            continue
        head = words[:-size]
        if head[-1] in ("in", "на", "язык"):
            head = head[:-1]
        found = names.get(" ".join(head))
        columns = {column for column, _ in found or ()}
        if len(columns) == 1:
            return columns.pop(), tag
    return None
