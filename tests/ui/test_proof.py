"""The proof of a small exhibition: drawn for real, written as a PDF, and read again as any reader would."""

from __future__ import annotations

import errno
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination
from PySide6.QtGui import QGuiApplication
from tests.simulator import LANGUAGES, SimulatedBundle, truncate
from tests.simulator.reading import LINES, STEPS, reading_bundle

from kiosk.cli.proof import Walk, draw_one, main
from kiosk.edition.reader import Edition
from kiosk.edition.schema import MANIFEST_NAME
from kiosk.errors import Report
from kiosk.library import shelf
from kiosk.ui.language import Interface
from kiosk.ui.proof import write_proof
from kiosk.ui.proof_material import Content, Material

pytestmark = pytest.mark.slow


@dataclass
class Proof:
    """A proof that was written, and the words of its pages."""

    made: SimulatedBundle
    bundle: Path
    cache: Path
    file: Path
    pages: list[str]

    @property
    def text(self) -> str:
        return "\n".join(self.pages)


def said(source: str, *values: object, tag: str = "kk") -> str:
    """The proof's own words in one language; a page's are those of its screen."""
    words = Interface().say(tag, "proof", source)
    for number, value in enumerate(values, 1):
        words = words.replace(f"%{number}", str(value))
    return _plain(words)


def says(page: str, source: str, *values: object) -> bool:
    """Whether a page says this in one of the languages."""
    return any(said(source, *values, tag=tag) in page for tag in LANGUAGES)


def _plain(words: str) -> str:
    return " ".join(words.replace("\N{NON-BREAKING HYPHEN}", "-").split())


def words_of(file: Path) -> list[str]:
    """The words of each page, with single spaces between them."""
    return [_plain(page.extract_text()) for page in PdfReader(file).pages]


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> Proof:
    """The simulator's bundle with a record that is broken and one that lacks a language."""
    root = tmp_path_factory.mktemp("proof")
    made = SimulatedBundle()
    made.records["gifts"][0]["more"] = {
        "kk": "Толығырақ мәтін.",
        "ru": "Подробный текст.",
        "en": "A longer text.",
    }
    made.records["gifts"][0]["easy"] = {
        "kk": "Бұл – ыдыс.",
        "ru": "Это посуда.",
        "en": "A thing to drink from.",
    }
    made.records["gifts"][0]["children"] = {
        "kk": "Қарашы, тостаған!",
        "ru": "Смотри, чаша!",
        "en": "Look, a bowl!",
    }
    made.add("documents", "half-told", title="Half told", date="1999-01-01")
    made.records["documents"][-1]["label"] = {"en": "Told in English only."}
    bundle = made.write(root / "bundle")
    (bundle / "documents" / "broken.yaml").write_text("id: broken\ntitel: x\n", encoding="utf-8")
    patch = pytest.MonkeyPatch()
    patch.setenv("SOURCE_DATE_EPOCH", "1767323045")
    try:
        assert main([str(bundle), "-o", str(root / "proof.pdf"), "--cache", str(root / "cache")]) == 0
    finally:
        patch.undo()
    return Proof(made, bundle, root / "cache", root / "proof.pdf", words_of(root / "proof.pdf"))


def test_the_cover_says_what_was_proofed(proof: Proof) -> None:
    cover = proof.pages[0]
    for title in ("Үлгі көрме", "Пробная выставка", "Sample exhibition"):
        assert title in cover
    assert "sample-exhibition" in cover
    assert "2026-01-02 03:04 UTC" in cover
    edition = shelf.ready(proof.bundle, proof.cache)
    assert edition is not None
    inputs = json.loads((edition / MANIFEST_NAME).read_text())["inputs"]
    # What `sha256sum` says of all files, in the order of their names.
    files = sorted(
        path.relative_to(proof.bundle).as_posix() for path in proof.bundle.rglob("*") if path.is_file()
    )
    lines = "".join(f"{hashlib.sha256((proof.bundle / f).read_bytes()).hexdigest()}  {f}\n" for f in files)
    content = hashlib.sha256(lines.encode()).hexdigest()
    assert inputs in cover.replace(" ", "")
    assert content in cover.replace(" ", "")
    assert all(content[:16] in page.replace(" ", "") for page in proof.pages[1:])


def test_every_section_and_record_in_every_language(proof: Proof) -> None:
    for section in proof.made.exhibition["sections"]:
        for tag in LANGUAGES:
            assert section["title"][tag] in proof.text
    for kind in ("documents", "gifts", "autographs"):
        for record in proof.made.records[kind]:
            titles = record["title"]
            for title in titles.values() if isinstance(titles, dict) else [titles]:
                assert title in proof.text
    for tag, words in proof.made.records["quotes"][0]["quotation"].items():
        assert words in proof.text, tag


def test_the_whole_text_stands_there_also_what_is_folded(proof: Proof) -> None:
    bowl = proof.made.records["gifts"][0]
    for key in ("label", "more", "easy", "children"):
        for text in bowl[key].values():
            assert text in proof.text
    for text in bowl["media"][0]["alt"].values():
        assert text in proof.text
    assert "Easy to read" in proof.text


def test_mistakes_and_missing_translations_are_told(proof: Proof) -> None:
    assert "documents/broken.yaml, line 2" in proof.text
    told = [page for page in proof.pages if "Half told" in page and "lacks texts" in page]
    assert told
    assert "Told in English only." in proof.text


