"""The ordered parts of a presentation or document that python-pptx or python-docx holds in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import quoteattr

from docx.opc.package import OpcPackage as DocumentPackage
from pptx.opc.package import OpcPackage as PresentationPackage

from workshopkit.writers.part import Part

CONTENT_TYPES = "[Content_Types].xml"
PACKAGE_RELATIONSHIPS = "_rels/.rels"

_TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULT_TYPES = {
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
}


def parts_of(
    package: PresentationPackage | DocumentPackage, template: Iterable[Part] = ()
) -> tuple[Part, ...]:
    """Every part of `presentation.part.package` or `document.part.package`, content types first.

    Parts stand in the order of the relationships, depth first, each followed by its own relationships;
    the same package always gives the same parts. A part that `template` has too, with the same bytes,
    is marked static.
    """
    own = {part.name: part.data for part in template}
    return tuple(Part(name, data, static=own.get(name) == data) for name, data in _named(package))


def relationships_name(name: str) -> str:
    """Where the relationships of a part stand: "ppt/_rels/presentation.xml.rels"."""
    folder, slash, file = name.rpartition("/")
    return f"{folder}{slash}_rels/{file}.rels"


def content_types(types: Mapping[str, str]) -> bytes:
    """The part that gives the type of each part, by its name; both lists are sorted."""
    endings = {name.rpartition(".")[2].lower() for name in types} | {"rels", "xml"}
    defaults = {ending: _DEFAULT_TYPES[ending] for ending in sorted(endings & _DEFAULT_TYPES.keys())}
    overrides = {
        name: kind
        for name, kind in sorted(types.items())
        if defaults.get(name.rpartition(".")[2].lower()) != kind
    }
    lines = [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
        f'<Types xmlns="{_TYPES_NAMESPACE}">',
        *(
            f"<Default Extension={quoteattr(ending)} ContentType={quoteattr(kind)}/>"
            for ending, kind in defaults.items()
        ),
        *(
            f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(kind)}/>"
            for name, kind in overrides.items()
        ),
        "</Types>",
    ]
    return "\n".join(lines).encode()


def _named(package: PresentationPackage | DocumentPackage) -> Iterator[tuple[str, bytes]]:
    parts = [(part.partname.lstrip("/"), part) for part in package.iter_parts()]
    yield CONTENT_TYPES, content_types({name: part.content_type for name, part in parts})
    yield PACKAGE_RELATIONSHIPS, _package_relationships(package)
    for name, part in parts:
        yield name, part.blob
        if len(part.rels):
            yield relationships_name(name), part.rels.xml


def _package_relationships(package: PresentationPackage | DocumentPackage) -> bytes:
    relationships = package.rels if isinstance(package, DocumentPackage) else package._rels
    return bytes(relationships.xml)
