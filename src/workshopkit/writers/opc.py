"""Open Packaging as small functions: content types, relationships, pictures that a file keeps once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from workshopkit.writers.part import Part
from workshopkit.writers.properties import CORE, CORE_TYPE, Properties, core_part
from workshopkit.writers.xml import Element, R, element, part, quoted

CONTENT_TYPES = "[Content_Types].xml"
PACKAGE_RELATIONSHIPS = "_rels/.rels"
HYPERLINK = f"{R}/hyperlink"
IMAGE = f"{R}/image"

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DEFAULT_TYPES = {
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}
_CORE_PROPERTIES = f"{_PACKAGE}/relationships/metadata/core-properties"
_PICTURE = re.compile(r"/media/image(\d+)\.")
_PNG = b"\x89PNG"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: a kind, and a target beside the part or, when external, anywhere."""

    id: str
    kind: str
    target: str
    external: bool = False


@dataclass(slots=True)
class Relations:
    """The relationships of a part that is being drawn, after those that it has already."""

    held: tuple[Relation, ...] = ()
    added: dict[tuple[str, str, bool], str] = field(default_factory=dict)
    last: int = 0

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """The id of a new relationship, the first that is free; of the same one when it was added before."""
        key = (kind, target, external)
        if key not in self.added:
            self.last += 1
            while any(relation.id == f"rId{self.last}" for relation in self.held):
                self.last += 1
            self.added[key] = f"rId{self.last}"
        return self.added[key]

    def link(self, address: str) -> str:
        """The id of a link that leads out of the file."""
        return self.add(HYPERLINK, address, external=True)

    def __bool__(self) -> bool:
        return bool(self.held or self.added)

    def data(self) -> bytes:
        """The bytes of the part that lists them."""
        added = (Relation(number, *key) for key, number in self.added.items())
        return relationships((*self.held, *added))


@dataclass(slots=True)
class Media:
    """The pictures put into a file, by their bytes: each is kept once, numbered on from the template's."""

    root: str
    names: dict[bytes, str] = field(default_factory=dict)
    last: int = 0

    def name(self, data: bytes) -> str:
        """Where the picture, a PNG or a JPEG, is kept below the root."""
        if data not in self.names:
            self.last += 1
            ending = "png" if data.startswith(_PNG) else "jpg"
            self.names[data] = f"media/image{self.last}.{ending}"
        return self.names[data]

    def parts(self) -> Iterator[Part]:
        """Each picture as a part."""
        return (Part(f"{self.root}/{name}", data) for data, name in self.names.items())

    def types(self) -> dict[str, str]:
        """The content type of each of those parts."""
        return {f"{self.root}/{name}": _DEFAULT_TYPES[name[-3:]] for name in self.names.values()}


def last_picture(parts: Iterable[Part]) -> int:
    """The highest number of a picture among these parts."""
    found = (_PICTURE.search(part.name) for part in parts)
    return max((int(each[1]) for each in found if each), default=0)


def relationships_name(name: str) -> str:
    """Where the relationships of a part stand: "ppt/_rels/presentation.xml.rels"."""
    folder, slash, file = name.rpartition("/")
    return f"{folder}{slash}_rels/{file}.rels"


def relationships(relations: Iterable[Relation]) -> bytes:
    """The part that lists relationships, in the order given."""
    rows = [_row(each.id, each.kind, each.target, external=each.external) for each in relations]
    return part(element("Relationships", rows, {"xmlns": f"{_PACKAGE}/relationships"}))


def _row(number: str, kind: str, target: str, *, external: bool) -> Element:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{number}" Type="{kind}" Target="{quoted(target)}"{mode}/>'


def content_types(types: Mapping[str, str]) -> bytes:
    """The part that gives the type of each part, by its name; both lists are sorted."""
    endings = {name.rpartition(".")[2].lower() for name in types} | {"rels", "xml"}
    defaults = {ending: _DEFAULT_TYPES[ending] for ending in sorted(endings & _DEFAULT_TYPES.keys())}
    rows = [f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in defaults.items()]
    rows += [
        f'<Override PartName="/{quoted(name)}" ContentType="{kind}"/>'
        for name, kind in sorted(types.items())
        if defaults.get(name.rpartition(".")[2].lower()) != kind
    ]
    return part(element("Types", rows, {"xmlns": f"{_PACKAGE}/content-types"}))


def wrapped(
    parts: Sequence[Part], main: str, types: Mapping[str, str], properties: Properties
) -> tuple[Part, ...]:
    """A whole file: the parts, what it says of itself, and what leads to the main part and to that."""
    core = core_part(properties)
    listed = content_types({**types, CORE: CORE_TYPE})
    ways = (Relation("rId1", f"{R}/officeDocument", main), Relation("rId2", _CORE_PROPERTIES, CORE))
    return (
        Part(CONTENT_TYPES, listed, static=True),
        Part(PACKAGE_RELATIONSHIPS, relationships(ways), static=True),
        *parts,
        core,
    )
