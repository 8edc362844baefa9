"""Promises what a record's model says about values under their ways: good ones, refused ones and where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ValidationError

from kiosk.bundle.columns import Way
from kiosk.bundle.nodes import Loc
from kiosk.bundle.shapes import shape_at
from kiosk.bundle.wording import did_you_mean, finding, near
from kiosk.errors import Finding, Place
from kiosk.exhibition.fields import slug_of
from kiosk.importers.flat import Flat, Value, nest
from kiosk.sections.people import NamedPerson

PlaceOf = Callable[[Way], Place]


@dataclass(slots=True)
class Judged:
    """`bad` are the ways whose values are refused, each finding with the way it is about; `lost` says that no
    record is left without them, and `why` which finding that is."""

    good: Flat
    bad: set[Way] = field(default_factory=set)
    findings: list[tuple[Way, Finding]] = field(default_factory=list)
    lost: bool = False
    why: Finding | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    place_of: PlaceOf

    def place(self, loc: Loc = (), *, key: bool = False) -> Place:
        return self.place_of(tuple(part for part in loc if part != "[key]"))


def judge(
    flat: Mapping[Way, Value],
    model: type[BaseModel],
    context: dict[str, Any],
    place_of: PlaceOf,
    people: Mapping[str, object] | None = None,
) -> Judged:
    """Ask the model. With `people`, ids of persons that are not among them are refused, too."""
    out = Judged(dict(flat))
    placed = _Placed(place_of)
    if people is not None:
        _persons(out, model, place_of, people)
    for _ in range(6):  # rules over a whole group are checked only once its keys are good
        nested = nest(out.good)
        try:
            model.model_validate(nested.values, context=context)
            return out
        except ValidationError as error:
            details = error.errors(include_url=False)
        cut: dict[Way, set[int] | None] = {}
        for detail in details:
            loc = nested.origin(part for part in detail["loc"] if part != "[key]")
            detail["loc"] = loc
            holder = loc[:-1] if detail["type"] == "missing" else loc
            bad = _below(out.good, holder) if holder else set()
            words = finding(detail, model, placed)
            # The whole is what is wrong when nothing smaller can be named.
            way = min(bad, key=_order) if bad else loc
            out.findings.append((way, words))
            if not bad:
                out.lost, out.why = True, out.why or words
                continue
            for one in bad:
                _mark(cut, out.good[one], one, loc)
            out.bad |= bad
        for way, refused in cut.items():
            _cut(out.good, way, refused)
        if not cut and not out.lost:
            out.lost, out.why = True, out.findings[-1][1]
        if out.lost:
            return out
    out.lost = True
    return out


def _order(way: Way) -> tuple[str, ...]:
    return tuple(f"{part:06}" if isinstance(part, int) else part for part in way)


def _below(flat: Flat, loc: Way) -> set[Way]:
    return {way for way in flat if way[: len(loc)] == loc or loc[: len(way)] == way}


def _mark(cut: dict[Way, set[int] | None], value: Value, way: Way, loc: Way) -> None:
    """Note what is to be taken out: entries of a list of words by their positions, or the whole value."""
    rest = loc[len(way) :]
    if isinstance(value, tuple) and rest and isinstance(rest[0], int):
        refused = cut.setdefault(way, set())
        if refused is not None:
            refused.add(rest[0])
    else:
        cut[way] = None


def _cut(good: Flat, way: Way, refused: set[int] | None) -> None:
    """Positions count in the value as it was judged, so all of its refused entries go at once."""
    value = good[way]
    left = () if refused is None else tuple(word for at, word in enumerate(value) if at not in refused)
    if left:
        good[way] = left
    else:
        del good[way]


def names_person(model: type[BaseModel], way: Way) -> bool:
    """True for a way whose value may be a person's id in people.yaml."""
    shape = shape_at(model, way)
    return shape is not None and (
        shape.type is NamedPerson or (shape.name == "id" and way[-1] in ("speaker", "person"))
    )


def _persons(out: Judged, model: type[BaseModel], place_of: PlaceOf, people: Mapping[str, object]) -> None:
    for way, value in list(out.good.items()):
        if not isinstance(value, str) or value in people or not names_person(model, way):
            continue
        if slug_of(value) != value:
            continue  # a name as a text, or what the model itself refuses
        out.findings.append(
            (
                way,
                Finding(
                    "error",
                    "missing-person",
                    place_of(way),
                    f"“{value}” is written as a person's id, and no person in people.yaml has it.",
                    did_you_mean(near(value, people))
                    or "Add the person to people.yaml, or write a name with capital letters.",
                ),
            )
        )
        out.bad.add(way)
        del out.good[way]
