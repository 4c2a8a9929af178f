"""The Word template of a theme, made from its numbers: an empty page with everything that styles need."""

from __future__ import annotations

from datetime import UTC, datetime

from docx.package import Package as DocumentPackage

from workshopkit.template.document.motif import motif, motif_size_pt
from workshopkit.template.document.numbering import numbering
from workshopkit.template.document.styles import LANGUAGE, styles
from workshopkit.template.document.theme import theme_part
from workshopkit.template.saved import saved
from workshopkit.theme import Look
from workshopkit.writers.docx.content import page_number
from workshopkit.writers.docx.drawing import picture
from workshopkit.writers.docx.xml import MC, W14, W, run, serialize, twips_mm, w
from workshopkit.writers.opc import PACKAGE_RELATIONSHIPS, Relation, relationships, relationships_name
from workshopkit.writers.xml import Element, R, element

_MADE = datetime(2026, 1, 1, tzinfo=UTC)  # a template has no moment of its own
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument"
_CORE = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dcterms:created xsi:type="dcterms:W3CDTF">{_MADE:%Y-%m-%dT%H:%M:%SZ}</dcterms:created>\
<dc:language>{LANGUAGE}</dc:language></cp:coreProperties>"""
_REFERRED = ("styles", "numbering", "settings", "fontTable")
_COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}


def make(look: Look) -> bytes:
    """The template's bytes; the same theme always gives the same."""
    word = {
        "document": (_body(look), "document.main"),
        "styles": (styles(look), "styles"),
        "numbering": (numbering(look), "numbering"),
        "settings": (_settings(), "settings"),
        "fontTable": (_fonts(look), "fontTable"),
        "header1": (_header(look), "header"),
        "footer1": (_footer(), "footer"),
    }
    parts = {f"word/{name}.xml": serialize(root) for name, (root, _) in word.items()}
    types = {f"word/{name}.xml": f"{_TYPES}.wordprocessingml.{kind}+xml" for name, (_, kind) in word.items()}
    parts |= {"word/theme/theme1.xml": theme_part(look), "word/media/image1.png": motif(look)}
    types |= {"word/theme/theme1.xml": f"{_TYPES}.theme+xml", "word/media/image1.png": "image/png"}
    parts |= {"docProps/core.xml": _CORE.encode()}
    types |= {"docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml"}
    relations = {
        PACKAGE_RELATIONSHIPS: _relations(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        relationships_name("word/document.xml"): _relations(
            *((f"{_OFFICE}/{name}", f"{name}.xml") for name in _REFERRED),
            (f"{_OFFICE}/theme", "theme/theme1.xml"),
            (f"{_OFFICE}/header", "header1.xml"),
            (f"{_OFFICE}/footer", "footer1.xml"),
        ),
        relationships_name("word/header1.xml"): _relations((f"{_OFFICE}/image", "media/image1.png")),
    }
    return saved(DocumentPackage, relations | parts, types, _MADE)


def _body(look: Look) -> Element:
    page = look.document.page
    section = w(
        "sectPr",
        w("headerReference", type="default", r_id="rId6"),
        w("footerReference", type="default", r_id="rId7"),
        w("pgSz", w=twips_mm(page.width_mm), h=twips_mm(page.height_mm)),
        w("pgMar", top=twips_mm(page.top_mm), right=twips_mm(page.right_mm),
          bottom=twips_mm(page.bottom_mm), left=twips_mm(page.left_mm),
          header=twips_mm(page.header_mm), footer=twips_mm(page.footer_mm), gutter=0),
        w("cols", space=0),
    )  # fmt: skip
    namespaces = {"xmlns:w": W, "xmlns:r": R, "xmlns:w14": W14, "xmlns:mc": MC, "mc:Ignorable": "w14"}
    return element("w:document", (w("body", w("p"), section),), namespaces)


def _header(look: Look) -> Element:
    drawing = picture("rId1", 1, "Motif", motif_size_pt(look), None)
    words = run("", look.name) + w("r", w("tab")) + w("r", drawing)
    return w("hdr", w("p", w("pPr", w("pStyle", val="Header")), words))


def _footer() -> Element:
    words = run("", "") + w("r", w("tab")) + page_number()
    return w("ftr", w("p", w("pPr", w("pStyle", val="Footer")), words))


def _fonts(look: Look) -> Element:
    return w("fonts", *(w("font", name=name) for name in sorted({look.fonts.heading, look.fonts.body})))


def _settings() -> Element:
    return w(
        "settings",
        w("defaultTabStop", val=twips_mm(12.5)),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", *(
            w("compatSetting", name=name, uri="http://schemas.microsoft.com/office/word", val=value)
            for name, value in _COMPATIBILITY.items()
        )),
        w("themeFontLang", val=LANGUAGE),
        w("clrSchemeMapping", bg1="light1", t1="dark1", bg2="light2", t2="dark2",
          **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
          hyperlink="hyperlink", followedHyperlink="followedHyperlink"),
        w("decimalSymbol", val=","),
        w("listSeparator", val=";"),
    )  # fmt: skip


def _relations(*targets: tuple[str, str]) -> bytes:
    return relationships(Relation(f"rId{number}", *target) for number, target in enumerate(targets, start=1))
