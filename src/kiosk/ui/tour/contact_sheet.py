"""The contact sheet: one still page of all pictures of a tour, with what was found drawn upon them.

The page needs no network and no script: pictures lie beside it, what was found is a frame over the picture
and a line below it. Grouped by size and language; screens with mistakes are marked and listed first.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from kiosk.ui.tour.checks import Remark
from kiosk.ui.tour.walk import Shot

_STYLE = """
:root { color-scheme: dark; }
body { margin: 0 2rem 4rem; background: #0E1519; color: #F1E9D8;
  font: 15px/1.45 "Source Sans 3", sans-serif; }
h1 { font: 300 34px/1.2 "Source Serif 4 Display", "Source Serif 4", serif; margin: 2rem 0 .3rem; }
h2 { font-weight: 500; font-size: 19px; margin: 2.4rem 0 .8rem;
  border-top: 1px solid #8E7748; padding-top: .7rem; }
p, li, figcaption { color: #B8B2A4; } a { color: #E0B35C; }
.grid { display: grid; gap: 1.6rem;
  grid-template-columns: repeat(auto-fill, minmax(21rem, 1fr)); align-items: start; }
.tall { grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); }
figure { margin: 0; } .shot { position: relative; display: block; line-height: 0; }
.shot img { width: 100%; height: auto; background: #0A1013; }
.shot i { position: absolute; border: 2px solid #ff5a4d; } .shot i.note { border: 1px dashed #58C2DC; }
figcaption { padding-top: .35rem; overflow-wrap: anywhere; }
.bad > a { outline: 2px solid #ff5a4d; outline-offset: 3px; }
.error { color: #ff9a8f; } .note { color: #58C2DC; } ul { margin: .2rem 0; padding-left: 1.1rem; }
"""


def write_contact_sheet(title: str, shots: Sequence[Shot], out: Path) -> Path:
    """Write `index.html` into `out`, where the pictures already are."""
    errors = sum(len(shot.measured.errors) for shot in shots)
    notes = sum(len(shot.measured.notes) for shot in shots)
    groups = [(key, list(group)) for key, group in groupby(shots, lambda shot: (shot.size, shot.language))]
    body = [
        f"<h1>{escape(title)}</h1>",
        f"<p>{len(shots)} screens, {_counted(errors, 'mistake')}, {_counted(notes, 'note')}. "
        + " · ".join(f'<a href="#{_anchor(key)}">{_heading(key)}</a>' for key, _ in groups)
        + "</p>",
        _mistakes(shots),
    ]
    for key, group in groups:
        tall = " tall" if key[0][1] > key[0][0] else ""
        body.append(f'<h2 id="{_anchor(key)}">{_heading(key)}</h2><div class="grid{tall}">')
        body += [_figure(shot) for shot in group]
        body.append("</div>")
    page = (
        '<!DOCTYPE html><html lang="en"><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style><body>{''.join(body)}</body></html>\n"
    )
    path = out / "index.html"
    path.write_text(page, encoding="utf-8")
    return path


def _figure(shot: Shot) -> str:
    width, height = shot.size
    frames = "".join(_frame(remark, width, height) for remark in shot.measured.remarks)
    lines = "".join(f'<li class="{r.severity}">{_line(r)}</li>' for r in shot.measured.remarks)
    facts = []
    if shot.measured.lowest_contrast is not None:
        facts.append(f"contrast ≥ {shot.measured.lowest_contrast}:1")
    if shot.measured.smallest_target_mm is not None:
        facts.append(f"targets ≥ {shot.measured.smallest_target_mm} mm")
    if not shot.settled:
        facts.append("still moving")
    return (
        f'<figure class="{"bad" if shot.measured.errors else ""}"><a class="shot" href="{escape(shot.file)}">'
        f'<img src="{escape(shot.small)}" width="{width}" height="{height}" loading="lazy" '
        f'alt="{escape(shot.stop.name)}">'
        f"{frames}</a><figcaption><b>{escape(shot.stop.name)}</b> · {' · '.join(facts)}"
        + (f"<ul>{lines}</ul>" if lines else "")
        + "</figcaption></figure>"
    )


def _frame(remark: Remark, width: int, height: int) -> str:
    x, y, w, h = remark.box
    left, top = max(0, x), max(0, y)
    right, bottom = min(width, x + w), min(height, y + h)
    if right <= left or bottom <= top:
        return ""
    place = f"left:{100 * left / width:.2f}%;top:{100 * top / height:.2f}%"
    extent = f"width:{100 * (right - left) / width:.2f}%;height:{100 * (bottom - top) / height:.2f}%"
    return f'<i class="{remark.severity}" style="{place};{extent}" title="{escape(_plain(remark))}"></i>'


def _mistakes(shots: Sequence[Shot]) -> str:
    lines = [
        f'<li><a href="{escape(shot.file)}">{escape(shot.file)}</a> '
        f'<span class="error">{_line(remark)}</span></li>'
        for shot in shots
        for remark in shot.measured.errors
    ]
    return f"<ul>{''.join(lines)}</ul>" if lines else "<p>Nothing to report.</p>"


def _line(remark: Remark) -> str:
    return escape(_plain(remark))


def _plain(remark: Remark) -> str:
    measured = f" ({remark.measured})" if remark.measured else ""
    return f"{remark.check}: “{remark.words}” {remark.message}{measured}"


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _heading(key: tuple[tuple[int, int], str]) -> str:
    return f"{key[1]}, {key[0][0]} × {key[0][1]}"


def _anchor(key: tuple[tuple[int, int], str]) -> str:
    return f"{key[1]}-{key[0][0]}x{key[0][1]}"
