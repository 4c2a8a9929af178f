"""The PowerPoint template of a theme, made from its numbers: one master, our own layouts, nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from pptx.package import Package as PresentationPackage

from workshopkit.template.deck.layouts import layout, master
from workshopkit.template.deck.notes import notes_master
from workshopkit.template.deck.tables import table_styles
from workshopkit.template.document.theme import theme_part
from workshopkit.template.saved import saved
from workshopkit.theme import Look
from workshopkit.writers.opc import PACKAGE_RELATIONSHIPS, Relation, relationships, relationships_name
from workshopkit.writers.pptx.xml import a, emu, p, serialize
from workshopkit.writers.xml import Element

_MADE = datetime(2026, 1, 1, tzinfo=UTC)  # a template has no moment of its own
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.presentationml"
_CORE = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
<dcterms:created xsi:type="dcterms:W3CDTF">{_MADE:%Y-%m-%dT%H:%M:%SZ}</dcterms:created></cp:coreProperties>"""
_MASTER_ID = 2147483648  # the lowest that may be; layouts count on from it
_NOTES_SIZE_PT = (540, 720)

Target = tuple[str, str]


def make(look: Look) -> bytes:
    """The template's bytes; the same theme always gives the same."""
    layouts = [f"slideLayout{number}" for number in range(1, len(look.deck.layouts) + 1)]
    trees: dict[str, tuple[Element, str]] = {
        "ppt/presentation.xml": (_presentation(look), "presentation.main"),
        "ppt/presProps.xml": (p("presentationPr"), "presProps"),
        "ppt/viewProps.xml": (p("viewPr"), "viewProps"),
        "ppt/tableStyles.xml": (table_styles(look), "tableStyles"),
        "ppt/slideMasters/slideMaster1.xml": (master(look, _MASTER_ID), "slideMaster"),
        "ppt/notesMasters/notesMaster1.xml": (notes_master(look), "notesMaster"),
    }
    for file, name in zip(layouts, look.deck.layouts, strict=True):
        trees[f"ppt/slideLayouts/{file}.xml"] = (layout(look, name), "slideLayout")
    parts = {name: serialize(tree) for name, (tree, _) in trees.items()}
    types = {name: f"{_TYPES}.{kind}+xml" for name, (_, kind) in trees.items()}
    for name in ("ppt/theme/theme1.xml", "ppt/theme/theme2.xml"):
        parts[name] = theme_part(look)
        types[name] = "application/vnd.openxmlformats-officedocument.theme+xml"
    parts["docProps/core.xml"] = _CORE.encode()
    types["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    return saved(PresentationPackage, _relationships(layouts) | parts, types, _MADE)


def _presentation(look: Look) -> Element:
    deck = look.deck
    width, height = _NOTES_SIZE_PT
    return p(
        "presentation",
        p("sldMasterIdLst", p("sldMasterId", id=_MASTER_ID, r_id="rId1")),
        p("notesMasterIdLst", p("notesMasterId", r_id="rId2")),
        p("sldSz", cx=emu(deck.width_pt), cy=emu(deck.height_pt)),
        p("notesSz", cx=emu(width), cy=emu(height)),
        p("defaultTextStyle", a("lvl1pPr", a("defRPr", a("latin", typeface="+mn-lt"), sz=1800, kern=0))),
        saveSubsetFonts=True,
        autoCompressPictures=False,
    )


def _relationships(layouts: list[str]) -> dict[str, bytes]:
    rows = {
        PACKAGE_RELATIONSHIPS: [
            (f"{_OFFICE}/officeDocument", "ppt/presentation.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ],
        relationships_name("ppt/presentation.xml"): [
            (f"{_OFFICE}/slideMaster", "slideMasters/slideMaster1.xml"),
            (f"{_OFFICE}/notesMaster", "notesMasters/notesMaster1.xml"),
            (f"{_OFFICE}/presProps", "presProps.xml"),
            (f"{_OFFICE}/viewProps", "viewProps.xml"),
            (f"{_OFFICE}/theme", "theme/theme1.xml"),
            (f"{_OFFICE}/tableStyles", "tableStyles.xml"),
        ],
        relationships_name("ppt/slideMasters/slideMaster1.xml"): [
            *((f"{_OFFICE}/slideLayout", f"../slideLayouts/{file}.xml") for file in layouts),
            (f"{_OFFICE}/theme", "../theme/theme1.xml"),
        ],
        relationships_name("ppt/notesMasters/notesMaster1.xml"): [
            (f"{_OFFICE}/theme", "../theme/theme2.xml")
        ],
        **{
            relationships_name(f"ppt/slideLayouts/{file}.xml"): [
                (f"{_OFFICE}/slideMaster", "../slideMasters/slideMaster1.xml")
            ]
            for file in layouts
        },
    }
    return {name: _relationship_part(targets) for name, targets in rows.items()}


def _relationship_part(targets: Iterable[Target]) -> bytes:
    return relationships(Relation(f"rId{number}", *target) for number, target in enumerate(targets, start=1))
