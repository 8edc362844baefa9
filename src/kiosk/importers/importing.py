"""Promises a table brought into a section: merged with what hands wrote, judged cell by cell, all or nothing.

`prepare` works out everything and changes nothing; `Prepared.write` then writes the files. Every row becomes
a record or is named with the reason: new + changed + unchanged + left out is the number of rows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.bundle.columns import Way, column_name
from kiosk.bundle.wording import listed
from kiosk.errors import BundleError, Finding, Place, Report
from kiosk.exhibition import SectionSpec
from kiosk.exhibition.media import RECORDED
from kiosk.importers.flat import Flat, Value, digest
from kiosk.importers.grid import Grid
from kiosk.importers.homes import Change, Home, Stored
from kiosk.importers.judge import Judged, PlaceOf, judge
from kiosk.importers.memory import Marks, Memory, by_way, marks_of
from kiosk.importers.merge import Merged, compacted, merge
from kiosk.importers.pictures import Copies, PictureError, Pictures, folded
from kiosk.importers.plan import Plan
from kiosk.importers.rows import Incoming, RowsRead, read_rows
from kiosk.importers.scaffold import example
from kiosk.importers.workspace import Workspace
from kiosk.importers.writing import write_all
from kiosk.sections import kind

_MANY_FILES = 1_000  # new records from which on a folder is the wrong place
NAMED = 20  # things of one kind that are named one by one


@dataclass(slots=True)
class Counts:
    rows: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    left_out: int = 0
    removed: int = 0
    kept: int = 0  # values that hands changed and the table leaves alone
    conflicts: int = 0
    pictures: int = 0


@dataclass(slots=True)
class Prepared:
    """An import that is ready to be written. `files` are new bytes by path, None for a file that goes."""

    root: Path
    report: Report
    counts: Counts
    told: list[str] = field(default_factory=list)
    files: dict[str, bytes | None] = field(default_factory=dict)
    copies: dict[str, Path] = field(default_factory=dict)
    unused_pictures: list[str] = field(default_factory=list)

    def write(self, mark: str = "", copied: Callable[[str], None] = lambda name: None) -> None:
        """`mark` and `copied` as in `write_all`. Raises KioskError; then the bundle is as it was."""
        if self.files or self.copies:
            copies = [(source, name) for name, source in self.copies.items()]
            write_all(self.root, self.files, copies, mark, copied)


def _nearest(columns: Mapping[Way, int], way: Way) -> int | None:
    """The column of a value, or of the value that it is a part of, such as one word of several."""
    return next((columns[way[:size]] for size in range(len(way), 0, -1) if way[:size] in columns), None)


@dataclass(slots=True)
class Importer:
    """One import of one sheet. `pictures` are those from outside; None when none were given."""

    space: Workspace
    spec: SectionSpec
    home: Home
    grid: Grid
    plan: Plan
    report: Report
    pictures: Pictures | None = None
    prefer_sheet: bool = False
    beside: dict[str, bytes | None] = field(default_factory=dict)  # files that change together with these
    counts: Counts = field(default_factory=Counts)
    changes: list[Change] = field(default_factory=list)

    def prepare(self, rows: RowsRead | None = None, *, remember: bool = True) -> Prepared:
        """Work it out, from `rows` when they were read already. Without `remember` the table is not the one
        that the records come from, and its missing rows say nothing.

        Raises KioskError when the result cannot be written where the records stand.
        """
        model = self.home.model
        own = bool(self.grid.baseline)
        memory = Memory() if own or not remember else Memory.load(self.space.root, self.spec.id)
        before = self._baseline() if own else memory.records
        if rows is None:
            rows = read_rows(self.grid, self.plan, self.space.exhibition.languages, self.report)
        self.counts.rows, self.counts.left_out = rows.seen, rows.left
        copies = Copies(self.space.root, f"media/{self.spec.id}")
        bundle_pictures = Pictures.of_bundle(self.space.files)
        self._pictures(rows, bundle_pictures, copies)
        elsewhere = self.space.ids_elsewhere(self.spec.id)
        after: dict[str, Marks] = {}
        for incoming in rows.records:
            if incoming.id in elsewhere:
                self._left_out(
                    incoming,
                    "duplicate-id",
                    f"The id “{incoming.id}” is taken by a record of another section "
                    f"({elsewhere[incoming.id]}).",
                    "Give the row another id.",
                )
                continue
            last = before.get(incoming.id)
            marks = self._record(incoming, last)
            if marks is not None:
                after[incoming.id] = marks_of(model, marks)
            elif last is not None:
                after[incoming.id] = last
        if remember and self.counts.new:
            self._example_goes({one.id for one in rows.records})
        tables = dict.fromkeys(after, self.grid.file)
        if remember and not own:
            self._gone(memory, rows, after, tables)
        if self.beside and not self.changes:
            self.report.error(
                "no-records", Place(self.grid.file), "No row became a record, so the section is not made."
            )
            raise BundleError(self.report.errors)
        if self.home.separate and self.counts.new > _MANY_FILES:
            self.report.warning(
                "many-files",
                Place(self.spec.records),
                f"{self.counts.new:,} new records make as many files in the folder “{self.spec.records}”, "
                "which is slow to write and to look through.",
                f"Keep them in one table: “--section {self.spec.id}-table --create {self.spec.kind}” makes a "
                "section of that kind, “kiosk new --tables” a whole bundle.",
            )
        files = dict(self.beside)
        files.update(self.home.write(self.changes))
        if remember and not own:
            data = Memory(after, tables).data(self.grid.file)
            path = self.space.root / Memory.path(self.spec.id)
            if not path.is_file() or path.read_bytes() != data:
                files[Memory.path(self.spec.id)] = data
        wanted = {
            value
            for change in self.changes
            for way, value in change.put.items()
            if way[-1] == "file" and isinstance(value, str)
        }
        planned = {name: source for name, source in copies.planned.items() if name in wanted}
        self.counts.pictures = len(planned)
        prepared = Prepared(self.space.root, self.report, self.counts, list(self.plan.told), files, planned)
        if self.pictures is not None:
            prepared.unused_pictures = self.pictures.unused
            self._foreign(self.pictures)
        return prepared

    def _baseline(self) -> dict[str, Marks]:
        out: dict[str, Marks] = {}
        for row in self.grid.baseline:
            if len(row) >= 4 and row[0] == self.spec.id:
                out.setdefault(row[1], {})[row[2]] = row[3]
        return out

    # ------------------------------------------------------------ one record

    def _record(self, incoming: Incoming, last: Marks | None) -> dict[Way, str] | None:
        """Work out one record's change; its marks, or None when its row is left out."""
        stored = self.home.records.get(incoming.id)
        before = by_way(self.home.model, last or {})
        bundle: Mapping[Way, Value] = stored.flat.values if stored else {}
        self._compact(incoming, before, bundle)
        ways = (self.plan.ways | set(incoming.columns)) - {("id",)}
        incoming.values.pop(("id",), None)
        merged = merge(
            incoming.values, ways, incoming.unclear, before, bundle, prefer_sheet=self.prefer_sheet
        )
        if stored is None and last:
            if not self._comes_back(incoming, before, ways):
                return None
            merged = merge(incoming.values, ways, incoming.unclear, {}, {})
        for _ in range(3):
            if stored is not None and not merged.changes:
                break
            judged = self._judge(incoming, stored, merged)
            if judged.lost and (stored is None or not self._judge(incoming, stored, Merged()).lost):
                self._tell(incoming, judged, merged, all_of_it=True)
                self.counts.left_out += 1
                return None
            bad = {way for way in judged.bad if way in merged.put} | self._unwritable(incoming, merged)
            if not bad:
                break
            self._tell(incoming, judged, merged)
            for way in bad:
                if way in judged.good and way in judged.bad:
                    incoming.values[way] = judged.good[way]
                else:
                    incoming.unclear.add(way)
            again = {} if stored is None else before
            merged = merge(
                incoming.values, ways, incoming.unclear, again, bundle, prefer_sheet=self.prefer_sheet
            )
        self._conflicts(incoming, stored, merged)
        self.counts.kept += len(merged.kept)
        if stored is None:
            put: Flat = {("id",): incoming.id, **self._in_order(merged.put, incoming)}
            self.changes.append(Change(incoming.id, put, plain=incoming.plain, new=True))
            self.counts.new += 1
        elif merged.changes:
            put = self._in_order(merged.put, incoming)
            self.changes.append(Change(incoming.id, put, merged.remove, incoming.plain))
            self.counts.changed += 1
        else:
            self.counts.unchanged += 1
        return merged.marks

    def _in_order(self, put: Flat, incoming: Incoming) -> Flat:
        """A record's values in the order of the sheet's columns."""
        order = {way: at for at, way in enumerate(incoming.values)}
        return {way: put[way] for way in sorted(put, key=lambda way: order.get(way, len(order)))}

    def _compact(self, incoming: Incoming, before: Mapping[Way, str], bundle: Mapping[Way, Value]) -> None:
        if not self.plan.ways:
            return  # a matrix of translations has no columns: it speaks of entries that are there
        moved = compacted(incoming.values, self.plan.ways, before, bundle)
        if any(old != new for old, new in moved.items()):
            incoming.values = {moved[way]: value for way, value in incoming.values.items()}
            incoming.columns = {moved.get(way, way): column for way, column in incoming.columns.items()}
            incoming.plain = {moved.get(way, way) for way in incoming.plain}

    def _comes_back(self, incoming: Incoming, before: Mapping[Way, str], ways: set[Way]) -> bool:
        """Whether a record that hands deleted is written again; when not, the row is named."""
        changed = any(
            digest(incoming.values.get(way)) != before.get(way, "")
            for way in ways | set(incoming.values)
            if way not in incoming.unclear
        )
        if changed and self.prefer_sheet:
            return True
        self._left_out(
            incoming,
            "deleted-by-hand",
            f"The record “{incoming.id}” was deleted by hand since the last import, so it stays away"
            + (", though the row has changed." if changed else "."),
            "“--prefer sheet” brings a changed row back." if changed else "",
            warning=True,
        )
        return False

    def _judge(self, incoming: Incoming, stored: Stored | None, merged: Merged) -> Judged:
        flat: Flat = {("id",): incoming.id}
        if stored is not None:
            flat.update(stored.flat.values)
        for way in merged.remove:
            flat.pop(way, None)
        flat.update(merged.put)
        context = {"default_language": self.space.default}
        return judge(flat, self.home.model, context, self._placer(incoming, stored), self.space.people)

    def _placer(self, incoming: Incoming, stored: Stored | None) -> PlaceOf:
        def place(way: Way) -> Place:
            column = _nearest(incoming.columns, way)
            if column is None:
                column = next(
                    (at for other, at in incoming.columns.items() if other[: len(way)] == way and way), None
                )
            if column is None and stored is not None and way in stored.flat.values:
                return stored.place(way)
            found = self.grid.place(incoming.rows.get(way, incoming.row), column or 0)
            return Place(found.file, found.line, None, found.cell, column_name(self.home.model, way))

        return place

    def _unwritable(self, incoming: Incoming, merged: Merged) -> set[Way]:
        bad = set()
        for way in merged.put:
            problem = self.home.cannot(way)
            if problem:
                bad.add(way)
                self.report.error(
                    "clash", self._placer(incoming, None)(way), problem, "The value is left out."
                )
        return bad

    # ------------------------------------------------------------ what is told

    def _tell(self, incoming: Incoming, judged: Judged, merged: Merged, *, all_of_it: bool = False) -> None:
        for way, found in judged.findings:
            if all_of_it and found is judged.why:
                continue
            if all_of_it or any(way == one or one[: len(way)] == way for one in merged.put):
                self.report.add(found)
        if all_of_it and judged.why is not None:
            new = incoming.id not in self.home.records
            words = "The row is left out" if new else "The record stays as it was"
            place = self.grid.place(incoming.row, incoming.columns.get(("id",), 0))
            key = judged.why.place.path
            refused = next((way for way in sorted(judged.bad, key=str) if way[0] == key), None)
            if judged.why.code == "missing-key" and refused is not None:
                cell = self._placer(incoming, None)(refused).cell
                why, hint = f"its “{key}” cannot be used; {cell} says why.", ""
            else:
                why, hint = judged.why.message, self._what_to_fill(judged.why)
            self.report.error("row-left-out", place, f"{words} (“{incoming.id}”): {why}", hint)

    def _what_to_fill(self, why: Finding) -> str:
        """What to do where a key is missing, in the table's own names of columns."""
        if why.code != "missing-key" or "." in why.place.path or "[" in why.place.path:
            return why.hint
        names = [
            f"“{name[:60]}”"
            for one in self.plan.fields
            if one.way[:1] == (why.place.path,)
            for name in one.rule.column
        ]
        if not names:
            return (
                f"The table has no column for it; add one called “{why.place.path}”, or say it in a mapping."
            )
        return f"Fill the column {names[0]}." if len(names) == 1 else f"Fill one of {listed(names)}."

    def _left_out(
        self, incoming: Incoming, code: str, message: str, hint: str, *, warning: bool = False
    ) -> None:
        place = self.grid.place(incoming.row, incoming.columns.get(("id",), 0))
        tell = self.report.warning if warning else self.report.error
        tell(code, place, f"{message} The row is left out." if not warning else message, hint)
        self.counts.left_out += 1

    def _conflicts(self, incoming: Incoming, stored: Stored | None, merged: Merged) -> None:
        for way in merged.conflicts:
            self.counts.conflicts += 1
            column = incoming.columns.get(way)
            where = f" ({stored.place(way)})" if stored else ""
            self.report.warning(
                "both-changed",
                self.grid.place(incoming.rows.get(way, incoming.row), column if column is not None else 0),
                f"“{column_name(self.home.model, way)}” of “{incoming.id}” was written by hand in the bundle"
                f"{where} and is different here; what was written by hand stays.",
                "“--prefer sheet” takes what stands in the table.",
            )

    def _example_goes(self, here: set[str]) -> None:
        """The example of a new bundle, as nobody changed it, makes way for the first records."""
        made = example(kind(self.spec.kind), self.space.exhibition.languages)
        key = str(made["id",])
        stored = self.home.records.get(key)
        if stored is None or key in here or dict(stored.flat.values) != made:
            return
        self.changes.append(Change(key, gone=True))
        self.plan.told.append(f"The example that came with the new bundle, “{key}”, is taken out.")

    def _gone(self, memory: Memory, rows: RowsRead, after: dict[str, Marks], tables: dict[str, str]) -> None:
        """Records whose rows have gone: each is removed or stays, and is named. Those that another table
        brought are not missing here."""
        here = {incoming.id for incoming in rows.records}
        new = {
            frozenset(after[one.id].items()): one.id for one in self.changes if one.new and one.id in after
        }
        elsewhere: dict[str, list[str]] = {}
        for key, marks in memory.records.items():
            stored = self.home.records.get(key)
            if key in here or stored is None:
                continue
            if memory.tables[key] != self.grid.file:
                elsewhere.setdefault(memory.tables[key], []).append(key)
                after[key], tables[key] = marks, memory.tables[key]
                continue
            same = new.get(frozenset(marks.items()), "")
            mine = by_way(self.home.model, marks)
            touched = [
                way
                for way, value in stored.flat.values.items()
                if way != ("id",) and digest(value) != mine.get(way, "")
            ]
            if touched or rows.unnamed:
                why = (
                    f"{stored.place(touched[0])} was changed by hand"
                    if touched
                    else "some rows have no id that can be used, and it may be one of them"
                )
                self.report.warning(
                    "row-gone",
                    Place(self.grid.file),
                    f"The record “{key}” is no longer in the table; it stays, because {why}.",
                    f"Perhaps its id is “{same}” now, whose row says the same: then bring there what was "
                    "written by hand, and delete this one."
                    if same
                    else "Delete it by hand when it shall go.",
                )
                after[key], tables[key] = marks, self.grid.file
                continue
            self.report.warning(
                "row-gone",
                Place(self.grid.file),
                f"The record “{key}” is no longer in the table; it goes.",
                f"Perhaps its id is “{same}” now, whose row says the same: then change links to it."
                if same
                else "",
            )
            self.changes.append(Change(key, gone=True))
            self.counts.removed += 1
        for name, keys in sorted(elsewhere.items()):
            many, they = (f"{len(keys):,} records", "are not in this table; they stay")
            if len(keys) == 1:
                many, they = "One record", "is not in this table; it stays"
            self.plan.told.append(f"{many} that “{name}” brought {they}: {listed(keys, NAMED)}.")

    # ------------------------------------------------------------ pictures

    def _pictures(self, rows: RowsRead, inside: Pictures, copies: Copies) -> None:
        names = {folded(key) for one in rows.records for key in self._keys(one)}
        for incoming in rows.records:
            written = [way for way in incoming.values if way[-1] in ("file", "folder") and len(way) == 3]
            for way in written:
                value = incoming.values[way]
                if isinstance(value, str) and way[-1] == "file" and not self._recorded(incoming, way):
                    self._named(incoming, way, value, inside, copies)
            if self.pictures is None or written:
                continue
            keys = self._keys(incoming)
            try:
                found = self.pictures.belonging_to(keys, names - {folded(key) for key in keys})
            except PictureError as unclear:
                place = self.grid.place(incoming.row, incoming.columns.get(("id",), 0))
                self.report.error(unclear.code, place, str(unclear), unclear.hint)
                continue
            for at, name in enumerate(found):
                self._take(incoming, ("media", at, "file"), name, self.pictures, copies)

    def _foreign(self, pictures: Pictures) -> None:
        names = [name for found in pictures.foreign.values() for name in found]
        if names:
            many = f"{len(names):,} files are pictures" if len(names) > 1 else "One file is a picture"
            self.report.warning(
                "picture-kind",
                Place(),
                f"{many} of a kind that is not shown: {listed(sorted(names), 6)}.",
                "Save what shall be shown as JPEG or PNG.",
            )

    def _recorded(self, incoming: Incoming, way: Way) -> bool:
        """Whether a file is a sound or a film, which is no picture to be looked for."""
        kind: Way = (*way[:-1], "kind")
        stored = self.home.records.get(incoming.id)
        here = incoming.values.get(kind) or (stored.flat.values.get(kind) if stored else None)
        return here in RECORDED

    @staticmethod
    def _keys(incoming: Incoming) -> list[str]:
        number = incoming.values.get(("accession_number",))
        return [incoming.id, number] if isinstance(number, str) else [incoming.id]

    def _named(self, incoming: Incoming, way: Way, value: str, inside: Pictures, copies: Copies) -> None:
        """The picture that a cell names: among those given, else in the bundle."""
        if value in self.space.files.names:
            return
        problem: PictureError | None = None
        for pool in (self.pictures, inside):
            if pool is None:
                continue
            try:
                self._take(incoming, way, pool.called(value), pool, copies)
                return
            except PictureError as unclear:
                if problem is None or problem.code == "missing-image":
                    problem = unclear
                if unclear.code == "ambiguous-picture":
                    break
        if self.home.records.get(incoming.id) is not None:
            stands = self.home.records[incoming.id].flat.values.get(way)
            if stands == value:
                return  # as the bundle has it: `kiosk check` tells what is missing there
        if problem is not None:
            place = self.grid.place(incoming.row, incoming.columns.get(way, 0))
            self.report.error(problem.code, place, str(problem), problem.hint)
            for other in [one for one in incoming.values if one[:2] == way[:2]]:
                del incoming.values[other]
                incoming.unclear.add(other)

    def _take(self, incoming: Incoming, way: Way, name: str, pool: Pictures, copies: Copies) -> None:
        pool.used.add(name)
        source = pool.outside.get(name)
        incoming.values[way] = copies.place_for(name, source) if source is not None else name
