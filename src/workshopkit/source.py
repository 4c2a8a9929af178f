"""YAML as a tree of nodes that know their place; no scalar means anything yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import inf
from pathlib import Path

import yaml

from workshopkit.diagnostics import Code, Report, Span
from workshopkit.diagnostics.syntax import mistake

LONGEST_LINE = 100  # characters of a line that we write
DEEPEST = 40  # levels; a workshop has about eight, and a much deeper file would exhaust the stack
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one composes twelve times as fast


@dataclass(frozen=True, slots=True)
class Scalar:
    """Words as typed. `plain` is False when they stood in quotes or in a block (| or >)."""

    value: str
    plain: bool
    span: Span

    @property
    def absent(self) -> bool:
        """Only an empty value, ~ and null say that there is none."""
        return self.plain and self.value in ("", "~", "null")


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """A list of nodes; `flow` when it stands between brackets, where a comma parts two items."""

    items: tuple[Node, ...]
    span: Span
    flow: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Mapping:
    """A map from keys to nodes, in the order of the file; `keys` are the places of the keys."""

    entries: dict[str, Node]
    keys: dict[str, Span]
    span: Span


Node = Scalar | Sequence | Mapping


def read(path: Path, report: Report, name: str | None = None) -> Mapping | None:
    """The file's root map, or None when it has none that can be used (the report says why).

    `name` is how the file is called in messages, its path as given when None.
    """
    shown = name or str(path)
    try:
        data = path.read_bytes()
    except (OSError, ValueError):
        report.add(Code.NO_FILE, Span(shown), file=shown)
        return None
    return parse_bytes(data, shown, report)


def parse_bytes(data: bytes, file: str, report: Report) -> Mapping | None:
    """Like `parse`, for the bytes of a file: UTF-8, with or without a byte order mark."""
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        report.add(Code.NOT_TEXT, Span(file), file=file, reason=str(error.reason))
        return None
    return parse(words, file, report)


def parse(words: str, file: str, report: Report) -> Mapping | None:
    """The root map of a YAML text, or None; every duplicate key and alias is reported."""
    try:
        deep = _too_deep(words)
        root = None if deep else _composed(words)
    except yaml.MarkedYAMLError as error:
        _unreadable(error, words, file, report)
        return None
    except yaml.reader.ReaderError as error:
        bad = chr(error.character)  # its position counts bytes with the C loader
        report.add(Code.BAD_CHARACTER, _place(words, words.index(bad), file), value=f"U+{ord(bad):04X}")
        return None
    if deep is not None:
        report.add(Code.TOO_DEEP, Span(file, *deep))
        return None
    if root is None:
        report.add(Code.NOT_A_MAP, Span(file), key="", value="")
        return None
    node = _Tree(file, report).node(root)
    if isinstance(node, Mapping):
        return node
    report.add(Code.NOT_A_MAP, Span(file), key="", value=node.value if isinstance(node, Scalar) else "")
    return None


def _unreadable(error: yaml.MarkedYAMLError, words: str, file: str, report: Report) -> None:
    """Report what was probably done wrong where the parser gave up, or where that began."""
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        report.add(Code.NOT_YAML, Span(file), reason=problem or context)
        return
    line = next(iter(words.splitlines()[mark.line :]), "")
    code, begins_before = mistake(problem, context, line, mark.column)
    if begins_before and error.context_mark:
        mark = error.context_mark
    report.add(code, Span(file, mark.line + 1, mark.column + 1), reason=problem or context)


def _too_deep(words: str) -> tuple[int, int] | None:
    """Line and column of the first level too many, looked for before composing would exhaust the stack."""
    loader = _LOADER(words)
    depth = 0
    try:
        while loader.check_event():
            match loader.get_event():
                case yaml.CollectionStartEvent(start_mark=mark):
                    depth += 1
                    if depth > DEEPEST and mark:
                        return mark.line + 1, mark.column + 1
                case yaml.CollectionEndEvent():
                    depth -= 1
        return None
    finally:
        loader.dispose()


def _composed(words: str) -> yaml.Node | None:
    loader = _LOADER(words)
    try:
        node: yaml.Node | None = loader.get_single_node()
        return node
    finally:
        loader.dispose()


def _place(words: str, position: int, file: str) -> Span:
    before = words[:position]
    return Span(file, before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1)


@dataclass(slots=True)
class _Tree:
    """Turns PyYAML's nodes into ours, once each."""

    file: str
    report: Report
    seen: set[int] = field(default_factory=set)

    def node(self, raw: yaml.Node) -> Node:
        span = self.span(raw.start_mark)
        if id(raw) in self.seen:
            self.report.add(Code.ALIAS, span)
            words = raw.value if isinstance(raw, yaml.ScalarNode) else ""  # a tree could have no end
            return Scalar(words, True, span)
        self.seen.add(id(raw))
        match raw:
            case yaml.ScalarNode():
                return Scalar(raw.value, not raw.style, span)
            case yaml.SequenceNode():
                items = tuple(self.node(item) for item in raw.value)
                return Sequence(items, span, flow=bool(raw.flow_style))
            case yaml.MappingNode():
                return self.mapping(raw, span)
            case _:
                raise AssertionError(f"PyYAML composed {type(raw).__name__}")

    def mapping(self, raw: yaml.MappingNode, span: Span) -> Mapping:
        entries: dict[str, Node] = {}
        keys: dict[str, Span] = {}
        for raw_key, raw_value in raw.value:
            place = self.span(raw_key.start_mark)
            if not isinstance(raw_key, yaml.ScalarNode):
                self.report.add(Code.NOT_A_TEXT, place, key="", value="")
                continue
            key = raw_key.value
            if key in entries:
                first = keys[key]
                self.report.add(Code.DUPLICATE_KEY, place, key=key, other=f"{first.line}:{first.column}")
                continue
            keys[key] = place
            entries[key] = self.node(raw_value)
        return Mapping(entries, keys, span)

    def span(self, mark: yaml.Mark) -> Span:
        return Span(self.file, mark.line + 1, mark.column + 1)


