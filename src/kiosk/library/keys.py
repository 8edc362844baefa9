"""The keys that are enrolled on this kiosk: whose packages it takes.

Promises:
- The first key is enrolled by the operator; every later one needs a signature of a key in force over its own
  file. A key that was retired never comes back.
- A kiosk on which a key was ever enrolled never again takes a package that is unsigned or signed by another:
  not when the last key is retired, and not when the file of keys is damaged.
- The file is replaced in one step, flushed, under a lock: whatever is cut short leaves the old or the new.
- Every flipped bit in it is found: it holds a digest of itself and is compared with what it would be written
  as. A second copy, written before it, then takes its place; it never is older than the file.

Light: no parser of bundles, no models, no window.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from kiosk.bundle.minisign import PublicKey, verify
from kiosk.bundle.refusals import SignatureError
from kiosk.edition.folder import stable_json
from kiosk.errors import KioskError
from kiosk.library.files import make_folder, read_plain, replace_file
from kiosk.library.holding import lock
from kiosk.library.place import LIBRARY_FOLDER

KEYS_NAME: Final = "keys.json"
KEYS_COPY: Final = "keys.copy.json"
VERSION: Final = 1
NAME_LIMIT: Final = 80  # characters
_FILE_LIMIT: Final = 1024 * 1024  # bytes: thousands of keys
_PATIENCE_S: Final = 5.0
_GLANCE_S: Final = 0.05


class KeysError(KioskError):
    """The keys stay as they are. `code` is stable: "damaged", "known", "retired", "endorsement", "name",
    "unknown", "last", "busy", "disk"."""

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class EnrolledKey:
    """A key, what the operator calls it, and since when it counts. `retired` is when it stopped to, or "".

    Times are ISO 8601 in UTC and for people only; nothing is decided by them. `endorsed_by` is the shown id
    of the key that signed it, "" for one that the operator vouched for.
    """

    key: PublicKey
    name: str
    enrolled_at: str
    retired: str = ""
    endorsed_by: str = ""

    @property
    def in_force(self) -> bool:
        return not self.retired

    @property
    def label(self) -> str:
        """The id and the name, for people."""
        return f"{self.key.name} {self.name}"


def in_force(keys: Sequence[EnrolledKey]) -> tuple[PublicKey, ...]:
    """The keys whose signatures count now."""
    return tuple(key.key for key in keys if key.in_force)


class Keys:
    """The keys of the kiosk whose state lies at `root`."""

    def __init__(self, root: Path) -> None:
        self.home = root / LIBRARY_FOLDER
        self.path = self.home / KEYS_NAME
        self.copy = self.home / KEYS_COPY

    def enrolled(self) -> tuple[EnrolledKey, ...]:
        """All keys there ever were, retired ones too, in the order in which they came.

        Nothing when none was ever enrolled. Raises `KeysError` ("damaged") when neither the file nor its copy
        can be read: nobody may take that for a kiosk without keys.
        """
        told = self.as_written()
        if told is None:
            raise _damaged(self.path)
        return _keys(told) if told else ()

    def as_written(self) -> bytes | None:
        """The bytes that the file and its copy both should have; none at all when no key was ever enrolled,
        None when neither can be read. Never raises."""
        missing = 0
        for path in (self.path, self.copy):
            try:
                data = read_plain(path, _FILE_LIMIT)
                _keys(data)
            except FileNotFoundError:
                missing += 1
            except (OSError, ValueError, KeyError, TypeError, RecursionError, SignatureError):
                continue
            else:
                return data
        return b"" if missing == 2 else None

    def mend(self) -> None:
        """Have the file and its copy say the same, where one of them can be read. Raises `OSError`."""
        told = self.as_written()
        for path in (self.copy, self.path) if told else ():
            try:
                same = read_plain(path, _FILE_LIMIT) == told
            except (OSError, ValueError):
                same = False
            if not same:
                replace_file(path, told or b"")

    def enroll(
        self, public: PublicKey, name: str, endorsement: bytes | None = None, *, file: bytes = b""
    ) -> EnrolledKey:
        """Enrol a key. `endorsement` is a signature file over the key's file, made by a key in force; the
        first key, and the first after all were retired, needs none. `file` are the bytes of the key's file
        where they may differ from `public.text()`. Raises `KeysError` or `OSError`."""
        _check_name(name)
        with self._changing():
            keys = self.enrolled()
            for known in keys:
                if known.key.id == public.id or known.key.raw == public.raw:
                    raise _already(known)
                if known.name == name and known.in_force:
                    raise KeysError("name", f"There is a key called “{name}” already. Give another name.")
            new = EnrolledKey(public, name, _now(), endorsed_by=_endorsed(public, file, endorsement, keys))
            self._write((*keys, new))
        return new

    def retire(self, which: str | bytes, *, leave_none: bool = False) -> EnrolledKey:
        """Retire the key with this id (bytes, or as shown) or name: what it signed is not taken any more.

        The last key in force is retired only with `leave_none`: then the kiosk takes no package at all until
        the operator enrols another key. Raises `KeysError` or `OSError`.
        """
        with self._changing():
            keys = self.enrolled()
            found = [key for key in keys if key.in_force and _is(key, which)]
            if len(found) != 1:
                raise _unknown(keys, which)
            if len(in_force(keys)) == 1 and not leave_none:
                raise KeysError(
                    "last",
                    f"“{found[0].name}” is the only key in force; without it the kiosk takes no package at "
                    "all. Enrol its successor first (“kiosk key new NAME --signed-by OLD.key”, “kiosk key "
                    "enroll”). If the key fell into wrong hands and there is no successor, add --leave-none.",
                )
            gone = replace(found[0], retired=_now())
            self._write([gone if key is found[0] else key for key in keys])
        return gone

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        """Hold the library's folder: one change at a time. What the disk says comes out as a `KeysError`."""
        try:
            make_folder(self.home)
            handle = os.open(self.home, os.O_RDONLY | os.O_DIRECTORY)
            try:
                until = time.monotonic() + _PATIENCE_S
                while not lock(handle, fcntl.LOCK_EX):
                    if time.monotonic() > until:
                        raise KeysError(
                            "busy",
                            "The library is being changed by another command at this moment. Wait until it "
                            "has ended and try again.",
                        )
                    time.sleep(_GLANCE_S)
                yield
            finally:
                os.close(handle)
        except OSError as error:
            from kiosk.library.refusal import disk_refusal

            raise KeysError("disk", str(disk_refusal(error, self.home))) from error

    def _write(self, keys: Sequence[EnrolledKey]) -> None:
        data = _pack(keys)
        # The copy first: it must not remember a key that the file says is retired.
        try:
            replace_file(self.copy, data, self.copy)
        except OSError:
            self.copy.unlink(missing_ok=True)
        replace_file(self.path, data, self.copy)


