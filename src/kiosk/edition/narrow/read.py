"""The list of a section, narrowed by several choices at once and in another order, from an open edition.

Promises:
- Any of the values chosen within one facet, and all facets together.
- A count says how many records a value would give with what is chosen in the other facets.
- Nothing is read before it is asked for; what was read of a section is kept: for 124,000 records and 5 facets
  about 3 MB.
- Records that are hidden (`kiosk.edition.hiding`) are in no list and in no count. An edition older than
  format 3 has the facets its own tables have, and no other order.

Standard library only.
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import compress, pairwise
from operator import or_
from typing import Any, Final

from kiosk.edition.narrow.sets import bits_of, mask_of, numbers, packed, places_of, read
from kiosk.edition.reader import Edition, RecordRow

Choice = Mapping[str, frozenset[str]]
"""By facet, the values of which a record must have one; a facet without a value is not there."""

YEAR: Final = "year"
"""Read for the scale of years; nobody chooses by it, since there are decades."""

OLDER_MOST: Final = 20_000
"""Of an edition without tables for it, a longer section is not read into memory to be narrowed."""


@dataclass(frozen=True, slots=True)
class Facet:
    """What a section can be chosen by: `values` of it, numbered from `first` on."""

    fid: int
    name: str
    first: int
    values: int


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet in a visitor's language, and how many records it would give."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter under which something in a list stands, and the place of the first."""

    letter: str
    start: int


class _Members:
    """Who has the values of one facet: bits of those that many have, and one list for all the others."""

    def __init__(self, rows: Sequence[tuple[int, int, bytes]], size: int) -> None:
        """`rows`: count, dense, members."""
        self._size = size
        self._bits: dict[int, int] = {}
        self.flat = numbers()
        self.bounds = [0]
        self.totals = numbers(count for count, _, _ in rows)
        for n, (_, dense, members) in enumerate(rows):
            if dense:
                self._bits[n] = int.from_bytes(members, "little")
            else:
                self.flat += read(members)
            self.bounds.append(len(self.flat))

    def bits(self, n: int) -> int:
        """The set of one value."""
        found = self._bits.get(n)
        if found is None:
            found = bits_of(self.flat[self.bounds[n] : self.bounds[n + 1]], self._size)
        return found

    def counts(self, bits: int, mask: bytes) -> array[int]:
        """How many of a set, given as bits and as a mask, have each value."""
        sifted = bytes(map(mask.__getitem__, self.flat))
        out = numbers(sifted.count(1, start, end) for start, end in pairwise(self.bounds))
        for n, dense in self._bits.items():
            out[n] = (dense & bits).bit_count()
        return out

    def first(self, n: int, bits: int, mask: bytes) -> int:
        """The first place of a value in a set, given as bits and as a mask; -1 for none."""
        if n in self._bits:
            both = self._bits[n] & bits
            return (both & -both).bit_length() - 1
        return next(filter(mask.__getitem__, self.flat[self.bounds[n] : self.bounds[n + 1]]), -1)


class Listing:
    """Records of a section in some order. `length` of them; place k is the k-th, from 0."""

    def __init__(
        self, narrow: Narrow, places: Sequence[int], letters: Sequence[Letter] = (), rising: bool = True
    ) -> None:
        self._narrow = narrow
        self._places = places
        self._rising = rising
        self.length = len(places)
        self.letters = tuple(letters)

    def rows(self, lang: str, offset: int, limit: int) -> tuple[RecordRow, ...]:
        """`limit` records from place `offset` on."""
        offset = max(0, offset)
        return self._narrow.edition.rows_of(
            map(self._narrow.rid, self._places[offset : offset + limit]), lang
        )

    def position(self, record_id: str) -> int:
        """The place of a record; -1 when the list does not hold it."""
        at = self._narrow.place(record_id)
        if at < 0:
            return -1
        if self._rising:
            found = bisect_left(self._places, at)
            return found if found < self.length and self._places[found] == at else -1
        try:
            return self._places.index(at)
        except ValueError:
            return -1

    def record_at(self, position: int) -> str:
        """The id of the record at a place; "" outside the list."""
        return self._narrow.id_of(self._places[position]) if 0 <= position < self.length else ""

    def ids(self) -> tuple[str, ...]:
        """The ids of all its records: for short lists."""
        return tuple(map(self._narrow.id_of, self._places))


