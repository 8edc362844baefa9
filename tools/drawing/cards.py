"""Draws the document cards: 1400×1980 pixels of designed paper that name a document and show its idea.

A card never pretends to be the document: it has no stamp, signature, handwriting, emblem or hole, and says at
its foot, in three languages, that it is an illustration. The words on it are in the document's own public
language or languages; sentences in quotation marks are operative phrases as published.

    python tools/drawing/cards.py --bundle content/kazakhstan-diplomacy [ID…]

When the bundle already has the record of a card, its date is compared with the card's; a difference is an
error.
"""

from __future__ import annotations

import argparse
import sys
from argparse import RawDescriptionHelpFormatter as Raw
from collections.abc import Callable
from dataclasses import dataclass
from math import cos, sin, tau
from pathlib import Path
from random import Random
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter

import diagrams
import ornament
from diagrams import Figure, Tone
from palette import INK, PAPER, channels, mix
from sheet import (
    Block,
    Face,
    block,
    canvas,
    finish,
    polyline,
    put,
    put_block,
    records,
    save,
    start,
    stroke,
    tint,
    width,
    wrap,
)

WIDTH: Final = 1400
HEIGHT: Final = 1980
MARGIN: Final = 104
MEASURE: Final = WIDTH - 2 * MARGIN

DISCLAIMER: Final = (
    "Көрнекілік: түпнұсқа емес",
    "Иллюстрация, не подлинник",
    "Illustration: a card, not the original",
)

WINE: Final = "#7B2A33"
BRICK: Final = "#97462C"
OCHRE: Final = "#94651A"
GREEN: Final = "#2C5B48"
TEAL: Final = "#1D6272"
NAVY: Final = "#27427A"
PLUM: Final = "#5A3560"

IVORY: Final = "#F1EADB"
AGED: Final = "#E9DCBF"
STRAW: Final = "#F0E3C6"
ROSE: Final = "#EDDDC8"
STONE: Final = "#E8E2D4"


@dataclass(frozen=True, slots=True)
class Card:
    """What one card says and how it is laid out.

    `body` is the issuing body or the parties, `symbol` the reference, `day` and `year` the date, `iso` the
    same date as EDTF for the check against the record, `title` the document's title, `second` the title in
    its second language or a sub-line, `lines` what it did, `key` how to read the figure. `field` is the
    colour of a printed field behind the figure, or empty, and `glow` the accent on it.
    """

    iso: str
    figure: Figure
    layout: str
    body: str
    symbol: str
    day: str
    year: str
    title: str
    lines: str
    key: str
    second: str = ""
    paper: str = PAPER
    accent: str = WINE
    field: str = ""
    glow: str = "#EBC77F"


