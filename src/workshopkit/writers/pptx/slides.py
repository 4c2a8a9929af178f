"""One placed slide as shapes: each frame in its placeholder, title first, then in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import assert_never

from workshopkit.compose.deck.layout import CodeFrame, Frame, PictureFrame, PlacedSlide, TableFrame, TextFrame
from workshopkit.theme import Look, TextLook, Zone
from workshopkit.writers.codes import code_png
from workshopkit.writers.pptx.places import PLACES, placeholder
from workshopkit.writers.pptx.shapes import decoration, identity, position
from workshopkit.writers.pptx.styles import list_style
from workshopkit.writers.pptx.tables import table
from workshopkit.writers.pptx.texts import Voice, paragraph
from workshopkit.writers.pptx.xml import Element, a, p, words

SLIDE_NUMBER_FIELD = "{5C7A2A3D-8E1F-4B0A-9A57-6E756D626572}"


@dataclass(frozen=True, slots=True)
class Desk:
    """What drawing a slide needs: the look, the language, and where pictures and links are kept."""

    look: Look
    voice: Voice
    keep_picture: Callable[[bytes], str]


def shapes(slide: PlacedSlide, desk: Desk) -> Iterator[Element]:
    """The shapes of a slide, numbered from 2; decoration that belongs to a filled zone comes last but one."""
    number = 2
    for frame in slide.frames:
        yield _shape(frame, number, f"{PLACES[frame.zone].name} · {slide.address}", slide, desk)
        number += 1
    filled = {frame.zone for frame in slide.frames}
    for shape in desk.look.deck.shapes(slide.layout):
        if shape.needs in filled:
            yield decoration(number, f"{shape.form.capitalize()} · {slide.address}", shape, desk.look)
            number += 1


def _shape(frame: Frame, number: int, name: str, slide: PlacedSlide, desk: Desk) -> Element:
    match frame:
        case TextFrame():
            return _text(frame, number, name, slide, desk)
        case TableFrame():
            return table(frame, number, name, slide.title, desk.look, desk.voice)
        case PictureFrame(zone, data, alt, at_pt):
            return _picture(number, name, zone, alt, at_pt, desk.keep_picture(data))
        case CodeFrame(zone, url, alt, at_pt):
            return _picture(number, name, zone, alt, at_pt, desk.keep_picture(_code(url, desk.look)))
        case _:
            assert_never(frame)


def _text(frame: TextFrame, number: int, name: str, slide: PlacedSlide, desk: Desk) -> Element:
    """A text placeholder; where it stands is said only when that is not the layout's own place."""
    box = desk.look.deck.boxes(slide.layout)[frame.zone]
    look = desk.look.deck.texts[box.text or ""]
    if frame.zone is Zone.NUMBER:
        field = a("fld", a("rPr", lang=desk.voice.language), words(str(slide.number)),
                  id=SLIDE_NUMBER_FIELD, type="slidenum")  # fmt: skip
        paragraphs = [a("p", field, a("endParaRPr", lang=desk.voice.language))]
    else:
        paragraphs = [paragraph(placed, look, desk.voice) for placed in frame.paragraphs]
    return p(
        "sp",
        p("nvSpPr", identity(number, name), p("cNvSpPr", a("spLocks", noGrp=True)),
          p("nvPr", placeholder(frame.zone))),
        p("spPr", position(frame.at_pt) if frame.at_pt else None),
        p("txBody", a("bodyPr"), _own_style(frame.zone, look, box.align, desk.look), *paragraphs),
    )  # fmt: skip


def _own_style(zone: Zone, text: TextLook, align: str, look: Look) -> Element:
    """Footers say their style again: LibreOffice does not take it from the layout."""
    return list_style(text, look, align) if zone in (Zone.FOOTER, Zone.NUMBER) else a("lstStyle")


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
          p("cNvPicPr", a("picLocks", noGrp=True, noChangeAspect=True)), p("nvPr", placeholder(zone))),
        p("blipFill", a("blip", r_embed=relation), a("stretch", a("fillRect"))),
        p("spPr", position(at_pt)),
    )  # fmt: skip


def _code(url: str, look: Look) -> bytes:
    return code_png(url, look.colours[look.deck.qr.dark], look.colours[look.deck.qr.light])