class Narrow:
    """One section of an open edition."""

    def __init__(self, edition: Edition, section: str) -> None:
        """Raises `KeyError` for a section that the edition does not have."""
        self.edition = edition
        self.section = section
        rows = edition.query("SELECT sid, first, count FROM section WHERE id = :id", {"id": section})
        if not rows:
            raise KeyError(section)
        self._sid, self._first, self.count = (int(number) for number in rows[0])
        # An older edition's facets are the reader's own, and without what is hidden already.
        is_older = not edition.query(
            "SELECT 1 FROM narrow_order WHERE sid = :sid LIMIT 1", {"sid": self._sid}
        )
        self._hidden = None if is_older else self._read_hidden()
        if self._hidden is None:
            self._size = self.count
            self._all = (1 << self.count) - 1
        self._members: dict[str, _Members] = {}
        self._totals: dict[str, Sequence[int]] = {}
        self._older: dict[str, list[tuple[str, list[int]]]] | None = None
        self._facets: tuple[Facet, ...] | None = None
        self._masks: dict[int, bytes] = {}

    # -- numbers ------------------------------------------------------------------------------------------

    def _read_hidden(self) -> list[int] | None:
        """The places that are hidden, rising; None when none is, and then places are those of the reader."""
        if not self.edition.query("SELECT 1 FROM sqlite_temp_master WHERE name = 'kept'"):
            return None
        ((first, count),) = self.edition.query(
            "SELECT first, count FROM main.section WHERE sid = :sid", {"sid": self._sid}
        )
        rows = self.edition.query(
            "SELECT rid FROM hidden_record WHERE sid = :sid ORDER BY rid", {"sid": self._sid}
        )
        hidden = [rid - first for (rid,) in rows]
        self._size = count
        self._all = ((1 << count) - 1) & ~bits_of(hidden, count)
        return hidden

    def rid(self, place: int) -> int:
        """The number by which the reader knows the record of a place."""
        hidden = bisect_right(self._hidden, place) if self._hidden else 0
        return self._first + place - hidden

    def place(self, record_id: str) -> int:
        """The place of a record of the section; -1 for another one."""
        rows = self.edition.query("SELECT rid, sid FROM record WHERE id = :id", {"id": record_id})
        if not rows or rows[0][1] != self._sid:
            return -1
        place = int(rows[0][0]) - self._first
        for hidden in self._hidden or ():
            place += int(hidden <= place)
        return place

    def id_of(self, place: int) -> str:
        """The id of the record of a place."""
        rows = self.edition.query("SELECT id FROM record WHERE rid = :rid", {"rid": self.rid(place)})
        return str(rows[0][0]) if rows else ""

    def _mask(self, bits: int) -> bytes:
        found = self._masks.get(bits)
        if found is None:
            found = mask_of(bits, self._size)
            if len(self._masks) >= 8:
                self._masks.clear()
            self._masks[bits] = found
        return found

    # -- what can be chosen -------------------------------------------------------------------------------

    @property
    def facets(self) -> tuple[Facet, ...]:
        """What the section can be chosen by, in their order, without the years."""
        if self._facets is None:
            self._facets = tuple(self._read_facets())
        return tuple(facet for facet in self._facets if facet.name != YEAR)

    def _read_facets(self) -> Iterator[Facet]:
        rows = self.edition.query(
            "SELECT fid, name, first, count FROM narrow_facet WHERE sid = :sid ORDER BY fid",
            {"sid": self._sid},
        )
        if not rows:
            for name, values in self._read_older().items():
                yield Facet(-1, name, 0, len(values))
            return
        for row in rows:
            facet = Facet(*row)
            # A value may be left with no record, or with all of them.
            if self._hidden is None or self._left(facet):
                yield facet

    def _left(self, facet: Facet) -> bool:
        return facet.name == YEAR or any(0 < n < self.count for n in self._counts_of(facet, self._all))

    def _read_older(self) -> dict[str, list[tuple[str, list[int]]]]:
        """The facets of an edition without tables for them: by name, values with their places."""
        if self._older is None:
            self._older = {}
            if self.count <= OLDER_MOST:
                rows = self.edition.query(
                    "SELECT f.name, f.value, m.rid FROM facet f CROSS JOIN facet_member m ON m.fid = f.fid "
                    "WHERE f.sid = :sid AND f.count < :all ORDER BY f.name, f.count DESC, f.fid, m.rank",
                    {"sid": self._sid, "all": self.count},
                )
                for name, value, rid in rows:
                    values = self._older.setdefault(name, [])
                    if not values or values[-1][0] != value:
                        values.append((value, []))
                    values[-1][1].append(rid - self._first)
        return self._older

    def _of(self, facet: Facet) -> _Members:
        found = self._members.get(facet.name)
        if found is None:
            if facet.fid < 0:
                values = self._read_older()[facet.name]
                rows = [(len(places), *packed(places, self._size)) for _, places in values]
            else:
                rows = self.edition.query(
                    "SELECT count, dense, members FROM narrow_value WHERE vid >= :first AND vid < :end "
                    "ORDER BY vid",
                    {"first": facet.first, "end": facet.first + facet.values},
                )
            found = self._members[facet.name] = _Members(rows, self._size)
        return found

    def _totals_of(self, facet: Facet) -> Sequence[int]:
        """How many of all records have each value. Who they are is read with the first choice: a page that
        opens needs it not."""
        if facet.fid < 0 or facet.name in self._members:
            return self._of(facet).totals
        found = self._totals.get(facet.name)
        if found is None:
            rows = self.edition.query(
                "SELECT count FROM narrow_value WHERE vid >= :first AND vid < :end ORDER BY vid",
                {"first": facet.first, "end": facet.first + facet.values},
            )
            found = self._totals[facet.name] = numbers(count for (count,) in rows)
        return found

    def _counts_of(self, facet: Facet, bits: int) -> Sequence[int]:
        if bits == self._all and self._hidden is None:
            return self._totals_of(facet)
        members = self._of(facet)
        return members.counts(bits, self._mask(bits))

    def _bits(self, choice: Choice, without: str = "") -> int:
        """The records that a choice gives, but for one facet."""
        out = self._all
        for facet in self.facets:
            wanted = choice.get(facet.name)
            if wanted and facet.name != without:
                members = self._of(facet)
                out &= reduce(or_, (members.bits(n) for n in self.numbers_of(facet, wanted)), 0)
        return out

    def numbers_of(self, facet: Facet, values: Iterable[str]) -> list[int]:
        """The numbers of values within their facet, rising; unknown ones are left out."""
        if facet.fid < 0:
            return [n for n, (value, _) in enumerate(self._read_older()[facet.name]) if value in values]
        rows = self.edition.query(
            "SELECT vid FROM narrow_value WHERE vid >= :first AND vid < :end "
            "AND value IN (SELECT value FROM json_each(:values)) ORDER BY vid",
            {
                "first": facet.first,
                "end": facet.first + facet.values,
                "values": json.dumps(sorted(values)),
            },
        )
        return [vid - facet.first for (vid,) in rows]

    def known(self, choice: Choice) -> dict[str, frozenset[str]]:
        """What is left of a choice: values that some records, and not all of them, have."""
        out: dict[str, frozenset[str]] = {}
        for facet in self.facets:
            wanted = choice.get(facet.name)
            if not wanted:
                continue
            totals = self._counts_of(facet, self._all)
            left = [n for n in self.numbers_of(facet, wanted) if 0 < totals[n] < self.count]
            if left:
                out[facet.name] = frozenset(self._values(facet, left))
        return out

    def _values(self, facet: Facet, of: Sequence[int]) -> list[str]:
        if facet.fid < 0:
            values = self._read_older()[facet.name]
            return [values[n][0] for n in of]
        rows = dict(
            self.edition.query(
                "SELECT vid, value FROM narrow_value WHERE vid IN (SELECT value FROM json_each(:vids))",
                {"vids": json.dumps([facet.first + n for n in of])},
            )
        )
        return [rows[facet.first + n] for n in of]

    def counts(self, choice: Choice) -> dict[str, Sequence[int]]:
        """By facet, how many records each of its values would give, in the order of their numbers."""
        whole = self._bits(choice)
        return {
            facet.name: self._counts_of(
                facet, self._bits(choice, facet.name) if facet.name in choice else whole
            )
            for facet in self.facets
        }

    def found(self, choice: Choice) -> int:
        """How many records a choice gives."""
        return self._bits(choice).bit_count()

    # -- their words --------------------------------------------------------------------------------------

    def words(self, facet: Facet, lang: str, of: Sequence[int], counts: Sequence[int]) -> list[Value]:
        """Values by their numbers, in the order given."""
        labels = self._labels(facet, lang, of)
        return [
            Value(value, labels.get(n, value), counts[n])
            for n, value in zip(of, self._values(facet, of), strict=True)
        ]

    def _labels(self, facet: Facet, lang: str, of: Sequence[int]) -> dict[int, str]:
        if facet.fid < 0:
            told = self.edition.facets(self.section, lang)
            said = {row.value: row.label for row in told if row.name == facet.name}
            values = self._read_older()[facet.name]
            return {n: said.get(values[n][0], values[n][0]) for n in of}
        rows = self.edition.query(
            "SELECT w.vid, w.label FROM json_each(:vids) j CROSS JOIN narrow_words w "
            "ON w.lang = :lang AND w.vid = j.value",
            {"lang": self.edition.number_of(lang), "vids": json.dumps([facet.first + n for n in of])},
        )
        return {vid - facet.first: label for vid, label in rows}

    def usual(self, facet: Facet, counts: Sequence[int], most: int, chosen: Iterable[str] = ()) -> list[int]:
        """The numbers of the values that a facet shows at first. All of them in their own order, decades in
        theirs; of more than `most`, those that would give the most now, the chosen ones first."""
        totals = self._counts_of(facet, self._all)
        offered = [n for n in range(facet.values) if 0 < totals[n] < self.count]
        if self._hidden:
            offered.sort(key=lambda n: -totals[n])
        if facet.name == "decade":
            values = dict(zip(offered, map(int, self._values(facet, offered)), strict=True))
            offered.sort(key=values.__getitem__)
        if len(offered) <= most:
            return offered
        first = set(self.numbers_of(facet, chosen))
        best = sorted(offered, key=lambda n: (n not in first, -counts[n], n))
        return best[: max(most, len(first))]

    def by_letter(self, facet: Facet, lang: str) -> tuple[array[int], tuple[Letter, ...]]:
        """The numbers of all values of a facet in the alphabet of `lang`, and where its letters begin."""
        if facet.fid < 0:
            return numbers(range(facet.values)), ()
        number = self.edition.number_of(lang)
        at = {"lang": number, "fid": facet.fid, "sid": self._sid}
        rows = self.edition.query(
            "SELECT vid FROM narrow_words WHERE lang = :lang AND fid = :fid ORDER BY place", at
        )
        order = numbers(vid - facet.first for (vid,) in rows)
        totals = self._counts_of(facet, self._all)
        keep = bytes(0 < totals[n] < self.count for n in order)
        return numbers(compress(order, keep)), self._letters(number, facet.fid, keep)

    def _letters(self, number: int, fid: int, keep: bytes) -> tuple[Letter, ...]:
        """The letters of what is kept of a list."""
        rows: list[Any] = self.edition.query(
            "SELECT letter, start FROM narrow_letter WHERE lang = :lang AND sid = :sid AND fid = :fid "
            "ORDER BY start",
            {"lang": number, "sid": self._sid, "fid": fid},
        )
        out: list[Letter] = []
        kept = 0
        for (letter, start), (_, end) in pairwise([*rows, ("", len(keep))]):
            if (here := keep.count(1, start, end)) > 0:
                out.append(Letter(letter, kept))
                kept += here
        return tuple(out)

    # -- lists --------------------------------------------------------------------------------------------

    def orders(self, lang: str) -> tuple[str, ...]:
        """The orders the list can have: "own", and "date" and "title" where they are others."""
        rows = self.edition.query(
            "SELECT name FROM narrow_order WHERE sid = :sid AND lang IN (-1, :lang) ORDER BY lang",
            {"sid": self._sid, "lang": self.edition.number_of(lang)},
        )
        return ("own", *(name for (name,) in rows))

    def listing(self, choice: Choice, order: str = "own", lang: str = "") -> Listing:
        """The list that a choice gives in an order; an unknown order is the section's own."""
        bits = self._bits(choice)
        number = self.edition.number_of(lang)
        rows = (
            self.edition.query(
                "SELECT members FROM narrow_order WHERE lang = :lang AND sid = :sid AND name = :name",
                {"lang": number if order == "title" else -1, "sid": self._sid, "name": order},
            )
            if order != "own"
            else []
        )
        if not rows:
            if bits == self._all and self._hidden is None:
                return Listing(self, range(self.count))
            return Listing(self, places_of(self._mask(bits)))
        sorted_places = read(rows[0][0])
        mask = self._mask(bits)
        keep = bytes(map(mask.__getitem__, sorted_places))
        letters = self._letters(number, -1, keep) if order == "title" else ()
        return Listing(self, numbers(compress(sorted_places, keep)), letters, rising=False)

    def years(self, choice: Choice) -> list[tuple[int, int, int]]:
        """The years of the list that a choice gives in the section's own order: the year, how many records it
        has, and the place of the first of them."""
        bits = self._bits(choice)
        if bits == self._all:
            rows = self.edition.query(
                "SELECT f.value, f.count, m.rid - :first FROM facet f "
                "JOIN facet_member m ON m.fid = f.fid AND m.rank = 0 WHERE f.sid = :sid AND f.name = 'year'",
                {"sid": self._sid, "first": self._first},
            )
            return sorted((int(value), count, start) for value, count, start in rows)
        facet = next((one for one in self._facets or () if one.name == YEAR), None)
        if facet is None:
            return []
        mask, members = self._mask(bits), self._of(facet)
        counts = members.counts(bits, mask)
        found = [n for n, count in enumerate(counts) if count]
        values = self._values(facet, found)
        return sorted(
            (int(value), counts[n], mask.count(1, 0, members.first(n, bits, mask)))
            for n, value in zip(found, values, strict=True)
        )