CARDS: Final[dict[str, Card]] = {
    "independence-law-1991": Card(
        iso="1991-12-16",
        figure=diagrams.one_sun,
        layout="field",
        body="Қазақстан Республикасы · Республика Казахстан",
        symbol="№ 1007-XII",
        day="16 желтоқсан · 16 декабря",
        year="1991",
        title="Қазақстан Республикасының мемлекеттік тәуелсіздігі туралы",
        second="О государственной независимости Республики Казахстан",
        lines="",
        key="",
        field="#123B45",
        accent=TEAL,
        paper=STRAW,
    ),
    "alma-ata-declaration-1991": Card(
        iso="1991-12-21",
        figure=diagrams.eleven_lines,
        layout="year",
        body="Одиннадцать государств",
        symbol="Алма-Ата",
        day="21 декабря",
        year="1991",
        title="Алма-Атинская декларация",
        lines="Одиннадцать независимых государств подтверждают: их Содружество строится на равноправии.",
        key="Одиннадцать линий, одно кольцо",
        accent=WINE,
    ),
    "security-council-732-1992": Card(
        iso="1992-01-23",
        figure=diagrams.fifteen_seats,
        layout="title",
        body="United Nations · Security Council",
        symbol="S/RES/732 (1992)",
        day="23 January",
        year="1992",
        title="Recommendation on the admission of Kazakhstan",
        lines="The Council of fifteen recommends to the General Assembly that Kazakhstan be admitted"
        " to membership in the United Nations.",
        key="Fifteen seats, one line coming in",
        paper=IVORY,
        accent=NAVY,
    ),
    "csce-admission-1992": Card(
        iso="1992-01-30",
        figure=diagrams.new_point,
        layout="over",
        body="Conference on Security and Co-operation in Europe",
        symbol="Prague",
        day="30 January",
        year="1992",
        title="Kazakhstan joins the Helsinki process",
        lines="The Council of Ministers, meeting in Prague, welcomes Kazakhstan as a participating State.",
        key="Capitals by true bearing and distance from Prague; a ring is 500 km",
        paper=AGED,
        accent=GREEN,
    ),
    "un-admission-1992": Card(
        iso="1992-03-02",
        figure=diagrams.one_ray_more,
        layout="field",
        body="United Nations · General Assembly",
        symbol="A/RES/46/224",
        day="2 March",
        year="1992",
        title="Admission of the Republic of Kazakhstan",
        lines="“Decides to admit the Republic of Kazakhstan to membership in the United Nations.”",
        key="",
        field="#1B3158",
        accent=NAVY,
        paper=IVORY,
    ),
    "lisbon-protocol-1992": Card(
        iso="1992-05-23",
        figure=diagrams.lines_and_arrows,
        layout="column",
        body="Five States",
        symbol="Lisbon",
        day="23 May",
        year="1992",
        title="Protocol to the Treaty on the Reduction and Limitation of Strategic Offensive Arms",
        second="The Lisbon Protocol",
        lines="Belarus, Kazakhstan, Russia and Ukraine take up, with the United States, the treaty that the"
        " Soviet Union had signed. Kazakhstan is to live without nuclear weapons.",
        key="Five lines meet; the arrows below thin out to nothing",
        paper=ROSE,
        accent=BRICK,
    ),
    "npt-accession-1994": Card(
        iso="1994-02-14",
        figure=diagrams.opened_orbit,
        layout="year",
        body="Accession of Kazakhstan",
        symbol="NPT",
        day="14 February",
        year="1994",
        title="Treaty on the Non-Proliferation of Nuclear Weapons",
        lines="Kazakhstan becomes a party, and a State without nuclear weapons.",
        key="An orbit opens",
        paper=IVORY,
        accent=TEAL,
    ),
    "budapest-memorandum-1994": Card(
        iso="1994-12-05",
        figure=diagrams.four_supports,
        layout="over",
        body="Kazakhstan · Russia · United Kingdom · United States",
        symbol="Budapest",
        day="5 December",
        year="1994",
        title="Memorandum on Security Assurances",
        lines="In connection with Kazakhstan’s accession to the Non-Proliferation Treaty, three nuclear"
        " powers give assurances of its security.",
        key="Four supports, one level line",
        paper=STRAW,
        accent=PLUM,
    ),
    "shanghai-agreement-1996": Card(
        iso="1996-04-26",
        figure=diagrams.buffer_band,
        layout="title",
        body="Казахстан · Китай · Кыргызстан · Россия · Таджикистан",
        symbol="Шанхай",
        day="26 апреля",
        year="1996",
        title="Соглашение об укреплении доверия в военной области в районе границы",
        lines="Пять соседей делают полосу вдоль общей границы зоной ясности и доверия.",
        key="Пять земель и тихая полоса",
        paper=PAPER,
        accent=GREEN,
    ),
    "sco-declaration-2001": Card(
        iso="2001-06-15",
        figure=diagrams.six_rings,
        layout="field",
        body="Шанхайская организация сотрудничества",
        symbol="Шанхай",
        day="15 июня",
        year="2001",
        title="Декларация о создании Шанхайской организации сотрудничества",
        lines="Шесть государств, среди них Казахстан, создают организацию для общей безопасности"
        " и сотрудничества.",
        key="",
        field="#5E2229",
        accent=WINE,
        paper=AGED,
    ),
    "almaty-act-2002": Card(
        iso="2002-06-04",
        figure=diagrams.sixteen_poles,
        layout="over",
        body="Conference on Interaction and Confidence-Building Measures in Asia",
        symbol="CICA",
        day="4 June",
        year="2002",
        title="Almaty Act",
        lines="At the first CICA summit sixteen States agree to build security in Asia through dialogue.",
        key="Sixteen poles, one crown",
        paper=STRAW,
        accent=OCHRE,
    ),
    "semipalatinsk-treaty-2006": Card(
        iso="2006-09-08",
        figure=diagrams.five_sides,
        layout="year",
        body="Five States of Central Asia",
        symbol="Semipalatinsk",
        day="8 September",
        year="2006",
        title="Treaty on a Nuclear-Weapon-Free Zone in Central Asia",
        lines="Five neighbours close their whole territory to nuclear weapons.",
        key="Five sides; inside, nothing arrives",
        paper=STONE,
        accent=TEAL,
    ),
    "nakhchivan-agreement-2009": Card(
        iso="2009-10-03",
        figure=diagrams.four_strands,
        layout="column",
        body="Төрт мемлекет",
        symbol="Нахчыван",
        day="3 қазан",
        year="2009",
        title="Түркітілдес мемлекеттердің ынтымақтастық кеңесін құру туралы Нахчыван келісімі",
        second="Nakhchivan Agreement",
        lines="Әзербайжан, Қазақстан, Қырғызстан және Түркия тұрақты кеңес құрады.",
        key="Төрт талдан өрілген өрім",
        paper=AGED,
        accent=TEAL,
    ),
    "resolution-64-35-2009": Card(
        iso="2009-12-02",
        figure=diagrams.to_stillness,
        layout="field",
        body="United Nations · General Assembly",
        symbol="A/RES/64/35",
        day="2 December",
        year="2009",
        title="International Day against Nuclear Tests",
        lines="29 August, on which the Semipalatinsk site was closed in 1991, becomes a day"
        " for the whole world.",
        key="",
        field="#23272A",
        accent="#3C4549",
        paper=STONE,
        glow="#E9B9A0",
    ),
    "astana-declaration-2010": Card(
        iso="2010-12-03",
        figure=diagrams.fifty_six,
        layout="title",
        body="Organization for Security and Co-operation in Europe",
        symbol="SUM.DOC/1/10/Corr.1",
        day="3 December",
        year="2010",
        title="Astana Commemorative Declaration",
        second="Towards a Security Community",
        lines="Fifty-six States, meeting under Kazakhstan’s chairmanship, recommit themselves to every"
        " promise made since Helsinki.",
        key="Fifty-six points, each joined to all",
        paper=PAPER,
        accent=NAVY,
    ),
    "eaeu-treaty-2014": Card(
        iso="2014-05-29",
        figure=diagrams.three_arcs,
        layout="year",
        body="Беларусь · Казахстан · Россия",
        symbol="Астана",
        day="29 мая",
        year="2014",
        title="Договор о Евразийском экономическом союзе",
        lines="Три государства создают пространство, где свободно движутся товары, услуги, капитал и труд.",
        key="Три дуги, каждая держит другую",
        paper=ROSE,
        accent=BRICK,
    ),
    "aktau-convention-2018": Card(
        iso="2018-08-12",
        figure=diagrams.five_shores,
        layout="column",
        body="Каспий маңындағы бес мемлекет",
        symbol="Ақтау",
        day="12 тамыз",
        year="2018",
        title="Каспий теңізінің құқықтық мәртебесі туралы конвенция",
        second="Конвенция о правовом статусе Каспийского моря",
        lines="Бес ел теңіздің суын, түбін және әуе кеңістігін қалай пайдаланатынын келісті.",
        key="Жағадан 15 миль: аумақтық су. Тағы 10 миль: балық аулау аймағы. Ортасында: ортақ су",
        paper=IVORY,
        accent="#1F6680",
    ),
}


