"""Promises YAML read into nodes with positions, or findings; nothing else ever leaves `read_yaml`.

It reads PyYAML's events, never its trees (the C composer dies of deep nesting), and builds nodes itself,
within limits: 1 MB and 40,000 values a file, 32 levels, no anchors, aliases, merge keys or tags, no key
twice, one document. Scalars stay text, so `no`, `08` and `1992-03-02` are words.
"""

from __future__ import annotations

import codecs
import re
from typing import Any, Final

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from kiosk.bundle.nodes import Group, Items, Node, Scalar
from kiosk.errors import Place, Report

FILE_LIMIT: Final = 1_000_000  # bytes
DEPTH_LIMIT: Final = 32  # levels of lists and groups
# A file of 1 MB with 400 full records has about 25,000; the parser reads some 30,000 a second, so that a file
# made of nothing but brackets costs little more than one second.
NODE_LIMIT: Final = 40_000
_PIECE: Final = 1 << 20
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

_HALF = re.compile("[\ud800-\udfff]")


_LIBYAML: Final[Any] = getattr(yaml, "CSafeLoader", None)  # a PyYAML that was built without it has none


class _RefusedError(Exception):
    """Ends the reading of one file; the finding is already in the report."""


def decode(data: bytes, file: str, report: Report) -> str | None:
    """The text of a UTF-8 file, with or without a byte order mark. A finding and None for anything else."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        report.error(
            "encoding",
            Place(file, 1, 1),
            "The file is written in UTF-16. This program reads UTF-8.",
            "Save it again and choose the encoding UTF-8.",
        )
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        report.error(
            "encoding",
            Place(file, line, column),
            "From here on the file is not written in UTF-8, so its letters cannot be read.",
            "Save it again and choose the encoding UTF-8 (in a spreadsheet: “CSV UTF-8”).",
        )
        return None
    found = _NO_TEXT.search(text)
    if found:
        at = found.start()
        report.error(
            "control-character",
            Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)),
            f"The file contains a character that is no letter (U+{ord(found[0]):04X}). It may be damaged, "
            "or no "
            "text file at all.",
            "Delete the character, or copy the file from its original again.",
        )
        return None
    return text


def decodes(data: bytes, file: str, report: Report) -> bool:
    """Whether `decode` would give a text, found out piece by piece to save memory."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    for at in range(0, len(data), _PIECE):
        piece = data[at : at + _PIECE]
        try:
            good = not _NO_TEXT.search(decoder.decode(piece, final=at + _PIECE >= len(data)))
        except UnicodeDecodeError:
            good = False
        if not good or (at == 0 and piece.startswith((b"\xff\xfe", b"\xfe\xff"))):
            # What it is and where says the whole text up to here; a few bytes more end a letter that is cut.
            return decode(data[: at + _PIECE + 4], file, report) is not None
    return True


def read_yaml(data: bytes, file: str, report: Report) -> Node | None:
    """The one document of a YAML file as nodes; None when there is none or it is broken (see `report`)."""
    if len(data) > FILE_LIMIT:
        report.error(
            "file-too-large",
            Place(file),
            f"The file has {len(data) / 1e6:.1f} MB; {FILE_LIMIT // 1_000_000} MB is the most a text file "
            "may have.",
            "Split the records over several files, or put them into a table.",
        )
        return None
    text = decode(data, file, report)
    if text is None:
        return None
    quick = _quickly(text, file)
    if quick is not None:
        root, found = quick
        for finding in found:
            report.add(finding)
        return root
    try:
        return _Builder(text, file, report, yaml.SafeLoader).read()
    except _RefusedError:
        return None
    except yaml.YAMLError as error:
        _say(error, text, file, report)
        return None
    except (RecursionError, ValueError, IndexError, OverflowError):
        # The parser's own ways to fail on bytes that only look like YAML (it reads escapes such as
        # "\UFFFFFFFF").
        report.error(
            "yaml", Place(file, 1), "The file is not YAML that can be read.", "Compare it with an example."
        )
        return None


