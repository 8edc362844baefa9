"""An object beside a coin, a hand or a person: one scale, inside the room, on one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.paths import ASSETS
from kiosk.ui.viewer.lifesize import COIN, FIGURE, HAND, arrange, companion, fits

HEIGHTS = st.floats(1, 4000)
RATIOS = st.floats(0.05, 8)
ROOMS = st.tuples(st.floats(100, 2000), st.floats(100, 2000))


@pytest.mark.parametrize(
    ("height", "name"),
    [(12, "coin"), (64, "coin"), (125, "hand"), (430, "hand"), (900, "figure"), (2100, "figure")],
)
def test_what_stands_beside_is_of_its_own_order(height: float, name: str) -> None:
    assert companion(height).name == name


@given(HEIGHTS, RATIOS, ROOMS)
def test_both_keep_their_proportions_and_the_room(
    height: float, ratio: float, room: tuple[float, float]
) -> None:
    beside = companion(height)
    made = arrange(room, height, ratio, beside, 0.0)
    assert made.object_height / height == pytest.approx(made.companion_height / beside.height_mm)
    assert made.object_width == pytest.approx(made.object_height * ratio)
    assert max(made.object_height, made.companion_height) <= room[1] * 1.0001
    assert made.object_x >= -1e-6
    assert made.object_x + made.object_width < made.companion_x
    assert made.companion_x + made.companion_width <= room[0] * 1.0001
    assert made.major_mm >= made.minor_mm


@given(HEIGHTS, RATIOS, ROOMS, st.floats(0.5, 8))
def test_life_size_is_life_size_or_is_not_offered(
    height: float, ratio: float, room: tuple[float, float], life: float
) -> None:
    beside = companion(height)
    made = arrange(room, height, ratio, beside, life)
    if fits(room, height, ratio, beside, life):
        assert made.scale == pytest.approx(life)
    else:
        assert made.scale < life * 1.0001
    assert not fits(room, height, ratio, beside, 0.0)


@pytest.mark.parametrize("thing", [COIN, HAND, FIGURE], ids=lambda thing: thing.name)
def test_the_drawings_have_the_proportions_that_are_stated(thing: object) -> None:
    assert isinstance(thing, type(COIN))
    with Image.open(ASSETS / "look" / f"{thing.name}.png") as drawing:
        assert drawing.width / drawing.height == pytest.approx(thing.width_mm / thing.height_mm, rel=0.02)
        # Cut to its edges: its height is the thing's own.
        box = drawing.convert("RGBA").getchannel("A").point([0] * 24 + [255] * 232).getbbox()
        assert box == (0, 0, drawing.width, drawing.height)
