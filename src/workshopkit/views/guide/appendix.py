"""The back of the guide: what is secret until shown, the references, and whose work it is."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.elements import Bullets, Heading, PageElement, Paragraph, texts
from workshopkit.planning import Plan
from workshopkit.strings import Label
from workshopkit.text import Run, Text, join, literal
from workshopkit.views.places import place_of_block


def keys(plan: Plan) -> Iterator[PageElement]:
    """Everything secret in the order of the slides, for who prepares without the deck."""
    found: list[PageElement] = []
    for planned in plan.blocks:
        shown = planned.block.slides(place_of_block(plan, planned))
        hidden = [text for slide in shown for text in texts(slide.main) if text.secret]
        if hidden:
            found.append(Heading(2, planned.block.title))
            found.extend(Paragraph(text) for text in hidden)
    if found:
        yield Heading(1, literal(plan.labels(Label.KEYS)))
        yield from found


def sources(plan: Plan) -> Iterator[PageElement]:
    """References, credits, and what was changed from the original."""
    workshop = plan.workshop
    if not (workshop.sources or workshop.credits):
        return
    yield Heading(1, join(" · ", [literal(plan.labels(Label.SOURCES)), literal(plan.labels(Label.CREDITS))]))
    if workshop.sources:
        yield Heading(2, literal(plan.labels(Label.SOURCES)))
        yield Bullets(tuple(_linked(source.text, source.url) for source in workshop.sources))
    if workshop.credits:
        yield Heading(2, literal(plan.labels(Label.CREDITS)))
        names = (_linked(literal(credit.name), credit.url) for credit in workshop.credits)
        roles = (literal(credit.role) for credit in workshop.credits)
        yield Bullets(tuple(join(" · ", [name, role]) for name, role in zip(names, roles, strict=True)))


def _linked(text: Text, url: str | None) -> Text:
    """The text, with what is no link yet as a link to its address."""
    if url is None:
        return text
    runs = tuple(
        Run(run.text, run.bold, run.italic, run.link or url, run.language)
        for run in text.runs
        if isinstance(run, Run)
    )
    return Text(runs, text.address, text.source, text.span)
