"""The commented settings file that `kiosk settings init` writes.

Promises: it holds every key with its sentence, what it takes and its variable; every key is commented out
with its default, so the file as written changes nothing.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from kiosk.settings.keys import keys, tables

_HEAD = """\
Settings of this kiosk, read when it starts. A line that begins with # does not count: take the # away and
change the value. What is wrong here stops nothing: the default is used, and “kiosk doctor” tells the line.
“kiosk settings show” tells every value in force and where it came from.
"""


def commented() -> str:
    """The whole file."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield from _comment(_HEAD)
    for table, about in tables():
        yield ""
        yield ""
        yield from _comment(about)
        yield f"[{table}]"
        for key in keys():
            if key.table == table:
                yield ""
                yield from _comment(key.words)
                yield from _comment(f"It takes {key.kind.takes}. Overridden by {key.variable}.")
                yield f"# {key.name} = {key.kind.write(key.default)}"


def _comment(words: str) -> Iterator[str]:
    for line in textwrap.wrap(words, 96, break_long_words=False, break_on_hyphens=False):
        yield f"# {line}"
