"""A deck's template opened: what is the same in every deck that wears it."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from workshopkit.writers.opc import Relation, last_picture
from workshopkit.writers.opened import opened
from workshopkit.writers.part import Part
from workshopkit.writers.pptx.xml import P

PRESENTATION = "ppt/presentation.xml"
_SLIDES_FOLDER, _NOTES_FOLDER = "ppt/slides", "ppt/notesSlides"
_THEMES_KEPT = 16  # more than one run uses
_BEFORE_SLIDES = ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst")
_SLIDES, _EXTENSIONS = "\ue000", "\ue001"  # where something is put in; no file has these
TYPES = "application/vnd.openxmlformats-officedocument.presentationml"


@dataclass(frozen=True, slots=True)
class Dress:
    """The parts to keep as they are, with the types of all.

    `layouts` gives the target that a slide has in a layout, by the layout's name in PowerPoint.
    `presentation` is that part in three pieces: between them stand the slides and the extensions.
    """

    parts: tuple[Part, ...]
    types: Mapping[str, str]
    layouts: Mapping[str, str]
    notes_master: str
    presentation: tuple[str, str, str]
    relations: tuple[Relation, ...]
    last_picture: int


@lru_cache(maxsize=_THEMES_KEPT)
def dress(template: bytes) -> Dress:
    """The template in these bytes, opened once; its own slides are left behind."""
    package = opened(template)
    parts = tuple(package.below(PRESENTATION, without=frozenset(("slide",))))
    types = {part.name: package.types[part.name] for part in parts if part.name in package.types}
    layouts = [name for name, kind in types.items() if kind == f"{TYPES}.slideLayout+xml"][::-1]
    return Dress(
        parts=parts,
        types={PRESENTATION: package.types[PRESENTATION], **types},
        layouts={_name(package.parts[each]): posixpath.relpath(each, _SLIDES_FOLDER) for each in layouts},
        notes_master=posixpath.relpath(package.only(PRESENTATION, "notesMaster"), _NOTES_FOLDER),
        presentation=_presentation(package.parts[PRESENTATION]),
        relations=tuple(
            each for each in package.relations(PRESENTATION) if each.kind.rpartition("/")[2] != "slide"
        ),
        last_picture=last_picture(parts),
    )


def _name(layout: bytes) -> str:
    common = etree.fromstring(layout).find(f"{{{P}}}cSld")
    return "" if common is None else str(common.get("name", ""))


def _presentation(data: bytes) -> tuple[str, str, str]:
    root = etree.fromstring(data)
    for old in root.findall(f"{{{P}}}sldIdLst") + root.findall(f"{{{P}}}extLst"):
        root.remove(old)
    before = [child for child in root if etree.QName(child).localname in _BEFORE_SLIDES]
    before[-1].tail = _SLIDES
    root[-1].tail = _EXTENSIONS
    head, _, rest = etree.tostring(root, encoding="unicode").partition(_SLIDES)
    middle, _, tail = rest.partition(_EXTENSIONS)
    return head, middle, tail
