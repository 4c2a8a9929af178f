"""A deck's layout as the parts of a .pptx: the theme's template with the slides put in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import count

from workshopkit.compose.deck.layout import DeckLayout
from workshopkit.theme import Level, Theme
from workshopkit.writers.opc import IMAGE, Media, Relations, relationships_name, wrapped
from workshopkit.writers.part import Part
from workshopkit.writers.pptx.dress import PRESENTATION, TYPES, Dress, dress
from workshopkit.writers.pptx.notes import notes_tree
from workshopkit.writers.pptx.rooms import rooms
from workshopkit.writers.pptx.sections import section_extension
from workshopkit.writers.pptx.slides import Desk, shapes
from workshopkit.writers.pptx.styles import level_style
from workshopkit.writers.pptx.texts import Voice
from workshopkit.writers.pptx.xml import a, listed_slide, notes_part, p, presentation_part, slide_part, tree
from workshopkit.writers.properties import Properties
from workshopkit.writers.xml import R, quoted

_LAYOUT, _NOTES, _SLIDE, _NOTES_MASTER = (
    f"{R}/{kind}" for kind in ("slideLayout", "notesSlide", "slide", "notesMaster")
)


def write_deck(layout: DeckLayout, theme: Theme, properties: Properties) -> tuple[Part, ...]:
    """The ordered parts of the deck; the same layout, theme and properties give the same bytes."""
    worn = dress(theme.deck_template)
    media = Media("ppt", last=worn.last_picture)
    slides = list(_slides(layout, theme, worn, media))
    relations = Relations(worn.relations)
    listed = [
        listed_slide(placed.identifier, relations.add(_SLIDE, f"slides/slide{number}.xml"))
        for number, placed in enumerate(layout.slides, start=1)
    ]
    pieces = worn.presentation
    main = presentation_part(pieces, p("sldIdLst", *listed), p("extLst", section_extension(layout)))
    parts = (
        Part(PRESENTATION, main),
        Part(relationships_name(PRESENTATION), relations.data()),
        *worn.parts,
        *slides,
        *media.parts(),
    )
    return wrapped(parts, PRESENTATION, {**worn.types, **_types(slides), **media.types()}, properties)


def _types(parts: list[Part]) -> dict[str, str]:
    kinds = {"ppt/slides": f"{TYPES}.slide+xml", "ppt/notesSlides": f"{TYPES}.notesSlide+xml"}
    folders = {part.name: part.name.rpartition("/")[0] for part in parts}
    return {name: kinds[folder] for name, folder in folders.items() if folder in kinds}


def _slides(layout: DeckLayout, theme: Theme, worn: Dress, media: Media) -> Iterator[Part]:
    """Each slide with its relationships, then its page of notes with those of its own."""
    look = theme.look
    common = rooms(look, {placed.layout for placed in layout.slides})
    style = a("lstStyle", level_style("lvl1pPr", look.deck.notes, Level.PARAGRAPH, look))  # for LibreOffice
    language = quoted(layout.language)
    pages = count(1)
    for number, placed in enumerate(layout.slides, start=1):
        relations = Relations()
        relations.add(_LAYOUT, worn.layouts[look.deck.layouts[placed.layout].name])
        name = f"ppt/slides/slide{number}.xml"
        desk = Desk(look, common, Voice(language, relations.link), partial(_keep, relations, media))
        yield Part(name, slide_part(placed.address, tree(*shapes(placed, desk))))
        if not placed.notes:
            yield Part(relationships_name(name), relations.data())
            continue
        page = f"notesSlides/notesSlide{next(pages)}.xml"
        relations.add(_NOTES, f"../{page}")
        yield Part(relationships_name(name), relations.data())
        below = Relations()
        below.add(_NOTES_MASTER, worn.notes_master)
        below.add(_SLIDE, f"../slides/slide{number}.xml")
        voice = Voice(language, below.link)
        noted = notes_tree(placed.notes, placed.number, placed.address, voice, style)
        yield Part(f"ppt/{page}", notes_part(noted))
        yield Part(relationships_name(f"ppt/{page}"), below.data())


def _keep(relations: Relations, media: Media, data: bytes) -> str:
    return relations.add(IMAGE, f"../{media.name(data)}")
