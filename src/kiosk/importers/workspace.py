"""Promises the parts of a bundle that tables are read into and written from: its sections, people, files.

Nothing is changed here. What cannot be read at all is raised as BundleError with its findings; what is wrong
with single records is no hindrance.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kiosk.bundle.files import Files, list_files
from kiosk.bundle.nodes import Group, Items, Node, Scalar, TreeSource
from kiosk.bundle.reader import EXHIBITION_FILE, PEOPLE_FILE, YAML_ENDINGS, read_model
from kiosk.bundle.wording import did_you_mean, listed, near
from kiosk.bundle.yaml_reader import read_yaml
from kiosk.errors import BundleError, KioskError, Place, Report
from kiosk.exhibition import Exhibition, SectionSpec
from kiosk.importers.csv_home import CsvHome
from kiosk.importers.homes import Home
from kiosk.importers.yaml_home import YamlHome
from kiosk.sections import KINDS, kind
from kiosk.sections.base import SectionKind


@dataclass(slots=True)
class Workspace:
    """A bundle's folder. `tree` is exhibition.yaml as it was read, `people` what each id is called."""

    root: Path
    exhibition: Exhibition
    tree: TreeSource
    files: Files
    people: dict[str, Node] = field(default_factory=dict)

    @classmethod
    def open(cls, root: Path) -> Workspace:
        """Raises BundleError when it is no bundle, or exhibition.yaml has errors."""
        report = Report()
        if not root.is_dir():
            report.error("no-bundle", Place(""), f"There is no bundle at “{root}”.")
            raise BundleError(report.errors)
        files = list_files(root, Report())
        if EXHIBITION_FILE not in files.names:
            report.error(
                "no-exhibition",
                Place(""),
                f"The folder “{root}” has no {EXHIBITION_FILE}, so it is no bundle.",
                "“kiosk new FOLDER --languages kk,ru,en” makes one.",
            )
            raise BundleError(report.errors)
        node = read_yaml(files.read(EXHIBITION_FILE), EXHIBITION_FILE, report)
        if not isinstance(node, Group):
            if report.ok:
                report.error("empty-file", Place(EXHIBITION_FILE), "The file has no keys.")
            raise BundleError(report.errors)
        tree = TreeSource(EXHIBITION_FILE, node)
        values = tree.plain()
        languages = values.get("languages") if isinstance(values, dict) else None
        context = {}
        if isinstance(languages, list) and languages and isinstance(languages[0], str):
            context["default_language"] = languages[0].strip()
        exhibition = read_model(Exhibition, values, tree, report, context, keep_going=True)
        if exhibition is None:
            raise BundleError(report.errors)
        return cls(root, exhibition, tree, files, _people(files))

    @property
    def default(self) -> str:
        return self.exhibition.languages[0]

    @property
    def sections(self) -> dict[str, SectionSpec]:
        return {spec.id: spec for spec in self.exhibition.sections}

    def section(self, name: str) -> SectionSpec:
        """Raises KioskError with the sections there are."""
        found = self.sections.get(name)
        if found is None:
            known = self.sections
            raise KioskError(
                f"The bundle has no section “{name}”. Its sections are: {listed(known)}. "
                f"{did_you_mean(near(name, known))} “--create KIND” makes a new one; kinds are "
                f"{listed(KINDS)}.".replace("  ", " ")
            )
        return found

    def kind(self, spec: SectionSpec) -> SectionKind:
        """Raises KioskError for a kind that is not known."""
        try:
            return kind(spec.kind)
        except KeyError:
            raise KioskError(
                f"The section “{spec.id}” is of the kind “{spec.kind}”, which is not known. Kinds are "
                f"{listed(KINDS)}. {did_you_mean(near(spec.kind, KINDS))}".rstrip()
            ) from None

    def home(self, spec: SectionSpec) -> Home:
        """Where a section's records stand. Raises BundleError when that cannot be read."""
        report = Report()
        model = self.kind(spec).record
        name = spec.records.rstrip("/")
        home: Home
        try:
            if name in self.files.folders:
                files = [n for n in self.files.inside(name) if n.endswith(YAML_ENDINGS)]
                home = YamlHome(
                    files, self.files.read, model, self.default, report, name, frozenset(self.files.names)
                )
            elif name in self.files.names and name.lower().endswith(".csv"):
                home = CsvHome(name, self.files.read(name), model, self.default, report)
                report = _only_serious(report)
            elif name in self.files.names and name.lower().endswith(YAML_ENDINGS):
                home = YamlHome([name], self.files.read, model, self.default, report)
            elif name in self.files.names:
                raise KioskError(f"“{name}” is neither a YAML file nor a CSV table.")
            else:
                raise KioskError(
                    f"The records of the section “{spec.id}” stand in “{name}”, and there is no such file or "
                    "folder in the bundle."
                )
        except OSError as error:
            raise KioskError(f"“{name}” cannot be read: {error.strerror or error}.") from None
        if not report.ok:
            raise BundleError(report.errors)
        return home

    def ids_elsewhere(self, section: str) -> dict[str, Place]:
        """The ids of all other sections' records, with their places."""
        found: dict[str, Place] = {}
        for spec in self.exhibition.sections:
            if spec.id == section or spec.kind not in KINDS:
                continue
            try:
                home = self.home(spec)
            except KioskError:
                continue  # `kiosk check` tells what is wrong with it
            for key, stored in home.records.items():
                found.setdefault(key, stored.place(("id",)))
        return found


def _only_serious(report: Report) -> Report:
    """A column with an unknown name is kept as it is; a table whose cells cannot be told apart is not
    touched."""
    serious = Report()
    for found in report.errors:
        if found.code != "unknown-column":
            serious.add(found)
    return serious


def _people(files: Files) -> dict[str, Node]:
    if PEOPLE_FILE not in files.names:
        return {}
    root = read_yaml(files.read(PEOPLE_FILE), PEOPLE_FILE, Report())
    entries = root.items if isinstance(root, Items) else [root] if root is not None else []
    out: dict[str, Node] = {}
    for node in entries:
        written = node.values.get("id") if isinstance(node, Group) else None
        if isinstance(written, Scalar):
            out.setdefault(written.text.strip(), node)
    return out
