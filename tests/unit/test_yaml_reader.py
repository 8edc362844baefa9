"""YAML by events: words stay words, positions are right, limits hold, and nothing but findings comes out."""

from __future__ import annotations

import string

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bundle.nodes import Group, Items, Node, Scalar, TreeSource, plain
from kiosk.bundle.yaml_reader import FILE_LIMIT, read_yaml
from kiosk.errors import Finding, Report
from kiosk.paths import DEFAULT_BUNDLE


def read(text: str | bytes) -> tuple[Node | None, tuple[Finding, ...]]:
    report = Report()
    node = read_yaml(text.encode() if isinstance(text, str) else text, "a.yaml", report)
    return node, report.findings


def one(text: str | bytes) -> Finding:
    node, findings = read(text)
    assert len(findings) == 1, findings
    assert node is None or findings[0].code == "duplicate-key"
    return findings[0]


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "08", "1992-03-02", "1_000", "0x1F", "1e3", ".5", "12:30:00", "="]
)
def test_scalars_stay_words(word: str) -> None:
    node, findings = read(f"key: {word}\n")
    assert not findings
    assert node is not None
    assert plain(node) == {"key": word}


@pytest.mark.parametrize("nothing", ["", "~", "null", " # only a remark"])
def test_nothing_is_not_written(nothing: str) -> None:
    node, _ = read(f"key: {nothing}\nother: 1\n")
    assert node is not None
    assert plain(node) == {"other": "1"}


def test_quoted_nothing_is_a_word() -> None:
    node, _ = read("a: 'null'\nb: ''\n")
    assert node is not None
    assert plain(node) == {"a": "null", "b": ""}


def test_values_know_where_they_stand() -> None:
    node, _ = read("id: a\nmedia:\n  - file: x.png\n    alt:\n      kk: Сурет\n      ru: Картина\n")
    assert node is not None
    source = TreeSource("a.yaml", node)
    place = source.place(("media", 0, "alt", "ru"))
    assert (place.line, place.column, place.path) == (6, 11, "media[1].alt.ru")
    assert source.place(("media", 0, "alt", "ru"), key=True).column == 7
    assert source.place(("media", 0, "alt", "ru", "[key]")).column == 7
    assert source.place(("media", 0, "missing")).line == 3
    assert source.place(("nowhere",)).line == 1


@pytest.mark.parametrize(
    ("text", "code", "line", "says"),
    [
        ("a: 1\n\tb: 2\n", "tab", 2, "spaces"),
        ("a:\n\t- b\n", "tab", 2, "spaces"),
        ("a: b: c\n", "yaml", 1, "colon"),
        ("title: 'cut\n", "yaml", 1, "does not end"),
        ('a: 1\ntitle: "cut\nstill', "yaml", 3, "line 2"),
        ("a: [1, 2\n", "yaml", 1, "not closed"),
        ("a: {b: 1\n", "yaml", 1, "not closed"),
        ("a:\n  - x\n y: 1\n", "yaml", 3, "does not fit"),
        ("a: @x\n", "yaml", 1, "@"),
        ("a: %x\n", "yaml", 1, "%"),
        ('a: "\\q"\n', "yaml", 1, "backslash"),
        ("a: *star* words\n", "alias", 1, "quotation marks"),
        ("a: *star\n", "alias", 1, "quotation marks"),
        ("a: &x 1\n", "anchor", 1, "&"),
        ("a: !x 1\n", "tag", 1, "!x"),
        ("a: !!int 1\n", "tag", 1, "int"),
        ("<<: {a: 1}\n", "merge-key", 1, "<<"),
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", 3, "line 1"),
        ("a: 1\n---\nb: 2\n", "two-documents", 2, "second document"),
        ("? [a]\n: b\n", "key", 1, "bracket"),
        ("a: 1\nb\n", "yaml", 2, "colon is missing"),
        ("a: \x07\n", "control-character", 1, "U+0007"),
        ("- " * 40 + "a", "too-deep", 1, "32"),
        ("[" * 100_000, "too-deep", 1, "32"),
        ("{a: " * 100_000, "too-deep", 1, "32"),
        ("a: " + "x" * FILE_LIMIT, "file-too-large", None, "1 MB"),
    ],
)
def test_a_broken_file_is_one_sentence_with_its_line(
    text: str, code: str, line: int | None, says: str
) -> None:
    finding = one(text)
    assert finding.code == code
    assert finding.place.line == line
    assert says in finding.message + finding.hint


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        ("a: 1\nb: Құжат".encode("utf-16"), 1, "UTF-16"),
        (b"a: 1\nb: \xcf\xf0\xe8", 2, "UTF-8"),
        (b"a: \x00\n", 1, "U+0000"),
    ],
)
def test_other_encodings_are_told(data: bytes, line: int, says: str) -> None:
    finding = one(data)
    assert finding.place.line == line
    assert says in finding.message


def test_halves_of_letters_are_told_and_replaced() -> None:
    """An escape can write what no file and no screen can hold."""
    node, findings = read('title: "a\\ud800b"\n"\\udfff": 1\nwell: "\\U0001F600"\n')
    assert isinstance(node, Group)
    assert plain(node) == {"title": "a\ufffdb", "\ufffd": "1", "well": "\U0001f600"}
    assert [(finding.code, finding.place.line) for finding in findings] == [
        ("control-character", 1),
        ("control-character", 2),
    ]
    assert "U+D800" in findings[0].message


