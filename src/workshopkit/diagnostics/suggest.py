"""The word that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

CLOSE_ENOUGH = 0.6  # of 1; difflib's own figure, below which suggestions are noise


def suggest(word: str, choices: Iterable[str], likeness: float = CLOSE_ENOUGH) -> str | None:
    """The choice most like the word, whatever its capitals; None when none is as like as that (of 1)."""
    by_plain_form = {choice.casefold(): choice for choice in reversed(list(choices))}
    near = get_close_matches(word.casefold(), by_plain_form, n=1, cutoff=likeness)
    return by_plain_form[near[0]] if near else None


def near_term(name: str, terms: Iterable[str]) -> str | None:
    """The term that was probably meant: of a block ("regendag.ouder"), one of that block's own; else one of
    the workshop's, or of any block whose last step is this very name."""
    known = list(terms)
    block, _, own = name.rpartition(".")
    if of_block := [one.removeprefix(f"{block}.") for one in known if block and one.startswith(f"{block}.")]:
        near = suggest(own, of_block)
        return f"{block}.{near}" if near else None
    same = next((one for one in known if one.endswith(f".{name}")), None)
    return same or suggest(name, known)
