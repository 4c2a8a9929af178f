"""A slide: one thing to show, and what participants do with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from workshopkit.elements.shared import Bullets, Cue, Numbered, Paragraph, Picture, QrCode, Speech, Table
from workshopkit.text import EMPTY, Text

SlideElement = Paragraph | Speech | Bullets | Numbered | Table | Picture | QrCode


class Role(Enum):
    """What a slide is for. A theme has a layout for each; the name of no layout stands here."""

    WALK_IN = "walk-in"  # on the wall while people come in: title, welcome, when and where
    TITLE = "title"  # the session's (or a later meeting's) title, subtitle, credits
    LIST = "list"  # agreements, goals, programme, principles: bullets or a numbered list
    CASE = "case"  # a story on the left, the questions in the panel
    QUESTIONS = "questions"  # a round: little or no content, the questions are the slide
    TABLE = "table"  # a native table with its source; its title says enough, so no label
    QUOTE = "quote"  # what someone said or does, large, with who and where
    VIDEO = "video"  # poster or QR code, descriptive link, viewing task
    CUE = "cue"  # one short sentence that sets people moving
    CLAIM = "claim"  # a claim as title, its evidence as text or picture
    BREAK = "break"  # a pause, with the clock time to be back
    CLOSING = "closing"  # next step, thanks, contact


@dataclass(frozen=True, slots=True)
class Turn:
    """What participants do now: the petrol zone.

    `lead` is form and minutes ("Per twee · 8 minuten"), `asks` at most three questions or tasks
    (numbered when there are more than one), `cue` where to write ("Noteer op werkblad 2").
    """

    lead: Text
    asks: tuple[Text, ...] = ()
    cue: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Slide:
    """One thing to show. Compose may spread it over several pages; writers never see it."""

    role: Role
    title: Text
    address: str
    label: Text = EMPTY
    main: tuple[SlideElement, ...] = ()
    turn: Turn | None = None
    source: Text = EMPTY
    notes: tuple[Cue, ...] = ()
