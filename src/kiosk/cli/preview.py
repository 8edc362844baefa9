"""`kiosk preview`: see a bundle as visitors will, while it is being edited.

Promises: a window that can be closed; a saved change appears in it within a second, at the place that is
open; mistakes stand in a strip with file and line. Nothing that visitors see is changed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.cli.run import size
from kiosk.vitals.log import tell


def parser() -> argparse.ArgumentParser:
    """The command line of `kiosk preview`."""
    it = argparse.ArgumentParser(
        prog="kiosk preview",
        description="Show a bundle in a window while it is being edited. A saved change appears at once.",
    )
    it.add_argument("bundle", type=Path, help="the bundle's folder")
    it.add_argument(
        "--size", type=size, default=(1280, 720), metavar="WxH",
        help="pixels of the window, for instance 720x1280 for an upright display (default: 1280x720)",
    )  # fmt: skip
    it.add_argument(
        "--start", default="home", metavar="PLACE",
        help="home (default), attract, search, timeline, map, about, section:ID, record:ID, person:ID or "
        "country:CODE",
    )  # fmt: skip
    it.add_argument("--language", default="", metavar="TAG", help="begin in this language, for instance ru")
    it.add_argument(
        "--languages", type=Path, default=None, metavar="DIR",
        help="further languages of the interface: a folder of files like kiosk_ar.ts (default: the folder "
        "“languages” where this kiosk keeps its state)",
    )  # fmt: skip
    it.add_argument("--cache", type=Path, default=None, metavar="DIR", help="where previews are built")
    return it


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the window until it is closed; the answer is the exit status."""
    options = parser().parse_args(arguments)
    if not options.bundle.is_dir():
        what = "is a file; a bundle is a folder" if options.bundle.exists() else "is not there"
        tell(f"kiosk: {options.bundle} {what}. Name the folder that holds exhibition.yaml.")
        return 2
    from kiosk.library.place import use_languages
    from kiosk.ui.app import Options, make_application, quit_on_signals
    from kiosk.ui.preview import Preview

    use_languages(options.languages)

    app = make_application([])
    keep = quit_on_signals(app)
    preview = Preview(
        app,
        Options(windowed=True, size=options.size, start=options.start, language=options.language),
        options.bundle,
        options.cache,
    )
    preview.open()
    status = app.exec()
    preview.close()
    del keep
    sys.stdout.flush()
    return status
