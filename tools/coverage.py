"""Makes docs/dekking.md: where each idea of the source stands in a pack. Run `python tools/coverage.py`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from standing import (
    Idea,
    Made,
    Medium,
    Packs,
    SourceSlide,
    Spot,
    audiences_of,
    packs,
    source_slides,
    why_gone,
)

from workshopkit.model import Workshop, load

PAGE = Path(__file__).resolve().parent.parent / "docs" / "dekking.md"
SESSION = "partnerschap-met-ouders"
MIXED = "gemengde groep"
INTRODUCTION = """\
<!-- Deze bladzijde wordt gemaakt door tools/coverage.py, uit tools/ideas.yaml en de sessie zelf. -->

# Waar de bron in de sessie staat

*Hoe bouwen aan partnerschap met ouders?* is gemaakt naar een presentatie van VBJK met elf dia's. Hieronder
staat per dia van die bron wat ze wil meegeven, in onze woorden, en waar je dat terugvindt in het pakket van
45, 90 en 180 minuten: op de wand (dia), op papier (werkblad) en bij jou (draaiboek).

- Geldt iets maar voor sommige doelgroepen, dan staat dat er *schuin* achter.
- Staat het bij één doelgroep elders, dan staat dat tussen haakjes.
- Wat bij 45 minuten wegvalt, mag wegvallen: het blok of de stap heeft in de sessie `should` of `could`. Er
  staat bij wat er dan niet gespeeld wordt.

De nummers zijn die van `workshopkit build partnerschap-met-ouders --duration 45m` (of `90m`, `180m`), zonder
aanpassingen. In het pakket van je eigen groep kunnen ze anders zijn.
"""


def page(slides: Sequence[SourceSlide], packs: Packs, workshop: Workshop) -> str:
    """The page, made anew."""
    tables = (line for slide in slides for line in _table(slide, packs, workshop))
    return "\n".join((INTRODUCTION, *_overview(slides, packs, workshop), *tables))


def _overview(slides: Sequence[SourceSlide], packs: Packs, workshop: Workshop) -> Iterator[str]:
    """How many of its ideas each audience meets at each length."""
    yield "## In één oogopslag\n"
    yield from _head("hoeveel ideeën elke doelgroep op de wand of op papier krijgt", packs)
    for audience in (None, *workshop.audience_ids):
        own = [idea for slide in slides for idea in slide.ideas if audience in audiences_of(idea, workshop)]
        counts = [sum(packs[length, audience].shown(idea) for idea in own) for length in _lengths(packs)]
        yield _row(_name(audience, workshop), [f"{count} van de {len(own)}" for count in counts])
    yield ""


def _head(first: str, packs: Packs) -> Iterator[str]:
    yield _row(first, [f"{length} minuten" for length in _lengths(packs)])
    yield f"|---{'|---' * len(_lengths(packs))}|"


def _row(first: str, cells: Sequence[str]) -> str:
    return f"| {' | '.join((first, *cells))} |"


def _lengths(packs: Packs) -> list[int]:
    return sorted({length for length, _ in packs})


def _table(slide: SourceSlide, packs: Packs, workshop: Workshop) -> Iterator[str]:
    yield f"## Dia {slide.number}: {slide.subject}\n"
    yield from _head("wat de bron meegeeft", packs)
    for idea in slide.ideas:
        names = [name for name in audiences_of(idea, workshop) if name]
        whom = f" *({_listed([_name(name, workshop) for name in names])})*" if idea.audiences else ""
        cells = [_cell(idea, length, packs, workshop) for length in _lengths(packs)]
        yield _row(idea.words + whom, cells)
    yield ""


def _name(audience: str | None, workshop: Workshop) -> str:
    return next((one.name.plain for one in workshop.audiences if one.id == audience), MIXED)


def _cell(idea: Idea, length: int, packs: Packs, workshop: Workshop) -> str:
    """Where an idea stands; where that is not the same for all, what most have and then the others."""
    told = {audience: _told(idea, packs[length, audience]) for audience in audiences_of(idea, workshop)}
    (most, _), *others = Counter(told.values()).most_common()
    apart = [
        f"{_listed([_name(one, workshop) for one, words in told.items() if words == other])}: {other}"
        for other, _ in others
    ]
    return f"{most} ({'; '.join(apart)})" if apart else most


def _told(idea: Idea, pack: Made) -> str:
    spots = pack.carrying(idea)
    places = [_place(medium, spots) for medium in Medium if any(spot.medium is medium for spot in spots)]
    if pack.shown(idea):
        return ", ".join(places)
    gone = why_gone(idea, pack)
    reason = f"valt weg: {_listed([f'*{one.title}*' for one in gone])}" if gone else "**ontbreekt**"
    return "; ".join((reason, *places))


def _place(medium: Medium, spots: frozenset[Spot]) -> str:
    numbers = sorted(spot.number for spot in spots if spot.medium is medium)
    return medium.value.format(_listed([str(number) for number in numbers]))


def _listed(names: Sequence[str]) -> str:
    """Names as one says them: "8, 9 en 12"."""
    return " en ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]


if __name__ == "__main__":
    shipped = load(SESSION)
    PAGE.write_text(page(source_slides(), packs(shipped), shipped), encoding="utf-8", newline="\n")
