"""The gate for QML: every warning of qmllint fails, with the types that Python gives to QML known to it.

Promises: no file is written into the sources. The QML modules are laid out again under ``build/qml``, each
with the ``qmltypes`` of its Python classes; qmllint reads that layout; what it says is told with the paths of
the sources. Exit status 0 only when every file was read and nothing was found.

    .venv/bin/python tools/qmllint.py [--source src] [--build build/qml]
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any, Final

import PySide6

TOOLS: Final = Path(PySide6.__file__).parent
DUMPER: Final = TOOLS / "scripts" / "metaobjectdump.py"
REGISTRAR: Final = TOOLS / "Qt" / "libexec" / "qmltyperegistrar"
LINTER: Final = TOOLS / "qmllint"
METATYPES: Final = TOOLS / "Qt" / "metatypes"
FOREIGN: Final = ("qt6core", "qt6gui", "qt6network", "qt6qml", "qt6qmlmodels", "qt6quick")

QT_NAMES: Final = {"list": "QVariantList", "dict": "QVariantMap", "object": "QVariant"}
"""What Qt calls Python's types that metaobjectdump does not translate."""


class GateError(Exception):
    """A tool did not do its part, so nothing can be said of the QML."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that qmllint found."""

    file: Path
    line: int
    column: int
    level: str
    kind: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.level}: {self.message} [{self.kind}]"


def _run(command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=False, env=environment
    )


def lay_out(source: Path, build: Path) -> dict[Path, Path]:
    """Copy every ``qmldir``, QML and JavaScript file to the build folder; return copies and their sources."""
    shutil.rmtree(build, ignore_errors=True)
    copies = {}
    for pattern in ("qmldir", "*.qml", "*.js", "*.mjs"):
        for file in sorted(source.rglob(pattern)):
            copy = build / file.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
            copies[copy] = file
    return copies


def python_modules(source: Path) -> dict[str, list[Path]]:
    """Return, for each QML module that Python gives types to, the files that know Qt, bases before heirs;
    bases that live in another module are among them.

    :raises GateError: when files inherit from each other in a circle
    """
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in sorted(source.rglob("*.py"))}
    knowing_qt = {file: tree for file, tree in trees.items() if _knows_qt(tree)}
    classes = {file: list(_classes(tree)) for file, tree in knowing_qt.items()}
    home = {one.name: file for file, ones in classes.items() for one in ones}
    bases = {
        file: {
            home[base.id]
            for one in ones
            for base in one.bases
            if isinstance(base, ast.Name) and home.get(base.id, file) != file
        }
        for file, ones in classes.items()
    }
    try:
        in_order = list(TopologicalSorter(bases).static_order())
    except CycleError as error:
        raise GateError(f"these files inherit from each other in a circle: {error.args[1]}") from error
    modules = sorted({name for tree in knowing_qt.values() for name in _module_names(tree)})
    own = {
        module: {file for file in in_order if file.is_relative_to(source.joinpath(*module.split(".")))}
        for module in modules
    }
    return {module: [file for file in in_order if file in _with_bases(own[module], bases)] for module in own}


def _with_bases(files: set[Path], bases: Mapping[Path, set[Path]]) -> set[Path]:
    """The files, and those of other modules that their classes inherit from."""
    found: set[Path] = set()
    waiting = [*files]
    while waiting:
        file = waiting.pop()
        if file not in found:
            found.add(file)
            waiting += bases[file]
    return found


def _knows_qt(tree: ast.Module) -> bool:
    return any(
        isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "PySide6"
        for node in ast.walk(tree)
    )


def _classes(tree: ast.Module) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def _module_names(tree: ast.Module) -> list[str]:
    return [
        str(node.value.value)
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and any(isinstance(target, ast.Name) and target.id == "QML_IMPORT_NAME" for target in node.targets)
    ]


class _Plain(ast.NodeTransformer):
    """Rewrites declarations as metaobjectdump can read them: types and functions as bare names."""

    def visit_Call(self, node: ast.Call) -> ast.Call:
        called = node.func.id if isinstance(node.func, ast.Name) else ""
        if called == "Property" and len(node.args) > 1:
            kind, *functions = node.args
            if isinstance(kind, ast.Constant):
                kind = ast.Name(str(kind.value))
            named = (one if isinstance(one, ast.Name) else ast.Name("unnamed") for one in functions)
            node.args = [self._type(kind), *named]
        elif called in ("Signal", "Slot"):
            node.args = [self._type(one) for one in node.args]
            for word in node.keywords:
                if word.arg == "result":
                    word.value = self._type(word.value)
        return node

    @staticmethod
    def _type(kind: ast.expr) -> ast.expr:
        return ast.Name(QT_NAMES.get(kind.id, kind.id)) if isinstance(kind, ast.Name) else kind


