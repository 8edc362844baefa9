"""Makes a bundle of 124,000 records and builds it, for the benches of finding and following.

    python bench/collection.py [--records N] [--table TATE_CSV_GZ] [--into FOLDER]

The records are the works of the Tate's table, in turns and with variations until there are enough: two
sections (works, and papers about them), artists as people, subjects as themes, countries, days and years, and
a few hundred small pictures drawn here that the records share. Countries, days and the papers are made up by
arithmetic: it is a load, not an exhibition. Without the table, works are made of the words below. The same
arguments give the same bundle; what is built stays in `build/bench` and is taken up again.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import random
from collections.abc import Iterator
from pathlib import Path

import yaml
from PIL import Image, ImageDraw

from kiosk.edition.build import build
from tate import DEFAULT_TABLE, edtf, slug, works

RECORDS = 124_000
PICTURES = 240
ROOT = Path(__file__).resolve().parents[1] / "build" / "bench" / "collection"

COUNTRIES = (
    "US GB FR DE RU CN TR KZ UZ KG JP KR IT ES IN IR EG SA AE UA PL NL BE SE FI NO DK CH AT HU CZ GR PK MN "
    "AZ GE AM BY LT LV EE CA BR MX AR ZA AU ID MY TH VN"
)
FREE = "https://creativecommons.org/publicdomain/zero/1.0/"
TYPES = ("vessel", "jewellery", "textile", "arms", "sculpture", "painting", "saddlery", "furniture", "medal")
PAPERS = ("letter", "agreement", "protocol", "statement", "decree", "resolution", "act")
# Words of made-up works, where there is no table.
_THINGS = "river tower garden horse window market harbour mountain portrait bridge letter storm field dancer"
_MANNER = "blue quiet distant broken golden early northern small great winter unknown second white last"
_MAKERS = 400

EXHIBITION = """\
format: 1
id: large-collection
release: 1
country: GB
languages: [en]
title: {en: A large collection}
summary: {en: As many records as a large archive has.}
rays:
  origin: {name: {en: London}, lat: 51.5, lon: -0.12}
  countries: [US, FR, DE, RU, CN, KZ, IN, JP]
"""
SECTIONS = """\
sections:
  - {id: works, kind: gifts, title: {en: Works}, records: works.csv}
  - {id: papers, kind: documents, title: {en: Papers}, records: papers.csv}
"""
COMMON = (
    "id", "title[en]", "date", "label[en]", "themes", "countries", "people[1].person", "people[1].as",
    "media[1].file", "media[1].alt[en]", "media[1].credit", "media[1].rights", "media[1].illustration",
    "credit[en]",
)  # fmt: skip
WORK = (*COMMON, "object_type", "materials[en]", "given_by", "accession_number", "held_by[en]")
PAPER = (*COMMON, "document_type", "reference_code")


def invented(number: int) -> dict[str, str]:
    """A work that nobody made, with the columns of the table."""
    chance = random.Random(number)
    things, manner = _THINGS.split(), _MANNER.split()
    year = chance.randrange(1700, 2020)
    return {
        "acno": f"X{number:05}",
        "title": f"{chance.choice(manner).title()} {chance.choice(things)} with a {chance.choice(things)}",
        "artist": f"{chance.choice(manner).title()} {chance.choice(things).title()} {number % _MAKERS}",
        "artist_dates": "",
        "date_text": str(year),
        "start_year": str(year),
        "end_year": "",
        "medium": f"{chance.choice(manner)} oil on {chance.choice(things)}",
        "dimensions": "",
        "classification": "painting",
        "credit_line": f"Given by a {chance.choice(manner)} friend",
        "subjects": "; ".join(chance.sample(things, 3)),
    }


def rows(table: Path, records: int) -> Iterator[tuple[int, int, dict[str, str]]]:
    """(number, turn, work): the table's works in turns, or invented ones."""
    found = list(works(table)) if table.is_file() else [invented(number) for number in range(20_000)]
    turns = ((turn, work) for turn in itertools.count() for work in found)
    for number, (turn, work) in enumerate(itertools.islice(turns, records)):
        yield number, turn, work


def plain(text: str) -> str:
    """A text that has nothing like a tag in it."""
    return text.replace("<", "‹").replace(">", "›").strip()


