"""What is one switch of the pointer: show another exhibition, go back, remove.

Promises: each changes the library in one step or not at all; none leaves the kiosk with nothing to show
unless that was said in so many words. Light: going back must not wait for anything.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.library.collection import Installed, Library, opens
from kiosk.library.pointer import Entry, Kept, Pointer, write
from kiosk.library.refusal import Refused
from kiosk.library.staging import changing


def show(library: Library, id: str) -> Installed:
    """Show the installed exhibition `id`. Raises `Refused`."""
    with changing(library) as pointer:
        entry = _entry(pointer, id)
        if not any(_opens(library, kept) for kept in entry.kept()):
            raise Refused(
                "damaged",
                f"“{id}” is damaged and cannot be shown. Install it again from its package. "
                "What was shown before is still shown.",
                id=id,
            )
        if pointer.shown != id:
            write(library.home, replace(pointer, shown=id))
        return library.installed(entry)


def rollback(library: Library, id: str | None = None) -> Installed:
    """Exchange the current edition of `id` (the exhibition that is shown when it is None) and the one before;
    done twice, it is as it was. Raises `Refused`."""
    with changing(library) as pointer:
        entry = _entry(pointer, pointer.shown if id is None else id)
        if entry.before is None:
            raise Refused(
                "nothing-before",
                f"There is no earlier edition of “{entry.id}” to go back to: release "
                f"{entry.current.release} is the only one that was installed.",
                id=entry.id,
                release=entry.current.release,
            )
        if not _opens(library, entry.before):
            raise Refused(
                "nothing-before",
                f"The edition before (release {entry.before.release} of “{entry.id}”) is damaged and cannot "
                "be shown. Run “kiosk scrub”, or install the release you want as a new one.",
                id=entry.id,
                release=entry.before.release,
            )
        entry = replace(entry, current=entry.before, before=entry.current)
        write(library.home, pointer.with_entry(entry))
        return library.installed(entry)


def remove(library: Library, id: str, *, then: str | None = None, even_the_last: bool = False) -> None:
    """Take the exhibition `id` and its editions off this kiosk.

    When it is the one that is shown, `then` names what is shown instead; the last one goes only with
    `even_the_last` (the exhibition that came with the program is then shown). Raises `Refused`.
    """
    with changing(library) as pointer:
        _entry(pointer, id)
        pointer_after = pointer.without(id)
        if pointer.shown == id:
            others = [entry.id for entry in pointer_after.entries]
            if then is not None:
                if then == id or not any(_opens(library, kept) for kept in _entry(pointer, then).kept()):
                    raise Refused(
                        "damaged", f"“{then}” cannot be shown instead. Nothing was removed.", id=then
                    )
                pointer_after = replace(pointer_after, shown=then)
            elif others:
                names = ", ".join(f"“{other}”" for other in others)
                raise Refused(
                    "is-shown",
                    f"“{id}” is what visitors see now. Say what is to be shown instead "
                    f"(“kiosk remove {id} --show OTHER”; installed: {names}). Nothing was removed.",
                    id=id,
                    others=others,
                )
            elif even_the_last:
                pointer_after = replace(pointer_after, shown="")
            else:
                raise Refused(
                    "nothing-to-show",
                    f"“{id}” is the only installed exhibition; without it the kiosk shows the one that came "
                    f"with the program. If that is what you want: “kiosk remove {id} --yes”. Nothing was "
                    "removed.",
                    id=id,
                )
        write(library.home, pointer_after)


def _entry(pointer: Pointer, id: str) -> Entry:
    entry = pointer.entry(id)
    if entry is not None:
        return entry
    if not pointer.entries:
        raise Refused(
            "nothing-to-show",
            "Nothing is installed on this kiosk yet. Install a package: “kiosk install FILE”.",
        )
    names = ", ".join(f"“{other.id}”" for other in pointer.entries)
    raise Refused(
        "not-installed",
        f"No exhibition called “{id}” is installed here. Installed: {names}.",
        id=id,
        installed=[other.id for other in pointer.entries],
    )


def _opens(library: Library, kept: Kept) -> bool:
    return opens(library.folder(kept), kept.hidden)
