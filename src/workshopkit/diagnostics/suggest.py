"""The word that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

CLOSE_ENOUGH = 0.6  # of 1; difflib's own figure, below which suggestions are noise


def suggest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like the word, whatever its capitals; None when none is near."""
    by_plain_form = {choice.casefold(): choice for choice in reversed(list(choices))}
    near = get_close_matches(word.casefold(), by_plain_form, n=1, cutoff=CLOSE_ENOUGH)
    return by_plain_form[near[0]] if near else None
