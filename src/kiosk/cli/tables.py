"""`kiosk import table` and `kiosk export table`: spreadsheets into a bundle and out of it.

Promises: exit status 0 when the table was taken, also when rows were left out (each is named with its cell);
1 when nothing was written. The table is opened in a process of its own.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.errors import BundleError, Report

if TYPE_CHECKING:
    from kiosk.importers.importing import Prepared

NAMED = 20


def register(app: typer.Typer) -> None:
    importing = typer.Typer(no_args_is_help=True, help="Bring other files into a bundle.")
    exporting = typer.Typer(no_args_is_help=True, help="Write a bundle's texts into other files.")
    app.add_typer(importing, name="import")
    app.add_typer(exporting, name="export")

    @importing.callback()
    def importing_root() -> None:
        """Bring other files into a bundle."""

    @exporting.callback()
    def exporting_root() -> None:
        """Write a bundle's texts into other files."""

    @importing.command("table")
    def import_table(
        file: Annotated[Path, typer.Argument(help="The table: XLSX, ODS or CSV.")],
        bundle: Annotated[Path, typer.Argument(help="The bundle's folder.")],
        section: Annotated[str, typer.Option(help="The id of the section that its rows belong to.")] = "",
        mapping: Annotated[
            Path | None, typer.Option("--map", help="A mapping.yaml: what the table's columns mean.")
        ] = None,
        sheet: Annotated[str, typer.Option(help="The sheet, where a workbook has several.")] = "",
        pictures: Annotated[
            Path | None, typer.Option(help="A folder of pictures that are matched to rows by name.")
        ] = None,
        create: Annotated[
            str, typer.Option(metavar="KIND", help="Make the section, of this kind, if it is not there.")
        ] = "",
        prefer: Annotated[
            str, typer.Option(help="“sheet”: where both changed, take the table's value. Else “hand”.")
        ] = "hand",
        translations: Annotated[
            bool,
            typer.Option("--translations", help="Take the sheet “Translations” of an exported workbook."),
        ] = False,
        propose_map: Annotated[
            bool, typer.Option("--propose-map", help="Print a mapping to begin with; import nothing.")
        ] = False,
        dry_run: Annotated[
            bool, typer.Option("--dry-run", help="Tell everything and write nothing.")
        ] = False,
        all_findings: Annotated[
            bool, typer.Option("--all", help="Tell every finding, however many.")
        ] = False,
    ) -> None:
        """Bring a table into a section of a bundle. It can be run again after the table has changed.

        Exit status 0 when the table was taken, 1 when nothing was written.
        """
        from kiosk.importers.table import Wanted

        if prefer not in ("hand", "sheet"):
            raise typer.BadParameter("“--prefer” is “hand” or “sheet”.")
        wanted = Wanted(section, mapping, pictures, create, prefer == "sheet")
        if translations:
            raise typer.Exit(_translations(file, bundle, dry_run, everything=all_findings))
        if not section:
            raise typer.BadParameter("Say which section the rows belong to: --section ID.")
        if propose_map:
            raise typer.Exit(_propose(file, bundle, wanted, sheet))
        raise typer.Exit(_import(file, bundle, wanted, sheet, dry_run, everything=all_findings))

    @exporting.command("table")
    def export_table(
        bundle: Annotated[Path, typer.Argument(help="The bundle's folder.")],
        out: Annotated[
            Path | None,
            typer.Option("--out", "-o", help="The file to write: .xlsx, or .csv for one section."),
        ] = None,
        section: Annotated[
            list[str] | None, typer.Option(help="Only this section; may be given several times.")
        ] = None,
    ) -> None:
        """Write a bundle's records into a spreadsheet, with what is missing in which language."""
        from kiosk.importers.export import export

        target = out or Path(f"{bundle.resolve().name}.xlsx")
        for line in export(bundle, target, section or []):
            print(line)


def _import(file: Path, bundle: Path, wanted: object, sheet: str, dry_run: bool, *, everything: bool) -> int:
    from kiosk.importers.table import Wanted, prepare_import
    from kiosk.library.sheets import read_sheet

    assert isinstance(wanted, Wanted)
    try:
        grid = read_sheet(file, wanted.section, sheet)
        prepared = prepare_import(grid, bundle, wanted)
    except BundleError as error:
        _show(error, bundle, everything=everything)
        return 1
    delimiter = f"separated by {grid.delimiter}" if grid.delimiter else ""
    read_as = [
        part for part in (f"sheet “{grid.sheet}”" if grid.sheet else "", grid.encoding, delimiter) if part
    ]
    print(f"{file.name}: {', '.join(read_as)}.")
    return _finish(prepared, file, dry_run, everything=everything)


def _translations(file: Path, bundle: Path, dry_run: bool, *, everything: bool) -> int:
    from kiosk.importers.cells import TRANSLATIONS_SHEET
    from kiosk.importers.translations import prepare_translations
    from kiosk.library.sheets import read_sheet

    try:
        prepared = prepare_translations(read_sheet(file, "", TRANSLATIONS_SHEET), bundle)
    except BundleError as error:
        _show(error, bundle, everything=everything)
        return 1
    return _finish(prepared, file, dry_run, everything=everything)


def _propose(file: Path, bundle: Path, wanted: object, sheet: str) -> int:
    from kiosk.importers.propose import proposed_mapping
    from kiosk.importers.table import Wanted
    from kiosk.library.sheets import read_sheet

    assert isinstance(wanted, Wanted)
    sys.stdout.write(proposed_mapping(read_sheet(file, wanted.section, sheet), bundle, wanted))
    return 0


def _show(error: BundleError, bundle: Path, *, everything: bool) -> None:
    from kiosk.cli.check import show

    report = Report()
    for found in error.findings:
        report.add(found)
    show(report, bundle, everything=everything)
    print("Nothing was written.")


def _finish(prepared: Prepared, file: Path, dry_run: bool, *, everything: bool) -> int:
    from kiosk.cli.check import show

    for line in prepared.told:
        print(line)
    if not dry_run:
        prepared.write()
    if prepared.report.findings:
        show(prepared.report, file, everything=everything)
    counts = prepared.counts
    print(
        f"{_count(counts.rows, 'row')}: {counts.new:,} new, {counts.changed:,} changed, "
        f"{counts.unchanged:,} unchanged, {counts.left_out:,} left out"
        + (" (named above)." if counts.left_out else ".")
    )
    if counts.removed:
        print(f"{_count(counts.removed, 'record')} removed, whose rows have gone.")
    if counts.kept or counts.conflicts:
        print(
            f"{_count(counts.kept + counts.conflicts, 'value')} written by hand stayed"
            + (f"; {counts.conflicts:,} of them differ from a changed cell." if counts.conflicts else ".")
        )
    if counts.pictures:
        print(f"{_count(counts.pictures, 'picture')} copied into the bundle.")
    unused = prepared.unused_pictures
    if unused:
        more = f" and {len(unused) - NAMED:,} more" if len(unused) > NAMED else ""
        print(f"{_count(len(unused), 'picture')} no row uses: {', '.join(unused[:NAMED])}{more}.")
    if dry_run:
        print("This was a trial: nothing was written.")
    elif not prepared.files and not prepared.copies:
        print("Nothing had to be written.")
    return 0


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
