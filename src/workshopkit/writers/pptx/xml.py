"""DrawingML and PresentationML as small functions: elements, and the units that their attributes count in."""

from __future__ import annotations

from lxml import etree

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
LINK_COLOUR = "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor"

DECORATIVE_EXTENSION = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
LINK_COLOUR_EXTENSION = "{A12FA001-AC4F-418D-AE19-62706E023703}"
SECTION_EXTENSION = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"

NAMESPACES = {"a": A, "r": R, "p": P}

Element = etree._Element
Value = str | int | bool | None


def a(tag: str, *children: Element | None, **attributes: Value) -> Element:
    """A DrawingML element; None leaves a child or an attribute out."""
    return _made(A, tag, children, attributes)


def p(tag: str, *children: Element | None, **attributes: Value) -> Element:
    """A PresentationML element; an attribute `r_id` is a relationship."""
    return _made(P, tag, children, attributes)


def foreign(prefix: str, namespace: str, tag: str, *children: Element, **attributes: Value) -> Element:
    """An element of an extension's own namespace."""
    made = etree.Element(f"{{{namespace}}}{tag}", nsmap={prefix: namespace})
    return _filled(made, children, attributes)


def _made(
    namespace: str, tag: str, children: tuple[Element | None, ...], attributes: dict[str, Value]
) -> Element:
    return _filled(etree.Element(f"{{{namespace}}}{tag}", nsmap=NAMESPACES), children, attributes)


def _filled(made: Element, children: tuple[Element | None, ...], attributes: dict[str, Value]) -> Element:
    for name, value in attributes.items():
        if value is None:
            continue
        key = f"{{{R}}}{name[2:]}" if name.startswith("r_") else name
        made.set(key, str(int(value)) if isinstance(value, bool) else str(value))
    made.extend([child for child in children if child is not None])
    return made


def emu(points: float) -> int:
    """English metric units: positions, sizes, weights of lines."""
    return round(points * 12700)


def hundredths(points: float) -> int:
    """For type sizes and spacing."""
    return round(points * 100)


def thousandths(share: float) -> int:
    """Thousandths of a percent: 1 is 100000."""
    return round(share * 100000)


def words(text: str) -> Element:
    """The words of a run."""
    made = a("t")
    made.text = text
    return made


def serialize(root: Element) -> bytes:
    """The bytes of a part, always the same for the same tree."""
    etree.cleanup_namespaces(root, top_nsmap=NAMESPACES, keep_ns_prefixes=["a", "r", "p"])
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
