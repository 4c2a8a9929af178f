"""What a command works on: the workshop, its delivery, its theme; what is wrong with each told in one go."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from workshopkit.cli.options import DELIVERY
from workshopkit.decode import Context, decode
from workshopkit.decode.raw import Leaf, fields, leaf
from workshopkit.diagnostics import Code, Report, Span, WorkshopError
from workshopkit.diagnostics.suggest import suggest
from workshopkit.model import Delivery, Workshop, read_workshop
from workshopkit.model.rules import check_delivery
from workshopkit.profile import Profile, Stage
from workshopkit.rendering import find_theme
from workshopkit.strings import KNOWN
from workshopkit.theme import Theme


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that is read before anything is made."""

    workshop: Workshop
    delivery: Delivery
    theme: Theme


@dataclass(frozen=True, slots=True)
class Asked:
    """Which workshop is asked for: its name, the adaptations over it, the language of the pack."""

    name: str
    adaptations: tuple[str, ...] = ()
    language: str | None = None


def read_inputs(
    asked: Asked,
    said: Mapping[str, str | None],
    theme: str | None,
    report: Report,
    profile: Profile | None = None,
) -> Inputs:
    """The workshop that is asked for, the delivery that the options say, and the theme (the workshop's own
    when None). Raises WorkshopError with everything that is wrong with any of them."""
    profile = profile if profile is not None else Profile()
    with profile.stage(Stage.READ):
        workshop = read_workshop(
            asked.name,
            report,
            adaptations=asked.adaptations,
            language=language_tag(asked.language, "--language", report),
        )
    is_whole = not report.failed
    delivery = delivery_of(said, report)
    if workshop and is_whole:
        check_delivery(workshop.delivery.over(delivery), workshop, report.pointing(workshop.point))
    elif workshop:  # blocks may be missing from it; only the audience can be judged
        check_delivery(Delivery(audience=delivery.audience), workshop, report)
    found = None
    wanted = theme or (workshop.theme if workshop else None)
    if wanted:
        # the report has it, and the other mistakes too
        with profile.stage(Stage.THEME), suppress(WorkshopError):
            found = find_theme(wanted, report)
    report.check()
    if workshop is None or found is None:
        raise AssertionError(f"'{asked.name}' could not be read and nothing was reported")
    return Inputs(workshop, delivery, found)


def language_tag(tag: str | None, flag: str, report: Report) -> str | None:
    """The tag that an option says; None, and reported, when there are no labels in that language."""
    if tag is not None and tag not in KNOWN:
        near = suggest(tag, KNOWN) or ""
        report.add(Code.BAD_LANGUAGE, Span(flag, 0, 0), value=tag, suggestion=near)
        return None
    return tag


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
    times = [word.span for name in ("duration", "end", "start") if isinstance(word := values.get(name), Leaf)]
    nowhere = times[0] if times else Span("delivery", 0, 0)
    return decode(Delivery, fields(values, nowhere, "delivery"), Context(report, {}))
