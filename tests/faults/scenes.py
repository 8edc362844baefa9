"""Libraries as they are before a command, and the command: what the faults are planted into.

Promises: small bundles (two records, small pictures), made once for a run; each scene is a state of a kiosk
on the disk, a command line, and what may be there afterwards.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from tests.simulator import SimulatedBundle
from tests.simulator.bundles import picture

from kiosk.bundle.manifest import Manifest, ManifestFile
from kiosk.bundle.minisign import SecretKey
from kiosk.edition.inputs import digest_of
from kiosk.library.collection import Library
from kiosk.library.install import examine
from kiosk.library.keys import Keys

KIOSK: Final = ("-m", "kiosk")


@dataclass(frozen=True, slots=True)
class Scene:
    """`state` before and the `command` (with `{state}` for its folder); `empties` when nothing is installed
    afterwards."""

    name: str
    state: Path
    command: tuple[str, ...]
    empties: bool = False


def bundle(
    root: Path, release: int, *, id: str = "sample-exhibition", colour: str = "#6A4A2A", more: int = 0
) -> Path:
    """A bundle of two sections with a record each; a further gift with every release, and `more` gifts with a
    picture of their own each."""
    made = SimulatedBundle()
    made.exhibition |= {"id": id, "release": release, "highlights": ["sample-declaration"], "attract": []}
    made.exhibition["sections"] = made.exhibition["sections"][:2]
    for kind in ("autographs", "quotes"):
        del made.records[kind]
    for records in made.records.values():
        for record in records:
            record.pop("links", None)
    for number in range(2, release + 1):
        made.add("gifts", f"gift-{number}")
    for number in range(more):
        gift = made.add("gifts", f"more-{number}")
        file = f"media/more-{number}.jpg"
        gift["media"] = [{**gift["media"][0], "file": file}]
        picture(root / file, (300 + number, 200) if number < 8 else (2000, 60))  # the last one has tiles
    files = {
        media["file"] for records in made.records.values() for record in records for media in record["media"]
    }
    for number, file in enumerate(sorted(files)):
        if not (root / file).exists():
            picture(root / file, (320 + number, 240), colour=colour)
    return made.write(root)


def package(
    bundle: Path, out: Path, release: int, id: str = "sample-exhibition", key: SecretKey | None = None
) -> Path:
    """The bundle as a package, signed with `key`."""
    names = sorted(path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file())
    files = []
    for name in names:
        found = digest_of(bundle / name)
        files.append(ManifestFile(name, found.size, found.sha256))
    data = Manifest(id, release, 1, tuple(files)).data()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        archive.writestr(_info("manifest.json"), data)
        if key is not None:
            archive.writestr(_info("manifest.json.minisig"), key.sign(data, "a test"))
        for name in names:
            archive.writestr(_info(name), (bundle / name).read_bytes())
    return out


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.create_system, info.external_attr = 3, 0o100644 << 16
    return info


class Workshop:
    """Makes scenes below one folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.key = SecretKey.generate()
        self.other = SecretKey.generate()
        self.first = bundle(root / "b1", 1)
        self.second = bundle(root / "b2", 2)
        self.guest = bundle(root / "guest", 1, id="guest-exhibition", colour="#204060")
        self.third = bundle(root / "b3", 3)
        self.large = bundle(root / "large", 4, more=9)
        self.package = package(self.second, root / "second.exhibit", 2)
        self.signed = package(self.second, root / "signed.exhibit", 2, key=self.key)
        self.third_package = package(self.third, root / "third.exhibit", 3)
        self.large_package = package(self.large, root / "large.exhibit", 4)
        self.guest_package = package(self.guest, root / "guest.exhibit", 1, id="guest-exhibition")

    def library(self, name: str, *sources: Path) -> Path:
        """A kiosk's state with these installed one after the other."""
        state = self.root / "states" / name
        state.mkdir(parents=True)
        for source in sources:
            examine(source, Library(state)).accept()
        return state

    def scenes(self) -> list[Scene]:
        """All of them."""
        one = self.library("one", self.first)
        two = self.library("two", self.first, self.second, self.guest)
        signed = self._copy("signed", one)
        Keys(signed).enroll(self.key.public, "Archive")
        keyed = self._copy("keyed", one)
        Keys(keyed).enroll(self.key.public, "Archive")
        both = self._copy("both", keyed)
        other = self.other.public.text().encode()
        Keys(both).enroll(self.other.public, "Museum", self.key.sign(other, "a test"), file=other)
        install = (*KIOSK, "install")
        state = ("--yes", "--state", "{state}")
        over = self.library("over", self.first, self.second)
        last = ("remove", "sample-exhibition")
        return [
            Scene("first install", self.library("none"), (*install, str(self.first), *state)),
            Scene("update", one, (*install, str(self.second), *state)),
            Scene("update from a package", one, (*install, str(self.package), *state)),
            Scene("update, signed", signed, (*install, str(self.signed), *state)),
            Scene("update after a kill", self._leftovers(one), (*install, str(self.second), *state)),
            Scene("another one, shown", one, (*install, str(self.guest), "--show", *state)),
            Scene("third release", over, (*install, str(self.third), *state)),
            Scene("third release from a package", over, (*install, str(self.third_package), *state)),
            Scene("another one from a package", one, (*install, str(self.guest_package), "--show", *state)),
            Scene("a large one first", self.library("empty"), (*install, str(self.large), *state)),
            Scene("a large update", over, (*install, str(self.large), *state)),
            Scene("a large update from a package", over, (*install, str(self.large_package), *state)),
            Scene("repair by installing", self._broken(over), (*install, str(self.second), *state)),
            Scene("remove the last", over, (*KIOSK, *last, *state), empties=True),
            Scene("rollback", two, (*KIOSK, "rollback", "--state", "{state}")),
            Scene("show", two, (*KIOSK, "show", "guest-exhibition", "--state", "{state}")),
            Scene("remove", two, (*KIOSK, "remove", "guest-exhibition", *state)),
            Scene(
                "remove what is shown",
                two,
                (*KIOSK, "remove", "sample-exhibition", "--show", "guest-exhibition", *state),
            ),
            Scene("scrub", self._damaged(two), (*KIOSK, "scrub", "--state", "{state}")),
            Scene("first key", one, self._keys(f"enroll(key({self.key.public.text()!r}), 'Archive')")),
            Scene(
                "second key",
                keyed,
                self._keys(
                    f"enroll(key({other.decode()!r}), 'Museum', {self.key.sign(other, 'a test')!r}, "
                    f"file={other!r})"
                ),
            ),
            Scene("key retired", both, self._keys("retire('Archive')")),
        ]

    def _keys(self, call: str) -> tuple[str, ...]:
        code = (
            "import sys; from pathlib import Path; from kiosk.library.keys import Keys;"
            "from kiosk.bundle.minisign import PublicKey; key = PublicKey.parse; "
            f"Keys(Path('{{state}}')).{call}"
        )
        return ("-c", code)

    def _copy(self, name: str, state: Path, change: Callable[[Path], None] = lambda state: None) -> Path:
        copy = self.root / "states" / name
        shutil.copytree(state, copy, symlinks=True)
        change(copy)
        return copy

    def _leftovers(self, state: Path) -> Path:
        """What a kill may leave: a stage, an edition nobody names, spare files, a half-written pointer."""

        def change(copy: Path) -> None:
            home = copy / "library"
            (name,) = [path.name for path in (home / "editions").iterdir()]
            for part in ("editions", "spares"):
                shutil.copytree(home / part / name, home / part / "left-over-7-0")
            shutil.copytree(
                home / "editions" / name, home / "staging" / "1-0" / "built" / ".edition.building"
            )
            (home / "library.json.new").write_bytes((home / "library.json").read_bytes()[:99])
            (home / "library.copy.json").unlink()

        return self._copy("leftovers", state, change)

    def _broken(self, state: Path) -> Path:
        """The current edition and its spare index are good for nothing: the one before is shown."""

        def change(copy: Path) -> None:
            library = Library(copy)
            entry = library.read().pointer.entry("sample-exhibition")
            assert entry is not None
            for part in ("editions", "spares"):
                (library.home / part / entry.current.folder / "index.sqlite").write_bytes(b"")

        return self._copy("broken", state, change)

    def _damaged(self, state: Path) -> Path:
        """One picture that another edition holds, an index with a spare, a stranger, a damaged pointer."""

        def change(copy: Path) -> None:
            library = Library(copy)
            entry = library.read().pointer.entry("sample-exhibition")
            assert entry is not None
            folder = library.folder(entry.current)
            thumbs = sorted((folder / "media").rglob("*.jpg"))
            for path in (thumbs[0], folder / "index.sqlite", library.home / "library.json"):
                flip(path, path.stat().st_size // 2 * 8)
            (folder / "stranger.txt").write_text("nobody knows me")

        return self._copy("damaged", state, change)


def flip(path: Path, bit: int) -> None:
    """Turn one bit of a file around."""
    with path.open("r+b") as file:
        file.seek(bit // 8)
        byte = file.read(1)[0]
        file.seek(bit // 8)
        file.write(bytes([byte ^ 1 << bit % 8]))
