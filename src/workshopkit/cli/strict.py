"""`--strict`: warnings that stop a command as an error does, all of them or some groups."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from workshopkit.diagnostics import Code
from workshopkit.diagnostics.groups import EVERY_WARNING, GROUPS, in_groups
from workshopkit.diagnostics.suggest import suggest

FLAG = "--strict"
_ANY = "any"


class StrictCommand(click.Command):
    """A command with `--strict`, whose groups may be left out: what stands behind it may be the file."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, list(_with_value(args)))


def strict_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option `strict`: the codes that count as errors, none when it is not given."""
    return click.option(
        FLAG,
        "strict",
        metavar="[GROUPS]",
        callback=_codes,
        help="Stop at a warning as at an error: at any, or only at those of some groups"
        f" ({','.join(GROUPS)}).",
    )(command)


def _codes(ctx: click.Context, parameter: click.Parameter, value: str | None) -> frozenset[Code]:
    """Names of groups with commas between them, as the codes that are in them."""
    if value is None:
        return frozenset()
    if value == _ANY:
        return EVERY_WARNING
    names = [name.strip() for name in value.split(",")]
    for name in names:
        if name not in GROUPS:
            known = ", ".join(GROUPS)
            raise click.BadParameter(f"there is no group '{name}'; choose from {known}.", ctx, parameter)
    return in_groups(names)


def _with_value(args: list[str]) -> Iterator[str]:
    """The arguments, each `--strict` with its groups behind it, or the word that means all."""
    left = list(args)
    while left:
        word = left.pop(0)
        if word == FLAG:
            is_value = bool(left) and not left[0].startswith("-") and not _is_file(left[0])
            yield f"{FLAG}={left.pop(0) if is_value else _ANY}"
        else:
            yield word
        if word == "--":
            yield from left
            return


def _is_file(word: str) -> bool:
    """Whether a word is meant as a workshop or a list rather than as groups, well spelt or not."""
    is_name = bool(set(word) & set("./-")) and suggest(word, GROUPS) is None
    return word not in GROUPS and (is_name or Path(word).exists())
