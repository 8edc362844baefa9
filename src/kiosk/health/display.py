"""What is believed of a display, and what is said of it. Light: the window asks it when it starts.

Promises: `used_diagonal` is the one rule by which the window is drawn and the doctor speaks. A display is
believed when it says who it is (a virtual one only guesses), when its size is one that a hall may have, and
when it has the form of its pixels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from kiosk.health.result import Remark
from kiosk.health.sentences import USED

SANE_MM: Final = (250.0, 3000.0)
"""Diagonals that a display may have: a tablet of 10 inches to a wall of 118."""
APART: Final = 0.15
"""How far the report may be from the settings: frames, and inches that were rounded, are less."""
ASPECT: Final = 0.05
"""How far the report's form may be from that of the pixels."""
HIGHEST_MIDDLE_MM: Final = 2200.0
"""Nobody touches a picture whose middle is higher: above what a tall standing man reaches."""


@dataclass(frozen=True, slots=True)
class DisplaySeen:
    """What a display tells: pixels, millimetres (0 when it does not say), and who it is ("" for a virtual
    one). The millimetres may be those of the unturned display."""

    width_px: int
    height_px: int
    width_mm: float = 0.0
    height_mm: float = 0.0
    name: str = ""

    @property
    def reported_mm(self) -> float:
        """The diagonal that it reports; 0 when it says nothing."""
        return math.hypot(self.width_mm, self.height_mm) if self.name else 0.0


def possible(length: float) -> bool:
    """Whether a display may have this diagonal."""
    return SANE_MM[0] <= length <= SANE_MM[1]


def like_its_pixels(seen: DisplaySeen) -> bool:
    """Whether the reported form is that of the pixels, whichever way the display is turned."""
    if min(seen.width_px, seen.height_px, seen.width_mm, seen.height_mm) <= 0:
        return False
    pixels = max(seen.width_px, seen.height_px) / min(seen.width_px, seen.height_px)
    report = max(seen.width_mm, seen.height_mm) / min(seen.width_mm, seen.height_mm)
    return abs(report / pixels - 1) <= ASPECT


def used_diagonal(declared_mm: float, seen: DisplaySeen) -> float:
    """The diagonal in millimetres by which everything is drawn; 0: in the proportions of 32 inches."""
    if possible(declared_mm):
        return declared_mm
    reported = seen.reported_mm
    return reported if possible(reported) and like_its_pixels(seen) else 0.0


def used_bottom(bottom_mm: float, declared_mm: float, seen: DisplaySeen) -> float:
    """How high the lower edge is above the floor; 0 when nobody told, or when it cannot be."""
    return 0.0 if _wrong_bottom(bottom_mm, declared_mm, seen) else max(0.0, bottom_mm)


def display_remarks(declared_mm: float, bottom_mm: float, seen: DisplaySeen) -> tuple[Remark, ...]:
    """What there is to say of a display, with what is used meanwhile."""
    remarks: list[Remark] = []
    declared, reported = possible(declared_mm), seen.reported_mm
    code = "settings" if declared else "none"
    used = {"used": USED[code], "used_code": code}
    if not reported:
        if not declared:
            remarks.append(Remark("display-unknown", used))
    elif not possible(reported):
        remarks.append(Remark("display-impossible", {"reported": round(reported), **used}))
    elif not like_its_pixels(seen):
        form = {"width": round(seen.width_mm), "height": round(seen.height_mm)}
        pixels = f"{seen.width_px} × {seen.height_px}"
        remarks.append(Remark("display-aspect", {**form, "pixels": pixels, **used}))
    elif declared and abs(reported / declared_mm - 1) > APART:
        remarks.append(
            Remark("display-differs", {"declared": round(declared_mm), "reported": round(reported)})
        )
    wrong = _wrong_bottom(bottom_mm, declared_mm, seen)
    return (*remarks, wrong) if wrong is not None else tuple(remarks)


def _wrong_bottom(bottom_mm: float, declared_mm: float, seen: DisplaySeen) -> Remark | None:
    if bottom_mm < 0:
        return Remark("display-below-floor", {"bottom": round(bottom_mm)})
    diagonal = used_diagonal(declared_mm, seen)
    height = diagonal * seen.height_px / math.hypot(seen.width_px, seen.height_px)
    middle = bottom_mm + height / 2
    return Remark("display-too-high", {"middle": round(middle)}) if middle > HIGHEST_MIDDLE_MM else None