def test_each_page_has_its_number_and_the_last_is_for_signatures(proof: Proof) -> None:
    count = len(proof.pages)
    for number, page in enumerate(proof.pages, 1):
        assert says(page, "Page %1 of %2", number, count)
    assert said("Signatures") in proof.pages[-1]
    assert proof.pages[-1].count(said("Name and office")) == 4


def test_a_box_on_every_screen_and_nothing_signed(proof: Proof) -> None:
    screens = [page for page in proof.pages if says(page, "On this screen")]
    assert len(screens) > 3 * 10
    for page in screens:
        for words in ("approved", "to correct", "Initials"):
            assert says(page, words)


def test_the_contents_and_the_bookmarks_lead_to_the_screens(proof: Proof) -> None:
    reader = PdfReader(proof.file)
    marks: dict[str, int] = {}

    def collect(outline: Sequence[object]) -> None:
        for mark in outline:
            if isinstance(mark, Sequence):
                collect(mark)
            elif isinstance(mark, Destination):
                number = reader.get_destination_page_number(mark)
                marks[str(mark.title)] = number if number is not None else -1

    collect(reader.outline)
    assert {said("Contents"), said("Signatures"), "Bowl", "Чаша", "Тостаған"} <= set(marks)
    assert "Bowl" in proof.pages[marks["Bowl"]]
    assert says(proof.pages[marks["Bowl"]], "On this screen")
    assert reader.metadata is not None
    assert "Үлгі көрме" in str(reader.metadata.title)


def test_the_pictures_are_sharp_and_fonts_are_embedded(proof: Proof) -> None:
    reader = PdfReader(proof.file)
    page = reader.pages[next(n for n, words in enumerate(proof.pages) if said("On this screen") in words)]
    assert [image.image.size for image in page.images if image.image is not None] == [(1920, 1080)]
    assert float(page.mediabox.width) > float(page.mediabox.height)
    data = proof.file.read_bytes()
    assert data.count(b"/FontFile2") >= 3


def test_the_same_screens_give_the_same_bytes(proof: Proof, tmp_path: Path, qapp: QGuiApplication) -> None:
    path = shelf.ready(proof.bundle, proof.cache)
    assert path is not None
    shots = draw_one(Walk(path, tmp_path, (960, 540), "ru", (0,), ("home",), None))
    with Edition.open(path) as edition:
        when = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
        content = Content.of(proof.bundle)
        material = Material(edition, Report(), "0" * 64, shots, tmp_path, when, "1", content)
        for name in ("one.pdf", "two.pdf"):
            write_proof(material, tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_an_upright_one_of_a_part(proof: Proof, tmp_path: Path) -> None:
    few = ["--only", "home,record:sample-bowl", "--language", "ru", "--cache", str(proof.cache)]
    few += ["--size", "1080x1920"]
    assert main([str(proof.bundle), "-o", str(tmp_path / "one.pdf"), *few]) == 0
    pages = words_of(tmp_path / "one.pdf")
    assert said("Only a part of the exhibition is in this proof.") in pages[0]
    assert "Чаша" in " ".join(pages)
    sheets = [page.mediabox for page in PdfReader(tmp_path / "one.pdf").pages]
    assert {sheet.width < sheet.height for sheet in sheets} == {True, False}


def test_what_is_written_and_told_stands_as_text(tmp_path: Path) -> None:
    bundle = reading_bundle(tmp_path / "bundle", 3, 8, (48, 64))
    few = ["--only", "record:sample-declaration", "--language", "ru", "--cache", str(tmp_path / "cache")]
    assert main([str(bundle), "-o", str(tmp_path / "one.pdf"), *few]) == 0
    text = " ".join(words_of(tmp_path / "one.pdf"))
    for line, russian, english in LINES:
        assert _plain(line) in text
        assert _plain(russian) in text
        assert _plain(english) not in text
    for step in STEPS:
        assert step["title"]["ru"] in text
        assert step["text"]["ru"] in text


def test_what_cannot_be_proofed_is_a_sentence(
    proof: Proof, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "proof.pdf"
    cache = ["--cache", str(tmp_path / "cache")]
    assert main([str(tmp_path / "none"), "-o", str(out), *cache]) == 2
    assert "is not there" in capsys.readouterr().err
    assert main([str(proof.bundle), "-o", str(tmp_path), *cache]) == 1
    assert "is a folder" in capsys.readouterr().err
    assert main([str(proof.bundle), "-o", str(tmp_path / "no" / "proof.pdf"), *cache]) == 1
    assert "Make it first" in capsys.readouterr().err
    broken = SimulatedBundle().write(tmp_path / "broken")
    truncate(broken / "exhibition.yaml", 0.02)
    assert main([str(broken), "-o", str(out), *cache]) == 2
    assert "Mend it first" in capsys.readouterr().err
    assert main([str(proof.bundle), "-o", str(out), "--language", "fr", "--cache", str(proof.cache)]) == 2
    assert "does not speak fr" in capsys.readouterr().err
    assert not out.exists()


def test_a_full_disk_leaves_the_proof_of_before(
    proof: Proof, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Flushing fails as on a full disk: no half of a document, no file left beside it."""
    out = tmp_path / "proof.pdf"
    out.write_bytes(b"the proof of before")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    few = ["--only", "home", "--language", "en", "--cache", str(proof.cache)]
    assert main([str(proof.bundle), "-o", str(out), *few]) == 1
    assert "no room left on the disk" in capsys.readouterr().err
    assert out.read_bytes() == b"the proof of before"
    assert [path.name for path in tmp_path.iterdir()] == ["proof.pdf"]
