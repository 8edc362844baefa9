"""A strict reader of Prometheus' text exposition format 0.0.4, as node_exporter's textfile collector has it.

Promises: it refuses what the format forbids and what the collector refuses: a sample before its TYPE, a
family that comes twice or in pieces, a sample twice, a name or an escape that is none, a time stamp, a
counter below zero, a last line without its end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

NAME: Final = re.compile(r"[a-zA-Z_:][a-zA-Z0-9_:]*")
LABEL: Final = re.compile(r'([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\\\|\\"|\\n)*)"')
NUMBER: Final = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|NaN|[-+]?Inf")
KINDS: Final = ("counter", "gauge", "untyped")


class NoExposition(ValueError):  # noqa: N818  # it says what a text is not
    """The text is not in the format."""


@dataclass
class Family:
    """One measure: its kind, its help, and its samples by their labels."""

    kind: str
    help: str
    samples: dict[tuple[tuple[str, str], ...], float] = field(default_factory=dict)


def parse(text: str) -> dict[str, Family]:
    """All measures of a file, by name."""
    if not text.endswith("\n"):
        raise NoExposition("the last line has no end")
    families: dict[str, Family] = {}
    helps: dict[str, str] = {}
    current = ""
    for line in text.split("\n")[:-1]:
        if line.startswith("# HELP "):
            name, _, words = line[7:].partition(" ")
            if name in helps or not NAME.fullmatch(name) or re.search(r"\\(?![\\n])", words):
                raise NoExposition(line)
            helps[name] = words
        elif line.startswith("# TYPE "):
            name, _, kind = line[7:].partition(" ")
            if name in families or kind not in KINDS or name not in helps:
                raise NoExposition(line)
            families[name] = Family(kind, helps[name])
            current = name
        elif line.startswith("#") or not line.strip():
            raise NoExposition(f"a line that is none of ours: {line!r}")
        else:
            _sample(line, current, families)
    if empty := [name for name, family in families.items() if not family.samples]:
        raise NoExposition(f"without a sample: {empty}")
    return families


def _sample(line: str, current: str, families: dict[str, Family]) -> None:
    named = NAME.match(line)
    if named is None or named[0] != current:
        raise NoExposition(f"a sample outside its family: {line}")
    rest, labels = line[named.end() :], []
    if rest.startswith("{"):
        place = 1
        while rest[place : place + 1] != "}":
            pair = LABEL.match(rest, place)
            if pair is None:
                raise NoExposition(f"a label that is none: {line}")
            labels.append((pair[1], re.sub(r"\\(.)", lambda at: {"n": "\n"}.get(at[1], at[1]), pair[2])))
            place = pair.end()
            if rest[place : place + 1] == ",":
                place += 1
            elif rest[place : place + 1] != "}":
                raise NoExposition(f"labels without an end: {line}")
        rest = rest[place + 1 :]
    if not rest.startswith(" ") or not NUMBER.fullmatch(rest[1:]):
        raise NoExposition(f"no number, or more than one: {line}")
    family, key = families[current], tuple(sorted(labels))
    if key in family.samples or len({name for name, _ in labels}) != len(labels):
        raise NoExposition(f"twice: {line}")
    value = float(rest[1:])
    if family.kind == "counter" and not value >= 0:
        raise NoExposition(f"a counter below zero: {line}")
    family.samples[key] = value
