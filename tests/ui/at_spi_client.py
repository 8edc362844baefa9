"""An assistive program, as small as one can be: what AT-SPI tells of the kiosk, as JSON. Run by the system's
Python, which has Atspi, in a D-Bus session of its own:

    dbus-run-session -- /usr/bin/python3 at_spi_client.py LEAST COMMAND…

Starts COMMAND, waits until its window tells of at least LEAST things with names, prints
`[[role, name, description], …]`, and ends it.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import Any

import gi  # type: ignore[import-not-found]  # the system's

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402  # after its version

LOOK_MS = 200
PATIENCE_MS = 90_000


def things(at: Any, found: list[list[str]]) -> list[list[str]]:
    """All below an accessible object (the library has no types) that is shown and has a name."""
    for n in range(at.get_child_count()):
        child = at.get_child_at_index(n)
        if child is None:
            continue
        if child.get_name() and child.get_state_set().contains(Atspi.StateType.VISIBLE):
            found.append([child.get_role_name(), child.get_name(), child.get_description()])
        things(child, found)
    return found


def main() -> int:
    """Start the program, look at it, tell of it."""
    least, command = int(sys.argv[1]), sys.argv[2:]
    environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    kiosk = subprocess.Popen(command, env=environment, stdout=sys.stderr)
    loop = GLib.MainLoop()
    seen: list[list[list[str]]] = [[]]

    def look() -> bool:
        desktop = Atspi.get_desktop(0)
        try:
            now = [
                thing
                for n in range(desktop.get_child_count())
                if (app := desktop.get_child_at_index(n)) is not None and app.get_process_id() == kiosk.pid
                for thing in things(app, [])
            ]
        except GLib.Error:  # it changed while it was read
            return True
        # Twice the same: the page has come.
        if len(now) >= least and now == seen[0]:
            loop.quit()
            return False
        seen[0] = now
        return True

    GLib.timeout_add(LOOK_MS, look)
    GLib.timeout_add(PATIENCE_MS, loop.quit)
    loop.run()
    kiosk.send_signal(signal.SIGTERM)
    kiosk.wait()
    print(json.dumps(seen[0], ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
