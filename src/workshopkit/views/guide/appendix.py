"""The back of the guide: what is secret until shown, the references, and whose work it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workshopkit.blocks.common import lines
from workshopkit.elements import Bullets, Heading, PageElement, SlideElement, texts
from workshopkit.model.workshop import Credit
from workshopkit.place import Place
from workshopkit.planning import Plan
from workshopkit.strings import GuideLabel, MakersLabel
from workshopkit.text import EMPTY, Text, join, linked, literal, slide_ref
from workshopkit.views.makers import adapted, unread


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
    """References; then, apart from each other, whose work stands in it, who wrote it and who adapted it."""
    workshop = plan.workshop
    made = tuple(_made(plan))
    if not (workshop.sources or made):
        return
    yield Heading(1, literal(plan.labels(MakersLabel.SOURCES_AND_MAKERS)))
    if workshop.sources:
        yield Heading(2, literal(plan.labels(MakersLabel.SOURCES)))
        online = plan.labels(MakersLabel.ONLINE)
        links = (literal(online, link=source.url) if source.url else EMPTY for source in workshop.sources)
        references = (source.text for source in workshop.sources)
        yield Bullets(tuple(join(" · ", pair) for pair in map(list, zip(references, links, strict=True))))
    yield from made


def _made(plan: Plan) -> Iterator[PageElement]:
    for label, said in (
        (MakersLabel.CREDITS, [_credit(credit) for credit in plan.workshop.credits]),
        (MakersLabel.AUTHORS, [*lines(plan.workshop.authors)]),
        (MakersLabel.ADAPTATION, [text for text in (adapted(plan), unread(plan)) if text]),
        (MakersLabel.TRAINER, [literal(plan.delivery.trainer)] if plan.delivery.trainer else []),
    ):
        if said:
            yield Heading(2, literal(plan.labels(label)))
            yield Bullets(tuple(said))


def _credit(credit: Credit) -> Text:
    return join(" · ", [linked(credit.name, credit.url), credit.role])
