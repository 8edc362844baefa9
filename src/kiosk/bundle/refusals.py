"""Why a package is refused: a stable code, the values of its sentence, and the sentence in English.

Promises: each code has one sentence that says what is wrong and what to do next; whoever shows it in another
language needs the code and the values alone. Light: it is read on the way up of command and window.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from kiosk.errors import KioskError

_AGAIN: Final = "Copy the package to the stick again from where it was packed."
_PACK: Final = "Ask for a package that was made with “kiosk pack”."
_NOT_OURS: Final = (
    "It was not made by “kiosk pack” as it is now. Do not install it; ask the people who made it."
)
_RENAME: Final = "Rename the file in the bundle and pack it again."

SENTENCES: Final[Mapping[str, str]] = {
    # What the file is.
    "not-a-package": f"This file is no package of an exhibition. {_PACK}",
    "truncated": f"The package is cut off: its end is missing. {_AGAIN}",
    "trailing-data": f"Something was added to the end of the package. {_NOT_OURS}",
    "read-error": "The package cannot be read to its end: the stick was pulled out, or it is damaged. "
    "Put the stick in again; if that does not help, take another stick.",
    "newer-format": "The package was made by a newer program (format {format}; this kiosk reads up to "
    "{known}). Update the kiosk, or pack the bundle with the program of this kiosk.",
    # Who made it.
    "unsigned": "The package is not signed, and this kiosk takes only signed ones. "
    "Pack it with “kiosk pack … --sign KEY” and a key that is enrolled here.",
    "wrong-key": "The package is signed with the key {key}, which is not in force on this kiosk. "
    "Sign it with an enrolled key, or have the operator enroll that key.",
    "bad-signature": "The signature does not fit the package: one of them was changed. "
    "Do not install it; ask the people who made it for a new copy.",
    # The manifest.
    "manifest": f"The list of files in the package is not as it must be ({{problem}}). {_NOT_OURS}",
    # How the archive is built.
    "header-mismatch": f"The package contradicts itself about “{{file}}”. {_NOT_OURS}",
    "directory": f"The package's table of contents does not fit its file ({{problem}}). {_NOT_OURS}",
    "overlap": f"Two files of the package lie over each other (“{{file}}”). {_NOT_OURS}",
    "hidden-data": f"The package hides something between its files (before “{{file}}”). {_NOT_OURS}",
    "encrypted": f"“{{file}}” in the package is locked with a password. {_PACK}",
    "compression": f"“{{file}}” in the package is compressed in a way that is not used here. {_PACK}",
    "entry-added": f"The package holds “{{file}}”, which its list of files does not name. {_NOT_OURS}",
    "entry-missing": f"The package lacks “{{file}}”, which its list of files names. {_NOT_OURS}",
    "digest": f"“{{file}}” is not the file that was packed: its contents were changed or damaged. {_AGAIN}",
    "link": f"“{{file}}” in the package is a link. {_NOT_OURS}",
    "special-file": f"“{{file}}” in the package is no ordinary file. {_NOT_OURS}",
    # Names.
    "path": f"“{{file}}” is not a plain path inside a bundle. {_RENAME}",
    "control-character": f"The name “{{file}}” contains invisible characters. {_RENAME}",
    "reserved-name": f"“{{file}}” is a name that some systems cannot write. {_RENAME}",
    "name-collision": "“{file}” and “{other}” differ only in capital letters or in the form of their "
    "letters, or one is a folder where the other is a file. Rename one of them in the bundle and pack it "
    "again.",
    "file-kind": "“{file}” is of a kind that a bundle does not have. Take it out of the bundle and pack it "
    "again.",
    # Sizes.
    "ratio": f"“{{file}}” in the package would swell to an enormous size. {_NOT_OURS}",
    "too-large": "“{file}” is larger than a package may hold ({limit} bytes). Make it smaller and pack it "
    "again.",
    "too-many": "The package has more files than a bundle may have ({limit}). "
    "Take out what does not belong to the exhibition and pack again.",
    # The kiosk itself.
    "no-space": "There is not enough room on the kiosk's disk: {needed} bytes are needed, {free} are free. "
    "Remove an exhibition that is no longer shown.",
    "disk": "The kiosk's disk refuses ({problem}). What is shown stays as it is; tell the operator.",
    "worker": "The program that opens packages did not survive this one. Do not install it; ask the people "
    "who made it for a new copy.",
}


class PackageError(KioskError):
    """A package is refused. `code` is a key of `SENTENCES`, `values` what its sentence needs."""

    def __init__(self, code: str, **values: Any) -> None:
        self.code = code
        self.values: dict[str, Any] = {name: _shown(value) for name, value in values.items()}
        super().__init__(sentence(code, self.values))


class SignatureError(PackageError):
    """A key or a signature is not what it must be; the codes of minisign's files are in `minisign`."""

    def __init__(self, code: str, message: str = "", **values: Any) -> None:
        super().__init__(code, **values)
        if message:
            self.args = (message,)


def sentence(code: str, values: Mapping[str, Any]) -> str:
    """The English sentence of a code; a value that is missing shows as “?”."""
    return SENTENCES.get(code, "The package is refused ({code}).").format_map(_Values(values, code=code))


class _Values(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "?"


def _shown(value: Any) -> Any:
    """A text that can be put on a screen: nothing invisible in it, and not endless."""
    if not isinstance(value, str):
        return value
    text = "".join(ch if ch.isprintable() else "�" for ch in value[:400])
    return text if len(text) <= 200 else f"{text[:120]} … {text[-60:]}"
