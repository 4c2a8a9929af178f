"""The words of a starter: a workshop of one's own, an adaptation with all that can be changed in it, or a
story in the place of another one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib.resources import files
from itertools import groupby

from workshopkit.blocks import Block
from workshopkit.blocks.vignette import Vignette
from workshopkit.cli.lines import INDENT, bare, block_of, by_address, line_of, term_line
from workshopkit.cli.retold import Retold
from workshopkit.compose.standing_on import Surface
from workshopkit.model import Workshop
from workshopkit.strings import Label, Labels
from workshopkit.text import Text

_STARTERS = files("workshopkit.cli") / "starter"
_SURFACES = {
    "nl": {
        Surface.WALL: "op het scherm",
        Surface.PAPER: "op papier",
        Surface.TRAINER: "alleen voor de trainer",
    },
    "en": {
        Surface.WALL: "on the wall",
        Surface.PAPER: "on paper",
        Surface.TRAINER: "for the trainer alone",
    },
}
_AND = {"nl": "en", "en": "and"}
_NOTHING = {"nl": "niets", "en": "nothing"}
_OWN_STORY = {
    "nl": "## Een eigen verhaal staat apart:  workshopkit new verhaal --adapt {name} --story {block}",
    "en": "## A story of your own stands apart:  workshopkit new story --adapt {name} --story {block}",
}


def workshop_words(name: str, file: str, language: str) -> str:
    """A small workshop of that name, with an example of each kind of block to switch on."""
    return _filled(language, {"NAME": name, "FILE": file})


def adaptation_words(workshop: Workshop, name: str, file: str, language: str) -> str:
    """An adaptation of a workshop, every block as a line that is off, with its title and minutes.

    `name` is how the workshop is found from where the adaptation stands. Where the workshop is translated,
    the adaptation is in that language too.
    """
    ids = [block.id for block in workshop.blocks]
    blocks = [
        f"  # {block.id}: {{title: {bare(block.title.source or '')}, minutes: {block.minutes.plan}}}"
        for block in workshop.blocks
    ]
    values = {
        "AUDIENCE": "\n".join(f"  # audience: {audience}" for audience in workshop.audience_ids),
        "TERMS": _terms(workshop, tuple(workshop.terms)),
        "BLOCKS": "\n".join(blocks),
        "TITLE": bare(workshop.title.source or ""),
        "STORY": _own_story(workshop, name, language),
        "FIRST": ids[len(ids) // 2],
        "BLOCK": ids[-2:][0],
        "QUOTES": _quotes(workshop, language),
        "NAME": _named(workshop, name),
        "FILE": file,
    }
    return _filled(f"adapt.{language}", values)


def retelling_words(
    workshop: Workshop, block: Block, found: Retold, name: str, file: str, language: str
) -> str:
    """The file of a story that is told anew in a block: its people, its own texts and all that tell of it,
    each in full as a line that is off; by who meets them, with what goes along by itself last.

    `name` is as for an adaptation.
    """
    others = [*found.staying.values(), *found.going.values()]
    telling = [text for texts in others for text in texts]
    staying = [block_of(text, workshop) for texts in found.staying.values() for text in texts]
    beside = [other for other in reversed(staying) if other and other != block.id]
    own_terms = tuple(term for term in workshop.terms if term.startswith(f"{block.id}."))
    values = {
        "TITLE": bare(block.title.plain),
        "TERMS": _terms(workshop, own_terms),
        "OWN": _off(found.own).rstrip("\n"),
        "STAYING": _by_surface(found.staying, workshop, language),
        "GOING": _by_surface(found.going, workshop, language),
        "QUOTES": _quotes(workshop, language),
        "LEANING": _by_surface(found.leaning, workshop, language),
        "ADDRESS": next((text.address or "" for text in telling), f"{block.id}.title"),
        "STORY": block.id,
        "BLOCK": next(iter(beside), workshop.blocks[-1].id),
        "NAME": _named(workshop, name),
        "FILE": file,
    }
    return _filled(f"story.{language}", values)


def _quotes(workshop: Workshop, language: str) -> str:
    """The quotation marks of the language that the workshop is in: "“ en ”"."""
    opening, _, closing = Labels(workshop.language)(Label.QUOTED, text="\0").partition("\0")
    return f"{opening.strip()} {_AND[language]} {closing.strip()}"


def _own_story(workshop: Workshop, name: str, language: str) -> str:
    """How to tell another story in the first block that tells one; empty where none does."""
    block = next((block.id for block in workshop.blocks if isinstance(block, Vignette)), None)
    tag = f" --language {workshop.language}" if workshop.language != workshop.written_in else ""
    return _OWN_STORY[language].format(name=bare(name), block=block) + tag if block else ""


def _by_surface(groups: Mapping[Surface, Iterable[Text]], workshop: Workshop, language: str) -> str:
    """The texts of each surface below its name, and of each block below its title; all of them off."""
    titles = {block.id: block.title.plain for block in workshop.blocks}
    lines = [] if groups else [f"##   {_NOTHING[language]}\n"]
    for surface, texts in groups.items():
        lines.append(f"\n##   {_SURFACES[language][surface]}\n")
        for block, group in groupby(texts, key=lambda text: block_of(text, workshop)):
            if block:
                lines.append(f"##     {block}: {titles[block]}\n")
            lines.append(_off(group))
    return "".join(lines).rstrip("\n")


def _off(texts: Iterable[Text]) -> str:
    """The texts as lines below `change:` that are switched off."""
    words = "".join(line_of(address, found) for address, found in by_address(texts))
    return "".join(f"{INDENT}# {line}".rstrip() + "\n" for line in words.splitlines())


def _terms(workshop: Workshop, names: Iterable[str]) -> str:
    """These terms as lines that are off."""
    return "\n".join(f"{INDENT}# {term_line(name, workshop)}" for name in names)


def _named(workshop: Workshop, name: str) -> str:
    """The name after `adapts:`, with the language where it is another than that of the workshop's file."""
    is_translated = workshop.language != workshop.written_in
    return bare(name) + (f"\nlanguage: {workshop.language}" if is_translated else "")


def _filled(starter: str, values: Mapping[str, str]) -> str:
    """A starter with each of these names, where it stands as a word, replaced by its value; a line of which
    nothing is left goes."""
    words = (_STARTERS / f"{starter}.yaml").read_text(encoding="utf-8")
    for name in (name for name, value in values.items() if not value):
        words = words.replace(f"{name}\n", "")
    names = "|".join(values)
    return re.sub(rf"\b(?:{names})\b", lambda name: values[name[0]], words)
