"""What is installed: install, list, show, rollback, remove, scrub."""

from __future__ import annotations

import typer


def register(app: typer.Typer) -> None:
    """Nothing yet."""
