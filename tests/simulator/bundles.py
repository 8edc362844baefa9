"""Promises bundles on disk: good ones with real pictures, large ones from a table, and cut-off files."""

from __future__ import annotations

import copy
import csv
import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from PIL import Image, ImageDraw
from tests.simulator import samples
from tests.simulator.samples import Values

LANGUAGES = ("kk", "ru", "en")


def picture(
    path: Path, size: tuple[int, int] = (1280, 960), *, colour: str = "#6A4A2A", **options: Any
) -> Path:
    """A real picture file, its format by the file's ending; `options` go to Pillow's `save`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_drawn(size, colour, path.suffix, tuple(sorted(options.items()))))
    return path


@cache
def _drawn(size: tuple[int, int], colour: str, ending: str, options: tuple[tuple[str, Any], ...]) -> bytes:
    image = Image.new("RGB", size, colour)
    draw = ImageDraw.Draw(image)
    draw.ellipse([size[0] * 0.2, size[1] * 0.2, size[0] * 0.8, size[1] * 0.8], outline="#E0B35C", width=8)
    stream = io.BytesIO()
    image.save(stream, Image.registered_extensions()[ending], **dict(options))
    return stream.getvalue()


class _Dumper(yaml.SafeDumper):
    """Writes a value out each time it is used, as bundles must."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def write_yaml(path: Path, values: Any) -> Path:
    """Values as a YAML file, as a curator would write it: one key a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=90)
    path.write_text(text, encoding="utf-8")
    return path


def _exhibition() -> Values:
    return {
        "format": 1,
        "id": "sample-exhibition",
        "release": 1,
        "languages": list(LANGUAGES),
        "title": {"kk": "Үлгі көрме", "ru": "Пробная выставка", "en": "Sample exhibition"},
        "summary": {"kk": "Сынақ көрмесі.", "ru": "Выставка для проверки.", "en": "An exhibition for tests."},
        "about": {"kk": "Бұл көрме туралы.", "ru": "Об этой выставке.", "en": "About this exhibition."},
        "hosts": [{"kk": "Үлгі мұражай", "ru": "Пробный музей", "en": "Sample museum"}],
        "country": "KZ",
        "rays": {
            "origin": {"name": {"kk": "Астана", "ru": "Астана", "en": "Astana"}, "lat": 51.17, "lon": 71.43},
            "countries": ["US", "TR", "CN", "NO"],
        },
        "highlights": ["sample-declaration", "sample-bowl"],
        "attract": [
            {"scene": "title"},
            {"scene": "quote", "record": "sample-quote"},
            {"scene": "approach", "record": "sample-declaration", "region": [0.1, 0.1, 0.8, 0.8]},
            {"scene": "object", "record": "sample-bowl"},
        ],
        "sections": [
            _section("documents", ("Құжаттар", "Документы", "Documents"), "documents/", "sample-declaration"),
            _section("gifts", ("Сыйлықтар", "Подарки", "Gifts"), "gifts.yaml", "sample-bowl"),
            _section(
                "autographs", ("Қолтаңбалар", "Автографы", "Autographs"), "autographs.yaml", "sample-book"
            ),
            _section("quotes", ("Сөздер", "Слова", "Quotes"), "quotes.yaml", "sample-quote"),
        ],
    }


def _section(kind: str, titles: tuple[str, str, str], records: str, cover: str) -> Values:
    return {
        "id": kind,
        "kind": kind,
        "title": dict(zip(LANGUAGES, titles, strict=True)),
        "records": records,
        "cover": {"record": cover},
    }


class SimulatedBundle:
    """A small good bundle whose values may be changed before it is written.

    `exhibition` and `people` are what the two files say; `records` maps a kind to its records. Files:
    documents/<id>.yaml, the others one file each. Every picture the records name is drawn unless it exists;
    of a folder of pages or of a spin, as many as `folders` says (8), of `folder_size` pixels.
    """

    def __init__(self) -> None:
        self.exhibition: Values = _exhibition()
        self.folders: dict[str, int] = {}
        self.folder_size = (600, 800)
        self.people: list[Values] = copy.deepcopy(samples.PEOPLE)
        self.records: dict[str, list[Values]] = {
            kind: [samples.good(kind)] for kind in ("documents", "gifts", "autographs", "quotes")
        }

    def add(self, kind: str, id: str, **changes: Any) -> Values:
        """Another record like the kind's sample, with an id of its own and `changes`; without links."""
        record = samples.good(kind) | {"id": id} | changes
        record.pop("links", None)
        self.records[kind].append(record)
        return record

    def write(self, root: Path) -> Path:
        """Write (or write over) the bundle's files; gives `root`."""
        root.mkdir(parents=True, exist_ok=True)
        write_yaml(root / "exhibition.yaml", self.exhibition)
        write_yaml(root / "people.yaml", self.people)
        for kind, records in self.records.items():
            if kind == "documents":
                for record in records:
                    write_yaml(root / "documents" / f"{record['id']}.yaml", record)
            else:
                write_yaml(root / f"{kind}.yaml", records)
            for record in records:
                for media in record.get("media", ()):
                    self._draw(root, media)
        return root

    def _draw(self, root: Path, media: Values) -> None:
        """The files of a medium that are not there: its picture, or its folder's."""
        kind = media.get("kind", "image")
        if kind in ("pages", "spin"):
            folder, count = root / media["folder"], self.folders.get(media["folder"], 8)
            for number in range(1, count + 1):
                if not (path := folder / f"{number}.png").exists():
                    picture(path, self.folder_size, colour=_shade(number, count))
        else:
            name = media["file"] if kind == "image" else media.get("poster", "")
            if name and not (root / name).exists():
                picture(root / name)


