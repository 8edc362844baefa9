"""The set-up keeps what it promises: bounds, gates that really fail, one-line answers, a light show path."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SHOW_TIME_STRANGERS = {
    "pydantic", "yaml", "babel", "edtf", "PIL", "pyvips", "fontTools", "typer", "rich", "click",
}  # fmt: skip

Answer = subprocess.CompletedProcess[str]


def run(
    *command: str | Path,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    without: tuple[str, ...] = (),
) -> Answer:
    """Run a command and return what it said, with its standard error in its output."""
    environment = {name: value for name, value in os.environ.items() if name not in without} | dict(env or {})
    return subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


# Dependencies


def test_the_window_library_that_breaks_none_is_kept_out() -> None:
    for requirement in map(Requirement, PROJECT["project"]["dependencies"]):
        if requirement.name.startswith("pyside6"):
            assert "6.12.0" not in requirement.specifier
            assert "6.11.3" in requirement.specifier


def test_every_dependency_has_both_bounds() -> None:
    groups = PROJECT["project"]["optional-dependencies"].values()
    for requirement in map(Requirement, sum(groups, PROJECT["project"]["dependencies"])):
        operators = {part.operator for part in requirement.specifier}
        assert operators == {">=", "<"}, f"{requirement} needs a lower and an upper bound"


# The show path


@pytest.mark.parametrize("module", ["kiosk.edition.reader", "kiosk.visit", "kiosk.ui.app"])
def test_the_show_path_loads_no_stranger(module: str) -> None:
    program = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    answer = run(sys.executable, "-c", program)
    assert answer.returncode == 0, answer.stdout
    assert SHOW_TIME_STRANGERS.isdisjoint(answer.stdout.split())
    assert ("PySide6" in answer.stdout.split()) == (module == "kiosk.ui.app")


def test_the_command_line_starts_without_a_window() -> None:
    answer = run(sys.executable, "-c", "import sys, kiosk.cli; print('PySide6' in sys.modules)")
    assert answer.stdout == "False\n"


def test_the_package_runs_as_a_module() -> None:
    answer = run(sys.executable, "-m", "kiosk", "--help")
    assert answer.returncode == 0, answer.stdout
    assert all(command in answer.stdout for command in ("check", "build", "run", "tour"))


# Gates


def test_import_contracts_hold_and_break(tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "src", tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.qml", "__py*")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    command = (Path(sys.executable).with_name("lint-imports"), "--no-cache")
    here = {"PYTHONPATH": str(tmp_path)}
    assert run(*command, cwd=tmp_path, env=here).returncode == 0
    for room, line in (
        ("visit/state.py", "import PySide6.QtCore"),
        ("exhibition/models.py", "import kiosk.bundle"),
        ("edition/reader.py", "import yaml"),
        ("visit/reading.py", "import kiosk.errors, kiosk.exhibition"),
    ):
        file = tmp_path / "kiosk" / room
        sound = file.read_text(encoding="utf-8")
        file.write_text(f"{sound}\n{line}\n", encoding="utf-8")
        answer = run(*command, cwd=tmp_path, env=here)
        assert answer.returncode == 1, f"{line!r} in {room} was not noticed:\n{answer.stdout}"
        assert "BROKEN" in answer.stdout
        file.write_text(sound, encoding="utf-8")


GOOD_QML = """import QtQuick
pragma ComponentBehavior: Bound
Item {
    id: page
    required property Clock clock
    width: clock.hour
    Text {
        textFormat: Text.PlainText
        text: page.clock.name + page.clock.hands.length + page.clock.at(3)
    }
}
"""

TYPES = '''"""A type for the gate's test."""
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "planted"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Clock(QObject):
    changed = Signal()
    hour = Property(int, lambda self: 12, notify=changed)
    name = Property("QString", lambda self: "noon", constant=True)
    hands = Property(list, lambda self: [1, 2], constant=True)

    @Slot(int, result=dict)
    def at(self, hour):
        return {"hour": hour}
