"""What a command works on: the workshop, its delivery, its theme; what is wrong with each told in one go."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from workshopkit.cli.options import DELIVERY
from workshopkit.decode import Context, decode
from workshopkit.decode.raw import fields, leaf
from workshopkit.diagnostics import Report, Span, WorkshopError
from workshopkit.model import Delivery, Workshop, read_workshop
from workshopkit.model.rules import check_delivery
from workshopkit.profile import Profile, Stage
from workshopkit.rendering import find_theme
from workshopkit.theme import Theme


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that is read before anything is made."""

    workshop: Workshop
    delivery: Delivery
    theme: Theme


def read_inputs(
    name: str,
    said: Mapping[str, str | None],
    theme: str | None,
    report: Report,
    profile: Profile | None = None,
) -> Inputs:
    """The workshop of that name, the delivery that the options say, and the theme (the workshop's own when
    None). Raises WorkshopError with everything that is wrong with any of them."""
    profile = profile if profile is not None else Profile()
    with profile.stage(Stage.READ):
        workshop = read_workshop(name, report)
    delivery = delivery_of(said, report)
    if workshop:
        check_delivery(workshop.delivery.over(delivery), workshop, report)
    found = None
    wanted = theme or (workshop.theme if workshop else None)
    if wanted:
        with (
            profile.stage(Stage.THEME),
            suppress(WorkshopError),
        ):  # the report has it, and the other mistakes too
            found = find_theme(wanted, report)
    report.check()
    if workshop is None or found is None:
        raise AssertionError(f"'{name}' could not be read and nothing was reported")
    return Inputs(workshop, delivery, found)


def delivery_of(said: Mapping[str, str | None], report: Report) -> Delivery:
    """The delivery that the options say, without those that are wrong; these are reported at their flag."""
    good: dict[str, object] = {}
    for name, value in said.items():
        if value is not None:
            word = leaf(value, Span(DELIVERY[name][0], 0, 0), name)
            if _decoded({name: word}, report):
                good[name] = word
    delivery = _decoded(good, report)
    if delivery is None:
        raise AssertionError("options that are good one by one are good together")
    return delivery


def _decoded(values: dict[str, object], report: Report) -> Delivery | None:
    nowhere = Span("delivery", 0, 0)
    return decode(Delivery, fields(values, nowhere, "delivery"), Context(report, {}, Path()))
