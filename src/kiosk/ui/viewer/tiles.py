"""The tiles of the picture on the stage, as a list model: one row a slot, each shown by one Image.

Promises: rows change in place, so no delegate is made while the picture moves; a row's file and place change
in one step. A file that is missing or cut short is never given to an Image, which would complain on stderr.
"""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, Signal

from kiosk.ui.media_rows import url
from kiosk.ui.models import USER_ROLE, Index
from kiosk.ui.room import give_back
from kiosk.ui.viewer.plan import Look, Plan, slots_for
from kiosk.ui.viewer.pyramid import Key, Pyramid

ROLES: Final = ("tileFile", "tileX", "tileY", "tileWidth", "tileHeight", "tileLevel", "tileShown")
_NAMES: Final = {USER_ROLE + n: name for n, name in enumerate(ROLES)}
_NONE: Final = QModelIndex()


def _address(pyramid: Pyramid, key: Key) -> str:
    """A tile's file as a URL. Only the folder's goes through the cache of `url`: a visitor may see more tiles
    than that should remember."""
    return url(pyramid.folder) + pyramid.name(key)


class TilePlan(QAbstractListModel):
    """The slots of one stage."""

    sharpChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        give_back()
        self._plan: Plan | None = None
        self._count = 0
        self._sharp = True

    def open(self, pyramid: Pyramid | None) -> None:
        """Show another picture from now on, or none; nothing of the one before stays."""
        self._tell(self._plan.release() if self._plan is not None else set())
        self._plan = Plan(pyramid, self._count) if pyramid is not None else None
        self._tell(set())

    def make_room(self, width: float, height: float, tile: int) -> None:
        """Have as many slots as a stage of so many display pixels needs; never fewer than before."""
        wanted = slots_for(width, height, tile)
        if wanted > self._count:
            self.beginInsertRows(_NONE, self._count, wanted - 1)
            self._count = wanted
            if self._plan is not None:
                self._plan.grow(wanted)
            self.endInsertRows()

    def look(self, look: Look, ahead: Look | None, resting: bool) -> None:
        """Load and show what is seen there."""
        if self._plan is not None and self._count:
            self._tell(self._plan.look(look, ahead, resting))

    def release(self) -> None:
        """Let go of every tile until the next look."""
        if self._plan is not None:
            self._tell(self._plan.release())

    @property
    def sharp(self) -> bool:
        """Whether every visible tile of the sharp level is there, as far as its file is."""
        return self._sharp

    def loaded(self, slot: int, file: str, ok: bool) -> None:
        """An Image has its picture, or could not read it."""
        plan = self._plan
        if plan is None or not 0 <= slot < len(plan.slots):
            return
        key = plan.slots[slot].key
        if key is not None and _address(plan.pyramid, key) == file:
            self._tell(plan.settled(slot, key, ok))

    def _tell(self, changed: set[int]) -> None:
        for slot in changed:
            self.dataChanged.emit(self.index(slot), self.index(slot))
        sharp = self._plan is None or self._plan.sharp
        if sharp != self._sharp:
            self._sharp = sharp
            self.sharpChanged.emit()

    # -- the model

    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(name.encode()) for role, name in _NAMES.items()}

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = 0) -> Any:
        name = _NAMES.get(role)
        if name is None or not index.isValid():
            return None
        plan, row = self._plan, index.row()
        slot = plan.slots[row] if plan is not None and row < len(plan.slots) else None
        key = slot.key if slot is not None else None
        if plan is None or slot is None or key is None:
            return {"tileFile": "", "tileShown": False, "tileLevel": 0}.get(name, 0.0)
        match name:
            case "tileFile":
                return _address(plan.pyramid, key)
            case "tileLevel":
                return key[0]
            case "tileShown":
                return slot.shown
        left, top, right, bottom = plan.pyramid.area(key)
        return float({"tileX": left, "tileY": top, "tileWidth": right - left}.get(name, bottom - top))
