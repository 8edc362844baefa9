"""The window on a bundle that is being edited.

Promises:
- A saved change appears without the visitor's place being lost: page, language, accommodations, the choice in
  a section, how far a list or a text is scrolled, which picture of a record is on the stage.
- Mistakes stand in a strip with file and line until they are mended. When nothing can be built, or a mistake
  took away the very page that is open, the last good state stays.
- No screen falls asleep: whoever edits looks away for longer than a visitor.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QEvent, QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable, QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.edition.reader import Edition
from kiosk.errors import EditionError, Finding, Place, Report
from kiosk.library.preview import Built, Previews
from kiosk.ui.app import Kiosk, Options
from kiosk.ui.models import RowsModel
from kiosk.ui.visit_controller import Clock

QML_IMPORT_NAME = "kiosk.ui"
QML_IMPORT_MAJOR_VERSION = 1

WATCHED: Final = 2000
"""Files that are watched one by one, beside all folders; others are found by the look once a second."""
TOLD: Final = 200
"""Findings that the strip lists; the last line says how many more there are."""
STRIP_MM: Final = 20.0
"""How much of the window's upper edge the strip takes when it is folded."""
MOMENT_MS: Final = 700
"""A change that takes longer than this shows that it is on its way."""


@QmlElement
@QmlUncreatable("Made by the preview.")
class PreviewState(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """What the strip shows."""

    changed = Signal()
    workingChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errors = self._warnings = 0
        self._held = self._nothing = False
        self._first = ("", "")
        self._working = -1.0
        self._findings = RowsModel(("bad", "place", "message"), self)

    def say(self, report: Report, *, held: bool, nothing: bool) -> None:
        """Show the findings of a build. `held`: an earlier state stands; `nothing`: none ever stood."""
        told = [*report.errors, *report.warnings]
        rows = [_row(finding) for finding in told[:TOLD]]
        if len(told) > TOLD:
            more = Finding("warning", "more", Place(), f"There are {len(told) - TOLD:,} more findings.")
            rows.append(_row(more))
        self._errors, self._warnings = report.count("error"), report.count("warning")
        self._held, self._nothing = held, nothing
        self._first = (str(rows[0]["place"]), str(rows[0]["message"])) if rows else ("", "")
        self._findings.set_rows(rows)
        self.changed.emit()

    def set_working(self, fraction: float) -> None:
        """How far the build is, from 0 to 1; below 0 when none is worth a word."""
        self._working = fraction
        self.workingChanged.emit()

    errors = Property(int, lambda self: self._errors, notify=changed)
    warnings = Property(int, lambda self: self._warnings, notify=changed)
    held = Property(bool, lambda self: self._held, notify=changed)
    nothing = Property(bool, lambda self: self._nothing, notify=changed)
    firstPlace = Property(str, lambda self: self._first[0], notify=changed)
    firstMessage = Property(str, lambda self: self._first[1], notify=changed)
    room = Property(float, lambda self: STRIP_MM if self._errors + self._warnings else 0.0, notify=changed)
    findings = Property(QObject, lambda self: self._findings, constant=True)
    working = Property(float, lambda self: self._working, notify=workingChanged)


def _row(finding: Finding) -> dict[str, object]:
    words = f"{finding.message} {finding.hint}".rstrip()
    return {"bad": finding.severity == "error", "place": str(finding.place), "message": words}


class Preview(QObject):
    """The window, the builds behind it, and the watch over the bundle. Call `close` at the end."""

    shown = Signal()  # a build has been dealt with
    _built = Signal(object)
    _progressed = Signal(float)

    def __init__(
        self,
        app: QGuiApplication,
        options: Options,
        bundle: Path,
        cache: Path | None = None,
        touched: Clock = time.monotonic,
    ) -> None:
        super().__init__()
        self.bundle = bundle.absolute()
        self.kiosk = Kiosk(
            app, options, lambda: 0.0, touched
        )  # the visit stands still: nobody leaves a preview
        self.state = PreviewState(self)
        self.report = Report()
        self._errors_shown = 0
        self._waits = False  # a state that the open page is not part of
        self._latest: Path | None = None
        self._component: QQmlComponent | None = None
        self._strip: QQuickItem | None = None
        self._watcher = QFileSystemWatcher(self)
        self._fraction = 0.0
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(MOMENT_MS)
        self._moment.timeout.connect(lambda: self.state.set_working(self._fraction))
        self._builds = Previews(self.bundle, self._built.emit, self._progressed.emit, cache)
        self._built.connect(self._take)
        self._progressed.connect(self._progress)
        self._watcher.fileChanged.connect(self._builds.look)
        self._watcher.directoryChanged.connect(self._builds.look)
        self.kiosk.visit.placeChanged.connect(self._moved)

    def open(self) -> QQuickWindow:
        """Show the window, and begin."""
        window = self.kiosk.open(None)
        window.setProperty("progress", 0.0)
        self._component = QQmlComponent(self.kiosk.engine, "kiosk.ui", "PreviewStrip", self)
        strip = self._component.createWithInitialProperties(
            {"preview": self.state, "parent": window.contentItem()}, None
        )
        if not isinstance(strip, QQuickItem):
            raise RuntimeError("the window's own files are damaged; install the program again")
        strip.setParent(window)
        self._strip = strip
        self.state.changed.connect(lambda: window.setProperty("headroom", self.state.property("room")))
        self._watch()
        self._builds.start()
        return window

    def close(self) -> None:
        """End the builds and take the window down."""
        self._builds.close()
        self.kiosk.visit.placeChanged.disconnect(self._moved)
        # The strip goes before the engine that its bindings need.
        for made in (self._strip, self._component):
            if made is not None:
                made.deleteLater()
                QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
        self._strip = self._component = None
        self.kiosk.close()

    # -- what was built

    def _progress(self, fraction: float) -> None:
        self._fraction = fraction
        window = self.kiosk.window
        if self.kiosk.exhibition is None and window is not None:
            window.setProperty("progress", fraction)
        elif self.state.property("working") >= 0:
            self.state.set_working(fraction)
        elif not self._moment.isActive():
            self._moment.start()

    def _take(self, built: Built) -> None:
        self._moment.stop()
        self.state.set_working(-1.0)
        self._watch()
        self.report = built.report
        self._latest = built.edition
        held = built.edition is None
        if built.edition is not None:
            held = not self._show(built.edition, built.report.count("error"))
        if self.kiosk.exhibition is None and self.kiosk.window is not None:
            self.kiosk.window.setProperty("progress", -1.0)
        nothing = self.kiosk.exhibition is None
        self._waits = held and built.edition is not None
        self.state.say(built.report, held=held and not nothing, nothing=nothing)
        self.shown.emit()

    def _show(self, path: Path, errors: int) -> bool:
        """Show what was built; False when a mistake took away the page that is open, which then stays."""
        try:
            edition = Edition.open(path)
        except EditionError as error:
            self.report.error("no-edition", Place(), str(error))
            return False
        place = self.kiosk.visit.place
        if (
            self.kiosk.exhibition is not None
            and errors > self._errors_shown
            and self.kiosk.left_of(place, edition) != place
        ):
            edition.close()
            return False
        self._errors_shown = errors
        self.kiosk.exchange(edition)
        return True

    def _moved(self) -> None:
        """Another page: what waited for the one before to be left is shown as soon as this one is done."""
        if self._waits:
            QTimer.singleShot(0, self, self._catch_up)

    def _catch_up(self) -> None:
        if not self._waits or self._latest is None:
            return
        if self._show(self._latest, self.report.count("error")):
            self._waits = False
            self.state.say(self.report, held=False, nothing=False)

    # -- what is watched

    def _watch(self) -> None:
        """Watch what is there now: a file that was replaced is another one to the system."""
        wanted = set(_watched(self.bundle))
        known = {*self._watcher.files(), *self._watcher.directories()}
        if gone := sorted(known - wanted):
            self._watcher.removePaths(gone)
        if new := sorted(wanted - known):
            self._watcher.addPaths(new)


def _watched(bundle: Path) -> Sequence[str]:
    """All folders of a bundle and its files, those that are text first, up to a number."""
    folders: list[str] = []
    texts: list[str] = []
    others: list[str] = []
    for folder, names, files in os.walk(bundle):
        names[:] = [name for name in names if not name.startswith(".")]
        folders.append(folder)
        for name in files:
            if not name.startswith("."):
                kind = texts if name.endswith((".yaml", ".yml", ".csv", ".xlsx", ".ods")) else others
                kind.append(f"{folder}{os.sep}{name}")
    return [*folders, *[*texts, *others][:WATCHED]]
