"""Promises the command `kiosk`: it finds the command group and starts it with nothing it does not need.

Commands that show a window go straight to it: no Typer, no YAML. The others are Typer commands. Whatever
happens, a person at a terminal reads a sentence and never a traceback; engineers set KIOSK_TRACEBACK=1.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from types import ModuleType

_WINDOWS = ("run", "tour", "preview", "proof")
FAILED = 1
UNEXPECTED = 70  # EX_SOFTWARE of sysexits.h
INTERRUPTED = 130  # 128 + SIGINT


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line (without the program's name); the answer is the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if isinstance(sys.stdout, TextIOWrapper):
        # As on standard error: what a terminal cannot show (a file's name may be any bytes) stops nothing.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        status = _dispatch(arguments)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # The reader of our words has gone (`kiosk check … | head`): no reason to complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else FAILED if error.code else 0
    except Exception as error:
        if os.environ.get("KIOSK_TRACEBACK"):
            raise
        return _say(error)


def _say(error: Exception) -> int:
    from kiosk.errors import KioskError

    if isinstance(error, KioskError):
        print(f"kiosk: {error}", file=sys.stderr)
        return FAILED
    if isinstance(error, OSError) and error.strerror:
        where = f" ({error.filename})" if error.filename else ""
        print(f"kiosk: the system refuses: {error.strerror}{where}.", file=sys.stderr)
        return FAILED
    kind = type(error).__name__
    print(
        f"kiosk: the program made a mistake of its own ({kind}: {error}). Please report it; with "
        "KIOSK_TRACEBACK=1 in the environment it says more.",
        file=sys.stderr,
    )
    return UNEXPECTED


def _dispatch(arguments: list[str]) -> int:
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command in _WINDOWS:
        module: ModuleType = import_module(f"kiosk.cli.{command}")
        status: int = module.main(rest)
        return status
    if command == "--version":
        from importlib.metadata import version

        print(f"kiosk {version('exhibition-kiosk')}")
        return 0
    from kiosk.cli import commands

    return commands.main(arguments or ["--help"])
