"""The operator's settings: every key of the tuple, every kind of mistake, and where a value came from."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cli.run import SETTINGS_OF, parser, with_settings
from kiosk.hours.grammar import WEEKDAYS
from kiosk.settings.keys import Key, Settings, keys, tables
from kiosk.settings.load import LIMIT, Loaded, Origin, load, settings_file
from kiosk.settings.statements import Broken, Statement, statements
from kiosk.settings.text import commented
from kiosk.staff.gesture import parse_gesture

OTHER: dict[str, tuple[str, str, Any]] = {
    # For each key: another value as TOML, the same as a variable, and as the program has it.
    "display.diagonal_mm": ("812.8", "812.8", 812.8),
    "display.bottom_above_floor_mm": ("900", "900", 900.0),
    "languages.folder": ('"/srv/words"', "/srv/words", Path("/srv/words")),
    "speech.enabled": ("false", "off", False),
    "keyboard.languages": ('["kk", "zh-Hans", "kk"]', "kk, zh-Hans", ("kk", "zh-Hans")),
    "staff.gesture": ('"top-left:5"', "top-left:5", "top-left:5"),
    "staff.sticks": ('["/srv/a", "/srv/b"]', "/srv/a:/srv/b", (Path("/srv/a"), Path("/srv/b"))),
    **{
        f"hours.{day}": (
            '"10:00-13:00, 14:00-18:00"',
            " 10:00-13:00, 14:00-18:00",
            "10:00-13:00, 14:00-18:00",
        )
        for day in WEEKDAYS
    },
    "hours.dates": (
        '["2027-03-22 closed", "2027-05-18 10:00-13:00, 14:00-23:00"]',
        "2027-03-22 closed; 2027-05-18 10:00-13:00, 14:00-23:00",
        ("2027-03-22 closed", "2027-05-18 10:00-13:00, 14:00-23:00"),
    ),
    "hours.outside": ('"dim"', " Dim ", "dim"),
    "hours.display_power": ("true", "on", True),
    "supervision.watchdog_s": ("30", " 30 ", 30),
    "journal.enabled": ("false", "no", False),
    "journal.keep_days": ("30", "30", 30),
    "health.heartbeat_s": ("5", "5", 5),
    "health.textfile_folder": ('"/srv/prom"', "/srv/prom", Path("/srv/prom")),
    "health.self_test_minutes": ("60", "60", 60),
}
WRONG: dict[str, tuple[tuple[str, ...], str]] = {
    # For each key: values that do not fit as TOML, and one as a variable.
    "display.diagonal_mm": (
        ("12", "3000.1", "nan", "inf", "-1", "true", '"900"', "[900]", "1979-05-27"),
        "wide",
    ),
    "display.bottom_above_floor_mm": (("-900", "0.5", "9000", '"x"'), "nan"),
    "languages.folder": (('"here"', "1", "[]", '"/a\\u0000b"'), "../words"),
    "speech.enabled": (('"yes"', "1", "[]"), "perhaps"),
    "keyboard.languages": (('"kk"', '["kk", 1]', '["Kazakh language"]'), "kk,?"),
    "staff.gesture": (('"wave"', "3", '"top-left:99"'), "wave"),
    "staff.sticks": (('"/srv"', '["srv"]', "[1]"), "srv"),
    **{
        f"hours.{day}": (('"10-18"', '"open"', '""', "10", "[]", '"18:00-25:00"'), "10.00-18.00")
        for day in WEEKDAYS
    },
    "hours.dates": (
        ('"2027-03-22 closed"', "[1]", '["22.03.2027 closed"]', '["2027-02-29 closed"]'),
        "2027-03-22",
    ),
    "hours.outside": (('"off"', "true", "1"), "dark"),
    "hours.display_power": (('"yes"', "1"), "perhaps"),
    "supervision.watchdog_s": (("2", "121", "10.0", "true", '"10"'), "ten"),
    "journal.enabled": (('"yes"', "1", "[]"), "perhaps"),
    "journal.keep_days": (("0", "-1", "1e3"), "9" * 40),
    "health.heartbeat_s": (("0", "301", "15.5"), "1e1"),
    "health.textfile_folder": (('"here"', "1"), "../prom"),
    "health.self_test_minutes": (("0", "true"), ""),
}


def written(folder: Path, text: str) -> Path:
    file = folder / "settings.toml"
    file.write_text(text, encoding="utf-8")
    return file


def read(folder: Path, text: str, **environment: str) -> Loaded:
    return load(written(folder, text), environment)


@pytest.mark.parametrize("key", keys(), ids=lambda key: key.path)
def test_every_key(tmp_path: Path, key: Key) -> None:
    toml, variable, value = OTHER[key.path]
    text = f"[{key.table}]\n# said here\n{key.name} = {toml}\n"
    loaded = read(tmp_path, text)
    assert not loaded.findings
    assert loaded.values[key.path] == value
    assert getattr(getattr(loaded.settings, key.table), key.name) == value
    assert loaded.origins[key.path] == Origin("file", 3)
    # What is written is what is read.
    assert tomllib.loads(f"x = {key.kind.write(value)}")
    assert read(tmp_path, f"{key.path} = {key.kind.write(value)}").values[key.path] == value
    # The environment overrides the file.
    over = read(
        tmp_path, f"[{key.table}]\n{key.name} = {key.kind.write(key.default)}\n", **{key.variable: variable}
    )
    assert not over.findings
    assert over.values[key.path] == value
    assert over.origins[key.path] == Origin("environment", variable=key.variable)
    # It says what it is for, and what it takes.
    assert len(key.words) > 30
    assert key.words.endswith(".")
    assert key.kind.takes


@pytest.mark.parametrize("key", keys(), ids=lambda key: key.path)
def test_a_wrong_value_is_reported_with_its_line_and_costs_itself(tmp_path: Path, key: Key) -> None:
    values, variable = WRONG[key.path]
    for value in values:
        loaded = read(tmp_path, f"\n[{key.table}]\n{key.name} = {value}\n")
        (finding,) = loaded.findings
        assert (finding.place.line, finding.place.path, finding.code) == (3, key.path, "settings-value"), (
            value
        )
        assert "The default is used" in finding.message
        assert loaded.values[key.path] == key.default
        assert loaded.origins[key.path] == Origin()
        assert loaded.settings == Settings()
    toml, _, good = OTHER[key.path]
    loaded = read(tmp_path, f"{key.path} = {toml}", **{key.variable: variable})
    (finding,) = loaded.findings
    assert key.variable in finding.message
    assert loaded.values[key.path] == good, "what the file says stands"


def test_the_written_file_changes_nothing_and_holds_every_key(tmp_path: Path) -> None:
    assert read(tmp_path, commented()).settings == Settings()
    assert not read(tmp_path, commented()).findings
    # With the # taken away before every key it still is what the program does by itself.
    lines = [
        line[2:]
        if line.startswith("# ") and line[2:].partition(" = ")[0] in {key.name for key in keys()}
        else line
        for line in commented().splitlines()
    ]
    loaded = read(tmp_path, "\n".join(lines))
    assert not loaded.findings
    assert loaded.settings == Settings()
    assert {origin.source for origin in loaded.origins.values()} == {"file"}
    for key in keys():
        assert key.variable in commented()
    assert max(map(len, commented().splitlines())) <= 100
    assert [table for table, _ in tables()] == list(tomllib.loads("\n".join(lines)))


@pytest.mark.parametrize(
    ("text", "line", "code", "said"),
    [
        ("[display]\ndiagonl_mm = 900", 2, "settings-unknown", "Did you mean “display.diagonal_mm”?"),
        ("diagonal_mm = 900", 1, "settings-unknown", "Did you mean “display.diagonal_mm”?"),
        ("[screen]\ndiagonal_mm = 900", 2, "settings-unknown", "Did you mean “display.diagonal_mm”?"),
        ("[display]\ncolour = 1", 2, "settings-unknown", "There are: display.diagonal_mm"),
        ("[nowhere]\nnothing = 1", 2, "settings-unknown", "The tables are: [display]"),
        ("\nspeech.enabled = true\nspeech.enabled = true", 3, "settings-twice", "stands in line 2 already"),
        ("[speech]\nenabled = true\n[speech]\nenabled = false", 4, "settings-twice", "line 2 already"),
        ("[speech\nenabled = true", 1, "settings-syntax", "cannot be read"),
        ("[speech]\nenabled", 2, "settings-syntax", "cannot be read"),
        ('[staff]\ngesture = "off', 2, "settings-syntax", "cannot be read"),
        ("[[speech]]\nenabled = true", 1, "settings-syntax", "one pair of brackets"),
        ('[keyboard]\nlanguages = ["kk",\n# more\n"ru"\n', 2, "settings-syntax", "cannot be read"),
        ("speech = 1", 1, "settings-unknown", "There are"),
        ("x = " + "[" * 5000, 1, "settings-syntax", "cannot be read"),
    ],
)  # fmt: skip
def test_mistakes(tmp_path: Path, text: str, line: int, code: str, said: str) -> None:
    loaded = read(tmp_path, text)
    found = loaded.findings[0]
    assert (found.place.line, found.code) == (line, code)
    assert said in str(found)
    assert "settings.toml, line" in str(found)


def test_one_broken_line_costs_itself(tmp_path: Path) -> None:
    loaded = read(
        tmp_path,
        '[display]\ndiagonal_mm = 900 mm\nbottom_above_floor_mm = 850\n[staff]\nsticks = [\n  "/srv/a",#\n'
        '  "/srv/b",\n]\ngesture = "off\n[speech]\nenabled = false\n',
    )  # fmt: skip
    assert [(f.place.line, f.place.column) for f in loaded.findings] == [(2, 19), (9, None)]
    assert loaded.settings.display.bottom_above_floor_mm == 850
    assert loaded.settings.staff.sticks == (Path("/srv/a"), Path("/srv/b"))
    assert loaded.settings.speech.enabled is False
    assert loaded.settings.display.diagonal_mm == 0


def test_a_file_that_is_no_file_of_settings(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"

    def codes() -> list[str]:
        loaded = load(file, {})
        assert loaded.settings == Settings()
        return [finding.code for finding in loaded.findings]

    assert codes() == ["settings-missing"]
    file.mkdir()
    assert codes() == ["settings-unreadable"]
    file.rmdir()
    file.write_bytes(b"[display]\n\ndiagonal_mm = \xff\n")
    assert load(file, {}).findings[0].place.line == 3
    assert codes() == ["settings-encoding"]
    file.write_bytes(b"# " + b"x" * LIMIT)
    assert codes() == ["settings-too-large"]
    file.write_bytes(b"\xef\xbb\xbf[display]\r\ndiagonal_mm = 900\r\n")
    assert load(file, {}).settings.display.diagonal_mm == 900


@given(st.text(max_size=300) | st.binary(max_size=300).map(lambda data: data.decode("latin-1")))
def test_nothing_in_a_file_stops_the_show(text: str) -> None:
    told = list(statements(text))
    count = text.count("\n") + 1
    assert all(1 <= one.line <= count for one in told)


@given(
    st.dictionaries(st.sampled_from(["a", "b", "c-1"]), st.integers() | st.booleans() | st.text(max_size=9))
)
def test_what_toml_reads_is_read(values: dict[str, Any]) -> None:
    text = "[t]\n" + "".join(f"{name} = {json.dumps(value)}\n" for name, value in values.items())
    try:
        whole = tomllib.loads(text)["t"]
    except tomllib.TOMLDecodeError:  # JSON's surrogates and DEL are none of TOML's
        return
    told = list(statements(text))
    assert not [one for one in told if isinstance(one, Broken)]
    assert {one.path[1]: one.value for one in told if isinstance(one, Statement)} == whole


def test_environment_that_is_no_setting(tmp_path: Path) -> None:
    loaded = load(
        written(tmp_path, ""), {"KIOSK_DISPLAY_DIAGONAL": "900", "KIOSK_STICKS": "/x", "KIOSK_FUZZ": "1"}
    )
    (finding,) = loaded.findings
    assert "Did you mean KIOSK_DISPLAY_DIAGONAL_MM?" in str(finding)


def test_where_the_file_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFIGURATION_DIRECTORY", f"{tmp_path}/one:{tmp_path}/two")
    assert settings_file() == tmp_path / "one" / "settings.toml"
    monkeypatch.delenv("CONFIGURATION_DIRECTORY")
    assert settings_file() == Path(os.environ["XDG_CONFIG_HOME"]) / "exhibition-kiosk" / "settings.toml"
    assert not load().findings, "a file that is not there is no mistake"
    assert settings_file(tmp_path / "x") == tmp_path / "x"


# -- kiosk run


def test_flags_override_the_environment_and_that_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(
        tmp_path,
        '[display]\ndiagonal_mm = 900\n[staff]\nsticks = ["/srv"]\ngesture = "top-left:5"\n'
        '[keyboard]\nlanguages = ["ru"]\n',
    )  # fmt: skip
    told: list[str] = []
    options, _ = with_settings(["--settings", str(file)], told.append)
    assert options.diagonal_mm == 900
    assert list(options.sticks) == [Path("/srv")]
    assert options.staff_gesture == parse_gesture("top-left:5")
    assert options.keyboard == ("ru",)
    monkeypatch.setenv("KIOSK_DISPLAY_DIAGONAL_MM", "1000")
    assert with_settings(["--settings", str(file)], told.append)[0].diagonal_mm == 1000
    options, _ = with_settings(
        ["--settings", str(file), "--diagonal-mm", "1100", "--sticks", "/a", "--staff-gesture", "off",
         "--keyboard", "kk"],
        told.append,
    )  # fmt: skip
    assert options.diagonal_mm == 1100
    assert options.sticks == [Path("/a")]
    assert not options.staff_gesture.corners
    assert options.keyboard == ("kk",)
    assert not told
    assert vars(with_settings([], told.append)[0]) | {"diagonal_mm": 0} == vars(parser().parse_args([])) | {
        "diagonal_mm": 0
    }


@pytest.mark.parametrize("key", keys(), ids=lambda key: key.path)
def test_a_flag_overrides_all(tmp_path: Path, key: Key) -> None:
    _, variable, value = OTHER[key.path]
    environment = {key.variable: str(key.kind.write(key.default)).strip('"')}
    loaded = load(written(tmp_path, ""), environment, [f"{key.path}={variable}"])
    assert loaded.values[key.path] == value
    assert loaded.origins[key.path] == Origin("flag")
    wrong = load(written(tmp_path, ""), {}, [f"{key.path}={WRONG[key.path][1]}"])
    assert wrong.values[key.path] == key.default
    assert len(wrong.findings) == 1
    assert key.path in str(wrong.findings[0])


def test_a_flag_that_names_no_setting(tmp_path: Path) -> None:
    loaded = load(written(tmp_path, ""), {}, ["jurnal.enabled=false", "journal.enabled"])
    assert [finding.code for finding in loaded.findings] == ["settings-flag"] * 2
    assert "“journal.enabled”?" in str(loaded.findings[0])


def test_options_stand_for_settings() -> None:
    assert set(SETTINGS_OF) <= {key.path for key in keys()}
    assert set(SETTINGS_OF.values()) <= set(vars(parser().parse_args([])))


def test_what_is_wrong_is_told_and_the_show_goes_on(tmp_path: Path) -> None:
    told: list[str] = []
    file = written(tmp_path, "[display]\ndiagonal_mm = 1\n")
    options, _ = with_settings(["--settings", str(file)], told.append)
    assert options.diagonal_mm == 0
    assert told == [f"Settings: {load(file, {}).findings[0]}"]


# -- kiosk settings


def kiosk(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "settings", *words],
        capture_output=True, text=True, check=False, env={**os.environ, **environment},
    )  # fmt: skip


def test_init_and_show(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.toml"
    assert kiosk("init", "--settings", str(file)).returncode == 0
    assert file.read_text(encoding="utf-8") == commented()
    again = kiosk("init", "--settings", str(file))
    assert again.returncode == 1
    assert "is there already" in again.stderr
    assert kiosk("show", "--settings", str(file)).returncode == 0
    file.write_text("[display]\ndiagonal_mm = 900\nbottom_mm = 1\n", encoding="utf-8")
    shown = kiosk("show", "--settings", str(file), KIOSK_SPEECH_ENABLED="off")
    assert shown.returncode == 1
    lines = [line.split(maxsplit=2) for line in shown.stdout.splitlines()[1:]]
    assert ["display.diagonal_mm", "900", "settings.toml, line 2"] in lines
    assert ["speech.enabled", "false", "KIOSK_SPEECH_ENABLED"] in lines
    assert ["display.bottom_above_floor_mm", "0", "default"] in lines
    assert "line 3" in shown.stderr
    plain = json.loads(kiosk("show", "--json", "--settings", str(file)).stdout)
    assert plain["settings"]["display.diagonal_mm"] == {
        "value": 900.0,
        "from": "file",
        "line": 2,
        "variable": None,
    }
    assert plain["findings"][0]["line"] == 3
