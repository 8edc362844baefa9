"""`kiosk run`: show an exhibition full screen.

Promises: this is the path on which the window starts, so it imports argparse and what the window needs, and
nothing that reads bundles. What no flag says, the settings say (`kiosk.settings`). An unchanged bundle is
shown from the cache at once; a new or changed one is built in a worker while the calm screen stands; a broken
one leaves the last edition that worked.

A window that is no desk's (`--windowed`) is the one kiosk of its folder of state, notes its starts there, and
leaves out what crashes were about (`kiosk.supervision`). With `--supervise` this process only starts the same
command again and again.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import re
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.library.place import SUPERVISION_FOLDER, state_root
from kiosk.paths import DEFAULT_BUNDLE
from kiosk.staff.gesture import DEFAULT, Gesture, GestureError, parse_gesture
from kiosk.supervision.instance import (
    ALREADY_RUNNING,
    WRONG_COMMAND_LINE,
    TakenError,
    is_child,
    take,
)
from kiosk.supervision.notify import Notify
from kiosk.vitals.log import Level, tell, tell_settings

if TYPE_CHECKING:
    from kiosk.edition.progress import Progress
    from kiosk.edition.reader import Edition
    from kiosk.library.aside import Content
    from kiosk.library.watching import Watch
    from kiosk.settings.keys import Settings
    from kiosk.supervision.ledger import Ledger


TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def size(text: str) -> tuple[int, int]:
    """`1920x1080` as two numbers of pixels."""
    width, cross, height = text.lower().partition("x")
    if not (cross and width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"“{text}” is no size; write pixels like 1080x1920")
    pair = int(width), int(height)
    if not all(200 <= side <= 16384 for side in pair):
        raise argparse.ArgumentTypeError(f"“{text}”: both sides must be between 200 and 16384 pixels")
    return pair


def languages(text: str) -> tuple[str, ...]:
    """`kk,ru,en` as tags of languages, each once."""
    tags = tuple(dict.fromkeys(tag.strip() for tag in text.split(",") if tag.strip()))
    if not tags or not all(TAG.fullmatch(tag) for tag in tags):
        raise argparse.ArgumentTypeError(f"“{text}” names no languages; write tags like kk,ru,en")
    return tags


def gesture(text: str) -> Gesture:
    """The staff's gesture as it is written on the command line."""
    try:
        return parse_gesture(text)
    except GestureError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def parser() -> argparse.ArgumentParser:
    """The command line of `kiosk run`."""
    it = argparse.ArgumentParser(prog="kiosk run", description="Show an exhibition full screen.")
    it.add_argument(
        "bundle", nargs="?", type=Path,
        help="the bundle's folder, or an edition made by “kiosk build” (default: what is installed, else the "
        "exhibition that came with the program)",
    )  # fmt: skip
    it.add_argument("--windowed", action="store_true", help="a window that can be closed, for a desk")
    it.add_argument(
        "--supervise", action="store_true",
        help="start the kiosk again whenever it ends or hangs; for systems without systemd",
    )  # fmt: skip
    it.add_argument("--size", type=size, metavar="WxH", help="pixels, for instance 1080x1920 for portrait")
    it.add_argument(
        "--diagonal-mm", type=float, default=0.0, metavar="MM",
        help="the display's diagonal in millimetres, when the display does not tell it truly",
    )  # fmt: skip
    it.add_argument(
        "--bottom-above-floor-mm", type=float, default=-1.0, metavar="MM",
        help="how high the display's lower edge is above the floor: with its true size, what is out of"
        " reach from a wheelchair can be brought within it",
    )  # fmt: skip
    it.add_argument(
        "--start", default="attract", metavar="PLACE",
        help="attract (default), home, search, timeline, map, about, section:ID, record:ID, person:ID or "
        "country:CODE",
    )  # fmt: skip
    it.add_argument("--language", default="", metavar="TAG", help="begin in this language, for instance ru")
    it.add_argument(
        "--keyboard", type=languages, default=(), metavar="TAGS",
        help="languages of the keyboard on the screen, for instance kk,ru,en,ar (default: those of the "
        "exhibition)",
    )  # fmt: skip
    it.add_argument(
        "--speech", action=argparse.BooleanOptionalAction, default=None,
        help="offer visitors that the screen speaks (default: if speech-dispatcher is installed)",
    )  # fmt: skip
    it.add_argument(
        "--key", action="append", default=[], metavar="NAME=KEY",
        help="one more key of a keypad, for instance help=F5; may be given again (docs/keys.md)",
    )  # fmt: skip
    it.add_argument(
        "--staff-gesture", type=gesture, default=DEFAULT, metavar="GESTURE",
        help="how staff open their panel: touches in corners like top-left:3,top-right:3 (default) or "
        "top-left:5, a finger held like hold:bottom-right:4, or off",
    )  # fmt: skip
    it.add_argument(
        "--sticks", type=Path, action="append", default=[], metavar="DIR",
        help="look for USB sticks in this folder, where every folder counts as one; may be given again "
        "(default: what is mounted below /media, /run/media and /mnt)",
    )  # fmt: skip
    it.add_argument(
        "--languages", type=Path, default=None, metavar="DIR",
        help="further languages of the interface: a folder of files like kiosk_ar.ts (default: the folder "
        "“languages” where this kiosk keeps its state)",
    )  # fmt: skip
    it.add_argument("--cache", type=Path, default=None, metavar="DIR", help="where built editions are kept")
    it.add_argument(
        "--state", type=Path, default=None, metavar="DIR", help="where this kiosk keeps its state"
    )
    it.add_argument(
        "--settings", type=Path, default=None, metavar="FILE",
        help="the settings of this kiosk (default: settings.toml in $CONFIGURATION_DIRECTORY, else in the "
        "user's folder for settings); flags override them",
    )  # fmt: skip
    it.add_argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", dest="said",
        help="any setting, for this run alone, for instance journal.enabled=false; may be given again",
    )  # fmt: skip
    return it


