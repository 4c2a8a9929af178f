"""The back of the guide: what is secret until shown, the references, and whose work it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workshopkit.elements import Bullets, Heading, PageElement, SlideElement, texts
from workshopkit.place import Place
from workshopkit.planning import Plan
from workshopkit.strings import GuideLabel, MakersLabel
from workshopkit.text import EMPTY, join, linked, literal, slide_ref


def keys(plan: Plan, known: Mapping[str, Place]) -> Iterator[PageElement]:
    """Everything secret in the order of the slides, and transcripts, for who prepares without the deck."""
    found: list[PageElement] = []
    for planned in plan.blocks:
        place = known[planned.block.id]
        shown = planned.block.slides(place)
        hidden: list[PageElement] = []
        for slide in shown:
            secret = [part for part in slide.main if _is_secret(part)]
            hidden += [Heading(3, slide.title), *secret] if secret else []
        hidden.extend(planned.block.keys(place))
        if hidden:
            found.append(Heading(2, planned.block.title, label=slide_ref(planned.block.id)))
            found.extend(hidden)
    if found:
        yield Heading(1, literal(plan.labels(GuideLabel.KEYS)))
        yield from found


def _is_secret(element: SlideElement) -> bool:
    return any(text.secret for text in texts(element))


def sources(plan: Plan) -> Iterator[PageElement]:
    """References, and whose work it is."""
    workshop = plan.workshop
    if not (workshop.sources or workshop.credits):
        return
    yield Heading(
        1, join(" · ", [literal(plan.labels(MakersLabel.SOURCES)), literal(plan.labels(MakersLabel.CREDITS))])
    )
    if workshop.sources:
        yield Heading(2, literal(plan.labels(MakersLabel.SOURCES)))
        online = plan.labels(MakersLabel.ONLINE)
        links = (literal(online, link=source.url) if source.url else EMPTY for source in workshop.sources)
        references = (source.text for source in workshop.sources)
        yield Bullets(tuple(join(" · ", pair) for pair in map(list, zip(references, links, strict=True))))
    if workshop.credits:
        yield Heading(2, literal(plan.labels(MakersLabel.CREDITS)))
        names = (linked(credit.name, credit.url) for credit in workshop.credits)
        roles = (credit.role for credit in workshop.credits)
        yield Bullets(tuple(join(" · ", [name, role]) for name, role in zip(names, roles, strict=True)))
