"""Importing and exporting in processes of their own: what this one opens, and what a death leaves behind."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.simulator import SimulatedBundle
from tests.simulator.sheets import xlsx
from tests.unit.test_import_table import HEAD, grid, visible

from kiosk.errors import BundleError, KioskError
from kiosk.importers.grid import Grid
from kiosk.importers.table import Wanted
from kiosk.library import tables
from kiosk.library.apart import MEBIBYTE, Limits
from kiosk.library.tables import export_apart, import_apart, proposal_apart

_MAPPING = 'language: en\ncolumns: {"title[en]": Name}\n'

# Says which files below the first argument this process itself opened for reading, while a command ran.
_WATCHED = """
import json, os, sys
place, arguments = sys.argv[1], sys.argv[2:]
opened = []
def hook(event, args):
    if event == "open" and isinstance(args[0], (str, bytes)):
        name = os.path.abspath(os.fsdecode(args[0]))
        if name.startswith(place + "/") and not os.path.isdir(name):
            opened.append(name)
sys.addaudithook(hook)
from kiosk.cli import main
status = main(arguments)
print(json.dumps([status, opened]))
"""


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return SimulatedBundle().write(tmp_path / "given" / "bundle")


def opened_here(place: Path, *arguments: object) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, str(place), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
    )
    status, opened = json.loads(done.stdout.splitlines()[-1])
    assert status == 0, done.stdout + done.stderr
    return list(opened)


@pytest.mark.parametrize(
    "command",
    [
        "import table {given}/t.xlsx {given}/bundle --section gifts",
        "import table {given}/t.xlsx {given}/bundle --section gifts --map {given}/map.yaml --dry-run",
        "import table {given}/t.xlsx {given}/bundle --section gifts --propose-map",
        "export table {given}/bundle -o {out}/t.xlsx",
        "check {given}/bundle",
        "build {given}/bundle -o {out}/edition",
    ],
)
def test_no_command_opens_what_it_was_given_in_its_own_process(
    bundle: Path, tmp_path: Path, command: str
) -> None:
    xlsx(bundle.parent / "t.xlsx", [["id", "title[kk]", "Name"], ["x", "Бір", "One"]])
    (bundle.parent / "map.yaml").write_text(_MAPPING, encoding="utf-8")
    words = command.format(given=bundle.parent, out=tmp_path).split()
    assert opened_here(bundle.parent, *words) == []


def test_packing_copies_bytes_here_so_the_watch_sees_them(bundle: Path, tmp_path: Path) -> None:
    opened = opened_here(bundle, "pack", bundle, "-o", tmp_path / "p.exhibit")
    assert f"{bundle}/exhibition.yaml" in opened


def test_a_trial_has_no_place_to_write_to(bundle: Path) -> None:
    table = xlsx(bundle.parent / "t.xlsx", [HEAD, ["x", "Бір", "One", "2001", "DE", 5, ""]])
    before = visible(bundle)
    trial = import_apart(table, bundle, Wanted("gifts"), dry_run=True)
    assert (trial.counts.new, trial.changed) == (1, True)
    assert visible(bundle) == before
    taken = import_apart(table, bundle, Wanted("gifts"))
    assert taken.counts == trial.counts
    assert visible(bundle) != before
    again = import_apart(table, bundle, Wanted("gifts"))
    assert (again.counts.unchanged, again.changed) == (1, False)


def test_a_death_leaves_the_bundle_as_it_was(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = xlsx(bundle.parent / "t.xlsx", [HEAD, ["x", "Бір", "One", "2001", "DE", 5, ""]])
    before = set(bundle.rglob("*"))
    monkeypatch.setattr(tables, "TABLE_LIMITS", Limits(address_space=40 * MEBIBYTE))
    with pytest.raises(KioskError, match=r"Bringing t\.xlsx into .* broke off"):
        import_apart(table, bundle, Wanted("gifts"))
    with pytest.raises(KioskError, match=r"Exporting .* broke off"):
        export_apart(bundle, bundle.parent / "out.xlsx", [])
    assert set(bundle.rglob("*")) == before
    assert sorted(path.name for path in bundle.parent.iterdir()) == ["bundle", "t.xlsx"]


def test_a_half_written_file_of_a_killed_process_goes(bundle: Path) -> None:
    (bundle / "media" / ".a.jpg.12345678.part").write_bytes(b"half")
    (bundle / "media" / ".b.jpg.87654321.part").write_bytes(b"of somebody else")
    tables._sweep(bundle, ".12345678.part")
    assert [path.name for path in bundle.rglob("*.part")] == [".b.jpg.87654321.part"]


def test_paths_are_told_as_they_were_given(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    table = xlsx(Path("t.xlsx"), [HEAD, ["x", "Бір", "One", "2001", "DE", 5, ""]])
    with pytest.raises(BundleError, match="There is no bundle at “nowhere”"):
        import_apart(table, Path("nowhere"), Wanted("gifts"))
    with pytest.raises(KioskError, match="no folder of pictures at “photos”"):
        import_apart(table, Path("given/bundle"), Wanted("gifts", pictures=Path("photos")))
    with pytest.raises(KioskError, match=r"“nowhere/t\.xlsx” cannot be written: No such file"):
        export_apart(Path("given/bundle"), Path("nowhere/t.xlsx"), [])
    told = export_apart(Path("given/bundle"), Path("out.csv"), ["gifts"])
    assert told[0].startswith("out.csv: ")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["given", "out.csv", "t.xlsx"]


def test_a_link_to_a_bundle_is_as_good_as_the_bundle(bundle: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(bundle)
    table = xlsx(tmp_path / "t.xlsx", [HEAD, ["x", "Бір", "One", "2001", "DE", 5, ""]])
    assert import_apart(table, link, Wanted("gifts")).counts.new == 1
    assert "x" in proposal_apart(table, link, Wanted("gifts"))
    assert link.is_symlink()


def test_a_grid_crosses_to_the_other_process_unchanged(tmp_path: Path) -> None:
    made = grid([HEAD, ["x", "Ә\n\u2028“", None, True, 1.5, {"a": 1}, ""]], "t.csv")
    made.merged, made.baseline, made.delimiter = ["A1:A2"], [("gifts", "x", "date", "ab")], "commas"
    made.keep(tmp_path / "rows")
    assert Grid.kept(tmp_path / "rows") == made
