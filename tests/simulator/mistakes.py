"""Promises bundles with planted mistakes, each with the finding it must cause; and bundles made to hurt.

A mistake is planted into a folder that `SimulatedBundle().write(...)` made.
"""

from __future__ import annotations

import io
import os
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from tests.simulator.bundles import picture, truncate


@dataclass(frozen=True, slots=True)
class Mistake:
    """A planted mistake: `code` in `file` must be reported; `says` must stand in its message or hint.

    `fatal`: nothing can be shown afterwards.
    """

    plant: Callable[[Path], object]
    code: str
    file: str
    says: str = ""
    severity: str = "error"
    fatal: bool = False
    line: int | None = None


def replace(name: str, old: str, new: str) -> Callable[[Path], object]:
    """A change of text in a file; the old text must be there."""

    def plant(root: Path) -> None:
        path = root / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return plant


def write(name: str, data: bytes | str) -> Callable[[Path], object]:
    def plant(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)

    return plant


def remove(name: str) -> Callable[[Path], object]:
    return lambda root: (root / name).unlink()


_DOC = "documents/sample-declaration.yaml"
_EX = "exhibition.yaml"

MISTAKES: dict[str, Mistake] = {
    "newer-format": Mistake(
        replace(_EX, "format: 1", "format: 3"),
        "newer-format",
        _EX,
        "This bundle has format 3",
        fatal=True,
        line=1,
    ),
    "no-format": Mistake(replace(_EX, "format: 1\n", ""), "missing-key", _EX, "“format”", fatal=True),
    "format-word": Mistake(
        replace(_EX, "format: 1", "format: one"), "wrong-type", _EX, "whole number", fatal=True
    ),
    "no-exhibition": Mistake(remove(_EX), "no-exhibition", "", _EX, fatal=True),
    "truncated-yaml": Mistake(
        write(_EX, 'format: 1\nid: sample\ntitle: "cut o'), "yaml", _EX, "does not end", fatal=True, line=3
    ),
    "tab": Mistake(write(_DOC, "id: a\ntitle:\n\ten: A\n"), "tab", _DOC, "spaces", line=3),
    "bad-utf8": Mistake(
        write(_DOC, "id: a\ntitle: Құжат\n".encode("cp1251", "replace")), "encoding", _DOC, "UTF-8"
    ),
    "nul": Mistake(write(_DOC, "id: a\ntitle: \0\n"), "control-character", _DOC, "U+0000", line=2),
    "empty-file": Mistake(write(_DOC, ""), "empty-file", _DOC),
    "duplicate-key": Mistake(
        replace(_DOC, "date:", "date: 1999\ndate:"), "duplicate-key", _DOC, "second time"
    ),
    "wrong-type": Mistake(
        replace(_DOC, "language_of_material:\n- en\n- ru\n", "language_of_material: en\n"),
        "wrong-type",
        _DOC,
        "[en]",
    ),
    "unknown-key": Mistake(replace(_DOC, "label:", "lable:"), "unknown-key", _DOC, "“label”"),
    "unknown-kind": Mistake(replace(_EX, "kind: gifts", "kind: gift"), "unknown-kind", _EX, "“gifts”"),
    "unknown-word": Mistake(
        replace(_DOC, "document_type: declaration", "document_type: declartion"),
        "unknown-word",
        _DOC,
        "“declaration”",
    ),
    "bad-date": Mistake(replace(_DOC, "'1992-03-02'", "02.03.1992"), "bad-date", _DOC, "1992-03-02"),
    "unknown-country": Mistake(
        replace("gifts.yaml", "given_to: US", "given_to: USA"), "unknown-country", "gifts.yaml", "“US”"
    ),
    "unknown-language": Mistake(
        replace(_DOC, "  kk: Үлгі декларация", "  kz: Үлгі декларация"), "unknown-language", _DOC, "“kk”"
    ),
    "bad-id": Mistake(
        replace("gifts.yaml", "id: sample-bowl", "id: Sample_Bowl"), "bad-id", "gifts.yaml", "“sample-bowl”"
    ),
    "duplicate-id": Mistake(
        replace("gifts.yaml", "id: sample-bowl", "id: sample-declaration"), "duplicate-id", "gifts.yaml", _DOC
    ),
    "missing-records": Mistake(
        replace(_EX, "records: quotes.yaml", "records: quote.yaml"), "no-records", _EX, "quotes.yaml"
    ),
    "missing-image": Mistake(remove("media/bowl.png"), "missing-image", "gifts.yaml", "media/bowl.png"),
    "image-case": Mistake(
        lambda root: (root / "media/bowl.png").rename(root / "media/Bowl.PNG"),
        "missing-image",
        "gifts.yaml",
        "Bowl.PNG",
    ),
    "not-an-image": Mistake(
        write("media/bowl.png", "no picture at all"), "not-an-image", "gifts.yaml", "bowl.png"
    ),
    "svg": Mistake(write("media/bowl.png", "<svg xmlns='x'/>"), "not-an-image", "gifts.yaml", "SVG"),
    "empty-image": Mistake(write("media/bowl.png", b""), "not-an-image", "gifts.yaml", "empty"),
    "truncated-image": Mistake(
        lambda root: truncate(root / "media/bowl.png", 0.7), "image-cut-off", "gifts.yaml", "cut off"
    ),
    "image-too-large": Mistake(
        lambda root: huge_png(root / "media/bowl.png", 60_000, 60_000),
        "image-too-large",
        "gifts.yaml",
        "3,600 million",
    ),
    "path-outside": Mistake(
        replace("gifts.yaml", "file: media/bowl.png", "file: ../bowl.png"), "bad-path", "gifts.yaml", "inside"
    ),
    "path-absolute": Mistake(
        replace("gifts.yaml", "file: media/bowl.png", "file: /etc/passwd"),
        "bad-path",
        "gifts.yaml",
        "outside",
    ),
    "path-backslash": Mistake(
        replace("gifts.yaml", "file: media/bowl.png", r"file: media\bowl.png"),
        "bad-path",
        "gifts.yaml",
        "forward",
    ),
    "symlink-outside": Mistake(
        lambda root: _link_out(root / "media/bowl.png"), "path-outside", "gifts.yaml", "link"
    ),
    "missing-person": Mistake(
        replace("quotes.yaml", "speaker: alua-sample", "speaker: alua-sampel"),
        "missing-person",
        "quotes.yaml",
        "“alua-sample”",
    ),
    "html": Mistake(replace(_DOC, "написан для", "<b>написан</b> для"), "html", _DOC, "HTML"),
    "low-contrast": Mistake(
        replace(_EX, "highlights:", 'theme:\n  accent: "#402010"\nhighlights:'),
        "low-contrast",
        _EX,
        "lighter",
    ),
    "missing-link": Mistake(
        replace(_DOC, "to: sample-bowl", "to: sample-bowel"), "missing-link", _DOC, "“sample-bowl”", "warning"
    ),
    "missing-translation": Mistake(
        replace(_DOC, "  ru: Пробная декларация\n", ""),
        "missing-translation",
        _DOC,
        "Russian: title",
        "warning",
    ),
    "missing-alt": Mistake(
        replace("gifts.yaml", "    alt:\n      kk: Сурет\n      ru: Картина\n      en: A picture\n", ""),
        "missing-alt",
        "gifts.yaml",
        "alt",
        "warning",
    ),
    "long-label": Mistake(
        replace(_DOC, "  en: This document", "  en: " + "Word word word word word. " * 16 + "This document"),
        "long-label",
        _DOC,
        "75",
        "warning",
    ),
    "missing-letters": Mistake(
        replace(_DOC, "en: Sample declaration", "en: Sample 𓀀 declaration"),
        "missing-letters",
        _DOC,
        "𓀀",
        "warning",
    ),
    "small-image": Mistake(
        lambda root: picture(root / "media/bowl.png", (300, 200)),
        "small-image",
        "gifts.yaml",
        "300",
        "warning",
    ),
    "unused-media": Mistake(
        lambda root: picture(root / "media/left.png"),
        "unused-media",
        "media/left.png",
        "No record",
        "warning",
    ),
    "unused-file": Mistake(
        write("old/left.yaml", "id: left\n"), "unused-file", "old/left.yaml", "Nothing reads", "warning"
    ),
}


