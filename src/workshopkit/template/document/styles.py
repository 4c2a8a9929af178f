"""The styles of the Word template: paragraphs, characters and tables as the theme describes them."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.template.document.colours import shading, text_colour
from workshopkit.template.document.paragraphs import ParagraphStyle, paragraph_styles
from workshopkit.template.document.tables import table_styles
from workshopkit.theme import Look
from workshopkit.theme.document import DocumentLook, StyleLook
from workshopkit.writers.docx.xml import half_points, twips, w
from workshopkit.writers.xml import Element

LANGUAGE = "en-GB"  # until a document says its own
_LINE_240THS = 240


def styles(look: Look) -> Element:
    """The whole of styles.xml; only styles that a document uses, and no latent ones."""
    return w(
        "styles",
        _defaults(look.document),
        w("latentStyles", defLockedState=0, defUIPriority=99, defSemiHidden=1, defUnhideWhenUsed=1,
          defQFormat=0, count=376),
        *(_paragraph(look, style) for style in paragraph_styles(look)),
        *_characters(look),
        *table_styles(look),
        w("style", w("name", val="No List"), w("uiPriority", val=99), w("semiHidden"),
          w("unhideWhenUsed"), type="numbering", default=1, styleId="NoList"),
    )  # fmt: skip


def _defaults(look: DocumentLook) -> Element:
    size = half_points(look.styles.normal.size_pt)
    return w(
        "docDefaults",
        w("rPrDefault", w("rPr", _fonts("body"), w("sz", val=size), w("szCs", val=size),
                          w("lang", val=LANGUAGE, eastAsia="en-US", bidi="ar-SA"))),
        w("pPrDefault"),
    )  # fmt: skip


def _paragraph(look: Look, style: ParagraphStyle) -> Element:
    basis = None if style.id == style.based_on else w("basedOn", val=style.based_on)
    return w(
        "style",
        w("name", val=style.name),
        basis,
        w("next", val=style.next) if style.next else None,
        w("qFormat"),
        w(
            "pPr",
            w("keepNext") if style.keep_next else None,
            w("keepLines") if style.keep_lines else None,
            _numbering(style),
            style.borders,
            shading(look, style.fill) if style.fill else None,
            style.tabs,
            _spacing(style),
            _indent(style),
            w("outlineLvl", val=style.outline) if style.outline is not None else None,
        ),
        _run_look(look, style.look),
        type="paragraph",
        default=1 if style.id == "Normal" else None,
        customStyle=None if style.name in _BUILT_IN else 1,
        styleId=style.id,
    )


_BUILT_IN = ("Normal", "heading 1", "heading 2", "heading 3", "List Bullet", "List Number", "caption",
             "header", "footer")  # fmt: skip


def _numbering(style: ParagraphStyle) -> Element | None:
    return w("numPr", w("numId", val=style.list)) if style.list else None


def _spacing(style: ParagraphStyle) -> Element:
    exact = style.exact_pt is not None
    before = 0 if exact else twips(style.look.before_pt)
    after = 0 if exact else twips(style.look.after_pt)
    line = twips(style.exact_pt) if style.exact_pt is not None else round(style.look.line * _LINE_240THS)
    return w("spacing", before=before, after=after, line=line, lineRule="exact" if exact else "auto")


def _indent(style: ParagraphStyle) -> Element | None:
    if style.side_pt:
        return w("ind", left=twips(style.side_pt), right=twips(style.side_pt))
    indent = twips(style.look.indent_pt)
    return w("ind", left=indent, hanging=indent if style.hanging else None) if indent else None


def _run_look(look: Look, style: StyleLook) -> Element:
    """Font, face, colour and size; the fonts are the theme's, so that changing these changes all."""
    return w(
        "rPr",
        _fonts(style.font),
        w("b") if style.bold else None,
        w("i") if style.italic else None,
        w("caps") if style.caps else None,
        text_colour(look, style.colour),
        w("sz", val=half_points(style.size_pt)),
        w("szCs", val=half_points(style.size_pt)),
    )


def _fonts(font: str) -> Element:
    face = "major" if font == "heading" else "minor"
    return w("rFonts", asciiTheme=f"{face}HAnsi", hAnsiTheme=f"{face}HAnsi",
             eastAsiaTheme=f"{face}EastAsia", cstheme=f"{face}Bidi")  # fmt: skip


def _characters(look: Look) -> Iterator[Element]:
    yield w("style", w("name", val="Default Paragraph Font"), w("uiPriority", val=1), w("semiHidden"),
            w("unhideWhenUsed"), type="character", default=1, styleId="DefaultParagraphFont")  # fmt: skip
    yield w("style", w("name", val="Cue label"), w("basedOn", val="DefaultParagraphFont"), w("qFormat"),
            _run_look(look, look.document.styles.cue_label), type="character", customStyle=1,
            styleId="CueLabel")  # fmt: skip
    yield w("style", w("name", val="Hyperlink"), w("basedOn", val="DefaultParagraphFont"),
            w("rPr", text_colour(look, look.document.link), w("u", val="single")),
            type="character", styleId="Hyperlink")  # fmt: skip
