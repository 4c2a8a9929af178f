"""Which placeholder of a layout each zone is: its type, its index, its name for people."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.theme import Zone
from workshopkit.writers.pptx.xml import p
from workshopkit.writers.xml import Element


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder; a title has no index."""

    kind: str
    index: int | None
    name: str


PLACES = {
    Zone.TITLE: Place("title", None, "Title"),
    Zone.LABEL: Place("body", 11, "Label"),
    Zone.MAIN: Place("body", 12, "Main text"),
    Zone.TABLE: Place("tbl", 13, "Table"),
    Zone.PICTURE: Place("pic", 14, "Picture"),
    Zone.CODE: Place("pic", 15, "Code to scan"),
    Zone.CAPTION: Place("body", 16, "Caption"),
    Zone.SOURCE: Place("body", 17, "Source"),
    Zone.LEAD: Place("body", 18, "Your turn: form and time"),
    Zone.ASKS: Place("body", 19, "Your turn: questions"),
    Zone.CUE: Place("body", 20, "Your turn: where to write"),
    Zone.FOOTER: Place("ftr", 21, "Footer"),
    Zone.NUMBER: Place("sldNum", 22, "Slide number"),
}


def placeholder(zone: Zone, *, prompt: bool = False) -> Element:
    """The `p:ph` of a zone; a layout's own says that it has a prompt of its own."""
    place = PLACES[zone]
    custom = True if prompt and place.kind not in ("ftr", "sldNum") else None
    return p("ph", type=place.kind, idx=place.index, hasCustomPrompt=custom)