# --- paper --------------------------------------------------------------------------------------------------


def _lit(tone: str) -> str:
    """Paper of this tone where the lamp falls on it; it is what the sheet is filled with."""
    return mix(tone, "#FFFAEC", 0.40)


def _light(p: QPainter, tone: str) -> None:
    """Multiplies the light falling off to the lower right into paper and print, so that ink stays ink."""
    lit = channels(_lit(tone))
    fall = QLinearGradient(0, 0, WIDTH, HEIGHT)
    for at, shade in ((0.0, _lit(tone)), (0.45, tone), (1.0, mix(tone, "#5C4218", 0.14))):
        red, green, blue = (min(255, round(255 * x / y)) for x, y in zip(channels(shade), lit, strict=True))
        fall.setColorAt(at, QColor(red, green, blue))
    p.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    p.fillRect(0, 0, WIDTH, HEIGHT, QBrush(fall))
    p.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _fibres(p: QPainter, seed: str, field_edge: float) -> None:
    """Fibres pressed into the paper, fainter where a field is printed over them; then the sheet's edges."""
    rng = Random(seed)
    for i in range(620):
        x, y = rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT)
        a, length, bend = rng.uniform(0, tau), rng.uniform(6, 30), rng.uniform(-0.5, 0.5)
        points = []
        for s in range(7):
            q = s / 6
            turn = a + bend * q
            points.append((x + length * q * cos(turn), y + length * q * sin(turn)))
        k = 0.22 if y < field_edge else 1.0
        dark = i % 5 < 2
        opacity = rng.uniform(0.06, 0.18)
        p.setPen(stroke("#7D6537", 0.8, opacity * k) if dark else stroke("#FFFCF2", 0.8, 0.34 * k))
        p.drawPath(polyline(points))
    for inset, alpha in ((0.75, 0.50), (2.2, 0.22)):
        k = 0.45 if field_edge else 1.0
        p.setPen(stroke("#FFFBEF", 1.5, alpha * k))
        p.drawLine(QPointF(0, inset), QPointF(WIDTH, inset))
        p.drawLine(QPointF(inset, 0), QPointF(inset, HEIGHT))
        p.setPen(stroke("#4A371A", 1.5, alpha * 0.55))
        p.drawLine(QPointF(0, HEIGHT - inset), QPointF(WIDTH, HEIGHT - inset))
        p.drawLine(QPointF(WIDTH - inset, 0), QPointF(WIDTH - inset, HEIGHT))


