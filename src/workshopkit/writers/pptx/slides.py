"""One placed slide as shapes: each frame in its placeholder, title first, then in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import assert_never

from workshopkit.compose.deck.layout import CodeFrame, Frame, PictureFrame, PlacedSlide, TableFrame, TextFrame
from workshopkit.theme import Look, ShapeLook, Zone
from workshopkit.writers.codes import code_png
from workshopkit.writers.pptx.places import PLACES, placeholder
from workshopkit.writers.pptx.shapes import decoration, identity, position
from workshopkit.writers.pptx.styles import list_style
from workshopkit.writers.pptx.tables import table
from workshopkit.writers.pptx.texts import Depths, Voice, depths, placed_paragraph
from workshopkit.writers.pptx.xml import a, end_properties, named, number_field, p, paragraph, shape
from workshopkit.writers.xml import Element

HOLDERS = {zone: placeholder(zone) for zone in Zone}
_NO_STYLE = a("lstStyle")


@dataclass(frozen=True, slots=True)
class Room:
    """What slides in one layout have in common: how deep the lists of a zone go, the style that two repeat.

    Footers say their style again: LibreOffice does not take it from the layout.
    """

    depths: Mapping[Zone, Depths]
    shapes: tuple[ShapeLook, ...]
    styles: Mapping[Zone, Element]


def rooms(look: Look, layouts: Iterable[str]) -> dict[str, Room]:
    """The rooms of these layouts."""
    deck = look.deck
    deep = {name: depths(text) for name, text in deck.texts.items()}
    style = cache(lambda name, align: list_style(deck.texts[name], look, align))
    made = {}
    for layout in layouts:
        boxes = deck.boxes(layout)
        styled = [zone for zone in (Zone.FOOTER, Zone.NUMBER) if zone in boxes]
        made[layout] = Room(
            depths={zone: deep[box.text] for zone, box in boxes.items() if box.text},
            shapes=tuple(each for each in deck.shapes(layout) if each.needs is not None),
            styles={zone: style(boxes[zone].text or "", boxes[zone].align) for zone in styled},
        )
    return made


@dataclass(frozen=True, slots=True)
class Desk:
    """What drawing a slide needs: the look, the language, and where pictures and links are kept."""

    look: Look
    rooms: Mapping[str, Room]
    voice: Voice
    keep_picture: Callable[[bytes], str]


def shapes(slide: PlacedSlide, desk: Desk) -> Iterator[Element]:
    """The shapes of a slide, numbered from 2; decoration that belongs to a filled zone comes last but one."""
    number = 2
    room = desk.rooms[slide.layout]
    for frame in slide.frames:
        yield _shape(frame, number, f"{PLACES[frame.zone].name} · {slide.address}", slide, room, desk)
        number += 1
    filled = {frame.zone for frame in slide.frames}
    for each in room.shapes:
        if each.needs in filled:
            yield decoration(number, f"{each.form.capitalize()} · {slide.address}", each, desk.look)
            number += 1


def _shape(frame: Frame, number: int, name: str, slide: PlacedSlide, room: Room, desk: Desk) -> Element:
    match frame:
        case TextFrame():
            return _text(frame, number, name, slide, room, desk)
        case TableFrame():
            return table(frame, number, name, slide.title, desk.look, desk.voice)
        case PictureFrame(zone, data, alt, at_pt):
            return _picture(number, name, zone, alt, at_pt, desk.keep_picture(data))
        case CodeFrame(zone, url, alt, at_pt):
            code = _code(url, desk.look)
            return _picture(number, name, zone, alt, at_pt, desk.keep_picture(code))
        case _:
            assert_never(frame)


def _text(frame: TextFrame, number: int, name: str, slide: PlacedSlide, room: Room, desk: Desk) -> Element:
    """A text placeholder; where it stands is said only when that is not the layout's own place."""
    language = desk.voice.language
    if frame.zone is Zone.NUMBER:
        paragraphs = paragraph("", number_field(language, slide.number), end_properties(language, None))
    else:
        look = room.depths[frame.zone]
        paragraphs = "".join([placed_paragraph(placed, look, desk.voice) for placed in frame.paragraphs])
    return shape(
        named(number, name),
        HOLDERS[frame.zone],
        position(frame.at_pt) if frame.at_pt else "",
        room.styles.get(frame.zone, _NO_STYLE),
        paragraphs,
    )


def _picture(
    number: int,
    name: str,
    zone: Zone,
    alt: str | None,
    at_pt: tuple[float, float, float, float],
    relation: str,
) -> Element:
    return p(
        "pic",
        p("nvPicPr", identity(number, name, describes=alt or "", decorative=not alt),
          p("cNvPicPr", a("picLocks", noGrp=True, noChangeAspect=True)), p("nvPr", HOLDERS[zone])),
        p("blipFill", a("blip", r_embed=relation), a("stretch", a("fillRect"))),
        p("spPr", position(at_pt)),
    )  # fmt: skip


def _code(url: str, look: Look) -> bytes:
    return code_png(url, look.colours[look.deck.qr.dark], look.colours[look.deck.qr.light])