'''

PLANTED = {
    "a property that the Python type does not have": ("clock.hour", "clock.minute"),
    "a property that nothing has": ("width:", "breadth:"),
    "an unqualified access": ("page.clock.name", "clock.name"),
    "a type that does not exist": ("Text {", "Tekst {"),
    "a value of the wrong type": ("width: clock.hour", 'width: "broad"'),
    "a brace too few": ("textFormat", "{ textFormat"),
}


@pytest.fixture
def qml_gate(tmp_path: Path) -> Callable[[str], Answer]:
    """Runs the gate over a module of one page and one Python type."""
    folder = tmp_path / "src" / "planted"
    folder.mkdir(parents=True)
    (folder / "qmldir").write_text("module planted\nPage 1.0 Page.qml\n", encoding="utf-8")
    (folder / "types.py").write_text(TYPES, encoding="utf-8")

    def gate(page: str) -> Answer:
        (folder / "Page.qml").write_text(page, encoding="utf-8")
        return run(
            sys.executable, ROOT / "tools" / "qmllint.py",
            "--source", tmp_path / "src", "--build", tmp_path / "build",
        )  # fmt: skip

    return gate


def test_the_qml_gate_passes_what_is_right(qml_gate: Callable[[str], Answer]) -> None:
    answer = qml_gate(GOOD_QML)
    assert (answer.returncode, answer.stdout) == (0, "qmllint: 1 files, 0 complaints\n")


@pytest.mark.parametrize("mistake", PLANTED)
def test_the_qml_gate_fails_on(mistake: str, qml_gate: Callable[[str], Answer]) -> None:
    right, wrong = PLANTED[mistake]
    assert right in GOOD_QML
    answer = qml_gate(GOOD_QML.replace(right, wrong))
    assert answer.returncode == 1, answer.stdout
    assert re.search(r"src/planted/Page\.qml:\d+:\d+: ", answer.stdout), answer.stdout


def test_a_warning_of_qt_fails_its_test(tmp_path: Path) -> None:
    (tmp_path / "test_warning.py").write_text(
        "from PySide6.QtCore import qWarning\n\n\ndef test_it():\n    qWarning('the lamp is out')\n",
        encoding="utf-8",
    )
    answer = run(
        sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist",
        "-c", ROOT / "pyproject.toml", "--rootdir", tmp_path, tmp_path / "test_warning.py",
        without=("PYTEST_XDIST_WORKER", "PYTEST_ADDOPTS"),
    )  # fmt: skip
    assert answer.returncode == 1, answer.stdout
    assert "the lamp is out" in answer.stdout


# Missing packages


def needs(*arguments: str, env: Mapping[str, str] | None = None) -> Answer:
    return run(sys.executable, ROOT / "tools" / "needs.py", *arguments, env=env)


def test_nothing_is_missing_where_the_tests_run() -> None:
    answer = needs()
    assert (answer.returncode, answer.stdout) == (0, "")


def test_missing_packages_are_told_in_one_line(tmp_path: Path) -> None:
    loader = tmp_path / "ldd"
    loader.write_text(
        "#!/bin/sh\n"
        "echo 'a.so:'\n"
        "echo '	libEGL.so.1 => not found'\n"
        "echo '	libxcb-cursor.so.0 => not found'\n"
        "echo '	libm.so.6 => /lib/libm.so.6 (0x0)'\n"
        "echo '	libEGL.so.1 => not found'\n"
        "echo '	libstrange.so.7 => not found'\n",
        encoding="utf-8",
    )
    loader.chmod(0o755)
    path = {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    answer = needs("--window", env=path)
    assert answer.returncode == 1
    assert answer.stdout == (
        "The window library needs Debian packages that are missing: "
        "apt-get install libegl1 libstrange.so.7 libxcb-cursor0\n"
    )
    assert needs("--packages", env=path).stdout == "libegl1 libstrange.so.7 libxcb-cursor0\n"


# The two commands


def make(folder: Path, *words: str, env: Mapping[str, str] | None = None) -> Answer:
    """Run make as from a shell, also when these tests were started by make and may have a display."""
    inherited = ("DISPLAY", "WAYLAND_DISPLAY", "MAKEFLAGS", "MFLAGS", "MAKELEVEL", "ARGS", "BUNDLE")
    return run("make", "--no-print-directory", *words, cwd=folder, env=env, without=inherited)


@pytest.fixture
def bench_of_make(tmp_path: Path) -> Path:
    """The Makefile in a folder where everything is installed and the kiosk only says how it was called."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "pyproject.toml").touch()
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name in ("python", "kiosk"):
        program = programs / name
        program.write_text(f'#!/bin/sh\necho {name} "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    for stamp in (".run", ".dev"):
        (tmp_path / ".venv" / stamp).touch()
    return tmp_path


def test_run_shows_the_exhibition_where_there_is_a_display(bench_of_make: Path) -> None:
    for display in ("DISPLAY", "WAYLAND_DISPLAY"):
        answer = make(bench_of_make, "run", env={display: "x"})
        assert answer.returncode == 0
        assert answer.stdout.splitlines()[-2:] == [
            "python tools/needs.py --window",
            "kiosk run content/kazakhstan-diplomacy",
        ]


@pytest.mark.parametrize(("status", "said_by_make"), [(0, 0), (1, 0), (2, 2)])
def test_run_says_that_there_is_no_display_and_renders_the_tour(
    bench_of_make: Path, status: int, said_by_make: int
) -> None:
    with (bench_of_make / ".venv" / "bin" / "kiosk").open("a", encoding="utf-8") as kiosk:
        kiosk.write(f"exit {status}\n")
    answer = make(bench_of_make, "run")
    assert answer.returncode == said_by_make
    said = answer.stdout.splitlines()
    assert "kiosk tour content/kazakhstan-diplomacy --out build/tour" in said
    assert [line for line in said if line.startswith("No display here")]


def test_a_missing_python_is_told_in_one_line(bench_of_make: Path) -> None:
    shutil.rmtree(bench_of_make / ".venv")
    answer = make(bench_of_make, "run", "PYTHONS=no-such-python")
    assert answer.returncode == 2
    assert answer.stdout.splitlines()[0].startswith("The kiosk needs Python 3.11 or newer")


def test_a_changed_pyproject_installs_again(bench_of_make: Path) -> None:
    stamp = bench_of_make / ".venv" / ".run"
    newer = stamp.stat().st_mtime + 10
    os.utime(bench_of_make / "pyproject.toml", (newer, newer))
    answer = make(bench_of_make, "run", env={"DISPLAY": ":1"})
    assert "python -m pip install" in answer.stdout


def test_the_script_of_ci_is_sound_shell() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert run("bash", "-n", script).returncode == 0
    assert "set -euo pipefail" in script.read_text(encoding="utf-8")


# Papers


def test_every_relative_link_of_the_papers_leads_somewhere() -> None:
    papers = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "deploy").rglob("*.md")]
    assert len(papers) > 5
    broken = [
        f"{paper.relative_to(ROOT)}: {target}"
        for paper in papers
        for target in re.findall(r"\]\(([^)\s]+)\)", paper.read_text(encoding="utf-8"))
        if "://" not in target and not (paper.parent / target.partition("#")[0]).exists()
    ]
    assert broken == []


def test_every_decision_is_in_the_index() -> None:
    folder = ROOT / "docs" / "adr"
    index = (folder / "README.md").read_text(encoding="utf-8")
    decisions = sorted(folder.glob("0*.md"))
    assert [paper.name for paper in decisions if f"({paper.name})" not in index] == []
    assert len({paper.name[:4] for paper in decisions}) == len(decisions)
