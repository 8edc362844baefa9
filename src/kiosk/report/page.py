"""The report as one HTML file that stands alone and prints on A4.

Promises: no script, nothing fetched (a policy in the file forbids it); every word from the exhibition or the
journal is escaped; no chart and no row is cut by the end of a page; the first page says the essential.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from importlib.resources import files
from itertools import pairwise
from typing import Final

from kiosk.report import charts
from kiosk.report.charts import Mark, nice_share, nice_time
from kiosk.report.exhibits import Exhibition
from kiosk.report.figures import FEW, SQUARE_FEET, VERY_FEW, Share, Spread, spread, sweep_rate
from kiosk.report.letters import faces
from kiosk.report.measures import LENGTHS_S, Day, Measures, RecordFigures
from kiosk.report.wording import VERY_FEW_MARK, Words

ROWS: Final = 60
"""Records in the table of the page; the tables beside it have all."""
TITLES: Final = 240
"""Titles in the list of what nobody opened."""
NAMED_DAYS: Final = 12
NAMED_WORDS: Final = 90

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"
_LONG_TITLE: Final = 60  # letters


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a report tells beside its measures. `wrong` are sentences in the report's language; `releases` the
    releases that were shown; `area_m2` is 0 when nobody told the exhibition's area;
    `ran` a sentence on how long the program ran, "" when that is not known."""

    today: date
    releases: tuple[int, ...] = ()
    wrong: tuple[str, ...] = ()
    area_m2: float = 0.0
    ran: str = ""


