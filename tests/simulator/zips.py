"""Promises ZIP files with any lie in them: every field of every header can be set to what it should not be.

A `Part` without changes is written as the program writes it; `local`, `central` and `end` name fields of the
headers and what stands there instead.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kiosk.bundle.manifest import Manifest, ManifestFile
from kiosk.bundle.minisign import SecretKey

LOCAL = ("mark", "version", "flags", "method", "time", "date", "crc", "packed", "size", "names", "extras")
CENTRAL = (
    "mark", "made_by", "version", "flags", "method", "time", "date", "crc", "packed", "size", "names",
    "extras", "comments", "disk", "internal", "attributes", "offset",
)  # fmt: skip
END = ("mark", "disk", "first_disk", "here", "count", "length", "offset", "comments")


@dataclass
class Part:
    """One entry. `raw` are its bytes as they lie in the file; None: `data`, packed by `method`. `both` sets a
    field in both headers. `before` lies between the entry before and this one."""

    name: bytes
    data: bytes = b""
    method: int = 0
    raw: bytes | None = None
    after: bytes = b""
    before: bytes = b""
    extra: bytes = b""
    local_extra: bytes | None = None
    local_name: bytes | None = None
    comment: bytes = b""
    both: Mapping[str, int] = field(default_factory=dict)
    local: Mapping[str, int] = field(default_factory=dict)
    central: Mapping[str, int] = field(default_factory=dict)
    same_place: bool = False  # the directory says it lies where the entry before does

    def packed(self) -> bytes:
        if self.raw is not None:
            return self.raw
        if self.method == 8:
            packer = zlib.compressobj(9, zlib.DEFLATED, -15)
            return packer.compress(self.data) + packer.flush()
        return self.data


def archive(
    parts: Iterable[Part],
    *,
    end: Mapping[str, int] | None = None,
    prefix: bytes = b"",
    before_directory: bytes = b"",
    after_directory: bytes = b"",
    comment: bytes = b"",
    suffix: bytes = b"",
    directory: Sequence[int] | None = None,
) -> bytes:
    """A ZIP file. `directory` are the parts that the directory names, by position, in that order."""
    out = bytearray(prefix)
    lines: list[bytes] = []
    last = 0
    for part in parts:
        out += part.before
        place = last if part.same_place else len(out)
        last = place
        packed = part.packed()
        flags = 0 if part.name.isascii() else 1 << 11
        common: dict[str, Any] = {
            "version": 20, "flags": flags, "method": part.method, "time": 0, "date": 33,
            "crc": zlib.crc32(part.data), "packed": len(packed), "size": len(part.data),
        }  # fmt: skip
        local_name = part.name if part.local_name is None else part.local_name
        local_extra = part.extra if part.local_extra is None else part.local_extra
        local = {"mark": 0x04034B50, **common, "names": len(local_name), "extras": len(local_extra)}
        local |= {**part.both, **part.local}
        out += struct.pack("<IHHHHHIIIHH", *(local[name] for name in LOCAL))
        out += local_name + local_extra + packed + part.after
        central = {"mark": 0x02014B50, "made_by": 3 << 8 | 20, **common, "names": len(part.name)}
        central |= {"extras": len(part.extra), "comments": len(part.comment), "disk": 0, "internal": 0}
        central |= {"attributes": 0o100644 << 16, "offset": place, **part.both, **part.central}
        fixed = struct.pack("<IHHHHHHIIIHHHHHII", *(central[name] for name in CENTRAL))
        lines.append(fixed + part.name + part.extra + part.comment)
    if directory is not None:
        lines = [lines[at] for at in directory]
    out += before_directory
    begins = len(out)
    out += b"".join(lines)
    length = len(out) - begins
    out += after_directory
    told = {"mark": 0x06054B50, "disk": 0, "first_disk": 0, "here": len(lines), "count": len(lines)}
    told |= {"length": length, "offset": begins, "comments": len(comment), **(end or {})}
    out += struct.pack("<IHHHHIIH", *(told[name] for name in END)) + comment + suffix
    return bytes(out)


def manifest_of(
    files: Mapping[str, bytes], *, exhibition: str = "sample-exhibition", release: int = 3
) -> Manifest:
    """The manifest that fits these files; nothing is checked."""
    return Manifest(
        exhibition,
        release,
        1,
        tuple(
            ManifestFile(path, len(data), hashlib.sha256(data).hexdigest())
            for path, data in sorted(files.items())
        ),
    )


def heads(manifest: bytes, key: SecretKey | None) -> list[Part]:
    """The first entries: the manifest, and its signature if there is a key."""
    parts = [Part(b"manifest.json", manifest)]
    if key is not None:
        parts.append(Part(b"manifest.json.minisig", key.sign(manifest, "for a test")))
    return parts


def parts_of(files: Mapping[str, bytes], key: SecretKey | None, manifest: bytes | None = None) -> list[Part]:
    """The parts of a good package, to be spoilt."""
    data = manifest_of(files).data() if manifest is None else manifest
    return [*heads(data, key), *(Part(path.encode(), bytes_) for path, bytes_ in sorted(files.items()))]
