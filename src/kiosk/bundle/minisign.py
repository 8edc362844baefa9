"""Promises keys and signatures in the file formats of minisign: bytes in, bytes out, no files, no terminal.

- A public key is `Ed`, eight bytes of id and the 32 bytes of an Ed25519 key, in base64, under a comment line.
- A signature has four lines: a comment nobody vouches for, the signature of the data (`ED`: of its
  BLAKE2b-512 digest, what `sign` writes; `Ed`: of the data itself, read as well), a trusted comment, and a
  second signature over the first and that comment.
- A secret key is scrambled with scrypt's output for a password, or plain where the password is empty.

Formats: https://jedisct1.github.io/minisign/. Parsing is strict: what minisign would not write is refused.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import os
import struct
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from kiosk.bundle.manifest import SIGNATURE_LIMIT
from kiosk.bundle.refusals import SignatureError

KEY_LIMIT: Final = 2048  # bytes of a key file
COMMENT_LIMIT: Final = 1024  # characters of a comment

SENSITIVE: Final = (1 << 25, 1 << 30)
"""libsodium's limits of work and memory for a key that is worth a second and a gibibyte: minisign's own."""
INTERACTIVE: Final = (1 << 19, 1 << 24)
"""libsodium's limits for 16 MiB and a fraction of a second."""