def common(number: int, turn: int, work: dict[str, str], person: str) -> tuple[str, ...]:
    """The columns that both kinds have. Every third record has a whole day, and one in eight no picture."""
    date = edtf(work["date_text"], work["start_year"], work["end_year"])
    if date and turn and len(date) == 4:
        date = f"{int(date) - turn:04}"
    if len(date) == 4 and number % 3 == 0:
        date = f"{date}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    themes = dict.fromkeys(slug(subject) for subject in work["subjects"].split(";"))
    title = plain(work["title"]) or "Untitled"
    picture = f"media/{number % PICTURES:03}.jpg" if number % 8 else ""
    codes = COUNTRIES.split()
    return (
        f"{slug(work['acno'])}-{number}",
        title if not turn else f"{title} ({('second', 'third', 'fourth')[min(turn, 3) - 1]} state)",
        date,
        plain(f"{work['artist']}. {work['date_text']}. {work['credit_line']}."),
        ";".join(itertools.islice((theme for theme in themes if theme), 4)),
        codes[hash_of(person) % len(codes)],
        person,
        "author",
        *(
            (
                picture,
                "A drawing of stripes",
                "Drawn by the bench",
                "https://creativecommons.org/publicdomain/zero/1.0/",
                "true",
            )
            if picture
            else ("", "", "", "", "")
        ),
        plain(work["credit_line"]),
    )


def hash_of(text: str) -> int:
    """The same number for a text in every process."""
    return sum(place * ord(letter) for place, letter in enumerate(text, 7))


def draw(folder: Path) -> None:
    """A few hundred pictures of different colours."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(PICTURES):
        chance = random.Random(number)
        picture = Image.new("RGB", (640, 480 + 8 * (number % 30)), tuple(chance.choices(range(40, 230), k=3)))
        pen = ImageDraw.Draw(picture)
        for stripe in range(0, 640, 40):
            pen.line((stripe, 0, 640 - stripe, 720), fill=tuple(chance.choices(range(256), k=3)), width=6)
        picture.save(folder / f"{number:03}.jpg", quality=85)


def make_bundle(folder: Path, records: int, table: Path) -> None:
    """Write the bundle into `folder`: two thirds of the records are works, the others papers."""
    draw(folder / "media")
    people: dict[str, str] = {}
    themes: set[str] = set()
    with (
        (folder / "works.csv").open("w", encoding="utf-8", newline="") as works_file,
        (folder / "papers.csv").open("w", encoding="utf-8", newline="") as papers_file,
    ):
        work_rows, paper_rows = csv.writer(works_file), csv.writer(papers_file)
        work_rows.writerow(WORK)
        paper_rows.writerow(PAPER)
        codes = COUNTRIES.split()
        for number, turn, work in rows(table, records):
            person = slug(work["artist"]) or "unknown"
            people.setdefault(person, plain(work["artist"]) or "Unknown")
            shared = common(number, turn, work, person)
            themes.update(filter(None, shared[4].split(";")))
            if number % 3:
                kind = TYPES[hash_of(work["medium"]) % len(TYPES)]
                giver = codes[number % len(codes)]
                work_rows.writerow((*shared, kind, plain(work["medium"]), giver, work["acno"], "Tate"))
            else:
                paper_rows.writerow(
                    (*shared, PAPERS[number % len(PAPERS)], f"TG/{number // 100}/{number % 100}")
                )
    # A file of YAML holds 40,000 keys and values: the most frequent themes are named.
    named = sorted(themes)[:4000]
    words = {"themes": {theme: {"en": theme.replace("-", " ")} for theme in named}}
    text = EXHIBITION + yaml.safe_dump(words, allow_unicode=True) + SECTIONS
    (folder / "exhibition.yaml").write_text(text, encoding="utf-8")
    told = [{"id": person, "name": {"en": name}} for person, name in people.items()]
    (folder / "people.yaml").write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")


def edition_of(records: int = RECORDS, table: Path = DEFAULT_TABLE, into: Path = ROOT) -> Path:
    """The folder of an edition of so many records, built if it is not there or the program has changed."""
    bundle = into / f"bundle-{records}"
    if not (bundle / "people.yaml").is_file():
        make_bundle(bundle, records, table)
    return build(bundle, into / f"edition-{records}", lasting=False).path


def main() -> None:
    """Make it, and say where it is."""
    parser = argparse.ArgumentParser(description="Make and build a bundle of very many records.")
    parser.add_argument("--records", type=int, default=RECORDS)
    parser.add_argument("--table", type=Path, default=DEFAULT_TABLE)
    parser.add_argument("--into", type=Path, default=ROOT)
    options = parser.parse_args()
    print(edition_of(options.records, options.table, options.into))


if __name__ == "__main__":
    main()
