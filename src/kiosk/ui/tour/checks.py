"""What is wrong on a screen at rest: words cut off, letters nobody can read, targets no finger hits.

`measure(window, unit)` looks at the live scene and at its pixels and returns what it found, as frozen values
that `to_json` turns into plain ones. It changes nothing. Checks, and the figures behind them:

- `cut`: a text that is elided (unless it says `mayElide`), larger than its own box, or beyond an edge that
  clips it. What lies beyond the edge of a list that scrolls that way is more of the list, and no mistake;
  its words are checked there already.
- `split`: a word broken in two without a hyphen, because its line is too narrow for it (addresses may be).
- `covered`: a text partly under something else.
- `overlap`: letters of two texts on the same pixels.
- `contrast`: under 4.5:1, or 3:1 for large text (WCAG 2.2, 1.4.3); for a visitor who asked for high contrast
  under 7:1, or 4.5:1 for large text (1.4.6). WCAG calls text large from 18 pt, which is
  1.5 times the ordinary 12 pt; here the ordinary text is 11 mm, so large begins at 16.5 mm. That is stricter
  than 18 pt by the reference pixel's visual angle, by which every text of a kiosk would be large.
- `glyph`: letters that neither the text's font nor a fallback has.
- `markup`: a text that is not PlainText and would fetch what it names.
- `target`: something to press that is under 15 mm (Colle & Hiszem 2004), reaches beyond the window, or lacks
  the mark `touchTarget`.
- `crowd`: two things to press, each with words of its own, of which neither holds the other and which lie on
  each other by more than 1 mm: a finger would press the wrong one.
- `focus`: a place to press that keys do not come to, or come to twice.
- `nameless`: something that keys come to and that has no name or no role.
- `reach`: where a visitor has asked for what is within reach, something to press that lies outside it.
- `picture`: a picture that failed, is still loading, or is shown in no space at all.

Noted without being mistakes: `soft` (a picture enlarged over 1.5 times), `borrowed` (letters taken from a
fallback font), `elided` (texts that say they may be).
What lies behind a surface that takes all touches, or under a veil, is out of use and is judged on its own
screen. What is not enabled must fit, but need not be read (WCAG 2.2 leaves inactive parts out of contrast).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from PIL.Image import Image
from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontMetricsF, QRawFont, QTextLayout, QTextOption
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.painted import item_name, number, painted_items
from kiosk.ui.reading.nodes import Node, controls, read_nodes
from kiosk.ui.tour.ink import VEILED, Ink, Pixels, letters
from kiosk.ui.tour.scene import (
    Cut,
    Scene,
    SceneImage,
    SceneTarget,
    SceneText,
    read_scene,
)

MIN_TARGET_MM = 15.0
# What is higher and wider is no button but a surface: a picture, a list.
MAX_BUTTON_MM = 40.0
MIN_CONTRAST = 4.5
MIN_CONTRAST_LARGE = 3.0
MIN_CONTRAST_HIGH = 7.0
MIN_CONTRAST_HIGH_LARGE = 4.5
LARGE_EM_MM = 16.5
SOFT = 1.5
# Lengths are rounded to pixels here and there.
_ROUNDING_PX = 0.5
# A text counts as covered when more than this share of its lines lies under something.
_COVERED = 0.08
_WORDS_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing found. `box` is x, y, width, height in window pixels; `measured` is the figure in words."""

    check: str
    severity: str
    words: str
    item: str
    box: tuple[int, int, int, int]
    measured: str
    message: str


@dataclass(frozen=True, slots=True)
class Measured:
    """What one screen measured. The lowest contrast and the smallest target are None where there is none."""

    texts: int
    targets: int
    images: int
    lowest_contrast: float | None
    smallest_target_mm: float | None
    remarks: tuple[Remark, ...]

    @property
    def errors(self) -> tuple[Remark, ...]:
        """What must be put right."""
        return tuple(r for r in self.remarks if r.severity == "error")

    @property
    def notes(self) -> tuple[Remark, ...]:
        """What is worth knowing."""
        return tuple(r for r in self.remarks if r.severity == "note")

    def with_complaints(self, complaints: Sequence[str]) -> Measured:
        """The same, with what the program complained of while the screen came."""
        told = tuple(
            Remark("complaint", "error", words, "", (0, 0, 0, 0), "", "the program complains of itself")
            for words in complaints
        )
        return replace(self, remarks=(*self.remarks, *told))

    def to_json(self) -> dict[str, object]:
        """The same as plain values."""
        return asdict(self)


