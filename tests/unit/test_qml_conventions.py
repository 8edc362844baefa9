"""What every QML file keeps, read from the files themselves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "src" / "kiosk"
FILES = sorted(SOURCES.rglob("*.qml"))
LONGEST = 300  # lines; a page that needs more has parts that want names of their own


def name(path: Path) -> str:
    return str(path.relative_to(SOURCES))


def code(path: Path) -> str:
    """The file without its comments."""
    return re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))


def test_there_is_something_to_look_at() -> None:
    assert len(FILES) > 40


PAINTED_ONCE = ("ui/AttractPlate.qml", "ui/ApproachScene.qml")
"""What stands still while something else moves is kept as a picture; every renderer of Qt does that."""


@pytest.mark.parametrize("path", FILES, ids=name)
def test_conventions(path: Path) -> None:
    text = code(path)
    relative = name(path)
    if relative not in ("controls/Words.qml", "controls/WordInput.qml"):
        assert not re.search(r"\b(Text|TextEdit|TextInput|Label) \{", text), (
            "texts are set by Words, typed in a WordInput"
        )
    assert "textFormat" not in text or "textFormat: Text.PlainText" in text
    if not relative.startswith("theme/") and not relative.endswith("Cloth.qml"):
        colours = re.findall(r'"#[0-9A-Fa-f]{3,8}"', text)
        assert not colours, f"colours are tokens of Theme: {colours}"
    effects = r"\b(MultiEffect|ShaderEffect|Canvas|WebView)\b"
    assert not re.search(effects, text), "no effects"
    assert relative in PAINTED_ONCE or "layer.enabled" not in text, "no layers"
    assert "http" not in text, "no address"
    assert text.count("\n") <= LONGEST
    if "delegate:" in text or "Repeater {" in text:
        assert text.startswith("pragma ComponentBehavior: Bound"), "delegates are bound"


def test_every_file_is_in_its_module() -> None:
    # Layouts and style of the keyboard lie where Qt Virtual Keyboard looks for them: files, and no module.
    placed = re.compile(r"ui/keyboard/(resource|QtQuick)/")
    for folder in {path.parent for path in FILES if not placed.match(name(path))}:
        listed = set(re.findall(r"(\w+\.qml)$", (folder / "qmldir").read_text(), re.MULTILINE))
        assert listed == {path.name for path in folder.glob("*.qml")}, folder.name


def test_every_control_has_a_readme_room() -> None:
    for room in ("theme", "controls", "sections"):
        assert (SOURCES / room / "README.md").is_file(), room
