"""Packs of the reference session as somebody else tells it: made, and read as those who hold them do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workshopkit.compose.document.layout import DocumentLayout
from workshopkit.compose.pack import Layout, compose
from workshopkit.decode import written_texts
from workshopkit.diagnostics import Report
from workshopkit.elements import Heading, texts
from workshopkit.model import Delivery, Workshop, load, read_workshop
from workshopkit.planning import Plan, plan
from workshopkit.strings import Labels, MakersLabel
from workshopkit.text import Text, literal
from workshopkit.theme import Theme
from workshopkit.views import DocumentKind

NAME = "partnerschap-met-ouders"
SESSION = load(NAME)
AUDIENCES: tuple[str | None, ...] = (None, *SESSION.audience_ids)
HEAD = f"format: 1\nadapts: {NAME}\n"

CHANGED = tuple(Labels(language)(MakersLabel.CHANGED) for language in ("nl", "en", "fr"))


@dataclass(frozen=True, slots=True)
class Made:
    """A pack before it is written, from which workshop, and what was told about it."""

    workshop: Workshop
    plan: Plan
    layout: Layout
    report: Report


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was looked for: its place ("slide 9", "werkboekje"), its address and its words."""

    where: str
    address: str
    words: str


def adapted(*files: Path | str) -> Workshop:
    """The session with adaptations over it; a mistake in one raises."""
    report = Report()
    workshop = read_workshop(NAME, report, adaptations=[Path(file) for file in files])
    report.check()
    assert workshop is not None
    return workshop


def made(workshop: Workshop, theme: Theme, length: int = 90, audience: str | None = None) -> Made:
    """The pack for a length in minutes and an audience."""
    report = Report()
    planned = plan(workshop, Delivery(duration=length, audience=audience), report)
    return Made(workshop, planned, compose(planned, theme, report), report)


def shown(layout: Layout) -> Iterator[tuple[str, Text]]:
    """Every text that anybody is shown, with where: slides, their notes and all paper; but for the end of the
    guide, on what was adapted, which shows what stood there before."""
    for section in layout.deck.sections:
        yield "section", literal(section.name)
    for slide in layout.deck.slides:
        yield from ((f"slide {slide.number}", text) for text in texts((slide.frames, slide.notes)))
    for document in layout.documents:
        yield document.name, literal(document.name)
        yield from ((document.name, text) for text in _told(document))


def _told(document: DocumentLayout) -> Iterator[Text]:
    for part in document.parts:
        yield from texts((part.header, part.footer))
        for element in part.elements:
            if document.kind is DocumentKind.GUIDE and _is_chapter_of_changes(element):
                return
            yield from texts(element)


def _is_chapter_of_changes(element: object) -> bool:
    return isinstance(element, Heading) and element.level == 1 and element.text.plain in CHANGED


def scan(pack: Made, words: re.Pattern[str]) -> list[Hit]:
    """The texts of a pack in which one of the words stands, and where. Of texts that were joined it is told
    which has the word."""
    own = {
        text.address: text.plain
        for workshop in (pack.workshop, pack.plan.for_guide.workshop, pack.plan.workshop)
        for text in written_texts(workshop)
    }
    found: dict[Hit, None] = {}
    for where, text in shown(pack.layout):
        if words.search(text.plain):
            named = [way for way in text.addresses if words.search(own.get(way, ""))]
            hits = [Hit(where, way, own[way]) for way in named] or [Hit(where, "", text.plain)]
            found.update(dict.fromkeys(hits))
    return list(found)