def measure(window: QQuickWindow, unit: float) -> Measured:
    """Judge the screen that a window shows now. `unit` is logical pixels in one millimetre of the display."""
    return look(window, unit)[0]


def look(window: QQuickWindow, unit: float) -> tuple[Measured, Image]:
    """The same, with the picture it was judged by."""
    scene = read_scene(window)
    walked = controls(read_nodes(window))  # now: taking the picture lets lists make their rows anew
    texts = [t for t in scene.texts if scene.active(t.order)]
    pixels = Pixels(window, scene.texts)
    inks = [(text, pixels.ink(text)) for text in texts]
    # Wholly covered or behind a veil: another screen's text, still there underneath.
    live = [
        (text, ink) for text, ink in inks if ink is None or (ink.shown > 0.02 and ink.strength > VEILED - 0.2)
    ]
    high = window.property("contrast") == "high"
    remarks: list[Remark] = []
    for text, ink in live:
        remarks += _words(text)
        if ink is not None and text.enabled:
            remarks += _ink(text, ink, unit, high)
    read = [(text, ink) for text, ink in live if ink is not None and text.enabled and not text.decor]
    remarks += _overlaps(pixels, read)
    targets = [t for t in scene.targets if scene.active(t.order)]
    for target in targets:
        remarks += _target(target, unit)
    remarks += _crowds(targets, unit)
    remarks += _keys(walked, targets)
    if window.property("reaching") is True:
        remarks += _out_of_reach(window, targets)
    for image in scene.images:
        remarks += _picture(image)
    contrasts = [ink.contrast for text, ink in read if not (text.scrolled and ink.strength < VEILED)]
    sides = [min(t.box.width(), t.box.height()) / unit for t in targets]
    measured = Measured(
        texts=sum(ink is not None for _, ink in live),
        targets=len(targets),
        images=len(scene.images),
        lowest_contrast=round(min(contrasts), 2) if contrasts else None,
        smallest_target_mm=round(min(sides), 1) if sides else None,
        remarks=tuple(remarks),
    )
    return measured, pixels.whole


def missing_letters(words: str, font: QFont) -> tuple[str, str]:
    """The letters of `words` that no font has, and those that only a fallback has, each once and in order."""
    metrics, own = QFontMetricsF(font), QRawFont.fromFont(font)
    absent, borrowed = "", ""
    for letter in dict.fromkeys(words):
        if unicodedata.category(letter) in ("Cc", "Cf", "Zs", "Zl", "Zp"):
            continue
        if not metrics.inFontUcs4(ord(letter)):
            absent += letter
        elif own.isValid() and not own.supportsCharacter(ord(letter)):
            borrowed += letter
    return absent, borrowed


def split_words(text: SceneText) -> list[str]:
    """The words of a text that a line's end breaks in two, laid out as the text lays them out."""
    if not text.splits_words or text.lines < 2 or text.line_width <= 0:
        return []
    words = text.words.replace("\n", "\u2028")
    layout = QTextLayout(words, text.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    ends: list[int] = []
    while len(ends) < text.lines - 1 and (line := layout.createLine()).isValid():
        line.setLineWidth(text.line_width)
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, words)
    found: list[str] = []
    for end in ends:
        finder.setPosition(end)
        if 0 < end < len(words) and not finder.isAtBoundary():
            before, after = words[:end].split(), words[end:].split()
            word = (before[-1] if before else "") + "|" + (after[0] if after else "")
            if not any(sign in word for sign in "/.@_"):
                found.append(word)
    return found