def test_a_byte_order_mark_is_no_letter() -> None:
    node, findings = read(b"\xef\xbb\xbfid: a\n")
    assert not findings
    assert node is not None
    assert plain(node) == {"id": "a"}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n", "~"])
def test_an_empty_file_is_nothing(text: str) -> None:
    assert read(text) == (None, ())


def test_findings_never_speak_the_parsers_language() -> None:
    for text in (
        "a: b: c",
        "a: 'x",
        "a: [1",
        "\tb",
        "a: @",
        "a: *x* y",
        "? ? ?",
        "a: |x\n y",
        "%x",
        "a: !<",
        "-a: -\n- b",
    ):
        _, findings = read(text)
        for finding in findings:
            said = (finding.message + finding.hint).lower()
            assert not any(
                word in said for word in ("token", "scanner", "mapping", "scalar", "<block", "exception")
            )


SIGNS = st.text(
    alphabet=string.ascii_lowercase[:4] + " \n\t-:?[]{}#&*!|>'\"%@`,<\\Құ\x00\ufeff\x85\u2028", max_size=60
)


@given(SIGNS)
def test_any_signs_give_nodes_or_findings(text: str) -> None:
    node, findings = read(text)
    if findings:
        assert all(f.code and f.message.endswith((".", "?")) for f in findings)
        lines = text.count("\n") + text.count("\x85") + text.count("\u2028") + 1
        assert all(f.place.line is None or 1 <= f.place.line <= lines for f in findings)
    elif node is not None:
        plain(node)


@given(st.binary(max_size=200))
def test_any_bytes_give_nodes_or_findings(data: bytes) -> None:
    read(data)


TEXTS = st.text(
    alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=20
)
TREES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4) | st.dictionaries(TEXTS, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)  # fmt: skip


@given(st.dictionaries(TEXTS, TREES, min_size=1, max_size=5))
def test_what_was_written_is_read_at_its_place(values: dict[str, object]) -> None:
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, default_style='"', width=10_000)
    node, findings = read(text)
    assert not findings
    assert isinstance(node, Group)
    assert plain(node) == values
    lines = text.split("\n")

    def check(node: Node) -> None:
        if isinstance(node, Scalar):
            assert lines[node.line - 1][node.column - 1] == '"'
        elif isinstance(node, Items):
            for item in node.items:
                check(item)
        else:
            for key in node.keys.values():
                assert lines[key.line - 1][key.column - 1] in '"?'
            for value in node.values.values():
                check(value)

    check(node)


def _told(node: Node | None) -> object:
    """A tree as plain values, with where each of them stands; nothing stands nowhere."""
    if isinstance(node, Scalar):
        return None if node.nothing else (node.text, node.line, node.column, node.quoted)
    if isinstance(node, Items):
        return node.line, node.column, [_told(item) for item in node.items]
    if isinstance(node, Group):
        keys = [(name, _told(node.keys[name]), _told(value)) for name, value in node.values.items()]
        return node.line, node.column, keys
    return None


def _both(text: str, monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, list[str]]]:
    """What the quick parser and Python's own make of a text."""
    out = []
    for quick in (True, False):
        with monkeypatch.context() as patch:
            if not quick:
                patch.setattr("kiosk.bundle.yaml_reader._LIBYAML", None)
            report = Report()
            out.append((_told(read_yaml(text.encode(), "x.yaml", report)), [str(f) for f in report]))
    return out


_words = st.text(st.sampled_from("abnoҚұ01 :#-'\"«»[]{},|>?!%@`\\~."), max_size=12)
_values = st.recursive(
    _words | st.integers() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_words, inner, max_size=3),
    max_leaves=12,
)


@given(_values, st.sampled_from([None, "'", '"', "|", ">"]), st.booleans(), st.integers(20, 90))
def test_property_both_parsers_read_the_same(
    value: object, style: str | None, flow: bool, width: int
) -> None:
    """However a program writes it: the same values in the same places, the same findings."""
    text = yaml.safe_dump(
        value, default_style=style, default_flow_style=flow, width=width, allow_unicode=True
    )
    with pytest.MonkeyPatch.context() as monkeypatch:
        quick, slow = _both(text, monkeypatch)
    assert quick == slow


@given(st.text(st.sampled_from("ab: -\n'\"[]{},#|>&*!%@?қ«\\~"), max_size=60))
def test_property_both_parsers_on_any_text(text: str) -> None:
    """What only one of them would take is not told apart by luck: where both take it, it is the same."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        quick, slow = _both(text, monkeypatch)
    if not any(finding for finding in slow[1]):
        assert quick == slow


def test_both_parsers_on_the_exhibition(monkeypatch: pytest.MonkeyPatch) -> None:
    for path in sorted(DEFAULT_BUNDLE.rglob("*.yaml")):
        quick, slow = _both(path.read_text(encoding="utf-8"), monkeypatch)
        assert quick == slow, path
        assert quick[0] is not None
