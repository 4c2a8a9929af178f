"""An Open Packaging file taken apart: its parts, their XML, and what refers to what."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

CONTENT_TYPES = "[Content_Types].xml"
NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "a16": "http://schemas.microsoft.com/office/drawing/2014/main",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "dc": "http://purl.org/dc/elements/1.1/",
    "decorative": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "pr": "http://schemas.openxmlformats.org/package/2006/relationships",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}

Element = etree._Element


@dataclass(frozen=True, slots=True)
class Relationship:
    """An arrow from a part; `target` is a part's name, or None when it leads out of the file."""

    id: str
    type: str
    target: str | None


@dataclass(frozen=True, slots=True)
class OpenFile:
    """`names` as the zip lists them, twice where it has one twice; `trees` are the parts that parse."""

    names: tuple[str, ...]
    trees: Mapping[str, Element]
    broken: Mapping[str, str]
    relationships: Mapping[str, tuple[Relationship, ...]]


def open_file(data: bytes) -> OpenFile:
    """Take a file apart; raises BadZipFile when it is none."""
    trees: dict[str, Element] = {}
    broken: dict[str, str] = {}
    parser = etree.XMLParser(resolve_entities=False)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = tuple(archive.namelist())
        for name in names:
            if name.endswith((".xml", ".rels")):
                try:
                    trees[name] = etree.fromstring(archive.read(name), parser)
                except etree.XMLSyntaxError as error:
                    broken[name] = str(error)
    relationships = {
        source_of(name): tuple(_relationships(name, tree))
        for name, tree in trees.items()
        if name.endswith(".rels")
    }
    return OpenFile(names, trees, broken, relationships)


def source_of(name: str) -> str:
    """The part whose relationships a .rels part holds; "" is the file itself."""
    folder, file = posixpath.split(name)
    return posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))


def qualified(name: str) -> str:
    """The prefixed name ("w:tbl") as lxml writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def find(element: Element, path: str) -> list[Element]:
    """The elements at a path with the prefixes above."""
    return element.findall(path, NAMESPACES)


def parts(file: OpenFile, *roots: str) -> Iterator[tuple[str, Element]]:
    """The parts with one of these root elements, with their trees, in the order of the zip."""
    wanted = {qualified(root) for root in roots}
    for name, tree in file.trees.items():
        if tree.tag in wanted:
            yield name, tree


def stories(file: OpenFile) -> Iterator[tuple[str, Element]]:
    """The parts of a document that hold its text."""
    return parts(file, "w:document", "w:hdr", "w:ftr", "w:footnotes", "w:endnotes", "w:comments")


def _relationships(name: str, tree: Element) -> Iterator[Relationship]:
    folder = posixpath.dirname(source_of(name))
    for element in find(tree, "pr:Relationship"):
        target: str | None = None
        if element.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, element.get("Target", ""))).lstrip("/")
        yield Relationship(element.get("Id", ""), element.get("Type", ""), target)
