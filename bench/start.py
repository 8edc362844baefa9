"""From process start to the first painted home screen, and memory: the kiosk against Chromium in kiosk mode.

Chromium shows a page made from the same edition: the same words in the same fonts at the same sizes, the same
picture files. The page leaves out what the home screen draws (rays, ornament, lamp light), in Chromium's
favour. Both run on one virtual display, in turn, with nothing else of theirs alive; the first run of each is
not counted. A start ends when the first frame with all pictures is on the display: the kiosk prints that
moment (KIOSK_REPORT_FIRST_FRAME), the page tells a loopback port after load, fonts and two animation frames.
Memory is the proportional set size of all processes once it is steady.

    bench/start.py [BUNDLE]                  start at most 0.4, memory at most 0.5 of Chromium's
    bench/start.py [BUNDLE] --against OTHER  home of OTHER within 1.1 times of BUNDLE's
"""

from __future__ import annotations

import argparse
import os
import select
import shutil
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from _machine import Family, middle, spread, verdict, virtual_display, warn_when_busy
from kiosk.edition.reader import Edition
from kiosk.paths import ASSETS, DEFAULT_BUNDLE

SIZE = (1920, 1080)
START_BOUND, MEMORY_BOUND, AGAINST_BOUND = 0.4, 0.5, 1.1
# The launcher script of Debian only adds time, so its program is started directly.
CHROMIUM = ("/usr/lib/chromium/chromium", "chromium", "chromium-browser")
QUIET_FLAGS = (
    "--kiosk", "--no-sandbox", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-default-apps", "--disable-breakpad", "--disable-crash-reporter", "--disable-dev-shm-usage",
    "--password-store=basic", "--ozone-platform=x11", "--disable-features=Translate,MediaRouter",
    f"--window-size={SIZE[0]},{SIZE[1]}", "--window-position=0,0",
)  # fmt: skip
_PATIENCE_S = 60.0
# The first start of a bundle builds its edition.
_BUILD_PATIENCE_S = 300.0


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds until the first painted home screen, the processor seconds of all processes until
    then, and megabytes once memory is steady."""

    seconds: float
    processor_s: float
    megabytes: float


def kiosk_start(
    bundle: Path,
    cache: Path,
    display: str,
    scratch: Path,
    patience_s: float = _PATIENCE_S,
    memory: bool = True,
) -> Start:
    """Start the kiosk once and end it again."""
    command = [
        str(Path(sys.executable).with_name("kiosk")), "run", str(bundle), "--windowed",
        "--size", f"{SIZE[0]}x{SIZE[1]}", "--start", "home", "--cache", str(cache),
    ]  # fmt: skip
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "KIOSK_REPORT_FIRST_FRAME": "1",
    }
    # As on any machine, Python finds its bytecode of the run before; here in a place of the bench's own.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(scratch / "bytecode")
    log = scratch / "kiosk.log"
    family = Family(command, environment, log)
    try:
        painted_ns = _first_frame(family, patience_s)
        if painted_ns is None:
            sys.exit(f"The kiosk painted no home screen in {patience_s:.0f} s.\n{log.read_text()[-2000:]}")
        spent = family.processor_s()
        return Start((painted_ns - family.started_ns) / 1e9, spent, family.steady_pss_mb() if memory else 0.0)
    finally:
        family.end()


def chromium_start(program: str, page: Path, ear: Ear, display: str, scratch: Path) -> Start:
    """Start Chromium once, with a fresh profile, and end it again."""
    profile = scratch / "profile"
    shutil.rmtree(profile, ignore_errors=True)
    command = [program, *QUIET_FLAGS, f"--user-data-dir={profile}", page.as_uri()]
    log = scratch / "chromium.log"
    ear.heard.clear()
    family = Family(command, {**os.environ, "DISPLAY": display}, log)
    try:
        if not ear.heard.wait(_PATIENCE_S):
            sys.exit(f"Chromium painted nothing in {_PATIENCE_S:.0f} s.\n{log.read_text()[-2000:]}")
        spent = family.processor_s()
        return Start((ear.at_ns - family.started_ns) / 1e9, spent, family.steady_pss_mb())
    finally:
        family.end()


class Ear:
    """A loopback port that notes when the page says that it has been painted."""

    def __init__(self) -> None:
        self.heard = threading.Event()
        self.at_ns = 0
        ear = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if not ear.heard.is_set():
                    ear.at_ns = time.monotonic_ns()
                    ear.heard.set()
                self.send_response(204)
                self.end_headers()

            def log_message(self, *arguments: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Let go of the port."""
        self._server.shutdown()
        self._server.server_close()


