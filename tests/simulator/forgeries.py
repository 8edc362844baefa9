"""Promises packages that must be refused, by name: forged, damaged, contradicting themselves.

Each is made for a kiosk that trusts `TRUSTED`. Most are signed by that very key, as if a curator's computer
had been taken over: the signature does not help them. `codes` are the refusals that fit.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from tests.simulator.forged_manifests import MANIFESTS
from tests.simulator.forged_names import COLLISIONS, NAMES
from tests.simulator.zips import Part, archive, heads, manifest_of, parts_of

from kiosk.bundle.minisign import SecretKey

TRUSTED = SecretKey(b"trusted!", bytes(range(32)))
FOREIGN = SecretKey(b"foreign!", bytes(range(1, 33)))
RETIRED = SecretKey(b"retired!", bytes(range(2, 34)))

FILES: Mapping[str, bytes] = {
    "README.md": b"A package for tests.\n" * 40,
    "exhibition.yaml": b"format: 1\nid: sample-exhibition\n" * 30,
    "gifts.csv": b"id;title[en]\nbowl;Bowl\n" * 200,
    "media/bowl.jpg": random.Random(1).randbytes(30_000),
    "media/cup.jpg": random.Random(2).randbytes(20_000),
    "media/құмыра.png": random.Random(3).randbytes(9_000),
}

GOOD = archive(parts_of(FILES, TRUSTED))


@dataclass(frozen=True)
class Forgery:
    """A package as bytes, made when asked for, and the codes of refusal that fit."""

    make: Callable[[], bytes]
    codes: frozenset[str]


FORGERIES: dict[str, Forgery] = {}


def add(name: str, codes: str, make: Callable[[], bytes]) -> None:
    """A forgery more; `codes` are separated by blanks."""
    assert name not in FORGERIES, name
    FORGERIES[name] = Forgery(make, frozenset(codes.split()))


def spoilt(at: int, **changes: object) -> Callable[[], bytes]:
    """The good package with one part changed; 0 is the manifest, 1 the signature, 2 the first file."""

    def make() -> bytes:
        parts = parts_of(FILES, TRUSTED)
        parts[at] = replace(parts[at], **changes)  # type: ignore[arg-type]  # the fields of a part
        return archive(parts)

    return make


# Signatures ------------------------------------------------------------------------------------------------

_DATA = manifest_of(FILES).data()
_SIGNATURE = TRUSTED.sign(_DATA, "for a test")


def _signed_with(signature: bytes, manifest: bytes = _DATA) -> Callable[[], bytes]:
    files = parts_of(FILES, None)[1:]
    return lambda: archive(
        [Part(b"manifest.json", manifest), Part(b"manifest.json.minisig", signature), *files]
    )


def _line(number: int, change: Callable[[bytes], bytes]) -> bytes:
    lines = _SIGNATURE.split(b"\n")
    lines[number] = change(lines[number])
    return b"\n".join(lines)


def _other_letter(text: bytes, at: int) -> bytes:
    return text[:at] + (b"B" if text[at : at + 1] != b"B" else b"C") + text[at + 1 :]


add("unsigned", "unsigned", lambda: archive(parts_of(FILES, None)))
add("foreign key", "wrong-key", lambda: archive(parts_of(FILES, FOREIGN)))
add("retired key", "wrong-key", lambda: archive(parts_of(FILES, RETIRED)))
add(
    "foreign key with a trusted id",
    "bad-signature",
    lambda: archive(parts_of(FILES, SecretKey(TRUSTED.id, bytes(range(5, 37))))),
)
_OTHER = manifest_of({**FILES, "README.md": b"x"})
add("signature of another package", "bad-signature", _signed_with(TRUSTED.sign(_OTHER.data(), "for a test")))
add("signature of another release", "bad-signature",
     _signed_with(TRUSTED.sign(manifest_of(FILES, release=2).data(), "")))  # fmt: skip
add("manifest of another exhibition with its signature", "digest entry-missing entry-added",
     lambda: archive([*heads(manifest_of({"a.md": b"x"}, exhibition="other").data(), TRUSTED),
                      *parts_of(FILES, None)[1:]]))  # fmt: skip
add("manifest of an older release with its signature", "digest",
     lambda: archive([*heads(manifest_of({**FILES, "README.md": b"old"}, release=1).data(), TRUSTED),
                      *parts_of(FILES, None)[1:]]))  # fmt: skip
for _name, _change in {
    "release raised": (b'"release": 3', b'"release": 9'),
    "id changed": (b"sample-exhibition", b"simple-exhibition"),
    "path changed": (b"media/cup.jpg", b"media/cap.jpg"),
    "size changed": (b'"size": 30000', b'"size": 30001'),
    "blank added": (b'"release": 3', b'"release":  3'),
}.items():
    add(f"manifest changed after signing: {_name}", "bad-signature",
         _signed_with(_SIGNATURE, _DATA.replace(*_change)))  # fmt: skip
for _at in (4, 20, 60, 95):
    add(f"signature changed at letter {_at}", "bad-signature wrong-key",
         _signed_with(_line(1, lambda text, at=_at: _other_letter(text, at))))  # type: ignore[misc]  # binds the loop  # fmt: skip
for _at in (0, 30, 80):
    add(f"second signature changed at letter {_at}", "bad-signature",
         _signed_with(_line(3, lambda text, at=_at: _other_letter(text, at))))  # type: ignore[misc]  # binds the loop  # fmt: skip
for _name, _bytes in {
    "empty": b"",
    "one line": _SIGNATURE.split(b"\n")[1],
    "a line more": _SIGNATURE + b"more\n",
    "a line less": b"\n".join(_SIGNATURE.split(b"\n")[:3]),
    "comment changed": _SIGNATURE.replace(b"for a test", b"for a best"),
    "comment added": _SIGNATURE.replace(b"for a test", b"for a test: release 9"),
    "comment with an escape": _SIGNATURE.replace(b"for a test", b"for \x1b[2J test"),
    "no UTF-8": _SIGNATURE.replace(b"for a test", b"for a \xff\xfe"),
    "algorithm unknown": _line(1, lambda text: b"RXQ" + text[3:]),
    "legacy letters on a new signature": _line(1, lambda text: b"RWR" + text[3:]),
    "base64 with blanks": _line(1, lambda text: text[:20] + b" " + text[20:]),
    "base64 cut": _line(1, lambda text: text[:-4]),
    "base64 longer": _line(1, lambda text: text + b"AAAA"),
    "random": random.Random(4).randbytes(300),
    "zeros": bytes(300),
    "the public key instead": TRUSTED.public.text().encode(),
}.items():
    add(f"signature file: {_name}", "bad-signature wrong-key", _signed_with(_bytes))
add("signature file: 5 kB", "too-large", _signed_with(_SIGNATURE + b"\n" * 5000))
add("signature not the second entry", "unsigned",
     lambda: archive([parts_of(FILES, TRUSTED)[at] for at in (0, 2, 1, 3, 4, 5, 6, 7)]))  # fmt: skip
add("signature the first entry", "not-a-package",
     lambda: archive([parts_of(FILES, TRUSTED)[at] for at in (1, 0, 2, 3, 4, 5, 6, 7)]))  # fmt: skip
add("signature in capitals", "unsigned", spoilt(1, name=b"MANIFEST.JSON.MINISIG"))
add("signature twice", "entry-added name-collision overlap",
     lambda: archive([*(good := parts_of(FILES, TRUSTED))[:2], good[1], *good[2:]]))  # fmt: skip
add("manifest twice, the second one unsigned", "name-collision",
     lambda: archive([*parts_of(FILES, TRUSTED), Part(b"manifest.json", b"{}")]))  # fmt: skip

# Contents --------------------------------------------------------------------------------------------------

add("two files swapped", "digest",
     lambda: archive([*(good := parts_of(FILES, TRUSTED))[:5], replace(good[5], data=good[6].data),
                      replace(good[6], data=good[5].data), good[7]]))  # fmt: skip
_CUP = FILES["media/cup.jpg"]
add("one bit of a file", "digest", spoilt(6, data=_CUP[:99] + bytes([_CUP[99] ^ 4]) + _CUP[100:]))
add("one bit, checksum kept", "digest",
     spoilt(6, raw=_CUP[:99] + bytes([_CUP[99] ^ 4]) + _CUP[100:]))  # fmt: skip
add("a file longer", "digest", spoilt(6, data=_CUP + b"!"))
add("a file shorter", "digest", spoilt(6, data=_CUP[:-1]))
add("a file empty", "digest", spoilt(6, data=b""))
add("a file removed", "entry-missing", lambda: archive(parts_of(FILES, TRUSTED)[:-1]))
add("all files removed", "entry-missing", lambda: archive(parts_of(FILES, TRUSTED)[:2]))
add("a file renamed", "entry-added entry-missing", spoilt(6, name=b"media/cap.jpg"))
add("a file added", "entry-added", lambda: archive([*parts_of(FILES, TRUSTED), Part(b"more.txt", b"x")]))
add("a file twice", "name-collision", lambda: archive([*parts_of(FILES, TRUSTED), Part(b"README.md", b"x")]))
add("a file left out of the directory", "entry-missing hidden-data overlap",
     lambda: archive(parts_of(FILES, TRUSTED), directory=[0, 1, 2, 3, 4, 6, 7]))  # fmt: skip
add("the last file left out of the directory", "entry-missing hidden-data",
     lambda: archive(parts_of(FILES, TRUSTED), directory=[0, 1, 2, 3, 4, 5, 6]))  # fmt: skip
add("the directory in another order", "overlap hidden-data",
     lambda: archive(parts_of(FILES, TRUSTED), directory=[0, 1, 3, 2, 4, 5, 6, 7]))  # fmt: skip
add("a file named twice in the directory", "overlap name-collision",
     lambda: archive(parts_of(FILES, TRUSTED), directory=[0, 1, 2, 2, 3, 4, 5, 6, 7]))  # fmt: skip

# Names -----------------------------------------------------------------------------------------------------


def _with(names: tuple[str, ...]) -> Callable[[], bytes]:
    """The good package with more files, listed and signed as if all were well."""
    return lambda: archive(parts_of({**FILES, **dict.fromkeys(names, b"evil")}, TRUSTED))


def _beside(name: bytes) -> Callable[[], bytes]:
    """The good package with an entry that its manifest does not name."""
    return lambda: archive([*parts_of(FILES, TRUSTED), Part(name, b"evil")])


for _title, (_path, _code) in NAMES.items():
    add(f"listed name: {_title}", _code, _with((_path,)))
    add(f"unlisted name: {_title}", _code, _beside(_path.encode("utf-8", "surrogatepass")))
for _title, _paths in COLLISIONS.items():
    add(f"collision: {_title}", "name-collision", _with(_paths))
add("name that is no UTF-8", "path", _beside(b"caf\xe9.txt"))
add("name in letters that are not said", "path",
     lambda: archive([*parts_of(FILES, TRUSTED), Part("é.txt".encode(), both={"flags": 0})]))  # fmt: skip

for _title, (_manifest, _code) in MANIFESTS.items():
    add(
        f"manifest: {_title}",
        _code,
        lambda data=_manifest: archive(parts_of(FILES, TRUSTED, data)),  # type: ignore[misc]  # binds the loop
    )
