"""The report's numbers as CSV files, for spreadsheets and statistics programs.

Promises:
- RFC 4180: commas, CRLF, quotes where they are needed. In UTF-8 with a byte order mark: without one Excel
  reads Kazakh and Russian titles as noise, and every reader that knows UTF-8 skips it.
- Names of columns and states are English and do not change with the language: programs read them. Numbers
  have a point and no unit; seconds are seconds, shares lie between 0 and 1.
- No cell is a formula: what would be taken for one (titles, words that were searched for) begins with an
  apostrophe (OWASP, CSV injection).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kiosk.report.figures import Share, Spread
from kiosk.report.measures import LENGTHS_S, Measures

Cell = str | int | float | None
Row = Sequence[Cell]

_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")
_SHARE: Final = ("visits", "of", "share", "share_low", "share_high")
_DWELL: Final = ("n", "p10_s", "quartile1_s", "median_s", "quartile3_s", "p90_s", "mean_s", "total_s")


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def written(head: Sequence[str], rows: Iterable[Row]) -> bytes:
    """One table as the bytes of its file."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return guarded(cell)
    return str(cell) if isinstance(cell, int) else f"{cell:.6g}" if abs(cell) < 1 else f"{cell:.10g}"


def tables(told: Measures) -> Iterator[tuple[str, bytes]]:
    """Every table: the name of its file, and its bytes."""
    yield "summary.csv", written(("measure", "value", "n", "low", "high"), _summary(told))
    yield (
        "days.csv",
        written(
            ("day", "weekday", "visits", "state"),
            ((one.day.isoformat(), one.day.isoweekday(), one.visits, one.state) for one in told.days),
        ),
    )
    yield (
        "hours.csv",
        written(
            ("weekday", "hour", "visits"),
            (
                (weekday + 1, hour, count)
                for weekday, row in enumerate(told.hours)
                for hour, count in enumerate(row)
            ),
        ),
    )
    yield (
        "lengths.csv",
        written(
            ("from_s", "to_s", "visits"),
            zip(LENGTHS_S, (*LENGTHS_S[1:], None), told.lengths, strict=False),
        ),
    )
    yield "shares.csv", written(("table", "key", *_SHARE), _shares(told))
    yield (
        "sections.csv",
        written(
            ("section", "title", *_SHARE, *_DWELL),
            ((one.id, one.title, *_share(one.reached), *_dwell(one.dwell)) for one in told.sections),
        ),
    )
    yield (
        "records.csv",
        written(
            ("record", "section", "title", *_SHARE, *_DWELL, "needed_s", "holding", "read_whole", "steps"),
            (
                (
                    *(one.exhibit.id, one.exhibit.section, one.exhibit.title),
                    *_share(one.opened),
                    *_dwell(one.dwell),
                    *(
                        one.needed_s or None,
                        one.holding,
                        one.read.part if one.read.whole else None,
                        one.steps,
                    ),
                )
                for one in told.records
            ),
        ),
    )
    yield (
        "never-opened.csv",
        written(("record", "section", "title"), ((one.id, one.section, one.title) for one in told.unopened)),
    )
    yield "searches.csv", written(("words", "times"), told.nothing)


def _share(share: Share) -> Row:
    low, high = share.interval if share.whole else (None, None)
    return share.part, share.whole, share.value if share.whole else None, low, high


def _dwell(dwell: Spread) -> Row:
    if not dwell.count:
        return (0, *(None,) * 7)
    return (
        dwell.count, dwell.p10, dwell.lower, dwell.median, dwell.upper, dwell.p90, dwell.mean, dwell.total,
    )  # fmt: skip


def _shares(told: Measures) -> Iterator[Row]:
    for table, rows in (
        ("language", told.languages),
        ("ended", told.ends),
        ("came_by", told.used),
        ("record_opened_from", told.ways),
        ("accommodation", [(f"{name}={value}", share) for name, value, share in told.accommodations]),
        ("accommodation", [("any", told.accommodated), ("keys", told.keys)]),
    ):
        for key, share in rows:
            yield table, key, *_share(share)


def _summary(told: Measures) -> Iterator[Row]:
    yield "first_day", told.first.isoformat(), None, None, None
    yield "last_day", told.last.isoformat(), None, None, None
    yield "visits", told.visits, None, None, None
    yield "visits_doubtful_clock", told.doubtful, None, None, None
    for name, one in (
        ("visits_a_day", told.a_day),
        ("length_s", told.length),
        ("records_opened_a_visit", told.opened_each),
        ("steps_a_visit_with_steps", told.steps),
    ):
        for part, value in (
            ("quartile1", one.lower),
            ("median", one.median),
            ("quartile3", one.upper),
            ("mean", one.mean),
        ):
            yield f"{name}_{part}", value if one.count else None, one.count, None, None
    yield "searches", told.searches, None, None, None
    for name, share in (
        ("share_opened_any", told.opened_any),
        ("share_accommodated", told.accommodated),
        ("share_keys", told.keys),
        ("share_answered_still_there", told.warned),
        ("share_stepped", told.stepped),
        ("share_searches_found_nothing", told.found_nothing),
        ("diligent_by_sections", told.diligent_sections),
        ("diligent_by_records", told.diligent_records),
    ):
        _, whole, *rest = _share(share)
        yield name, rest[0], whole, *rest[1:]
    yield "records_never_opened", len(told.unopened), told.record_count, None, None
