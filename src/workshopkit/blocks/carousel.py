"""Carousel: stations to try out in groups that move on, a map on the wall, cards on the tables, a log."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from workshopkit.blocks.block import Block
from workshopkit.blocks.common import Item, Line, Material, Priority, Privacy, lines
from workshopkit.blocks.sheets import own_starters
from workshopkit.decode import Inline
from workshopkit.elements import (
    Bullets,
    Case,
    Grid,
    Heading,
    Lines,
    Numbered,
    PageElement,
    Paragraph,
    Role,
    Slide,
    Table,
    Task,
    Turn,
)
from workshopkit.place import Form, Place, TimedStep
from workshopkit.strings import GuideLabel, Label
from workshopkit.text import EMPTY, Text, bold, join, literal

TIP_LINES = 2  # for what a group leaves behind for the next one


class Station(Item):
    """A table with something to try."""

    title: Inline = Field(description="What it is called.")
    purpose: Inline = Field(description="What it is for.")
    steps: tuple[Line, ...] = Field(default=(), description="How to do it.")
    ask: Inline = Field(default=EMPTY, description="The question to take along.")
    material: Inline = Field(default=EMPTY, description="What lies on the table.")


class Carousel(Block):
    """Stations and rounds: each step with the form carousel is a round."""

    heading: ClassVar[Label | None] = Label.CAROUSEL
    tells: ClassVar[tuple[str, ...]] = ("stations",)
    shows: ClassVar[str | None] = "stations"
    privacy: ClassVar[Privacy] = Privacy.SHARED

    stations: tuple[Station, ...] = Field(description="The tables.")
    choose: Inline = Field(default=EMPTY, description="What to choose at the end.")

    def supplies(self, groups: tuple[int, ...]) -> tuple[Material, ...]:
        tables = [station for station in self.tables(groups) if station.material]
        return (*self.materials, *(Material(id=station.id, item=station.material) for station in tables))

    def card_count(self, groups: tuple[int, ...]) -> int:
        return len(self.tables(groups))

    def tables(self, groups: tuple[int, ...]) -> tuple[Station, ...]:
        """The stations that are laid out: a table for each group, at least one a round.

        All of them when nobody knows how many come; else those that matter most, in their own order.
        """
        rounds = sum(step.form is Form.CAROUSEL for step in self.steps)
        wanted = max(len(groups), rounds) if groups else len(self.stations)
        ranks = list(Priority)
        by_weight = sorted(self.stations, key=lambda station: ranks.index(station.priority))[:wanted]
        return tuple(station for station in self.stations if station in by_weight)

    def slides(self, place: Place) -> Iterator[Slide]:
        rounds = _rounds(place)
        yield Slide(
            Role.TABLE,
            self.title,
            address=f"{self.address}.map",
            main=(self._map(place),),
            turn=Turn(
                place.timed(Form.CAROUSEL, rounds[0].minutes), (place.words(Label.TRY_OUT),), place.write_on()
            )
            if rounds
            else None,
            source=self.source,
        )
        for number, step in enumerate(rounds[1:], 2):
            yield Slide(
                Role.CUE,
                place.words(Label.MOVE_ON_ROUND, number=number),
                address=step.address,
                turn=Turn(place.timed(Form.CAROUSEL, step.minutes), cue=place.write_on()),
            )
        others = [step for step in place.asking() if step.form is not Form.CAROUSEL]
        if not others and self.choose:
            harvest = next((step for step in place.steps if step.form is not Form.CAROUSEL), None)
            lead = place.timed(harvest.form, harvest.minutes) if harvest else place.words(Label.CHOOSE)
            yield Slide(
                Role.QUESTIONS,
                self.choose,
                address=f"{self.address}.choose",
                turn=Turn(lead, cue=place.write_on()),
            )
        for step in others:
            yield Slide(
                Role.QUESTIONS,
                step.title or step.asks[0].text,
                address=step.address,
                label=self.shown_label(place),
                turn=place.turn(step, place.write_on()),
            )

    def guide(self, place: Place) -> Iterator[PageElement]:
        rounds, tables = len(_rounds(place)), self.tables(place.groups)
        if place.groups and rounds:
            yield Heading(3, place.words(GuideLabel.ROTATION_TABLE))
            seen = place.words(GuideLabel.ROTATION, seen=min(rounds, len(tables)), total=len(tables))
            yield Paragraph(seen)
            yield _rotation(place, rounds, len(tables))
        yield Heading(3, place.words(GuideLabel.IN_FULL))
        yield Bullets(tuple(_told(place, number, station) for number, station in enumerate(tables, 1)))
        spare = [station.title for station in self.stations if station not in tables]
        if spare:
            yield Paragraph(join(place.labels.colon, [place.words(Label.NOT_IN_USE), join(", ", spare)]))

    def sheet(self, place: Place) -> Iterator[PageElement]:
        rounds = _rounds(place)
        yield Task(1, _log_lead(place, rounds), self.worksheet.task or place.words(Label.LOG_TASK))
        header = tuple(place.words(label) for label in (Label.LOG_TRIED, Label.LOG_NOTICED, Label.LOG_USE))
        yield Grid(header, max(len(rounds), 1))
        yield Task(2, place.words(Label.CHOOSE), self.choose)
        yield Lines(self.worksheet.lines or 2)
        yield from own_starters(self)

    def cards(self, place: Place) -> Iterator[tuple[PageElement, ...]]:
        for number, station in enumerate(self.tables(place.groups), 1):
            yield tuple(self._card(place, number, station))

    def _card(self, place: Place, number: int, station: Station) -> Iterator[PageElement]:
        table = [place.words(Label.TABLE_CARD), place.words(Label.TABLE_NUMBER, number=number)]
        yield Heading(1, station.title, label=join(" · ", table))
        yield Case((Paragraph(station.purpose),))
        if station.steps:
            yield Heading(2, place.words(Label.HOW_TO))
            yield Numbered(lines(station.steps))
        if station.ask:
            yield Heading(2, place.words(Label.ASK))
            yield Paragraph(station.ask)
        yield Heading(2, place.words(Label.PASS_IT_ON))
        yield Paragraph(place.words(Label.OUR_TIP))
        yield Lines(TIP_LINES)

    def _map(self, place: Place) -> Table:
        """Which table has what; what it is for stands on the table's own card."""
        header = (place.words(Label.TABLE), place.words(Label.TOOL))
        tables = self.tables(place.groups)
        rows = tuple((literal(str(number)), station.title) for number, station in enumerate(tables, 1))
        return Table(header, rows, weights=(12, 88))


