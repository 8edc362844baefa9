"""Names from sticks, made fit for the screen."""

from __future__ import annotations

import os

import pytest

from kiosk.staff.names import LONGEST, shown_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("diplomacy-13.exhibit", "diplomacy-13.exhibit"),
        ("Қазақстан дипломатиясы.exhibit", "Қазақстан дипломатиясы.exhibit"),
        ("Көрме 🇰🇿🎉 – «жаңа» №2.exhibit", "Көрме – «жаңа» №2.exhibit"),
        ("🎁", "?"),
        ("", "?"),
        ("a\nb\t c\u2028d", "a b c d"),
        ("exe.\u202etibihxe", "exe.tibihxe"),
        (os.fsdecode(b"\xff\xfe.exhibit"), "\ufffd\ufffd.exhibit"),
        ("и\u0306од.exhibit", "йод.exhibit"),
        ("العربية.exhibit", "العربية.exhibit"),
    ],
)
def test_a_name_is_shown_as_one_plain_line(name: str, shown: str) -> None:
    assert shown_name(name) == shown
    assert shown_name(shown) == shown


def test_a_long_name_keeps_its_beginning_and_its_end() -> None:
    shown = shown_name("begin-" + "x" * 240 + "-v12.exhibit")
    assert len(shown) == LONGEST
    assert shown.startswith("begin-")
    assert shown.endswith("-v12.exhibit")
    assert "…" in shown
