"""The facilitator guide: a run sheet to hold, what to prepare, a spread for each block, keys and sources."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from workshopkit.planning import Plan
from workshopkit.strings import GuideLabel, Label
from workshopkit.text import join, literal
from workshopkit.views.guide.appendix import keys, sources
from workshopkit.views.guide.changes import changes
from workshopkit.views.guide.prepare import letters, preparation
from workshopkit.views.guide.run_sheet import at_a_glance, run_sheet
from workshopkit.views.guide.spread import reserve, spreads
from workshopkit.views.makers import author
from workshopkit.views.pages import Document, DocumentKind, Part
from workshopkit.views.places import places

Thumbnails = Mapping[str, tuple[bytes, ...]]
"""Pictures (PNG) of the slides of each block, by the block's id."""


def guide_view(plan: Plan, thumbnails: Thumbnails = MappingProxyType({})) -> Document:
    """The guide of a plan, with pictures of the slides where there are any."""
    title, known = plan.workshop.title, places(plan)
    footer = join(" · ", [literal(plan.labels(GuideLabel.GUIDE)), title])
    chapters = (
        (*at_a_glance(plan), *run_sheet(plan)),
        tuple(preparation(plan)),
        tuple(letters(plan)),
        tuple(spreads(plan, known, thumbnails)),
        tuple(reserve(plan, known, thumbnails)),
        tuple(keys(plan, known)),
        (*sources(plan), *changes(plan)),
    )
    parts = tuple(Part(elements, title, footer) for elements in chapters if elements)
    return Document(
        DocumentKind.GUIDE,
        plan.labels(Label.GUIDE_FILE),
        f"{plan.labels(GuideLabel.GUIDE)} · {title.plain}",
        plan.language,
        parts,
        author=author(plan),
    )