def _words(text: SceneText) -> list[Remark]:
    found: list[Remark] = []
    if text.truncated:
        if text.may_elide:
            found.append(
                _remark(
                    "elided",
                    text,
                    "",
                    "ends in an ellipsis, as it says it may",
                    severity="note",
                )
            )
        else:
            found.append(
                _remark(
                    "cut",
                    text,
                    "elided",
                    "does not fit and ends in an ellipsis; give it room or fewer words",
                )
            )
    for word in () if text.decor else split_words(text):
        found.append(_remark("split", text, word, "has a word that is broken in two; give it a longer line"))
    if text.overflow is not None:
        found.append(_cut(text, text.overflow, "is larger than its own box"))
    if text.clipped is not None and not text.decor:
        found.append(_cut(text, text.clipped, "reaches beyond an edge that cuts it off"))
    if not text.plain:
        found.append(
            _remark(
                "markup",
                text,
                "textFormat",
                "is not PlainText and would fetch whatever it names",
            )
        )
    absent, borrowed = missing_letters(text.words, text.font)
    if absent:
        letters = ", ".join(f"{c} (U+{ord(c):04X})" for c in absent)
        found.append(
            _remark(
                "glyph",
                text,
                letters,
                f"has letters that no font here can draw ({text.font.family()})",
            )
        )
    if borrowed:
        found.append(
            _remark(
                "borrowed",
                text,
                borrowed,
                f"takes letters from another font than {text.font.family()}",
                severity="note",
            )
        )
    return found


def _cut(text: SceneText, cut: Cut, what: str) -> Remark:
    return _remark("cut", text, f"{cut.pixels:.0f} px, {cut.edge}", what)


def _ink(text: SceneText, ink: Ink, unit: float, high: bool) -> list[Remark]:
    found: list[Remark] = []
    if 1 - ink.shown > _COVERED and not text.scrolled:
        found.append(
            _remark(
                "covered",
                text,
                f"{100 * (1 - ink.shown):.0f} %",
                "lies partly under something else",
            )
        )
    if text.decor:
        return found
    large = text.pixel_size / unit >= LARGE_EM_MM
    if high:
        least = MIN_CONTRAST_HIGH_LARGE if large else MIN_CONTRAST_HIGH
    else:
        least = MIN_CONTRAST_LARGE if large else MIN_CONTRAST
    fading = text.scrolled and ink.strength < VEILED  # at the edge of a list: the next touch brings it in
    if ink.contrast < least and not fading:
        measured = f"{ink.contrast:.2f}:1, {_hex(ink.colour)} on {_hex(ink.ground)}"
        found.append(
            _remark(
                "contrast",
                text,
                measured,
                f"parts too little from its ground; {least}:1 is asked",
            )
        )
    return found


def _overlaps(pixels: Pixels, read: list[tuple[SceneText, Ink]]) -> list[Remark]:
    found: list[Remark] = []
    texts = [text for text, ink in read if ink.pixels]
    for i, one in enumerate(texts):
        for other in texts[i + 1 :]:
            if letters(one).intersects(letters(other)):
                shared = pixels.collide(one, other)
                if shared > 3:
                    found.append(
                        _remark(
                            "overlap",
                            one,
                            f"{shared} px",
                            f"collides with “{_short(other.words)}”",
                        )
                    )
    return found


def _target(target: SceneTarget, unit: float) -> list[Remark]:
    found: list[Remark] = []
    width, height = target.box.width(), target.box.height()
    size = f"{width / unit:.1f} × {height / unit:.1f} mm"
    if not target.marked:
        found.append(
            _remark(
                "target",
                target,
                size,
                "takes touches but does not carry the mark touchTarget",
            )
        )
    if min(width, height) + _ROUNDING_PX < MIN_TARGET_MM * unit:
        found.append(_remark("target", target, size, f"is smaller than {MIN_TARGET_MM:.0f} mm"))
    if target.clipped is not None and not target.scrolled:
        measured = f"{target.clipped.pixels:.0f} px, {target.clipped.edge}"
        found.append(_remark("target", target, measured, "reaches beyond an edge that cuts it off"))
    return found


