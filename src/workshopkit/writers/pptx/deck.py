"""A deck's layout as the parts of a .pptx: the theme's template with the slides put in."""

from __future__ import annotations

import zipfile
from io import BytesIO

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part as PackagePart
from pptx.presentation import Presentation as OpenPresentation
from pptx.slide import NotesSlide, Slide

from workshopkit.compose.deck.layout import DeckLayout, PlacedSlide
from workshopkit.theme import Theme
from workshopkit.writers.opc import parts_of
from workshopkit.writers.part import Part
from workshopkit.writers.pptx.notes import notes_tree
from workshopkit.writers.pptx.sections import section_extension
from workshopkit.writers.pptx.shapes import tree
from workshopkit.writers.pptx.slides import Desk, shapes
from workshopkit.writers.pptx.texts import Voice
from workshopkit.writers.pptx.xml import Element
from workshopkit.writers.properties import Properties


def write_deck(layout: DeckLayout, theme: Theme, properties: Properties) -> tuple[Part, ...]:
    """The ordered parts of the deck; the same layout, theme and properties give the same bytes."""
    presentation = Presentation(BytesIO(theme.deck_template))
    layouts = {found.name: found for found in presentation.slide_layouts}
    for placed in layout.slides:
        slide = presentation.slides.add_slide(layouts[theme.look.deck.layouts[placed.layout].name])
        _draw(slide, placed, layout.language, theme)
    _number(presentation, layout)
    _describe(presentation, properties)
    return parts_of(presentation.part.package, _template_parts(theme))


def _draw(slide: Slide, placed: PlacedSlide, language: str, theme: Theme) -> None:
    desk = Desk(theme.look, _voice(slide.part, language), lambda data: _picture(slide, data))
    _replace_tree(slide, tree(*shapes(placed, desk)))
    slide._element.cSld.set("name", placed.address)
    if placed.notes:
        notes = slide.notes_slide
        voice = _voice(notes.part, language)
        _replace_tree(notes, notes_tree(placed.notes, placed.number, placed.address, voice, theme.look))


def _replace_tree(holder: Slide | NotesSlide, made: Element) -> None:
    common = holder._element.cSld
    common.replace(common.spTree, made)


def _voice(part: PackagePart, language: str) -> Voice:
    def relate(target: str) -> str:
        return str(part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    return Voice(language, relate)


def _picture(slide: Slide, data: bytes) -> str:
    _, relation = slide.part.get_or_add_image_part(BytesIO(data))
    return str(relation)


def _number(presentation: OpenPresentation, layout: DeckLayout) -> None:
    """Give each slide the id of its address, and name the sections."""
    for entry, placed in zip(presentation.slides._sldIdLst, layout.slides, strict=True):
        entry.set("id", str(placed.identifier))
    presentation.part._element.append(section_extension(layout))


def _describe(presentation: OpenPresentation, properties: Properties) -> None:
    core = presentation.core_properties
    core.title, core.author, core.language = properties.title, properties.author, properties.language
    core.last_modified_by = properties.author
    core.created = core.modified = properties.created.replace(tzinfo=None)
    core.revision = 1


def _template_parts(theme: Theme) -> list[Part]:
    with zipfile.ZipFile(BytesIO(theme.deck_template)) as archive:
        return [Part(name, archive.read(name)) for name in archive.namelist()]
