"""The installer and its companions: clean for shellcheck, and plain when they refuse."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
SCRIPTS = [*sorted(DEPLOY.glob("*.sh")), DEPLOY / "system/usr/local/bin/kiosk", ROOT / "tests/deploy/bare.sh"]


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """What a command said, both outputs together."""
    return subprocess.run(
        [str(word) for word in words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def function(name: str, *words: str | Path, before: str = "") -> subprocess.CompletedProcess[str]:
    """Call one function of install.sh in a shell of its own, with nothing of the rest being run."""
    script = (DEPLOY / "install.sh").read_text(encoding="utf-8")
    kept = script[: script.index("\ncheck_root\n")]
    quoted = " ".join(f"'{word}'" for word in words)
    # The arguments of the shell are not those of the script.
    return run("bash", "-c", f"set --\n{kept}\n{before}\n{name} {quoted}", DEPLOY / "install.sh")


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
def test_shellcheck_has_nothing_to_say() -> None:
    done = run("shellcheck", "--norc", *SCRIPTS)
    assert done.stdout == ""
    assert done.returncode == 0


def test_every_script_can_be_run() -> None:
    for script in SCRIPTS:
        assert os.access(script, os.X_OK), script


@pytest.mark.parametrize("name", ["install.sh", "wheelhouse.sh"])
def test_help_tells_every_option(name: str) -> None:
    done = run(DEPLOY / name, "--help")
    text = (DEPLOY / name).read_text(encoding="utf-8")
    options = set(re.findall(r"^    (--[a-z-]+)\)", text, re.MULTILINE))
    assert done.returncode == 0
    assert options
    for option in options:
        assert option in done.stdout


def test_an_unknown_option_is_refused() -> None:
    done = run(DEPLOY / "install.sh", "--wheels", "x")
    assert done.returncode == 1
    assert "--wheels is unknown." in done.stdout


@pytest.mark.skipif(
    os.geteuid() != 0 or shutil.which("setpriv") is None, reason="only root can become another"
)
def test_who_is_not_root_is_refused() -> None:
    script = (DEPLOY / "install.sh").read_bytes()
    done = subprocess.run(
        ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "bash", "-s"],
        input=script, capture_output=True, check=False, cwd="/",
    )  # fmt: skip
    assert done.returncode == 1
    assert b"only root can install" in done.stderr


@pytest.mark.parametrize(
    ("release", "word"),
    [
        ('ID=ubuntu\nVERSION_ID="24.04"\nPRETTY_NAME="Ubuntu 24.04"\n', "this is Ubuntu 24.04."),
        ('ID=debian\nVERSION_ID="11"\nPRETTY_NAME="Debian 11"\n', "too old"),
        ('ID=debian\nVERSION_ID="12"\n', ""),
        ('ID=debian\nVERSION_ID="13"\n', ""),
        ("ID=debian\n", ""),
    ],
)
def test_another_system_is_refused(tmp_path: Path, release: str, word: str) -> None:
    (tmp_path / "os-release").write_text(release, encoding="utf-8")
    script = (DEPLOY / "install.sh").read_text(encoding="utf-8")
    kept = script[: script.index("\ncheck_root\n")].replace("/etc/os-release", str(tmp_path / "os-release"))
    done = run("bash", "-c", f"{kept}\ncheck_debian")
    assert (
        (word in done.stdout and done.returncode == 1)
        if word
        else (done.stdout == "" and done.returncode == 0)
    )


def test_too_little_room_is_told_in_numbers() -> None:
    done = function("check_space", before="space_mb=99999999")
    assert done.returncode == 1
    assert "99999999 MB are needed. Nothing was changed." in done.stdout


def a_wheel(file: Path, name: str = "exhibition-kiosk") -> Path:
    """The smallest thing that looks like a wheel of this name."""
    with zipfile.ZipFile(file, "w") as wheel:
        wheel.writestr("kiosk/words.txt", "word " * 100)
        wheel.writestr("exhibition_kiosk-1.dist-info/METADATA", f"Metadata-Version: 2.4\nName: {name}\n")
    return file


def test_a_whole_wheel_is_taken_and_a_damaged_one_refused(tmp_path: Path) -> None:
    wheel = a_wheel(tmp_path / "exhibition_kiosk-1-py3-none-any.whl")
    assert function("check_wheel", wheel).returncode == 0
    data = bytearray(wheel.read_bytes())
    data[60] ^= 1
    for damaged in (bytes(data), bytes(data[: len(data) // 2]), b"", b"no wheel"):
        wheel.write_bytes(damaged)
        done = function("check_wheel", wheel)
        assert done.returncode == 1
        assert "damaged or is not the kiosk's" in done.stdout
        assert "Traceback" not in done.stdout
    a_wheel(wheel, "another")
    assert function("check_wheel", wheel).returncode == 1
    assert "there is no wheel" in function("check_wheel", tmp_path / "none.whl").stdout


def test_a_wheelhouse_names_every_file_that_is_missing_or_damaged(tmp_path: Path) -> None:
    (tmp_path / "wheels").mkdir()
    a_wheel(tmp_path / "wheels/exhibition_kiosk-1-py3-none-any.whl")
    for name in ("a", "b", "c"):
        (tmp_path / "wheels" / f"{name}.whl").write_text(name, encoding="utf-8")
    before = f"wheelhouse={tmp_path}"
    assert "it has no SHA256SUMS" in function("check_wheelhouse", before=before).stdout
    sums = run("bash", "-c", f"cd {tmp_path} && sha256sum wheels/*").stdout
    (tmp_path / "SHA256SUMS").write_text(sums, encoding="utf-8")
    assert function("check_wheelhouse", before=before).stdout == ""
    (tmp_path / "wheels/b.whl").write_text("B", encoding="utf-8")
    assert "wheels/b.whl is damaged" in function("check_wheelhouse", before=before).stdout
    for name in ("a", "c"):
        (tmp_path / "wheels" / f"{name}.whl").unlink()
    done = function("check_wheelhouse", before=before)
    assert done.returncode == 1
    assert "wheels/a.whl is missing" in done.stdout
    assert "wheels/c.whl is missing" in done.stdout


def test_the_link_is_exchanged_in_one_step(tmp_path: Path) -> None:
    for number in ("1", "2"):
        (tmp_path / "releases" / number).mkdir(parents=True)
    for number in ("1", "2", "1"):
        assert function("switch", number, before=f"home={tmp_path}").returncode == 0
        assert (tmp_path / "current").readlink() == Path(f"releases/{number}")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["current", "releases"]


def test_a_file_is_put_once(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "deep/target"
    source.write_text("words", encoding="utf-8")
    assert function("put", source, target, "644").stdout == f"  wrote {target}\n"
    assert function("put", source, target, "644").stdout == ""
    source.write_text("other words", encoding="utf-8")
    assert "wrote" in function("put", source, target, "755").stdout
    assert target.read_text(encoding="utf-8") == "other words"
    assert os.access(target, os.X_OK)


def test_what_the_units_start_is_installed() -> None:
    text = (DEPLOY / "install.sh").read_text(encoding="utf-8")
    packages = re.sub(r"#.*", "", text[text.index("packages=(") :].partition("\n)")[0]).split()
    for package in ("cage", "xwayland", "seatd", "pulseaudio", "bubblewrap", "python3-venv", "libspeechd2"):
        assert package in packages
    units = text[text.index("units=(") :].partition(")")[0].removeprefix("units=(").split()
    assert sorted(units) == sorted(unit.name for unit in (DEPLOY / "units").iterdir())
