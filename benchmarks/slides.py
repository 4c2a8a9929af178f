"""Whether writing and zipping a deck takes a time that is linear in its slides; beside it the plain script.

Run as `python benchmarks/slides.py [SLIDES ...]`, by default 20, 200 and 2000. Processor time; nothing is
asserted.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from statistics import median

import plain
from content import content_of
from times import Times
from varied import DECK

from workshopkit.compose.deck.layout import DeckLayout, PlacedSection
from workshopkit.compose.pack import compose
from workshopkit.diagnostics import Report
from workshopkit.model import load
from workshopkit.package import BUILD_TIME, zip_parts
from workshopkit.planning import plan
from workshopkit.rendering import find_theme, render
from workshopkit.theme import Theme
from workshopkit.writers.pptx import write_deck
from workshopkit.writers.properties import Properties

SLIDES = (20, 200, 2000)
TIMES = 3


def long_deck(deck: DeckLayout, count: int) -> DeckLayout:
    """The slides of the deck over and over, as one section; no two have the same address."""
    slides = tuple(
        replace(each, number=number, identifier=255 + number, address=f"{each.address}-{number}")
        for number, each in enumerate(islice(cycle(deck.slides), count), start=1)
    )
    return replace(deck, sections=(PlacedSection("Alles", slides),))


def written(deck: DeckLayout, theme: Theme) -> bytes:
    properties = Properties(deck.title, deck.author, deck.language, BUILD_TIME)
    return zip_parts(write_deck(deck, theme, properties), modified=BUILD_TIME)


def main(counts: tuple[int, ...]) -> None:
    theme = find_theme("samen", Report())
    planned = plan(load(DECK))
    deck = compose(planned, theme, Report()).deck
    slides = content_of(render(planned, theme)).slides
    written(deck, theme)  # once unmeasured
    print(
        "| slides | workshopkit ms | ms a slide | plain script ms | ms a slide |\n|---:|---:|---:|---:|---:|"
    )
    for count in counts:
        times = Times()
        for _ in range(TIMES):
            times.run("ours", partial(written, long_deck(deck, count), theme))
        times.run("plain", partial(plain.deck, list(islice(cycle(slides), count))))
        ours, theirs = (median(times.processor_ms[name]) for name in ("ours", "plain"))
        print(f"| {count} | {ours:.1f} | {ours / count:.3f} | {theirs:.0f} | {theirs / count:.2f} |")


if __name__ == "__main__":
    main(tuple(int(word) for word in sys.argv[1:]) or SLIDES)
