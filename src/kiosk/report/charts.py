"""Charts as SVG that stands in the page itself: no script, no file beside it.

Promises: what a chart says is told by length, place and numbers, never by colour alone, so that it holds on a
grey printer and with every kind of colour vision; every text is escaped; sizes are in the chart's own units.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from html import escape
from typing import Final, Literal

from kiosk.report.figures import Share, Spread

Mark = Literal["", "missing", "closed"]
INK: Final = "#1D1B18"
DEEP: Final = "#1F4A59"
_RAMP: Final = ((246, 241, 229), (150, 184, 192), (19, 58, 72))
"""From nothing to the most: each step darker than the one before, on a grey printer as well."""
WIDTH: Final = 680.0


def nice(value: float) -> float:
    """The next of 1, 2, 2.5, 5 times a power of ten that is not below `value`; 1 for nothing."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    for step in (1.0, 2.0, 2.5, 5.0, 10.0):
        if value <= step * power * (1 + 1e-9):
            return step * power
    return 10.0 * power


def nice_share(value: float) -> float:
    """The end of an axis for shares up to `value`."""
    return next((end for end in (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8) if value <= end), 1.0)


def nice_time(seconds: float) -> float:
    """The end of an axis for times up to `seconds`, in seconds."""
    ends = (5, 10, 20, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1200, 1800, 3600)
    return next((float(end) for end in ends if seconds <= end), math.ceil(seconds / 3600) * 3600.0)


def _svg(width: float, height: float, body: Sequence[str], label: str, css: str = "chart") -> str:
    return (
        f'<svg class="{css}" viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(label)}">'
        f"{''.join(body)}</svg>"
    )


def _text(x: float, y: float, words: str, css: str = "", anchor: str = "middle") -> str:
    kind = f' class="{css}"' if css else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{kind}>{escape(words)}</text>'


def bars(
    values: Sequence[int],
    below: Sequence[str],
    label: str,
    *,
    above: Sequence[str] = (),
    marks: Sequence[Mark] = (),
    strong: Sequence[bool] = (),
    groups: Sequence[tuple[int, str]] = (),
    height: float = 150,
    number: Callable[[float], str] = str,
) -> str:
    """Upright bars. `below` stands under each bar, `above` over it; `groups` name what begins at a bar."""
    count = max(1, len(values))
    slot = WIDTH / count
    wide = min(slot * 0.72, 46.0)
    foot = height - (30 if groups else 18)
    top = nice(max(values, default=0))
    scale = (foot - 16) / max(1, max(values, default=0))
    body = [f'<line class="base" x1="0" x2="{WIDTH:g}" y1="{foot:g}" y2="{foot:g}"/>']
    if not above:
        step = nice(top / 3)
        line = step
        while line <= max(values, default=0):
            y = foot - line * scale
            body.append(f'<line class="grid" x1="0" x2="{WIDTH:g}" y1="{y:.1f}" y2="{y:.1f}"/>')
            body.append(_text(0, y - 2.5, number(line), "tick", "start"))
            line += step
    for n, value in enumerate(values):
        middle = (n + 0.5) * slot
        tall = value * scale
        if value:
            css = ' class="bar weak"' if strong and not strong[n] else ' class="bar"'
            body.append(
                f'<rect{css} x="{middle - wide / 2:.1f}" y="{foot - tall:.1f}" width="{wide:.1f}" '
                f'height="{tall:.1f}"/>'
            )
            if above and above[n]:
                body.append(_text(middle, foot - tall - 3.5, above[n], "value"))
        mark = marks[n] if marks else ""
        if mark == "missing":
            r = min(4.2, slot * 0.4)
            body.append(
                f'<path class="hollow" d="M{middle - r:.1f} {foot - 3 - 2 * r:.1f}h{2 * r:.1f}l{-r:.1f} '
                f'{1.8 * r:.1f}z"/>'
            )
        elif mark == "closed":
            body.append(f'<circle class="dot" cx="{middle:.1f}" cy="{foot - 4:.1f}" r="1.3"/>')
        if below[n]:
            css = "tick strong" if strong and strong[n] else "tick"
            body.append(_text(middle, foot + 11, below[n], css))
    for n, name in groups:
        body.append(_text(n * slot + (slot - wide) / 2, foot + 25, name, "group", "start"))
    return _svg(WIDTH, height, body, label)


