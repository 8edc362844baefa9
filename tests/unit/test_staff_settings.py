"""What the panel remembers, and the mixers it turns the volume with."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.staff.settings import Settings, read_settings, write_settings
from kiosk.staff.sound import Volume, read_volume, set_volume

MIXERS = {
    "wpctl": """case "$1" in
get-volume) echo "Volume: $(cat "$STATE")" ;;
set-volume) echo "$3 $(cut -s -d' ' -f2 "$STATE")" > "$STATE" ;;
set-mute) sed -i 's/ .*//' "$STATE" ;;
esac""",
    "pactl": """case "$1" in
get-sink-volume) echo "Volume: front-left: 1 / $(cut -d' ' -f1 "$STATE") / -1 dB" ;;
get-sink-mute) grep -q MUTED "$STATE" && echo "Mute: yes" || echo "Mute: no" ;;
set-sink-volume) echo "$3 $(cut -s -d' ' -f2 "$STATE")" > "$STATE" ;;
set-sink-mute) sed -i 's/ .*//' "$STATE" ;;
esac""",
    "amixer": """[ "$1" = -M ] && shift
case "$1 $3" in
"sget "*) grep -q MUTED "$STATE" && on=off || on=on
echo "  Mono: Playback 20 [$(cut -d' ' -f1 "$STATE")] [$on]" ;;
"sset unmute") sed -i 's/ .*//' "$STATE" ;;
"sset "*) echo "$3 $(cut -s -d' ' -f2 "$STATE")" > "$STATE" ;;
esac""",
}
"""Programs that speak as the system's mixers do, with a file for the sound card."""


@pytest.mark.parametrize(("tool", "before"), [("wpctl", "0.40"), ("pactl", "40%"), ("amixer", "40%")])
def test_every_mixer_is_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tool: str, before: str
) -> None:
    card = tmp_path / "card"
    card.write_text(f"{before} [MUTED]\n")
    program = tmp_path / "bin" / tool
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{MIXERS[tool]}\n")
    program.chmod(0o755)
    for other in MIXERS:
        if other != tool:
            (program.parent / other).write_text("#!/bin/sh\nexit 1\n")
            (program.parent / other).chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    monkeypatch.setenv("STATE", str(card))
    assert read_volume() == Volume(40, True, tool)
    assert set_volume(65) == Volume(65, False, tool)
    assert set_volume(400) == Volume(100, False, tool)


def test_where_there_is_no_mixer_there_is_no_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read_volume() is None
    assert set_volume(50) is None


def test_settings_are_remembered_and_rubbish_is_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "staff"
    assert read_settings(folder) == Settings()
    write_settings(folder, Settings("ru", 35))
    assert read_settings(folder) == Settings("ru", 35)
    for rubbish in (
        "",
        "[]",
        '{"language": 5, "volume": "x"}',
        '{"language": "xx", "volume": 101}',
        '{"volume": true}',
    ):
        (folder / "settings.json").write_text(rubbish)
        assert read_settings(folder) == Settings()
