"""Pictures in the line of text, described for who cannot see them or marked as decoration."""

from __future__ import annotations

from lxml import etree

from workshopkit.writers.docx.xml import EMU_PER_PT, Element, R, w

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_DECORATIVE_URI = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"


def picture(
    relation: str,
    number: int,
    name: str,
    size_pt: tuple[float, float],
    alt: str | None,
    frame: tuple[float, str] | None = None,
) -> Element:
    """A `w:drawing` in the line. `relation` leads to the image; `number` is unique in the document.

    Without `alt` the picture is flagged as decorative. `frame` is the weight in points and the theme slot
    of a line around it.
    """
    width, height = (round(side * EMU_PER_PT) for side in size_pt)
    properties = _make(_WP, "docPr", id=number, name=name, descr=alt or "")
    if alt is None:
        flag = _make(_DECORATIVE, "decorative", val=1)
        extension = _make(_A, "ext", flag, uri=_DECORATIVE_URI)
        properties.append(_make(_A, "extLst", extension))
    blip = _make(_A, "blip")
    blip.set(f"{{{R}}}embed", relation)
    return w(
        "drawing",
        _make(
            _WP,
            "inline",
            _make(_WP, "extent", cx=width, cy=height),
            properties,
            _make(_WP, "cNvGraphicFramePr", _make(_A, "graphicFrameLocks", noChangeAspect=1)),
            _make(
                _A,
                "graphic",
                _make(_A, "graphicData", _pic(blip, number, name, (width, height), frame), uri=_PIC),
            ),
            distT=0,
            distB=0,
            distL=0,
            distR=0,
        ),
    )


def _pic(
    blip: Element, number: int, name: str, size: tuple[int, int], frame: tuple[float, str] | None
) -> Element:
    width, height = size
    position = _make(_A, "xfrm", _make(_A, "off", x=0, y=0), _make(_A, "ext", cx=width, cy=height))
    line = []
    if frame:
        weight_pt, slot = frame
        fill = _make(_A, "solidFill", _make(_A, "schemeClr", val=slot))
        line = [_make(_A, "ln", fill, w=round(weight_pt * EMU_PER_PT))]
    return _make(
        _PIC,
        "pic",
        _make(_PIC, "nvPicPr", _make(_PIC, "cNvPr", id=number, name=name), _make(_PIC, "cNvPicPr")),
        _make(_PIC, "blipFill", blip, _make(_A, "stretch", _make(_A, "fillRect"))),
        _make(_PIC, "spPr", position, _make(_A, "prstGeom", _make(_A, "avLst"), prst="rect"), *line),
    )


def _make(namespace: str, tag: str, *children: Element, **attributes: object) -> Element:
    prefixes = {"r": R, "wp": _WP, "a": _A, "pic": _PIC, "adec": _DECORATIVE}
    own = {prefix: uri for prefix, uri in prefixes.items() if uri == namespace or prefix == "r"}
    made: Element = etree.Element(f"{{{namespace}}}{tag}", nsmap=own)
    for name, value in attributes.items():
        made.set(name, str(value))
    made.extend(children)
    return made