def huge_png(path: Path, width: int, height: int) -> Path:
    """A small, valid PNG header that promises very many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    body = zlib.compress(b"\0" * 4096)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    )
    return path


def _link_out(path: Path) -> None:
    path.unlink()
    path.symlink_to("/etc/hostname")


def _bomb(root: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    write(_DOC, "\n".join(lines))(root)


def _endless_png(root: Path) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 64)).save(buffer, "PNG")
    (root / "media/bowl.png").write_bytes(buffer.getvalue()[:40] + os.urandom(4000))


# Made to hurt: reading them must end soon, with findings, and take nothing else down.
HOSTILE: dict[str, Callable[[Path], object]] = {
    "nested-brackets": write(_DOC, "[" * 100_000),
    "nested-dashes": write(_DOC, "- " * 50_000 + "x"),
    "nested-braces": write(_DOC, "{a: " * 50_000),
    "question-marks": write(_DOC, "? " * 50_000),
    "alias-bomb": _bomb,
    "merge-key": write(_DOC, "base: {a: 1}\n<<: {b: 2}\n"),
    "python-tag": write(_DOC, "!!python/object/apply:os.system ['true']\n"),
    "large-file": write(_DOC, "id: " + "x" * 2_000_000),
    "long-key": write(_DOC, "k" * 100_000 + ": 1\n"),
    "bad-escape": write(_DOC, 'id: "\\UFFFFFFFF"\n'),
    "only-bom": write(_DOC, b"\xef\xbb\xbf"),
    "random-png": _endless_png,
    "self-link": lambda root: (root / "documents/again").symlink_to(root, target_is_directory=True),
    "fifo": lambda root: os.mkfifo(root / "documents/pipe.yaml"),
    "control-name": write("documents/a\nb.yaml", "id: a\n"),
}
