"""A template taken apart: its parts by name, their types, and what they refer to."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from workshopkit.writers.opc import CONTENT_TYPES, PACKAGE_RELATIONSHIPS, Relation, relationships_name
from workshopkit.writers.part import Part


@dataclass(frozen=True, slots=True)
class Template:
    """The bytes of every part by its name, and the content type of each that is no list of relationships."""

    parts: Mapping[str, bytes]
    types: Mapping[str, str]

    def relations(self, name: str) -> tuple[Relation, ...]:
        """What a part refers to, in the order of its list; the package itself is ""."""
        listed = self.parts.get(relationships_name(name) if name else PACKAGE_RELATIONSHIPS)
        if listed is None:
            return ()
        return tuple(
            Relation(
                str(row.get("Id")),
                str(row.get("Type")),
                str(row.get("Target")),
                row.get("TargetMode") == "External",
            )
            for row in etree.fromstring(listed).iter("{*}Relationship")
        )

    def target(self, name: str, relation: Relation) -> str:
        """The name of the part that a part refers to."""
        return posixpath.normpath(posixpath.join("/", posixpath.dirname(name), relation.target)).lstrip("/")

    def only(self, name: str, kind: str) -> str:
        """The name of the first part that a part refers to by this kind, as its last word ("header").

        Raises ValueError when there is none: the template lacks what we write into.
        """
        for each in self.relations(name):
            if each.kind.rpartition("/")[2] == kind:
                return self.target(name, each)
        raise ValueError(f"{name} of the template refers to no {kind}")

    def below(self, name: str, without: frozenset[str] = frozenset()) -> Iterator[Part]:
        """The parts that a part needs, each followed by its relationships; those by the kinds `without` not.

        A part that nothing refers to is left behind.
        """
        seen = {name}
        waiting = [name]
        while waiting:
            holder = waiting.pop()
            below = [
                self.target(holder, relation)
                for relation in self.relations(holder)
                if not relation.external
                if holder != name or relation.kind.rpartition("/")[2] not in without
            ]
            fresh = [each for each in dict.fromkeys(below) if each not in seen]
            seen.update(fresh)
            waiting += reversed(fresh)
            if holder != name:
                for each in (holder, relationships_name(holder)):
                    if each in self.parts:
                        yield Part(each, self.parts[each], static=True)


def opened(data: bytes) -> Template:
    """The template in these bytes of a file."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    listed = etree.fromstring(parts[CONTENT_TYPES])
    by_ending = {
        str(row.get("Extension")).lower(): str(row.get("ContentType")) for row in listed.iter("{*}Default")
    }
    by_name = {
        str(row.get("PartName")).lstrip("/"): str(row.get("ContentType"))
        for row in listed.iter("{*}Override")
    }
    types = {
        name: by_name.get(name) or by_ending[name.rpartition(".")[2].lower()]
        for name in parts
        if name in by_name or name.rpartition(".")[2].lower() in by_ending
    }
    return Template(parts, types)
