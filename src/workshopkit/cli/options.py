"""Options that several commands share: the delivery, the language of messages, the form of the output."""

from __future__ import annotations

import locale
import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

DELIVERY = {
    "audience": ("--audience", "For whom: one of the workshop's audiences."),
    "participants": ("--participants", "How many people take part: 14."),
    "trainer": ("--trainer", "Who gives it, as it is printed."),
    "place": ("--place", "Where it takes place."),
    "date": ("--date", "The day: 2026-12-10."),
    "start": ("--start", "When it starts: 19:30."),
    "end": ("--end", "When it ends: 21:00."),
    "duration": ("--duration", "How long it takes, instead of an end: 90m, 1u30, 2h."),
}


def delivery_options(command: Command) -> Command:
    """The options that say for whom, when and where."""
    for name, (flag, words) in reversed(DELIVERY.items()):
        command = click.option(flag, name, metavar="TEXT", help=words)(command)
    return command


def workshop_options(command: Command) -> Command:
    """The workshop that a command works on: its name, adaptations over it, the language of the pack."""
    command = click.option(
        "--language",
        "tag",
        metavar="TAG",
        help="The language of the pack, where it is translated: nl-BE, en, fr.",
    )(command)
    command = click.option(
        "--with",
        "adaptations",
        metavar="FILE",
        multiple=True,
        help="An adaptation to put over it; give it more than once for several, in order.",
    )(command)
    return click.argument("name")(command)


def output_options(command: Command) -> Command:
    """The options that say how to answer: --format and --lang."""
    command = click.option(
        "--lang",
        type=click.Choice(["nl", "en"]),
        default=None,
        help="Language of messages; your system's by default.",
    )(command)
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        help="text for people, json for programs.",
    )(command)


def message_language(wanted: str | None) -> str:
    """ "nl" or "en": as asked, else as the system speaks."""
    if wanted:
        return wanted
    tag = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    tag = tag or locale.getlocale()[0] or ""
    return "nl" if tag.lower().startswith(("nl", "dutch")) else "en"
