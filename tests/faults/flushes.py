"""Whether a command has the disk hold what it needs before it goes on: what a kill cannot show.

A process that is killed loses nothing it wrote, since the kernel still has it; a power cut does. So the calls
of a command are read in their order, as a disk would see them that keeps only what it was told to keep.

Promises, for the command's own process, each broken one told in a sentence:
- nothing gets another name while something of it was not flushed: neither a file nor what lies in a folder;
- when the pointer is switched, every folder that got a new entry before has been flushed;
- the same holds at the end, so what the command says is done stays done.

What is prepared in the staging, and what is taken away, need not last.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from tests.faults.points import environment, placed

CALLS: Final = (
    "openat", "write", "pwrite64", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "fsync",
    "fdatasync", "ftruncate", "copy_file_range", "sendfile", "link", "linkat", "symlink", "symlinkat",
)  # fmt: skip
_CALL: Final = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+)")
_OPENED: Final = re.compile(r"\d+<([^>]*)>")
_QUOTED: Final = re.compile(r'"([^"]*)"')


def calls(command: Sequence[str], state: Path, scratch: Path) -> list[tuple[str, str]]:
    """Run the command on the state in folder `state`; its calls that went well, and what they were given."""
    log = scratch / "flushes.log"
    trace = ["strace", "-qq", "-y", "-s", "4096", "-e", f"trace={','.join(CALLS)}", "-o", str(log)]
    done = subprocess.run(
        [*trace, *placed(command, state)], env=environment(scratch), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = [_CALL.match(line) for line in log.read_text(errors="replace").splitlines()]
    return [(match[1], match[2]) for match in found if match and not match[3].startswith("-")]


def unflushed(told: Sequence[tuple[str, str]], state: Path) -> list[str]:
    """What a power cut could take from the kiosk's `state`, which is as the command left it. What lies in the
    places of editions may be written by other processes: it must have been flushed whatever those did."""
    return list(_Disk(state).watch(told))


class _Disk:
    def __init__(self, state: Path) -> None:
        self.state, self.home = str(state), str(state / "library")
        self.files: set[str] = set()  # bytes of these are not on the disk yet
        self.entries: set[str] = set()  # folders of which a new name is not
        self.flushed: set[str] = set()

    def watch(self, told: Sequence[tuple[str, str]]) -> Iterator[str]:
        for call, given in told:
            paths = [*_OPENED.findall(given), *_QUOTED.findall(given)]
            if not any(self._ours(path) for path in paths):
                continue
            if call in ("fsync", "fdatasync"):
                for known in (self.files, self.entries):
                    known.discard(paths[0])
                self.flushed.add(paths[0])
            elif call in ("rename", "renameat", "renameat2"):
                old, new = _QUOTED.findall(given)
                yield from self._renamed(old, new)
            elif call in ("mkdir", "mkdirat"):
                self._new_name(_QUOTED.findall(given)[0])
            elif call == "openat":
                if "O_CREAT" in given:
                    self._new_name(_QUOTED.findall(given)[0])
                    self.files.add(_QUOTED.findall(given)[0])
            elif call in ("link", "linkat", "symlink", "symlinkat"):
                yield f"{call}({given}): a second name"
            else:
                self.files.add(_OPENED.findall(given)[1 if call == "copy_file_range" else 0])
        yield from self._entries("at the end")

    def _ours(self, path: str) -> bool:
        return path == self.state or path.startswith(f"{self.state}/")

    def _new_name(self, path: str) -> None:
        self.entries.add(path.rpartition("/")[0])

    def _renamed(self, old: str, new: str) -> Iterator[str]:
        name = new.removeprefix(f"{self.home}/")
        inside = [path for path in {*self.files, *self.entries} if path == old or path.startswith(f"{old}/")]
        for path in inside:
            yield f"{path} is not flushed when it becomes {name}"
        if "/" not in name:  # the pointer, the keys, a copy of them
            yield from self._entries(f"when {name} is replaced")
        for known in (self.files, self.entries, self.flushed):
            moved = {path for path in known if path == old or path.startswith(f"{old}/")}
            known -= moved
            known |= {new + path.removeprefix(old) for path in moved}
        self._new_name(new)
        if name.split("/")[0] in ("editions", "spares"):
            for part in [Path(new), *Path(new).rglob("*")]:
                if str(part) not in self.flushed:
                    yield f"{part} is not flushed when it gets its place"

    def _entries(self, when: str) -> Iterator[str]:
        for folder in self.entries:
            if not folder.startswith(f"{self.home}/staging/") and folder != f"{self.home}/staging":
                # The new file of what is being replaced has no name that must last.
                if folder == self.home and when != "at the end":
                    continue
                yield f"{folder} has a new entry that is not flushed {when}"