def _constant_properties(tree: ast.Module) -> set[tuple[str, str]]:
    """Return class and name of each property declared constant, which metaobjectdump forgets."""
    return {
        (owner.name, target.id)
        for owner in _classes(tree)
        for node in owner.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
        for word in node.value.keywords
        if word.arg == "constant" and isinstance(word.value, ast.Constant) and word.value.value is True
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def write_types(module: str, files: Sequence[Path], build: Path) -> None:
    """Write the ``qmltypes`` of one module beside its ``qmldir`` in the build folder, and name it there.

    :raises GateError: when the tools of the window library fail
    """
    folder = build.joinpath(*module.split("."))
    if not (folder / "qmldir").exists():
        raise GateError(f"Python gives types to {module}, but there is no qmldir in {folder}")
    plain: list[Path] = []
    constant: set[tuple[str, str]] = set()
    for number, file in enumerate(files):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        constant |= _constant_properties(tree)
        copy = folder / "python" / f"{number:02}_{file.name}"
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(ast.unparse(ast.fix_missing_locations(_Plain().visit(tree))), encoding="utf-8")
        plain.append(copy)
    described = folder / "metatypes.json"
    done = _run([sys.executable, DUMPER, "--compact", "-o", described, *plain])
    if done.returncode or not described.exists():
        raise GateError(f"metaobjectdump of {module} failed:\n{done.stdout}{done.stderr}")
    metatypes = json.loads(described.read_text(encoding="utf-8"))
    for one in metatypes if isinstance(metatypes, list) else [metatypes]:
        for owner in one["classes"]:
            for entry in owner.get("properties", ()):
                if (owner["className"], entry["name"]) in constant:
                    entry["constant"] = True
    described.write_text(json.dumps(metatypes), encoding="utf-8")
    foreign = ",".join(str(METATYPES / f"{name}_metatypes.json") for name in FOREIGN)
    types = folder / "plugins.qmltypes"
    options = ("--import-name", module, "--major-version", "1", "--minor-version", "0")
    output = ("--generate-qmltypes", types, "-o", folder / "registration.cpp")
    done = _run([REGISTRAR, *options, *output, "--foreign-types", foreign, described])
    if done.returncode or not types.exists():
        raise GateError(f"qmltyperegistrar of {module} failed:\n{done.stdout}{done.stderr}")
    with (folder / "qmldir").open("a", encoding="utf-8") as qmldir:
        qmldir.write("\ntypeinfo plugins.qmltypes\n")


def lint(build: Path, copies: dict[Path, Path]) -> list[Complaint]:
    """Run qmllint over all QML files of the layout and return what it found, in the order of the sources.

    :raises GateError: when qmllint did not answer for every file
    """
    files = sorted(copy.resolve() for copy in copies if copy.suffix == ".qml")
    if not files:
        return []
    done = _run([LINTER, "--ignore-settings", "-W", "0", "--json", "-", "-I", build.resolve(), *files])
    try:
        answers: list[dict[str, Any]] = json.loads(done.stdout)["files"]
    except (ValueError, KeyError) as wrong:
        raise GateError(f"qmllint ended with {done.returncode}:\n{done.stdout}{done.stderr}") from wrong
    sources = {copy.resolve(): source for copy, source in copies.items()}
    complaints = []
    for answer in answers:
        file = sources[Path(answer["filename"]).resolve()]
        found = [
            Complaint(
                file,
                int(warning.get("line", 0)),
                int(warning.get("column", 0)),
                str(warning["type"]),
                str(warning.get("id", "")),
                " ".join(str(warning["message"]).split()),
            )
            for warning in answer["warnings"]
            if warning["type"] != "info"
        ]
        if not answer["success"] and not found:
            found = [Complaint(file, 0, 0, "error", "", "qmllint refuses this file and does not say why")]
        complaints += found
    silent = set(files) - {Path(answer["filename"]).resolve() for answer in answers}
    if silent:
        raise GateError(f"qmllint said nothing of {', '.join(str(sources[file]) for file in sorted(silent))}")
    if done.returncode and not complaints:
        raise GateError(f"qmllint ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return sorted(complaints, key=lambda complaint: (complaint.file, complaint.line, complaint.column))


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the sources; return the exit status."""
    parser = argparse.ArgumentParser(description="Every warning of qmllint fails.")
    parser.add_argument("--source", type=Path, default=Path("src"), help="the parent of the QML modules")
    parser.add_argument("--build", type=Path, default=Path("build/qml"), help="where the layout is made")
    wanted = parser.parse_args(arguments)
    try:
        copies = lay_out(wanted.source, wanted.build)
        for module, files in python_modules(wanted.source).items():
            write_types(module, files, wanted.build)
        complaints = lint(wanted.build, copies)
    except GateError as error:
        print(f"qmllint: {error}", file=sys.stderr)
        return 2
    for complaint in complaints:
        print(complaint)
    checked = sum(1 for copy in copies if copy.suffix == ".qml")
    print(f"qmllint: {checked} files, {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
