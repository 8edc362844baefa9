"""What plays is taken; what does not, or hurts, is refused with its reason and never on the screen."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import av
import pytest
from tests.simulator import SimulatedBundle, truncate
from tests.simulator.recordings import captions, film, film_apart, sound

from kiosk.bundle import read_bundle
from kiosk.bundle.recordings import BadRecordingError, RecordingKind, heavy_reason, probe
from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.edition.recordings import rewrite

FILMS = {
    "h264-aac.mp4": ("libx264", "aac"), "hevc.mp4": ("libx265", ""),
    "vp9-opus.webm": ("libvpx-vp9", "libopus"),
    "vp8-opus.webm": ("libvpx", "libopus"), "h264-mp3.mkv": ("libx264", "libmp3lame"),
    "a.mov": ("libx264", "aac"),
}  # fmt: skip
SOUNDS = {
    "a.mp3": "libmp3lame", "a.opus": "libopus", "a.ogg": "libopus", "a.m4a": "aac", "b.m4a": "alac",
    "a.flac": "flac", "a.wav": "pcm_s16le",
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one good film and one good sound."""
    root = tmp_path_factory.mktemp("recordings")
    film(root / "film.mp4")
    sound(root / "sound.ogg")
    return root


def refused(path: Path, kind: RecordingKind = "film") -> BadRecordingError:
    with pytest.raises(BadRecordingError) as caught:
        probe(path, kind)
    assert caught.value.message.endswith(".")
    return caught.value


@pytest.mark.parametrize("name", FILMS)
def test_films_that_play(name: str, tmp_path: Path) -> None:
    picture, heard = FILMS[name]
    path = film(tmp_path / name, 1.0, picture=picture, sound=heard)
    found = probe(path, "film")
    assert (found.width, found.height, found.has_sound) == (320, 180, bool(heard))
    assert found.duration_s == pytest.approx(1.0, abs=0.1)
    assert found.size == path.stat().st_size
    again = probe(tmp_path / rewrite(path, "film", tmp_path).name, "film")
    assert (again.codecs, again.width, again.height) == (found.codecs, found.width, found.height)


@pytest.mark.parametrize("name", SOUNDS)
def test_sounds_that_play(name: str, tmp_path: Path) -> None:
    path = sound(tmp_path / name, 1.0, codec=SOUNDS[name])
    found = probe(path, "sound")
    assert found.duration_s == pytest.approx(1.0, abs=0.1)
    assert (found.width, found.height, found.has_sound) == (0, 0, True)
    assert probe(tmp_path / rewrite(path, "sound", tmp_path).name, "sound").codecs == found.codecs


