"""`kiosk schema`: the bundle format as JSON Schema, for editors that complete and check while one types."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.errors import KioskError

if TYPE_CHECKING:
    from pydantic import BaseModel

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FILES = ("exhibition", "people", "events")


def register(app: typer.Typer) -> None:
    @app.command()
    def schema(
        kind: Annotated[
            str,
            typer.Option("--kind", help="exhibition, people, events, or a kind of section: gifts, …"),
        ] = "exhibition",
        out: Annotated[
            Path | None, typer.Option("--out", help="A folder: write all schemas there, one file each.")
        ] = None,
    ) -> None:
        """Print the JSON Schema of exhibition.yaml, people.yaml, events.yaml or the records of one kind."""
        raise typer.Exit(run(kind, out))


def run(kind: str, out: Path | None = None) -> int:
    """Print one schema, or write all of them; the answer is the exit status."""
    from kiosk.sections import KINDS

    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        for name in (*_FILES, *KINDS):
            (out / f"{name}.schema.json").write_text(_text(name), encoding="utf-8")
        return 0
    if kind not in (*_FILES, *KINDS):
        from kiosk.bundle.wording import did_you_mean, near

        known = (*_FILES, *KINDS)
        meant = did_you_mean(near(kind, known))
        raise KioskError(f"There is no schema “{kind}”. Known are: {', '.join(known)}. {meant}".rstrip())
    sys.stdout.write(_text(kind))
    return 0


def _text(name: str) -> str:
    return json.dumps(build(name), ensure_ascii=False, indent=2) + "\n"


def build(name: str) -> dict[str, Any]:
    """The schema of a file: "exhibition", "people", "events", or a kind of section (a record or a list of
    them)."""
    from kiosk.exhibition.models import Event, Exhibition, Person
    from kiosk.sections import KINDS, kind

    files: dict[str, type[BaseModel]] = {"exhibition": Exhibition, "people": Person, "events": Event}
    model = files[name] if name in files else kind(name).record
    made = model.model_json_schema(by_alias=True, mode="validation")
    definitions = made.pop("$defs", {})
    title = {"exhibition": "exhibition.yaml", "people": "people.yaml", "events": "events.yaml"}.get(
        name, f"Records of the kind “{name}”"
    )
    if name == "exhibition":
        definitions["SectionSpec"]["properties"]["kind"]["enum"] = list(KINDS)
        root: dict[str, Any] = made
    else:
        entry = model.__name__
        definitions[entry] = made
        one = {"$ref": f"#/$defs/{entry}"}
        many = {"type": "array", "items": one}
        root = many if name in ("people", "events") else {"anyOf": [one, many]}
    return {"$schema": DIALECT, **root, "title": title, "$defs": definitions}
