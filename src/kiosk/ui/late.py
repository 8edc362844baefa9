"""The types that no first frame needs: made known after it, or with the first page that has them.

Promises: after `load` every type that a page other than Home makes is known to QML; a second call costs
nothing.
"""

from __future__ import annotations


def load() -> None:
    """Import what makes the types known: a fifth of the window's own imports."""
    import kiosk.ui.find.types
    import kiosk.ui.keyboard.types
    import kiosk.ui.map.types
    import kiosk.ui.narrow.types
    import kiosk.ui.reading.types
    import kiosk.ui.subjects.types
    import kiosk.ui.timeline.types
    import kiosk.ui.viewer.types  # noqa: F401  # importing is what makes its types known
