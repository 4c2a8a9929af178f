"""Lists that count anew: each is one of its own, of the kind that a style of the template has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from workshopkit.writers.docx.xml import w, wq
from workshopkit.writers.xml import Element, part


@dataclass(frozen=True, slots=True)
class Numbering:
    """The lists of a template, before and after the place of those to come, and the highest number of them.

    `kinds` gives the kind (`w:abstractNum`) behind each style that has one.
    """

    head: str
    tail: str
    last: int
    kinds: Mapping[str, str]


@dataclass(slots=True)
class Lists:
    """The lists of a document: the template's, then its own."""

    numbering: Numbering
    own: list[Element] = field(default_factory=list)

    def new(self, style: str, start: int = 1) -> int:
        """A list of the style's kind that counts from `start`; answers its number."""
        number = self.numbering.last + len(self.own) + 1
        override = w("lvlOverride", w("startOverride", val=start), ilvl=0)
        kind = w("abstractNumId", val=self.numbering.kinds[style])
        self.own.append(w("num", kind, override, numId=number))
        return number

    def data(self) -> bytes:
        """The bytes of the part that lists them."""
        return part(f"{self.numbering.head}{''.join(self.own)}{self.numbering.tail}")


_PLACE = "\ue000"  # no file has it


def numbering_of(lists: bytes, styles: bytes) -> Numbering:
    """The lists in a numbering part; goes by styles, since Word may renumber the kinds."""
    root = etree.fromstring(lists)
    held = list(root.iter(wq("num")))
    kind_of = {each.get(wq("numId")): each.find(wq("abstractNumId")) for each in held}
    kinds = {
        str(style.get(wq("styleId"))): str(kind.get(wq("val")))
        for style in etree.fromstring(styles).iter(wq("style"))
        for number in style.iter(wq("numId"))
        if (kind := kind_of.get(number.get(wq("val")))) is not None
    }
    held[-1].tail = _PLACE
    head, _, tail = etree.tostring(root, encoding="unicode").partition(_PLACE)
    return Numbering(head, tail, max(int(str(each.get(wq("numId")))) for each in held), kinds)
