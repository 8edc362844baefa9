"""`kiosk pack BUNDLE -o NAME.exhibit [--sign KEY]`: a bundle as one file, to carry to the kiosk.

Promises: exit status 0 when there is a package, also when the bundle has errors (they are told, and so is
that the kiosk shows it without what they name); 1 when there is none, and what lay there before is untouched.
The same bundle and key give the same bytes. The bundle is opened in a process of its own that never sees the
key.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from kiosk.cli.check import show
from kiosk.cli.watching import watched

if TYPE_CHECKING:
    from kiosk.bundle.minisign import SecretKey
    from kiosk.library.packing import Outcome

_TOLD: Final = 12  # files that were left out, told by name


def register(app: typer.Typer) -> None:
    @app.command()
    def pack(
        bundle: Annotated[Path, typer.Argument(help="The bundle's folder.", readable=False)],
        out: Annotated[
            Path,
            typer.Option(
                "--out", "-o", metavar="NAME.exhibit", help="The file to write, outside of the bundle."
            ),
        ],
        sign: Annotated[
            Path | None,
            typer.Option("--sign", metavar="KEY", help="The secret key to sign with, a file NAME.key."),
        ] = None,
    ) -> None:
        """Pack a bundle into one file that a kiosk installs.

        Exit status 0 when there is a package, also when the bundle has errors that cost a part of it; else 1.
        """
        raise typer.Exit(run(bundle, out, sign))


def run(bundle: Path, out: Path, sign: Path | None = None) -> int:
    """Pack and print; the answer is the exit status."""
    from kiosk.bundle.package import PACKAGE_ENDING, PackError
    from kiosk.cli.secret import load_secret
    from kiosk.errors import BundleError, KioskError, Report
    from kiosk.library.packing import pack_apart

    try:
        if out.suffix != PACKAGE_ENDING:
            raise PackError(f"A package's name ends in {PACKAGE_ENDING}: {out.with_suffix(PACKAGE_ENDING)}")
        key: SecretKey | None = load_secret(sign) if sign is not None else None
        with watched({"copying": "Writing the package"}) as tell:
            outcome = pack_apart(bundle, out, key, tell)
    except BundleError as error:
        report = Report()
        report.extend(error.findings)
        show(report, bundle)
        print("kiosk: nothing in this bundle can be shown, so it is not packed.", file=sys.stderr)
        return 1
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        print("Nothing was packed; what was there before is untouched.", file=sys.stderr)
        return 1
    _tell(outcome, bundle)
    return 0


def _tell(outcome: Outcome, bundle: Path) -> None:
    packed = outcome.packed
    if packed.report.findings:
        show(packed.report, bundle)
    if packed.left_out:
        print("Not packed, because nothing in the exhibition uses it:")
        for name in packed.left_out[:_TOLD]:
            print(f"  {name}")
        more = len(packed.left_out) - _TOLD + outcome.left_out_more
        if more > 0:
            print(f"  … and {more:,} more")
    manifest = packed.manifest
    signed = f"signed with key {packed.signed_by}" if packed.signed_by else "unsigned"
    print(
        f"Packed {packed.path}: “{manifest.id}”, release {manifest.release}, "
        f"{len(manifest.files):,} files, {_size(packed.size)}, {signed}."
    )
    if packed.report.errors:
        print("The kiosk will show it without what the errors above name.")
    if outcome.earlier_release >= manifest.release:
        print(
            f"The package that lay there before had release {outcome.earlier_release} and other content. "
            f"A kiosk that has it will refuse this one: write “release: {outcome.earlier_release + 1}” in "
            "exhibition.yaml and pack again."
        )
    if not packed.signed_by:
        print("A kiosk with an enrolled key takes signed packages only; --sign KEY signs.")


def _size(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB" if size >= 100_000 else f"{size / 1000:,.1f} kB"
