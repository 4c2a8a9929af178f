"""The rules across fields: references that exist, minutes that add up; run over whatever decoded."""

from __future__ import annotations

from collections.abc import Mapping as Map

from workshopkit.blocks import Block
from workshopkit.blocks.common import SHORTEST_DEBRIEF, Priority, Step, waiting
from workshopkit.decode import Gone, models, place_of, referring
from workshopkit.diagnostics import Code, Report
from workshopkit.diagnostics.suggest import suggest
from workshopkit.model.decoding import Reference
from workshopkit.model.delivery import Delivery
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import Change, What, id_of
from workshopkit.source import Mapping, Node, Scalar, Sequence
from workshopkit.strings import KNOWN

Known = Map[str, tuple[str, ...]]
"""The ids that each list of the file has, also those of parts whose shape is wrong; with those of blocks the
addresses of their steps."""

LISTS = ("blocks", "goals", "credits", "audiences")
"""The lists to whose items something else refers."""


def check(
    root: Mapping,
    blocks: tuple[Block, ...],
    references: tuple[Reference, ...],
    workshop: Workshop | None,
    report: Report,
    changes: tuple[Change, ...] = (),
) -> None:
    """Report what is wrong across the fields of a workshop file.

    `root` is the whole file written out, `blocks` the ones that decoded, `references` what their fields and
    the workshop's refer to, `workshop` None when its shape is wrong; `changes` are those of adaptations.
    """
    known = {name: _ids(root, name) for name in LISTS}
    gone = frozenset(change.address for change in changes if change.what is What.REMOVED)
    _some_blocks(root, report)
    for reference in references:
        _refer(reference, known, report, gone, root.span.file if changes else "")
    for block in blocks:
        if not _only_minutes_changed(block, changes):
            _steps(block, known["audiences"], report, changes)
        block.check(report)
    if workshop:
        check_delivery(workshop.delivery, workshop, report, known["blocks"])
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
    steps = tuple(address for block in workshop.blocks for address, _ in block.all_steps())
    known = {"blocks": (*blocks, *steps) if delivery.value else blocks, "audiences": workshop.audience_ids}
    for below in models(delivery):
        for said in referring(below):
            reference = Reference(*said, below.span if below.span.file else delivery.span)
            _refer(reference, known, report, base=workshop.span.file if workshop.changes else "")
    for session in delivery.meetings():
        span = session.span if session.span.file else delivery.span
        if session.fixed and session.start is None:
            report.add(Code.MISSING_FIELD, span, key="start")
        length = session.length
        unclear = session.end is not None and session.duration is not None and session.duration != length
        if unclear and session.start:
            report.add(Code.END_AND_DURATION, span, id=session.id)
        elif unclear or (session.end and not session.start) or (length is not None and length <= 0):
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


def _only_minutes_changed(block: Block, changes: tuple[Change, ...]) -> bool:
    """Whether an adaptation gives the block other minutes and leaves its steps: these scale with it."""
    addresses = [change.address for change in changes if change.address.startswith(f"{block.id}.")]
    minutes = any(address.startswith(f"{block.id}.minutes") for address in addresses)
    return minutes and not any(address.startswith(f"{block.id}.steps") for address in addresses)


def _steps(
    block: Block, audiences: tuple[str, ...], report: Report, changes: tuple[Change, ...] = ()
) -> None:
    """The steps that an audience gets add up to the plan, whichever the audience."""
    plan = block.minutes.plan
    for step in block.steps:
        if step.debrief and 0 < step.minutes < SHORTEST_DEBRIEF:
            report.add(
                Code.SHORT_DEBRIEF, step.span, id=block.id, minutes=step.minutes, expected=SHORTEST_DEBRIEF
            )
    if not block.steps or not plan:
        return
    got = (_for(block.steps, audience) for audience in (None, *audiences))
    may_wait = not _is_moved(block, changes)
    sums = {sum(step.minutes for step in steps) for steps in got if not (may_wait and waiting(steps, plan))}
    wrong = sorted(sums - {plan})
    if wrong:
        report.add(Code.STEPS_DO_NOT_ADD_UP, block.minutes.span, id=block.id, minutes=wrong[0], plan=plan)


def _is_moved(block: Block, changes: tuple[Change, ...]) -> bool:
    """Whether an adaptation gives steps that are always done more time or less, and leaves the plan as it
    was: that they fill it by themselves is then chance, and sends no other step into reserve."""
    own = [change for change in changes if change.block == block.id]
    if any(change.address.startswith(f"{block.id}.minutes") for change in own):
        return False
    always = {f"{block.id}.steps.{step.id}" for step in block.steps if step.priority is Priority.MUST}
    return bool(sum(_minutes(one.after) - _minutes(one.before) for one in own if _step(one) in always))


def _step(change: Change) -> str:
    """The address of the step that a change gives other minutes, or puts there; empty of any other."""
    way = change.address.removesuffix(".minutes")
    return way if way != change.address or change.what is What.ADDED else ""


def _minutes(node: Node | None) -> int:
    """The minutes that are written somewhere, or in a step; 0 where there are none."""
    if isinstance(node, Mapping):
        return _minutes(node.entries.get("minutes"))
    return int(node.value) if isinstance(node, Scalar) and node.value.isdecimal() else 0


def _for(steps: tuple[Step, ...], audience: str | None) -> tuple[Step, ...]:
    """The steps that an audience gets as the workshop is written: none that stands in for another."""
    own = (step for step in steps if step.instead_of is None)
    return tuple(step for step in own if not step.for_ or audience in step.for_)


def _refer(
    reference: Reference, known: Known, report: Report, gone: frozenset[str] = frozenset(), base: str = ""
) -> None:
    """Report words that refer to nothing. What still names what went (`gone`) does so rightly; what refers to
    something of its own block is told by its kind. `base` is the file of a workshop that is adapted."""
    listed = reference.refers.listed
    if listed not in known:
        return
    stays = reference.refers.gone is Gone.STAYS
    for word in reference.words:
        if word not in known[listed] and not (stays and reference.refers.address(word, "") in gone):
            place = place_of(word, reference.span)
            is_audience = listed == "audiences"
            adapts = bool(base) and place.file != base
            report.add(
                Code.UNKNOWN_AUDIENCE if is_audience else Code.UNKNOWN_REFERENCE,
                place,
                key=reference.key,
                value=word,
                choices=", ".join(known[listed]) or "–",
                suggestion=suggest(word, known[listed]) or "",
                line=_audience_line(word, known[listed], adapts) if is_audience else "",
            )


def _audience_line(name: str, known: tuple[str, ...], adapts: bool) -> str:
    """The line by which a workshop, or an adaptation of it, gets one more audience."""
    if adapts:
        return f"insert: [{{at: end, in: audiences, item: {{id: {name}, name: {name}}}}}]"
    return f"audiences: [{', '.join((*known, name))}]"


def _ids(root: Mapping, key: str) -> tuple[str, ...]:
    """The ids of the maps in a list, derived ones too."""
    listed = root.entries.get(key)
    items = listed.items if isinstance(listed, Sequence) else ()
    return tuple(own.value for item in items if (own := id_of(item)))
