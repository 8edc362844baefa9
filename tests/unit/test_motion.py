"""Who asked for calm sees nothing travel, turn or drift; and nothing flashes for anybody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "src" / "kiosk"
THEME = (SOURCES / "theme" / "Theme.qml").read_text(encoding="utf-8")
FADE_MS = 150
"""The longest that something takes to change for who wants calm: a fade."""
FASTEST_MS = 500
"""Nothing that repeats by itself is faster: two a second, under the three of WCAG 2.3.1."""

MOVING = re.compile(
    r"\b((?:Number|Property|Color|Rotation|Vector3d|Path|Smoothed|Spring)Animation|[A-Z]\w*Animator|FrameAnimation|"
    r"Behavior on \w+|Transition)\s*(?:on \w+\s*)?\{"
)
GUARDED = {
    # What does not run at all for who wants calm, with the words that say so in the file.
    "ui/AttractLoop.qml": "still || Theme.calm ? 0",
    "sections/autographs/OpenBook.qml": "if (Theme.calm) {\n            fade.restart();",
    "sections/documents/ArchiveRow.qml": "glides && !Theme.calm",
    "sections/documents/ArchiveWall.qml": "glides && !Theme.calm",
    "sections/quotes/Page.qml": "if (!Theme.calm)\n            turn.restart();",
}
DRIVEN = {
    # Frames that a Python object asks for, and the words by which it learns that somebody wants calm.
    "ui/viewer/DeepZoom.qml": "calm: deep.calm",
    "ui/viewer/SpinView.qml": "Theme.calm ? 0 : 0.45",
    "ui/timeline/TimelinePage.qml": "calm: Theme.calm",
    "ui/map/MapStage.qml": "calm: Theme.calm",
}


def code(path: Path) -> str:
    return re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    return str(path.relative_to(SOURCES))


def blocks(text: str, pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """What a pattern opens, and the text up to the bracket that closes it."""
    found = []
    for start in pattern.finditer(text):
        depth, at = 1, start.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(text[at], 0)
            at += 1
        found.append((start[1], text[start.end() : at - 1]))
    return found


CALM = {
    # Tokens of the theme, with their milliseconds for who wants calm.
    found[1]: int(found[3] or found[4])
    for found in re.finditer(r"readonly property int (\w+): (calm \? (\d+) : \d+|(\d+))", THEME)
}
FILES = sorted(path for path in SOURCES.rglob("*.qml") if MOVING.search(code(path)))


def calm_ms(expression: str) -> float:
    """How long something takes for who wants calm, by the file's words; infinite when they say nothing."""
    expression = expression.strip()
    if expression.startswith("Theme.calm"):
        return 0 if re.search(r"\? 0 :", expression) else float("inf")
    token = re.fullmatch(r"Theme\.(\w+)(?: \* (0?\.\d+|1))?", expression)
    return CALM.get(token[1], float("inf")) if token is not None else float("inf")


def test_there_is_something_to_look_at() -> None:
    assert len(FILES) > 15
    assert {"grow", "shrink", "turn", "fade", "light", "sceneFade", "raysDraw"} <= set(CALM)
    assert all(ms <= FADE_MS for token, ms in CALM.items() if token != "sceneTime")


@pytest.mark.parametrize("path", FILES, ids=name)
def test_what_moves_obeys_calm(path: Path) -> None:
    text, relative = code(path), name(path)
    if relative in GUARDED:
        assert GUARDED[relative] in text
        return
    for kind, body in blocks(text, MOVING):
        if kind == "FrameAnimation":
            assert DRIVEN[relative] in text
            continue
        if kind.startswith(("Behavior", "Transition")):
            continue  # the animation in it is looked at by itself
        duration = re.search(r"\bduration: ([^;\n}]+)", body)
        assert duration is not None, "the default of Qt knows no calm"
        assert calm_ms(duration[1]) <= FADE_MS, duration[1]


def test_lists_go_to_their_place_at_once() -> None:
    for path in SOURCES.rglob("*.qml"):
        for expression in re.findall(r"(?:highlightMove|highlightResize)Duration: ([^\n;]+)", code(path)):
            assert re.search(r"Theme\.calm .*\? 0", expression) or expression.strip() == "0", name(path)


def test_a_thrown_thing_rests_where_it_is_let_go() -> None:
    for path in SOURCES.rglob("*.qml"):
        assert "letGo(true)" not in code(path), name(path)
    for glass in ("viewer", "map"):
        source = (SOURCES / "ui" / glass / "glass.py").read_text(encoding="utf-8")
        assert "(0.0, 0.0) if self._calm else said.flick" in source


def test_nothing_that_repeats_is_fast() -> None:
    for path in SOURCES.rglob("*.qml"):
        text = code(path)
        for _, body in blocks(text, re.compile(r"\b(Timer)\s*\{")):
            if re.search(r"repeat: true", body):
                interval = re.search(r"interval: (\d+|Theme\.\w+)", body)
                assert interval is not None, name(path)
                ms = (
                    CALM.get(interval[1].removeprefix("Theme."), 0)
                    if "T" in interval[1]
                    else int(interval[1])
                )
                assert ms >= FASTEST_MS, name(path)
        for _, body in blocks(
            text, re.compile(r"\b((?:Sequential|Parallel|Number|Color|Property)Animation)\s*\{")
        ):
            if "loops:" in body:
                durations = [int(ms) for ms in re.findall(r"duration: (\d+)", body)]
                assert durations, name(path)
                assert min(durations) >= FASTEST_MS, name(path)
