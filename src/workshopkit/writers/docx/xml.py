"""WordprocessingML as small functions: elements, and the units that their attributes count in."""

from __future__ import annotations

from typing import Any

from lxml import etree

from workshopkit.theme.document import PT_PER_MM

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
etree.register_namespace("r", R)  # as openpyxl does: the same bytes, whether it is loaded or not
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

EMU_PER_PT = 12700

_PARAGRAPH_PROPERTIES = (  # those that we write, in the order that the schema asks for
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "pBdr", "shd", "tabs", "spacing", "ind",
    "jc", "textAlignment", "outlineLvl", "sectPr",
)  # fmt: skip

Element = etree._Element


def w(tag: str, *children: Element | None, **attributes: object) -> Element:
    """A `w:` element. Attributes are in the same namespace; None leaves a child or an attribute out."""
    made: Element = etree.Element(f"{{{W}}}{tag}", nsmap={"w": W})
    for name, value in attributes.items():
        if value is not None:
            made.set(f"{{{W}}}{name}", str(value))
    made.extend([child for child in children if child is not None])
    return made


def w14(tag: str, *children: Element, **attributes: object) -> Element:
    """An element of Word 2010's namespace, for boxes to tick."""
    made: Element = etree.Element(f"{{{W14}}}{tag}", nsmap={"w14": W14})
    for name, value in attributes.items():
        made.set(f"{{{W14}}}{name}", str(value))
    made.extend(children)
    return made


def set_property(paragraph: Element, made: Element) -> None:
    """Give a paragraph a property besides its style, at the place where the schema wants it.

    One that it has already is completed.
    """
    properties = paragraph.find(wq("pPr"))
    if properties is None:
        properties = w("pPr")
        paragraph.insert(0, properties)
    held = properties.find(made.tag)
    if held is not None:
        held.attrib.update(made.attrib)
        return
    rank = _rank(made)
    later = (place for place, other in enumerate(properties) if _rank(other) > rank)
    properties.insert(next(later, len(properties)), made)


def found(parent: Element, tag: str) -> Element:
    """The child with this tag, which is known to be there."""
    child = parent.find(wq(tag))
    assert child is not None, tag
    return child


def _rank(made: Element) -> int:
    return _PARAGRAPH_PROPERTIES.index(made.tag.rpartition("}")[2])


def wq(tag: str) -> str:
    """The qualified name of a `w:` element or attribute."""
    return f"{{{W}}}{tag}"


def rq(tag: str) -> str:
    """The qualified name of a relationship attribute."""
    return f"{{{R}}}{tag}"


def twips(points: float) -> int:
    """Twentieths of a point, for widths and distances."""
    return round(points * 20)


def twips_mm(millimetres: float) -> int:
    return twips(millimetres * PT_PER_MM)


def half_points(points: float) -> int:
    """For type sizes."""
    return round(points * 2)


def eighths(points: float) -> int:
    """For the weight of lines."""
    return round(points * 8)


def serialize(root: Any) -> bytes:
    """The bytes of a part, always the same for the same tree; unused namespaces are dropped."""
    etree.cleanup_namespaces(root, top_nsmap={"w": W}, keep_ns_prefixes=["w", "r", "w14", "mc"])
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
