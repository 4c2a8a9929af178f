"""A template as python-pptx or python-docx opens and saves it: what they cannot read is no template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO

from docx.opc.package import OpcPackage as DocumentPackage
from pptx.opc.package import OpcPackage as PresentationPackage

from workshopkit.package import zip_parts
from workshopkit.writers.opc import CONTENT_TYPES, PACKAGE_RELATIONSHIPS, content_types, relationships_name
from workshopkit.writers.part import Part

Package = PresentationPackage | DocumentPackage


def saved(
    library: type[Package], parts: Mapping[str, bytes], types: Mapping[str, str], made: datetime
) -> bytes:
    """The file of these parts, opened by the library and laid out as it would."""
    everything = {CONTENT_TYPES: content_types(types), **parts}
    data = zip_parts((Part(name, each) for name, each in everything.items()), modified=made)
    return zip_parts(parts_of(library.open(BytesIO(data))), modified=made)


def parts_of(package: Package) -> tuple[Part, ...]:
    """Every part of `presentation.part.package` or `document.part.package`, content types first.

    Parts stand in the order of the relationships, depth first, each followed by its own relationships;
    the same package always gives the same parts.
    """
    return tuple(_parts(package))


def _parts(package: Package) -> Iterator[Part]:
    parts = [(part.partname.lstrip("/"), part) for part in package.iter_parts()]
    yield Part(CONTENT_TYPES, content_types({name: part.content_type for name, part in parts}))
    relationships = package.rels if isinstance(package, DocumentPackage) else package._rels
    yield Part(PACKAGE_RELATIONSHIPS, bytes(relationships.xml))
    for name, part in parts:
        yield Part(name, part.blob)
        if len(part.rels):
            yield Part(relationships_name(name), part.rels.xml)
