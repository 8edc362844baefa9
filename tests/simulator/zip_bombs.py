"""Promises packages that are small and would be huge: each must be refused before it hurts.

All are signed by `TRUSTED` where their manifest allows it. Sizes are what a stick could carry in passing.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable
from functools import cache

from tests.simulator.forgeries import FILES, TRUSTED
from tests.simulator.zips import Part, archive, heads, manifest_of, parts_of

from kiosk.bundle.manifest import Manifest, ManifestFile

MB = 1024 * 1024


@cache
def _zeros(size: int) -> bytes:
    """`size` zeros, deflated: about a thousandth of it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    out = b"".join(packer.compress(bytes(MB)) for _ in range(size // MB))
    return out + packer.flush()


@cache
def _zeros_crc(size: int) -> int:
    crc = 0
    for _ in range(size // MB):
        crc = zlib.crc32(bytes(MB), crc)
    return crc


def _swollen(size: int, told: int | None = None, name: bytes = b"media/zz.jpg") -> Callable[[], bytes]:
    """A file of zeros, listed and signed with the size it tells."""

    def make() -> bytes:
        told_size = size if told is None else told
        listed = manifest_of(FILES)
        more = ManifestFile(name.decode(), told_size, "0" * 64)
        files = tuple(sorted((*listed.files, more), key=lambda file: file.path))
        data = Manifest(listed.id, listed.release, 1, files).data()
        bomb = Part(name, b"", method=8, raw=_zeros(size), both={"size": told_size, "crc": _zeros_crc(size)})
        return archive([*heads(data, TRUSTED), *parts_of(FILES, None)[1:], bomb])

    return make


def _swarm(count: int, size: int) -> bytes:
    """Files of zeros, each small enough to be asked no ratio, all listed and signed."""
    listed = manifest_of(FILES)
    named = [f"media/z{number:05}.jpg" for number in range(count)]
    more = [ManifestFile(name, size, "0" * 64) for name in named]
    files = tuple(sorted((*listed.files, *more), key=lambda file: file.path))
    data = Manifest(listed.id, listed.release, 1, files).data()
    both = {"size": size, "crc": _zeros_crc(size)}
    swarm = [Part(name.encode(), b"", method=8, raw=_zeros(size), both=both) for name in named]
    return archive([*heads(data, TRUSTED), *parts_of(FILES, None)[1:], *swarm])


def _manifest(data: bytes, *, method: int = 0, size: int | None = None) -> Callable[[], bytes]:
    def make() -> bytes:
        first = Part(b"manifest.json", data, method=method, both={} if size is None else {"size": size})
        return archive([first, *heads(data, TRUSTED)[1:], *parts_of(FILES, None)[1:]])

    return make


def _deflated_manifest(size: int, told: int) -> Callable[[], bytes]:
    def make() -> bytes:
        first = Part(b"manifest.json", b"", method=8, raw=_zeros(size), both={"size": told})
        return archive([first, *parts_of(FILES, TRUSTED)[1:]])

    return make


def _many(count: int, *, listed: bool, size: int = 0) -> bytes:
    """Very many entries; the directory is as large as they make it."""
    names = [b"media/%07d.jpg" % number for number in range(count)]
    parts = [Part(name, bytes(size)) for name in names]
    files = {name.decode(): bytes(size) for name in names} if listed else {}
    data = manifest_of(files).data() if listed else manifest_of(FILES).data()
    out = archive([*heads(data, TRUSTED), *parts], end={"here": count % 65535, "count": count % 65535})
    if count < 65535:
        return out
    length, offset = struct.unpack("<II", out[-10:-2])
    end64 = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, count + 2, count + 2, length, offset)
    end64 += struct.pack("<4sIQI", b"PK\x06\x07", 0, offset + length, 1)
    return (
        out[:-22] + end64 + struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, length, offset, 0)
    )


def _quoted(count: int) -> bytes:
    """Every line of the directory stands for the same entry: the quoted-overlap bomb."""
    parts = parts_of({**FILES, "media/zz.jpg": bytes(MB)}, TRUSTED)
    parts.sort(key=lambda part: part.name == b"media/zz.jpg")
    parts[-1].method = 8
    return archive(parts, directory=[*range(len(parts)), *[len(parts) - 1] * count])


def _giant_quoted() -> bytes:
    """Local headers quoted by the files before them, each a little longer, with sizes of 4 GB."""
    parts = parts_of(FILES, TRUSTED)
    for number in range(250):
        size = 2**32 - 2 - number
        name = b"media/zz%04d.jpg" % number
        parts.append(Part(name, b"", method=8, raw=b"\0\xff\xff\0\0", both={"size": size, "packed": 2**31}))
    return archive(parts)


def _end(**changes: int) -> Callable[[], bytes]:
    return lambda: archive(parts_of(FILES, TRUSTED), end=changes)


def _end64(**changes: int) -> Callable[[], bytes]:
    def make() -> bytes:
        plain = archive(parts_of(FILES, TRUSTED))
        length, offset = struct.unpack("<II", plain[-10:-2])
        told = {"count": 8, "length": length, "offset": offset, **changes}
        record = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, told["count"], told["count"],
                             told["length"], told["offset"])  # fmt: skip
        record += struct.pack("<4sIQI", b"PK\x06\x07", 0, len(plain) - 22, 1)
        short = [min(told["count"], 0xFFFF)] * 2
        short += [min(told["length"], 2**32 - 1), min(told["offset"], 2**32 - 1)]
        return plain[:-22] + record + struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, *short, 0)

    return make