def _quickly(text: str, file: str) -> tuple[Node | None, Report] | None:
    """What libyaml's parser makes of it, eighteen times as fast; None when it is not there or finds fault.

    Then Python's own parser reads the file again: its complaints are those that `_say` has words for. Tabs
    are left to it as well, since libyaml lets some pass that other programs do not.
    """
    if _LIBYAML is None or "\t" in text:
        return None
    found = Report()
    try:
        return _Builder(text, file, found, _LIBYAML).read(), found
    except _RefusedError:
        return None, found
    except (yaml.YAMLError, RecursionError, ValueError, IndexError, OverflowError):
        return None


def _spot(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class _Builder:
    def __init__(self, text: str, file: str, report: Report, loader: Any) -> None:
        self.events = yaml.parse(text, Loader=loader)
        self.file, self.report = file, report
        self.nodes = 0

    def refuse(self, event: Event, code: str, message: str, hint: str = "") -> _RefusedError:
        self.report.error(code, Place(self.file, *_spot(event)), message, hint)
        return _RefusedError()

    def read(self) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in self.events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self.refuse(
                        event,
                        "two-documents",
                        "A second document begins here (three dashes). A file has one document.",
                        "Delete the dashes, or write several records as a list: each begins with “- id: …”.",
                    )
            elif isinstance(event, NodeEvent):
                root = self.node(event, 1)
        if isinstance(root, Scalar) and root.nothing:
            return None
        return root

    def node(self, event: NodeEvent, depth: int) -> Node:
        self.nodes += 1
        if self.nodes > NODE_LIMIT:
            raise self.refuse(
                event,
                "too-many-values",
                f"The file has more than {NODE_LIMIT:,} keys and values.",
                "Split the records over several files, or put them into a table.",
            )
        if isinstance(event, AliasEvent):
            raise self.refuse(
                event,
                "alias",
                f"“*{event.anchor}” refers to another place of the file, which bundles do not use.",
                'A text that begins with a star stands in quotation marks: "*like this*".',
            )
        anchor = event.anchor
        if anchor is not None:
            raise self.refuse(
                event,
                "anchor",
                f"“&{anchor}” gives a name to a place of the file, which bundles do not use.",
                "A text that begins with & stands in quotation marks.",
            )
        line, column = _spot(event)
        if isinstance(event, ScalarEvent):
            if event.tag is not None:
                raise self.tagged(event)
            return Scalar(self.letters(event), line, column, bool(event.style))
        if getattr(event, "tag", None) is not None:
            raise self.tagged(event)
        if depth > DEPTH_LIMIT:
            raise self.refuse(
                event,
                "too-deep",
                f"Lists and groups lie more than {DEPTH_LIMIT} levels deep here.",
                "Look for brackets or spaces at the beginning of lines that are too many.",
            )
        if isinstance(event, SequenceStartEvent):
            items = Items(line, column)
            for inner in self.events:
                if isinstance(inner, SequenceEndEvent):
                    return items
                if isinstance(inner, NodeEvent):
                    items.items.append(self.node(inner, depth + 1))
            raise self.refuse(event, "yaml", "This list does not end.")
        if isinstance(event, MappingStartEvent):
            return self.group(event, Group(line, column), depth)
        raise self.refuse(event, "yaml", "The file is not YAML that can be read.")

    def letters(self, event: ScalarEvent) -> str:
        """The text without halves of letters, which only an escape can write and nothing can show or keep."""
        text: str = event.value
        half = _HALF.search(text)
        if half is None:
            return text
        self.report.error(
            "control-character",
            Place(self.file, *_spot(event)),
            f"The text contains a character that is no letter (U+{ord(half[0]):04X}).",
            "Delete the “\\u…” that writes it, or write the letter itself.",
        )
        return _HALF.sub("\ufffd", text)

    def tagged(self, event: Event) -> _RefusedError:
        return self.refuse(
            event,
            "tag",
            f"“{getattr(event, 'tag', '!')}” names a type, which bundles do not use.",
            "A text that begins with an exclamation mark stands in quotation marks.",
        )

    def group(self, start: MappingStartEvent, group: Group, depth: int) -> Group:
        for event in self.events:
            if isinstance(event, MappingEndEvent):
                return group
            if not isinstance(event, NodeEvent):
                break
            key = self.node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise self.refuse(
                    event,
                    "key",
                    "A list or group stands where a key was expected.",
                    "A text that begins with a bracket stands in quotation marks.",
                )
            value_event = next(self.events)
            if not isinstance(value_event, NodeEvent):
                break
            if key.text == "<<" and not key.quoted:
                raise self.refuse(
                    event,
                    "merge-key",
                    "“<<” copies another group in, which bundles do not use.",
                    "Write the keys out.",
                )
            value = self.node(value_event, depth + 1)
            if key.text in group.values:
                first = group.keys[key.text]
                self.report.error(
                    "duplicate-key",
                    Place(self.file, key.line, key.column, None, key.text),
                    f"The key “{key.text[:60]}” stands here a second time; it first stands in line "
                    f"{first.line}. "
                    "Only one of the two can be meant.",
                    "Delete one of them.",
                )
                continue
            group.keys[key.text] = key
            group.values[key.text] = value
        raise self.refuse(start, "yaml", "This group does not end.")


def _say(error: yaml.YAMLError, text: str, file: str, report: Report) -> None:
    """A parser's complaint in a curator's words."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", "") or "")
    context = str(getattr(error, "context", "") or "")
    begin = getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, None)
    lines = text.splitlines()
    if mark and mark.line >= len(lines) and lines:  # the end of the file: point at its last line
        line, column = len(lines), len(lines[-1]) + 1
    at_end = line >= len(lines)
    code, message, hint = "yaml", "The file is not YAML that can be read from here on.", ""
    if "'\\t'" in problem:
        code = "tab"
        message = "The line begins with a tab. YAML is indented with spaces only."
        hint = "Replace the tab by two spaces."
    elif "mapping values are not allowed" in problem:
        message = "A colon followed by a space stands inside a text, or this line is indented too far."
        hint = (
            "Put a text with a colon in quotation marks, and begin the keys of one group in the same column."
        )
    elif "could not find expected ':'" in problem:
        message = "A key was expected here, and its colon is missing."
        if at_end:
            message += " The file may be cut off."
        hint = "Write “key: text”, and indent further lines of a text more than its key."
    elif "found unexpected end of stream" in problem or "found unexpected document separator" in problem:
        started = f" that begins in line {begin.line + 1}" if begin else ""
        message = f"The text in quotation marks{started} does not end. The file may be cut off."
        hint = "Close the quotation marks."
    elif "expected ',' or" in problem:
        bracket = "]" if "']'" in problem else "}"
        started = f" that begins in line {begin.line + 1}" if begin else ""
        message = f"The bracket{started} is not closed" + (
            ". The file may be cut off." if at_end else " properly."
        )
        hint = f"Separate the entries with commas and close the bracket with {bracket}."
    elif (
        "<block end>" in problem
        or "did not find expected <document start>" in problem
        or ("expected '<document start>'" in problem)
    ):
        message = "This line does not fit the lines above it."
        hint = "Begin keys of one group in the same column, entries of a list with a dash in the same column."
    elif "block sequence" in context or "sequence entries are not allowed" in problem:
        message = "A list entry (a dash) stands where none can stand."
        hint = (
            "Begin the list on a line of its own, below its key; put a text that begins with a dash in "
            "quotation marks."
        )
    elif "alias" in context or "anchor" in context:
        code = "alias"
        message = "A text begins with * or &, which means something else in YAML."
        hint = 'Put the text in quotation marks: "*like this*".'
    elif "unknown escape" in problem or "escape sequence" in problem:
        message = (
            "A backslash in a text in double quotation marks is followed by a letter that means nothing."
        )
        hint = "Use single quotation marks, or write the backslash twice."
    elif "cannot start any token" in problem:
        sign = problem.split("'")[1] if problem.count("'") >= 2 else "this sign"
        message = f"A text cannot begin with {sign}."
        hint = "Put the text in quotation marks."
    elif "tag" in context or "tag" in problem:
        code = "tag"
        message = "An exclamation mark begins a text, which means something else in YAML."
        hint = "Put the text in quotation marks."
    elif "simple keys are not allowed" in problem or "mapping keys are not allowed" in problem:
        message = "A key stands where none can stand."
        hint = "Put a text that begins with a question mark in quotation marks."
    elif "directive" in context or "directive" in problem:
        message = "A line begins with a percent sign, which means something else in YAML."
        hint = "Put the text in quotation marks."
    elif "indentation indicators" in problem or "block scalar" in context:
        message = "After “|” or “>” the text begins on the next line, indented more than its key."
    report.error(code, Place(file, line, column), message, hint)
