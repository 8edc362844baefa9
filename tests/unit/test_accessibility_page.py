"""The table of clauses is whole: every clause that is to be answered has its row, an answer and words."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "accessibility.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if re.match(r"\| (?:9\.)?\d", line)
]
ANSWERS = {"met", "partly", "not met", "hardware", "none"}

# The fifty success criteria of WCAG 2.1, levels A and AA.
WCAG = """
1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11
1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.5.1 2.5.2 2.5.3
2.5.4 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.3.1 3.3.2 3.3.3 3.3.4 4.1.1 4.1.2 4.1.3
"""
OTHERS = """
5.1.2.1 5.1.2.2 5.1.3.1 5.1.3.2 5.1.3.3 5.1.3.4 5.1.3.5 5.1.3.6 5.1.3.7 5.1.3.8 5.1.3.9 5.1.3.10 5.1.3.11
5.1.3.12 5.1.3.13 5.1.3.14 5.1.3.15 5.1.3.16 5.1.4 5.1.5 5.1.6.1 5.1.6.2 5.1.7 5.2 5.3 5.4 5.5.1 5.5.2 5.6.1
5.6.2 5.7 5.8 5.9
10.1 10.5 10.6
11.1 11.5.1 11.5.2.1 11.5.2.2 11.5.2.3 11.5.2.4 11.5.2.5 11.5.2.6 11.5.2.7 11.5.2.8 11.5.2.9 11.5.2.10
11.5.2.11 11.5.2.12 11.5.2.13 11.5.2.14 11.5.2.15 11.5.2.16 11.5.2.17 11.6.1 11.6.2 11.7 11.8.1 11.8.2 11.8.3
11.8.4 11.8.5
402.1 402.2 402.2.1 402.2.2 402.2.3 402.2.4 402.2.5 402.3.1 402.3.2 402.4 402.5 403.1 404.1 405.1 406.1 407.2
407.3.1 407.3.2 407.3.3 407.4 407.5 407.6 407.7 407.8 408.2 408.3 409.1 410.1 411.1 412 413.1.1 413.1.2 414.1
415.1.1 415.1.2
"""


def test_every_clause_has_its_row() -> None:
    criteria = WCAG.split()
    assert len(criteria) == 50
    told = {number for row in ROWS for number in re.findall(r"\d+(?:\.\d+)*", row[0])}
    assert {*OTHERS.split(), *(f"9.{one}" for one in criteria)} - told == set()


def test_every_row_has_an_answer_and_says_how() -> None:
    assert len(ROWS) > 130
    for clause, answer, how, test in ROWS:
        assert answer in ANSWERS, clause
        assert len(how) > 5, clause
        if answer == "met":
            assert test or how.startswith("nothing"), f"{clause}: how does anybody know?"
    assert len({row[0] for row in ROWS}) == len(ROWS)
