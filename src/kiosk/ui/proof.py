"""Every screen of an exhibition as a document that a curator can read, correct and sign.

Promises:
- A cover that says what exactly was proofed, a contents list, every screen large on a page of its own with
  what the checks found on it, every record's text once more as text, and a last page for signatures.
- Nothing is signed or approved here: all boxes are empty.
- The same material gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Final

from kiosk.errors import Finding
from kiosk.ui import proof_words as say
from kiosk.ui.language import Interface
from kiosk.ui.proof_flow import Column, Flow
from kiosk.ui.proof_material import Material, finding_words, sentence
from kiosk.ui.proof_paper import (
    ASH,
    BODY,
    BRASS,
    COVER,
    COVER_SECOND,
    HEADING,
    LABEL,
    MARK,
    SMALL,
    STRONG,
    SUBHEAD,
    Paper,
)
from kiosk.ui.proof_text import set_record
from kiosk.ui.proof_words import Words
from kiosk.ui.tour.walk import Shot

MARGIN: Final = 20.0
TOLD: Final = 200  # findings on the cover's pages; “kiosk check” tells all
LISTED: Final = 2000  # files


@dataclass(slots=True)
class Numbers:
    """What the first setting of a document tells the second: its length, and where each screen is."""

    total: int = 0
    at: dict[tuple[str, tuple[int, int], str], int] = field(default_factory=dict)


def write_proof(material: Material, out: Path) -> int:
    """Write the proof as the file `out`; the number of its pages. Raises `OSError`."""
    numbers = Numbers()
    Setting(material, numbers).close()
    setting = Setting(material, numbers)
    try:
        setting.paper.write(out, f"D:{material.when:%Y%m%d%H%M%SZ}")
    finally:
        setting.close()
    return numbers.total


class Setting:
    """The document, set from its first to its last page when it is made."""

    def __init__(self, material: Material, numbers: Numbers) -> None:
        self.material, self._numbers = material, numbers
        self.edition = material.edition
        self._interface = Interface()
        self._names = {row.tag: row.name for row in self.edition.languages}
        self._sections = {
            tag: {row.id: row.title for row in self.edition.sections(tag)} for tag in self._names
        }
        self._found, self._rest = material.by_record()
        self._shots = [shot for shot in material.shots if not _is_unfolded(shot)]
        self._unfolded = {
            (shot.stop.record, shot.language, shot.size): shot
            for shot in material.shots
            if _is_unfolded(shot)
        }
        default = self.edition.default_language
        texts = self.edition.exhibition(default)
        self.paper = Paper(f"{texts.title}: proof", ", ".join(texts.hosts))
        self.words = Words(self._interface, default)
        self._cover()
        self._contents()
        for shot in self._shots:
            self._screen(shot)
        self.words = Words(self._interface, default)
        self._files()
        self._signatures()
        numbers.total = self.paper.page + 1

    def close(self) -> None:
        """Let go of the paper."""
        self.paper.close()

    # -- pages

    def _turn(self, portrait: bool = False) -> None:
        self.paper.new_page(portrait)
        self._foot()

    def _foot(self) -> None:
        """The page's number, and which content it belongs to."""
        paper, total = self.paper, self._numbers.total or 1
        y = paper.height - 11
        paper.one_line(
            self.words(say.PAGE, paper.page + 1, total),
            MARGIN,
            y,
            paper.width - 2 * MARGIN,
            SMALL,
            right=True,
        )
        paper.one_line(
            # After Latin letters: behind Cyrillic ones it would be found only in two pieces.
            f"{self.edition.id} · {self._digest()[:16]} · "
            f"{self.words(say.RELEASE_NUMBER, self.edition.release)}",
            MARGIN,
            y,
            paper.width * 0.6,
            SMALL,
        )

    def _digest(self) -> str:
        return self.material.content.digest if self.material.content else self.material.inputs

    def _columns(self, count: int, top: float, gap: float = 10) -> list[Column]:
        wide = (self.paper.width - 2 * MARGIN - gap * (count - 1)) / count
        return [(MARGIN + n * (wide + gap), top, wide) for n in range(count)]

    def _flow(self, count: int, top: float, portrait: bool = False) -> Flow:
        def turn() -> list[Column]:
            self._turn(portrait)
            return self._columns(count, 20)

        return Flow(self.paper, self._columns(count, top), self.paper.height - 17, turn)

    # -- the cover

    def _cover(self) -> None:
        paper, edition, material = self.paper, self.edition, self.material
        self._foot()
        wide = paper.width - 2 * MARGIN
        paper.bookmark(self.words(say.PROOF))
        paper.one_line(self.words(say.PROOF), MARGIN, 20, wide, STRONG.with_colour(BRASS))
        paper.rule(MARGIN, 27, wide, BRASS, 0.4)
        y = 34.0
        for number, tag in enumerate(self._names):
            style = COVER if number == 0 else COVER_SECOND
            y = paper.text(edition.exhibition(tag).title, MARGIN, y, wide, style, 3) + 3
        hosts = " · ".join(edition.exhibition(edition.default_language).hosts)
        y = paper.text(hosts, MARGIN, y + 2, wide, SUBHEAD.with_colour(ASH), 3)
        sizes = ", ".join(f"{w} × {h}" for w, h in dict.fromkeys(shot.size for shot in material.shots))
        spoken = dict.fromkeys(shot.language for shot in material.shots)
        told = [
            (say.EXHIBITION, edition.id),
            (say.RELEASE, str(edition.release)),
            (say.DATE, f"{material.when:%Y-%m-%d %H:%M} UTC"),
            (say.SCREENS, f"{len(material.shots)} ({sizes})"),
            (say.LANGUAGES, ", ".join(self._names[tag] for tag in spoken)),
            (say.PROGRAM, f"exhibition-kiosk {material.version}"),
        ]
        if material.content is not None:
            told.append((say.CONTENT, _grouped(material.content.digest)))
        told.append((say.EDITION, _grouped(material.inputs)))
        y = max(y + 8, 100)
        paper.rule(MARGIN, y, wide)
        flow = Flow(paper, [(MARGIN, y + 4, 200)], paper.height - 17, lambda: [(MARGIN, 20, 200)])
        for name, value in told:
            flow.pair(self.words(name), value, LABEL, BODY, beside=52)
        if material.part:
            flow.text(self.words(say.ONLY_PART), STRONG.with_colour(MARK), before=2)
        self._findings(flow)

    def _findings(self, flow: Flow) -> None:
        """What visitors would not see, on the cover; all that belongs to no record, on the next page."""
        errors, rest = self.material.report.errors, self._rest
        if not len(self.material.report):
            flow.text(self.words(say.NOTHING_FOUND), BODY, before=2)
            return
        if errors:
            words = f"{self.words(say.NOT_SHOWN)}: {self.material.report.count('error'):,}"
            flow.text(words, STRONG.with_colour(MARK), before=3)
        told: Sequence[Finding] = [*errors, *(finding for finding in rest if finding.severity != "error")]
        if not told:
            return
        self._turn()
        self.paper.bookmark(self.words(say.FOUND))
        y = self.paper.text(self.words(say.FOUND), MARGIN, 20, 200, HEADING) + 4
        flow = self._flow(2, y)
        for finding in told[:TOLD]:
            style = STRONG if finding.severity == "error" else BODY
            flow.text(finding_words(finding), style, before=1.6)
        if len(told) > TOLD:
            flow.text(self.words(say.AND_MORE, len(told) - TOLD), BODY, before=2)

    def _contents(self) -> None:
        self._turn()
        self.paper.bookmark(self.words(say.CONTENTS))
        y = self.paper.text(self.words(say.CONTENTS), MARGIN, 20, 200, HEADING) + 4
        flow = self._flow(3, y)
        for (language, size), shots in groupby(self._shots, lambda shot: (shot.language, shot.size)):
            words = Words(self._interface, language)
            flow.heading(f"{self._names[language]} · {size[0]} × {size[1]}", STRONG)
            for shot in shots:
                page = self._numbers.at.get((shot.language, shot.size, shot.stop.name), 0)
                flow.room(SMALL.line_mm)
                inset = 4 if (shot.stop.record or shot.stop.view) and not shot.stop.high else 0
                number = str(page + 1)
                room = flow.width - inset - 9
                style = SMALL if inset else BODY
                name = self._name(shot, words)
                told = _last(name) if inset else " · ".join(name)
                self.paper.one_line(told, flow.x + inset, flow.y, room, style)
                self.paper.one_line(number, flow.x, flow.y, flow.width, SMALL, right=True)
                flow.y += style.line_mm

    # -- a screen

    def _name(self, shot: Shot, words: Words) -> list[str]:
        """The screen's name: what it is, then what was done on it."""
        stop, titles = shot.stop, self._sections[shot.language]
        if stop.record:
            title = self.edition.record(stop.record, shot.language).title
            parts = [titles.get(stop.section, stop.section), title or stop.record]
            if stop.screen == "viewer":
                parts.append(words(say.SCREEN_NAMES["viewer"]))
        elif stop.section:
            parts = [titles.get(stop.section, stop.section)]
        else:
            parts = [words(say.SCREEN_NAMES.get(stop.screen, stop.screen), stop.scene + 1)]
        what, _, number = stop.view.partition("-")
        if number.isdecimal() and what in say.VIEW_NAMES:
            parts.append(words(say.VIEW_NAMES[what], number))
        elif stop.view.isdecimal():  # a page that shows one record after the other
            rows = self.edition.rows(stop.section, shot.language, int(stop.view) - 1, 1)
            parts += [row.title for row in rows]
        elif stop.view:
            parts.append(words(say.VIEW_NAMES[stop.view]) if stop.view in say.VIEW_NAMES else stop.view)
        return [*parts, words(say.HIGH_CONTRAST)] if stop.high else parts

    def _screen(self, shot: Shot) -> None:
        self.words = words = Words(self._interface, shot.language)
        width, height = shot.size
        portrait = height > width
        self._turn(portrait)
        paper = self.paper
        self._mark(shot, words)
        self._numbers.at[(shot.language, shot.size, shot.stop.name)] = paper.page
        wide = paper.width - 2 * MARGIN
        self._head(" · ".join(self._name(shot, words)), f"{self._names[shot.language]} · {width} × {height}")
        file = self.material.folder / shot.file
        top = 20.0
        if portrait:
            place = paper.picture(file, MARGIN, top, 128, paper.height - top - 19)
            left = place.right() + 7
            self._remarks(shot, words, left, top, paper.width - MARGIN - left, paper.height - 62)
            self._box(words, left, paper.height - 58, paper.width - MARGIN - left)
        else:
            place = paper.picture(file, MARGIN, top, wide, 145)
            y = place.bottom() + 3.4
            self._remarks(shot, words, MARGIN, y, wide - 74, paper.height - 15)
            self._box(words, paper.width - MARGIN - 66, y, 66)
        paper.box(place.x(), place.y(), place.width(), place.height(), BRASS, 0.2)
        if shot.stop.screen == "record" and not shot.stop.view and not shot.stop.high:
            self._record(shot, words, portrait)

    def _head(self, name: str, right: str) -> None:
        paper, wide = self.paper, self.paper.width - 2 * MARGIN
        taken = paper.one_line(right, MARGIN, 12.2, wide, SMALL, right=True)
        paper.one_line(name, MARGIN, 11.6, wide - taken - 6, STRONG)

    def _mark(self, shot: Shot, words: Words) -> None:
        """Bookmarks: the language, its sections, their screens."""
        stop = shot.stop
        first = self._shots[max(0, self._shots.index(shot) - 1)]
        if shot is self._shots[0] or (first.language, first.size) != (shot.language, shot.size):
            self.paper.bookmark(f"{self._names[shot.language]} · {shot.size[0]} × {shot.size[1]}")
        name = self._name(shot, words)
        inside = bool(stop.record or stop.view) and not stop.high
        self.paper.bookmark(_last(name) if stop.record else " · ".join(name), 2 if inside else 1)

    def _remarks(self, shot: Shot, words: Words, x: float, y: float, width: float, bottom: float) -> None:
        """What the checks found here, as many sentences as there is room for."""
        errors = [(sentence(remark), True) for remark in shot.measured.errors]
        found = self._found.get(shot.stop.record, []) if not shot.stop.high else []
        told = [*errors, *((finding_words(f), f.severity == "error") for f in found)]
        y = self.paper.text(words(say.ON_SCREEN), x, y, width, LABEL)
        if not told:
            self.paper.text(words(say.NOTHING_HERE), x, y, width, SMALL, 2)
            return
        for number, (what, bad) in enumerate(told):
            style = SMALL.with_colour(MARK) if bad else SMALL
            lines = self.paper.lines(what, style, width).lineCount()
            last = number == len(told) - 1
            if y + (lines + (not last)) * style.line_mm > bottom:
                self.paper.text(words(say.AND_MORE, len(told) - number), x, y, width, LABEL, 1)
                return
            y = self.paper.text(what, x, y, width, style) + 0.6

    def _box(self, words: Words, x: float, y: float, width: float) -> None:
        """Approved or to correct, and by whom: empty."""
        paper, high = self.paper, 25.0
        paper.box(x, y, width, high, BRASS)
        for number, word in enumerate((say.APPROVED, say.TO_CORRECT)):
            line = y + 3.2 + number * 6.4
            paper.box(x + 3.5, line, 3.6, 3.6, "#1D1B18", 0.3)
            paper.one_line(words(word), x + 9.5, line - 0.5, width - 12, BODY)
        taken = paper.one_line(words(say.INITIALS), x + 3.5, y + high - 7.2, width - 8, SMALL)
        paper.rule(x + taken + 6, y + high - 3.6, width - taken - 9.5, ASH)

    def _small_box(self, words: Words) -> None:
        """The same at the foot of a page of text, on one line."""
        paper = self.paper
        y, x = paper.height - 11.2, paper.width * (0.3 if paper.portrait else 0.38)
        for word in (say.APPROVED, say.TO_CORRECT):
            paper.box(x, y + 0.5, 3, 3, "#1D1B18", 0.25)
            x += 5 + paper.one_line(words(word), x + 4.6, y, 40, SMALL) + 4
        taken = paper.one_line(words(say.INITIALS), x, y, 40, SMALL)
        paper.rule(x + taken + 2, y + 3.4, 24, ASH)

    def _record(self, shot: Shot, words: Words, portrait: bool) -> None:
        """The record's text as text, with the screen unfolded beside it."""
        detail = self.edition.record(shot.stop.record, shot.language)
        name = [*self._name(shot, words), words(say.ALL_TEXT)]

        def turn() -> list[Column]:
            self._turn(portrait)
            self._head(" · ".join(name), self._names[shot.language])
            self._small_box(words)
            return self._columns(2, 22)

        columns = turn()
        unfolded = self._unfolded.get((shot.stop.record, shot.language, shot.size))
        if unfolded is not None:
            x, y, width = columns[1]
            place = self.paper.picture(
                self.material.folder / unfolded.file, x, y, width, 110 if portrait else 70
            )
            self.paper.box(place.x(), place.y(), place.width(), place.height(), BRASS, 0.2)
            below = self.paper.text(words(say.UNFOLDED), x, place.bottom() + 1, width, SMALL)
            columns[1] = (x, below + 4, width)
        flow = Flow(self.paper, columns, self.paper.height - 17, turn)
        spoken = [
            self.edition.media_words(shot.stop.record, n, shot.language) for n in range(len(detail.media))
        ]
        set_record(flow, detail, spoken, shot.language, self._names, words, self._interface)

    # -- the end

    def _files(self) -> None:
        content = self.material.content
        if content is None:
            return
        self._turn()
        self.paper.bookmark(self.words(say.FILES))
        y = self.paper.text(self.words(say.FILES), MARGIN, 20, 200, HEADING) + 2
        y = self.paper.text(self.words(say.FILES_NOTE), MARGIN, y, 180, BODY) + 5
        flow = self._flow(2, y)
        for file in content.files[:LISTED]:
            flow.room(SMALL.line_mm)
            taken = self.paper.one_line(file.sha256[:16], flow.x, flow.y, flow.width, SMALL, right=True)
            self.paper.one_line(file.path, flow.x, flow.y, flow.width - taken - 4, SMALL)
            flow.y += SMALL.line_mm
        if len(content.files) > LISTED:
            flow.text(self.words(say.AND_MORE, len(content.files) - LISTED), BODY, before=2)

    def _signatures(self) -> None:
        self._turn()
        paper, wide = self.paper, self.paper.width - 2 * MARGIN
        paper.bookmark(self.words(say.SIGNATURES))
        y = paper.text(self.words(say.SIGNATURES), MARGIN, 20, wide, HEADING) + 2
        y = paper.text(self.words(say.SIGNATURES_NOTE), MARGIN, y, wide, BODY)
        y = paper.text(_grouped(self._digest()), MARGIN, y + 1, wide, SMALL)
        columns = ((say.NAME, 0.46), (say.DAY, 0.16), (say.SIGNATURE, 0.38))
        wide += 8
        for _ in range(4):
            y += 26
            x = MARGIN
            for name, share in columns:
                paper.rule(x, y, wide * share - 8, ASH)
                paper.one_line(self.words(name), x, y + 1, wide * share - 8, SMALL)
                x += wide * share


def _is_unfolded(shot: Shot) -> bool:
    """A record's page unfolded: it stands small beside the record's text."""
    return shot.stop.screen == "record" and shot.stop.view in ("end", "more") and not shot.stop.high


def _last(name: Sequence[str]) -> str:
    """A name below its section's name."""
    return " · ".join(name[1:]) if len(name) > 1 else name[0]


def _grouped(digest: str) -> str:
    """A digest in groups of eight, for people who compare."""
    return " ".join(digest[n : n + 8] for n in range(0, len(digest), 8))
