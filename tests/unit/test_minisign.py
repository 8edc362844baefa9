"""Keys and signatures in minisign's formats, both ways with the independent program."""

from __future__ import annotations

import base64
import os
import pty
import select
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bundle.minisign import (
    INTERACTIVE,
    SENSITIVE,
    PublicKey,
    SecretKey,
    Signature,
    is_encrypted,
    scrypt_numbers,
    verify,
)
from kiosk.bundle.refusals import SignatureError

KEY = SecretKey(b"\x01\x02\x03\x04\x05\x06\x07\x08", bytes(range(32)))
OTHER = SecretKey(b"otherkey", bytes(range(1, 33)))
DATA = b'{"what": "anything"}\n'

independent = pytest.mark.skipif(
    shutil.which("minisign") is None, reason="needs Debian's package minisign, which CI installs"
)


def code_of(work: object, *arguments: object) -> str:
    assert callable(work)
    with pytest.raises(SignatureError) as caught:
        work(*arguments)
    assert str(caught.value).endswith(".")
    return caught.value.code


def test_what_is_signed_is_verified() -> None:
    verified = verify(DATA, KEY.sign(DATA, "release 3"), [OTHER.public, KEY.public])
    assert (verified.key, verified.trusted_comment) == (KEY.public, "release 3")
    assert KEY.sign(DATA, "release 3") == KEY.sign(DATA, "release 3")


def test_what_does_not_fit() -> None:
    signature = KEY.sign(DATA, "release 3")
    assert code_of(verify, DATA + b" ", signature, [KEY.public]) == "bad-signature"
    assert code_of(verify, DATA, signature, [OTHER.public]) == "wrong-key"
    assert code_of(verify, DATA, signature, []) == "wrong-key"
    comment = signature.replace(b"release 3", b"release 4")
    assert code_of(verify, DATA, comment, [KEY.public]) == "bad-signature"
    with pytest.raises(ValueError, match="one line"):
        KEY.sign(DATA, "two\nlines")


def test_the_id_is_shown_as_minisign_shows_it() -> None:
    assert KEY.public.name == "0807060504030201"
    assert "0807060504030201" in KEY.public.text()
    assert str(KEY) == repr(KEY)
    assert "_seed" not in repr(KEY)


def test_a_public_key_is_read_strictly() -> None:
    text = KEY.public.text()
    assert PublicKey.parse(text) == KEY.public
    assert PublicKey.parse(KEY.public.line()) == KEY.public
    assert PublicKey.parse(text.replace("\n", "\r\n")) == KEY.public
    line = KEY.public.line()
    bad_ones = ["", "\n", "hello", line[:-2], line + "AAAA", "X" * 5000, text * 2, f"comment\n{line}\n"]
    bad_ones += [f"{line[:10]} {line[10:]}", "untrusted comment: x\n", "Rw" + line[2:], f"{line}\n\n"]
    for bad in bad_ones:
        assert code_of(PublicKey.parse, bad) == "bad-key", bad


@pytest.mark.parametrize("password", ["", "correct horse", "пароль құпия"])
def test_a_secret_key_survives_its_file(password: str) -> None:
    data = KEY.save(password, INTERACTIVE)
    assert is_encrypted(data) == bool(password)
    assert SecretKey.load(data, password) == KEY
    if password:
        assert code_of(SecretKey.load, data) == "password-needed"
        assert code_of(SecretKey.load, data, password + "!") == "wrong-password"
        assert base64.b64encode(KEY.public.raw)[:30] not in data


def test_a_damaged_secret_key() -> None:
    data = KEY.save("")
    comment, line, _ = data.split(b"\n")
    body = bytearray(base64.b64decode(line))
    for at in (0, 2, 4, 62, 100):  # algorithm, scrambling, checksum, seed, public half
        spoilt = bytearray(body)
        spoilt[at] ^= 1
        assert code_of(SecretKey.load, comment + b"\n" + base64.b64encode(spoilt) + b"\n") == "bad-key"
    assert code_of(SecretKey.load, data[:-9]) == "bad-key"
    assert code_of(SecretKey.load, b"\xff" * 300) == "bad-key"
    assert code_of(SecretKey.load, data * 100) == "bad-key"
    greedy = body.copy()
    greedy[2:4], greedy[38:54] = b"Sc", (1 << 40).to_bytes(8, "little") * 2
    assert code_of(SecretKey.load, comment + b"\n" + base64.b64encode(greedy) + b"\n", "x") == "bad-key"


def test_scrypt_as_libsodium_counts() -> None:
    assert scrypt_numbers(*SENSITIVE) == (1 << 20, 8, 1)
    assert scrypt_numbers(*INTERACTIVE) == (1 << 14, 8, 1)
    assert scrypt_numbers(0, 1 << 24) == (1 << 10, 8, 1)
    assert scrypt_numbers(1 << 25, 1 << 24) == (1 << 14, 8, 64)


@given(st.binary(max_size=600))
def test_no_signature_file_ends_in_anything_but_a_sentence(data: bytes) -> None:
    assert code_of(Signature.parse, data) == "bad-signature"


