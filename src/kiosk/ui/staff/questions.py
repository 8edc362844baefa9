"""What the panel asks back before a switch, what the switch is, and what is said afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.library.collection import Installed, Library, LibraryState
from kiosk.ui.staff.words import say, title

ASKED: Final = {
    "show": str(QT_TRANSLATE_NOOP("questions",
        "Show “{title}”? Visitors see it as soon as the panel is closed.")),
    "undo": str(QT_TRANSLATE_NOOP("questions",
        "Go back to release {before} of “{title}”? Release {release} stays on the kiosk, and you can return "
        "to it in the same way.")),
    "remove": str(QT_TRANSLATE_NOOP("questions",
        "Remove “{title}” from this kiosk? To have it again, it must be installed from a stick.")),
    "remove-shown": str(QT_TRANSLATE_NOOP("questions",
        "Remove “{title}”, which visitors see now? “{other}” is shown instead.")),
    "remove-last": str(QT_TRANSLATE_NOOP("questions",
        "Remove “{title}”, the only exhibition that is installed? The one that came with the kiosk is shown "
        "instead.")),
}  # fmt: skip
ANSWERS: Final = {
    "show": str(QT_TRANSLATE_NOOP("questions", "Show")),
    "undo": str(QT_TRANSLATE_NOOP("questions", "Go back")),
    "remove": str(QT_TRANSLATE_NOOP("questions", "Remove")),
}
OUTCOMES: Final = {
    "show": str(QT_TRANSLATE_NOOP("questions", "“{title}” is shown as soon as the panel is closed.")),
    "undo": str(QT_TRANSLATE_NOOP("questions",
        "Release {before} is back. Visitors see it as soon as the panel is closed.")),
    "remove": str(QT_TRANSLATE_NOOP("questions", "“{title}” is removed.")),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Question:
    """A switch that waits for a yes: "show", "undo" or "remove" of an installed exhibition."""

    what: str
    one: Installed
    state: LibraryState

    @property
    def other(self) -> Installed | None:
        """What would be shown instead of this one, when it is removed while it is shown."""
        if self.what != "remove" or self.one.id != self.state.shown:
            return None
        return next((one for one in self.state.exhibitions if one.id != self.one.id), None)

    @property
    def last(self) -> bool:
        """Whether this would remove the only one."""
        return self.what == "remove" and len(self.state.exhibitions) == 1

    def carry_out(self, library: Library) -> None:
        """Do it. Raises `Refused`."""
        from kiosk.library.switching import remove, rollback, show

        match self.what:
            case "show":
                show(library, self.one.id)
            case "undo":
                rollback(library, self.one.id)
            case "remove":
                other = self.other
                remove(library, self.one.id, then=other.id if other else None, even_the_last=self.last)


def asked(question: Question, language: str) -> str:
    """The question in words."""
    other = question.other
    kind = question.what
    if question.last:
        kind = "remove-last"
    elif other is not None:
        kind = "remove-shown"
    return _say(ASKED[kind], question, language)


def answer(question: Question) -> str:
    """The word on the button that does it."""
    return QCoreApplication.translate("questions", ANSWERS[question.what])


def outcome(question: Question, language: str) -> str:
    """What is said once it is done."""
    return _say(OUTCOMES[question.what], question, language)


def _say(source: str, question: Question, language: str) -> str:
    one, other = question.one, question.other
    return say(
        "questions",
        source,
        release=one.release,
        before=one.before.release if one.before is not None else "",
        title=title(one.title, (language,)),
        other=title(other.title, (language,)) if other is not None else "",
    )