def test_a_turned_film_is_measured_as_it_is_shown(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4", 1.0, rotation=90)
    found = probe(path, "film")
    assert (found.width, found.height, found.rotation) == (180, 320, 270)
    assert probe(tmp_path / rewrite(path, "film", tmp_path).name, "film").rotation == 270


@pytest.mark.parametrize(
    ("name", "picture", "says"),
    [
        ("a.mp4", "libsvtav1", "AV1"),
        ("a.mp4", "mpeg4", "MPEG-4"),
        ("a.mov", "prores_ks", "ProRes"),
        ("a.avi", "mjpeg", "an AVI film"),
        ("a.mpg", "mpeg2video", "a film of a DVD"),
        ("a.ts", "mpeg2video", "MPEG-TS"),
    ],
)
def test_what_does_not_play_is_named(name: str, picture: str, says: str, tmp_path: Path) -> None:
    error = refused(film_apart(tmp_path / name, 1.0, picture))
    assert says in error.message
    assert "HandBrake" in error.hint


def test_sound_in_a_film_that_does_not_play_is_named(tmp_path: Path) -> None:
    error = refused(film(tmp_path / "a.mp4", 1.0, sound="ac3"))
    assert error.code == "recording-codec"
    assert "The sound is compressed as AC-3" in error.message


def test_a_film_with_no_video_stream_is_named(tmp_path: Path) -> None:
    error = refused(film(tmp_path / "a.mp4", 1.0, picture=""))
    assert error.code == "film-without-picture"
    assert "kind: sound" in error.hint


def test_a_sound_without_sound_is_named(tmp_path: Path) -> None:
    assert refused(film(tmp_path / "a.mp4", 1.0, sound=""), "sound").code == "sound-without-sound"


def test_the_sound_of_a_film_may_be_shown_as_sound(made: Path, tmp_path: Path) -> None:
    assert probe(made / "film.mp4", "sound").codecs == ("aac",)
    name = rewrite(made / "film.mp4", "sound", tmp_path).name
    with av.open(str(tmp_path / name)) as container:
        assert [stream.type for stream in container.streams] == ["audio"]


@pytest.mark.parametrize("name", ["a.mp4", "a.webm", "a.ogg", "a.wav", "a.m4a"])
@pytest.mark.parametrize("keep", [0.3, 0.7, 0.97])
def test_cut_off(name: str, keep: float, tmp_path: Path) -> None:
    kind: RecordingKind = "film"
    if name == "a.mp4":
        film(tmp_path / name)
    elif name == "a.webm":
        film(tmp_path / name, picture="libvpx", sound="libopus")
    else:
        kind = "sound"
        sound(tmp_path / name, codec=SOUNDS[name])
    truncate(tmp_path / name, keep)
    assert refused(tmp_path / name, kind).code == "recording-cut-off"


def test_what_is_no_recording(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    for data, says in (
        (b"", "empty"), (b"\x89PNG\r\n\x1a\n" * 9, "a picture"), (b"WEBVTT\n\n", "captions"),
        (b"#EXTM3U\nhttp://a/b", "a list of addresses"), (bytes(5000), "not a film"), (b"%PDF-1.7", "PDF"),
        (b"\0\0\0\x18ftypheic" + bytes(99), "picture"),
    ):  # fmt: skip
        path.write_bytes(data)
        error = refused(path)
        assert error.code == "not-a-recording"
        assert says in error.message


def test_encrypted(made: Path, tmp_path: Path) -> None:
    options = {
        "encryption_scheme": "cenc-aes-ctr", "encryption_key": "00112233445566778899aabbccddeeff",
        "encryption_kid": "00112233445566778899aabbccddee00",
    }  # fmt: skip
    path = tmp_path / "a.mp4"
    with av.open(str(made / "film.mp4")) as source, av.open(str(path), "w", options=options) as out:
        ways = {stream.index: out.add_stream_from_template(stream) for stream in source.streams}
        for packet in source.demux():
            if packet.dts is not None:
                packet.stream = ways[packet.stream_index]
                out.mux(packet)
    assert refused(path).code == "recording-locked"


def test_limits(tmp_path: Path) -> None:
    assert "60 are the most" in refused(film(tmp_path / "a.mp4", 0.5, rate=90, sound="")).message
    assert (
        "4096 × 2304 are the most"
        in refused(film(tmp_path / "b.mp4", 0.1, size=(4608, 64), sound="")).message
    )
    large = tmp_path / "c.mp4"
    large.touch()
    os.truncate(large, 3_000_000_000)
    assert "3.0 GB" in refused(large).message


def test_heavy_films_are_known(made: Path) -> None:
    found = probe(made / "film.mp4", "film")
    assert heavy_reason(found) == ""


def endless_boxes() -> bytes:
    return b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + b"\0\0\0\x08free" * 3_000_000


def boxes_in_boxes() -> bytes:
    inner = b"".join((90_000_000 - 8 * n).to_bytes(4, "big") + b"moov" for n in range(100_000))
    return b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + inner


def thousands_of_streams() -> bytes:
    track = b"\0\0\0\x10trak\0\0\0\x08mdia" * 100_000
    return b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + (8 + len(track)).to_bytes(4, "big") + b"moov" + track


def endless_elements() -> bytes:
    return b"\x1a\x45\xdf\xa3\x80\x18\x53\x80\x67\x01" + b"\xff" * 7 + b"\xec\x80" * 2_000_000


def a_tag_of_256_megabytes() -> bytes:
    return b"ID3\4\0\0\x7f\x7f\x7f\x7f" + bytes(1_000_000)


def pages_without_end() -> bytes:
    return (b"OggS\0\2" + bytes(8) + b"abcd" + bytes(8) + b"\1\1x") * 200_000


@pytest.mark.parametrize(
    "bomb",
    [endless_boxes, boxes_in_boxes, thousands_of_streams, endless_elements, a_tag_of_256_megabytes,
     pages_without_end],
)  # fmt: skip
def test_bombs_are_refused_within_the_workers_memory(bomb: Callable[[], bytes], tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(bomb())
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from kiosk.bundle.recordings import BadRecordingError, probe\n"
        "try: probe(Path(sys.argv[1]), 'film')\n"
        "except BadRecordingError as bad: print(bad.code)"
    )
    limits = (1536 << 20, 1536 << 20)
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, limits),
    )  # fmt: skip
    assert done.stdout.startswith(("recording-", "not-a-recording")), done.stdout


