"""Promises bombs in YAML: aliases, merge keys, depth, very large and very many values."""

from __future__ import annotations

from tests.simulator.bombs.target import Bomb, text_of

FULL = 990_000  # bytes: as much as a text file may have


def _many(unit: str, head: str = "", tail: str = "") -> str:
    return head + unit * ((FULL - len(head) - len(tail)) // len(unit.encode())) + tail


def _laughs(merged: bool) -> str:
    lines = ["a0: &a0 {x: 1}" if merged else "a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for n in range(1, 12):
        inner = ", ".join([f"*a{n - 1}"] * 9)
        lines.append(f"a{n}: &a{n} {{<<: [{inner}]}}" if merged else f"a{n}: &a{n} [{inner}]")
    return "\n".join(lines)


BOMBS: dict[str, Bomb] = {
    "alias-laughs": text_of(lambda: _laughs(merged=False)),
    "alias-itself": text_of(lambda: "a: &a [*a, *a]\n"),
    "merge-laughs": text_of(lambda: _laughs(merged=True)),
    "merge-plain": text_of(lambda: "base: {a: 1}\n<<: {b: 2}\n"),
    "anchors": text_of(lambda: _many("- &a x\n")),
    "tags": text_of(lambda: _many("- !a x\n")),
    "tag-object": text_of(lambda: "!!python/object/apply:os.system ['true']\n"),
    "long-tag": text_of(lambda: _many("!")),
    "brackets": text_of(lambda: _many("[")),
    "braces": text_of(lambda: _many("{a: ")),
    "dashes": text_of(lambda: _many("- ")),
    "questions": text_of(lambda: _many("? ")),
    "question-lines": text_of(lambda: _many("? a\n")),
    "depth-by-indent": text_of(lambda: "".join(" " * n + "a:\n" for n in range(1300))),
    "huge-word": text_of(lambda: _many("x", "a: ")),
    "huge-words": text_of(lambda: _many("x ", "a: ")),
    "huge-lines": text_of(lambda: _many("  x\n", "a:\n")),
    "huge-literal": text_of(lambda: _many("  x\n", "a: |\n")),
    "huge-folded": text_of(lambda: _many("  x\n", "a: >\n")),
    "huge-quoted": text_of(lambda: _many("x\n", 'a: "', '"')),
    "huge-escapes": text_of(lambda: _many("\\x41", 'a: "', '"')),
    "open-quotes": text_of(lambda: _many("x ", 'a: "')),
    "over-the-limit": text_of(lambda: "a: " + "x" * 20_000_000),
    "many-keys": text_of(lambda: "".join(f"k{n:06}: v\n" for n in range(FULL // 11))),
    "many-flow-keys": text_of(lambda: "{" + ",".join(f"k{n}: 1" for n in range(FULL // 12)) + "}"),
    "same-key": text_of(lambda: _many("a: 1\n")),
    "long-key": text_of(lambda: _many("k", "", ": 1\n")),
    "many-items": text_of(lambda: _many("- a\n")),
    "many-flow-items": text_of(lambda: _many("a,", "[", "]")),
    "many-flow-groups": text_of(lambda: _many("{},", "[", "]")),
    "many-documents": text_of(lambda: _many("---\n")),
    "directives": text_of(lambda: _many("%A b\n")),
    "comments": text_of(lambda: _many("#\n")),
    "newlines": text_of(lambda: _many("\n", "", "a: 1")),
    "spaces": text_of(lambda: _many(" ", "", "a: 1")),
    "colons": text_of(lambda: _many(":")),
    "unicode-escape": text_of(lambda: 'id: "\\UFFFFFFFF"\n'),
    "many-records": text_of(lambda: _many("- id: a\n")),
    "many-unknown-keys": text_of(lambda: "id: a\n" + "".join(f"k{n}: v\n" for n in range(15_000))),
    "many-languages": text_of(lambda: "id: a\ntitle:\n" + "".join(f"  q{n}: v\n" for n in range(15_000))),
    "markup": text_of(lambda: "id: a\ntitle: t\nlabel: " + "*a " * 300_000),
    "open-markup": text_of(lambda: "id: a\ntitle: t\nlabel: " + "*" * 900_000),
    "markup-brackets": text_of(lambda: "id: a\ntitle: t\nlabel: '" + "[" * 900_000 + "'"),
    "html": text_of(lambda: "id: a\ntitle: t\nlabel: '" + "<" * 900_000 + "'"),
    "date": text_of(lambda: "id: a\ntitle: t\ndate: '" + "1" * 900_000 + "'"),
    "date-sets": text_of(lambda: "id: a\ntitle: t\ndate: '[" + "1990,1991.." * 80_000 + "]'"),
    "date-endless": text_of(lambda: "id: a\ntitle: t\ndate: Y1E999999999\n"),
    "bad-links": text_of(lambda: _many("- a-link\n", "id: a\ntitle: {kk: t}\nlabel: {kk: a}\nlinks:\n")),
    "half-letters": text_of(lambda: _many("\\ud800", 'id: a\ntitle: "', '"')),
    "long-id": text_of(lambda: "id: " + "a-" * 450_000),
}
