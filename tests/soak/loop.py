"""The attract loop alone: scene after scene, faster than in a hall, and nobody comes.

Promises: scenes and fades are the product's, only their times are shorter. In every frame one scene at least
is there in full; every now and then a frame in the middle of a fade is looked at, pixel by pixel.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem
from tests.soak.stage import Run, Stage, perform

from kiosk.ui.meta import type_name

SCENE_MS, FADE_MS = 130, 70
LOOK_EVERY: Final = 97
"""So many scenes from one look at a frame to the next: every scene has its turn."""
COUNT_EVERY: Final = 10
"""So many times through all scenes from one count to the next."""
LIT: Final = 0.004
"""A smaller part of a picture than that is no scene: the words of the invitation alone are less."""


class Loop:
    """One run, from its first scene to its last."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._shown = 0
        self._frames = 0
        self._index = -1
        self._looked = 0
        self._darkest = 1.0
        self._loop: QQuickItem | None = None
        self._plates: list[QQuickItem] = []
        stage.window.afterFrameEnd.connect(self._framed)

    def _begin(self, loop: QQuickItem) -> None:
        loop.setProperty("sceneTime", SCENE_MS)
        loop.setProperty("sceneFade", FADE_MS)
        self._plates = [
            it for child in loop.childItems() for it in child.childItems() if type_name(it) == "AttractPlate"
        ]
        self._loop = loop

    def _framed(self) -> None:
        loop = self._loop
        if loop is None:
            found = self._stage.window.property("attractLoop")
            if isinstance(found, QQuickItem):
                self._begin(found)
            return
        self._frames += 1
        index, count = int(loop.property("index")), int(loop.property("count"))
        if not any(it.opacity() == 1 and it.property("item") is not None for it in self._plates):
            self._stage.complaints.write(f"no scene was there in full, in the fade to {index}")
        if index != self._index:
            self._index = index
            self._shown += 1
            self._stage.complaints.doing = f"scene {self._shown}, {index}"
            if self._shown >= self._stage.asked.scenes:
                self._stage.app.exit(0)
            elif self._shown % (COUNT_EVERY * count) == 0:
                QTimer.singleShot(SCENE_MS // 2 + FADE_MS, self._stage.count)
            elif self._shown % LOOK_EVERY == 0:
                QTimer.singleShot(FADE_MS // 2, self._look)

    def _look(self) -> None:
        """Grab a frame in the middle of a fade."""
        self._looked += 1
        part = lit(self._stage.window.grabWindow(), QColor(self._stage.window.color()))
        self._darkest = min(self._darkest, part)
        if part < LIT:
            self._stage.complaints.write(f"a dark frame: {part:.2%} of it is more than ground")

    def run(self) -> int:
        """Until all scenes were shown."""
        return self._stage.run(
            lambda: {
                "did": f"{self._shown} scenes, {self._frames} frames, {self._looked} looked at"
                f" (the darkest: {self._darkest:.2%} lit)"
            }
        )


def lit(picture: QImage, ground: QColor) -> float:
    """The part of a picture that is clearly lighter than the ground."""
    small = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    dark = max(ground.red(), ground.green(), ground.blue()) + 40
    width, row = small.width(), small.bytesPerLine()
    data = bytes(small.constBits())
    over = bytes(value > dark for value in range(256))
    return sum(sum(data[y * row : y * row + width].translate(over)) for y in range(small.height())) / (
        width * small.height()
    )


def main(run: Run) -> None:
    """Run the loop."""
    perform(run, lambda stage: Loop(stage).run())
