"""Promises bundles read with positions, checked, and told about in a curator's words.

`read_bundle(path)` gives a `BundleReading`. Importing this package is light; reading imports what it needs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.bundle.model import Bundle, BundleReading, BundleSection, MediaFile

__all__ = ["Bundle", "BundleReading", "BundleSection", "MediaFile", "read_bundle"]


def read_bundle(path: Path, *, warnings: bool = True) -> BundleReading:
    """Read the bundle at `path`. Never raises for what stands in it: every problem becomes a finding.

    Without `warnings` only errors are looked for, which is quicker for very large bundles.
    """
    from kiosk.bundle.reader import read_bundle as read

    return read(path, warnings=warnings)


def __getattr__(name: str) -> object:
    if name in __all__:
        from kiosk.bundle import model

        return getattr(model, name)
    raise AttributeError(name)
