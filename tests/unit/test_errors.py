"""Findings and reports: order, counts, words and JSON."""

from __future__ import annotations

import json

import pytest

from kiosk.errors import BundleError, Finding, KioskError, Place, Report


def report() -> Report:
    it = Report()
    it.warning("late", Place("b.yaml", 9, 2), "Last.")
    it.error("cell", Place("gifts.csv", 14, None, "D14", "title[kk]"), "In a table.", "Do this.")
    it.error("early", Place("b.yaml", 2, 5), "First.")
    it.warning("whole", Place(), "About the bundle.")
    return it


def test_findings_come_by_file_line_and_column() -> None:
    assert [f.code for f in report()] == ["whole", "early", "late", "cell"]
    assert [f.code for f in report().errors] == ["early", "cell"]
    assert [f.code for f in report().warnings] == ["whole", "late"]
    assert len(report()) == 4


def test_only_errors_make_a_report_bad() -> None:
    it = Report()
    it.warning("w", Place("a"), "A warning.")
    assert it.ok
    it.error("e", Place("a"), "An error.")
    assert not it.ok


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place("a.yaml", 3, 7), "a.yaml, line 3, column 7"),
        (Place("a.yaml", 3), "a.yaml, line 3"),
        (Place("a.csv", 3, None, "B3"), "a.csv, cell B3"),
        (Place("a.yaml"), "a.yaml"),
        (Place(), ""),
    ],
)
def test_a_place_reads_as_people_say_it(place: Place, words: str) -> None:
    assert str(place) == words


def test_json_has_counts_and_only_what_is_known() -> None:
    data = report().to_json()
    assert json.loads(json.dumps(data)) == data
    assert (data["errors"], data["warnings"]) == (2, 2)
    assert data["findings"][3] == {
        "severity": "error",
        "code": "cell",
        "file": "gifts.csv",
        "line": 14,
        "cell": "D14",
        "path": "title[kk]",
        "message": "In a table.",
        "hint": "Do this.",
    }
    assert "line" not in data["findings"][0]


def test_very_many_of_one_kind_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.errors.SAME_LIMIT", 3)
    it = report()
    for line in range(10):
        it.error("same", Place("b.yaml", line + 1), "Again.")
    assert it.full("b.yaml", "error", "same")
    assert not it.full("b.yaml", "error", "early")
    it.count_one("b.yaml", "error", "same")
    assert len(it) == 15
    assert (it.count("error"), it.count("warning")) == (13, 2)
    same = [f for f in it if f.code == "same"]
    assert [f.more for f in same] == [0, 0, 0, 8]
    assert same[-1].message == "And 8 more of the same kind in this file."
    assert it.to_json()["errors"] == 13
    assert it.lines(limit=2)[-1].startswith("and 13 more")
    again = Report()
    again.extend(it.findings)
    assert again.findings == it.findings


def test_lines_tell_errors_first_and_count_the_rest() -> None:
    lines = report().lines(limit=3)
    assert lines[0] == "error: b.yaml, line 2, column 5: First."
    assert lines[1] == "error: gifts.csv, cell D14: In a table. Do this."
    assert lines[3].startswith("and 1 more")


def test_a_bundle_error_is_a_kiosk_error_with_its_findings() -> None:
    finding = Finding("error", "x", Place("a", 1), "Broken.")
    error = BundleError([finding])
    assert isinstance(error, KioskError)
    assert error.findings == (finding,)
    assert str(error) == "a, line 1: Broken."
