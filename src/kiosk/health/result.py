"""What a check answers: green, or sentences of what to do.

Promises: a remark has a code and values, and an English sentence made of both; other languages word the code
themselves. A result without remarks is green.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.health.sentences import SENTENCES


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to do something about."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return SENTENCES[self.code].format_map(self.values)


@dataclass(frozen=True, slots=True)
class Result:
    """What a check saw. `told` says in English what was found, green or not; "" when nothing was."""

    check: str
    remarks: tuple[Remark, ...] = ()
    told: str = ""

    @property
    def ok(self) -> bool:
        return not self.remarks

    def to_json(self) -> dict[str, Any]:
        """Plain values for `--json`."""
        return {
            "check": self.check,
            "ok": self.ok,
            "told": self.told,
            "remarks": [{"code": remark.code, "message": str(remark)} for remark in self.remarks],
        }
