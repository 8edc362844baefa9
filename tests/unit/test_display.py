"""How big a millimetre is: proportional where nobody knows, real where the display tells."""

from __future__ import annotations

import math

import pytest

from kiosk.ui.display import LARGER, Panel, reach_band, unit_for


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


def test_a_tall_display_goes_beyond_reach_and_a_wall_screen_at_a_desk_does_not() -> None:
    tall = Panel(1080, 1920, diagonal(55), bottom_mm=500)
    band = reach_band(1920, tall)
    assert band is not None
    real = tall.real_unit
    assert (1920 - band[0]) / real == pytest.approx(1220 - 500)
    assert band[1] == 1920
    assert reach_band(1080, Panel(1920, 1080, diagonal(32), bottom_mm=700)) is None


def test_a_low_display_is_lifted_to_380_mm() -> None:
    low = Panel(1080, 1920, diagonal(55), bottom_mm=200)
    band = reach_band(1920, low)
    assert band is not None
    assert (1920 - band[1]) / low.real_unit == pytest.approx(180)


@pytest.mark.parametrize(
    "panel",
    [
        Panel(1080, 1920, 0, bottom_mm=500),
        Panel(1080, 1920, diagonal(55)),
        Panel(1080, 1920, diagonal(55), bottom_mm=9000),
        Panel(1080, 1920, diagonal(55), bottom_mm=1100),
    ],
)
def test_where_place_or_size_are_unknown_or_absurd_there_is_no_band(panel: Panel) -> None:
    assert reach_band(1920, panel) is None
