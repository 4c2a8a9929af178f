"""Parts of a document as Word sections, each with its own header and footer, copied from the template's."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.parts.hdrftr import FooterPart, HeaderPart

from workshopkit.compose.document.layout import PartLayout
from workshopkit.text import Text
from workshopkit.writers.docx.page import Page
from workshopkit.writers.docx.xml import Element, found, rq, w, wq

_KINDS = {"header": (HeaderPart, RELATIONSHIP_TYPE.HEADER), "footer": (FooterPart, RELATIONSHIP_TYPE.FOOTER)}


@dataclass(frozen=True, slots=True)
class Frame:
    """The template's section, taken out of the document, with its header and footer."""

    section: Element
    header: HeaderPart
    footer: FooterPart


def take_frame(page: Page, section: Element) -> Frame:
    """What the template's only section has; the document refers to none of it any more."""
    held = {}
    for kind in _KINDS:
        relation = found(section, f"{kind}Reference").get(rq("id"))
        held[kind] = page.part.rels[relation].target_part
        page.part.rels.pop(relation)
    return Frame(section, held["header"], held["footer"])


def sections(page: Page, frame: Frame, parts: tuple[PartLayout, ...]) -> Iterator[Element]:
    """A section's properties for each part; parts with the same words share header and footer."""
    headers: dict[Text, str] = {}
    footers: dict[Text, str] = {}
    for number, part in enumerate(parts, start=1):
        section = deepcopy(frame.section)
        for kind, text, made in (("header", part.header, headers), ("footer", part.footer, footers)):
            if text not in made:
                pattern = frame.header if kind == "header" else frame.footer
                made[text] = _copy(page, pattern, kind, len(made) + 1, text)
            found(section, f"{kind}Reference").set(rq("id"), made[text])
        if part.restart and number > 1:
            margins = found(section, "pgMar")
            margins.addnext(w("pgNumType", start=1))
        yield section


def _copy(page: Page, pattern: HeaderPart | FooterPart, kind: str, number: int, text: Text) -> str:
    """A copy of header or footer with a text of its own; answers the relationship to it."""
    part_class, relation = _KINDS[kind]
    content = deepcopy(pattern.element)
    copy = part_class(PackURI(f"/word/{kind}{number}.xml"), pattern.content_type, content, pattern.package)
    for held in pattern.rels.values():
        copy.rels.add_relationship(held.reltype, held._target, held.rId, held.is_external)
    _fill(replace(page, part=copy), content, text)
    return str(page.part.relate_to(copy, relation))


def _fill(page: Page, content: Element, text: Text) -> None:
    """The text takes the place of what stands before the tab; the rest gets language and numbers."""
    tab = next(run for run in content.iter(wq("r")) if run.find(wq("tab")) is not None)
    for held in list(tab.itersiblings(preceding=True)):
        if held.tag != wq("pPr"):
            found(content, "p").remove(held)
    for run in page.runs(text):
        tab.addprevious(run)
    for run in content.iter(wq("r")):
        if run.find(wq("rPr")) is None:
            run.insert(0, w("rPr"))
        if found(run, "rPr").find(wq("lang")) is None:
            found(run, "rPr").append(w("lang", val=page.language))
    for properties in content.iter("{*}docPr"):
        properties.set("id", str(next(page.drawing_numbers)))
