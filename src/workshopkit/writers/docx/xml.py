"""WordprocessingML as small functions: elements, and the units that their attributes count in.

What stands on every page has a function of its own, which writes the text of its elements in one go;
`w` makes any other.
"""

from __future__ import annotations

from typing import NamedTuple

from workshopkit.theme.document import PT_PER_MM
from workshopkit.writers.xml import Element, R, Value, declared, element, escaped, part, quoted

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"

EMU_PER_PT = 12700


def w(tag: str, *children: Element | None, **attributes: Value) -> Element:
    """A `w:` element. Attributes are in the same namespace, but for `r_id`, a relationship;
    None leaves a child or an attribute out."""
    named = {
        name.replace("r_", "r:", 1) if name.startswith("r_") else f"w:{name}": value
        for name, value in attributes.items()
    }
    return element(f"w:{tag}", children, named)


def w14(tag: str, *children: Element, **attributes: Value) -> Element:
    """An element of Word 2010's namespace, for boxes to tick."""
    return element(f"w14:{tag}", children, {f"w14:{name}": value for name, value in attributes.items()})


class Paragraph(NamedTuple):
    """A paragraph being drawn: its style, its runs, and what it has besides its style.

    Distances are in twips; `line` is an exact height. `tabs` and `section` are elements.
    """

    style: str
    content: str = ""
    keep_next: bool = False
    new_page: bool = False
    list: int | None = None
    tabs: Element = ""
    before: int | None = None
    after: int | None = None
    line: int | None = None
    centred: bool = False
    middle: bool = False
    section: Element = ""

    def xml(self) -> Element:
        """The `w:p`, its properties in the order that the schema asks for."""
        own = "" if self[2:] == _PLAIN else self._properties()
        return f'<w:p><w:pPr><w:pStyle w:val="{self.style}"/>{own}</w:pPr>{self.content}</w:p>'

    def _properties(self) -> str:
        spaced = self.before is not None or self.after is not None or self.line is not None
        return "".join(
            (
                "<w:keepNext/>" if self.keep_next else "",
                "<w:pageBreakBefore/>" if self.new_page else "",
                "" if self.list is None else in_list(self.list),
                self.tabs,
                self._spacing() if spaced else "",
                '<w:jc w:val="center"/>' if self.centred else "",
                '<w:textAlignment w:val="center"/>' if self.middle else "",
                self.section,
            )
        )

    def _spacing(self) -> Element:
        before = "" if self.before is None else f' w:before="{self.before}"'
        after = "" if self.after is None else f' w:after="{self.after}"'
        line = "" if self.line is None else f' w:line="{self.line}" w:lineRule="exact"'
        return f"<w:spacing{before}{after}{line}/>"


_PLAIN = Paragraph("")[2:]


class Table(NamedTuple):
    """A table being drawn."""

    element: Element

    def xml(self) -> Element:
        """The `w:tbl`."""
        return self.element


class Control(NamedTuple):
    """A content control around paragraphs, being drawn."""

    element: Element

    def xml(self) -> Element:
        """The `w:sdt`."""
        return self.element


Block = Paragraph | Table | Control


def in_list(number: int) -> Element:
    """The property of a paragraph in a list."""
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'


def run(properties: str, words: str) -> Element:
    """A run; a newline becomes a line break, a tab a tab. `properties` is its `w:rPr`."""
    text = escaped(words)
    if text and "\n" not in text and "\t" not in text:
        return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'
    pieces = text.replace("\n", "\0<w:br/>\0").replace("\t", "\0<w:tab/>\0").split("\0")
    drawn = [piece if place % 2 else _text(piece) for place, piece in enumerate(pieces) if piece]
    return f"<w:r>{properties}{''.join(drawn)}</w:r>"


def _text(text: str) -> Element:
    return f'<w:t xml:space="preserve">{text}</w:t>' if text else '<w:t xml:space="preserve"/>'


def run_properties(
    language: str, style: str | None = None, bold: bool = False, italic: bool = False
) -> Element:
    """The properties of a run, in the order of the schema; every run says its language."""
    styled = f'<w:rStyle w:val="{style}"/>' if style else ""
    return (
        f"<w:rPr>{styled}{'<w:b/>' if bold else ''}{'<w:i/>' if italic else ''}"
        f'<w:lang w:val="{language}"/></w:rPr>'
    )


def cell(properties: str, content: str) -> Element:
    """A cell of a table; `properties` are those in its `w:tcPr`."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def cell_width(width: int) -> Element:
    """How wide a cell is, in twips."""
    return f'<w:tcW w:w="{width}" w:type="dxa"/>'


def row(cells: str, height: int | None = None, *, header: bool = False) -> Element:
    """A row that stays on one page; `height` is the least that it has, in twips."""
    high = "" if height is None else f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>'
    properties = f"<w:trPr><w:cantSplit/>{high}{'<w:tblHeader/>' if header else ''}</w:trPr>"
    return f"<w:tr>{properties}{cells}</w:tr>"


def control(alias: str, tag: str, number: int, own: Element, content: str) -> Element:
    """A content control around what it shows; `own` is what makes it more than a place to type."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{quoted(alias)}"/><w:tag w:val="{tag}"/><w:id w:val="{number}"/>'
        f"{own}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


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


def serialize(root: Element) -> bytes:
    """The bytes of a part of its own."""
    return part(declared(root, {"w": W, "r": R}))