# --- the parts that every card has --------------------------------------------------------------------------


def _header(p: QPainter, card: Card, ink: str, accent: str) -> None:
    size, tracking = 27.0, 0.105
    text = card.body.upper()
    room = MEASURE - width(card.symbol, Face.SEMIBOLD, 29) - 50
    lines = wrap(text, Face.SEMIBOLD, size, room, tracking)
    if len(lines) > 2:
        raise ValueError(f"the issuing body needs more than two lines: {card.body}")
    for i, line in enumerate(lines):
        put(p, MARGIN, 124 + i * 37, line, Face.SEMIBOLD, size, accent, tracking=tracking)
    put(p, WIDTH - MARGIN, 124, card.symbol, Face.SEMIBOLD, 29, ink, align="right", tracking=0.01)
    p.setPen(stroke(ink, 3.0))
    y = 150 + (len(lines) - 1) * 37
    p.drawLine(QPointF(MARGIN, y), QPointF(WIDTH - MARGIN, y))


def _header_bottom(card: Card) -> float:
    room = MEASURE - width(card.symbol, Face.SEMIBOLD, 29) - 50
    return 152 + 37 * (len(wrap(card.body.upper(), Face.SEMIBOLD, 27.0, room, 0.105)) - 1)


def _foot(p: QPainter, card: Card) -> None:
    colour = mix(INK, card.paper, 0.28)
    p.setPen(stroke(mix(INK, card.paper, 0.45), 1.2))
    p.drawLine(QPointF(MARGIN, 1838), QPointF(WIDTH - MARGIN, 1838))
    x = float(MARGIN)
    for i, text in enumerate(DISCLAIMER):
        if i:
            put(p, x + 13, 1884, "·", Face.SANS, 24, colour)
            x += 33
        x += put(p, x, 1884, text, Face.SANS, 24, colour)
    p.setPen(ornament.pen(card.accent, 2.6))
    p.drawPath(ornament.horn(WIDTH - MARGIN - 22, 1874, 3.6, 0, 6))


def _narrow_foot(p: QPainter, card: Card, right: float) -> None:
    """The same in a column: a line for each language."""
    colour = mix(INK, card.paper, 0.28)
    p.setPen(stroke(mix(INK, card.paper, 0.45), 1.2))
    p.drawLine(QPointF(MARGIN, 1772), QPointF(right, 1772))
    for i, text in enumerate(DISCLAIMER):
        put(p, MARGIN, 1818 + i * 33, text, Face.SANS, 24, colour)
    p.setPen(ornament.pen(card.accent, 2.6))
    p.drawPath(ornament.horn(right - 22, 1874, 3.6, 0, 6))


@dataclass(frozen=True, slots=True)
class Words:
    """Blocks under one another: each with its colour and the space above it, in pixels."""

    parts: tuple[tuple[Block, str, float], ...]

    @property
    def height(self) -> float:
        """From the top of the first capitals to the last baseline."""
        return sum(
            gap + part.leading * (len(part.lines) - 1) + part.size * 0.68 for part, _, gap in self.parts
        )

    def put(self, p: QPainter, x: float, top: float) -> float:
        """Sets them with the first capitals' top at `top`; returns the last baseline."""
        y = top
        for part, colour, gap in self.parts:
            y = put_block(p, x, y + gap, part, colour)
        return y


