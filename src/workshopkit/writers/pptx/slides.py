"""One placed slide as shapes: each frame in its placeholder, title first, then in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from workshopkit.compose.deck.layout import CodeFrame, Frame, PictureFrame, PlacedSlide, TableFrame, TextFrame
from workshopkit.theme import Look, Zone
from workshopkit.writers.codes import code_png
from workshopkit.writers.pptx.rooms import Room, Spot
from workshopkit.writers.pptx.shapes import decoration, identity, position
from workshopkit.writers.pptx.tables import table
from workshopkit.writers.pptx.texts import Voice, placed_paragraph
from workshopkit.writers.pptx.xml import a, end_properties, named, number_field, p, paragraph, shape
from workshopkit.writers.xml import Element


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
        yield _shape(frame, number, room.spots[frame.zone], slide, desk)
        number += 1
    for each in room.shapes:
        if any(frame.zone is each.needs for frame in slide.frames):
            yield decoration(number, f"{each.form.capitalize()} · {slide.address}", each, desk.look)
            number += 1


def _shape(frame: Frame, number: int, spot: Spot, slide: PlacedSlide, desk: Desk) -> Element:
    name = f"{spot.name} · {slide.address}"
    match frame:
        case TextFrame():
            place = position(frame.at_pt) if frame.at_pt else ""  # when it is not the layout's own
            return shape(
                named(number, name), spot.holder, place, spot.style, _words(frame, spot, slide, desk)
            )
        case TableFrame():
            return table(frame, number, name, slide.title, desk.look, desk.voice)
        case PictureFrame(data=data):
            return _picture(number, name, spot, frame, desk.keep_picture(data))
        case CodeFrame(url=url):
            code = _code(url, desk.look)
            return _picture(number, name, spot, frame, desk.keep_picture(code))
        case _:
            assert_never(frame)


def _words(frame: TextFrame, spot: Spot, slide: PlacedSlide, desk: Desk) -> str:
    language = desk.voice.language
    if frame.zone is Zone.NUMBER:
        return paragraph("", number_field(language, slide.number), end_properties(language, None))
    return "".join([placed_paragraph(placed, spot.depths, desk.voice) for placed in frame.paragraphs])


def _picture(number: int, name: str, spot: Spot, frame: PictureFrame | CodeFrame, relation: str) -> Element:
    alt = frame.alt
    return p(
        "pic",
        p("nvPicPr", identity(number, name, describes=alt or "", decorative=not alt),
          p("cNvPicPr", a("picLocks", noGrp=True, noChangeAspect=True)), p("nvPr", spot.holder)),
        p("blipFill", a("blip", r_embed=relation), a("stretch", a("fillRect"))),
        p("spPr", position(frame.at_pt)),
    )  # fmt: skip


def _code(url: str, look: Look) -> bytes:
    return code_png(url, look.colours[look.deck.qr.dark], look.colours[look.deck.qr.light])
