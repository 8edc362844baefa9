"""Promises secret keys read from files, and passwords asked where nobody sees them.

On a terminal a password is asked for and not shown; elsewhere it is one line of the standard input, so that a
script can give it and no list of processes shows it.
"""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

from kiosk.bundle.minisign import KEY_LIMIT, SecretKey, is_encrypted
from kiosk.errors import KioskError

PASSWORD_LIMIT = 1024  # characters


def load_secret(path: Path) -> SecretKey:
    """The secret key in a file, after its password was asked for. Raises `SignatureError` or `KioskError`."""
    data = read_key(path)
    password = ask(f"Password of {path.name}: ") if is_encrypted(data) else ""
    return SecretKey.load(data, password)


def read_key(path: Path) -> bytes:
    """The bytes of a key file. Raises `KioskError`."""
    try:
        with path.open("rb") as file:
            return file.read(KEY_LIMIT + 1)
    except FileNotFoundError:
        raise KioskError(f"There is no key at {path}. “kiosk key new NAME” makes one.") from None
    except OSError as error:
        raise KioskError(f"The key {path} cannot be read: {error.strerror}.") from error


def ask(prompt: str) -> str:
    """A password; never empty. Raises `KioskError`."""
    if sys.stdin.isatty():
        try:
            password = getpass.getpass(prompt)
        except EOFError:
            password = ""
    else:
        password = sys.stdin.readline(PASSWORD_LIMIT + 2).rstrip("\r\n")
    if not password:
        raise KioskError("A password is needed here, and none was given.")
    return password


def ask_new(prompt: str) -> str:
    """A new password, asked for twice where a person types it. Raises `KioskError`."""
    password = ask(prompt)
    if sys.stdin.isatty() and getpass.getpass("Once more: ") != password:
        raise KioskError("The two passwords differ. Nothing was made; try again.")
    return password
