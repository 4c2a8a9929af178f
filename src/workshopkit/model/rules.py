"""The rules across fields: references that exist, minutes that add up; run over whatever decoded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshopkit.blocks import Block
from workshopkit.blocks.common import SHORTEST_DEBRIEF, Item, Step
from workshopkit.decode import place_of
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.model.delivery import Delivery
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import Change, What, id_of
from workshopkit.source import Mapping, Scalar, Sequence
from workshopkit.strings import KNOWN


@dataclass(frozen=True, slots=True)
class Known:
    """The ids that the file has, also those of parts whose shape is wrong."""

    blocks: tuple[str, ...]
    goals: tuple[str, ...]
    credits: tuple[str, ...]
    audiences: tuple[str, ...]


def check(
    root: Mapping,
    blocks: tuple[Block, ...],
    restricted: tuple[Item, ...],
    workshop: Workshop | None,
    report: Report,
    changes: tuple[Change, ...] = (),
) -> None:
    """Report what is wrong across the fields of a workshop file.

    `root` is the whole file written out, `blocks` the ones that decoded, `restricted` every item that says
    `for`, `workshop` None when its shape is wrong; `changes` are those of adaptations.
    """
    known = Known(
        blocks=_ids(root, "blocks"),
        goals=_ids(root, "goals"),
        credits=_ids(root, "credits"),
        audiences=_ids(root, "audiences"),
    )
    _some_blocks(root, report)
    for block in blocks:
        _block(block, known, report, changes)
    for item in restricted:
        _refer(item.for_, "for", known.audiences, item.span, report, Code.UNKNOWN_AUDIENCE)
    if workshop:
        check_delivery(workshop.delivery, workshop, report, known.blocks)
        if workshop.language not in KNOWN:
            written = root.entries.get("language")
            place = written.span if isinstance(written, Scalar) else workshop.span
            report.add(Code.BAD_LANGUAGE, place, value=workshop.language)


def check_delivery(
    delivery: Delivery, workshop: Workshop, report: Report, ids: tuple[str, ...] | None = None
) -> None:
    """Report what a delivery says that this workshop does not have, and meetings that cannot be.

    `ids` are those of all blocks that were written, where some of them did not decode.
    """
    blocks = ids if ids is not None else tuple(block.id for block in workshop.blocks)
    if delivery.audience is not None and delivery.audience not in workshop.audience_ids:
        _refer(
            (delivery.audience,),
            "audience",
            workshop.audience_ids,
            delivery.span,
            report,
            Code.UNKNOWN_AUDIENCE,
        )
    _refer(delivery.keep_together, "keep_together", blocks, delivery.span, report)
    if delivery.value:
        steps = tuple(address for block in workshop.blocks for address, _ in block.all_steps())
        _refer(delivery.value, "value", (*blocks, *steps), delivery.span, report)
    for session in delivery.meetings():
        for pause in session.breaks:
            _refer((pause.after,), "after", blocks, pause.span, report)
        for point in session.fixed:
            _refer((point.block,), "block", blocks, point.span, report)
        span = session.span if session.span.file else delivery.span
        if session.fixed and session.start is None:
            report.add(Code.MISSING_FIELD, span, key="start")
        length = session.length
        unclear = session.end is not None and session.duration is not None and session.duration != length
        if unclear or (session.end and not session.start) or (length is not None and length <= 0):
            report.add(Code.BAD_SESSION, span, id=session.id)


def _some_blocks(root: Mapping, report: Report) -> None:
    written = root.entries.get("blocks")
    if isinstance(written, Sequence) and not written.items:
        report.add(Code.NO_BLOCKS, written.span)
    elif isinstance(written, Sequence):
        for item in written.items:
            own = id_of(item)
            if own and own.value in Workshop.known_keys():
                report.add(Code.RESERVED_ID, own.span, id=own.value)


def _block(block: Block, known: Known, report: Report, changes: tuple[Change, ...]) -> None:
    _refer(block.goals, "goals", known.goals, block.span, report)
    _refer(block.credits, "credits", known.credits, block.span, report)
    gone = tuple(change.address for change in changes if change.what is What.REMOVED)
    leans_on = [word for word in block.leans_on if word not in gone]  # told as leaning on what is gone
    _refer(leans_on, "leans_on", known.blocks, block.span, report)
    after = block.worksheet.hand_out_after
    if after is not None:
        _refer((after,), "hand_out_after", known.blocks, block.worksheet.span, report)
    if not _only_minutes_changed(block, changes):
        _steps(block, known.audiences, report)
    block.check(report)


def _only_minutes_changed(block: Block, changes: tuple[Change, ...]) -> bool:
    """Whether an adaptation gives the block other minutes and leaves its steps: these scale with it."""
    addresses = [change.address for change in changes if change.address.startswith(f"{block.id}.")]
    minutes = any(address.startswith(f"{block.id}.minutes") for address in addresses)
    return minutes and not any(address.startswith(f"{block.id}.steps") for address in addresses)


def _steps(block: Block, audiences: tuple[str, ...], report: Report) -> None:
    """The steps that an audience gets add up to the plan, whichever the audience."""
    plan = block.minutes.plan
    for step in block.steps:
        if step.debrief and 0 < step.minutes < SHORTEST_DEBRIEF:
            report.add(
                Code.SHORT_DEBRIEF, step.span, id=block.id, minutes=step.minutes, expected=SHORTEST_DEBRIEF
            )
    if not block.steps or not plan:
        return
    sums = {sum(step.minutes for step in _for(block.steps, audience)) for audience in (None, *audiences)}
    wrong = sorted(sums - {plan})
    if wrong:
        report.add(Code.STEPS_DO_NOT_ADD_UP, block.minutes.span, id=block.id, minutes=wrong[0], plan=plan)


def _for(steps: tuple[Step, ...], audience: str | None) -> tuple[Step, ...]:
    return tuple(step for step in steps if not step.for_ or audience in step.for_)


def _refer(
    words: Iterable[str],
    key: str,
    ids: tuple[str, ...],
    span: Span,
    report: Report,
    code: Code = Code.UNKNOWN_REFERENCE,
) -> None:
    for word in words:
        if word not in ids:
            report.add(
                code,
                place_of(word, span),
                key=key,
                value=word,
                choices=", ".join(ids) or "–",
                suggestion=suggest(word, ids) or "",
            )


def _ids(root: Mapping, key: str) -> tuple[str, ...]:
    """The ids of the maps in a list, derived ones too."""
    listed = root.entries.get(key)
    items = listed.items if isinstance(listed, Sequence) else ()
    return tuple(own.value for item in items if (own := id_of(item)))
