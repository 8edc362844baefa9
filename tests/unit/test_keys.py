"""The keys of a kiosk: who may be enrolled, who may not come back, and that nothing is ever half done."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from tests.simulator.forgeries import FILES
from tests.simulator.zips import archive, parts_of

from kiosk.bundle.minisign import PublicKey, SecretKey
from kiosk.bundle.refusals import PackageError
from kiosk.cli import main
from kiosk.library.keys import Keys, KeysError, in_force
from kiosk.library.opening import open_package

FIRST, SECOND, THIRD = (SecretKey(bytes([n]) * 8, bytes([n]) * 32) for n in (1, 2, 3))


def endorsed(key: SecretKey, by: SecretKey) -> bytes:
    return by.sign(key.public.text().encode())


def refused(work: object, *arguments: object, **named: object) -> str:
    assert callable(work)
    with pytest.raises(KeysError) as caught:
        work(*arguments, **named)
    assert str(caught.value).endswith(".")
    return caught.value.code


def test_the_first_key_and_its_successor(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    assert keys.enrolled() == ()
    keys.enroll(FIRST.public, "museum")
    assert refused(keys.enroll, SECOND.public, "next") == "endorsement"
    assert refused(keys.enroll, SECOND.public, "next", endorsed(THIRD, FIRST)) == "endorsement"
    assert refused(keys.enroll, SECOND.public, "next", endorsed(SECOND, SECOND)) == "endorsement"
    assert refused(keys.enroll, SECOND.public, "next", b"rubbish") == "endorsement"
    new = keys.enroll(SECOND.public, "next", endorsed(SECOND, FIRST))
    assert new.endorsed_by == FIRST.public.name
    assert in_force(keys.enrolled()) == (FIRST.public, SECOND.public)
    keys.retire("museum")
    assert in_force(Keys(tmp_path).enrolled()) == (SECOND.public,)
    assert refused(keys.enroll, THIRD.public, "third", endorsed(THIRD, FIRST)) == "endorsement"
    assert refused(keys.enroll, FIRST.public, "again", endorsed(FIRST, SECOND)) == "retired"
    assert refused(keys.enroll, SECOND.public, "again") == "known"
    assert refused(keys.enroll, THIRD.public, "next", endorsed(THIRD, SECOND)) == "name"
    assert refused(keys.enroll, THIRD.public, "", endorsed(THIRD, SECOND)) == "name"
    assert refused(keys.enroll, THIRD.public, "a\nb", endorsed(THIRD, SECOND)) == "name"


def test_an_id_that_is_taken_by_another_key(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    keys.enroll(FIRST.public, "museum")
    double = SecretKey(FIRST.id, b"x" * 32)
    assert refused(keys.enroll, double.public, "double", endorsed(double, FIRST)) == "known"


def test_a_key_file_with_a_comment_of_its_own(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    keys.enroll(FIRST.public, "museum")
    file = f"untrusted comment: the second key\n{SECOND.public.line()}\n".encode()
    other = f"untrusted comment: x\n{THIRD.public.line()}\n".encode()
    assert refused(keys.enroll, SECOND.public, "next", FIRST.sign(other), file=other) == "endorsement"
    keys.enroll(SECOND.public, "next", FIRST.sign(file), file=file)


def test_the_last_key_is_not_retired_in_passing(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    keys.enroll(FIRST.public, "museum")
    assert refused(keys.retire, "museum") == "last"
    assert refused(keys.retire, "nobody") == "unknown"
    assert keys.retire(FIRST.public.name.lower(), leave_none=True).retired
    assert refused(keys.retire, FIRST.public.id) == "unknown"
    # Nothing is taken now, neither unsigned nor by the retired key, until the operator enrols another.
    for number, signer in enumerate((None, FIRST, SECOND)):
        package, into = tmp_path / "a.exhibit", tmp_path / f"staging{number}"
        package.write_bytes(archive(parts_of(FILES, signer)))
        into.mkdir()
        with pytest.raises(PackageError) as caught:
            open_package(package, into, keys.enrolled())
        assert caught.value.code in ("unsigned", "wrong-key")
    keys.enroll(SECOND.public, "new")
    assert in_force(keys.enrolled()) == (SECOND.public,)


@pytest.mark.parametrize("text", [
    "", "{", "[]", "{}", '{"version": 1, "keys": []}', '{"version": 2, "keys": []}', '{"version": 1}',
    '{"version": 1, "keys": [{}]}', '{"version": 1, "keys": [{"public": "x"}]}', "[" * 100_000, "\0",
])  # fmt: skip
def test_a_damaged_file_is_no_kiosk_without_keys(tmp_path: Path, text: str) -> None:
    keys = Keys(tmp_path)
    keys.enroll(FIRST.public, "museum")
    for path in (keys.path, keys.copy):
        path.write_text(text)
    assert refused(keys.enrolled) == "damaged"
    assert refused(keys.enroll, SECOND.public, "next") == "damaged"
    assert refused(keys.retire, "museum") == "damaged"
    assert keys.path.read_text() == text


def test_every_cut_of_the_file_is_noticed(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    keys.enroll(FIRST.public, "museum")
    whole = keys.path.read_bytes()
    keys.copy.unlink()
    for length in range(len(whole)):
        keys.path.write_bytes(whole[:length])
        assert refused(keys.enrolled) == "damaged"


def test_every_flipped_bit_is_noticed_and_the_copy_takes_over(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    keys.enroll(FIRST.public, "museum")
    whole = keys.path.read_bytes()
    known = keys.enrolled()
    for bit in range(0, len(whole) * 8, 3):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        keys.path.write_bytes(flipped)
        assert keys.enrolled() == known
        keys.copy.unlink()
        assert refused(keys.enrolled) == "damaged"
        keys.copy.write_bytes(whole)


def test_a_file_that_was_deleted_is_no_kiosk_without_keys(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    keys.enroll(FIRST.public, "museum")
    keys.path.unlink()
    assert in_force(keys.enrolled()) == (FIRST.public,)
    keys.retire("museum", leave_none=True)
    for path in (keys.path, keys.copy):
        assert in_force(keys.enrolled()) == ()
        assert len(keys.enrolled()) == 1
        path.unlink()
    assert keys.enrolled() == ()


def test_a_copy_that_cannot_be_written_is_not_left_older_than_the_file(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    keys.enroll(FIRST.public, "museum")
    blocked = keys.copy.with_name(f"{keys.copy.name}.new")
    blocked.mkdir()
    (blocked / "x").write_text("something in the way goes as well")
    keys.retire("museum", leave_none=True)
    assert keys.copy.read_bytes() == keys.path.read_bytes()


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    keys.path.mkdir(parents=True)
    assert refused(keys.enrolled) == "damaged"
    keys.path.rmdir()
    os.mkfifo(keys.path)  # nobody writes into it, and nobody waits for that
    assert refused(keys.enrolled) == "damaged"


# The command -----------------------------------------------------------------------------------------------


def run(*arguments: str) -> int:
    return main(["key", *arguments])


def test_the_command(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out, state = str(tmp_path), str(tmp_path / "state")
    assert run("list", "--state", state) == 0
    assert "from anybody" in capfd.readouterr().out
    assert run("new", "museum", "-W", "--out", out) == 0
    secret = tmp_path / "museum.key"
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert SecretKey.load(secret.read_bytes()).public == PublicKey.parse(
        (tmp_path / "museum.pub").read_text()
    )
    assert run("enroll", str(tmp_path / "museum.pub"), "--state", state) == 0
    assert "only packages" in capfd.readouterr().out
    assert run("new", "next", "-W", "--out", out, "--signed-by", str(secret)) == 0
    assert (tmp_path / "next.pub.minisig").exists()
    assert run("enroll", str(tmp_path / "next.pub"), "--state", state) == 0
    assert run("retire", "museum", "--state", state) == 0
    assert run("retire", "next", "--state", state) == 1
    assert "--leave-none" in capfd.readouterr().err
    assert run("retire", "next", "--leave-none", "--state", state) == 0
    assert run("list", "--state", state) == 0
    said = capfd.readouterr().out
    assert said.count("retired") >= 2
    assert "takes no package" in said
    assert not list(Path(state).rglob("*.new"))


def test_the_command_refuses(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out, state = str(tmp_path), str(tmp_path / "state")
    assert run("new", "museum", "-W", "--out", out) == 0
    before = (tmp_path / "museum.key").read_bytes()
    assert run("new", "museum", "-W", "--out", out) == 1
    assert (tmp_path / "museum.key").read_bytes() == before
    assert run("new", "../x", "-W", "--out", out) == 1
    assert run("new", "x", "-W", "--out", str(tmp_path / "none")) == 1
    assert run("new", "x", "-W", "--out", out, "--signed-by", str(tmp_path / "museum.pub")) == 1
    assert run("enroll", str(tmp_path / "none.pub"), "--state", state) == 1
    assert run("enroll", str(tmp_path / "museum.key"), "--state", state) == 1
    assert run("retire", "nobody", "--state", state) == 1
    said = capfd.readouterr().err
    assert "Traceback" not in said
    assert all(line.endswith(".") for line in said.splitlines())
    assert sorted(path.name for path in tmp_path.glob("*.*")) == ["museum.key", "museum.pub"]


def test_a_password_comes_by_the_standard_input(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kiosk", "key", "new"]
    locked = subprocess.run(
        [*command, "museum"],
        cwd=tmp_path,
        input="correct horse\n",
        text=True,
        capture_output=True,
        check=False,
    )
    assert locked.returncode == 0, locked.stderr
    assert SecretKey.load((tmp_path / "museum.key").read_bytes(), "correct horse")
    for word, status in (("wrong\n", 1), ("", 1), ("correct horse\n", 0)):
        signed = subprocess.run(
            [*command, "next", "-W", "--signed-by", "museum.key"],
            cwd=tmp_path, input=word, text=True, capture_output=True, check=False,
        )  # fmt: skip
        assert signed.returncode == status, signed.stderr
        assert "Traceback" not in signed.stderr


def test_the_command_is_light(tmp_path: Path) -> None:
    """It is killed a thousand times by the tests of power cuts, and runs on machines that show a window."""
    (tmp_path / "museum.pub").write_text(FIRST.public.text())
    code = (
        "import sys\nfrom kiosk.cli import main\n"
        f"main(['key', 'enroll', {str(tmp_path / 'museum.pub')!r}, '--state', {str(tmp_path)!r}])\n"
        # Typer itself brings pydantic; our own models stay away.
        "heavy = {'PySide6', 'kiosk.exhibition', 'yaml', 'PIL', 'babel', 'pyvips'} & set(sys.modules)\n"
        "sys.exit(str(heavy) if heavy else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads((tmp_path / "library" / "keys.json").read_text())["keys"][0]["name"] == "museum"


def test_two_changes_at_once_lose_nothing(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    keys.enroll(FIRST.public, "museum")
    others = [SecretKey(bytes([n]) * 8, bytes([n]) * 32) for n in range(10, 18)]
    started = []
    for number, key in enumerate(others):
        public = tmp_path / f"k{number}.pub"
        public.write_text(key.public.text())
        (tmp_path / f"k{number}.pub.minisig").write_bytes(endorsed(key, FIRST))
        command = [sys.executable, "-m", "kiosk", "key", "enroll", str(public), "--state", str(tmp_path)]
        started.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, env=os.environ))
    assert [process.wait() for process in started] == [0] * len(others)
    assert len(keys.enrolled()) == 1 + len(others)
