"""Bombs: each costs itself and nothing else; the worker that opens it stays small.

By default a share is proven alone and the rest in bundles with many bombs; `KIOSK_BOMBS=all` proves each
alone (nightly). What each cost is printed; times are never asserted.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from tests.simulator.bombs import BOMBS, PICTURE
from tests.simulator.bombs.prove import NOTHING, Proof, proven
from tests.simulator.bundles import SimulatedBundle, picture

from kiosk.edition.reader import Edition
from kiosk.library.worker import build_apart

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
ALL = os.environ.get("KIOSK_BOMBS") == "all"
SHARE = [name for at, name in enumerate(sorted(BOMBS)) if at % 12 == 5]
PICTURES = [name for name in BOMBS if name.startswith(("png", "jpeg", "tiff", "webp"))]
PEAK_MB = 512  # resident, of the process that opens the bomb
HANG_S = 600  # a bound for a prover that hangs, not a measurement


def prove(names: Sequence[str]) -> list[Proof]:
    """Proofs from a fresh process without threads, which forks one for each bomb."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.simulator.bombs.prove", *names],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=HANG_S * max(1, len(names) // 20),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [proven(line) for line in done.stdout.splitlines()]


def table(proofs: Iterable[Proof], base: Proof) -> str:
    """What each bomb cost beyond the bundle without one, and the counts at the end."""
    lines = [f"{'bomb':32} {'MB':>6} {'work s':>7} {'peak MB':>8}  what came of it"]
    for proof in proofs:
        work = max(0.0, proof.processor_s - base.processor_s)
        outcome = f"refused: {', '.join(proof.codes)}" if proof.codes else "harmless"
        lines.append(f"{proof.name:32} {proof.size / 1e6:6.2f} {work:7.2f} {proof.peak_mb:8.0f}  {outcome}")
    slowest = max(proofs, key=lambda proof: proof.processor_s)
    largest = max(proofs, key=lambda proof: proof.peak_mb)
    refused = sum(bool(proof.codes) for proof in proofs)
    lines.append(
        f"{len(list(proofs))} bombs, {refused} refused, the others harmless; slowest {slowest.name} "
        f"{slowest.processor_s - base.processor_s:.2f} s, largest {largest.name} {largest.peak_mb:.0f} MB"
    )
    return "\n".join(lines)


def test_bombs_cost_themselves(capsys: pytest.CaptureFixture[str]) -> None:
    names = sorted(BOMBS) if ALL else SHARE
    base, *proofs = prove([NOTHING, *names])
    assert [proof.name for proof in proofs] == names
    with capsys.disabled():
        print("\n" + table(proofs, base))
    for proof in proofs:
        assert proof.whole, f"{proof.name}: other records suffered: {proof.message}"
        assert proof.peak_mb < PEAK_MB, f"{proof.name}: {proof.peak_mb:.0f} MB"
        assert "Traceback" not in proof.detail, f"{proof.name}: {proof.detail}"
        assert "Traceback" not in proof.message, proof.name
        assert "deadly-picture" not in proof.codes, f"{proof.name} killed the worker"


def test_there_are_enough() -> None:
    assert len(BOMBS) >= 100
    for kind in ("yaml", "table", "png", "jpeg", "tiff", "webp"):
        assert sum(name.startswith(kind) for name in BOMBS) >= 15, kind


@pytest.mark.skipif(ALL, reason="each is proven alone")
@pytest.mark.parametrize("part", range(4))
def test_many_pictures_that_are_bombs_in_one_bundle(tmp_path: Path, part: int) -> None:
    """Each bomb is the second picture of a gift; every gift keeps its first."""
    names = [name for name in PICTURES if name not in SHARE][part::4]
    bundle = SimulatedBundle()
    root = tmp_path / "bundle"
    (root / "media").mkdir(parents=True)
    for name in names:
        BOMBS[name](root)
        (root / PICTURE).rename(root / f"media/{name}.png")
        media = [{"file": f"media/{file}.png", "alt": {"en": "A"}, "credit": "A"} for file in ("good", name)]
        bundle.add("gifts", name, media=media)
    picture(root / "media/good.png", (120, 90))
    bundle.write(root)
    outcome = build_apart(root, tmp_path / "edition")
    assert outcome.edition is not None, outcome
    assert "Traceback" not in outcome.detail
    with Edition.open(outcome.edition) as edition:
        for name in names:
            assert edition.record(name, "en").media, name
    told = "".join(finding.message for finding in outcome.report.errors)
    assert not re.search(r"Traceback|Exception|\bNone\b", told)
