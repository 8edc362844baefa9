"""Settings as they are in force: defaults, then the file, then the environment, then flags.

Promises: reading never raises. A value that is wrong is reported with its line and the default (or what the
file says, when the environment or a flag is wrong) stands; so the show goes on, whatever the file looks like.
Of every value it is known where it came from. A file that is not there is no mistake, unless somebody named
it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk.errors import Finding, Place, Report
from kiosk.settings.keys import Key, Settings, keys, made_of, tables
from kiosk.settings.kinds import WrongValueError

if TYPE_CHECKING:
    from kiosk.settings.statements import Statement

NAME: Final = "settings.toml"
LIMIT: Final = 256 * 1024
"""Bytes; more than any settings file, and what is larger is something else."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value came from: "default", "file" (its line), "environment" (the variable) or "flag"."""

    source: str = "default"
    line: int = 0
    variable: str = ""

    def __str__(self) -> str:
        match self.source:
            case "file":
                return f"line {self.line}"
            case "environment":
                return self.variable
            case "flag":
                return "--set"
            case _:
                return "default"


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings in force, by path as well; `file` is there or not, as `found` says."""

    file: Path
    found: bool
    settings: Settings
    values: Mapping[str, Any]
    origins: Mapping[str, Origin]
    findings: tuple[Finding, ...] = field(default=())


def settings_file(given: Path | None = None) -> Path:
    """`given`, else `settings.toml` in `$CONFIGURATION_DIRECTORY` of a service manager, else in the user's
    folder for settings; absolute."""
    if given is not None:
        return given.absolute()
    own = os.environ.get("CONFIGURATION_DIRECTORY", "").split(":")[0]
    if own:
        return Path(own).absolute() / NAME
    from platformdirs import user_config_path

    return user_config_path("exhibition-kiosk", appauthor=False).absolute() / NAME


def load(
    given: Path | None = None, environment: Mapping[str, str] | None = None, flags: Sequence[str] = ()
) -> Loaded:
    """Read them; `flags` are texts like `journal.enabled=false`. Never raises."""
    file = settings_file(given)
    report = Report()
    values: dict[str, Any] = {key.path: key.default for key in keys()}
    origins = {key.path: Origin() for key in keys()}
    text = _text(file, given is not None, report)
    if text is not None:
        _take_file(file.name, text, values, origins, report)
    _take_environment(os.environ if environment is None else environment, values, origins, report)
    _take_flags(flags, values, origins, report)
    return Loaded(file, text is not None, made_of(values), values, origins, report.findings)


def _text(file: Path, named: bool, report: Report) -> str | None:
    """The file's text; None when there is none to read."""
    place = Place(file.name)
    try:
        with file.open("rb") as stream:
            data = stream.read(LIMIT + 1)
    except FileNotFoundError:
        if named:
            report.error(
                "settings-missing", place, f"There is no settings file {file}; the defaults are used.",
                "“kiosk settings init” writes one.",
            )  # fmt: skip
        return None
    except OSError as error:
        report.error(
            "settings-unreadable", place,
            f"{file} cannot be read ({error.strerror}); the defaults are used.",
            "Make it a plain file that the user the kiosk runs as may read.",
        )  # fmt: skip
        return None
    if len(data) > LIMIT:
        report.error(
            "settings-too-large", place,
            f"{file} is larger than {LIMIT // 1024} KB and is no settings file; the defaults are used.",
        )  # fmt: skip
        return None
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        report.error(
            "settings-encoding", Place(file.name, line),
            "The file is not UTF-8 here; the defaults are used.", "Save it as UTF-8.",
        )  # fmt: skip
        return None


