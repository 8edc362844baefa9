"""Promises a new section written into exhibition.yaml, whose other lines stay as they are."""

from __future__ import annotations

from kiosk.bundle.columns import Way
from kiosk.bundle.nodes import Group, Items, TreeSource
from kiosk.bundle.reader import EXHIBITION_FILE, read_model
from kiosk.bundle.yaml_reader import read_yaml
from kiosk.errors import KioskError, Report
from kiosk.exhibition import Exhibition, SectionSpec
from kiosk.exhibition.fields import slug_of
from kiosk.importers.homes import Change
from kiosk.importers.workspace import Workspace
from kiosk.importers.yaml_edit import Region, edited
from kiosk.sections import KINDS


def with_section(space: Workspace, section: str, kind: str) -> tuple[bytes, SectionSpec]:
    """The new bytes of exhibition.yaml and the section they declare. Raises KioskError."""
    if kind not in KINDS:
        raise KioskError(f"There is no kind of section called “{kind}”. Kinds are {', '.join(KINDS)}.")
    if slug_of(section) != section or not section:
        raise KioskError(f"“{section}” cannot be the id of a section: small Latin letters, digits, hyphens.")
    records = f"{section}.csv"
    if records in space.files.names or records in space.files.folders:
        raise KioskError(f"The new section would stand in {records}, and such a file is there already.")
    root = space.tree.node
    assert isinstance(root, Group)
    items = root.values.get("sections")
    number = len(items.items) if isinstance(items, Items) else 0
    title = section.replace("-", " ").capitalize()
    way: Way = ("sections", number)
    change = Change(
        EXHIBITION_FILE,
        {
            (*way, "id"): section,
            (*way, "kind"): kind,
            (*way, "title", space.default): title,
            (*way, "records"): records,
        },
        plain={(*way, "title", space.default)},
    )
    text = space.files.read(EXHIBITION_FILE).decode("utf-8-sig")
    lines = [line if line.endswith("\n") else line + "\n" for line in text.splitlines(keepends=True)]
    new = edited(lines, Region(0, len(lines)), root, change, Exhibition, space.default, quoted=False)
    data = "".join(new).encode()
    report = Report()
    node = read_yaml(data, EXHIBITION_FILE, report)
    made = None
    if node is not None:
        tree = TreeSource(EXHIBITION_FILE, node)
        context = {"default_language": space.default}
        made = read_model(Exhibition, tree.plain(), tree, report, context, keep_going=True)
    spec = next((spec for spec in made.sections if spec.id == section), None) if made else None
    if spec is None or not made or len(made.sections) != len(space.exhibition.sections) + 1:
        raise KioskError(
            f"The section cannot be written into {EXHIBITION_FILE} as it stands. Add it there by hand: "
            f"- {{id: {section}, kind: {kind}, title: {title}, records: {records}}}"
        )
    return data, spec