def _pack(keys: Sequence[EnrolledKey]) -> bytes:
    told = {
        "version": VERSION,
        "keys": [
            {
                "public": key.key.line(),
                "id": key.key.name,
                "name": key.name,
                "enrolled_at": key.enrolled_at,
                "retired": key.retired,
                "endorsed_by": key.endorsed_by,
            }
            for key in keys
        ],
    }
    return stable_json({**told, "sum": hashlib.sha256(stable_json(told)).hexdigest()})


def _keys(data: bytes) -> tuple[EnrolledKey, ...]:
    """Raises `ValueError` and its kin when a single bit is not as it was written."""
    told: Any = json.loads(data)
    if told["version"] != VERSION:
        raise ValueError("not a file of keys")
    keys = []
    for entry in told["keys"]:
        texts = [entry[name] for name in ("name", "enrolled_at", "retired", "endorsed_by")]
        if not all(isinstance(text, str) for text in texts):
            raise ValueError("not a file of keys")
        keys.append(EnrolledKey(PublicKey.parse(entry["public"]), *texts))
    # A file is written with the first key, and keys never leave it.
    if not keys or _pack(keys) != data:
        raise ValueError("not a file of keys")
    return tuple(keys)


def _endorsed(public: PublicKey, file: bytes, endorsement: bytes | None, keys: Sequence[EnrolledKey]) -> str:
    """The shown id of the key in force that vouches for `public`; "" where none can."""
    trusted = in_force(keys)
    if not trusted:
        return ""
    names = " or ".join(f"“{key.name}”" for key in keys if key.in_force)
    how = (
        "Have it signed when it is made (“kiosk key new NAME --signed-by OLD.key”) or with the program "
        "minisign, and give the file NAME.pub.minisig with --endorsement."
    )
    if endorsement is None:
        raise KeysError("endorsement", f"A further key must be signed with a key in force: {names}. {how}")
    data = file or public.text().encode()
    try:
        if PublicKey.parse(data.decode("utf-8", "replace")) != public:
            raise SignatureError("bad-signature")
        return verify(data, endorsement, trusted).key.name
    except SignatureError as error:
        problem = "does not fit the key"
        if error.code == "wrong-key":
            problem = f"is by none of the keys in force here: {names}"
        raise KeysError("endorsement", f"The key's signature {problem}. {how}") from error


def _is(key: EnrolledKey, which: str | bytes) -> bool:
    if isinstance(which, bytes):
        return key.key.id == which
    return which.upper() == key.key.name or which == key.name


def _check_name(name: str) -> None:
    if not name or len(name) > NAME_LIMIT or not name.isprintable() or name != name.strip():
        raise KeysError("name", f"A key's name is one line of at most {NAME_LIMIT} characters.")


def _already(known: EnrolledKey) -> KeysError:
    if known.retired:
        return KeysError(
            "retired", f"The key {known.label} was retired and does not come back. Make a new one."
        )
    return KeysError("known", f"The key {known.label} is enrolled already.")


def _unknown(keys: Sequence[EnrolledKey], which: str | bytes) -> KeysError:
    shown = which if isinstance(which, str) else which[::-1].hex().upper()
    names = ", ".join(f"“{key.name}”" for key in keys if key.in_force) or "none"
    return KeysError("unknown", f"No key “{shown}” is in force here. In force: {names}.")


def _damaged(path: Path) -> KeysError:
    return KeysError(
        "damaged",
        f"The file of enrolled keys ({path}) cannot be read, so no package can be checked and none is taken. "
        "Tell the operator: put the file back from a copy.",
    )


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