def _wide(size: int, packed: int) -> Callable[[], bytes]:
    """A file with 64-bit sizes, listed with a size the manifest allows."""
    extra = struct.pack("<HHQQ", 1, 16, size, packed)
    far = {"size": 2**32 - 1, "packed": 2**32 - 1}
    part = Part(b"media/zz.jpg", b"", method=8, raw=_zeros(16 * MB), extra=extra, both=far)
    return lambda: archive([*parts_of(FILES, TRUSTED), part])


def _nested(depth: int, ending: str) -> Callable[[], bytes]:
    """An archive in an archive in an archive, the innermost full of zeros."""

    def make() -> bytes:
        inner = archive([Part(b"0.zip", b"", method=8, raw=_zeros(64 * MB), both={"size": 64 * MB})])
        for _ in range(depth):
            inner = archive([Part(b"%d.zip" % number, inner, method=8) for number in range(4)])
        name = f"nested.{ending}"
        return archive(parts_of({**FILES, name: inner}, TRUSTED))

    return make


def _json(value: object) -> bytes:
    return (json.dumps(value, sort_keys=True, indent=1) + "\n").encode()


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    # A thousandfold, honest and lying.
    "64 MB of zeros": (_swollen(64 * MB), "ratio"),
    "1 GB of zeros": (_swollen(1024 * MB), "ratio"),
    "1 GB of zeros that says 4 GB": (_swollen(1024 * MB, 2**32 - 2), "ratio"),
    "1 GB of zeros that says 1 MB": (_swollen(1024 * MB, MB), "header-mismatch"),
    "1 GB of zeros that says 90 MB": (_swollen(1024 * MB, 90 * MB), "header-mismatch digest"),
    "1 GB of zeros that says 1 byte": (_swollen(1024 * MB, 1), "header-mismatch"),
    "1 GB of zeros that says nothing": (_swollen(1024 * MB, 0), "header-mismatch"),
    "64 MB of zeros as a table": (_swollen(64 * MB, name=b"zz.csv"), "ratio"),
    "64 MB of zeros as YAML": (_swollen(64 * MB, name=b"zz.yaml"), "ratio"),
    "16 EB by 64-bit sizes": (_wide(2**64 - 1, 16_000), "too-large header-mismatch"),
    "8 EB packed by 64-bit sizes": (_wide(2**63, 2**63), "too-large"),
    "5 GB by 64-bit sizes": (_wide(5 * 2**30, 5 * 2**30), "too-large overlap"),
    "4 GB by 64-bit sizes": (_wide(2**32, 16_000), "ratio header-mismatch"),
    "5,000 files of 1 MB of zeros": (lambda: _swarm(5_000, MB), "ratio"),
    # The first entries.
    "manifest of 1 GB of zeros": (_deflated_manifest(1024 * MB, 1024 * MB), "too-large"),
    "manifest of 1 GB that says 16 MB": (_deflated_manifest(1024 * MB, 16 * MB), "header-mismatch"),
    "manifest of 1 GB that says 1 kB": (_deflated_manifest(1024 * MB, 1024), "header-mismatch"),
    "manifest of 16 MB of zeros": (_deflated_manifest(16 * MB, 16 * MB), "ratio"),
    "manifest of 17 MB": (_manifest(b" " * 17 * MB), "too-large"),
    "manifest that says 4 GB": (_manifest(b"{}", size=2**32 - 2), "header-mismatch too-large"),
    "signature of 1 GB of zeros": (
        lambda: archive([parts_of(FILES, None)[0],
                         Part(b"manifest.json.minisig", b"", method=8, raw=_zeros(1024 * MB),
                              both={"size": 1024 * MB}), *parts_of(FILES, None)[1:]]),
        "too-large"),
    # JSON.
    "16 million lists": (_manifest(b"[" * 16_000_000), "too-many"),
    "8 million lists beside each other": (_manifest(b"[" + b"[]," * 5_000_000 + b"0]"), "too-many"),
    "2.6 million groups": (_manifest(b'{"a":' * 2_600_000), "too-many"),
    "100,000 lists in each other": (_manifest(b"[" * 100_000 + b"]" * 100_000), "manifest"),
    "100,000 groups in each other": (_manifest(b'{"a":' * 100_000 + b"1" + b"}" * 100_000), "manifest"),
    "8 million numbers": (_manifest(b"[" + b"1," * 8_000_000 + b"1]"), "too-many"),
    "a number of 16 million digits": (_manifest(b"9" * 16_000_000), "manifest"),
    "a text of 16 million letters": (_manifest(b'"' + b"a" * 16_000_000 + b'"'), "manifest"),
    "5 million escapes": (_manifest(b'"' + b"\\u0000" * 2_700_000 + b'"'), "manifest"),
    "400,000 keys": (_manifest(_json({f"k{n}": n for n in range(400_000)})), "not-a-package manifest"),
    "one path of 15 MB": (
        _manifest(_json({"what": "bundle of an exhibition kiosk", "format": 1, "bundle_format": 1, "id": "a",
                         "release": 1,
                         "files": [{"path": "a" * 15_000_000, "sha256": "0" * 64, "size": 1}]})), "path"),
    "a path of 7 million folders": (
        _manifest(_json({"what": "bundle of an exhibition kiosk", "format": 1, "bundle_format": 1, "id": "a",
                         "release": 1,
                         "files": [{"path": "a/" * 7_000_000, "sha256": "0" * 64, "size": 1}]})), "path"),
    # Structure.
    "60,000 entries that nobody listed": (lambda: _many(60_000, listed=False), "entry-added directory"),
    "60,000 entries, listed and not there": (
        lambda: archive([*heads(manifest_of({f"{n:06}.txt": b"" for n in range(60_000)}).data(), TRUSTED)]),
        "entry-missing"),
    "260,000 entries": (lambda: _many(260_000, listed=False), "too-many"),
    "200,000 entries of 64-bit count": (lambda: _many(200_000, listed=False), "entry-added"),
    "one entry named 60,000 times": (lambda: _quoted(60_000), "overlap"),
    "entries in each other, 4 GB each": (_giant_quoted, "entry-added"),
    "a directory of 4 GB": (_end(length=2**32 - 2), "directory"),
    "65,534 lines that are not there": (_end(here=65_534, count=65_534), "directory"),
    "a 64-bit directory of 16 EB": (_end64(length=2**64 - 1), "directory"),
    "a 64-bit count of 16 E": (_end64(count=2**64 - 1), "too-many directory"),
    "a 64-bit offset that wraps": (_end64(offset=2**64 - 100, length=2**33), "directory"),
    # Archives in archives: nobody opens them.
    "nested archives": (_nested(3, "zip"), "file-kind"),
    "nested archives without an ending": (_nested(3, "x"), "file-kind"),
}  # fmt: skip
