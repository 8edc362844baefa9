"""Promises manifests that must be refused even when an enrolled key signed them, each with its codes."""

from __future__ import annotations

import json
from typing import Any

_FILE = {"path": "a.txt", "sha256": "0" * 64, "size": 1}
_WELL: dict[str, Any] = {
    "what": "bundle of an exhibition kiosk", "format": 1, "bundle_format": 1, "id": "sample", "release": 1,
    "files": [_FILE],
}  # fmt: skip


def _json(value: object, **options: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1, **options) + "\n").encode()


def _changed(**values: Any) -> bytes:
    return _json({**_WELL, **values})


def _file(**values: Any) -> bytes:
    return _changed(files=[{**_FILE, **values}])


_TEXT = _json(_WELL)

MANIFESTS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "manifest"),
    "no JSON": (b"hello", "manifest"),
    "a list": (b"[]\n", "manifest"),
    "a number": (b"1\n", "manifest"),
    "null": (b"null\n", "manifest"),
    "no UTF-8": (b'{"what": "\xff"}', "manifest"),
    "UTF-16": (_TEXT.decode().encode("utf-16"), "manifest"),
    "byte order mark": (b"\xef\xbb\xbf" + _TEXT, "manifest"),
    "something behind": (_TEXT + b"{}", "manifest"),
    "blank behind": (_TEXT + b" ", "manifest"),
    "no line feed": (_TEXT.rstrip(), "manifest"),
    "Windows lines": (_TEXT.replace(b"\n", b"\r\n"), "manifest"),
    "one line": ((json.dumps(_WELL, sort_keys=True) + "\n").encode(), "manifest"),
    "unsorted keys": ((json.dumps(_WELL, indent=1) + "\n").encode(), "manifest"),
    "escapes": (_TEXT.replace(b"a.txt", b"\\u0061.txt"), "manifest"),
    "a key twice": (_TEXT.replace(b' "release": 1,', b' "release": 9,\n "release": 1,'), "manifest"),
    "a path twice in one entry": (_TEXT.replace(b'"path"', b'"path": "b.txt",\n   "path"'), "manifest"),
    "a key more": (_changed(scripts=[]), "manifest"),
    "a key less": (_json({k: v for k, v in _WELL.items() if k != "release"}), "manifest"),
    "of something else": (_changed(what="edition of an exhibition kiosk"), "not-a-package"),
    "of nothing": (b"{}\n", "not-a-package"),
    "a newer format": (_changed(format=2), "newer-format"),
    "a far newer format with other keys": (_changed(format=99, more=1), "newer-format"),
    "a format of 4,000 digits": (_TEXT.replace(b'"format": 1', b'"format": 1' + b"0" * 4000), "manifest"),
    "format 0": (_changed(format=0), "manifest"),
    "format as a text": (_changed(format="1"), "manifest"),
    "format true": (_changed(format=True), "manifest"),
    "format 1.0": (_changed(format=1.0), "manifest"),
    "release 0": (_changed(release=0), "manifest"),
    "release -1": (_changed(release=-1), "manifest"),
    "release 1.5": (_changed(release=1.5), "manifest"),
    "release endless": (_TEXT.replace(b'"release": 1', b'"release": Infinity'), "manifest"),
    "release no number": (_TEXT.replace(b'"release": 1', b'"release": NaN'), "manifest"),
    "release of 5000 digits": (_TEXT.replace(b'"release": 1', b'"release": 1' + b"0" * 5000), "manifest"),
    "release beyond all": (_changed(release=2**60), "manifest"),
    "id with capitals": (_changed(id="Sample"), "manifest"),
    "id with a path": (_changed(id="../sample"), "manifest"),
    "id empty": (_changed(id=""), "manifest"),
    "id of 81 letters": (_changed(id="a" * 81), "manifest"),
    "id a number": (_changed(id=7), "manifest"),
    "files a group": (_changed(files={}), "manifest"),
    "files null": (_changed(files=None), "manifest"),
    "a file null": (_changed(files=[None]), "manifest"),
    "a file's key more": (_file(mode=0o4755), "manifest"),
    "a path a number": (_file(path=1), "manifest"),
    "a path null": (_file(path=None), "manifest"),
    "half a letter": (_TEXT.replace(b"a.txt", b"\\ud800.txt"), "control-character"),
    "a size negative": (_file(size=-1), "too-large"),
    "a size true": (_file(size=True), "manifest"),
    "a size as a text": (_file(size="1"), "manifest"),
    "a file of 5 GB": (_file(size=5_000_000_000), "too-large"),
    "files of 80 GB": (
        _changed(files=[{**_FILE, "path": f"{n:02}.txt", "size": 4_000_000_000} for n in range(20)]),
        "too-large",
    ),
    "a digest in capitals": (_file(sha256="A" * 64), "manifest"),
    "a digest too short": (_file(sha256="0" * 63), "manifest"),
    "a digest empty": (_file(sha256=""), "manifest"),
    "files unsorted": (_changed(files=[{**_FILE, "path": "b.txt"}, _FILE]), "manifest"),
    "a file twice": (_changed(files=[_FILE, _FILE]), "name-collision"),
    "deep": (b"[" * 100_000 + b"]" * 100_000, "manifest too-many"),
    "deep groups": (b'{"a":' * 50_000 + b"1" + b"}" * 50_000, "manifest too-many"),
}
