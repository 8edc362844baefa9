"""What there is to see of a record in the viewer, and how the tour gets there.

Promises: every way of looking that a record offers is seen once: as it opens, the third page, zoomed in, with
its text and a line lit, with words marked, the second step, choosing another record and beside it, turned
half around, a film and a sound with what is said; nothing moves while its picture is taken.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Q_ARG, QMetaObject, QObject

from kiosk.edition.reader import Edition, MediaWords

ZOOM = 2.5
LEAST_PAGES = 3
"""A record of so many pictures is leafed."""

# How far into a recording or around an object the picture is taken.
_INTO = {"film": 0.4, "sound": 0.4, "spin": 0.5}


def closely(edition: Edition, record: str) -> bool:
    """Whether a record has more to it than a picture or two: pages, text, steps, what turns or plays."""
    detail = edition.record(record, edition.default_language)
    return (
        len(detail.media) >= LEAST_PAGES
        or bool(detail.steps)
        or any(media.kind != "image" for media in detail.media)
        or any(edition.media_words(record, n, detail.text_language).lines for n in range(len(detail.media)))
    )


def deeply(edition: Edition, record: str) -> bool:
    """Whether a record has a picture that is larger than the screen."""
    return any(media.pyramid for media in edition.record(record, edition.default_language).media)


def views(page: QObject, edition: Edition, record: str, language: str) -> Iterator[str]:
    """Show one view after the other on a viewer's page, and name each; the page as it opens was seen."""
    detail = edition.record(record, language)
    page.setProperty("still", True)
    kinds = [media.kind for media in detail.media]
    if len(kinds) >= LEAST_PAGES:
        page.setProperty("current", 2)
        yield "page-3"
    if "image" in kinds:
        if kinds[_current(page)] != "image":
            page.setProperty("current", kinds.index("image"))
        QMetaObject.invokeMethod(page, "comeCloser", Q_ARG("double", ZOOM))
        yield "zoomed"
        QMetaObject.invokeMethod(page, "comeCloser", Q_ARG("double", 0.0))
    written = [(n, words) for n, kind in enumerate(kinds)
               if kind == "image" and (words := edition.media_words(record, n, language)).lines]  # fmt: skip
    if written:
        number, words = next((pair for pair in written if pair[0] >= 2), written[0])
        page.setProperty("current", number)
        page.setProperty("panel", "text")
        QMetaObject.invokeMethod(page, "touchLine", Q_ARG("int", _placed(words)))
        yield "text"
        page.setProperty("lit", -1)
        page.setProperty("highlight", [_long_word(words)])
        yield "marked"
        page.setProperty("highlight", [])
    if len(detail.steps) > 1:
        page.setProperty("panel", "steps")
        QMetaObject.invokeMethod(page, "goToStep", Q_ARG("int", 1))
        yield "step-2"
    page.setProperty("panel", "")
    for kind, share in _INTO.items():
        if kind in kinds:
            page.setProperty("current", kinds.index(kind))
            QMetaObject.invokeMethod(page, "pose", Q_ARG("double", share))
            yield "turned" if kind == "spin" else kind
    other = _other(edition, record, language)
    if other and "image" in kinds:
        page.setProperty("current", kinds.index("image"))
        page.setProperty("compareId", "")
        page.setProperty("panel", "compare")
        yield "choosing"
        page.setProperty("compareId", other)
        yield "compared"
        page.setProperty("panel", "")


def _current(page: QObject) -> int:
    return int(page.property("current"))


def _placed(words: MediaWords) -> int:
    """The second line that has a place, else the first."""
    placed = [n for n, line in enumerate(words.lines) if line.region is not None]
    return placed[min(1, len(placed) - 1)] if placed else -1


def _long_word(words: MediaWords) -> str:
    """The longest word of the text: what a visitor may have searched for."""
    return max((word for line in words.lines for word in line.text.split()), key=len, default="")


def _other(edition: Edition, record: str, language: str) -> str:
    """What the record is compared with: the one after it in its section that has a picture, else before."""
    detail = edition.record(record, language)
    for near in (detail.next_id, detail.previous_id):
        if near and edition.record(near, language).display:
            return near
    return ""
