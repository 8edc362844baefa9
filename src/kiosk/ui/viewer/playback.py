"""Plays one sound or film, and gives way when it does not play.

Promises:
- Qt's multimedia is loaded with the first touch of play, never before.
- While something plays the visit is held; it is released when it pauses, ends, fails or goes.
- The countdown, the attract loop and every other page stop it.
- What stands still for `patience` seconds is given up within `patience` and a sixth of it; so is a file that
  ends long before its time, or cannot be opened. `failed` is then true and everything else goes on.
- A player whose file hangs is never waited for: to end it could take as long as the disk does. It is set
  aside, silent, and ended when it comes back to life.
- No sound device is no error: a film then runs without sound. One that goes while something plays holds the
  player up with it: what stands still for half of `patience` goes on from there without sound, with its
  captions, and has all of `patience` once more. The next touch of play asks for the sound again.
- Visitors go from silence up to the volume the house has set, and never beyond it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.kept import kept_by_qml
from kiosk.ui.visit_controller import VisitController

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer

QML_IMPORT_NAME = "kiosk.ui.viewer"
QML_IMPORT_MAJOR_VERSION = 1

PATIENCE_MS: Final = 3000
"""How long the position may stand still. With a look every sixth of it a stalled file gives way in 3.5 s."""

EARLY_MS: Final = 2500  # an end so long before the known one is a file that was cut off
LEVELS: Final = 5
FIRST_LEVEL: Final = 4
HOLD: Final = "player"

_set_aside: list[QObject] = []
"""Players whose file hangs, with what belongs to them."""


def hanging() -> bool:
    """Whether some player cannot be ended: whoever ends the program must not wait for it."""
    return bool(_set_aside)


@QmlElement
@kept_by_qml
class Playback(QObject):
    """A player for `file`, or for `sign`, the same with an interpreter into sign language."""

    sourceChanged = Signal()
    stateChanged = Signal()
    positionChanged = Signal()
    volumeChanged = Signal()
    signingChanged = Signal()
    patienceChanged = Signal()
    sinkChanged = Signal()
    visitTold = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visit: VisitController | None = None
        self._file = self._sign = ""
        self._length = 0  # ms, as the edition says
        self._signing = self._sign_broken = False
        self._playing = self._begun = self._failed = False
        self._position = 0
        self._level = FIRST_LEVEL
        self._sink: QObject | None = None
        self._player: QMediaPlayer | None = None
        self._sound: QObject | None = None
        self._silent = False  # the sound device is not to be relied on
        self._ready = False  # the file is open, so that a place in it can be gone to
        self._turn = 0  # players there have been
        self._stood = 0
        self._seen = -1
        self._moved = False  # since the player was made
        self._watch = QTimer(self)
        self._watch.timeout.connect(self._look)
        self._set_patience(PATIENCE_MS)

    # -- what a visitor does

    @Slot()
    def play(self) -> None:
        """Go on from here, or from the beginning after the end; after a failure, try again."""
        if self._playing:
            return
        if self._failed:
            self._failed, self._sign_broken = False, False
        if self._length and self._position >= self._length:
            self._move(0)
        self._silent = False
        self._playing = self._begun = True
        self._hold()
        self._start()
        self.stateChanged.emit()

    @Slot()
    def pause(self) -> None:
        """Stand still where it is."""
        if not self._playing:
            return
        self._playing = False
        self._watch.stop()
        self._release()
        if self._player is not None:
            self._player.pause()
        self.stateChanged.emit()

    @Slot()
    def toggle(self) -> None:
        """Play or pause."""
        self.pause() if self._playing else self.play()

    @Slot()
    def end(self) -> None:
        """Let go of everything, as when the page goes."""
        self.pause()
        self._let_go()

    @Slot(int)
    def seek(self, position: int) -> None:
        """Go to a time, in milliseconds. Before anything has played, the picture of that time comes."""
        self._move(max(0, min(position, self._length or position)))
        if not (self._begun or self._failed or self._url().isEmpty()):
            self._begun = True
            if self._player is None:
                self._make()
            if self._player is not None:
                self._player.pause()
            self.stateChanged.emit()
        if self._player is not None and self._ready:
            self._player.setPosition(self._position)
        self._stood = 0

    @Slot(int)
    def skip(self, step: int) -> None:
        """Go so many milliseconds on, or back when it is below zero."""
        self.seek(self._position + step)

    @Slot()
    def louder(self) -> None:
        self._set_level(self._level + 1)

    @Slot()
    def quieter(self) -> None:
        self._set_level(self._level - 1)

    # -- the player

    def _url(self) -> QUrl:
        return QUrl(self._sign if self._signing else self._file)

    def _start(self) -> None:
        self._stood, self._seen, self._moved = 0, -1, False
        if self._url().isEmpty():
            self._soon(self._fail)
            return
        if self._player is None:
            self._make()
        if self._player is not None:
            self._player.play()
        self._watch.start()

    def _make(self) -> None:
        from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

        player = QMediaPlayer()
        self._player, self._ready = player, False
        if not (self._silent or QMediaDevices.defaultAudioOutput().isNull()):
            self._sound = QAudioOutput(player)
            player.setAudioOutput(self._sound)
            self._sound_level()
        self._connect_sink()
        player.mediaStatusChanged.connect(self._told)
        player.positionChanged.connect(self._at)
        player.errorOccurred.connect(self._error)
        player.setSource(self._url())

    def _connect_sink(self) -> None:
        if self._player is not None and self._sink is not None:
            self._player.setVideoSink(self._sink)  # type: ignore[arg-type]  # QML gives it as an object

    def _let_go(self, hanging: bool = False) -> None:
        player, self._player, self._sound = self._player, None, None
        self._ready = False
        self._turn += 1
        self._watch.stop()
        if player is None:
            return
        for signal in (player.mediaStatusChanged, player.positionChanged, player.errorOccurred):
            signal.disconnect()
        if hanging or player.mediaStatus() == player.MediaStatus.LoadingMedia:
            _aside(player)
        else:
            _dispose(player)

    def _told(self, status: QMediaPlayer.MediaStatus) -> None:
        known = type(status)
        if status in (known.LoadedMedia, known.BufferedMedia, known.BufferingMedia) and not self._ready:
            self._ready = True
            if self._player is not None and self._position:
                self._player.setPosition(self._position)
        elif status == known.EndOfMedia:
            self._soon(self._ended)
        elif status == known.InvalidMedia:
            self._soon(self._fail)

    def _at(self, position: int) -> None:
        # At its end a player says its whole length, wherever the file broke off.
        leaps = position - self._position > EARLY_MS and position > self._length - EARLY_MS
        if self._ready and not leaps:
            self._move(position)

    def _move(self, position: int) -> None:
        if position != self._position:
            self._position = position
            self.positionChanged.emit()

    def _ended(self) -> None:
        if not self._playing:
            return
        if self._length and self._position < self._length - EARLY_MS:
            self._fail()
            return
        self._playing = self._begun = False
        self._release()
        self._let_go()
        self._move(0)
        self.stateChanged.emit()

    def _error(self, _error: object, _words: str) -> None:
        self._soon(self._fail)

    def _soon(self, step: Callable[[], None]) -> None:
        """Take a step once the player has said all of one thing; the news of one that was is not ours."""
        turn = self._turn
        QTimer.singleShot(0, self, lambda: step() if turn == self._turn else None)

    def _look(self) -> None:
        """A glance of the watchdog: has the position moved?"""
        if self._position != self._seen:
            self._moved = self._seen >= 0
            self._seen, self._stood = self._position, 0
            return
        self._stood += self._watch.interval()
        if self._moved and self._sound is not None and self._stood >= self._patience // 2:
            self._go_on_silently()
        elif self._stood >= self._patience:
            self._fail(hanging=True)

    def _go_on_silently(self) -> None:
        """Go on from here with a player that asks for no sound device."""
        self._silent = True
        self._let_go(hanging=True)
        self._start()

    def _fail(self, hanging: bool = False) -> None:
        """Give way: the film without its interpreter where that alone fails, else nothing plays."""
        if not (self._playing or self._begun):
            return
        self._let_go(hanging)
        if self._signing:
            self._sign_broken, self._signing = True, False
            self.signingChanged.emit()
            if self._playing:
                self._start()
                return
        self._playing = self._begun = False
        self._failed = True
        self._release()
        self.stateChanged.emit()

    # -- the visit

    def _set_visit(self, visit: VisitController | None) -> None:
        if visit is self._visit or visit is None:
            return
        self._visit = visit
        for signal in (visit.placeChanged, visit.visitChanged, visit.warningChanged):
            signal.connect(self.pause)
        self.visitTold.emit()

    def _hold(self) -> None:
        if self._visit is not None:
            self._visit.hold(HOLD)

    def _release(self) -> None:
        if self._visit is not None:
            self._visit.release(HOLD)

    # -- what QML gives

    def _set_file(self, file: str) -> None:
        if file != self._file:
            self.end()
            self._file = file
            self._failed = self._begun = self._signing = self._sign_broken = False
            self._move(0)
            self.sourceChanged.emit()
            self.stateChanged.emit()
            self.signingChanged.emit()

    def _set_sign(self, sign: str) -> None:
        if sign != self._sign:
            self._sign = sign
            self.signingChanged.emit()

    def _set_length(self, length: int) -> None:
        if length != self._length:
            self._length = length
            self.sourceChanged.emit()

    def _set_signing(self, signing: bool) -> None:
        if signing == self._signing or (signing and not self._can_sign()):
            return
        self._let_go()
        self._signing = signing
        self._failed = False
        if self._playing:
            self._start()
        self.signingChanged.emit()
        self.stateChanged.emit()

    def _can_sign(self) -> bool:
        return bool(self._sign) and not self._sign_broken

    def _set_sink(self, sink: QObject | None) -> None:
        if sink is not self._sink:
            self._sink = sink
            self._connect_sink()
            self.sinkChanged.emit()

    def _set_level(self, level: int) -> None:
        level = max(0, min(level, LEVELS))
        if level != self._level:
            self._level = level
            self._sound_level()
            self.volumeChanged.emit()

    def _sound_level(self) -> None:
        if self._sound is not None:
            # Ears hear in proportion: equal steps are about equal on a square.
            self._sound.setProperty("volume", (self._level / LEVELS) ** 2)

    def _set_patience(self, milliseconds: int) -> None:
        self._patience = max(60, milliseconds)
        self._watch.setInterval(self._patience // 6)
        self.patienceChanged.emit()

    visit = Property(VisitController, lambda self: self._visit, _set_visit, notify=visitTold)
    file = Property(str, lambda self: self._file, _set_file, notify=sourceChanged)
    sign = Property(str, lambda self: self._sign, _set_sign, notify=signingChanged)
    length = Property(int, lambda self: self._length, _set_length, notify=sourceChanged)
    sink = Property(QObject, lambda self: self._sink, _set_sink, notify=sinkChanged)
    patience = Property(int, lambda self: self._patience, _set_patience, notify=patienceChanged)
    signing = Property(bool, lambda self: self._signing, _set_signing, notify=signingChanged)
    signable = Property(bool, _can_sign, notify=signingChanged)
    playing = Property(bool, lambda self: self._playing, notify=stateChanged)
    begun = Property(bool, lambda self: self._begun, notify=stateChanged)
    failed = Property(bool, lambda self: self._failed, notify=stateChanged)
    position = Property(int, lambda self: self._position, notify=positionChanged)
    level = Property(int, lambda self: self._level, notify=volumeChanged)
    levels = Property(int, lambda self: LEVELS, constant=True)


def _dispose(player: QMediaPlayer) -> None:
    player.stop()
    player.deleteLater()


def _aside(player: Any) -> None:
    """Set a player aside that may never answer; it is ended when it says that it lives."""
    _set_aside.append(player)
    output = player.audioOutput()
    if output is not None:
        output.setMuted(True)

    def lives(*_: object) -> None:
        if player in _set_aside:
            _set_aside.remove(player)
            for signal in (player.mediaStatusChanged, player.positionChanged):
                signal.disconnect(lives)
            QTimer.singleShot(0, player, lambda: _dispose(player))

    player.mediaStatusChanged.connect(lives)
    player.positionChanged.connect(lives)
