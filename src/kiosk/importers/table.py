"""Promises an import made ready from a grid, a bundle and what was asked for; no command line, no disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.bundle.columns import Way, column_name
from kiosk.errors import BundleError, KioskError, Report
from kiosk.exhibition import SectionSpec
from kiosk.importers.csv_home import CsvHome
from kiosk.importers.grid import Grid
from kiosk.importers.homes import Home
from kiosk.importers.importing import Importer, Prepared
from kiosk.importers.mapping import NO_MAPPING, read_mapping
from kiosk.importers.pictures import Pictures
from kiosk.importers.plan import Planner
from kiosk.importers.sections import with_section
from kiosk.importers.workspace import Workspace
from kiosk.sections import KINDS, kind


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for. `create` is the kind of a section to be made; `pictures` a folder."""

    section: str
    mapping: Path | None = None
    pictures: Path | None = None
    create: str = ""
    prefer_sheet: bool = False


def prepare_import(grid: Grid, root: Path, wanted: Wanted) -> Prepared:
    """Work out an import; nothing is written. Raises KioskError, and BundleError with findings."""
    space = Workspace.open(root)
    report = Report()
    beside: dict[str, bytes | None] = {}
    spec: SectionSpec
    if wanted.create and wanted.section not in space.sections:
        data, spec = with_section(space, wanted.section, wanted.create)
        beside["exhibition.yaml"] = data
    else:
        spec = space.section(wanted.section)
        if wanted.create and wanted.create != spec.kind:
            raise KioskError(
                f"The section “{spec.id}” is there already, and its kind is {spec.kind}, not {wanted.create}."
            )
    model = space.kind(spec).record
    mapping, source = NO_MAPPING, None
    if wanted.mapping is not None:
        read = read_mapping(wanted.mapping, model, report)
        if read is None:
            raise BundleError(report.errors)
        mapping, source = read
    plan = Planner(grid, model, space.exhibition.language_order(), mapping, source, report).plan()
    if not report.ok:
        raise BundleError(report.errors)
    ways: list[tuple[Way, bool]] = [(one.way, one.plain) for one in plan.fields]
    home = _new_home(space, spec, ways) if beside else space.home(spec)
    _tell_merged(grid, plan.header, report)
    importer = Importer(
        space, spec, home, grid, plan, report, _folder(wanted.pictures), wanted.prefer_sheet, beside
    )
    return importer.prepare()


def _new_home(space: Workspace, spec: SectionSpec, ways: list[tuple[Way, bool]]) -> Home:
    if spec.kind not in KINDS:
        raise KioskError(f"There is no kind of section called “{spec.kind}”.")
    model = kind(spec.kind).record
    columns = ["id"]
    for way, plain in ways:
        name = column_name(model, way[:-1] if plain else way)
        if name not in columns:
            columns.append(name)
    return CsvHome.begin(spec.records, model, space.default, columns)


def _folder(path: Path | None) -> Pictures | None:
    if path is None:
        return None
    if not path.is_dir():
        raise KioskError(f"There is no folder of pictures at “{path}”.")
    try:
        return Pictures.of_folder(path)
    except OSError as error:
        raise KioskError(f"The folder “{path}” cannot be read: {error.strerror or error}.") from None


def _tell_merged(grid: Grid, header: int, report: Report) -> None:
    """A merged cell's value counts for its first cell; rows that only look as if they had it are told."""
    below = grid.rows[header].number if grid.rows else 0
    for merged in grid.merged:
        first, _, last = merged.partition(":")
        if first.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == last.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"):
            continue  # within one row
        number = int(last.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or 0)
        row = next((row for row in grid.rows if row.number == number), None)
        if row is not None and number > below:
            place = grid.place(row, 0)
            report.warning(
                "merged-cells",
                type(place)(place.file, None, None, first),
                f"The cells {merged} are merged; their value counts for {first} alone.",
                "Write it into each row.",
            )