_UNTRUSTED: Final = "untrusted comment: "
_TRUSTED: Final = "trusted comment: "
_PLAIN, _PREHASHED, _SCRYPT, _NONE, _BLAKE2B = b"Ed", b"ED", b"Sc", b"\0\0", b"B2"
_SECRET: Final = struct.Struct("<2s2s2s32sQQ104s")


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that signatures are checked with. `id` is eight bytes, as they stand in the files."""

    id: bytes
    raw: bytes

    @classmethod
    def parse(cls, text: str) -> Self:
        """From the text of a key file, or its base64 line alone. Raises `SignatureError` ("bad-key")."""
        if len(text) > KEY_LIMIT:
            raise _bad_key()
        lines = text.removesuffix("\n").split("\n")
        lines = [line.removesuffix("\r") for line in lines]
        if len(lines) == 2 and lines[0].startswith(_UNTRUSTED):
            del lines[0]
        data = _base64(lines[0].strip()) if len(lines) == 1 else None
        if data is None or len(data) != 42 or data[:2] != _PLAIN:
            raise _bad_key()
        return cls(data[2:10], data[10:])

    @property
    def name(self) -> str:
        """The id as minisign shows it: 16 capitals, the last byte first."""
        return shown_id(self.id)

    def line(self) -> str:
        """The key as one line of base64."""
        return base64.b64encode(_PLAIN + self.id + self.raw).decode()

    def text(self) -> str:
        """The key as a file of two lines."""
        return f"{_UNTRUSTED}minisign public key {self.name}\n{self.line()}\n"


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature file taken apart; nothing of it is verified yet."""

    key_id: bytes
    prehashed: bool
    signature: bytes
    trusted_comment: str
    over_all: bytes

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Raises `SignatureError` ("bad-signature")."""
        if len(data) > SIGNATURE_LIMIT:
            raise _malformed()
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise _malformed() from error
        lines = [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]
        if len(lines) != 4 or not lines[0].startswith(_UNTRUSTED) or not lines[2].startswith(_TRUSTED):
            raise _malformed()
        comment = lines[2].removeprefix(_TRUSTED)
        first, second = _base64(lines[1]), _base64(lines[3])
        if first is None or second is None or len(first) != 74 or len(second) != 64:
            raise _malformed()
        if first[:2] not in (_PLAIN, _PREHASHED) or not all(map(_fit, (lines[0], comment))):
            raise _malformed()
        return cls(first[2:10], first[:2] == _PREHASHED, first[10:], comment, second)


@dataclass(frozen=True, slots=True)
class Verified:
    """Whose signature it is, and what the signer said about it."""

    key: PublicKey
    trusted_comment: str


@dataclass(frozen=True, slots=True)
class SecretKey:
    """A key that signs. Its `repr` shows the id alone."""

    id: bytes
    _seed: bytes = field(repr=False)

    @classmethod
    def generate(cls) -> Self:
        return cls(os.urandom(8), os.urandom(32))

    @classmethod
    def load(cls, data: bytes, password: str = "") -> Self:
        """From the bytes of a secret key file. Raises `SignatureError`: "bad-key" for what is no such file,
        "password-needed", or "wrong-password"."""
        found = _secret(data)
        secret = found.scrambled
        if found.encrypted:
            if not password:
                raise SignatureError(
                    "password-needed", "The secret key is locked with a password. Give the password."
                )
            secret = _xor(secret, _stream(password, found.salt, found.work, found.memory))
        key_id, seed, public, check = secret[:8], secret[8:40], secret[40:72], secret[72:]
        # In an unlocked file minisign leaves the checksum empty; there the public half is the check.
        empty = not found.encrypted and check == bytes(32)
        if not empty and not hmac.compare_digest(check, _check(secret[:72])):
            if found.encrypted:
                raise SignatureError("wrong-password", "The password of the secret key is wrong. Try again.")
            raise _bad_key()
        key = cls(key_id, seed)
        if key.public.raw != public:
            raise _bad_key()
        return key

    @property
    def public(self) -> PublicKey:
        raw = Ed25519PrivateKey.from_private_bytes(self._seed).public_key().public_bytes_raw()
        return PublicKey(self.id, raw)

    def save(self, password: str = "", strength: tuple[int, int] = SENSITIVE) -> bytes:
        """The bytes of a secret key file; whoever writes it gives it mode 0600. An empty password leaves it
        unlocked. `strength` are scrypt's limits of work and of memory (bytes), as libsodium counts them;
        where the memory is not to be had, they are halved until it is."""
        secret = self.id + self._seed + self.public.raw
        if not password:
            body = _SECRET.pack(_PLAIN, _NONE, _BLAKE2B, bytes(32), 0, 0, secret + bytes(32))
            return _key_file("minisign unencrypted secret key", body)
        secret += _check(secret)
        salt = os.urandom(32)
        work, memory = strength
        while True:
            try:
                stream = _stream(password, salt, work, memory)
                break
            except MemoryError:
                work, memory = work // 2, memory // 2
                if memory < INTERACTIVE[1]:
                    raise
        body = _SECRET.pack(_PLAIN, _SCRYPT, _BLAKE2B, salt, work, memory, _xor(secret, stream))
        return _key_file("minisign encrypted secret key", body)

    def sign(self, data: bytes, trusted_comment: str = "") -> bytes:
        """The bytes of a signature file over `data`. Deterministic. Raises `ValueError` for a comment that is
        not one short line."""
        if not _fit(trusted_comment):
            raise ValueError("a trusted comment is one line of printable text")
        key = Ed25519PrivateKey.from_private_bytes(self._seed)
        signature = key.sign(blake2b(data).digest())
        over_all = key.sign(signature + trusted_comment.encode())
        lines = (
            f"{_UNTRUSTED}signature from minisign secret key {shown_id(self.id)}",
            base64.b64encode(_PREHASHED + self.id + signature).decode(),
            f"{_TRUSTED}{trusted_comment}",
            base64.b64encode(over_all).decode(),
        )
        return "".join(f"{line}\n" for line in lines).encode()


def verify(data: bytes, signature_file: bytes, keys: Iterable[PublicKey]) -> Verified:
    """Check a signature file over `data` against the keys that are trusted.

    Raises `SignatureError`: "bad-signature" when the file is malformed or does not fit data and comment,
    "wrong-key" (value `key`: the id) when none of `keys` has its id.
    """
    found = Signature.parse(signature_file)
    key = next((key for key in keys if key.id == found.key_id), None)
    if key is None:
        raise SignatureError("wrong-key", key=shown_id(found.key_id))
    told = blake2b(data).digest() if found.prehashed else data
    public = Ed25519PublicKey.from_public_bytes(key.raw)
    try:
        public.verify(found.signature, told)
        public.verify(found.over_all, found.signature + found.trusted_comment.encode())
    except InvalidSignature as error:
        raise SignatureError("bad-signature") from error
    return Verified(key, found.trusted_comment)


def is_encrypted(data: bytes) -> bool:
    """True when a secret key file asks for a password. Raises `SignatureError` ("bad-key")."""
    return _secret(data).encrypted


def shown_id(key_id: bytes) -> str:
    """An id as minisign shows it."""
    return key_id[::-1].hex().upper()


def scrypt_numbers(work: int, memory: int) -> tuple[int, int, int]:
    """scrypt's N, r and p from the limits of work and memory, as libsodium's `pickparams` has it."""
    work, r = max(work, 32768), 8
    if work < memory // 32:
        most, p = work // (r * 4), 1
        log = _log(most)
    else:
        log = _log(memory // (r * 128))
        p = min(work // 4 // (1 << log), 0x3FFFFFFF) // r
    return 1 << log, r, p


def _log(most: int) -> int:
    return next((log for log in range(1, 63) if 1 << log > most // 2), 63)


@dataclass(frozen=True, slots=True)
class _Scrambled:
    encrypted: bool
    salt: bytes
    work: int
    memory: int
    scrambled: bytes


def _secret(data: bytes) -> _Scrambled:
    try:
        lines = data[: KEY_LIMIT + 1].decode("utf-8").removesuffix("\n").split("\n")
    except UnicodeDecodeError as error:
        raise _bad_key() from error
    body = None
    if len(data) <= KEY_LIMIT and len(lines) == 2 and lines[0].startswith(_UNTRUSTED):
        body = _base64(lines[1].removesuffix("\r"))
    if body is None or len(body) != _SECRET.size:
        raise _bad_key()
    algorithm, kdf, check, salt, work, memory, scrambled = _SECRET.unpack(body)
    if algorithm != _PLAIN or check != _BLAKE2B or kdf not in (_SCRYPT, _NONE):
        raise _bad_key()
    if kdf == _SCRYPT and (work > SENSITIVE[0] or memory > SENSITIVE[1]):
        raise _bad_key()  # more than minisign itself would ever ask for
    return _Scrambled(kdf == _SCRYPT, salt, work, memory, scrambled)


def _stream(password: str, salt: bytes, work: int, memory: int) -> bytes:
    n, r, p = scrypt_numbers(work, memory)
    return Scrypt(salt=salt, length=104, n=n, r=r, p=max(p, 1)).derive(password.encode())


def _check(secret: bytes) -> bytes:
    return blake2b(_PLAIN + secret, digest_size=32).digest()


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))


def _key_file(comment: str, body: bytes) -> bytes:
    return f"{_UNTRUSTED}{comment}\n{base64.b64encode(body).decode()}\n".encode()


def _base64(line: str) -> bytes | None:
    """Canonical base64 only: one text for one value."""
    try:
        data = base64.b64decode(line.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        return None
    return data if base64.b64encode(data).decode() == line else None


def _fit(comment: str) -> bool:
    """One line; a tab is what minisign puts between the parts of its own comment."""
    return len(comment) <= COMMENT_LIMIT and all(ch.isprintable() or ch == "\t" for ch in comment)


def _malformed() -> SignatureError:
    return SignatureError(
        "bad-signature", "The signature is not in the form that minisign writes. Sign the package again."
    )


def _bad_key() -> SignatureError:
    return SignatureError(
        "bad-key", "This is no key in the form that minisign writes. Make one with “kiosk key new NAME”."
    )