def page_of(edition: Edition, port: int) -> str:
    """The home screen as a page: its words, its fonts and sizes, its picture files."""
    language = edition.default_language
    texts = edition.exhibition(language)
    mm = SIZE[0] / 700
    faces = "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};'
        f'src:url("{(ASSETS / "fonts" / file).as_uri()}")}}'
        for family, weight, file in (
            ("Display", 300, "SourceSerif4Display-Light.ttf"),
            ("Subhead", 400, "SourceSerif4Subhead-Regular.ttf"),
            ("Sans", 400, "SourceSans3-Regular.ttf"),
        )
    )

    def em(millimetres: float) -> str:
        return f"{millimetres * mm:.1f}px"

    sections = []
    for row in edition.sections(language):
        cover = row.cover_thumb if max(row.cover_w, row.cover_h) <= 480 else row.cover
        shown = (
            f"<blockquote>{escape(row.cover_text)}</blockquote>"
            if row.cover_text
            else f'<img src="{Path(cover).as_uri()}" alt="">'
            if cover
            else ""
        )
        sections.append(f"<section>{shown}<h2>{escape(row.title)}</h2><small>{row.count}</small></section>")
    begin = "".join(
        f"<li>{escape(row.title)} <small>{escape(row.year)}</small></li>"
        for row in edition.highlights(language)
    )
    tongues = "".join(f"<span>{escape(row.name)}</span>" for row in edition.languages)
    return f"""<!DOCTYPE html><html lang="{language}"><meta charset="utf-8"><title>home</title><style>{faces}
* {{ box-sizing: border-box; margin: 0; }}
body {{ width: 100vw; height: 100vh; overflow: hidden; background: #0E1519; color: #F1E9D8;
  font: {em(11)}/1.42 Sans; }}
main {{ display: grid; grid-template-columns: {em(190)} 1fr; gap: {em(40)};
  padding: {em(24)} {em(35)}; height: calc(100vh - {em(40)}); }}
h1 {{ font: 300 {em(24)}/1.14 Display; }} h2 {{ font: 400 {em(14)}/1.18 Subhead; }}
blockquote {{ font: 400 {em(17)}/1.1 Subhead; }}
p {{ margin-top: {em(8)}; }} small {{ font-size: {em(9.6)}; color: #B8B2A4; }}
div {{ display: grid; grid-template-columns: 1fr 1fr; gap: {em(10)}; }}
img {{ height: {em(100)}; max-width: 100%; object-fit: contain; display: block; }}
li {{ list-style: none; border-top: 1px solid #3A4144; font: 400 {em(11.8)}/2.2 Subhead; }}
footer {{ height: {em(40)}; background: #0A1013; padding: {em(12)} {em(35)}; }}
span {{ margin-right: {em(12)}; }}
</style><body><main><article><h1>{escape(texts.title)}</h1><p>{escape(texts.subtitle)}</p>
<p>{escape(texts.summary)}</p><ul>{begin}</ul></article><div>{"".join(sections)}</div></main>
<footer>{tongues}</footer><script>
const painted = () => requestAnimationFrame(() => requestAnimationFrame(
  () => fetch("http://127.0.0.1:{port}/painted", {{mode: "no-cors"}})));
onload = () => document.fonts.ready.then(painted);
</script></html>
"""


def _first_frame(family: Family, patience_s: float) -> int | None:
    """The moment that the kiosk names, monotonic nanoseconds; None when it ends or time is over."""
    pipe = family.head.stdout
    assert pipe is not None
    until, said = time.monotonic() + patience_s, b""
    while (left := until - time.monotonic()) > 0:
        readable, _, _ = select.select([pipe], [], [], left)
        if not readable:
            return None
        chunk = os.read(pipe.fileno(), 4096)
        if not chunk:
            return None
        said += chunk
        for line in said.split(b"\n")[:-1]:
            if line.startswith(b"KIOSK_FIRST_FRAME "):
                return int(line.split()[1])
    return None


