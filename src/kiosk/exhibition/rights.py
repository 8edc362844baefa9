"""Promises that a statement of rights is one of the published URIs, and its name in kk, ru and en.

RightsStatements.org 1.0 has twelve statements; of Creative Commons the six licences in versions 2.0 to 4.0,
the public domain dedication (CC0) and the public domain mark are known. Stored canonically: RightsStatements
with http and Creative Commons with https, a slash at the end, as their publishers identify them.
"""

from __future__ import annotations

import re

RIGHTS_STATEMENTS = {
    "InC": ("Авторлық құқықпен қорғалған", "Охраняется авторским правом", "In copyright"),
    "InC-OW-EU": (
        "Авторлық құқықпен қорғалған: ЕО-ның иесіз туындысы",
        "Охраняется авторским правом: сиротское произведение (ЕС)",
        "In copyright: EU orphan work",
    ),
    "InC-EDU": (
        "Авторлық құқықпен қорғалған: білім беру мақсатында пайдалануға болады",
        "Охраняется авторским правом: разрешено образовательное использование",
        "In copyright: educational use permitted",
    ),
    "InC-NC": (
        "Авторлық құқықпен қорғалған: коммерциялық емес пайдалануға болады",
        "Охраняется авторским правом: разрешено некоммерческое использование",
        "In copyright: non-commercial use permitted",
    ),
    "InC-RUU": (
        "Авторлық құқықпен қорғалған: құқық иесін табу мүмкін болмады",
        "Охраняется авторским правом: правообладатель не найден",
        "In copyright: rights-holder cannot be located or identified",
    ),
    "NoC-CR": (
        "Авторлық құқықпен қорғалмаған: шарттық шектеулер бар",
        "Не охраняется авторским правом: есть договорные ограничения",
        "No copyright: contractual restrictions",
    ),
    "NoC-NC": (
        "Авторлық құқықпен қорғалмаған: тек коммерциялық емес пайдалану",
        "Не охраняется авторским правом: только некоммерческое использование",
        "No copyright: non-commercial use only",
    ),
    "NoC-OKLR": (
        "Авторлық құқықпен қорғалмаған: басқа белгілі құқықтық шектеулер бар",
        "Не охраняется авторским правом: есть иные правовые ограничения",
        "No copyright: other known legal restrictions",
    ),
    "NoC-US": (
        "АҚШ-та авторлық құқықпен қорғалмаған",
        "Не охраняется авторским правом в США",
        "No copyright in the United States",
    ),
    "CNE": ("Авторлық құқық бағаланбаған", "Авторское право не оценивалось", "Copyright not evaluated"),
    "UND": ("Авторлық құқық анықталмаған", "Авторское право не определено", "Copyright undetermined"),
    "NKC": ("Белгілі авторлық құқық жоқ", "Авторское право неизвестно", "No known copyright"),
}
CC_LICENCES = ("by", "by-sa", "by-nd", "by-nc", "by-nc-sa", "by-nc-nd")
_CC_VERSIONS = ("2.0", "2.5", "3.0", "4.0")
_LANGUAGES = ("kk", "ru", "en")
CC0 = "https://creativecommons.org/publicdomain/zero/1.0/"
PUBLIC_DOMAIN_MARK = "https://creativecommons.org/publicdomain/mark/1.0/"
_MARK = {CC0: "CC0 1.0"}
_MARK_NAMES = ("Қоғамдық игілік", "Общественное достояние", "Public domain")

_RS = re.compile(r"https?://(?:www\.)?rightsstatements\.org/(?:vocab|page)/([A-Za-z-]+)/1\.0/?")
_CC = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/(licenses|publicdomain)/([a-z-]+)/(\d\.\d)(?:/(?:deed|legalcode)(?:\.[a-z_]+)?)?/?"
)


def canonical_rights(uri: str) -> str:
    """The URI as its publisher writes it; "" when it is none of the published statements."""
    found = _RS.fullmatch(uri.strip())
    if found and found[1] in RIGHTS_STATEMENTS:
        return f"http://rightsstatements.org/vocab/{found[1]}/1.0/"
    found = _CC.fullmatch(uri.strip())
    if not found:
        return ""
    family, name, version = found.groups()
    if family == "publicdomain":
        uri = f"https://creativecommons.org/publicdomain/{name}/{version}/"
        return uri if uri in (CC0, PUBLIC_DOMAIN_MARK) else ""
    if name in CC_LICENCES and version in _CC_VERSIONS:
        return f"https://creativecommons.org/licenses/{name}/{version}/"
    return ""


def meant_rights(text: str) -> str:
    """The URI that was probably meant: "CC BY 4.0", "CC0", "In copyright", "InC" → their URI; else ""."""
    folded = re.sub(r"[\s_]+", " ", text.strip().lower())
    if folded in ("cc0", "cc0 1.0", "cc-0", "cc 0"):
        return CC0
    if folded in ("public domain", "pd", "pdm", "общественное достояние", "қоғамдық игілік"):
        return PUBLIC_DOMAIN_MARK
    found = re.fullmatch(r"(?:cc[ -])(by(?:-| )?(?:nc)?(?:-| )?(?:sa|nd)?)(?:[ -](\d\.\d))?", folded)
    if found:
        name = re.sub(r"[ -]+", "-", found[1]).strip("-")
        if name in CC_LICENCES:
            version = found[2] if found[2] in _CC_VERSIONS else "4.0"
            return f"https://creativecommons.org/licenses/{name}/{version}/"
    for key, names in RIGHTS_STATEMENTS.items():
        if folded == key.lower() or folded in (n.lower() for n in names):
            return f"http://rightsstatements.org/vocab/{key}/1.0/"
    found = _RS.match(text.strip().rstrip("/") + "/1.0/") or _RS.match(text.strip())
    if found:
        for key in RIGHTS_STATEMENTS:
            if key.lower() == found[1].lower():
                return f"http://rightsstatements.org/vocab/{key}/1.0/"
    return ""


def rights_name(uri: str, lang: str) -> str:
    """What the statement is called in `lang` (kk, ru, en; else English); Creative Commons by their
    abbreviations."""
    at = _LANGUAGES.index(lang) if lang in _LANGUAGES else 2
    found = _RS.fullmatch(uri)
    if found and found[1] in RIGHTS_STATEMENTS:
        return RIGHTS_STATEMENTS[found[1]][at]
    if uri in _MARK:
        return _MARK[uri]
    if uri == PUBLIC_DOMAIN_MARK:
        return _MARK_NAMES[at]
    found = _CC.fullmatch(uri)
    return f"CC {found[2].upper()} {found[3]}" if found else uri
