"""The probes as they look for real, `kiosk doctor` as a command, and the panel's page of it."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from tests.ui.conftest import Screen
from tests.ui.hall import LANGUAGES, Hall

from kiosk.health.checks import CHECKS
from kiosk.health.ground import Silent
from kiosk.health.result import Remark, Result
from kiosk.health.sentences import SENTENCES
from kiosk.ui.language import I18N
from kiosk.ui.probing import PROBES, ProbeError, ask
from kiosk.ui.staff.health_words import REMARKS, TO_DO, WELL
from kiosk.ui.staff.words import filled

# -- the probes


def test_fonts_without_a_needed_letter() -> None:
    assert PROBES.fonts("Әқң Ёж Zé№").lacking == ""
    nowhere = "\u0378"  # no character has this number, so no font has it
    assert PROBES.fonts(f"Қ{nowhere}").lacking == nowhere


def test_language_files_that_are_whole_damaged_and_lack_texts(tmp_path: Path) -> None:
    assert {one.tag: (one.loads, one.missing) for one in PROBES.interface(None)} == dict.fromkeys(
        LANGUAGES, (True, 0)
    )
    tree = ElementTree.parse(I18N / "kiosk_ru.ts")
    contexts = tree.getroot().findall("context")
    lacking = sum(len(context.findall("message")) for context in contexts[:3])
    for context in contexts[:3]:
        tree.getroot().remove(context)
    tree.getroot().set("language", "de")
    tree.write(tmp_path / "kiosk_de.ts", encoding="utf-8")
    release = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run(
        [release, "-silent", tmp_path / "kiosk_de.ts", "-qm", tmp_path / "kiosk_de.qm"], check=True
    )
    (tmp_path / "kiosk_fr.qm").write_bytes(b"this is no file of words")
    (tmp_path / "kiosk_it.qm").write_bytes(b"")
    further = {one.tag: one for one in PROBES.interface(tmp_path)}
    assert (further["de"].loads, further["de"].missing) == (True, lacking)
    assert not further["fr"].loads
    assert not further["it"].loads
    assert [one.tag for one in PROBES.interface(tmp_path / "nowhere")] == ["en", "kk", "ru"]


def test_sound_and_speech_answer_or_are_silent() -> None:
    assert all(isinstance(name, str) for name in PROBES.sound())
    engines: tuple[str, ...] = ()
    with contextlib.suppress(Silent):  # an engine that hangs on this machine: that is what is said of it
        engines = PROBES.speech().engines
    assert "mock" not in engines


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("import time; time.sleep(600)", Silent),
        ("import os; os.abort()", ProbeError),
        ("print('?')", ProbeError),
    ],
)
def test_a_probe_that_hangs_or_aborts_takes_nobody_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, error: type[Exception]
) -> None:
    (tmp_path / "strange_probe.py").write_text(code)
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    with pytest.raises(error):
        ask("speech", seconds=3 if error is Silent else 60, module="strange_probe")


# -- the command


def test_the_doctor_on_a_machine_without_a_display(tmp_path: Path) -> None:
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    file = tmp_path / "settings.toml"
    file.write_text("[display]\ndiagonl_mm = 900\n[speech]\nenabled = false\n", encoding="utf-8")
    state = tmp_path / "state"
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "doctor", "--json", "--settings", file, "--state", state],
        capture_output=True, text=True, check=False, env=environment,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    told = json.loads(done.stdout)
    assert [one["check"] for one in told["checks"]] == [check.id for check in CHECKS]
    by = {one["check"]: one for one in told["checks"]}
    assert "line 2" in by["settings"]["remarks"][0]["message"]
    assert by["speech"]["ok"]
    assert not [one for one in told["checks"] if any(r["code"] == "probe-failed" for r in one["remarks"])]
    assert "Traceback" not in done.stderr
    assert not state.exists(), "the doctor writes nothing"


# -- the panel


@pytest.fixture
def hall(tmp_path: Path, open_screen: Callable[..., Screen]) -> Iterator[Hall]:
    here = Hall(tmp_path, open_screen)
    yield here
    if here.following is not None:
        here.following.close()


def test_every_sentence_of_the_doctor_is_said_in_the_panel() -> None:
    assert set(REMARKS) == set(SENTENCES)
    for code, sentence in REMARKS.items():
        values = {part.partition("}")[0] for part in sentence.split("{")[1:]}
        assert values <= {part.partition("}")[0] for part in SENTENCES[code].split("{")[1:]} | {"message"}, (
            code
        )


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_the_page_looks_and_says(hall: Hall, size: tuple[int, int]) -> None:
    hall.start(size=size)
    hall.unlock()
    hall.go("Health")
    hall.until(lambda: not hall.panel.health.looking)
    results = hall.panel.health.results
    assert [result.check for result in results] == [check.id for check in CHECKS]
    assert "probe-failed" not in [remark.code for result in results for remark in result.remarks]
    hall.press("HealthPage", "Look again")
    assert hall.panel.health.looking
    hall.until(lambda: not hall.panel.health.looking)
    # The visit goes on after the panel closes, whatever was found.
    hall.press("Rail", "Leave the panel")
    hall.until(lambda: not hall.screen.kiosk.door.property("open"))
    assert hall.screen.visit.property("screen") == "attract"


BAD_INPUT: dict[str, dict[str, object]] = {
    # A tag that does not exist, a file with missing texts, fonts without a letter, no speech engine, no sound
    # device, a display that lies about its size: the visit goes on, and this is said.
    "tag-unknown": {"tag": "qqx", "where": "kiosk_qqx.qm"},
    "interface-missing": {"file": "kiosk_de.qm", "count": 12, "total": 700},
    "fonts-lacking": {"letters": "ሴ (U+1234)"},
    "speech-none": {},
    "sound-none": {},
    "display-differs": {"declared": 812, "reported": 1216},
}


@pytest.mark.parametrize("code", BAD_INPUT)
def test_bad_input_is_said_in_every_language(hall: Hall, code: str) -> None:
    hall.start()
    hall.unlock()
    hall.go("Health")
    hall.until(lambda: not hall.panel.health.looking)
    hall.panel.health.stand((Result(CHECKS[0].id, (Remark(code, BAD_INPUT[code]),)), Result("disk")))
    hall.sees_in_every_language("health", REMARKS[code], **BAD_INPUT[code])
    hall.sees_in_every_language("health", WELL)
    hall.sees_in_every_language("health", TO_DO)


def test_what_is_used_is_said_with_the_display(hall: Hall) -> None:
    hall.start()
    hall.unlock()
    hall.go("Health")
    hall.until(lambda: not hall.panel.health.looking)
    values = {"reported": 18, "used": "…", "used_code": "none"}
    hall.panel.health.stand((Result("display", (Remark("display-impossible", values),)),))
    for language in LANGUAGES:
        hall.panel.setLanguage(language)
        used = hall.say("health", "Everything is drawn in the proportions of a 32-inch display.")
        words = filled(hall.say("health", REMARKS["display-impossible"]), {"reported": 18, "used": used})
        hall.sees(words)


def test_a_damaged_font_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk.paths import ASSETS

    shutil.copytree(ASSETS / "fonts", tmp_path / "fonts")
    one = next(iter(sorted((tmp_path / "fonts").glob("*.ttf"))))
    one.write_bytes(b"no font")
    (tmp_path / "spoilt_probe.py").write_text(
        "import pathlib\nimport kiosk.ui.probe as probe\n"
        f"probe.ASSETS = pathlib.Path({str(tmp_path)!r})\nprobe.main()\n"
    )
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    lacking, damaged = ask("fonts", "a", module="spoilt_probe")
    assert (lacking, damaged) == ("", [one.name])


def test_what_still_looks_when_results_are_put_there_says_nothing_more(hall: Hall) -> None:
    hall.start()
    hall.unlock()
    hall.go("Health")
    health = hall.panel.health
    assert health.looking
    put = (Result("disk"),)
    health.stand(put)
    assert not health.looking
    hall.until(lambda: not health._jobs.busy)
    QCoreApplication.sendPostedEvents()
    assert health.results == put