def _words(card: Card, measure: float) -> Words:
    """Title, second title and what the document did."""
    parts = [(block(card.title, Face.SUBHEAD, 74, measure, leading=1.15, most=2, least_size=58), INK, 0.0)]
    if card.second:
        under = block(card.second, Face.LIGHT_ITALIC, 50, measure, leading=1.2, most=2, least_size=42)
        parts.append((under, card.accent, 40.0))
    if card.lines:
        said = block(card.lines, Face.TEXT, 39, measure, leading=1.40, most=2, least_size=34)
        parts.append((said, mix(INK, card.paper, 0.14), 50.0))
    return Words(tuple(parts))


def _figure(p: QPainter, card: Card, box: QRectF, tone: Tone) -> None:
    p.save()
    card.figure(p, box, tone)
    p.restore()


def _year(p: QPainter, text: str, x: float, y: float, size: float, colour: str, align: str = "left") -> None:
    inset = size * 0.035  # the numeral's own side bearing, so that the stem stands on the margin
    put(p, x - inset if align == "left" else x + inset, y, text, Face.EXTRALIGHT, size, colour,
        align=align, tracking=-0.012)  # fmt: skip


# --- layouts: each draws everything but paper and light, and returns where its printed field ends -----------

LAST_LINE: Final = 1778.0


def _over(p: QPainter, card: Card, tone: Tone) -> float:
    """Figure above, then a large year with the day, then the words."""
    _header(p, card, INK, card.accent)
    words = _words(card, MEASURE)
    top = LAST_LINE - words.height
    base = top - 92
    head = _header_bottom(card) + 44
    _figure(p, card, QRectF(MARGIN, head, MEASURE, base - 292 - head), tone)
    _year(p, card.year, MARGIN, base, 330, INK)
    put(p, WIDTH - MARGIN, base, card.day, Face.LIGHT, 88, card.accent, align="right")
    key = block(card.key, Face.ITALIC, 31, 440, leading=1.28, most=3)
    put_block(p, WIDTH - MARGIN, base - 128 - key.height, key, mix(INK, card.paper, 0.22), align="right")
    words.put(p, MARGIN, top)
    _foot(p, card)
    return 0.0


def _by_year(p: QPainter, card: Card, tone: Tone) -> float:
    """The year first and largest, the figure across the whole sheet, then the words."""
    _header(p, card, INK, card.accent)
    _year(p, card.year, MARGIN, 482, 400, INK)
    put(p, WIDTH - MARGIN, 482, card.day, Face.LIGHT, 88, card.accent, align="right")
    words = _words(card, MEASURE)
    top = LAST_LINE - words.height
    _figure(p, card, QRectF(0, 552, WIDTH, top - 128 - 552), tone)
    put(p, WIDTH - MARGIN, top - 76, card.key, Face.ITALIC, 31, mix(INK, card.paper, 0.22), align="right")
    words.put(p, MARGIN, top)
    _foot(p, card)
    return 0.0


def _by_title(p: QPainter, card: Card, tone: Tone) -> float:
    """A large title as on a broadside, the figure, and the year at the foot."""
    _header(p, card, INK, card.accent)
    title = block(card.title, Face.LIGHT, 108, MEASURE, leading=1.10, most=3, least_size=84)
    y = put_block(p, MARGIN, _header_bottom(card) + 64, title, INK)
    if card.second:
        under = block(card.second, Face.LIGHT_ITALIC, 58, MEASURE, most=1)
        y = put_block(p, MARGIN, y + 46, under, card.accent)
    _figure(p, card, QRectF(MARGIN, y + 56, MEASURE, 1470 - y - 56), tone)
    _year(p, card.year, WIDTH - MARGIN, LAST_LINE, 330, INK, "right")
    said = block(card.lines, Face.TEXT, 33, 540, leading=1.38, most=5, least_size=31)
    top = LAST_LINE - said.leading * (len(said.lines) - 1) - said.size * 0.68
    put_block(p, MARGIN, top, said, mix(INK, card.paper, 0.14))
    put(p, MARGIN, top - 38, card.day, Face.LIGHT, 80, card.accent)
    if top - 38 - 60 < 1478:
        raise ValueError(f"the lines are too long for this layout: {card.lines}")
    _foot(p, card)
    return 0.0