def test_a_flipped_byte_is_shown_or_refused(made: Path, tmp_path: Path) -> None:
    whole = (made / "film.mp4").read_bytes()
    path = tmp_path / "a.mp4"
    codes: list[str] = []
    for place in range(40, len(whole), len(whole) // 60):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            probe(path, "film")
            rewrite(path, "film", tmp_path)
            codes.append("")
        except BadRecordingError as bad:
            codes.append(bad.code)
    assert "" in codes
    assert {code.partition("-")[0] for code in codes} <= {"", "recording", "not", "film"}


# ---------------------------------------------------------------- in a bundle and an edition


def medium(**more: object) -> dict[str, object]:
    return {"kind": "film", "file": "media/a.mp4", "alt": "A film", "credit": "Made for tests"} | more


def with_film(root: Path, *media: dict[str, object]) -> Path:
    bundle = SimulatedBundle()
    film(root / "media" / "a.mp4")
    captions(root / "media" / "a.vtt", (0.0, 0.9, "One"), (1.0, 1.9, "Two"))
    bundle.add("gifts", "played", media=list(media))
    return bundle.write(root)


def found_in(root: Path) -> dict[str, str]:
    return {finding.code: f"{finding.message} {finding.hint}" for finding in read_bundle(root).report}


def test_what_is_broken_about_a_film_costs_that_alone(tmp_path: Path) -> None:
    film(tmp_path / "media" / "A.mp4", 0.2)
    root = with_film(
        tmp_path,
        medium(
            poster="media/no.png",
            captions={"en": "media/a.vtt", "ru": "media/a.vt"},
            sign_language="media/b.mp4",
        ),
        medium(file="media/A.mp4"),
    )
    (root / "media" / "A.mp4").unlink()
    (root / "media" / "no.png").unlink()  # the simulator draws what records name
    said = found_in(root)
    assert "Did you mean" in said["missing-recording"]
    assert "missing-image" in said
    bundle = read_bundle(root).bundle
    assert bundle is not None
    (record,) = [record for _, record in bundle.records() if record.id == "played"]
    (kept,) = record.media
    assert (kept.poster, kept.sign_language, dict(kept.captions)) == ("", "", {"en": "media/a.vtt"})


def test_advice(tmp_path: Path) -> None:
    film(tmp_path / "media" / "long.mp4", 5.0, sound="")
    said = found_in(with_film(tmp_path, medium(sign_language="media/long.mp4")))
    assert {"missing-captions", "missing-poster", "sign-length"} <= said.keys()
    assert "unused-media" in said  # the captions that nothing names


def test_a_film_of_a_record_that_is_left_out_is_looked_into(tmp_path: Path) -> None:
    root = with_film(tmp_path, medium())
    text = (root / "gifts.yaml").read_text("utf-8")
    (root / "gifts.yaml").write_text(text.replace("id: played", "id: Played!"), "utf-8")
    (root / "media" / "a.mp4").write_bytes(b"no film")
    assert "not-a-recording" in found_in(root)


def test_an_edition_holds_what_is_played_and_nothing_else(tmp_path: Path) -> None:
    root = with_film(
        tmp_path / "bundle",
        medium(captions={"en": "media/a.vtt"}, sign_language="media/a.mp4", language="en"),
    )
    first = build(root, tmp_path / "first", None)
    with Edition.open(first.path) as edition:
        (row,) = edition.record("played", "ru").media
        words = edition.media_words("played", 0, "ru")
    assert (row.kind, row.film_width, row.film_height, row.language) == ("film", 320, 180, "en")
    assert row.duration_s == pytest.approx(2.0, abs=0.1)
    assert row.file == row.sign  # the same bytes are one file
    assert [cue.text for cue in words.cues] == ["One", "Two"]
    with av.open(row.file) as container:
        assert [stream.type for stream in container.streams] == ["video", "audio"]
        assert "creation_time" not in container.metadata
    second = build(root, tmp_path / "second", None)
    assert {p.relative_to(first.path): p.read_bytes() for p in first.path.rglob("*") if p.is_file()} == {
        p.relative_to(second.path): p.read_bytes() for p in second.path.rglob("*") if p.is_file()
    }


def test_what_an_earlier_edition_has_is_taken_over(tmp_path: Path) -> None:
    root = with_film(tmp_path / "bundle", medium())
    first = build(root, tmp_path / "first", None)
    # A film that no program could write anew: only by its digest can it still be there.
    third = build(root, tmp_path / "third", None, reuse=first.path)
    with Edition.open(first.path) as old, Edition.open(third.path) as new:
        one, other = (
            Path(old.record("played", "en").media[0].file),
            Path(new.record("played", "en").media[0].file),
        )
    assert one.name == other.name
    assert one.samefile(other)
    shutil.rmtree(first.path)
    assert probe(other, "film").width == 320


def test_a_film_that_kills_the_decoder_is_left_out(tmp_path: Path) -> None:
    root = with_film(tmp_path / "bundle", medium())
    built = build(root, tmp_path / "out", None, without=["media/a.mp4"])
    assert "deadly-recording" in {finding.code for finding in built.report}
    with Edition.open(built.path) as edition:
        assert edition.record("played", "en").media == ()
