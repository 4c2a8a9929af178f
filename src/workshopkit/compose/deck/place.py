"""What one slide shows, placed in the boxes of one layout; or the zone in which it does not fit."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO

from PIL import Image

from workshopkit.compose.deck.content import Content, Line
from workshopkit.compose.deck.fit import Fitted, fit_text
from workshopkit.compose.deck.layout import CodeFrame, Frame, PictureFrame, Rectangle, TextFrame
from workshopkit.compose.deck.table import fit_table
from workshopkit.text import Text
from workshopkit.theme import BoxLook, Level, Look, Zone

_NO_HEIGHT = 1.0  # a box that other zones leave nothing of


@dataclass(frozen=True, slots=True)
class Placed:
    """The frames of a slide in reading order."""

    layout: str
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Misfit:
    """The zone that holds more than fits, and what stands in it."""

    layout: str
    zone: Zone
    text: Text


@dataclass(slots=True)
class _Sheet:
    """A layout while it is being filled; `used` is where the words of each filled zone really stand."""

    look: Look
    boxes: dict[Zone, BoxLook]
    lines: dict[Zone, tuple[Line, ...]]
    first_steps: dict[Zone, int]
    frames: dict[Zone, Frame] = field(default_factory=dict)
    used: dict[Zone, Rectangle] = field(default_factory=dict)


def place(
    title: Text, content: Content, layout: str, footer: Text, number: Text, look: Look,
    first_steps: dict[Zone, int] | None = None,
) -> Placed | Misfit:  # fmt: skip
    """The content in a layout that has its zones. `first_steps` keeps continued slides in one size."""
    boxes = look.deck.boxes(layout)
    sheet = _Sheet(look, boxes, _texts(title, content, footer, number, boxes), first_steps or {})
    for zone in boxes:
        failed = _fill(sheet, zone, content)
        if failed is not None:
            return Misfit(layout, failed, _words(sheet, failed, content))
    ordered = tuple(sheet.frames[zone] for zone in Zone if zone in sheet.frames)
    return Placed(layout, ordered)


def main_room(title: Text, content: Content, layout: str, zone: Zone, look: Look) -> Rectangle | None:
    """The room that all else leaves for main text or table; None when the rest does not fit."""
    boxes = look.deck.boxes(layout)
    sheet = _Sheet(look, boxes, _texts(title, content, Text(()), Text(()), boxes), {})
    for other in boxes:
        if other is not zone and _fill(sheet, other, content) is not None:
            return None
    return _box(sheet, zone, content)


def _texts(
    title: Text, content: Content, footer: Text, number: Text, boxes: dict[Zone, BoxLook]
) -> dict[Zone, tuple[Line, ...]]:
    """The paragraphs of each zone; captions join the main text where a layout has no place for them."""
    captions = tuple(Line(caption, Level.PARAGRAPH) for caption in content.captions)
    own = Zone.CAPTION in boxes
    single = {
        Zone.TITLE: title,
        Zone.LABEL: content.label,
        Zone.SOURCE: content.source,
        Zone.LEAD: content.lead,
        Zone.CUE: content.cue,
        Zone.FOOTER: footer,
        Zone.NUMBER: number,
    }
    lines: dict[Zone, tuple[Line, ...]] = {
        zone: (Line(text, Level.PARAGRAPH),) for zone, text in single.items() if text
    }
    lines[Zone.MAIN] = content.lines if own else content.lines + captions
    lines[Zone.CAPTION] = captions if own else ()
    lines[Zone.ASKS] = content.asks
    return {zone: found for zone, found in lines.items() if found and zone in boxes}


def _fill(sheet: _Sheet, zone: Zone, content: Content) -> Zone | None:
    """Place what stands in a zone, after what it keeps clear of; the zone that does not fit, or None."""
    if zone in sheet.used or not _filled(sheet, zone, content):
        return None
    look = sheet.boxes[zone]
    for near in (look.below, look.above, look.beside, look.before):
        if near is not None and near.zone in sheet.boxes:
            failed = _fill(sheet, near.zone, content)
            if failed is not None:
                return failed
    box = _box(sheet, zone, content)
    match zone:
        case Zone.PICTURE if content.picture is not None:
            at = _contain(content.picture.data, box)
            sheet.frames[zone] = PictureFrame(zone, content.picture.data, content.picture.alt, at)
            sheet.used[zone] = at
        case Zone.CODE if content.code is not None:
            sheet.frames[zone] = CodeFrame(zone, content.code.url, content.code.alt, box)
            sheet.used[zone] = box
        case Zone.TABLE if content.table is not None:
            table = fit_table(content.table, box, sheet.look, sheet.first_steps.get(zone, 0))
            if table is None:
                return zone
            sheet.frames[zone], sheet.used[zone] = table, table.at_pt
        case _:
            return _fill_text(sheet, zone, box)
    return None


def _fill_text(sheet: _Sheet, zone: Zone, box: Rectangle) -> Zone | None:
    look = sheet.boxes[zone]
    text = sheet.look.deck.texts[look.text or ""]
    fitted = fit_text(sheet.lines[zone], text, box[2], box[3], sheet.look, sheet.first_steps.get(zone, 0))
    if fitted is None:
        return zone
    sheet.frames[zone] = TextFrame(zone, fitted.paragraphs, None if box == look.at_pt else box)
    sheet.used[zone] = _stands(fitted, look, box)
    return None


def _filled(sheet: _Sheet, zone: Zone, content: Content) -> bool:
    media = {Zone.PICTURE: content.picture, Zone.CODE: content.code, Zone.TABLE: content.table}
    return media[zone] is not None if zone in media else zone in sheet.lines


def _box(sheet: _Sheet, zone: Zone, content: Content) -> Rectangle:
    """The room of a zone, once the zones that it keeps clear of are placed."""
    look = sheet.boxes[zone]
    left, top, width, height = look.at_pt
    right, bottom = left + width, top + height
    if look.below is not None:
        above = sheet.used.get(look.below.zone)
        if above is not None:
            top = above[1] + above[3] + look.below.gap_pt
        elif look.below.zone in sheet.boxes and sheet.boxes[look.below.zone].below is not None:
            top = _box(sheet, look.below.zone, content)[1]
    if look.above is not None and look.above.zone in sheet.used:
        bottom = min(bottom, sheet.used[look.above.zone][1] - look.above.gap_pt)
    if look.beside is not None and look.beside.zone in sheet.used:
        beside = sheet.used[look.beside.zone]
        left = beside[0] + beside[2] + look.beside.gap_pt
    if look.before is not None and look.before.zone in sheet.used:
        right = min(right, sheet.used[look.before.zone][0] - look.before.gap_pt)
    return left, top, max(right - left, _NO_HEIGHT), max(bottom - top, _NO_HEIGHT)


def _stands(fitted: Fitted, look: BoxLook, box: Rectangle) -> Rectangle:
    """Where the words of a box really are."""
    left, top, width, height = box
    spare = height - fitted.height_pt
    match look.anchor:
        case "top":
            at = top
        case "middle":
            at = top + spare / 2
        case "bottom":
            at = top + spare
    start = left + width - fitted.widest_pt if look.align == "right" else left
    return start, at, fitted.widest_pt, fitted.height_pt


def _contain(data: bytes, box: Rectangle) -> Rectangle:
    """The largest rectangle of the picture's form at the top left of a box."""
    with Image.open(BytesIO(data)) as picture:
        scale = min(box[2] / picture.width, box[3] / picture.height)
        return box[0], box[1], picture.width * scale, picture.height * scale


def _words(sheet: _Sheet, zone: Zone, content: Content) -> Text:
    """What to name in a message about a zone."""
    if zone is Zone.TABLE and content.table is not None:
        cells = [cell for row in content.table.rows for cell in row]
        return max(cells, key=lambda cell: len(cell.plain))
    return max((line.text for line in sheet.lines[zone]), key=lambda text: len(text.plain))