def _crowds(targets: list[SceneTarget], unit: float) -> list[Remark]:
    found: list[Remark] = []
    said = [t for t in targets if t.words and min(t.box.width(), t.box.height()) <= MAX_BUTTON_MM * unit]
    for i, one in enumerate(said):
        for other in said[i + 1 :]:
            both = one.seen.intersected(other.seen)
            apart = min(both.width(), both.height()) <= unit
            if not apart and not one.seen.contains(other.seen) and not other.seen.contains(one.seen):
                measured = f"{both.width() / unit:.1f} × {both.height() / unit:.1f} mm"
                found.append(_remark("crowd", one, measured, f"lies on “{_short(other.words)}”"))
    return found


def _keys(walked: list[Node], targets: list[SceneTarget]) -> list[Remark]:
    """Whether keys come to everything that can be pressed, once, and whether it says what it is."""
    found: list[Remark] = []
    items = [node.item for node in walked]
    for target in targets:
        if target.item.property("gestureOnly") is True or target.box.isEmpty():
            continue
        times = items.count(target.item)
        if times == 0:
            found.append(_remark("focus", target, "", "is a place to press that keys do not come to"))
        elif times > 1:
            found.append(_remark("focus", target, f"{times} times", "is come to more than once"))
    for node in walked:
        if not node.name.strip() or not node.role:
            found.append(_nameless(node))
    return found


def _nameless(node: Node) -> Remark:
    what = "a role" if node.name.strip() else "a name"
    box = (round(node.box.x()), round(node.box.y()), round(node.box.width()), round(node.box.height()))
    lacks = f"keys come to it; it lacks {what}"
    return Remark("nameless", "error", _short(node.name), item_name(node.item), box, "", lacks)


def _out_of_reach(window: QQuickWindow, targets: list[SceneTarget]) -> list[Remark]:
    """What can be pressed outside the band within reach: below it, or above it and not behind the glass."""
    top, bottom = (number(window.property(name)) for name in ("reachTop", "reachBottom"))
    glass = max(
        (
            order
            for order, item, _ in painted_items(window.contentItem())
            if item.property("reachGlass") is True
        ),
        default=-1,
    )
    found: list[Remark] = []
    for target in targets:
        if target.item.property("gestureOnly") is True and target.order < glass:
            continue
        above, below = top - target.seen.top(), target.seen.bottom() - bottom
        if below > 1 or (above > 1 and target.order > glass and not _secret(target)):
            found.append(
                _remark("reach", target, f"{max(above, below):.0f} px", "lies outside what can be reached")
            )
    return found


def _secret(target: SceneTarget) -> bool:
    """Whether it is a corner of the staff's gesture, which is not for visitors."""
    return not target.words and target.item.property("gestureOnly") is True


def _picture(image: SceneImage) -> list[Remark]:
    size = f"{image.painted[0]:.0f} × {image.painted[1]:.0f} px"
    if image.status == "error":
        return [_remark("picture", image, "error", "could not be shown")]
    if image.status == "loading":
        return [
            _remark(
                "picture",
                image,
                "loading",
                "was still loading when the screen had settled",
            )
        ]
    if min(image.painted) < 1:
        return [_remark("picture", image, size, "is there but shown in no space at all")]
    if min(image.pixels) >= 1:
        times = max(image.painted[0] / image.pixels[0], image.painted[1] / image.pixels[1])
        if times > SOFT and not image.decor:
            return [
                _remark(
                    "soft",
                    image,
                    f"{times:.2f} times",
                    "is enlarged and will look soft",
                    severity="note",
                )
            ]
    return []


def _remark(
    check: str,
    seen: SceneText | SceneTarget | SceneImage,
    measured: str,
    message: str,
    *,
    severity: str = "error",
) -> Remark:
    words = seen.source.rsplit("/", 1)[-1] if isinstance(seen, SceneImage) else _short(seen.words)
    box = seen.content if isinstance(seen, SceneText) else seen.box
    frame = (round(box.x()), round(box.y()), round(box.width()), round(box.height()))
    return Remark(check, severity, words, seen.name, frame, measured, message)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _WORDS_SHOWN else line[: _WORDS_SHOWN - 1] + "…"


def _hex(colour: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(c):02x}" for c in colour)


__all__ = ["Measured", "Remark", "Scene", "measure", "missing_letters"]
