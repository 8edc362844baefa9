"""Promises records in YAML files changed in place; a file whose records do not change is not written."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

from pydantic import BaseModel
from ruamel.yaml.error import YAMLError

from kiosk.bundle.columns import Way
from kiosk.bundle.nodes import Group, Items, Scalar, TreeSource
from kiosk.bundle.yaml_reader import FILE_LIMIT, read_yaml
from kiosk.errors import Place, Report
from kiosk.importers.flat import Flat, flatten
from kiosk.importers.homes import Change, Home, HomeError, Stored
from kiosk.importers.yaml_edit import Region, edited, new_file, new_item, offset_of

Read = Callable[[str], bytes]


@dataclass(slots=True)
class _File:
    name: str
    text: str
    lines: list[str]
    items: bool  # a list of records
    nodes: list[Group]
    bom: bool


class YamlHome(Home):
    """Files of records. With `folder`, a new record becomes a file of its own there."""

    def __init__(
        self,
        files: list[str],
        read: Read,
        model: type[BaseModel],
        default: str,
        report: Report,
        folder: str = "",
        taken: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(model, default)
        self.folder, self.taken = folder, taken
        self.separate = bool(folder)
        self.files: dict[str, _File] = {}
        self.node_of: dict[str, Group] = {}
        for name in files:
            self._load(name, read(name), report)

    def _load(self, name: str, data: bytes, report: Report) -> None:
        before = len(report)
        root = read_yaml(data, name, report)
        if root is None and len(report) > before:
            return
        text = data.decode("utf-8-sig")
        entries = root.items if isinstance(root, Items) else [root] if isinstance(root, Group) else []
        nodes = [node for node in entries if isinstance(node, Group)]
        file = _File(
            name, text, text.splitlines(keepends=True) if "\r" not in text else _lines(text),
            isinstance(root, Items) or root is None, nodes, data.startswith(b"\xef\xbb\xbf"),
        )  # fmt: skip
        self.files[name] = file
        for node in nodes:
            written = node.values.get("id")
            if not isinstance(written, Scalar) or written.text.strip() in self.records:
                continue
            source = TreeSource(name, node)
            flat = flatten(source.plain(), self.model, self.default)
            key = written.text.strip()
            self.node_of[key] = node
            self.records[key] = Stored(key, name, flat, _placer(source, flat.plain))

    # ------------------------------------------------------------ changing

    def write(self, changes: list[Change]) -> dict[str, bytes | None]:
        by_file: dict[str, list[Change]] = {}
        new: list[Change] = []
        for change in changes:
            if change.new:
                new.append(change)
            else:
                by_file.setdefault(self.records[change.id].file, []).append(change)
        out: dict[str, bytes | None] = {}
        if new and not self.folder:
            by_file.setdefault(next(iter(self.files)), []).extend(new)
        for name, mine in by_file.items():
            out[name] = self._file(self.files[name], mine)
        if self.folder:
            names = set(self.files) | self.taken
            for change in new:
                name = f"{self.folder}/{change.id}.yaml"
                if name in names:
                    raise HomeError(
                        f"The new record “{change.id}” needs the file {name}, which has other records. "
                        "Give it another id, or rename that file."
                    )
                out[name] = self._new_file(name, change)
        return out

    def _new_file(self, name: str, change: Change) -> bytes:
        return self._checked(name, lambda quoted: new_file(change, self.model, quoted=quoted), [change])

    def _file(self, file: _File, changes: list[Change]) -> bytes | None:
        gone = {change.id for change in changes if change.gone}
        left = [node for node in file.nodes if _id(node) not in gone]
        if not left and not any(change.new for change in changes) and self.folder:
            return None
        return self._checked(file.name, lambda quoted: self._text(file, changes, quoted), changes)

    def _text(self, file: _File, changes: list[Change], quoted: bool) -> str:
        lines = [line if line.endswith(("\n", "\r")) else line + "\n" for line in file.lines]
        regions = _regions(file, lines)
        by_id = {change.id: change for change in changes if not change.new}
        out: list[str] = []
        done = 0
        for node, region in zip(file.nodes, regions, strict=True):
            out += lines[done : region.first]
            change = by_id.get(_id(node))
            if change is None or self.node_of.get(change.id) is not node:
                out += lines[region.first : region.last]
            elif not change.gone:
                out += edited(lines, region, node, change, self.model, self.default, quoted=quoted)
            done = region.last
        out += lines[done:]
        new = [change for change in changes if change.new]
        if new:
            column = 0
            if not file.items:
                out = [
                    ("- " if at == 0 else "  ") + line if line.strip() else line
                    for at, line in enumerate(out)
                ]
            elif file.nodes:
                first = lines[regions[0].first]
                column = len(first) - len(first.lstrip())
            for change in new:
                out += new_item(change, self.model, offset_of(lines), column, quoted=quoted)
        return "".join(out)

    def _checked(self, name: str, make: Callable[[bool], str], changes: list[Change]) -> bytes:
        """The bytes of a file, read back and compared; written with quotation marks when that is needed."""
        expected = {
            key: stored.flat.values for key, stored in self.records.items() if stored.file == name
        } | {change.id: self.after(change) for change in changes}
        for change in changes:
            if change.gone:
                del expected[change.id]
        bom = b"\xef\xbb\xbf" if name in self.files and self.files[name].bom else b""
        for quoted in (False, True):
            try:
                data = bom + make(quoted).encode()
            except (YAMLError, ValueError, TypeError, LookupError, AttributeError):
                continue  # what the library cannot take in; with quotation marks it often can
            if len(data) > FILE_LIMIT:
                raise HomeError(
                    f"The file {name} would have more than {FILE_LIMIT // 1_000_000} MB, the most a text "
                    "file may have. Let “records” of the section name a folder or a CSV table instead."
                )
            if self._read_back(name, data) == expected:
                return data
        raise HomeError(
            f"The file {name} cannot be changed so that it reads back the same. Look at how the record "
            f"“{changes[0].id}” is written, or write this change by hand."
        )

    def _read_back(self, name: str, data: bytes) -> dict[str, Flat] | None:
        report = Report()
        again = YamlHome([name], lambda _: data, self.model, self.default, report)
        if not report.ok:
            return None
        return {key: stored.flat.values for key, stored in again.records.items()}


def _placer(source: TreeSource, plain: set[Way]) -> Callable[[Way], Place]:
    def place(way: Way) -> Place:
        return source.place(way[:-1] if way[:-1] in plain else way)

    return place


def _id(node: Group) -> str:
    written = node.values.get("id")
    return written.text.strip() if isinstance(written, Scalar) else ""


def _lines(text: str) -> list[str]:
    """Lines as YAML counts them: ended by LF, CRLF or CR."""
    return list(io.StringIO(text, newline=""))


def _regions(file: _File, lines: list[str]) -> list[Region]:
    """The lines of each record. What stands between two records belongs to neither."""
    if not file.items:
        return [Region(0, len(lines))] if file.nodes else []
    starts = []
    for node in file.nodes:
        at = node.line - 1
        while at > 0 and not lines[at].lstrip().startswith("-"):
            at -= 1
        starts.append(at)
    regions = []
    for at, start in enumerate(starts):
        end = starts[at + 1] if at + 1 < len(starts) else len(lines)
        column = len(lines[start]) - len(lines[start].lstrip())
        while end > start + 1:
            line = lines[end - 1]
            deep = len(line) - len(line.lstrip())
            if line.strip() and not (line.lstrip().startswith("#") and deep <= column):
                break
            end -= 1
        regions.append(Region(start, end))
    return regions