def walk(node: Node) -> Iterator[Node]:
    """The node and everything below it, in the order of the file."""
    yield node
    match node:
        case Sequence(items):
            for item in items:
                yield from walk(item)
        case Mapping(entries):
            for value in entries.values():
                yield from walk(value)
        case Scalar():
            return


def written(value: object) -> str:
    """Maps, lists and words as YAML that `parse` reads back, in their order, with lines of 110 characters."""
    return _dumped(value, 110)


def entry(key: str, words: str | list[str]) -> str:
    """A key with words as a person would type them, to be read back as they are: on one line in quotes, or
    folded below the key where they are long. Several words are a list between brackets."""
    if isinstance(words, list):
        return f"{key}: [{', '.join(_dumped(_Quoted(word)).strip() for word in words)}]\n"
    if len(key) + len(words) > LONGEST_LINE:
        return _dumped({key: _Folded(words)}, LONGEST_LINE)
    return _dumped({key: _Quoted(words)})


def _dumped(value: object, width: float = inf) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=width)


class _Quoted(str):
    """Words between double quotes."""


class _Folded(str):
    """Words over several lines, after `>`."""


class _Dumper(yaml.SafeDumper):
    """YAML as people write it: an absent value is empty, nothing refers to what stands elsewhere."""

    def ignore_aliases(self, data: object) -> bool:
        return True


_STRING = "tag:yaml.org,2002:str"
_Dumper.add_representer(_Quoted, lambda dumper, words: dumper.represent_scalar(_STRING, words, style='"'))
_Dumper.add_representer(_Folded, lambda dumper, words: dumper.represent_scalar(_STRING, words, style=">"))
_Dumper.add_representer(type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", ""))
