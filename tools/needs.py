"""Which Debian packages the window library still needs on this machine: one line, or nothing.

Promises: starts with the standard library alone; asks the loader itself (``ldd``), so a package that came
under another name is no complaint; names every missing package at once. Exit status 0 when nothing is
missing, 1 when something is.

    .venv/bin/python tools/needs.py              what importing and drawing without a window needs
    .venv/bin/python tools/needs.py --window     and what a window on X11 or Wayland needs
    … --packages                                 only the names, for apt-get
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

PACKAGES: Final = {
    # to import and to draw without a window
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libbrotlidec.so.1": "libbrotli1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libX11.so.6": "libx11-6",
    "libstdc++.so.6": "libstdc++6",
    "libzstd.so.1": "libzstd1",
    "libexpat.so.1": "libexpat1",
    "libz.so.1": "zlib1g",
    "libpulse.so.0": "libpulse0",
    # a window on X11
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    # a window on Wayland
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Debian's package for each library by its soname; names of Debian 12, which Debian 13 still provides."""

DRAWING: Final = (
    "QtCore.abi3.so",
    "QtGui.abi3.so",
    "QtNetwork.abi3.so",
    "QtQml.abi3.so",
    "QtQuick.abi3.so",
    "QtTest.abi3.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/qml/QtQuick/libqtquick2plugin.so",
    "Qt/qml/QtQuick/Shapes/libqmlshapesplugin.so",
    # sound and film, and the keyboard on the screen, which asks for them
    "Qt/qml/QtMultimedia/libquickmultimediaplugin.so",
    "Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
    "Qt/qml/QtQuick/VirtualKeyboard/Components/libqtvkbcomponentsplugin.so",
)
WINDOW: Final = (
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
    "Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so",
    "Qt/plugins/platforms/libqwayland.so",
)


def missing_in(ldd_output: str) -> set[str]:
    """Return the sonames that the loader did not find, from what ``ldd`` printed."""
    return set(re.findall(r"^\s*(\S+) => not found", ldd_output, re.MULTILINE))


def missing_libraries(folder: Path, parts: Iterable[str]) -> set[str]:
    """Return the sonames that these parts of the window library ask for and the loader does not find.

    :param folder: where the window library is installed
    :param parts: files in it; one that this release does not have is passed over
    """
    files = [str(folder / part) for part in parts if (folder / part).exists()]
    if not files:
        return set()
    done = subprocess.run(["ldd", *files], capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"})
    return missing_in(done.stdout)


def packages_for(sonames: Iterable[str]) -> list[str]:
    """Return the Debian packages for these sonames, sorted; what has no known package stands itself."""
    return sorted({PACKAGES.get(soname, soname) for soname in sonames})


def import_error() -> str:
    """Return the last line of what importing the window library said, in a process of its own; "" if fine."""
    done = subprocess.run(
        [sys.executable, "-c", "import PySide6.QtQuick"], capture_output=True, text=True, check=False
    )
    lines = done.stderr.strip().splitlines()
    return "" if done.returncode == 0 else lines[-1] if lines else f"import ended with {done.returncode}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Say what is missing; return the exit status."""
    parser = argparse.ArgumentParser(description="Debian packages that the window library still needs.")
    parser.add_argument("--window", action="store_true", help="also what a window on a screen needs")
    parser.add_argument("--packages", action="store_true", help="print only the names of the packages")
    wanted = parser.parse_args(arguments)
    spec = find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        print("The window library (PySide6) is not installed here: run `make run` or `make test`.")
        return 1
    folder = Path(spec.submodule_search_locations[0])
    packages = packages_for(missing_libraries(folder, DRAWING + (WINDOW if wanted.window else ())))
    if wanted.packages:
        print(" ".join(packages))
        return 1 if packages else 0
    if packages:
        names = " ".join(packages)
        print(f"The window library needs Debian packages that are missing: apt-get install {names}")
        return 1
    if error := import_error():
        print(f"The window library cannot load, and no missing package explains it: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
