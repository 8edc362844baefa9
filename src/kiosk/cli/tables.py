"""`kiosk import table` and `kiosk export table`: spreadsheets into a bundle and out of it.

Promises: exit status 0 when the table was taken, also when rows were left out (each is named with its cell);
1 when nothing was written. Table, mapping and bundle are opened in processes of their own.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.errors import BundleError, Report

if TYPE_CHECKING:
    from kiosk.importers.table import Wanted
    from kiosk.library.tables import Taken


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
        from kiosk.library.tables import proposal_apart

        if prefer not in ("hand", "sheet"):
            raise typer.BadParameter("“--prefer” is “hand” or “sheet”.")
        wanted = Wanted(section, mapping, pictures, create, prefer == "sheet")
        if translations:
            raise typer.Exit(_translations(file, bundle, dry_run, everything=all_findings))
        if not section:
            raise typer.BadParameter("Say which section the rows belong to: --section ID.")
        if propose_map:
            sys.stdout.write(proposal_apart(file, bundle, wanted, sheet))
            raise typer.Exit(0)
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
        from kiosk.library.tables import export_apart

        target = out or Path(f"{bundle.resolve().name}.xlsx")
        if sys.stderr.isatty():
            print(f"Writing {target} …", file=sys.stderr)
        for line in export_apart(bundle, target, section or []):
            print(line)


def _import(file: Path, bundle: Path, wanted: Wanted, sheet: str, dry_run: bool, *, everything: bool) -> int:
    from kiosk.library.tables import import_apart

    if sys.stderr.isatty():
        print(f"Reading {file} …", file=sys.stderr)
    try:
        taken = import_apart(file, bundle, wanted, sheet, dry_run=dry_run)
    except BundleError as error:
        _show(error, bundle, everything=everything)
        return 1
    print(f"{file.name}: {', '.join(taken.read_as)}.")
    return _finish(taken, file, dry_run, everything=everything)


def _translations(file: Path, bundle: Path, dry_run: bool, *, everything: bool) -> int:
    from kiosk.library.tables import translations_apart

    try:
        taken = translations_apart(file, bundle, dry_run=dry_run)
    except BundleError as error:
        _show(error, bundle, everything=everything)
        return 1
    return _finish(taken, file, dry_run, everything=everything)


def _show(error: BundleError, bundle: Path, *, everything: bool) -> None:
    from kiosk.cli.check import show

    report = Report()
    for found in error.findings:
        report.add(found)
    show(report, bundle, everything=everything)
    print("Nothing was written.")


def _finish(taken: Taken, file: Path, dry_run: bool, *, everything: bool) -> int:
    from kiosk.cli.check import show

    for line in taken.told:
        print(line)
    if taken.report.findings:
        show(taken.report, file, everything=everything)
    counts = taken.counts
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
            + (
                f"; {counts.conflicts:,} of them {'differs' if counts.conflicts == 1 else 'differ'} from a "
                "changed cell."
                if counts.conflicts
                else "."
            )
        )
    if counts.pictures:
        print(f"{_count(counts.pictures, 'picture')} copied into the bundle.")
    if taken.unused:
        rest = taken.unused_count - len(taken.unused)
        more = f" and {rest:,} more" if rest > 0 else ""
        print(f"{_count(taken.unused_count, 'picture')} no row uses: {', '.join(taken.unused)}{more}.")
    if dry_run:
        print("This was a trial: nothing was written.")
    elif not taken.changed:
        print("Nothing had to be written.")
    return 0


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