def _shade(number: int, count: int) -> str:
    """A colour of its own for each picture of a folder."""
    share = number / count
    return f"#{round(90 + 130 * share):02X}{round(200 - 110 * share):02X}{60 + number % 8 * 20:02X}"


def table_bundle(
    root: Path, rows: int, *, delimiter: str = ",", bom: bool = False, pictures: int = 1
) -> Path:
    """A bundle in one language with one section of gifts from a table of `rows` rows."""
    root.mkdir(parents=True, exist_ok=True)
    write_yaml(
        root / "exhibition.yaml",
        {
            "format": 1,
            "id": "large-exhibition",
            "release": 1,
            "languages": ["en"],
            "title": "A large exhibition",
            "attract": [{"scene": "title"}],
            "sections": [{"id": "gifts", "kind": "gifts", "title": "Gifts", "records": "gifts.csv"}],
        },
    )
    for number in range(pictures):
        picture(root / "media" / f"{number}.png")
    header = [
        "id", "title[en]", "date", "label[en]", "materials[en]", "donor", "accession_number", "given_by",
        "sources[1].title", "media[1].file", "media[1].alt[en]", "media[1].credit",
    ]  # fmt: skip
    with (root / "gifts.csv").open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=delimiter)
        writer.writerow(header)
        for number in range(rows):
            row = (
                f"gift-{number}|Gift, number {number}|{1990 + number % 30}|A label of a few words.|silver|"
                f"Somebody|INV {number}|KZ|A register|media/{number % pictures}.png|A picture|By us"
            )
            writer.writerow(row.split("|"))
    return root


def rewrite_table(
    path: Path, rows: Sequence[Sequence[str]], *, delimiter: str = ",", encoding: str = "utf-8"
) -> Path:
    """A table from rows of cells."""
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)
    return path


def truncate(path: Path, keep: float = 0.5) -> Path:
    """Cut a file off, as an interrupted copy leaves it; `keep` is the part of its bytes that stays."""
    data = path.read_bytes()
    path.write_bytes(data[: max(1, int(len(data) * keep))])
    return path
