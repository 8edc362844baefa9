"""Sticks: what counts as one, what is listed of it, and that nothing on it is opened."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk.staff.sticks import SHOWN, Places, Stick, find_sticks, look_at


@pytest.fixture
def nowhere(tmp_path: Path) -> Path:
    """A list of mounts without any."""
    (tmp_path / "mountinfo").write_text("")
    return tmp_path / "mountinfo"


def disk(sys_folder: Path, device: str, where: str, *, removable: str = "0", size: str = "1000") -> Path:
    """A disk as the kernel shows it, with one partition `…1` of the next minor number."""
    major, minor = device.split(":")
    real = sys_folder / "devices" / where
    (real / "device").mkdir(parents=True)
    (real / "removable").write_text(removable + "\n")
    (real / "size").write_text(size + "\n")
    (real / "dev").write_text(device + "\n")
    (real / "device" / "vendor").write_text("Kingston \n")
    (real / "device" / "model").write_text("Traveler\n")
    part = real / (real.name + "1")
    part.mkdir()
    (part / "partition").write_text("1\n")
    (part / "dev").write_text(f"{major}:{int(minor) + 1}\n")
    for folder in ("block", "dev/block"):
        (sys_folder / folder).mkdir(parents=True, exist_ok=True)
    (sys_folder / "block" / real.name).symlink_to(real)
    (sys_folder / "dev/block" / device).symlink_to(real)
    (sys_folder / "dev/block" / f"{major}:{int(minor) + 1}").symlink_to(part)
    return real


def line(device: str, at: Path | str, kind: str = "vfat", options: str = "rw") -> str:
    place = str(at).replace(" ", "\\040")
    return f"40 28 {device} / {place} {options},nosuid shared:1 - {kind} /dev/x rw\n"


def test_a_stick_is_a_removable_volume_below_the_roots(tmp_path: Path) -> None:
    system, media = tmp_path / "sys", tmp_path / "media"
    disk(system, "8:0", "pci0/ata1/sda")
    disk(system, "8:16", "pci0/usb1/1-1/sdb")
    disk(system, "8:32", "pci0/sdc", removable="1")
    (tmp_path / "mountinfo").write_text(
        line("8:1", "/")
        + line("8:1", media / "staff" / "data", "ext4")  # a fixed disk
        + line("8:17", media / "staff" / "MY STICK", options="ro")
        + line("8:33", media / "Әнуар")
        + line("0:50", media / "share", "cifs")
        + line("8:17", tmp_path / "elsewhere")
        + line("8:17", media)  # the root itself is no stick
        + "rubbish\n"
    )
    sticks = find_sticks(Places((media,), (), tmp_path / "mountinfo", system))
    assert [(stick.name, stick.read_only) for stick in sticks] == [("MY STICK", True), ("Әнуар", False)]


def test_a_stick_the_system_cannot_read_is_named(tmp_path: Path, nowhere: Path) -> None:
    system = tmp_path / "sys"
    disk(system, "8:16", "pci0/usb1/sdb")
    disk(system, "8:32", "pci0/usb2/sdc", size="0")  # a card reader without a card
    disk(system, "8:48", "pci0/ata2/sdd")
    (stick,) = find_sticks(Places((tmp_path / "media",), (), nowhere, system))
    assert (stick.name, stick.path, stick.trouble) == ("Kingston Traveler", None, "not-mounted")
    assert look_at(stick) == stick
    nowhere.write_text(line("8:17", tmp_path / "elsewhere"))
    assert not find_sticks(Places((tmp_path / "media",), (), nowhere, system))


def test_without_a_kernel_to_ask_there_are_no_sticks(tmp_path: Path) -> None:
    missing = tmp_path / "missing"
    assert find_sticks(Places((missing,), (missing,), missing, missing)) == ()


def one(tmp_path: Path, nowhere: Path) -> Stick:
    """The only stick in a folder that stands for the place where sticks appear."""
    (stick,) = find_sticks(Places((), (tmp_path / "sticks",), nowhere, tmp_path / "sys"))
    return stick


def put(path: Path, data: bytes = b"x", modified: float = 1_700_000_000) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (modified, modified))
    return path


def test_packages_and_folders_of_two_levels_are_listed_newest_first(tmp_path: Path, nowhere: Path) -> None:
    top = tmp_path / "sticks" / "BLUE"
    put(top / "old.exhibit", b"123", 1_600_000_000)
    put(top / "NEW.EXHIBIT", b"12345", 1_800_000_000)
    put(top / "hall" / "second.exhibit", b"1", 1_700_000_000)
    put(top / "diplomacy" / "exhibition.yaml", modified=1_750_000_000)
    put(top / "work" / "draft" / "exhibition.yaml", modified=1_650_000_000)
    put(top / "work" / "deep" / "deeper" / "exhibition.yaml")
    put(top / "work" / "deep" / "third.exhibit")
    put(top / "diplomacy" / "media" / "exhibition.yaml")
    put(top / "diplomacy" / "inner.exhibit", modified=1_500_000_000)
    put(top / "._NEW.exhibit")
    put(top / ".Trashes" / "gone.exhibit")
    put(top / "IMG_0001.JPG")
    (top / "folder.exhibit").mkdir()
    (top / "link.exhibit").symlink_to(top / "old.exhibit")
    (top / "loop").symlink_to(top)
    stick = look_at(one(tmp_path, nowhere))
    listed = [(found.name, found.kind, found.size) for found in stick.found if found.name != "inner.exhibit"]
    assert listed == [
        ("NEW.EXHIBIT", "file", 5),
        ("diplomacy", "folder", 0),
        ("second.exhibit", "file", 1),
        ("work/draft", "folder", 0),
        ("old.exhibit", "file", 3),
    ]
    assert (stick.trouble, stick.hurried) == ("", False)


def test_a_stick_may_itself_be_an_exhibition(tmp_path: Path, nowhere: Path) -> None:
    put(tmp_path / "sticks" / "BLUE" / "exhibition.yaml")
    (found,) = look_at(one(tmp_path, nowhere)).found
    assert (found.name, found.path) == ("BLUE", tmp_path / "sticks" / "BLUE")


def test_two_sticks_are_told_apart(tmp_path: Path, nowhere: Path) -> None:
    put(tmp_path / "sticks" / "Б" / "b.exhibit")
    put(tmp_path / "sticks" / "A" / "a.exhibit")
    put(tmp_path / "sticks" / ".hidden" / "c.exhibit")
    sticks = find_sticks(Places((), (tmp_path / "sticks",), nowhere, tmp_path / "sys"))
    looked = [look_at(stick) for stick in sticks]
    assert [(s.name, [f.name for f in s.found]) for s in looked] == [
        ("A", ["a.exhibit"]),
        ("Б", ["b.exhibit"]),
    ]


@contextmanager
def opened() -> Iterator[list[str]]:
    """Everything that is opened for reading meanwhile, as the interpreter itself reports it."""
    seen: list[str] = []
    watching = True

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if watching and event == "open":
            seen.append(str(arguments[0]))

    sys.addaudithook(hook)
    try:
        yield seen
    finally:
        watching = False


def test_holiday_pictures_are_counted_and_not_opened(tmp_path: Path, nowhere: Path) -> None:
    top = tmp_path / "sticks" / "HOLIDAY"
    top.mkdir(parents=True)
    source = put(tmp_path / "picture.jpg")
    for number in range(3000):
        os.link(source, top / f"IMG_{number:05}.JPG")
    stick = one(tmp_path, nowhere)
    with opened() as seen:
        looked = look_at(stick)
    assert (looked.found, looked.others, looked.trouble) == ((), 3000, "")
    assert not [path for path in seen if path.startswith(str(top))]


def test_too_many_folders_are_not_waited_for(tmp_path: Path, nowhere: Path) -> None:
    top = tmp_path / "sticks" / "HOLIDAY"
    for number in range(20):
        put(top / f"{number:02}" / "IMG.JPG")
    put(top / "here.exhibit")
    ticking = iter(range(1000))
    looked = look_at(one(tmp_path, nowhere), lambda: next(ticking) * 0.3)
    assert looked.hurried
    assert [found.name for found in looked.found] == ["here.exhibit"]


def test_a_stick_that_went_and_one_that_cannot_be_read(tmp_path: Path, nowhere: Path) -> None:
    top = tmp_path / "sticks" / "BLUE"
    top.mkdir(parents=True)
    stick = one(tmp_path, nowhere)
    top.rmdir()
    assert look_at(stick).trouble == "gone"
    put(top, b"a file where the stick was")
    assert look_at(stick).trouble == "unreadable"


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Path]:
    """A real volume on a real block device, at a name that the kernel must escape; unmounted afterwards."""
    place, image = tmp_path / "media" / "MY STICK", tmp_path / "image"
    place.mkdir(parents=True)
    image.write_bytes(b"")
    os.truncate(image, 4 * 1024 * 1024)
    for command in (["mkfs.ext2", "-q", str(image)], ["mount", "-o", "loop", str(image), str(place)]):
        if subprocess.run(command, capture_output=True, check=False).returncode:
            pytest.skip("mounting a volume needs root and a loop device")
    yield place
    subprocess.run(["umount", "-l", str(place)], capture_output=True, check=False)


def test_a_real_mount_is_found_read_only_and_gone(mounted: Path, tmp_path: Path) -> None:
    put(mounted / "a.exhibit")
    places = Places((tmp_path / "media",))
    (stick,) = [stick for stick in find_sticks(places) if stick.path is not None]
    assert (stick.name, stick.path, stick.read_only) == ("MY STICK", mounted, False)
    assert [found.name for found in look_at(stick).found] == ["a.exhibit"]
    subprocess.run(["mount", "-o", "remount,ro", str(mounted)], check=True)
    (stick,) = [stick for stick in find_sticks(places) if stick.path is not None]
    assert stick.read_only
    assert [found.name for found in look_at(stick).found] == ["a.exhibit"]
    subprocess.run(["umount", str(mounted)], check=True)
    assert not [stick for stick in find_sticks(places) if stick.path is not None]
    assert look_at(stick).found == ()


def test_a_stick_with_two_hundred_exhibitions_lists_the_newest_and_tells_of_the_rest(tmp_path: Path) -> None:
    for number in range(200):
        put(tmp_path / f"{number:03}.exhibit", modified=1_700_000_000 + number)
    stick = look_at(Stick("MANY", tmp_path))
    assert [one.name for one in stick.found[:2]] == ["199.exhibit", "198.exhibit"]
    assert (len(stick.found), stick.unlisted, stick.hurried) == (SHOWN, 200 - SHOWN, False)
