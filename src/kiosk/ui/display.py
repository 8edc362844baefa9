"""How big a millimetre is on this display.

Promises: `unit` is pixels in one millimetre of the design. It follows the real display (declared, or
measured when the display says who it is), but never so far that a page would not fit: the design is
700 mm wide in landscape and 394 mm in portrait (a 32-inch panel). On a smaller panel everything shrinks
in proportion (20 mm targets stay above 15 mm down to 24 inches); on a larger one it may keep its real size
down to three quarters of the proportional one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

LANDSCAPE_MM: Final = 700.0
PORTRAIT_MM: Final = 394.0
LARGER: Final = 0.75
"""How much smaller than proportional the design may be drawn on a large panel."""
SANE_DIAGONAL_MM: Final = (250.0, 3000.0)
REACH_MM: Final = (380.0, 1220.0)
"""Above the floor: from where to where somebody in a wheelchair reaches (EN 301 549 V3.2.1, 8.3.3)."""
SANE_BOTTOM_MM: Final = (0.0, 2500.0)
LEAST_BAND_MM: Final = 250.0
"""Less of a display within reach than this would not hold the desk and the buttons."""


@dataclass(frozen=True, slots=True)
class Panel:
    """What is known of the display: pixels, and its diagonal in millimetres (0 when nobody knows)."""

    width_px: int
    height_px: int
    diagonal_mm: float = 0.0
    bottom_mm: float = -1.0
    """How high its lower edge is above the floor; below 0 when nobody knows."""

    @property
    def real_unit(self) -> float:
        """Pixels in a real millimetre; 0 when unknown or not believable."""
        if not SANE_DIAGONAL_MM[0] <= self.diagonal_mm <= SANE_DIAGONAL_MM[1]:
            return 0.0
        return math.hypot(self.width_px, self.height_px) / self.diagonal_mm


def unit_for(window_width: float, window_height: float, panel: Panel) -> float:
    """Pixels in one millimetre of the design, for a window of this size on this panel."""
    portrait = window_height > window_width
    design = (PORTRAIT_MM, LANDSCAPE_MM) if portrait else (LANDSCAPE_MM, PORTRAIT_MM)
    fit = min(window_width / design[0], window_height / design[1])
    real = panel.real_unit
    if real <= 0:
        return fit
    return max(LARGER * fit, min(fit, real))


def reach_band(window_height: float, panel: Panel) -> tuple[float, float] | None:
    """What of a window that fills the panel lies within reach from a wheelchair: upper and lower edge, in
    pixels from the window's upper edge. None where size or place of the display are unknown or not
    believable, and where all of the window is within reach or too little of it is to be of use."""
    real = panel.real_unit
    if real <= 0 or not SANE_BOTTOM_MM[0] <= panel.bottom_mm <= SANE_BOTTOM_MM[1]:
        return None
    low, high = REACH_MM
    top = max(0.0, window_height - (high - panel.bottom_mm) * real)
    bottom = min(window_height, window_height - (low - panel.bottom_mm) * real)
    whole = top <= 0 and bottom >= window_height
    return None if whole or bottom - top < LEAST_BAND_MM * real else (top, bottom)
