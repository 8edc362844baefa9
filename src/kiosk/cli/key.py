"""`kiosk key new|enroll|list|retire`: who may give this kiosk something to show.

Promises: secret keys are written for their owner alone and never over another file; the keys of a kiosk
change in one step or not at all. Exit status 0 when it was done, 1 when not, with a sentence that says why.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from kiosk.bundle.manifest import SIGNATURE_LIMIT
from kiosk.bundle.minisign import PublicKey, SecretKey
from kiosk.bundle.refusals import SignatureError
from kiosk.errors import KioskError
from kiosk.library.keys import Keys
from kiosk.library.place import state_root

State = Annotated[
    Path | None, typer.Option("--state", metavar="DIR", help="Where this kiosk keeps its state.")
]


def register(app: typer.Typer) -> None:
    keys = typer.Typer(
        name="key", help="Make keys, and say which keys this kiosk trusts.", no_args_is_help=True
    )
    app.add_typer(keys)

    @keys.command()
    def new(
        name: Annotated[str, typer.Argument(help="What the two files are called: Latin letters, digits, -.")],
        out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where to write them.")] = Path(),
        no_password: Annotated[
            bool, typer.Option("--no-password", "-W", help="Leave the secret key unlocked.")
        ] = False,
        signed_by: Annotated[
            Path | None,
            typer.Option(
                "--signed-by", metavar="OLD.key", help="A key in force on the kiosk, to vouch for it."
            ),
        ] = None,
    ) -> None:
        """Make a key pair: NAME.key to keep secret, NAME.pub to enrol on kiosks."""
        _run(lambda: _new(name, out, not no_password, signed_by))

    @keys.command()
    def enroll(
        public: Annotated[Path, typer.Argument(metavar="NAME.pub", help="The public key.", readable=False)],
        endorsement: Annotated[
            Path | None,
            typer.Option(
                metavar="FILE", help="Its signature by a key in force; NAME.pub.minisig when it is there."
            ),
        ] = None,
        name: Annotated[str, typer.Option(help="What it is called in lists; else the file's name.")] = "",
        state: State = None,
    ) -> None:
        """Trust a key: from now on this kiosk takes only packages that an enrolled key has signed."""
        _run(lambda: _enroll(public, endorsement, name, state))

    @keys.command("list")
    def list_keys(state: State = None) -> None:
        """List the keys of this kiosk, the retired ones too."""
        _run(lambda: _list(state))

    @keys.command()
    def retire(
        key: Annotated[str, typer.Argument(metavar="ID|NAME", help="As “kiosk key list” shows it.")],
        leave_none: Annotated[
            bool,
            typer.Option(
                "--leave-none", help="Also the last one: no package is taken until another is enrolled."
            ),
        ] = False,
        state: State = None,
    ) -> None:
        """Trust a key no more, for good."""
        _run(lambda: _retire(key, leave_none, state))


def _run(work: object) -> None:
    assert callable(work)
    try:
        for line in work():
            print(line)
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        raise typer.Exit(1) from None


def _new(name: str, out: Path, locked: bool, signed_by: Path | None) -> Iterator[str]:
    from kiosk.cli.secret import ask_new, load_secret

    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", name):
        raise KioskError("A key's name has Latin letters, digits, dots and hyphens: museum-2027.")
    secret_path, public_path = out / f"{name}.key", out / f"{name}.pub"
    endorsed_path = out / f"{name}.pub.minisig"
    for path in (secret_path, public_path, endorsed_path):
        if os.path.lexists(path):
            raise KioskError(f"{path} is there already and was left as it is. Take another name.")
    old = load_secret(signed_by) if signed_by is not None else None
    password = ask_new(f"Password for the new key {name}: ") if locked else ""
    key = SecretKey.generate()
    public = key.public.text().encode()
    files = [(secret_path, key.save(password), 0o600), (public_path, public, 0o644)]
    if old is not None:
        files.append((endorsed_path, old.sign(public, f"vouches for key {key.public.name}"), 0o644))
    _write(files)
    yield f"Key {key.public.name}:"
    yield f"  {secret_path}  secret: keep it off the kiosk and off the sticks, and a copy in a safe place"
    yield f"  {public_path}  public: enrol it on the kiosk with “kiosk key enroll {public_path}”"
    if old is not None:
        yield f"  {endorsed_path}  the signature of key {old.public.name} over it: keep it beside"
    if not locked:
        yield "The secret key has no password: whoever has the file can sign."


def _write(files: list[tuple[Path, bytes, int]]) -> None:
    """All of the files, new and flushed, or none."""
    made: list[Path] = []
    try:
        for path, data, mode in files:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, mode)
            made.append(path)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(handle)
        folder = os.open(files[0][0].parent, os.O_RDONLY)
        with contextlib.suppress(OSError):  # not every file system of a stick can flush a folder
            os.fsync(folder)
        os.close(folder)
    except OSError as error:
        for path in made:
            path.unlink(missing_ok=True)
        raise KioskError(f"{error.filename or files[0][0]} cannot be written: {error.strerror}.") from error


def _enroll(path: Path, endorsement: Path | None, name: str, state: Path | None) -> Iterator[str]:
    from kiosk.cli.secret import read_key

    data = read_key(path)
    try:
        public = PublicKey.parse(data.decode("utf-8", "replace"))
    except SignatureError as error:
        raise KioskError(f"{path} is no public key. Give the file NAME.pub of “kiosk key new”.") from error
    beside = path.with_name(f"{path.name}.minisig")
    if endorsement is None and beside.is_file():
        endorsement = beside
    signature = None
    if endorsement is not None:
        try:
            with endorsement.open("rb") as file:
                signature = file.read(SIGNATURE_LIMIT + 1)
        except OSError as error:
            raise KioskError(f"The signature {endorsement} cannot be read: {error.strerror}.") from error
    keys = Keys(state_root(state))
    first = not keys.enrolled()
    new = keys.enroll(public, name or path.name.removesuffix(".pub"), signature, file=data)
    by = f", vouched for by key {new.endorsed_by}" if new.endorsed_by else ""
    yield f"Enrolled {new.label}{by}."
    if first:
        yield "From now on this kiosk takes only packages that an enrolled key has signed."


def _list(state: Path | None) -> Iterator[str]:
    keys = Keys(state_root(state)).enrolled()
    if not keys:
        yield "No key is enrolled: this kiosk takes packages from anybody."
        return
    for key in keys:
        since = f"enrolled {key.enrolled_at[:10]}"
        since += f", vouched for by {key.endorsed_by}" if key.endorsed_by else ""
        since += f", retired {key.retired[:10]}" if key.retired else ""
        yield f"{key.label}  ({since})"
    if not any(key.in_force for key in keys):
        yield "No key is in force: this kiosk takes no package until one is enrolled."


def _retire(which: str, leave_none: bool, state: Path | None) -> Iterator[str]:
    keys = Keys(state_root(state))
    gone = keys.retire(which, leave_none=leave_none)
    yield f"Retired {gone.label}. What it signed is not taken any more; what is installed stays."
    if not any(key.in_force for key in keys.enrolled()):
        yield "No key is in force: this kiosk takes no package until one is enrolled."
