"""YAML as nodes that know their place, in which no scalar means anything yet."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from workshopkit import source
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.source import Mapping, Scalar, Sequence, parse, read, walk


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both of PyYAML's: the C one is not everywhere."""
    name: str = request.param
    if not hasattr(yaml, name):
        pytest.fail(f"this PyYAML has no {name}")
    monkeypatch.setattr(source, "_LOADER", getattr(yaml, name))
    return name


def parsed(words: str) -> Mapping:
    report = Report()
    root = parse(words, "avond.yaml", report)
    assert report.diagnostics == ()
    assert root is not None
    return root


def told(words: str) -> list[tuple[Code, int, int]]:
    report = Report()
    parse(words, "avond.yaml", report)
    return [(diagnostic.code, diagnostic.span.line, diagnostic.span.column) for diagnostic in report]


@pytest.mark.parametrize(
    "word",
    [
        "9:30",
        "no",
        "yes",
        "on",
        "1.10",
        "0123",
        "2024",
        "2024-12-10",
        "1e3",
        "0x1F",
        "True",
        ".inf",
        "=",
        "<<",
    ],
)
def test_scalar_arrives_as_typed(word: str) -> None:
    value = parsed(f"x: {word}").entries["x"]
    assert value == Scalar(word, True, Span("avond.yaml", 1, 4))
    assert not value.absent


@pytest.mark.parametrize(
    ("written", "absent"),
    [("", True), ("~", True), ("null", True), ("Null", False), ("''", False), ('"~"', False)],
)
def test_only_three_words_say_that_there_is_none(written: str, absent: bool) -> None:
    value = parsed(f"x: {written}").entries["x"]
    assert isinstance(value, Scalar)
    assert value.absent is absent


def test_every_node_knows_its_place() -> None:
    root = parsed("format: 1\nblocks:\n  - id: één\n    steps: [a, {b: c}]\n")
    blocks = root.entries["blocks"]
    assert isinstance(blocks, Sequence)
    (block,) = blocks.items
    assert isinstance(block, Mapping)
    steps = block.entries["steps"]
    assert isinstance(steps, Sequence)
    places = [str(node.span) for node in (root, blocks, block, steps, *steps.items)]
    assert places == [f"avond.yaml:{place}" for place in ("1:1", "3:3", "3:5", "4:12", "4:13", "4:16")]
    assert {key: str(span) for key, span in block.keys.items()} == {
        "id": "avond.yaml:3:5",
        "steps": "avond.yaml:4:5",
    }


def test_words_in_a_block_keep_their_lines() -> None:
    root = parsed("a: |\n  een\n  twee\nb: >-\n  drie\n  vier\n")
    assert [node.value for node in walk(root) if isinstance(node, Scalar)] == ["een\ntwee\n", "drie vier"]


def test_duplicate_keys_show_both_places() -> None:
    report = Report()
    root = parse("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n", "avond.yaml", report)
    assert [
        (diagnostic.code, str(diagnostic.span), dict(diagnostic.values)["other"]) for diagnostic in report
    ] == [
        (Code.DUPLICATE_KEY, "avond.yaml:4:3", "3:3"),
        (Code.DUPLICATE_KEY, "avond.yaml:5:1", "1:1"),
    ]
    assert root is not None
    assert root.entries["a"] == Scalar("1", True, Span("avond.yaml", 1, 4))


def test_alias_is_told_and_its_text_stands() -> None:
    report = Report()
    root = parse("a: &x een\nb: *x\nc: &y [1]\nd: *y\n", "avond.yaml", report)
    assert [diagnostic.code for diagnostic in report] == [Code.ALIAS, Code.ALIAS]
    assert root is not None
    assert [node.value for node in walk(root) if isinstance(node, Scalar)] == ["een", "een", "1", ""]


def test_list_that_holds_itself_is_told() -> None:
    assert told("a: &x [*x]") == [(Code.ALIAS, 1, 4)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", (Code.NOT_A_MAP, 1, 1)),
        ("een avond", (Code.NOT_A_MAP, 1, 1)),
        ("- een", (Code.NOT_A_MAP, 1, 1)),
        ("a: b: c", (Code.COLON_IN_TEXT, 1, 5)),
        ("a:\n  b: c\n   d: e", (Code.INDENT, 3, 5)),
        ("- a\nb: c", (Code.INDENT, 2, 1)),
        ("a:\n\tb: c", (Code.TAB, 2, 1)),
        ("a: [b, c\nd: e", (Code.OPEN_BRACKET, 1, 4)),
        ("a: 'open", (Code.OPEN_QUOTE, 1, 4)),
        ("a: 1\n---\nb: 2", (Code.NOT_YAML, 2, 1)),
        ("a: *geen", (Code.NOT_YAML, 1, 4)),
        ("a: één\x07", (Code.BAD_CHARACTER, 1, 7)),
        ("a: 1\nb: \x00", (Code.BAD_CHARACTER, 2, 4)),
        ("? [a, b]\n: c", (Code.NOT_A_TEXT, 1, 3)),
        ("a: " + "[" * 100_000, (Code.TOO_DEEP, 1, 43)),
        ("- " * 5000 + "x", (Code.TOO_DEEP, 1, 81)),
        ("\n".join(f"{' ' * level}a:" for level in range(3000)), (Code.TOO_DEEP, 41, 41)),
    ],
    ids=lambda value: repr(value)[:20],
)  # fmt: skip
def test_text_that_is_no_tree_is_told_at_its_place(words: str, expected: tuple[Code, int, int]) -> None:
    assert told(words) == [expected]


def test_file_may_have_a_byte_order_mark_and_any_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "avond.yaml"
    path.write_bytes("\ufefftitle: Eén\r\nlanguage: nl\r\n".encode())
    report = Report()
    root = read(path, report)
    assert report.diagnostics == ()
    assert root is not None
    assert [(key, str(span)) for key, span in root.keys.items()] == [
        ("title", f"{path}:1:1"),
        ("language", f"{path}:2:1"),
    ]


@pytest.mark.parametrize("name", ["geen.yaml", ".", "nul\0.yaml", "x" * 300])
def test_file_that_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    report = Report()
    assert read(tmp_path / name, report, name="avond.yaml") is None
    assert [(diagnostic.code, diagnostic.span.file) for diagnostic in report] == [
        (Code.NO_FILE, "avond.yaml")
    ]


def test_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "avond.yaml"
    path.write_bytes(b"PK\x03\x04\xff\xfe")
    report = Report()
    assert read(path, report) is None
    assert [diagnostic.code for diagnostic in report] == [Code.NOT_TEXT]
