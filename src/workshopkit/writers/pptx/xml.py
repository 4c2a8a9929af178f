"""DrawingML and PresentationML as small functions: elements, and the units that their attributes count in.

What stands on every slide has a function of its own, which writes the text of its elements in one go;
`a` and `p` make any other.
"""

from __future__ import annotations

from workshopkit.writers.xml import Element, R, Value, declared, element, escaped, namespaces, part, quoted

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
LINK_COLOUR = "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor"

DECORATIVE_EXTENSION = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
LINK_COLOUR_EXTENSION = "{A12FA001-AC4F-418D-AE19-62706E023703}"
SECTION_EXTENSION = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"

SLIDE_NUMBER_FIELD = "{5C7A2A3D-8E1F-4B0A-9A57-6E756D626572}"

NAMESPACES = {"a": A, "p": P, "r": R}


def a(tag: str, *children: Element | None, **attributes: Value) -> Element:
    """A DrawingML element; None leaves a child or an attribute out."""
    return element(f"a:{tag}", children, _named(attributes))


def p(tag: str, *children: Element | None, **attributes: Value) -> Element:
    """A PresentationML element; an attribute `r_id` is a relationship."""
    return element(f"p:{tag}", children, _named(attributes))


def foreign(prefix: str, namespace: str | None, tag: str, *children: Element, **attributes: Value) -> Element:
    """An element of an extension; without `namespace` one above it has declared that."""
    declaration = {f"xmlns:{prefix}": namespace}
    return element(f"{prefix}:{tag}", children, {**declaration, **attributes})


def _named(attributes: dict[str, Value]) -> dict[str, Value]:
    return {name.replace("r_", "r:", 1) if name.startswith("r_") else name: value
            for name, value in attributes.items()}  # fmt: skip


def shape(identity: Element, holder: Element, place: Element, style: Element, paragraphs: str) -> Element:
    """A placeholder with text; `place` is what it has of an `a:xfrm`."""
    spot = f"<p:spPr>{place}</p:spPr>" if place else "<p:spPr/>"
    return (
        f'<p:sp><p:nvSpPr>{identity}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{holder}</p:nvPr>'
        f"</p:nvSpPr>{spot}<p:txBody><a:bodyPr/>{style}{paragraphs}</p:txBody></p:sp>"
    )


def tree(*shapes: Element) -> Element:
    """The `p:spTree` of a slide, layout or master, in reading order."""
    return f"<p:spTree>{_GROUP}{''.join(shapes)}</p:spTree>"


_ZERO = a("xfrm", a("off", x=0, y=0), a("ext", cx=0, cy=0), a("chOff", x=0, y=0), a("chExt", cx=0, cy=0))
_GROUP = p("nvGrpSpPr", p("cNvPr", id=1, name=""), p("cNvGrpSpPr"), p("nvPr")) + p("grpSpPr", _ZERO)


def transform(left: int, top: int, width: int, height: int) -> Element:
    """The `a:xfrm` of a place in English metric units."""
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def table_cell(paragraph: Element, filled: Element, margins: tuple[int, int, int, int]) -> Element:
    """A cell with its text in the middle of its height; margins left, right, above, below."""
    left, right, top, bottom = margins
    attributes = f'marL="{left}" marR="{right}" marT="{top}" marB="{bottom}" anchor="ctr"'
    properties = f"<a:tcPr {attributes}>{filled}</a:tcPr>" if filled else f"<a:tcPr {attributes}/>"
    return f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraph}</a:txBody>{properties}</a:tc>"


def named(number: int, name: str) -> Element:
    """The `p:cNvPr` of a shape with text: its number on the slide, and its name."""
    return f'<p:cNvPr id="{number}" name="{quoted(name)}"/>'


def paragraph(properties: Element, runs: str, end: Element) -> Element:
    """A paragraph; there may be no properties and no end."""
    return f"<a:p>{properties}{runs}{end}</a:p>"


def level(depth: int, marker: Element) -> Element:
    """The `a:pPr` of a paragraph at this depth of its list, with a marker where it has one of its own."""
    at = f' lvl="{depth}"' if depth else ""
    return f"<a:pPr{at}>{marker}</a:pPr>" if marker else f"<a:pPr{at}/>" if depth else ""


def run(properties: Element, words: str) -> Element:
    """Words in one style."""
    return f"<a:r>{properties}<a:t>{escaped(words)}</a:t></a:r>"


def line_break(properties: Element) -> Element:
    """A break between two lines of a paragraph."""
    return f"<a:br>{properties}</a:br>"


def number_field(language: str, number: int) -> Element:
    """The number of a slide as it is now; PowerPoint reckons it again."""
    attributes = f'id="{SLIDE_NUMBER_FIELD}" type="slidenum"'
    return f'<a:fld {attributes}><a:rPr lang="{language}"/><a:t>{number}</a:t></a:fld>'


def run_properties(
    language: str, size: int | None, bold: bool | None, italic: bool, link: Element
) -> Element:
    """The `a:rPr` of a run; a size in hundredths of a point."""
    sized = "" if size is None else f' sz="{size}"'
    heavy = "" if bold is None else f' b="{bold:d}"'
    slanted = ' i="1"' if italic else ""
    start = f'<a:rPr lang="{language}"{sized}{heavy}{slanted}'
    return f"{start}>{link}</a:rPr>" if link else f"{start}/>"


def end_properties(language: str, size: int | None) -> Element:
    """The `a:endParaRPr` of a paragraph, the style in which somebody would type on."""
    sized = "" if size is None else f' sz="{size}"'
    return f'<a:endParaRPr lang="{language}"{sized}/>'


def slide_part(address: str, shapes: Element) -> bytes:
    """A slide with this tree of shapes."""
    common = f'<p:cSld name="{quoted(address)}">{shapes}</p:cSld>'
    return part(f"<p:sld{_DECLARED}>{common}{_AS_THE_MASTER}</p:sld>")


def notes_part(shapes: Element) -> bytes:
    """A page of notes."""
    return part(f"<p:notes{_DECLARED}><p:cSld>{shapes}</p:cSld>{_AS_THE_MASTER}</p:notes>")


_DECLARED = namespaces(NAMESPACES)
_AS_THE_MASTER = p("clrMapOvr", a("masterClrMapping"))


def presentation_part(pieces: tuple[str, str, str], slides: Element, extensions: Element) -> bytes:
    """A presentation in three pieces, with its list of slides and its extensions between them."""
    head, middle, tail = pieces
    return part(f"{head}{slides}{middle}{extensions}{tail}")


def listed_slide(identifier: int, relation: str) -> Element:
    """A slide in the list of a presentation."""
    return f'<p:sldId id="{identifier}" r:id="{relation}"/>'


def section_slide(identifier: int) -> Element:
    """A slide in a section."""
    return f'<p14:sldId id="{identifier}"/>'


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
    return f"<a:t>{escaped(text)}</a:t>"


def serialize(root: Element) -> bytes:
    """The bytes of a part of its own."""
    return part(declared(root, NAMESPACES))