def _shade(part: float) -> tuple[str, str]:
    """The colour of a cell, and the class of the letters that stand out from it."""
    low, high = _RAMP[:2] if part < 0.5 else _RAMP[1:]
    mixed = [round(a + (b - a) * (part * 2 % 1 if part < 1 else 1)) for a, b in zip(low, high, strict=True)]
    light = sum(share * (value / 255) ** 2.2 for share, value in zip((0.21, 0.72, 0.07), mixed, strict=True))
    # White has the greater contrast where (1.05 / (L + 0.05)) > ((L + 0.05) / 0.06), about L < 0.2.
    return "#" + "".join(f"{value:02x}" for value in mixed), "on-dark" if light < 0.2 else "on-light"


def heat(
    rows: Sequence[Sequence[int]],
    left: Sequence[str],
    top: Sequence[str],
    label: str,
    number: Callable[[float], str] = str,
) -> str:
    """A field of numbers, the darker the higher; sums at the right and below."""
    columns = len(top)
    names = 96.0
    wide = (WIDTH - names - 44) / max(1, columns)
    tall = 23.0
    most = max((value for row in rows for value in row), default=0) or 1
    body = [_text(names + (n + 0.5) * wide, 12, name, "tick") for n, name in enumerate(top)]
    for r, row in enumerate(rows):
        y = 18 + r * tall
        body.append(_text(names - 10, y + tall / 2 + 3.4, left[r], "name", "end"))
        for c, value in enumerate(row):
            colour, css = _shade(value / most)
            x = names + c * wide
            body.append(
                f'<rect class="cell" x="{x + 0.8:.1f}" y="{y + 0.8:.1f}" width="{wide - 1.6:.1f}" '
                f'height="{tall - 1.6:.1f}" fill="{colour}"/>'
            )
            if value:
                body.append(_text(x + wide / 2, y + tall / 2 + 3.2, number(value), css))
        body.append(_text(WIDTH - 4, y + tall / 2 + 3.4, number(sum(row)), "sum", "end"))
    y = 18 + len(rows) * tall
    sums = [sum(column) for column in zip(*rows, strict=True)]
    body += [_text(names + (n + 0.5) * wide, y + 12, number(value), "sum") for n, value in enumerate(sums)]
    body.append(_text(WIDTH - 4, y + 12, number(sum(sums)), "sum", "end"))
    return _svg(WIDTH, y + 18, body, label)


def share_bar(share: Share, most: float, label: str, width: float = 88.0) -> str:
    """A share as a lying bar with its interval; `most` (0 to 1) fills the whole width."""
    height = 12.0
    body = [f'<line class="base" x1="0.4" x2="0.4" y1="0" y2="{height:g}"/>']
    if share.part:
        body.append(
            f'<rect class="lying" x="0.4" y="2.5" width="{share.value / most * width:.1f}" height="7"/>'
        )
    if share.whole:
        low, high = (min(1.0, value / most) * width for value in share.interval)
        body.append(
            f'<path class="whisker" d="M{low:.1f} 6H{high:.1f}M{low:.1f} 3.8v4.4M{high:.1f} 3.8v4.4"/>'
        )
    return _svg(width, height, body, label, "small" if width < 100 else "small far")


def box(spread: Spread, most_s: float, label: str, needed_s: float = 0.0, few: bool = False) -> str:
    """How times lie, as a box with its line; a diamond for the time needed. `few` draws the median alone."""
    width, height = 112.0, 14.0

    def at(value: float) -> float:
        return min(1.0, value / most_s) * (width - 4) + 2

    body = []
    if not few:
        body.append(f'<path class="whisker" d="M{at(spread.p10):.1f} 7H{at(spread.p90):.1f}"/>')
        body.append(
            f'<rect class="box" x="{at(spread.lower):.1f}" y="3" '
            f'width="{max(0.8, at(spread.upper) - at(spread.lower)):.1f}" height="8"/>'
        )
    body.append(f'<path class="median" d="M{at(spread.median):.1f} 1.5v11"/>')
    if needed_s:
        x = at(needed_s)
        body.append(f'<path class="needle" d="M{x:.1f} 2.6l4 4.4l-4 4.4l-4 -4.4z"/>')
    return _svg(width, height, body, label, "small wide")


def rays() -> str:
    """The ornament of the first page: lines that leave one point and stay in balance."""
    lines = []
    for n in range(36):
        angle = math.radians(n * 10 + 4)
        far = 44 + 50 * abs(math.sin(n * 2.3)) + (26 if n % 9 == 0 else 0)
        x, y = math.cos(angle), math.sin(angle)
        lines.append(f'<line x1="{x * 7:.1f}" y1="{y * 7:.1f}" x2="{x * far:.1f}" y2="{y * far:.1f}"/>')
    return (
        '<svg class="rays" viewBox="-125 -105 250 210" aria-hidden="true">'
        f'<g>{"".join(lines)}</g><circle r="2.6"/></svg>'
    )
