"""How big a millimetre is: proportional where nobody knows, real where the display tells."""

from __future__ import annotations

import math

import pytest

from kiosk.ui.display import LARGER, Panel, unit_for


def diagonal(inches: float) -> float:
    return inches * 25.4


@pytest.mark.parametrize(
    ("size", "fit"),
    [
        ((1920, 1080), 1920 / 700),
        ((3840, 2160), 3840 / 700),
        ((1080, 1920), 1080 / 394),
        ((2160, 3840), 2160 / 394),
    ],
)
def test_unknown_displays_are_filled(size: tuple[int, int], fit: float) -> None:
    assert unit_for(*size, Panel(*size)) == pytest.approx(fit, rel=0.02)


def test_a_small_panel_shrinks_everything_in_proportion_and_targets_stay_above_15_mm() -> None:
    panel = Panel(1920, 1080, diagonal(24))
    unit = unit_for(1920, 1080, panel)
    assert unit == pytest.approx(1920 / 700, rel=0.02)
    assert 20 * unit / panel.real_unit >= 15


def test_a_large_panel_keeps_real_millimetres_down_to_a_share_of_the_proportional_ones() -> None:
    at_40 = Panel(1920, 1080, diagonal(40))
    assert unit_for(1920, 1080, at_40) == pytest.approx(at_40.real_unit)
    at_80 = Panel(1920, 1080, diagonal(80))
    assert unit_for(1920, 1080, at_80) == pytest.approx(LARGER * unit_for(1920, 1080, Panel(1920, 1080)))


@pytest.mark.parametrize("nonsense", [0.0, -5.0, 3.0, 1e9, math.nan])
def test_a_diagonal_that_cannot_be_is_not_believed(nonsense: float) -> None:
    assert unit_for(1920, 1080, Panel(1920, 1080, nonsense)) == unit_for(1920, 1080, Panel(1920, 1080))
