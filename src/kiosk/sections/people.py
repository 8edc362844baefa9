"""Promises `NamedPerson`: a person by id in people.yaml, or by a name that stands in the record itself; and
`people_named`, which says whom a record names so."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from kiosk.exhibition import LanguageMap
from kiosk.sections.base import Named, PresentContext

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class NamedPerson:
    """Either `id` (a slug such as "suleimenov") or `name` (a language map); immutable by custom."""

    __slots__ = ("id", "name")

    def __init__(self, id: str = "", name: LanguageMap | None = None) -> None:
        self.id = id
        self.name = name

    def __repr__(self) -> str:
        return f"NamedPerson({self.id or self.name!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NamedPerson) and (self.id, self.name) == (other.id, other.name)

    def __hash__(self) -> int:
        return hash((self.id, self.name))

    def words(self, lang: str, context: PresentContext) -> str:
        """The name in `lang`."""
        return context.name(self.id, lang) if self.id else context.line(self.name, lang)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_wrap_validator_function(
            cls._validate,
            handler.generate_schema(LanguageMap),
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda person: person.id or dict(person.name or {})
            ),
        )

    @classmethod
    def _validate(cls, value: Any, inner: Callable[[Any], LanguageMap], info: ValidationInfo) -> NamedPerson:
        if isinstance(value, NamedPerson):
            return value
        if isinstance(value, str) and _ID.fullmatch(value.strip()):
            return cls(id=value.strip())
        return cls(name=inner(value))


def people_named(**parts: NamedPerson | None) -> tuple[Named, ...]:
    """The people who have these parts in a record, without those that nobody has."""
    return tuple(
        Named("person", part, person.id, person.name) for part, person in parts.items() if person is not None
    )
