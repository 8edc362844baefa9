"""A file in which the interface is translated into a further language, as Qt Linguist reads it.

Promises: every string of the interface is in it, none translated, with as many plural forms as the language
has for whole numbers (CLDR); what is there is never written over.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

from babel import Locale, UnknownLocaleError

import kiosk
from kiosk.errors import KioskError

_ENGLISH = Path(kiosk.__file__).resolve().parent / "i18n" / "kiosk_en.ts"
_NUMBERS = range(1000)  # every form for whole numbers that a hall counts shows itself below


def plural_forms(tag: str) -> int:
    """How many plural forms a language has for whole numbers below a thousand: 6 for ar, 3 for ru, 1 for zh.
    Raises KioskError for a language that CLDR does not know."""
    try:
        rule = Locale.parse(tag, sep="-").plural_form
    except (UnknownLocaleError, ValueError):
        raise KioskError(
            f"“{tag}” is no language that is known. Write a tag like ar, tr or zh-Hans."
        ) from None
    return len({rule(number) for number in _NUMBERS})


def write_source(tag: str, folder: Path) -> Path:
    """Write `kiosk_TAG.ts` into a folder, which is made if need be; gives its path. Raises KioskError when
    the language is unknown, the file is there already or cannot be written."""
    forms = plural_forms(tag)
    tree = ElementTree.parse(_ENGLISH)
    root = tree.getroot()
    root.set("language", tag.replace("-", "_"))
    for message in root.iter("message"):
        old = message.find("translation")
        if old is not None:
            message.remove(old)
        room = ElementTree.SubElement(message, "translation", {"type": "unfinished"})
        if message.get("numerus") == "yes":
            for _ in range(forms):
                ElementTree.SubElement(room, "numerusform")
    ElementTree.indent(tree, "    ")
    path = folder / f"kiosk_{tag.replace('-', '_')}.ts"
    text = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + ElementTree.tostring(
        root, encoding="unicode"
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text + "\n")
    except FileExistsError:
        raise KioskError(f"{path} is there already, and is left as it is.") from None
    except OSError as error:
        raise KioskError(f"{path} cannot be written: {error.strerror}.") from error
    return path
