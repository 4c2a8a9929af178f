"""Speaker notes: the cues of a block, with their minutes, on the slides where they are needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from workshopkit.blocks import Block
from workshopkit.blocks.common import CueLine, Listen, lines
from workshopkit.elements import Cue, Role, Slide
from workshopkit.place import Place, TimedStep
from workshopkit.strings import GuideLabel, Label, Labels
from workshopkit.text import EMPTY, Text, italic, join, literal

_REMEMBERED = 1024  # follow-ups, which stand in the notes and in the guide


def with_notes(slides: tuple[Slide, ...], block: Block, place: Place) -> tuple[Slide, ...]:
    """The slides of a block with its cues where they are needed; each says when it is and what is done.

    Doing and saying on the slide that a cue names, else on the first that is not for walking in; listening
    on the first that asks something, what to keep in mind on that first one too, looking back on the one
    that stands there meanwhile.
    """
    if not slides:
        return slides
    opening = next((index for index, slide in enumerate(slides) if slide.role is not Role.WALK_IN), 0)
    asking = next((index for index, slide in enumerate(slides) if slide.turn and slide.turn.asks), opening)
    back = _looking_back(slides, place)
    shown = [_names(slide, place) for slide in slides]
    named = frozenset().union(*shown)
    noted = []
    for index, slide in enumerate(slides):
        own = [_said_at(texts, shown[index], named, index == opening) for texts in _cues(block)]
        cues = [
            *(opening_cues(place) if index == opening else _glance(slide, block, place)),
            *labelled(place.words(GuideLabel.DO), own[0]),
            *labelled(place.words(GuideLabel.SAY), own[1]),
            *slide.notes,
            *_likely(slide, place),
        ]
        if index == asking:
            cues += listening_cues(block, place)
        if index == back:
            cues += looking_back_cues(block, place)
        if index == opening:
            cues += closing_cues(block, place)
        noted.append(replace(slide, notes=tuple(cues)))
    return tuple(noted)


def _cues(block: Block) -> tuple[tuple[CueLine, ...], ...]:
    return block.facilitator.do, block.facilitator.say


def slide_of(cue: CueLine, slides: tuple[Slide, ...], place: Place) -> Slide | None:
    """The slide that a cue names, None where it names none of them."""
    return next((slide for slide in slides if cue.at in _names(slide, place)), None)


def _names(slide: Slide, place: Place) -> frozenset[str]:
    """By which words a cue can mean a slide: the end of its address, and the steps that it shows."""
    steps = (step.id for step in place.steps if _is_of(slide, step))
    return frozenset((slide.address.rpartition(".")[2], *steps))


def _said_at(
    cues: tuple[CueLine, ...], here: frozenset[str], named: frozenset[str], is_opening: bool
) -> list[Text]:
    """The cues of a slide: those that mean it, and on the opening one those that mean none."""
    return [cue.text for cue in cues if cue.at in here or (is_opening and cue.at not in named)]


def _is_of(slide: Slide, step: TimedStep) -> bool:
    return bool(slide.address == step.address or (step.asks and _shows(slide, step)))


def _glance(slide: Slide, block: Block, place: Place) -> Iterator[Cue]:
    """When a slide is on the wall, and what one does: "19.45": "Per twee · 4 minuten"."""
    found = next((index for index, step in enumerate(place.steps) if _is_of(slide, step)), None)
    if found is not None and len(place.begins) > found:
        yield Cue(literal(place.begins[found]), place.lead(place.steps[found]))
    elif place.begins:
        yield Cue(literal(place.begins[0]), block.public_name)


def _looking_back(slides: tuple[Slide, ...], place: Place) -> int:
    """Which slide stands on the wall in the first debrief: that of its own questions, or of those before."""
    asked: TimedStep | None = None
    for step in place.steps:
        asked = step if step.asks else asked
        if step.debrief:
            break
    found = (index for index, slide in enumerate(slides) if asked and _shows(slide, asked))
    return next(found, len(slides) - 1)


def opening_cues(place: Place) -> Iterator[Cue]:
    """Its minutes, and how they are spent."""
    if place.minutes:
        steps = [place.timed(step.form, step.minutes) for step in place.steps]
        yield Cue(literal(place.labels.minutes(place.minutes)), join("\n", steps))


def listening_cues(block: Block, place: Place) -> Iterator[Cue]:
    """What participants may say, each with the question that helps on."""
    heard = [heard_and_then(item, place) for item in block.facilitator.listen_for]
    yield from labelled(place.words(GuideLabel.LISTEN_FOR), heard)


def looking_back_cues(block: Block, place: Place) -> Iterator[Cue]:
    """What happened, what that means, what we do with it."""
    debrief = block.facilitator.debrief
    back = (debrief.what, debrief.so_what, debrief.now_what)
    yield from labelled(place.words(GuideLabel.DEBRIEF), [text for text in back if text])


def closing_cues(block: Block, place: Place) -> Iterator[Cue]:
    """What to keep in mind."""
    cues = block.facilitator
    yield from labelled(place.words(GuideLabel.SENSITIVE), lines(cues.sensitive))
    if cues.if_short:
        yield Cue(place.words(GuideLabel.SHORT_OF_TIME), cues.if_short)


def labelled(label: Text, texts: Iterable[Text]) -> Iterator[Cue]:
    """A cue for each text, the first with its label, the others in line below it."""
    for number, text in enumerate(texts):
        yield Cue(EMPTY if number else label, text)


def heard_and_then(item: Listen, place: Place) -> Text:
    """ "What is said": and on the next line the trainer's question."""
    return _heard_and_then(item.hear, item.then, place.labels)


@lru_cache(maxsize=_REMEMBERED)
def _heard_and_then(hear: Text, then: Text, labels: Labels) -> Text:
    return join("\n", [italic(labels.text(Label.QUOTED, text=hear)), then])


def _likely(slide: Slide, place: Place) -> Iterator[Cue]:
    step = next((step for step in place.steps if step.asks and _shows(slide, step)), None)
    for question in step.asks if step else ():
        if question.likely:
            yield Cue(place.words(GuideLabel.LIKELY), question.likely)


def _shows(slide: Slide, step: TimedStep) -> bool:
    shown = slide.turn.asks if slide.turn else ()
    return step.asks[0].text in shown
