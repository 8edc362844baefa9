"""The checks themselves: one tuple, in the order in which they are told.

Promises: `look` never raises, whatever a probe does; each check takes the ground and returns remarks and what
it saw. A new check is one function and one line of the tuple.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.edition.letters import letters_of
from kiosk.edition.reader import Edition
from kiosk.errors import EditionError
from kiosk.health.display import display_remarks, used_bottom, used_diagonal
from kiosk.health.ground import Ground, InterfaceFile, Silent
from kiosk.health.kept import keys, state_folder
from kiosk.health.result import Remark, Result
from kiosk.health.tags import is_known, name_of, of_country
from kiosk.health.wares import memory, temperature, touch
from kiosk.library import aside
from kiosk.library.place import SUPERVISION_FOLDER
from kiosk.supervision.ledger import moment_of, read_runs
from kiosk.supervision.rules import Stage

ROOM: Final = 2_000_000_000
"""Bytes that an installation with films may take; less is said."""
SINCE: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""This program is younger than that."""
AHEAD_YEARS: Final = 25
CRASH_DAYS: Final = 7
"""Crashes of so many days are told; older ones are past."""
LISTED: Final = 24
"""Letters that are named in a sentence."""

Told = tuple[Iterable[Remark], str]


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its id, how it looks, and whether it reads every byte (and so may take minutes)."""

    id: str
    sees: Callable[[Ground], Told]
    slow: bool = False


def look(check: Check, ground: Ground) -> Result:
    """What a check says. A check or a probe that breaks is a remark."""
    try:
        remarks, told = check.sees(ground)
        return Result(check.id, tuple(remarks), told)
    except Exception as error:  # whatever breaks here must not take the page down
        words = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        return Result(check.id, (Remark("probe-failed", {"error": words}),))


@contextlib.contextmanager
def _opened(ground: Ground) -> Iterator[Edition | None]:
    """The edition that is shown while something looks into it; None when there is none that opens."""
    try:
        edition = Edition.open(ground.edition, ground.hidden) if ground.edition is not None else None
    except EditionError:
        edition = None
    try:
        yield edition
    finally:
        if edition is not None:
            edition.close()


def _settings(ground: Ground) -> Told:
    loaded = ground.settings
    remarks = [Remark("settings-wrong", {"message": str(finding)}) for finding in loaded.findings]
    return remarks, str(loaded.file) if loaded.found else "no file; the defaults"


def _display(ground: Ground) -> Told:
    seen = ground.probes.display()
    if seen is None:
        return [], "no display can be seen from here"
    remarks = display_remarks(ground.diagonal_mm, ground.bottom_mm, seen)
    diagonal = used_diagonal(ground.diagonal_mm, seen)
    bottom = used_bottom(ground.bottom_mm, ground.diagonal_mm, seen)
    told = f"{seen.width_px} × {seen.height_px} pixels"
    told += f", {diagonal:.0f} mm" if diagonal else ", size not known"
    return remarks, told + (f", lower edge {bottom:.0f} mm above the floor" if bottom else "")


def _fonts(ground: Ground) -> Told:
    with _opened(ground) as edition:
        letters = letters_of(edition) if edition is not None else ""
    seen = ground.probes.fonts(letters)
    remarks = []
    if seen.damaged:
        remarks.append(Remark("fonts-damaged", {"files": ", ".join(seen.damaged)}))
    if seen.lacking:
        remarks.append(Remark("fonts-lacking", {"letters": _letters(seen.lacking)}))
    return remarks, f"{len(letters)} different letters"


def _letters(letters: str) -> str:
    """Letters with their numbers, since their shapes cannot be shown."""
    named = [f"{letter} (U+{ord(letter):04X})" for letter in letters[:LISTED]]
    more = len(letters) - LISTED
    return ", ".join(named) + (f" and {more} more" if more > 0 else "")


def _languages(ground: Ground) -> Told:
    with _opened(ground) as edition:
        tags = [row.tag for row in edition.languages] if edition is not None else []
    folder = ground.settings.settings.languages.folder
    files = list(ground.probes.interface(folder))
    told = f"{', '.join(tags)}; {len(files)} files of the interface"
    return _language_remarks(ground, tags, folder, files), told


def _language_remarks(
    ground: Ground, tags: list[str], folder: Path | None, files: list[InterfaceFile]
) -> Iterator[Remark]:
    if folder is not None and not (folder.is_dir() and os.access(folder, os.R_OK | os.X_OK)):
        yield Remark("languages-folder", {"folder": folder})
    asked = [
        *((tag, "a language of the exhibition") for tag in tags),
        *((tag, "keyboard.languages") for tag in ground.settings.settings.keyboard.languages),
        *((one.tag, one.file) for one in files),
    ]
    for tag, where in dict.fromkeys(asked):
        if not is_known(tag):
            meant = of_country(tag)
            code = "tag-country" if meant else "tag-unknown"
            yield Remark(code, {"tag": tag, "where": where, **({"meant": meant} if meant else {})})
    readable = {one.tag for one in files if one.loads}
    there = {one.tag for one in files}
    for tag in tags:
        if not {tag, tag.split("-")[0]} & there:
            yield Remark("interface-none", {"language": name_of(tag), "tag": tag})
    for one in files:
        if not one.loads and one.tag not in readable and is_known(one.tag):
            yield Remark("interface-damaged", {"file": one.file})
        elif one.missing:
            yield Remark("interface-missing", {"file": one.file, "count": one.missing, "total": one.total})


def _speech(ground: Ground) -> Told:
    if not ground.settings.settings.speech.enabled:
        return [], "switched off in the settings"
    with _opened(ground) as edition:
        tags = [row.tag for row in edition.languages] if edition is not None else []
    try:
        seen = ground.probes.speech()
    except Silent as silent:
        return [Remark("speech-hangs", {"seconds": f"{silent.seconds:g}"})], ""
    if not seen.engines:
        return [Remark("speech-none")], ""
    if seen.error:
        return [Remark("speech-failed", {"error": seen.error})], seen.engines[0]
    spoken = {tag.split("-")[0].lower() for tag in seen.tags}
    mute = [tag for tag in tags if tag.split("-")[0].lower() not in spoken]
    remarks = [Remark("speech-voice", {"language": name_of(tag), "tag": tag}) for tag in mute]
    return remarks, f"{seen.engines[0]}, {len(spoken)} languages"


def _sound(ground: Ground) -> Told:
    outputs = ground.probes.sound()
    return ([], ", ".join(outputs)) if outputs else ([Remark("sound-none")], "")


def _edition(ground: Ground) -> Told:
    remarks: list[Remark] = []
    state = ground.library.state()
    if state.problem:
        remarks.append(Remark("library-problem", {"message": state.problem}))
    with _opened(ground) as edition:
        if edition is None and ground.bundle is not None and not state.exhibitions:
            return remarks, "the one that came with the program, built when the kiosk starts"
        if edition is None:
            return [*remarks, Remark("edition-none")], ""
        title = edition.exhibition(edition.default_language).title
        told = f"“{title}”, release {edition.release}"
        shown = ground.library.shown()
        if shown is not None and shown.fallback:
            remarks.append(Remark("edition-before", {"id": shown.id, "release": edition.release}))
    if ground.hidden:
        remarks.append(
            Remark("edition-hidden", {"count": len(ground.hidden), "records": ", ".join(ground.hidden[:8])})
        )
    return remarks, told


def _digests(ground: Ground) -> Told:
    from kiosk.library.scrub import scrub

    report = scrub(ground.library, repair=False)
    told = (
        f"{report.files:,} files, {report.size / 1e6:,.0f} MB compared" if report.files else "none installed"
    )
    if report.ok:
        return [], told
    count = sum(damage.count for damage in report.damages)
    return [Remark("digests-damaged", {"count": count, "first": report.damages[0]})], told


def _disk(ground: Ground) -> Told:
    place = ground.library.root
    while not place.exists() and place != place.parent:
        place = place.parent
    remarks = []
    free = ground.probes.free(place)
    if not os.access(place, os.W_OK | os.X_OK) or os.statvfs(place).f_flag & os.ST_RDONLY:
        remarks.append(Remark("disk-read-only", {"folder": place}))
    words = f"{free / 1e9:,.1f} GB"
    if free < ROOM:
        remarks.append(Remark("disk-low", {"free": words}))
    return remarks, f"{words} free"


def _clock(ground: Ground) -> Told:
    now = ground.probes.now()
    since = max([SINCE, *_installed(ground)])
    told = f"{now:%Y-%m-%d %H:%M}"
    if now < since:
        return [Remark("clock-behind", {"now": told, "since": f"{since:%Y-%m-%d %H:%M}"})], told
    if now.year - SINCE.year > AHEAD_YEARS:
        return [Remark("clock-ahead", {"now": told})], told
    return [], told


def _installed(ground: Ground) -> Iterator[datetime]:
    """When something was installed. A time that is itself far ahead was taken from a wrong clock."""
    for one in ground.library.state().exhibitions:
        try:
            moment = datetime.fromisoformat(one.installed_at)
        except ValueError:
            continue
        if moment.tzinfo is not None and moment.year - SINCE.year <= AHEAD_YEARS:
            yield moment


def _crashes(ground: Ground) -> Told:
    folder = ground.library.root / SUPERVISION_FOLDER
    trouble: list[OSError] = []
    runs = list(read_runs(folder, trouble.append))
    remarks = [Remark("crashes-unread", {"folder": folder, "error": one.strerror}) for one in trouble]
    since = ground.probes.now() - timedelta(days=CRASH_DAYS)
    crashes = [
        run for run in runs
        if run.how == "crash" and (ended := moment_of(run.ended)) is not None and ended >= since
    ]  # fmt: skip
    if crashes:
        last = crashes[-1]
        values = {"count": len(crashes), "days": CRASH_DAYS, "last": last.ended.replace("T", " ")[:16]}
        remarks.append(Remark("crashes-lately", {**values, "record": last.record or last.screen or "–"}))
    for one in aside.in_force(ground.library):
        name = aside.named(ground.library, one, "en")
        values = {"exhibition": name.exhibition, "release": name.release, "record": name.record}
        remarks.append(Remark("crashes-record" if one.record else "crashes-edition", values))
    if aside.state(ground.library).stage is Stage.GIVEN_BACK and crashes:
        remarks.append(Remark("crashes-go-on"))
    lost = sum(run.how == "power" for run in runs)
    told = (
        f"{len(runs)} starts remembered, {sum(run.how == 'crash' for run in runs)} crashes, {lost} power cuts"
    )
    return remarks, told if runs else "no start remembered"


CHECKS: Final = (
    Check("settings", _settings),
    Check("display", _display),
    Check("touch", touch),
    Check("fonts", _fonts),
    Check("languages", _languages),
    Check("speech", _speech),
    Check("sound", _sound),
    Check("edition", _edition),
    Check("digests", _digests, slow=True),
    Check("disk", _disk),
    Check("state", state_folder),
    Check("keys", keys),
    Check("clock", _clock),
    Check("memory", memory),
    Check("temperature", temperature),
    Check("crashes", _crashes),
)
"""Every check. The self-test of a kiosk is this tuple."""
