"""An object beside a coin, a hand or a person, as QML lays it out."""

from __future__ import annotations

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.kept import kept_by_qml
from kiosk.ui.viewer.lifesize import Arrangement, arrange, companion, fits

QML_IMPORT_NAME = "kiosk.ui.viewer"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@kept_by_qml
class Yardstick(QObject):
    """Sizes on the screen, in pixels, of an object and of what stands beside it.

    Set: the object's `heightMm` and `ratio` (width to height), the room in pixels, `life` (pixels in a real
    millimetre, 0 when unknown), whether it is shown `lifeSize`, and the `language` of lengths.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._height_mm, self._ratio, self._life = 0.0, 1.0, 0.0
        self._width, self._height = 1.0, 1.0
        self._life_size = False
        self._language = ""
        self._made: Arrangement | None = None

    def _set(self, name: str, value: float | bool | str) -> None:
        if getattr(self, name) != value:
            setattr(self, name, value)
            self._made = None
            self.changed.emit()

    @property
    def _room(self) -> tuple[float, float]:
        return self._width, self._height

    @property
    def _now(self) -> Arrangement:
        if self._made is None:
            height, beside = max(self._height_mm, 1.0), companion(self._height_mm)
            room, largest = self._room, self._life
            if self._life_size and self._fits():
                # As large as it is: what fits the room at life's scale is never larger than it.
                self._made = arrange(room, height, self._ratio, beside, largest)
            else:
                self._made = arrange(room, height, self._ratio, beside, 0.0)
        return self._made

    def _fits(self) -> bool:
        height = max(self._height_mm, 1.0)
        return fits(self._room, height, self._ratio, companion(self._height_mm), self._life)

    @Slot(float, result=str)
    def centimetres(self, length_mm: float) -> str:
        """A length as a number of centimetres in the language's own writing, to a tenth where it has one."""
        tenths = round(length_mm)
        return QLocale(self._language).toString(tenths / 10, "f", 1 if tenths % 10 else 0)

    @Slot(float, result=str)
    def millimetres(self, length_mm: float) -> str:
        """A length as a number of millimetres in the language's own writing."""
        tenths = round(length_mm * 10)
        return QLocale(self._language).toString(tenths / 10, "f", 1 if tenths % 10 else 0)

    heightMm = Property(
        float, lambda self: self._height_mm, lambda self, v: self._set("_height_mm", v), notify=changed
    )
    ratio = Property(float, lambda self: self._ratio, lambda self, v: self._set("_ratio", v), notify=changed)
    roomWidth = Property(
        float, lambda self: self._width, lambda self, v: self._set("_width", v), notify=changed
    )
    roomHeight = Property(
        float, lambda self: self._height, lambda self, v: self._set("_height", v), notify=changed
    )
    life = Property(float, lambda self: self._life, lambda self, v: self._set("_life", v), notify=changed)
    lifeSize = Property(
        bool, lambda self: self._life_size, lambda self, v: self._set("_life_size", v), notify=changed
    )
    language = Property(
        str, lambda self: self._language, lambda self, v: self._set("_language", v), notify=changed
    )
    lifeFits = Property(bool, lambda self: self._fits(), notify=changed)
    companion = Property(str, lambda self: companion(self._height_mm).name, notify=changed)
    companionMm = Property(float, lambda self: companion(self._height_mm).height_mm, notify=changed)
    scale = Property(float, lambda self: self._now.scale, notify=changed)
    objectWidth = Property(float, lambda self: self._now.object_width, notify=changed)
    objectHeight = Property(float, lambda self: self._now.object_height, notify=changed)
    objectX = Property(float, lambda self: self._now.object_x, notify=changed)
    companionWidth = Property(float, lambda self: self._now.companion_width, notify=changed)
    companionHeight = Property(float, lambda self: self._now.companion_height, notify=changed)
    companionX = Property(float, lambda self: self._now.companion_x, notify=changed)
    minorMm = Property(int, lambda self: self._now.minor_mm, notify=changed)
    majorMm = Property(int, lambda self: self._now.major_mm, notify=changed)