def _rounds(place: Place) -> list[TimedStep]:
    return [step for step in place.steps if step.form is Form.CAROUSEL]


def _log_lead(place: Place, rounds: list[TimedStep]) -> Text:
    """ "Carrousel · 2 × 5 minuten", or "Carrousel · 6 + 5 minuten" where they are not alike."""
    if not rounds:
        return place.words(Label.LOG)
    lengths = [step.minutes for step in rounds]
    minutes = place.labels.minutes(lengths[-1])
    alike = f"{len(rounds)} × {minutes}"
    each = " + ".join([*(str(length) for length in lengths[:-1]), minutes])
    return literal(f"{place.labels(Form.CAROUSEL.label)} · {alike if len(set(lengths)) == 1 else each}")


def _told(place: Place, number: int, station: Station) -> Text:
    """A table with what it is for and what lies on it."""
    name = join(" · ", [place.words(Label.TABLE_NUMBER, number=number), station.title])
    named = [place.words(GuideLabel.MATERIAL), station.material]
    lies = join(place.labels.colon, named) if station.material else EMPTY
    return join(" ", [bold(name), station.purpose, lies])


def _rotation(place: Place, rounds: int, tables: int) -> Table:
    """Where each group is in each round: one table on, round and round.

    Groups beyond the number of tables share one, so that everybody has a place.
    """
    numbers = range(1, rounds + 1)
    header = (place.words(Label.GROUP), *(place.words(Label.ROUND, number=number) for number in numbers))
    rows = []
    for group, size in enumerate(place.groups):
        name = place.words(Label.GROUP_SIZE, number=group + 1, size=size)
        stops = [(group + turn) % tables + 1 for turn in range(rounds)]
        rows.append((name, *(place.words(Label.TABLE_NUMBER, number=stop) for stop in stops)))
    return Table(header, tuple(rows))
