"""Refresh the interface's own words: collect source texts, and compile what is translated.

`python tools/translations.py` runs Qt's lupdate over the QML and Python sources into `src/kiosk/i18n/*.ts`
and lrelease into the `*.qm` that the program loads. `--check` fails when a text is not translated or a
compiled file is behind. Kazakh is named `kk_KZ` to lupdate, or its plural forms are lost.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "src" / "kiosk" / "i18n"
LANGUAGES = {"kk": "kk_KZ", "ru": "ru_RU", "en": "en_US"}


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def update(folder: Path) -> None:
    """Bring the .ts files in `folder` to what the sources say."""
    sources = sorted(
        str(path)
        for pattern in (
            "theme/*.qml",
            "controls/*.qml",
            "ui/*.qml",
            "sections/*/*.qml",
            "ui/*.py",
            "ui/*/*.qml",
            "ui/keyboard/QtQuick/**/*.qml",
            "ui/*/*.py",
        )
        for path in (ROOT / "src" / "kiosk").glob(pattern)
    )
    for tag, locale in LANGUAGES.items():
        _run(_tool("pyside6-lupdate"), "-no-obsolete", "-locations", "none", "-target-language", locale,
             "-source-language", "en_US", *sources, "-ts", str(folder / f"kiosk_{tag}.ts"))  # fmt: skip


def release(folder: Path, out: Path) -> None:
    """Compile every .ts of `folder` into `out`."""
    for tag in LANGUAGES:
        _run(_tool("pyside6-lrelease"), "-silent", str(folder / f"kiosk_{tag}.ts"), "-qm",
             str(out / f"kiosk_{tag}.qm"))  # fmt: skip


def untranslated(folder: Path) -> list[str]:
    """Texts of kk and ru that still wait for their words, and numbers of en that wait for their plural."""
    missing = []
    for tag in LANGUAGES:
        tree = ElementTree.parse(folder / f"kiosk_{tag}.ts")
        for context in tree.iter("context"):
            for message in context.iter("message"):
                if tag == "en" and message.get("numerus") != "yes":
                    continue  # English is the source: only its plural forms are written down
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished":
                    missing.append(f"{tag}: {context.findtext('name')}: {message.findtext('source')}")
    return missing


def check() -> int:
    """Compare the committed files with what the sources would make; 1 when something is behind."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for tag in LANGUAGES:
            (folder / f"kiosk_{tag}.ts").write_bytes((I18N / f"kiosk_{tag}.ts").read_bytes())
        update(folder)
        release(folder, folder)
        names = [f"kiosk_{tag}.qm" for tag in LANGUAGES]
        behind = [name for name in names if (folder / name).read_bytes() != (I18N / name).read_bytes()]
        waiting = untranslated(folder)
    for line in waiting:
        print(line)
    for name in behind:
        print(f"{name} is behind its sources: run python tools/translations.py")
    return 1 if waiting or behind else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    if parser.parse_args().check:
        return check()
    update(I18N)
    release(I18N, I18N)
    print(*untranslated(I18N), sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