def _edition(bundle: Path, cache: Path) -> Edition:
    from kiosk.edition.schema import MANIFEST_NAME
    from kiosk.library import shelf

    found = bundle if (bundle / MANIFEST_NAME).is_file() else shelf.ready(bundle, cache)
    if found is None:
        sys.exit(f"There is no edition of {bundle} after its first start.")
    return Edition.open(found)


def _told(starts: list[Start]) -> str:
    return (
        f"home after {spread([1000 * s.seconds for s in starts], 'ms')}, "
        f"{spread([1000 * s.processor_s for s in starts], 'ms')} of processor, "
        f"memory {spread([s.megabytes for s in starts], 'MB')}"
    )


def against_chromium(bundle: Path, runs: int, display: str, cache: Path, scratch: Path) -> bool:
    """Both in turn; whether both bounds hold."""
    program = next((found for name in CHROMIUM if (found := shutil.which(name))), None)
    if program is None:
        sys.exit("Chromium is not installed here. For the bench only: apt-get install chromium")
    kiosk_start(bundle, cache, display, scratch, _BUILD_PATIENCE_S, memory=False)
    ear = Ear()
    page = scratch / "home.html"
    with _edition(bundle, cache) as edition:
        page.write_text(page_of(edition, ear.port), encoding="utf-8")
    try:
        chromium_start(program, page, ear, display, scratch)
        ours, theirs = [], []
        for _ in range(runs):
            ours.append(kiosk_start(bundle, cache, display, scratch))
            theirs.append(chromium_start(program, page, ear, display, scratch))
    finally:
        ear.close()
    for name, starts in (("kiosk", ours), ("chromium", theirs)):
        print(f"{name:9} {_told(starts)}")
    time_ratio = middle([s.seconds for s in ours]) / middle([s.seconds for s in theirs])
    memory_ratio = middle([s.megabytes for s in ours]) / middle([s.megabytes for s in theirs])
    fast = verdict("start, kiosk / Chromium", time_ratio, START_BOUND)
    return verdict("memory, kiosk / Chromium", memory_ratio, MEMORY_BOUND) and fast


def against_bundle(bundle: Path, other: Path, runs: int, display: str, cache: Path, scratch: Path) -> bool:
    """Two exhibitions in turn; whether the home of the second comes soon enough."""
    for one in (bundle, other):
        kiosk_start(one, cache, display, scratch, _BUILD_PATIENCE_S, memory=False)
    small, large = [], []
    for _ in range(runs):
        small.append(kiosk_start(bundle, cache, display, scratch))
        large.append(kiosk_start(other, cache, display, scratch))
    for one, starts in ((bundle, small), (other, large)):
        with _edition(one, cache) as edition:
            records = sum(section.count for section in edition.sections(edition.default_language))
        print(f"{one.name} ({records} records): {_told(starts)}")
    ratio = middle([s.seconds for s in large]) / middle([s.seconds for s in small])
    return verdict(f"start, {other.name} / {bundle.name}", ratio, AGAINST_BOUND)


def main() -> int:
    """Run the bench. With --strict the status is 1 when a bound is missed."""
    it = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    it.add_argument("bundle", nargs="?", type=Path, default=DEFAULT_BUNDLE)
    it.add_argument(
        "--against", type=Path, metavar="OTHER", help="another bundle or edition instead of Chromium"
    )
    it.add_argument("--runs", type=int, default=7, metavar="N", help="counted runs of each")
    it.add_argument("--display", type=int, default=None, metavar="N", help="number of the virtual display")
    it.add_argument("--cache", type=Path, default=None, metavar="DIR", help="where editions are kept")
    it.add_argument("--strict", action="store_true", help="fail when a bound is missed")
    options = it.parse_args()
    warn_when_busy()
    with tempfile.TemporaryDirectory() as folder, virtual_display(SIZE, options.display) as display:
        scratch = Path(folder)
        cache = options.cache or scratch / "cache"
        if options.against is not None:
            held = against_bundle(options.bundle, options.against, options.runs, display, cache, scratch)
        else:
            held = against_chromium(options.bundle, options.runs, display, cache, scratch)
    return 1 if options.strict and not held else 0


if __name__ == "__main__":
    sys.exit(main())