def page(told: Measures, exhibition: Exhibition, words: Words, around: Circumstances) -> str:
    """The whole file."""
    body = _Page(told, exhibition, words, around).made()
    title = escape(
        words.say(
            "page.title",
            exhibition=exhibition.title or exhibition.id or words.say("page.unnamed"),
            period=words.period(told.first, told.last),
        )
    )
    style = files("kiosk.report").joinpath("style.css").read_text(encoding="utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="{words.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{faces(body)}\n{style}</style>\n</head>\n<body>\n{body}\n"
        "</body>\n</html>\n"
    )


class _Page:
    def __init__(self, told: Measures, exhibition: Exhibition, words: Words, around: Circumstances) -> None:
        self.told, self.exhibition, self.words, self.around = told, exhibition, words, around
        self.say = words.say

    def made(self) -> str:
        parts = [self._first()]
        if self.told.visits:
            parts += [
                self._when(),
                self._how(),
                self._sections(),
                self._records(),
                self._unopened(),
                self._ways(),
                self._searches(),
                self._ends(),
                self._measures(),
            ]
        elif self.exhibition.known:
            parts.append(self._unopened())
        parts.append(self._methods())
        return "\n".join(parts)

    # -- the first page ---------------------------------------------------------------------------------

    def _first(self) -> str:
        told, words = self.told, self.words
        title = self.exhibition.title or self.exhibition.id or self.say("page.unnamed")
        releases = ", ".join(str(release) for release in self.around.releases)
        made = self.say("page.made", day=words.day(self.around.today))
        if releases:
            made += " · " + self.say("page.release", n=len(self.around.releases), list=releases)
        long = ' class="long"' if len(title) > _LONG_TITLE else ""
        parts = [
            '<section class="first">' if told.visits else "<section>",
            charts.rays(),
            f'<header><p class="kicker">{escape(self.say("page.kicker"))}</p>'
            f"<h1{long}>{escape(title)}</h1>"
            f'<p class="period">{escape(words.period(told.first, told.last))}</p>'
            f'<p class="made">{escape(made)}</p></header>',
            self._keys() if told.visits else "",
            self._days() if told.visits else "",
            '<div class="two">',
        ]
        if told.visits:
            parts.append(f"<div><h3>{escape(self.say('head.glance'))}</h3>{_list(self._glance())}</div>")
        parts.append(f"<div><h3>{escape(self.say('head.wrong'))}</h3>{_list(self._wrong())}</div>")
        parts.append("</div></section>")
        return "\n".join(parts)

    def _keys(self) -> str:
        told, words, say = self.told, self.words, self.say
        a_day, stay = told.a_day, told.length
        keys = [
            (words.number(told.visits), say("key.visits", n=told.visits), ""),
            (
                words.number(a_day.median) if a_day.count else "–",
                say("key.a_day"),
                say(
                    "key.a_day_note",
                    days=say("number.days", n=a_day.count),
                    a=words.number(a_day.lower),
                    b=words.number(a_day.upper),
                )
                if a_day.count >= VERY_FEW
                else say("number.days", n=a_day.count) + words.mark(a_day.count),
            ),
            (
                words.time(stay.median),
                say("key.stay"),
                say("key.stay_note", a=words.time(stay.lower), b=words.time(stay.upper))
                if stay.count >= VERY_FEW
                else say("number.visits", n=stay.count) + VERY_FEW_MARK,
            ),
            (
                words.share(told.opened_any),
                say("key.opened"),
                say("key.opened_note", m=words.number(told.opened_each.median, 0)),
            ),
        ]
        parts = ['<dl class="keys">']
        parts += [_key(f'<dd class="figure">{escape(figure)}</dd>', *text) for figure, *text in keys]
        (tag, share), *rest = told.languages
        others = ", ".join(f"{words.language_name(other)} {words.share(part)}" for other, part in rest[:3])
        figure = f'<dd class="figure">{escape(words.share(share))}</dd>'
        parts.append(_key(figure, say("key.language", name=words.language_name(tag)), others))
        if self.exhibition.known:
            number = words.number(len(told.unopened))
            note = say("key.unopened_note", n=told.record_count)
        else:
            number, note = "?", say("key.unopened_unknown")
        parts.append(_key(f'<dd class="figure">{escape(number)}</dd>', say("key.unopened"), note))
        parts.append("</dl>")
        return "".join(parts)

    def _glance(self) -> list[str]:
        told, words, say = self.told, self.words, self.say
        lines = []
        if told.visits < FEW:
            lines.append(say("glance.few"))
        if self.around.ran:
            lines.append(self.around.ran)
        if told.records:
            top = told.records[0]
            lines.append(say("glance.top", title=top.exhibit.title, share=words.share(top.opened)))
        held = [one for one in told.records if one.holding is not None and one.dwell.count >= FEW]
        if held:
            best = max(held, key=lambda one: one.holding or 0)
            if best is not told.records[0]:
                lines.append(say("glance.longest", title=best.exhibit.title))
        most = max(max(row) for row in told.hours)
        if told.visits >= FEW and most:
            weekday, hour = next(
                (w, h) for w, row in enumerate(told.hours) for h, count in enumerate(row) if count == most
            )
            lines.append(
                say("glance.hour", weekday=words.weekday(weekday), a=words.hour(hour), b=words.hour(hour + 1))
            )
        default = self.exhibition.default_language
        if default and len(told.languages) > 1:
            other = told.visits - sum(share.part for tag, share in told.languages if tag == default)
            lines.append(say("glance.language", share=words.share(Share(other, told.visits))))
        nothing = Share(told.visits - told.opened_any.part, told.visits)
        if told.visits >= VERY_FEW:
            lines.append(say("glance.nothing_opened", share=words.share(nothing)))
        read = _sum(one.read for one in told.records)
        if read.whole:
            lines.append(say("glance.read", share=words.share(read)))
        if told.accommodated.part:
            lines.append(say("glance.asked", share=words.share(told.accommodated)))
        if told.searches and told.nothing:
            lines.append(
                say(
                    "glance.search",
                    share=words.share(told.found_nothing),
                    searches=say("number.searches", n=told.searches),
                    words=told.nothing[0][0],
                )
            )
        return lines

    def _wrong(self) -> Sequence[str]:
        return self.around.wrong or (self.say("wrong.nothing"),)

    # -- when -------------------------------------------------------------------------------------------

    def _days(self) -> str:
        days, words, say = self.told.days, self.words, self.say
        notes = []
        if len(days) <= 62:
            marks: list[Mark] = [
                "missing" if day.state == "missing" else "closed" if day.state == "closed" else ""
                for day in days
            ]
            each = len(days) <= 31
            below = [
                str(day.day.day) if each or day.day.weekday() == 0 or day.day.day == 1 else "" for day in days
            ]
            above = [words.number(day.visits) if day.visits else "" for day in days] if each else ()
            groups = [(n, words.month(day.day)) for n, day in enumerate(days) if day.day.day == 1 or not n]
            strong = [day.day.weekday() > 4 for day in days]
            head, values = say("head.day"), [day.visits for day in days]
            if "missing" in marks:
                notes.append(say("note.day_missing"))
            if "closed" in marks:
                notes.append(say("note.day_closed"))
            chart = charts.bars(
                values,
                below,
                head,
                above=above,
                marks=marks,
                strong=strong,
                groups=groups,
                height=165,
                number=words.number,
            )
        else:
            monthly = len(days) > 430
            sums = _by_month(days) if monthly else _by_week(days)
            head = say("head.month" if monthly else "head.week")
            groups, last = [], -1
            for n, (first, _) in enumerate(sums):
                mark = first.year if monthly else first.month
                if mark != last:
                    if not groups or n - groups[-1][0] >= (1 if monthly else 3):
                        groups.append((n, str(first.year) if monthly else words.month(first, short=True)))
                    last = mark
            below = [
                words.month(first, short=True)[:3] if monthly and len(sums) < 40 else "" for first, _ in sums
            ]
            chart = charts.bars(
                [count for _, count in sums], below, head, groups=groups, height=165, number=words.number
            )
        return _figure(head, chart, " · ".join(notes))

    def _when(self) -> str:
        told, words, say = self.told, self.words, self.say
        parts = [_head(say("head.when"))]
        used = [hour for hour in range(24) if any(row[hour] for row in told.hours)]
        if used:
            first, last = min(used), max(used)
            while last - first < 8:
                first, last = max(0, first - 1), min(23, last + 1)
            chart = charts.heat(
                [row[first : last + 1] for row in told.hours],
                [words.weekday(n) for n in range(7)],
                [str(hour) for hour in range(first, last + 1)],
                say("head.hours"),
                words.number,
            )
            sure = told.visits - told.doubtful
            note = say("note.hours", n=sure) + words.mark(sure)
            parts.append(_figure(say("head.hours"), chart, note))
        names = [
            say("time.under", a=words.time(LENGTHS_S[1])),
            *(
                say("time.span", a=words.time(low), b=words.time(high))
                for low, high in pairwise(LENGTHS_S[1:])
            ),
            say("time.over", a=words.time(LENGTHS_S[-1])),
        ]
        shares = [Share(count, told.visits) for count in told.lengths]
        above = [
            (words.per_cent(share.value) if told.visits >= VERY_FEW else words.number(share.part))
            if share.part
            else ""
            for share in shares
        ]
        length = told.length
        chart = charts.bars(told.lengths, names, say("head.length"), above=above, height=130)
        note = say(
            "note.length",
            median=words.time(length.median),
            a=words.time(length.lower),
            b=words.time(length.upper),
            mean=words.time(length.mean),
        ) + words.mark(length.count)
        parts.append(_figure(say("head.length"), chart, note))
        return "\n".join(parts)

    # -- how --------------------------------------------------------------------------------------------

    def _how(self) -> str:
        told, words, say = self.told, self.words, self.say
        parts = [_head(say("head.how"))]
        rows = [(words.language_name(tag, alone=True), share) for tag, share in told.languages]
        parts.append(f"<h3>{escape(say('head.languages'))}</h3>")
        parts.append(self._shares(say("column.language"), rows))
        rows = [(words.asked(name, value), share) for name, value, share in told.accommodations]
        if told.keys.part:
            rows.append((say("asked.keys"), told.keys))
        parts.append(f"<h3>{escape(say('head.accommodations'))}</h3>")
        if rows:
            rows.insert(0, (say("asked.anything"), told.accommodated))
            parts.append(self._shares(say("column.asked"), rows))
        else:
            parts.append(f"<p>{escape(say('note.none_asked'))}</p>")
        return "\n".join(parts)

    def _shares(self, first: str, rows: Sequence[tuple[str, Share]], of: str = "", count: str = "") -> str:
        """A table of shares with their bars."""
        _words, say = self.words, self.say
        most = _most(share for _, share in rows)
        few = min((share.whole for _, share in rows), default=0)
        body = [
            f'<tr><th scope="row">{escape(name)}</th>{self._share_cells(share, most, True)}</tr>'
            for name, share in rows
        ]
        heads = [
            _th(first),
            _th(count or say("column.visits"), "n"),
            _th(of or say("column.share"), span=2, axis=self._axis(most, True)),
        ]
        return _table("shares", (50, 20, 66, 38), heads, body) + self._marks(few, say("note.whisker"))

    def _axis(self, most: float, far: bool = False) -> str:
        css = "axis far" if far else "axis"
        return f'<span class="{css}"><span>0</span><span>{escape(self.words.per_cent(most))}</span></span>'

    def _share_cells(self, share: Share, most: float, far: bool = False) -> str:
        """Count, bar, share and interval; `far` where the bar has room."""
        words = self.words
        said, interval = words.share(share), words.interval(share)
        label = f"{said} ({interval})" if interval else said
        bar = charts.share_bar(share, most, label, 240 if far else 78) if share.whole >= VERY_FEW else ""
        near = f"{' ' if far else '<br>'}<small>{escape(interval)}</small>" if interval else ""
        return (
            f'<td class="n">{escape(words.number(share.part))}</td><td class="chart">{bar}</td>'
            f'<td class="s">{escape(said)}{near}</td>'
        )

    def _marks(self, count: int, *notes: str) -> str:
        """What explains the marks of a table whose least count is `count`."""
        said = [note for note in notes if note]
        if count < FEW:
            said.append(self.say("note.few"))
        if count < VERY_FEW:
            said.append(self.say("note.very_few"))
        return f'<p class="note">{escape(" · ".join(said))}</p>' if said else ""

    # -- sections and records -----------------------------------------------------------------------------

    def _sections(self) -> str:
        told, _words, say = self.told, self.words, self.say
        sections = [one for one in told.sections if one.id or one.reached.part]
        if not sections:
            return ""
        most = _most(one.reached for one in sections)
        most_s = nice_time(max((one.dwell.p90 for one in sections), default=1.0))
        body = [
            f'<tr><th scope="row" class="title">{escape(one.title or say("note.no_section"))}</th>'
            f"{self._share_cells(one.reached, most)}{self._dwell_cells(one.dwell, most_s)}</tr>"
            for one in sections
        ]
        few = min(one.reached.whole for one in sections)
        less = min((one.dwell.count for one in sections if one.dwell.count), default=few)
        heads = [_th(say("column.section")), *self._share_heads(most), *self._dwell_heads(most_s)]
        return "\n".join(
            (
                _head(say("head.sections")),
                _table("records", (40, 12, 24, 18, 34, 25, 21), heads, body),
                self._marks(min(few, less), say("note.whisker"), say("note.box")),
            )
        )

    def _share_heads(self, most: float) -> list[str]:
        return [
            _th(self.say("column.visits"), "n"),
            _th(self.say("column.share"), span=2, axis=self._axis(most)),
        ]

    def _dwell_heads(self, most_s: float) -> list[str]:
        say = self.say
        axis = f'<span class="axis wide"><span>0</span><span>{escape(self.words.time(most_s))}</span></span>'
        return [
            _th(say("column.dwell"), axis=axis),
            _th(say("column.median"), "n", below=say("column.quartiles")),
            _th(say("column.total"), "n"),
        ]

    def _dwell_cells(self, dwell: Spread, most_s: float, needed_s: float = 0.0) -> str:
        words = self.words
        if not dwell.count:
            return '<td></td><td class="n">–</td><td class="n">–</td>'
        few = dwell.count < VERY_FEW
        label = f"{words.time(dwell.median)} ({words.time(dwell.lower)}–{words.time(dwell.upper)})"
        near = (
            ""
            if few
            else f"<br><small>{escape(words.time(dwell.lower))}–{escape(words.time(dwell.upper))}</small>"
        )
        return (
            f'<td class="chart">{charts.box(dwell, most_s, label, needed_s, few)}</td>'
            f'<td class="n">{escape(words.time(dwell.median))}{words.mark(dwell.count)}{near}</td>'
            f'<td class="n">{escape(words.long_time(dwell.total))}</td>'
        )

    def _records(self) -> str:
        told, say = self.told, self.say
        shown = told.records[:ROWS]
        if not shown:
            return ""
        most = _most(one.opened for one in shown)
        most_s = nice_time(
            max(
                max(one.dwell.p90 if one.dwell.count >= VERY_FEW else one.dwell.median, one.needed_s)
                for one in shown
            )
        )
        notes = [say("note.whisker"), say("note.box")]
        if any(one.needed_s for one in shown):
            notes.append(say("note.needle"))
        heads = [
            _th(say("column.record")),
            *self._share_heads(most),
            *self._dwell_heads(most_s),
            _th(say("column.holding"), "n", below=say("column.needed")),
        ]
        body = [self._record(one, most, most_s) for one in shown]
        parts = [
            _head(say("head.records")),
            _table("records", (40, 11, 22, 17, 30, 24, 18, 12), heads, body),
            self._marks(min(one.dwell.count for one in shown), *notes),
        ]
        if len(told.records) > ROWS:
            more = say("number.more", n=len(told.records) - ROWS, file="records.csv")
            parts.append(f'<p class="note">{escape(more)}</p>')
        if told.gone:
            named = ", ".join(f"{id_} ({count})" for id_, count in told.gone[:20])
            parts.append(f"<h3>{escape(say('head.gone'))}</h3><p>{escape(named)}</p>")
        return "\n".join(parts)

    def _record(self, one: RecordFigures, most: float, most_s: float) -> str:
        words = self.words
        section = self.exhibition.sections.get(one.exhibit.section, one.exhibit.section)
        needed = f"<br><small>{escape(words.time(one.needed_s))}</small>" if one.needed_s else ""
        holding = "–"
        if one.holding is not None and one.read.whole >= VERY_FEW:
            holding = words.number(one.holding, 1) + words.mark(one.read.whole)
        return (
            f'<tr><th scope="row" class="title">{escape(one.exhibit.title)}'
            f"<small>{escape(section)}</small></th>"
            f"{self._share_cells(one.opened, most)}{self._dwell_cells(one.dwell, most_s, one.needed_s)}"
            f'<td class="n">{escape(holding)}{needed}</td></tr>'
        )

    def _unopened(self) -> str:
        told, say = self.told, self.say
        if not self.exhibition.known:
            return ""
        parts = [_head(say("head.unopened"))]
        if not told.unopened:
            parts.append(f"<p>{escape(say('note.nothing_unopened'))}</p>")
        left = TITLES
        lists = []
        for id_, title in self.exhibition.sections.items():
            titles = [one.title for one in told.unopened if one.section == id_]
            if titles and left > 0:
                items = "".join(f"<li>{escape(text)}</li>" for text in titles[:left])
                count = say("number.records", n=len(titles))
                lists.append(
                    f"<h3>{escape(title)} <span class='note'>{escape(count)}</span></h3><ul>{items}</ul>"
                )
                left -= len(titles)
        if lists:
            parts.append(f'<div class="columns">{"".join(lists)}</div>')
        if len(told.unopened) > TITLES:
            more = say("number.more", n=len(told.unopened) - TITLES, file="never-opened.csv")
            parts.append(f'<p class="note">{escape(more)}</p>')
        if told.in_sections:
            parts.append(f'<p class="note">{escape(say("note.quotes", n=told.in_sections))}</p>')
        return "\n".join(parts)

    # -- ways, searches, ends ---------------------------------------------------------------------------

    def _ways(self) -> str:
        told, _words, say = self.told, self.words, self.say
        openings = told.ways[0][1].whole if told.ways else 0
        parts = [_head(say("head.ways")), f"<h3>{escape(say('head.ways_records'))}</h3>"]
        rows = [(say(f"way.{way}"), share) for way, share in told.ways]
        if openings:
            parts.append(
                self._shares(say("column.way"), rows, say("column.share_openings"), say("column.openings"))
            )
            parts.append(f'<p class="note">{escape(say("note.ways", n=openings))}</p>')
        parts.append(f"<h3>{escape(say('head.ways_used'))}</h3>")
        rows = [(say(f"way.{way}"), share) for way, share in told.used]
        parts.append(self._shares(say("column.way"), rows))
        return "\n".join(parts)

    def _searches(self) -> str:
        told, words, say = self.told, self.words, self.say
        parts = [_head(say("head.searches"))]
        if not told.searches:
            return parts[0] + f"<p>{escape(say('note.no_searches'))}</p>"
        near = words.interval(told.found_nothing)
        said = words.share(told.found_nothing) + (f" ({near})" if near else "")
        count = say("number.searches", n=told.searches)
        parts.append(f"<p>{escape(say('searches.told', searches=count, share=said))}</p>")
        if not told.nothing:
            if not told.found_nothing.part:
                parts.append(f"<p>{escape(say('note.all_found'))}</p>")
            return "\n".join(parts)
        parts.append(f"<h3>{escape(say('head.nothing'))}</h3>")
        items = "".join(
            f"<li><span>{escape(text)}</span><span>{escape(words.number(count))}</span></li>"
            for text, count in told.nothing[:NAMED_WORDS]
        )
        short = " short" if len(told.nothing) <= NAMED_WORDS // 2 else ""
        parts.append(f'<ul class="words{short}">{items}</ul>')
        if told.nothing_kinds > NAMED_WORDS:
            more = say("number.more", n=told.nothing_kinds - NAMED_WORDS, file="searches.csv")
            parts.append(f'<p class="note">{escape(more)}</p>')
        parts.append(f'<p class="note">{escape(say("note.searches"))}</p>')
        return "\n".join(parts)

    def _ends(self) -> str:
        told, words, say = self.told, self.words, self.say
        rows = [(words.ended(how), share) for how, share in told.ends]
        parts = [_head(say("head.ends")), self._shares(say("column.ended"), rows)]
        lines = [say("note.warned", share=words.share(told.warned))]
        if told.steps.count:
            steps = told.steps
            lines.append(
                say(
                    "note.steps",
                    share=words.share(told.stepped),
                    median=words.number(steps.median),
                    a=words.number(steps.lower),
                    b=words.number(steps.upper),
                )
                + words.mark(steps.count)
            )
        else:
            lines.append(say("note.no_steps"))
        parts.append(_list(lines))
        return "\n".join(parts)

    # -- measures ---------------------------------------------------------------------------------------

    def _measures(self) -> str:
        told, words, say = self.told, self.words, self.say
        visits = say("number.visits", n=told.visits)
        rows: list[tuple[str, str, str, str]] = []
        for kind, share, elements in (
            ("sections", told.diligent_sections, told.section_count),
            ("records", told.diligent_records, told.record_count),
        ):
            if share.whole:
                near = words.interval(share)
                said = words.share(share) + (f" ({near})" if near else "")
                note = say(f"measure.diligent_{kind}_note", n=elements)
                rows.append((say(f"measure.diligent_{kind}"), said, note, visits))
        attracting = spread(
            [one.opened.value for one in told.records if not one.exhibit.in_section]
            + [0.0] * len(told.unopened)
        )
        if attracting.count and self.exhibition.known:
            rows.append(
                (
                    say("measure.attracting"),
                    words.per_cent(attracting.median) + words.mark(told.visits)
                    if told.visits >= VERY_FEW
                    else "–" + VERY_FEW_MARK,
                    say("measure.attracting_note", n=attracting.count),
                    visits,
                )
            )
        held = [one for one in told.records if one.holding is not None and one.read.whole >= VERY_FEW]
        if held:
            middle = spread([one.holding or 0.0 for one in held])
            rows.append(
                (
                    say("measure.holding"),
                    words.number(middle.median, 1),
                    say("measure.holding_note", n=len(held)),
                    say("number.visits", n=sum(one.read.whole for one in held)),
                )
            )
        rows.append(self._sweep(visits))
        needed = sum(one.needed_s for one in told.records)
        if needed:
            rows.append(
                (
                    say("measure.reading"),
                    words.long_time(needed),
                    say("measure.reading_note", mean=words.time(told.length.mean)),
                    say("number.records", n=sum(1 for one in told.records if one.needed_s)),
                )
            )
        body = [
            f'<tr><th scope="row">{escape(name)}<small>{escape(note)}</small></th>'
            f'<td class="n">{escape(value)}</td><td class="n">{escape(rests)}</td></tr>'
            for name, value, note, rests in rows
        ]
        heads = [_th(say("column.measure")), _th(say("column.value"), "n"), _th(say("column.rests_on"), "n")]
        table = _table("measures", (108, 44, 22), heads, body)
        return _head(say("head.measures")) + table + self._marks(told.visits)

    def _sweep(self, visits: str) -> tuple[str, str, str, str]:
        told, words, say = self.told, self.words, self.say
        area = self.around.area_m2
        if not (area > 0 and told.length.mean > 0):
            return say("measure.sweep"), say("measure.sweep_none"), say("measure.sweep_why"), "–"
        rate = sweep_rate(area, told.length.mean)
        said = say("number.rate", m=words.number(rate, 1), f=words.number(rate * SQUARE_FEET))
        note = say(
            "measure.sweep_note",
            area=say("number.square_metres", a=words.number(area)),
            mean=words.time(told.length.mean),
        )
        return say("measure.sweep"), said + words.mark(told.visits), note, visits

    def _methods(self) -> str:
        say, words = self.say, self.words
        methods = "".join(f"<p>{escape(say(f'methods.{name}'))}</p>" for name in words.names("methods"))
        limits = [say(f"limits.{name}") for name in words.names("limits")]
        sources = "".join(f"<li>{escape(say(f'sources.{name}'))}</li>" for name in words.names("sources"))
        return (
            f'<h2 class="new">{escape(say("head.methods"))}</h2><div class="methods">{methods}</div>'
            f"<h3>{escape(say('head.limits'))}</h3>{_list(limits)}"
            f'<h3>{escape(say("head.sources"))}</h3><ul class="sources">{sources}</ul>'
        )


def _head(text: str) -> str:
    return f"<h2>{escape(text)}</h2>"


def _th(text: str, css: str = "", *, span: int = 1, axis: str = "", below: str = "") -> str:
    """A head of a column, over `span` of them, with a line of words or an axis below it."""
    kind = f' class="{css}"' if css else ""
    wide = f' colspan="{span}"' if span > 1 else ""
    under = f"<br>{escape(below)}" if below else ""
    return f'<th scope="col"{kind}{wide}>{escape(text)}{under}{axis}</th>'


def _table(css: str, widths_mm: Sequence[float], heads: Iterable[str], rows: Iterable[str]) -> str:
    return (
        f'<div class="scroll"><table class="{css}">{_columns(*widths_mm)}<thead><tr>{"".join(heads)}</tr>'
        f"</thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _columns(*widths_mm: float) -> str:
    """Columns of a table that is 174 mm wide on paper, as shares of it."""
    whole = sum(widths_mm)
    columns = (f'<col style="width:{width / whole:.2%}">' for width in widths_mm)
    return f"<colgroup>{''.join(columns)}</colgroup>"


def _list(lines: Iterable[str]) -> str:
    return f'<ul class="told">{"".join(f"<li>{escape(line)}</li>" for line in lines)}</ul>'


def _key(figure: str, name: str, note: str) -> str:
    told = f'<dd class="note">{escape(note)}</dd>' if note else ""
    return f"<div><dt>{escape(name)}</dt>{figure}{told}</div>"


def _figure(head: str, chart: str, note: str) -> str:
    told = f'<p class="note">{escape(note)}</p>' if note else ""
    return f"<figure><figcaption>{escape(head)}</figcaption>{chart}{told}</figure>"


def _sum(shares: Iterable[Share]) -> Share:
    part = whole = 0
    for share in shares:
        part, whole = part + share.part, whole + share.whole
    return Share(part, whole)


def _most(shares: Iterable[Share]) -> float:
    """The end of the axis for these shares: a round one, at most 1."""
    return nice_share(max((share.interval[1] for share in shares if share.whole), default=1.0))


def _by_week(days: Sequence[Day]) -> list[tuple[date, int]]:
    sums: dict[tuple[int, int], list[int]] = {}
    first: dict[tuple[int, int], date] = {}
    for day in days:
        week = day.day.isocalendar()[:2]
        first.setdefault(week, day.day)
        sums.setdefault(week, []).append(day.visits)
    return [(first[week], sum(counts)) for week, counts in sums.items()]


def _by_month(days: Sequence[Day]) -> list[tuple[date, int]]:
    sums: dict[date, int] = {}
    for day in days:
        month = day.day.replace(day=1)
        sums[month] = sums.get(month, 0) + day.visits
    return list(sums.items())
