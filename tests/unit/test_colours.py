"""The theme's colours: contrast of every pair that carries text, and two that everybody tells apart."""

from __future__ import annotations

import itertools
import math
import re
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "src" / "kiosk"
THEME = (SOURCES / "theme" / "Theme.qml").read_text(encoding="utf-8")
GROUNDS = ("night", "desk", "rise")
TEXTS = ("bone", "ash", "dim", "gold", "sky")
"""What words are set in."""
LINES = ("brass", "brassLight")
"""What is drawn: rings, marks, scales, and the year of a scale, which is large text."""
ON_PAPER = ("ink", "region")
APART = 20.0
"""CIE76. A difference of 2.3 is just noticed side by side (Mahy, Van Eycken & Oosterlinck 1994); two thin
lines that are not side by side need several times that."""

Colour = tuple[float, float, float]

# Machado, Oliveira & Fernandes 2009, “A Physiologically-based Model for Simulation of Color Vision
# Deficiency”, severity 1.0; for linear RGB.
VISIONS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip


def theme(high: bool = False, safe: bool = False) -> dict[str, str]:
    """The colours as QML would say them, by token."""
    accent = re.search(r'property color accent: "(#\w{6})"', THEME)
    assert accent is not None
    found = {}
    for token, words in re.findall(r"readonly property color (\w+): ([^\n]+)", THEME):
        expression = words.split("//")[0].strip()
        while choice := re.fullmatch(r'(highContrast|safeColours) \? ("#\w{6}") : (.+)', expression):
            chosen = high if choice[1] == "highContrast" else safe
            expression = choice[2] if chosen else choice[3]
        expression = accent[1] if expression == "accent" else expression.strip('"')
        if re.fullmatch(r"#[0-9A-Fa-f]{6}", expression):
            found[token] = expression
    return found


def linear(colour: str) -> Colour:
    """sRGB as light, 0 to 1 (IEC 61966-2-1)."""
    values = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    light = sorted(
        0.2126 * red + 0.7152 * green + 0.0722 * blue for red, green, blue in (linear(one), linear(other))
    )
    return (light[1] + 0.05) / (light[0] + 0.05)


def seen_by(colour: Colour, vision: tuple[Colour, ...]) -> Colour:
    red, green, blue = (
        max(0.0, min(1.0, sum(part * share for part, share in zip(row, colour, strict=True))))
        for row in vision
    )
    return red, green, blue


def lab(colour: Colour) -> Colour:
    """CIE L*a*b* under D65."""
    rows = (
        (0.4124564, 0.3575761, 0.1804375),
        (0.2126729, 0.7151522, 0.0721750),
        (0.0193339, 0.1191920, 0.9503041),
    )
    white = (0.95047, 1.0, 1.08883)
    xyz = [
        sum(a * b for a, b in zip(row, colour, strict=True)) / w for row, w in zip(rows, white, strict=True)
    ]
    x, y, z = (t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def test_the_arithmetic() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert lab(linear("#FFFFFF")) == pytest.approx((100, 0, 0), abs=0.02)
    assert lab(linear("#FF0000")) == pytest.approx((53.24, 80.09, 67.20), abs=0.05)
    for vision in VISIONS.values():
        assert [sum(row) for row in vision] == pytest.approx([1, 1, 1], abs=1e-5), "grey stays grey"
    assert {*GROUNDS, *TEXTS, *LINES, *ON_PAPER, "line", "paper", "onGold"} - {"onGold"} <= set(theme())


@pytest.mark.parametrize("safe", [False, True])
@pytest.mark.parametrize(("ground", "text"), list(itertools.product(GROUNDS, TEXTS)))
def test_words_on_their_ground(ground: str, text: str, safe: bool) -> None:
    colours = theme(safe=safe)
    assert contrast(colours[ground], colours[text]) >= 4.5


@pytest.mark.parametrize(("ground", "text"), list(itertools.product(GROUNDS, (*TEXTS, *LINES, "line"))))
def test_high_contrast(ground: str, text: str) -> None:
    colours = theme(high=True)
    assert contrast(colours[ground], colours[text]) >= 7


@pytest.mark.parametrize(("ground", "line"), list(itertools.product(GROUNDS, LINES)))
def test_lines_that_mean_something(ground: str, line: str) -> None:
    assert contrast(theme()[ground], theme()[line]) >= 3


@pytest.mark.parametrize("high", [False, True])
def test_on_gold_and_on_paper(high: bool) -> None:
    colours = theme(high=high)
    assert contrast(colours["gold"], colours["night"]) >= (7 if high else 4.5)
    assert contrast(colours["paper"], colours["ink"]) >= 7
    assert contrast(colours["paper"], colours["region"]) >= (7 if high else 3), "a line"


@pytest.mark.parametrize("safe", [False, True])
@pytest.mark.parametrize("vision", VISIONS)
def test_gold_and_sky_are_told_apart(vision: str, safe: bool) -> None:
    colours = theme(safe=safe)
    gold, sky = (lab(seen_by(linear(colours[token]), VISIONS[vision])) for token in ("gold", "sky"))
    assert math.dist(gold, sky) >= APART


def test_the_safe_pair_is_further_apart_than_the_ordinary_one_where_it_matters() -> None:
    def least(safe: bool) -> float:
        colours = theme(safe=safe)
        return min(
            math.dist(*(lab(seen_by(linear(colours[token]), vision)) for token in ("gold", "sky")))
            for vision in VISIONS.values()
        )

    assert least(True) > least(False)
