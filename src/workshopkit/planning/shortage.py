"""What does not fit, even at its shortest: which fixed time is too early, and how long would be enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from workshopkit.diagnostics import Code, Report
from workshopkit.model import Delivery
from workshopkit.planning.split import Piece, Room, breaks_after, segments


def report_shortage(room: Room, pieces: Sequence[Piece], delivery: Delivery, report: Report) -> None:
    """Report each fixed time that cannot be kept, and the session that is too short, with what would do.

    Blocks at their least are put as early as they can: a session is filled before the next one starts.
    """
    tight = replace(room, buffer=Decimal(0))
    for number, filled in enumerate(_filled(tight, pieces)):
        _report_late(tight, number, filled, report)
    for number, filled in enumerate(_filled(room, pieces)):
        session = room.sessions[number]
        if session.length is None or all(one.fits for one in segments(tight, number, filled)[-1:]):
            continue
        span = session.span if session.span.file else delivery.span
        report.add(
            Code.TOO_SHORT,
            span,
            name=session.title.plain or session.id,
            minutes=session.length,
            expected=_shortest(room, number, filled),
            id=max(filled, key=lambda piece: piece.needs).id,
            choices=", ".join(piece.id for piece in filled),
        )


def _filled(room: Room, pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The blocks of each session when each unit comes as early as it can; what is left over is in the last
    one, or in the one in which something that follows has a fixed time."""
    filled: list[list[Piece]] = [[] for _ in room.sessions]
    units = [list(unit) for _, unit in groupby(pieces, key=lambda piece: piece.unit)]
    current = 0
    for place, unit in enumerate(units):
        bound = [
            room.fixed[piece.id][0] for later in units[place:] for piece in later if piece.id in room.fixed
        ]
        here = [room.fixed[piece.id][0] for piece in unit if piece.id in room.fixed]
        current = max([current, *here])
        last = max(min(bound, default=len(room.sessions) - 1), current)
        while current < last and not segments(room, current, [*filled[current], *unit])[-1].fits:
            current += 1
        filled[current] += unit
    return filled


def _report_late(room: Room, number: int, pieces: Sequence[Piece], report: Report) -> None:
    session = room.sessions[number]
    now = 0
    for piece in pieces:
        where, point = room.fixed.get(piece.id, (-1, None))
        if point is not None and session.start is not None and where == number:
            late = now - session.start.until(point.at)
            if late > 0:
                report.add(
                    Code.LATE, point.span, id=piece.id, expected=point.at, value=session.start + now, by=late
                )
            now = max(now, now - late)
        now += piece.needs
        now += sum(pause.minutes for pause in breaks_after(room, session, piece.id))


def _shortest(room: Room, number: int, pieces: Sequence[Piece]) -> int:
    """The shortest length of a session in which its last segment fits, with what must be kept free."""
    session = room.sessions[number]

    def fits(length: int) -> bool:
        longer = session.model_copy(update={"end": None, "duration": length})
        sessions = tuple(longer if place == number else one for place, one in enumerate(room.sessions))
        return segments(replace(room, sessions=sessions), number, pieces)[-1].fits

    low, high = session.length or 0, 2 * (session.length or 1)
    while not fits(high):
        low, high = high, 2 * high
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (low, middle) if fits(middle) else (middle, high)
    return high
