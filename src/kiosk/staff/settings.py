"""What the panel remembers between two openings: its language and the volume.

Promises: a file that is missing, damaged or from elsewhere is as good as none; writing is one step.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from kiosk.staff.files import write_whole

LANGUAGES: Final = ("kk", "ru", "en")
"""The languages of the panel."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`language` is "" until somebody chose one; `volume` is 0 to 100, or -1 when it was never set here."""

    language: str = ""
    volume: int = -1


def read_settings(folder: Path) -> Settings:
    """What is remembered. Never raises."""
    try:
        kept = json.loads((folder / "settings.json").read_bytes()[:4096])
    except (OSError, ValueError):
        return Settings()
    if not isinstance(kept, dict):
        return Settings()
    language, volume = kept.get("language"), kept.get("volume")
    return Settings(
        language if isinstance(language, str) and language in LANGUAGES else "",
        volume if isinstance(volume, int) and not isinstance(volume, bool) and 0 <= volume <= 100 else -1,
    )


def write_settings(folder: Path, settings: Settings) -> None:
    """Remember it. Raises `OSError`."""
    write_whole(folder / "settings.json", (json.dumps(asdict(settings), indent=1) + "\n").encode())
