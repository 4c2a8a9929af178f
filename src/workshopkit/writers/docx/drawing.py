"""Pictures in the line of text, described for who cannot see them or marked as decoration."""

from __future__ import annotations

from workshopkit.writers.docx.xml import EMU_PER_PT, w
from workshopkit.writers.xml import Element, Value, element

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
    shown = _element("pic:pic", _pic(relation, number, name, (width, height), frame), **{"xmlns:pic": _PIC})
    return w(
        "drawing",
        _element(
            "wp:inline",
            _element("wp:extent", cx=width, cy=height),
            _element("wp:docPr", None if alt else _DECORATION, id=number, name=name, descr=alt or ""),
            _element("wp:cNvGraphicFramePr", _element("a:graphicFrameLocks", noChangeAspect=1)),
            _element("a:graphic", _element("a:graphicData", shown, uri=_PIC)),
            **{"xmlns:wp": _WP, "xmlns:a": _A},
            distT=0,
            distB=0,
            distL=0,
            distR=0,
        ),
    )


def _pic(
    relation: str, number: int, name: str, size: tuple[int, int], frame: tuple[float, str] | None
) -> str:
    width, height = size
    position = _element("a:xfrm", _element("a:off", x=0, y=0), _element("a:ext", cx=width, cy=height))
    line = None
    if frame:
        weight_pt, slot = frame
        fill = _element("a:solidFill", _element("a:schemeClr", val=slot))
        line = _element("a:ln", fill, w=round(weight_pt * EMU_PER_PT))
    blip = _element("a:blip", **{"r:embed": relation})
    return "".join(
        (
            _element("pic:nvPicPr", _element("pic:cNvPr", id=number, name=name), _element("pic:cNvPicPr")),
            _element("pic:blipFill", blip, _element("a:stretch", _element("a:fillRect"))),
            _element("pic:spPr", position, _element("a:prstGeom", _element("a:avLst"), prst="rect"), line),
        )
    )


def _element(tag: str, *children: Element | None, **attributes: Value) -> Element:
    return element(tag, children, attributes)


_DECORATION = _element(
    "a:extLst",
    _element("a:ext", _element("adec:decorative", **{"xmlns:adec": _DECORATIVE}, val=1), uri=_DECORATIVE_URI),
)