@given(st.integers(0, 400), st.integers(1, 255))
def test_no_changed_byte_of_a_signature_is_accepted_for_other_data(at: int, by: int) -> None:
    signature = bytearray(KEY.sign(DATA, "release 3"))
    signature[at % len(signature)] ^= by
    with pytest.raises(SignatureError):
        verify(DATA + b"!", bytes(signature), [KEY.public])


# The independent program ------------------------------------------------------------------------------------


def minisign(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["minisign", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def on_a_terminal(folder: Path, answers: list[str], *arguments: str) -> str:
    """Run minisign on a terminal and type an answer whenever it asks for a password."""
    terminal, its_end = pty.openpty()
    process = subprocess.Popen(
        ["minisign", *arguments],
        cwd=folder,
        stdin=its_end,
        stdout=its_end,
        stderr=its_end,
        start_new_session=True,
    )
    os.close(its_end)
    said = b""
    waiting = list(answers)
    asked = 0
    while select.select([terminal], [], [], 120)[0]:
        try:
            said += os.read(terminal, 4096)
        except OSError:  # the terminal of a program that has ended
            break
        if waiting and said.lower().count(b"password: ") + said.count(b"(one more time): ") > asked:
            asked += 1
            os.write(terminal, f"{waiting.pop(0)}\n".encode())
    os.close(terminal)
    assert process.wait(120) == 0, said
    return said.decode(errors="replace")


@independent
def test_minisign_verifies_what_we_sign(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(DATA)
    (tmp_path / "manifest.json.minisig").write_bytes(KEY.sign(DATA, "exhibition sample\trelease 3"))
    (tmp_path / "our.pub").write_text(KEY.public.text())
    assert "release 3" in minisign(tmp_path, "-V", "-p", "our.pub", "-m", "manifest.json")
    assert "release 3" in minisign(tmp_path, "-V", "-P", KEY.public.line(), "-m", "manifest.json")
    (tmp_path / "manifest.json").write_bytes(DATA + b" ")
    failed = subprocess.run(
        ["minisign", "-V", "-p", "our.pub", "-m", "manifest.json"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert failed.returncode != 0


@independent
@pytest.mark.parametrize("legacy", [[], ["-l"]])
def test_we_verify_what_minisign_signs(tmp_path: Path, legacy: list[str]) -> None:
    (tmp_path / "manifest.json").write_bytes(DATA)
    minisign(tmp_path, "-G", "-W", "-p", "its.pub", "-s", "its.key")
    minisign(tmp_path, "-S", *legacy, "-s", "its.key", "-m", "manifest.json", "-t", "release 7")
    public = PublicKey.parse((tmp_path / "its.pub").read_text())
    signature = (tmp_path / "manifest.json.minisig").read_bytes()
    assert Signature.parse(signature).prehashed == (not legacy)
    assert verify(DATA, signature, [public]).trusted_comment == "release 7"
    # Debian's minisign writes the id as a number, without leading zeros.
    assert f"key {int(public.name, 16):X}\n" in (tmp_path / "its.pub").read_text()
    assert code_of(verify, DATA + b" ", signature, [public]) == "bad-signature"


@independent
def test_a_key_of_minisign_signs_with_us(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(DATA)
    minisign(tmp_path, "-G", "-W", "-p", "its.pub", "-s", "its.key")
    key = SecretKey.load((tmp_path / "its.key").read_bytes())
    assert key.public == PublicKey.parse((tmp_path / "its.pub").read_text())
    (tmp_path / "manifest.json.minisig").write_bytes(key.sign(DATA, "ours"))
    assert "ours" in minisign(tmp_path, "-V", "-p", "its.pub", "-m", "manifest.json")


@independent
def test_a_key_of_ours_signs_with_minisign(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(DATA)
    (tmp_path / "our.key").write_bytes(KEY.save(""))
    minisign(tmp_path, "-S", "-s", "our.key", "-m", "manifest.json", "-t", "theirs")
    signature = (tmp_path / "manifest.json.minisig").read_bytes()
    assert verify(DATA, signature, [KEY.public]).trusted_comment == "theirs"
    minisign(tmp_path, "-R", "-s", "our.key", "-p", "again.pub")
    assert PublicKey.parse((tmp_path / "again.pub").read_text()) == KEY.public


@independent
def test_a_locked_key_of_ours_signs_with_minisign(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(DATA)
    (tmp_path / "our.key").write_bytes(KEY.save("correct horse", INTERACTIVE))
    on_a_terminal(tmp_path, ["correct horse"], "-S", "-s", "our.key", "-m", "manifest.json", "-t", "theirs")
    signature = (tmp_path / "manifest.json.minisig").read_bytes()
    assert verify(DATA, signature, [KEY.public]).trusted_comment == "theirs"


@independent
@pytest.mark.slow  # scrypt with minisign's own numbers: a gibibyte, twice
def test_a_locked_key_of_minisign_signs_with_us(tmp_path: Path) -> None:
    on_a_terminal(tmp_path, ["correct horse", "correct horse"], "-G", "-p", "its.pub", "-s", "its.key")
    data = (tmp_path / "its.key").read_bytes()
    assert is_encrypted(data)
    key = SecretKey.load(data, "correct horse")
    assert key.public == PublicKey.parse((tmp_path / "its.pub").read_text())
    assert code_of(SecretKey.load, data, "wrong") == "wrong-password"
