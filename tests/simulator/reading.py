"""Promises a bundle whose records can be read closely: pages with transcripts and steps, a book that is
leafed from right to left, a dossier of many pages, a spin."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw
from tests.simulator.bundles import SimulatedBundle
from tests.simulator.samples import Values

PAGE = (900, 1200)
LINES = (
    ("Қазақстанның көпвекторлы дипломатиясы", "Многовекторная дипломатия Казахстана",
     "The multi-vector diplomacy of Kazakhstan"),
    ("Бірінші жол: елшілер келді", "Первая строка: прибыли послы", "First line: the envoys came"),
    ("Екінші жол: қағаз бен сия", "Вторая строка: бумага и чернила", "Second line: paper and ink"),
    ("Үшінші жол: ынтымақтастықтың халықаралық тәжірибесі", "Третья строка: опыт сотрудничества народов",
     "Third line: what working together taught the nations"),
    ("Төртінші жол: бейбітшілік", "Четвёртая строка: мир", "Fourth line: peace"),
)  # fmt: skip
NAMES = ("cover", "inside-cover", "title", *["recto", "verso"] * 3, "back")
"""The pages of the sample leaflet."""


def region(number: int) -> list[float]:
    """Where a line of a page stands."""
    return [0.12, 0.12 + 0.14 * number, 0.7, 0.06]


def leaflet(root: Path) -> list[Values]:
    """Ten pages, drawn into `root` unless they are there: bars where the lines stand, and as many dots as the
    page's number."""
    media: list[Values] = []
    for number, name in enumerate(NAMES, 1):
        file = f"media/leaflet/{number}.png"
        path = root / file
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            _page(number).save(path, compress_level=1)
        lines = [
            {"text": text, "region": region(at), "translation": {"ru": ru, "en": en}}
            for at, (text, ru, en) in enumerate(LINES)
        ]
        lines.append(
            {"text": f"{number}-бет", "translation": {"ru": f"Страница {number}", "en": f"Page {number}"}}
        )
        media.append(
            {
                "file": file,
                "page": name,
                "alt": {"kk": f"{number}-бет", "ru": f"Страница {number}", "en": f"Page {number}"},
                "credit": {"kk": "Сынақ үшін", "ru": "Для проверки", "en": "For tests"},
                **({"transcript": {"language": "kk", "lines": lines}} if number != 2 else {}),
            }
        )
    return media


def _page(number: int) -> Image.Image:
    image = Image.new("RGB", PAGE, "#EFE6D2")
    draw = ImageDraw.Draw(image)
    for at in range(len(LINES)):
        x, y, w, h = region(at)
        box = [x * PAGE[0], y * PAGE[1], (x + w) * PAGE[0], (y + h) * PAGE[1]]
        draw.rectangle(box, fill="#8A7B5C")
    for dot in range(number):
        draw.ellipse([60 + dot * 60, 1100, 100 + dot * 60, 1140], fill="#1D1B18")
    return image


STEPS: list[Values] = [
    {
        "media": media,
        "region": region(at),
        "title": {"kk": f"{n}-қадам", "ru": f"Шаг {n}", "en": f"Stop {n}"},
        "text": {
            "kk": f"{n}-мәтін: мұнда бірінші жолдың көпвекторлы сөздері тұр.",
            "ru": f"Текст {n}: здесь стоят слова первой строки.",
            "en": f"Text {n}: here stand the words of the line.",
        },
    }
    for n, (media, at) in enumerate(((1, 0), (3, 2), (3, 4), (5, 1), (10, 3)), 1)
]


def reading_bundle(root: Path, pages: int = 40, frames: int = 36, size: tuple[int, int] = (600, 800)) -> Path:
    """Write the bundle; its records to be read: sample-declaration, right-to-left, dossier, sample-bowl."""
    bundle = SimulatedBundle()
    bundle.records["documents"][0] |= {"media": leaflet(root), "steps": STEPS}
    bundle.add("documents", "right-to-left", media=leaflet(root)[:6], viewing_direction="right-to-left")
    told = {"alt": {"en": "A page"}, "credit": {"en": "For tests"}}
    bundle.folder_size = size
    bundle.folders = {"media/dossier": pages, "media/spin": frames}
    bundle.add("documents", "dossier", media=[{"kind": "pages", "folder": "media/dossier", **told}])
    bowl = bundle.records["gifts"][0]
    bowl["media"] = [*bowl["media"], {"kind": "spin", "folder": "media/spin", **told}]
    bundle.add(
        "gifts", "other-bowl", title={"kk": "Басқа тостаған", "ru": "Другая чаша", "en": "Another bowl"}
    )
    return bundle.write(root)
