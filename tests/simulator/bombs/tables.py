"""Promises bombs in CSV: huge cells, rows and heads, very many rows and columns, quotes that never end."""

from __future__ import annotations

from tests.simulator.bombs.target import Bomb, table_of

HEAD = "id,title[en],date\n"
SIZE = 20_000_000


def _many(unit: str, head: str = HEAD, tail: str = "", size: int = SIZE) -> str:
    return head + unit * (size // len(unit)) + tail


BOMBS: dict[str, Bomb] = {
    "huge-cell": table_of(lambda: _many("x", HEAD + 'a,"', '",1990\n')),
    "open-quotes": table_of(lambda: _many("x\n", HEAD + 'a,"')),
    "doubled-quotes": table_of(lambda: _many('"a""', HEAD)),
    "quoted-lines": table_of(lambda: _many('","\n', HEAD + '"')),
    "wide-row": table_of(lambda: _many(",")),
    "wide-row-over-lines": table_of(lambda: HEAD + ("," * 1_000_000 + '"\n"') * 20),
    "empty-rows": table_of(lambda: _many("\n")),
    "empty-rows-first": table_of(lambda: _many("\n", "", HEAD)),
    "comma-rows": table_of(lambda: _many(",,\n", size=6_000_000)),
    "carriage-returns": table_of(lambda: _many("\r")),
    "wide-head": table_of(lambda: _many("title[en],", "", "\n")),
    "wide-head-known": table_of(
        lambda: ",".join(f"media[{n % 100 + 1}].alt[en]" for n in range(50_000)) + "\n"
    ),
    "unknown-columns": table_of(
        lambda: ",".join(f"colummn{n}" for n in range(999)) + "\n" + ("," * 998 + "\n") * 5_000
    ),
    "long-names": table_of(lambda: ",".join("x" * 900 for _ in range(999)) + "\n"),
    "brackets": table_of(lambda: _many("[", "", "\n")),
    "dots": table_of(lambda: _many("a.", "", "\n")),
    "deep-column": table_of(lambda: _many("media[1].", "id,", "\n", 900_000)),
    "one-line": table_of(lambda: _many("a", "")),
    "semicolons": table_of(lambda: _many(";", "id;title[en];date\n")),
    "long-list": table_of(lambda: "id,title[en],countries\n" + 'a,b,"' + ";".join(["US"] * 20_000) + '"\n'),
    "nul": table_of(lambda: _many("\0")),
    "no-utf-8": table_of(lambda: HEAD.encode() + b"a\n" * 8_000_000 + b"\xff" * 4_000_000),
    "wide-letters": table_of(lambda: _many("a,b,1990\n", HEAD, "\U0001f40e,b,1990\n", 30_000_000)),
}
