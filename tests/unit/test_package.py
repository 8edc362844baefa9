"""Packing: the same bytes for the same bundle, nothing that does not belong there, never half a package."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import subprocess
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.simulator import MISTAKES, SimulatedBundle, picture, write_yaml
from tests.simulator.forgeries import FILES, GOOD, TRUSTED
from tests.simulator.zips import manifest_of

from kiosk.bundle import container
from kiosk.bundle import zip_format as z
from kiosk.bundle.directory import Source, read_directory
from kiosk.bundle.manifest import Manifest, ManifestFile, parse_manifest
from kiosk.bundle.minisign import verify
from kiosk.bundle.package import PackError, assemble, pack, plan
from kiosk.bundle.refusals import PackageError
from kiosk.cli import main
from kiosk.errors import BundleError
from kiosk.library.keys import EnrolledKey
from kiosk.library.opening import open_package

CONTENT = Path(__file__).parents[2] / "content" / "kazakhstan-diplomacy"


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return SimulatedBundle().write(tmp_path / "bundle")


def names(package: Path) -> list[str]:
    with zipfile.ZipFile(package) as opened:
        assert opened.testzip() is None
        return opened.namelist()


def test_the_same_bundle_gives_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "a.exhibit", tmp_path / "b.exhibit"
    pack(bundle, first, TRUSTED)
    copy = shutil.copytree(bundle, tmp_path / "elsewhere")
    for path in copy.rglob("*"):
        os.utime(path, (1, 1))
    (copy / "exhibition.yaml").chmod(0o600)
    pack(copy, second, TRUSTED)
    assert first.read_bytes() == second.read_bytes()


def test_what_a_package_looks_like(bundle: Path, tmp_path: Path) -> None:
    (bundle / "README.md").write_text("About this bundle.")
    out = tmp_path / "a.exhibit"
    packed = pack(bundle, out, TRUSTED)
    found = names(out)
    assert found[:2] == ["manifest.json", "manifest.json.minisig"]
    assert found[2:] == sorted(found[2:]) == [file.path for file in packed.manifest.files]
    assert {"exhibition.yaml", "README.md", "media/bowl.png"} <= set(found)
    with zipfile.ZipFile(out) as opened:
        for entry in opened.infolist():
            assert (entry.compress_type, entry.date_time[:3], entry.extra) == (0, (1980, 1, 1), b"")
        manifest = parse_manifest(opened.read("manifest.json"))
        verified = verify(
            opened.read("manifest.json"), opened.read("manifest.json.minisig"), [TRUSTED.public]
        )
    assert manifest == packed.manifest
    assert (manifest.id, manifest.release) == ("sample-exhibition", 1)
    assert "release 1" in verified.trusted_comment
    assert (packed.signed_by, packed.size) == (TRUSTED.public.name, out.stat().st_size)
    if shutil.which("unzip"):
        assert subprocess.run(["unzip", "-tq", out], capture_output=True, check=False).returncode == 0


def test_the_whole_way(bundle: Path, tmp_path: Path) -> None:
    out, into = tmp_path / "a.exhibit", tmp_path / "staging"
    into.mkdir()
    packed = pack(bundle, out, TRUSTED)
    opened = open_package(out, into, (EnrolledKey(TRUSTED.public, "museum", ""),))
    assert opened.manifest == packed.manifest
    again = pack(opened.bundle, tmp_path / "b.exhibit", TRUSTED)
    assert again.path.read_bytes() == out.read_bytes()


def test_what_is_left_out(bundle: Path, tmp_path: Path) -> None:
    picture(bundle / "media" / "unused.png")
    (bundle / "museum.key").write_bytes(TRUSTED.save(""))
    (bundle / "notes.docx").write_bytes(b"PK")
    (bundle / ".hidden.txt").write_text("x")
    (bundle / ".git").mkdir()
    (bundle / ".git" / "config.txt").write_text("x")
    (tmp_path / "outside.md").write_text("secret")
    (bundle / "outside.md").symlink_to(tmp_path / "outside.md")
    packed = pack(bundle, tmp_path / "a.exhibit")
    assert set(packed.left_out) == {"media/unused.png", "museum.key", "notes.docx"}
    found = set(names(tmp_path / "a.exhibit"))
    assert not found & {*packed.left_out, ".hidden.txt", ".git/config.txt", "outside.md"}
    assert packed.signed_by == ""


def test_a_link_inside_counts_as_what_it_leads_to(bundle: Path, tmp_path: Path) -> None:
    (bundle / "media" / "bowl.png").rename(bundle / "media" / "real.png")
    (bundle / "media" / "bowl.png").symlink_to("real.png")
    pack(bundle, tmp_path / "a.exhibit")
    with zipfile.ZipFile(tmp_path / "a.exhibit") as opened:
        assert opened.read("media/bowl.png") == (bundle / "media" / "real.png").read_bytes()


def test_names_are_written_in_one_form(tmp_path: Path) -> None:
    packages = []
    for form in ("NFC", "NFD"):
        samples = SimulatedBundle()
        root = samples.write(tmp_path / form)
        name = unicodedata.normalize(form, "media/чайник-й.png")
        (root / "media" / "bowl.png").rename(root / name)
        gifts = (root / "gifts.yaml").read_text(encoding="utf-8")
        text = gifts.replace("media/bowl.png", unicodedata.normalize("NFC", name))
        (root / "gifts.yaml").write_text(text, encoding="utf-8")
        packed = pack(root, tmp_path / f"{form}.exhibit")
        assert packed.report.ok
        packages.append(packed.path.read_bytes())
    assert packages[0] == packages[1]


def test_a_name_that_cannot_travel(bundle: Path, tmp_path: Path) -> None:
    (bundle / "AUX.md").write_text("x")
    with pytest.raises(PackageError) as caught:
        pack(bundle, tmp_path / "a.exhibit")
    assert caught.value.code == "reserved-name"
    assert not (tmp_path / "a.exhibit").exists()


def test_errors_are_told_and_stop_nothing(bundle: Path, tmp_path: Path) -> None:
    MISTAKES["not-an-image"].plant(bundle)
    packed = pack(bundle, tmp_path / "a.exhibit")
    assert packed.report.errors
    assert packed.path.exists()


@pytest.mark.parametrize("mistake", ["newer-format", None])
def test_nothing_to_show_is_not_packed(bundle: Path, tmp_path: Path, mistake: str | None) -> None:
    if mistake:
        MISTAKES[mistake].plant(bundle)
    else:
        (bundle / "exhibition.yaml").unlink()
    with pytest.raises(BundleError):
        pack(bundle, tmp_path / "a.exhibit")
    assert not (tmp_path / "a.exhibit").exists()


def test_targets_that_are_refused(bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "folder.exhibit").mkdir()
    for out in (bundle / "a.exhibit", tmp_path / "folder.exhibit", tmp_path / "none" / "a.exhibit", bundle):
        with pytest.raises(PackError):
            pack(bundle, out)
    assert not list(bundle.glob("*.exhibit"))


def test_a_file_that_changes_meanwhile(bundle: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.exhibit"
    out.write_bytes(b"before")
    planned = plan(bundle)
    (bundle / "gifts.yaml").write_bytes((bundle / "gifts.yaml").read_bytes() + b"\n")
    with pytest.raises(PackError, match="was changed"):
        assemble(bundle, planned, out)
    assert out.read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.exhibit", "bundle"]


def test_a_plan_that_reaches_outside_is_refused(bundle: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (bundle / "link.txt").symlink_to(tmp_path / "secret.txt")
    planned = plan(bundle)
    file = ManifestFile("link.txt", 6, "0" * 64)
    for name, names_ in (("link.txt", {}), ("a.txt", {"a.txt": "../secret.txt"})):
        files = tuple(
            sorted((*planned.manifest.files, ManifestFile(name, 6, file.sha256)), key=lambda f: f.path)
        )
        manifest = Manifest("a", 1, 1, files)
        with pytest.raises(PackError, match="leads out"):
            assemble(bundle, type(planned)(manifest, names_, (), planned.report), tmp_path / "a.exhibit")


@pytest.mark.parametrize(("error", "words"), [
    (errno.ENOSPC, "no room left"), (errno.EIO, "cannot be written"), (errno.EROFS, "read-only"),
    (errno.EFBIG, "exFAT"),
])  # fmt: skip
def test_a_full_or_broken_disk(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, words: str
) -> None:
    out = tmp_path / "a.exhibit"
    pack(bundle, out)
    before = out.read_bytes()

    def refuse(_: int) -> None:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(PackError, match=words):
        pack(bundle, out, TRUSTED)
    assert out.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.exhibit", "bundle"]


def test_large_archives_have_64_bit_numbers(tmp_path: Path) -> None:
    """A file beyond 4 GiB of sparse zeros before it, and more entries than 16 bits count."""
    member = z.Member("late.txt", 4, 0x12345678, 5 * 2**30)
    assert b"\x01\x00\x08\x00" in z.central_header(member)
    assert z.end(70_000, 5 * 2**30, 100).startswith(z.END64_MARK)
    names_ = [f"{number:06}.txt" for number in range(66_000)]
    path = tmp_path / "many.exhibit"
    members = []
    with path.open("wb") as file:
        for name in names_:
            members.append(z.Member(name, 0, 0, file.tell()))
            file.write(z.local_header(members[-1]))
        offset = file.tell()
        for member in members:
            file.write(z.central_header(member))
        file.write(z.end(len(members), offset, file.tell() - offset))
    with path.open("rb") as file:
        assert [entry.name for entry in read_directory(Source(file), set(names_))] == names_
    assert names(path) == names_


def test_an_entry_beyond_four_gibibytes(tmp_path: Path) -> None:
    path = tmp_path / "far.exhibit"
    size = 2**32 - 2
    first, second = z.Member("a.txt", size, 0, 0), z.Member("b.txt", 3, 0, 0)
    with path.open("wb") as file:
        file.write(z.local_header(first))
        file.seek(size, os.SEEK_CUR)  # a hole
        second = z.Member("b.txt", 3, 0x352441C2, file.tell())
        third = z.Member("c.txt", 0, 0, file.tell() + len(z.local_header(second)) + 3)
        file.write(z.local_header(second) + b"abc" + z.local_header(third))
        offset = file.tell()
        for member in (first, second, third):
            file.write(z.central_header(member))
        file.write(z.end(3, offset, file.tell() - offset))
    with path.open("rb") as file:
        entries = read_directory(Source(file), {"a.txt", "b.txt", "c.txt"})
    assert [(entry.name, entry.size) for entry in entries] == [("a.txt", size), ("b.txt", 3), ("c.txt", 0)]
    assert entries[2].start > 2**32
    with zipfile.ZipFile(path) as opened:
        assert opened.read("b.txt") == b"abc"


# A stick that goes away -------------------------------------------------------------------------------------


class Stick:
    """A file whose bytes end or fail at some place, as a stick that is pulled out."""

    def __init__(self, data: bytes, fails_at: int, error: int | None) -> None:
        self.data, self.fails_at, self.error, self.at = data, fails_at, error, 0

    def seek(self, to: int, whence: int = 0) -> int:
        self.at = to if whence == 0 else len(self.data) + to
        return self.at

    def read(self, length: int) -> bytes:
        end = min(self.at + length, len(self.data))
        if end > self.fails_at:
            if self.error is not None:
                raise OSError(self.error, os.strerror(self.error))
            end = max(self.at, self.fails_at)
        data = self.data[self.at : end]
        self.at = end
        return data


@pytest.mark.parametrize("error", [errno.EIO, errno.ENODEV, errno.ENXIO, None])
@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.6, 0.999])
def test_a_stick_pulled_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int | None, share: float
) -> None:
    def opened(_: Path) -> Iterator[Source]:
        yield Source(Stick(GOOD, int(len(GOOD) * share), error))  # type: ignore[arg-type]  # seek and read

    def read() -> None:
        container.read_heads(tmp_path)
        container.extract(tmp_path, manifest_of(FILES), tmp_path)

    monkeypatch.setattr(container, "_opened", contextlib.contextmanager(opened))
    with pytest.raises(PackageError) as caught:
        read()
    assert caught.value.code == "read-error"


def test_a_package_that_is_not_there(tmp_path: Path) -> None:
    into = tmp_path / "staging"
    into.mkdir()
    with pytest.raises(PackageError) as caught:
        open_package(tmp_path / "none.exhibit", into, ())
    assert caught.value.code == "read-error"


@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_a_package_that_is_no_file(tmp_path: Path, kind: str) -> None:
    into, package = tmp_path / "staging", tmp_path / "a.exhibit"
    into.mkdir()
    if kind == "folder":
        package.mkdir()
    else:
        os.mkfifo(package)
    with pytest.raises(PackageError) as caught:
        open_package(package, into, ())
    assert caught.value.code in ("not-a-package", "read-error")


# The command -----------------------------------------------------------------------------------------------


def test_the_command(bundle: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["key", "new", "museum", "-W", "--out", str(tmp_path)]) == 0
    out = tmp_path / "show.exhibit"
    key = str(tmp_path / "museum.key")
    assert main(["pack", str(bundle), "-o", str(out), "--sign", key]) == 0
    said = capfd.readouterr().out
    assert "“sample-exhibition”, release 1" in said
    assert "signed with key" in said
    first = out.read_bytes()
    assert main(["pack", str(bundle), "-o", str(out), "--sign", key]) == 0
    assert out.read_bytes() == first
    assert "other content" not in capfd.readouterr().out
    (bundle / "README.md").write_text("more")
    assert main(["pack", str(bundle), "-o", str(out)]) == 0
    said = capfd.readouterr().out
    assert "unsigned" in said
    assert "write “release: 2”" in said
    exhibition = SimulatedBundle().exhibition
    exhibition["release"] = 2
    write_yaml(bundle / "exhibition.yaml", exhibition)
    assert main(["pack", str(bundle), "-o", str(out)]) == 0
    assert "other content" not in capfd.readouterr().out


@pytest.mark.parametrize("case", ["missing", "empty", "inside", "ending", "no key", "no key file", "newer"])
def test_the_command_refuses(
    bundle: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], case: str
) -> None:
    out, more = tmp_path / "a.exhibit", []
    if case == "missing":
        bundle = tmp_path / "none"
    elif case == "empty":
        bundle = tmp_path / "empty"
        bundle.mkdir()
    elif case == "inside":
        out = bundle / "a.exhibit"
    elif case == "ending":
        out = tmp_path / "a.zip"
    elif case == "newer":
        MISTAKES["newer-format"].plant(bundle)
    elif case == "no key":
        more = ["--sign", str(bundle / "exhibition.yaml")]
    else:
        more = ["--sign", str(tmp_path / "none.key")]
    assert main(["pack", str(bundle), "-o", str(out), *more]) == 1
    said = capfd.readouterr().err
    assert "Traceback" not in said
    assert said.rstrip().endswith(".")
    assert not out.exists()


def test_the_exhibition_that_comes_with_the_program(tmp_path: Path) -> None:
    packed = pack(CONTENT, tmp_path / "a.exhibit")
    assert packed.report.ok
    assert packed.left_out == ()
