"""Rules about the file as a package: names, content types, relationships."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from workshopkit.lint.opened import CONTENT_TYPES, NAMESPACES, OpenFile, find

_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"


def duplicate_names(file: OpenFile) -> Iterator[tuple[str, str]]:
    """No two entries of the zip have the same name, whatever its case."""
    for name in repeated(name.lower() for name in file.names):
        yield name, "the zip has this name more than once, or in another case too"


def broken_xml(file: OpenFile) -> Iterator[tuple[str, str]]:
    """Every XML part is well-formed."""
    yield from file.broken.items()


def content_types(file: OpenFile) -> Iterator[tuple[str, str]]:
    """Every part has one content type, and no content type is given to a part that is not there."""
    tree = file.trees.get(CONTENT_TYPES)
    if tree is None:
        yield CONTENT_TYPES, "it is missing"
        return
    defaults = [element.get("Extension", "").lower() for element in find(tree, "ct:Default")]
    overrides = [element.get("PartName", "").lower() for element in find(tree, "ct:Override")]
    there = {f"/{name.lower()}": name for name in file.names if name != CONTENT_TYPES}
    for name in repeated(overrides + defaults):
        yield CONTENT_TYPES, f"'{name}' has more than one content type"
    for name in overrides:
        if name not in there:
            yield CONTENT_TYPES, f"'{name}' has a content type and is not there"
    for path, name in there.items():
        if path not in overrides and path.rpartition(".")[2] not in defaults and not name.endswith("/"):
            yield name, "it has no content type"


def relationships(file: OpenFile) -> Iterator[tuple[str, str]]:
    """Every relationship leads to a part, every reference to a relationship, and no id stands twice."""
    for source, arrows in file.relationships.items():
        if source and source not in file.names:
            yield source, "it has relationships and is not there"
        for name in repeated(arrow.id for arrow in arrows):
            yield source, f"the relationship '{name}' stands there more than once"
        for arrow in arrows:
            if arrow.target is not None and arrow.target not in file.names:
                yield source, f"the relationship '{arrow.id}' leads to '{arrow.target}', which is not there"
    prefix = f"{{{NAMESPACES['r']}}}"
    for name, tree in file.trees.items():
        known = {arrow.id for arrow in file.relationships.get(name, ())}
        for element in tree.iter():
            for attribute, value in element.attrib.items():
                if str(attribute).startswith(prefix) and value and value not in known:
                    yield name, f"it refers to the relationship '{value!s}', which is not there"


def orphan_parts(file: OpenFile) -> Iterator[tuple[str, str]]:
    """Every part is reached from the file by relationships."""
    reached: set[str] = set()
    ahead = [""]
    while ahead:
        for arrow in file.relationships.get(ahead.pop(), ()):
            if arrow.target is not None and arrow.target not in reached:
                reached.add(arrow.target)
                ahead.append(arrow.target)
    for name in file.names:
        if name != CONTENT_TYPES and not name.endswith((".rels", "/")) and name not in reached:
            yield name, "no relationship leads to it"


def core_properties(file: OpenFile) -> Iterator[tuple[str, str]]:
    """The file has one part with core properties, by relationship and by content type."""
    by_relationship = {arrow.target for arrow in file.relationships.get("", ()) if arrow.type == _CORE}
    tree = file.trees.get(CONTENT_TYPES)
    overrides = find(tree, "ct:Override") if tree is not None else []
    by_type = {item.get("PartName", "")[1:] for item in overrides if item.get("ContentType") == _CORE_TYPE}
    there = by_relationship & by_type & set(file.names)
    if len(there) != 1 or by_relationship | by_type != there:
        yield (
            "",
            f"{len(there)} parts with core properties are there, related and typed; one is wanted",
        )


def repeated(values: Iterable[str]) -> list[str]:
    """The values that occur more than once, each once."""
    return [value for value, count in Counter(values).items() if count > 1]