def _column(p: QPainter, card: Card, tone: Tone) -> float:
    """The figure stands the whole height of the sheet; the words in a column beside it."""
    left = 690.0
    _figure(p, card, QRectF(left + 30, 0, WIDTH - left - 30, HEIGHT), tone)
    narrow = left - MARGIN - 20
    head = block(card.body.upper(), Face.SEMIBOLD, 27, narrow, leading=1.36, most=3, tracking=0.105)
    y = put_block(p, MARGIN, 105.6, head, card.accent) + 48
    put(p, MARGIN, y, card.symbol, Face.SEMIBOLD, 29, INK)
    p.setPen(stroke(INK, 3.0))
    p.drawLine(QPointF(MARGIN, y + 28), QPointF(left - 20, y + 28))
    _year(p, card.year, MARGIN, 520, 286, INK)
    put(p, MARGIN, 644, card.day, Face.LIGHT, 88, card.accent)
    title = block(card.title, Face.SUBHEAD, 64, narrow, leading=1.17, most=7, least_size=46)
    y = put_block(p, MARGIN, 772, title, INK)
    if card.second:
        under = block(card.second, Face.LIGHT_ITALIC, 48, narrow, leading=1.2, most=3, least_size=38)
        y = put_block(p, MARGIN, y + 44, under, card.accent)
    said = block(card.lines, Face.TEXT, 37, narrow, leading=1.42, most=9, least_size=33)
    y = put_block(p, MARGIN, y + 54, said, mix(INK, card.paper, 0.14))
    key = block(card.key, Face.ITALIC, 31, narrow, leading=1.28, most=4)
    top = 1726 - key.height
    if y > top - 40:
        raise ValueError(f"words end at {y:.0f} in the column: {card.title}")
    put_block(p, MARGIN, top, key, mix(INK, card.paper, 0.22))
    _narrow_foot(p, card, left - 20)
    return 0.0


def _field(p: QPainter, card: Card, tone: Tone) -> float:
    """A field of printed colour with the figure reversed out of it; the words on the paper below."""
    words = _words(card, MEASURE)
    top = LAST_LINE - words.height
    base = top - 92
    edge = base - 292
    p.fillRect(QRectF(0, 0, WIDTH, edge), tint(card.field, 1))
    pale = mix(card.paper, card.field, 0.06)
    _header(p, card, pale, card.glow)
    p.save()
    p.setClipRect(QRectF(0, 0, WIDTH, edge))
    _figure(p, card, QRectF(MARGIN, 200, MEASURE, edge - 245), Tone(pale, card.glow, card.field))
    p.restore()
    p.setPen(stroke(card.accent, 5))
    p.drawLine(QPointF(0, edge + 12), QPointF(WIDTH, edge + 12))
    _year(p, card.year, MARGIN, base, 330, INK)
    days = card.day.split(" · ")
    for i, day in enumerate(days):
        put(p, WIDTH - MARGIN, base - (len(days) - 1 - i) * 92, day, Face.LIGHT, 88 if len(days) == 1 else 72,
            card.accent, align="right")  # fmt: skip
    words.put(p, MARGIN, top)
    _foot(p, card)
    return edge


LAYOUTS: Final[dict[str, Callable[[QPainter, Card, Tone], float]]] = {
    "over": _over,
    "year": _by_year,
    "title": _by_title,
    "column": _column,
    "field": _field,
}


def draw(card: Card, seed: str, path: Path) -> int:
    """Draws one card to `path`; returns the size of the file in bytes."""
    image, p = canvas(WIDTH, HEIGHT, _lit(card.paper))
    try:
        edge = LAYOUTS[card.layout](p, card, Tone(INK, card.accent, _lit(card.paper)))
        _light(p, card.paper)
        _fibres(p, seed, edge)
    finally:
        p.end()
    return save(finish(image, opaque=True), path, palette=True)


def main() -> int:
    """Draws the cards asked for, or all that the bundle has records for, or all when it has none."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=Raw)
    parser.add_argument("--bundle", type=Path, required=True)
    parser.add_argument("ids", nargs="*", metavar="ID")
    options = parser.parse_args()
    start()
    written = {str(r["id"]): r for r in records(options.bundle, "documents")}
    wrong = 0
    for name in options.ids or CARDS:
        card = CARDS.get(name)
        if card is None:
            print(f"{name}: no card is designed for this id", file=sys.stderr)
            wrong += 1
            continue
        said = written.get(name)
        if said is not None and str(said.get("date")) != card.iso:
            print(f"{name}: the card says {card.iso}, the record {said.get('date')}", file=sys.stderr)
            wrong += 1
        size = draw(card, name, options.bundle / "media" / "documents" / f"{name}.png")
        print(f"{name}: {size / 1000:.0f} kB")
    for name in sorted(set(written) - set(CARDS)):
        print(f"{name}: the bundle has a record, but no card is designed for it", file=sys.stderr)
        wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