def _take_file(
    name: str, text: str, values: dict[str, Any], origins: dict[str, Origin], report: Report
) -> None:
    from kiosk.settings.statements import Broken, statements  # most kiosks start without a file

    known = {tuple(key.path.split(".")): key for key in keys()}
    seen: dict[str, int] = {}
    for one in statements(text):
        if isinstance(one, Broken):
            report.error(
                "settings-syntax", Place(name, one.line, one.column),
                f"This line cannot be read ({one.why}) and does not count.",
                "Write keys like “diagonal_mm = 812” below a line like “[display]”.",
            )  # fmt: skip
            continue
        key = known.get(one.path)
        if key is None:
            _unknown(name, one, report)
        elif key.path in seen:
            report.error(
                "settings-twice", Place(name, one.line, path=key.path),
                f"“{key.path}” stands in line {seen[key.path]} already; that one counts.", "Remove one.",
            )  # fmt: skip
        else:
            seen[key.path] = one.line
            try:
                values[key.path] = key.kind.take(one.value)
                origins[key.path] = Origin("file", one.line)
            except WrongValueError as wrong:
                report.error(
                    "settings-value", Place(name, one.line, path=key.path),
                    f"“{key.path}”: {wrong} The default is used: {key.kind.write(key.default)}.",
                )  # fmt: skip


def _unknown(name: str, one: Statement, report: Report) -> None:
    """A key that nobody knows, with the one that may have been meant."""
    import difflib

    written = ".".join(one.path)
    place = Place(name, one.line, path=written)
    homes = [key for key in keys() if key.name == one.path[-1]]
    near = difflib.get_close_matches(written, [key.path for key in keys()], 1, 0.75)
    alike = difflib.get_close_matches(one.path[-1], [key.name for key in keys()], 1, 0.8)
    meant = near or [key.path for key in homes] or [key.path for key in keys() if key.name in alike]
    if meant:
        hint = f"Did you mean “{meant[0]}”?"
    elif one.path[0] in dict(tables()) or len(one.path) == 1:
        table = one.path[0] if one.path[0] in dict(tables()) else ""
        there = [key.path for key in keys() if not table or key.table == table]
        hint = f"There are: {', '.join(there)}."
    else:
        hint = f"The tables are: {', '.join(f'[{table}]' for table, _ in tables())}."
    report.error("settings-unknown", place, f"There is no setting “{_short(written)}”.", hint)


def _take_environment(
    environment: Mapping[str, str], values: dict[str, Any], origins: dict[str, Origin], report: Report
) -> None:
    known = {key.variable: key for key in keys()}
    for variable, key in known.items():
        if variable not in environment:
            continue
        try:
            values[key.path] = key.kind.parse(environment[variable])
            origins[key.path] = Origin("environment", variable=variable)
        except WrongValueError as wrong:
            stays = key.kind.write(values[key.path])
            report.error(
                "settings-variable", Place(path=key.path),
                f"The environment variable {variable} does not count: {wrong} What stands is {stays}.",
            )  # fmt: skip
    families = tuple(f"KIOSK_{table.upper()}_" for table, _ in tables())
    for variable in sorted(environment):
        if variable.startswith(families) and variable not in known:
            import difflib

            near = difflib.get_close_matches(variable, list(known), 1, 0.75)
            report.error(
                "settings-variable", Place(),
                f"The environment variable {_short(variable)} is no setting.",
                f"Did you mean {near[0]}?" if near else "",
            )  # fmt: skip


def _take_flags(
    flags: Sequence[str], values: dict[str, Any], origins: dict[str, Origin], report: Report
) -> None:
    known = {key.path: key for key in keys()}
    for flag in flags:
        path, equals, text = flag.partition("=")
        key = known.get(path.strip())
        if key is None or not equals:
            import difflib

            near = difflib.get_close_matches(path.strip(), list(known), 1, 0.6)
            hint = f"Did you mean “{near[0]}”?" if near else "“kiosk settings show” lists them."
            report.error(
                "settings-flag", Place(),
                f"“--set {_short(flag)}” does not count: write a setting, “=” and its value.", hint,
            )  # fmt: skip
            continue
        try:
            values[key.path] = key.kind.parse(text)
            origins[key.path] = Origin("flag")
        except WrongValueError as wrong:
            stays = key.kind.write(values[key.path])
            report.error(
                "settings-flag", Place(path=key.path),
                f"“--set {_short(flag)}” does not count: {wrong} What stands is {stays}.",
            )  # fmt: skip


def _short(text: str) -> str:
    plain = "".join(letter if letter.isprintable() else "·" for letter in text)
    return plain if len(plain) <= 80 else f"{plain[:78]}…"


def key_of(path: str) -> Key:
    """A key by its path. Raises `KeyError`."""
    return next(key for key in keys() if key.path == path)
