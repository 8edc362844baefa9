"""`kiosk check` and `kiosk schema` as people run them, and the dispatcher that stays light."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.simulator import MISTAKES, SimulatedBundle, rewrite_table, table_bundle
from tests.simulator.bundles import _exhibition
from tests.simulator.samples import PEOPLE, bad, good

from kiosk import cli
from kiosk.bundle import read_bundle
from kiosk.cli.schema import build
from kiosk.library.apart import MEBIBYTE, Limits
from kiosk.library.checking import check_apart
from kiosk.paths import CONTENT
from kiosk.sections import KINDS


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return SimulatedBundle().write(tmp_path / "bundle")


def kiosk(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = cli.main(arguments)
    said = capsys.readouterr()
    return status, said.out, said.err


# ---------------------------------------------------------------- check


def test_a_good_bundle(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = kiosk(capsys, "check", str(root))
    assert (status, err) == (0, "")
    assert out.splitlines() == ["No errors, no warnings.", "4 records in 4 sections can be shown."]


def test_warnings_alone_are_no_failure(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    MISTAKES["unused-media"].plant(root)
    status, out, _ = kiosk(capsys, "check", str(root))
    assert status == 0
    assert "No errors, 1 warning." in out


def test_ten_mistakes_in_one_screen_of_words(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in (
        "unknown-key", "bad-date", "unknown-word", "unknown-country", "not-an-image", "missing-person",
        "low-contrast", "missing-link", "unused-media", "unused-file",
    ):  # fmt: skip
        MISTAKES[name].plant(root)
    status, out, err = kiosk(capsys, "check", str(root))
    assert (status, err) == (1, "")
    assert len(out.splitlines()) < 60
    assert max(map(len, out.splitlines())) <= 100
    assert "Traceback" not in out
    assert "Did you mean “label”?" in out
    headings = [line for line in out.splitlines() if line and not line.startswith(" ")]
    assert headings[:4] == [
        "documents/sample-declaration.yaml",
        "exhibition.yaml",
        "gifts.yaml",
        "media/left.png",
    ]


@pytest.mark.parametrize("name", [name for name, mistake in MISTAKES.items() if mistake.severity == "error"])
def test_every_error_is_a_few_words_and_status_1(
    root: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    MISTAKES[name].plant(root)
    status, out, err = kiosk(capsys, "check", str(root))
    assert (status, err) == (1, "")
    assert len(out.splitlines()) <= 30
    assert "pydantic" not in out.lower()


def test_json(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    MISTAKES["bad-date"].plant(root)
    status, out, _ = kiosk(capsys, "check", str(root), "--json")
    data = json.loads(out)
    assert status == 1
    assert (data["errors"], data["usable"]) == (1, True)
    assert data["findings"][0]["file"] == "documents/sample-declaration.yaml"


def test_very_many_findings_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = table_bundle(tmp_path / "b", 3)
    rows = [["id", "title[en]", "date", "given_by"], *([f"g-{n}", "T", "soon", "UK"] for n in range(300))]
    rewrite_table(root / "gifts.csv", rows)
    status, out, _ = kiosk(capsys, "check", str(root))
    assert status == 1
    assert len(out.splitlines()) < 40
    assert "… and 296 more of the same kind: error “bad-date”" in out
    assert "600 errors" in out
    _, everything, _ = kiosk(capsys, "check", str(root), "--all")
    assert everything.count("error    ") == 600


def test_no_bundle(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = kiosk(capsys, "check", str(tmp_path / "none"))
    assert (status, err) == (1, "")
    assert "There is no bundle at" in out
    assert "Nothing can be shown until this is put right." in out


def test_the_reader_of_our_words_may_go_away(tmp_path: Path) -> None:
    root = table_bundle(tmp_path / "b", 3)
    rewrite_table(
        root / "gifts.csv", [["id", "title[en]", "date"], *([f"g-{n}", "T", "x"] for n in range(3000))]
    )
    command = [sys.executable, "-m", "kiosk", "check", str(root), "--all"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 1


def test_the_exhibition_of_this_house_has_no_errors(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = kiosk(capsys, "check", str(CONTENT / "kazakhstan-diplomacy"))
    assert status == 0, out


# ---------------------------------------------------------------- the dispatcher


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--help"], []):
        status, out, _ = kiosk(capsys, *arguments)
        assert status == 0
        for command in ("run", "check", "build", "schema", "tour"):
            assert re.search(rf"\b{command}\b", out), command


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = kiosk(capsys, "--version")
    assert status == 0
    assert re.fullmatch(r"kiosk \d+\.\d+\S*\n", out)


def test_an_unknown_command_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = kiosk(capsys, "chekc")
    assert status == 2
    assert "chekc" in out + err


def test_a_mistake_of_our_own_is_a_sentence(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object, **more: object) -> None:
        raise RuntimeError("planted")

    monkeypatch.setattr("kiosk.library.checking.check_apart", fail)
    monkeypatch.delenv("KIOSK_TRACEBACK", raising=False)
    status, _, err = kiosk(capsys, "check", str(root))
    assert status == cli.UNEXPECTED
    assert "Please report it" in err
    assert "Traceback" not in err
    monkeypatch.setenv("KIOSK_TRACEBACK", "1")
    with pytest.raises(RuntimeError, match="planted"):
        cli.main(["check", str(root)])


def test_the_way_to_the_window_imports_nothing_heavy() -> None:
    program = (
        "import sys; import kiosk.cli; from kiosk.cli import main; "
        "main(['run', '--help']); "
        "print(sorted({'typer','rich','click','pydantic','yaml','babel','edtf','PIL','pyvips','fontTools'} "
        "& set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "[]", done.stdout + done.stderr


def test_reading_needs_no_window_library(root: Path) -> None:
    program = (
        f"import sys; from kiosk.cli import main; main(['check', {str(root)!r}]); "
        "print('PySide6' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "False", done.stdout + done.stderr


# ---------------------------------------------------------------- schema


def complaints(schema: dict[str, Any], value: Any, root: dict[str, Any], way: str = "") -> list[str]:
    """What JSON Schema says against a value: the keywords that ours use, and no others."""
    known = {
        "$schema", "$defs", "$ref", "title", "description", "default", "examples", "type", "enum", "const",
        "pattern", "anyOf", "items", "prefixItems", "minItems", "maxItems", "properties", "required",
        "additionalProperties", "patternProperties", "propertyNames", "minProperties", "minimum", "maximum",
        "exclusiveMinimum", "exclusiveMaximum",
    }  # fmt: skip
    assert set(schema) <= known, set(schema) - known
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        return complaints(root["$defs"][name], value, root, way)
    if "anyOf" in schema:
        tried = [complaints(choice, value, root, way) for choice in schema["anyOf"]]
        return [] if any(not found for found in tried) else min(tried, key=len)
    out = []
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    kinds: dict[str, Any] = {
        "string": str, "object": dict, "array": list, "integer": int, "number": (int, float), "boolean": bool,
        "null": type(None),
    }  # fmt: skip
    right = any(
        isinstance(value, kinds[t]) and (t == "boolean" or not isinstance(value, bool)) for t in types
    )
    if types and not right:
        return [f"{way}: {value!r} is no {types}"]
    if "enum" in schema and value not in schema["enum"]:
        out.append(f"{way}: {value!r} is none of {schema['enum'][:9]}")
    if "const" in schema and value != schema["const"]:
        out.append(f"{way}: {value!r} is not {schema['const']!r}")
    if isinstance(value, str) and "pattern" in schema and not re.search(schema["pattern"], value):
        out.append(f"{way}: {value!r} does not match {schema['pattern']}")
    if isinstance(value, (int, float)):
        out += [f"{way}: {value} too small"] if value < schema.get("minimum", value) else []
        out += [f"{way}: {value} too large"] if value > schema.get("maximum", value) else []
        out += [f"{way}: {value} too small"] if value <= schema.get("exclusiveMinimum", value - 1) else []
    if isinstance(value, list):
        out += [f"{way}: too few"] if len(value) < schema.get("minItems", 0) else []
        out += [f"{way}: too many"] if len(value) > schema.get("maxItems", len(value)) else []
        for at, item in enumerate(value):
            out += complaints(schema.get("items", {}), item, root, f"{way}[{at}]")
    if isinstance(value, dict):
        properties = schema.get("properties", {})
        out += [f"{way}: {key} is missing" for key in schema.get("required", ()) if key not in value]
        more = schema.get("additionalProperties", True)
        patterns = schema.get("patternProperties", {})
        for key, inner in value.items():
            matching = [inside for pattern, inside in patterns.items() if re.search(pattern, key)]
            if matching:
                for inside in matching:
                    out += complaints(inside, inner, root, f"{way}.{key}")
            elif key in properties:
                out += complaints(properties[key], inner, root, f"{way}.{key}")
            elif more is False:
                out.append(f"{way}: {key} is unknown")
            elif isinstance(more, dict):
                out += complaints(more, inner, root, f"{way}.{key}")
            out += complaints(schema.get("propertyNames", {}), key, root, f"{way} key")
    return out


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it: dates stay text (YAML 1.2)."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=EditorLoader)


@pytest.mark.parametrize("name", KINDS)
def test_the_schema_takes_good_records(name: str) -> None:
    schema = build(name)
    assert complaints(schema, good(name), schema) == []
    assert complaints(schema, [good(name)], schema) == []


@pytest.mark.parametrize("name", KINDS)
def test_the_schema_refuses_what_an_editor_can_know(name: str) -> None:
    schema = build(name)
    for values, code in bad(name):
        if code in ("missing-key", "unknown-key", "unknown-word", "unknown-country", "bad-id"):
            assert complaints(schema, values, schema), (values, code)


def test_the_schemas_take_the_two_files() -> None:
    exhibition, people = build("exhibition"), build("people")
    assert complaints(exhibition, _exhibition(), exhibition) == []
    assert complaints(exhibition, _exhibition() | {"titel": "x"}, exhibition)
    assert complaints(people, PEOPLE, people) == []


def test_the_schemas_take_the_exhibition_of_this_house() -> None:
    root = CONTENT / "kazakhstan-diplomacy"
    exhibition = load(root / "exhibition.yaml")
    schema = build("exhibition")
    assert complaints(schema, exhibition, schema) == []
    people = build("people")
    assert complaints(people, load(root / "people.yaml"), people) == []
    for section in exhibition["sections"]:
        schema = build(section["kind"])
        for path in sorted((root / section["records"]).glob("*.yaml")):
            assert complaints(schema, load(path), schema) == [], path


@pytest.mark.parametrize("name", ["exhibition", "people", *KINDS])
def test_schemas_are_printed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = kiosk(capsys, "schema", "--kind", name)
    assert status == 0
    schema = json.loads(out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    for reference in re.findall(r'"\$ref": "#/\$defs/([^"]+)"', out):
        assert reference in schema["$defs"]


def test_all_schemas_are_written_to_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, _ = kiosk(capsys, "schema", "--out", str(tmp_path / "schemas"))
    assert status == 0
    names = {path.name for path in (tmp_path / "schemas").iterdir()}
    assert names == {f"{name}.schema.json" for name in ("exhibition", "people", "events", *KINDS)}


def test_an_unknown_schema_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = kiosk(capsys, "schema", "--kind", "gift")
    assert status == 1
    assert "Did you mean “gifts”?" in err


# ---------------------------------------------------------------- in the process of its own


def test_a_check_that_does_not_survive_is_a_sentence(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "poison").mkdir()
    code = "import os, sys\n'apart_worker' in str(sys.orig_argv) and os.abort()\n"
    (tmp_path / "poison" / "sitecustomize.py").write_text(code, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "poison"))
    status, out, err = kiosk(capsys, "check", str(root))
    assert (status, err) == (1, "")
    assert "Checking this bundle broke off" in out
    assert "Nothing can be shown until this is put right." in out
    assert json.loads(kiosk(capsys, "check", "--json", str(root))[1])["usable"] is False


def test_a_hang_and_a_memory_bomb(tmp_path: Path) -> None:
    large = table_bundle(tmp_path / "large", 30_000)
    for limits, words in (
        (Limits(wall_s=0.5), "took too long"),
        (Limits(address_space=90 * MEBIBYTE), "broke off"),
    ):
        checked = check_apart(large, limits=limits)
        assert not checked.usable
        assert [finding.code for finding in checked.report] == ["check-broke-off"]
        assert words in checked.report.findings[0].message


def test_very_many_findings_come_through_whole(tmp_path: Path) -> None:
    root = table_bundle(tmp_path / "large", 5_000)
    table = root / "gifts.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",KZ,", ",XX,"), encoding="utf-8")
    here, apart = read_bundle(root), check_apart(root)
    assert apart.report.to_json() == here.report.to_json()
    assert apart.report.count("error") == 5_000


def test_relative_paths_stay_as_they_were_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "nothing").mkdir()
    monkeypatch.chdir(tmp_path)
    assert "“nothing”" in kiosk(capsys, "check", "nothing")[1]