SETTINGS_OF: Final = {
    "display.diagonal_mm": "diagonal_mm",
    "display.bottom_above_floor_mm": "bottom_above_floor_mm",
    "languages.folder": "languages",
    "speech.enabled": "speech",
    "keyboard.languages": "keyboard",
    "staff.gesture": "staff_gesture",
    "staff.sticks": "sticks",
}
"""Settings with an option of their own, and the option that each stands for where no flag is given. The
others have `--set`."""


def with_settings(
    arguments: Sequence[str] | None, tell: Callable[[str], None]
) -> tuple[argparse.Namespace, Settings]:
    """The options: flags, then the environment, then the settings file. What is wrong in it is told."""
    from kiosk.settings.load import load

    it = parser()
    flags = it.parse_args(arguments)
    loaded = load(flags.settings, flags=flags.said)
    for finding in loaded.findings:
        tell(f"Settings: {finding}")
    said: dict[str, object] = {
        SETTINGS_OF[path]: parse_gesture(value) if path == "staff.gesture" else value
        for path, value in loaded.values.items()
        if path in SETTINGS_OF and loaded.origins[path].source != "default"
    }
    if flags.sticks:
        said.pop("sticks", None)  # flags would be added to these
    it.set_defaults(**said)
    return it.parse_args(arguments), loaded.settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window; the answer is the exit status."""
    # Nothing that is made while the window starts is garbage: looking for some costs a tenth of the start.
    # `kiosk.ui.app.run` switches the collector on again with the first frame.
    gc.disable()
    said: list[str] = []
    options, settings = with_settings(arguments, said.append)
    if options.key and (wrong := _wrong_key(options.key)):
        tell(wrong)
        return WRONG_COMMAND_LINE
    if options.supervise and options.windowed:
        tell(
            "A window for a desk (--windowed) may be closed and is not started again: leave out --supervise."
        )
        return WRONG_COMMAND_LINE
    child = is_child()
    folder = None if options.windowed else state_root(options.state) / SUPERVISION_FOLDER
    try:
        lock = take(folder, tell) if folder is not None and not child else None
    except TakenError as error:
        tell(str(error))
        return ALREADY_RUNNING
    if options.supervise and not child:
        gc.enable()
        status = supervise(settings.supervision.watchdog_s)
    else:
        for line in said:
            tell_settings(line)
        status = show(options, settings, folder)
    if lock is not None:
        os.close(lock)
    return status


def supervise(watchdog_s: float) -> int:
    """Be the parent of this same command, until told to end; the answer is the exit status."""
    from kiosk.supervision.parent import Supervisor, same_program

    return Supervisor(same_program(), watchdog_s, tell, Notify.from_environment()).run()


def show(options: argparse.Namespace, settings: Settings, folder: Path | None) -> int:
    """Show the window; the answer is the exit status. `folder` is where starts are noted, if they are."""
    notify = Notify.from_environment()
    bundle = options.bundle or DEFAULT_BUNDLE
    ledger = _ledger(options, bundle, folder)
    from kiosk.library.place import use_languages
    from kiosk.ui.app import Options, run
    from kiosk.ui.staff_door import StaffOptions

    use_languages(options.languages)

    find, build = sources(bundle, options.cache, folder)
    watch = None
    if options.bundle is None:
        find, watch = installed_first(options.state, find)
    return run(
        Options(
            windowed=options.windowed,
            size=options.size,
            diagonal_mm=options.diagonal_mm,
            bottom_mm=options.bottom_above_floor_mm,
            start=options.start,
            language=options.language,
            keyboard=options.keyboard,
            speech=options.speech,
            keys=tuple(options.key),
            staff=StaffOptions(options.staff_gesture, options.state, tuple(options.sticks), options.settings),
            settings=settings,
            notify=notify,
            ledger=ledger,
        ),
        find,
        build,
        watch,
    )


def _ledger(options: argparse.Namespace, bundle: Path, folder: Path | None) -> Ledger | None:
    """Note this start, and draw the conclusions from how the one before ended."""
    if folder is None:
        return None
    from kiosk.library.aside import OfLibrary, OfShelf, settle
    from kiosk.library.collection import Library
    from kiosk.supervision.ledger import Ledger

    ledger = Ledger(folder, tell)

    def ended(_number: int, _frame: object) -> None:
        ledger.end()
        os._exit(0)  # nothing is open yet; the window, once it is there, ends in its own way

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, ended)
    content: Content = OfShelf(bundle, options.cache)
    if options.bundle is None:
        content = OfLibrary(Library(state_root(options.state)), content)
    aside = settle(folder, ledger.begin(), content, tell)
    ledger.place.write(edition=content.expected(aside))  # opening it may be what kills
    return ledger


def _wrong_key(keys: Sequence[str]) -> str:
    """What is wrong with keys from the command line; empty when nothing is."""
    from kiosk.ui.reading.keymap import Keymap, KeymapError

    try:
        Keymap.of(keys)
    except KeymapError as error:
        return str(error)
    return ""


def installed_first(state: Path | None, find: Find) -> tuple[Find, Watch]:
    """What the library shows, else what `find` finds; and the library, for the window to follow."""
    from kiosk.library.collection import Library
    from kiosk.library.watching import Watch

    watch = Watch(Library(state_root(state)))
    return (lambda: watch.take() or find()), watch


Find = Callable[[], "Edition | None"]
Build = Callable[[Callable[[float], None]], "Edition | None"]


def sources(bundle: Path, cache: Path | None, aside: Path | None = None) -> tuple[Find, Build]:
    """How the window gets its edition: one function that answers at once, and one that may build. What is
    left out after crashes stands in the folder `aside`."""
    from kiosk.edition.schema import MANIFEST_NAME
    from kiosk.errors import EditionError
    from kiosk.library import shelf
    from kiosk.library.aside import OfShelf, open_without
    from kiosk.supervision.aside import read_state
    from kiosk.supervision.rules import State

    content = OfShelf(bundle, cache)

    def open_edition(path: Path | None) -> Edition | None:
        if path is None:
            return None
        left_out = read_state(aside) if aside is not None else State()
        try:
            return open_without(content.instead(path, left_out), left_out, content.name())
        except EditionError as error:
            tell(str(error), event="edition-refused", level=Level.ERROR)
            return None

    if (bundle / MANIFEST_NAME).is_file():
        return (lambda: open_edition(bundle)), (lambda progress: None)

    def find() -> Edition | None:
        return open_edition(shelf.ready(bundle, cache))

    def build(progress: Callable[[float], None]) -> Edition | None:
        from kiosk.cli.check import show

        told = -1

        def step(now: Progress) -> None:
            nonlocal told
            progress(now.fraction)
            tenth = int(now.fraction * 10)
            if tenth > told:
                told = tenth
                tell(f"Building the edition: {tenth * 10} %")

        prepared = shelf.prepare(bundle, cache, step)
        if len(prepared.report):
            with contextlib.suppress(OSError):
                show(prepared.report, bundle)
        if prepared.edition is None:
            tell(
                "There is nothing to show; the screen asks visitors for patience.",
                event="edition-shown",
                level=Level.ERROR,
            )
        elif prepared.fallback:
            tell("The last edition of this exhibition that worked is shown instead.")
        return open_edition(prepared.edition)

    return find, build
