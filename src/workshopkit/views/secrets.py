"""The guard at the door of whatever participants may read beforehand."""

from __future__ import annotations

from typing import TypeVar

from workshopkit.elements import texts

Shown = TypeVar("Shown")


def without_secrets(shown: Shown, where: str) -> Shown:
    """The same elements, when none of their texts is secret.

    Raises ValueError with the address of the one that is: the kind that yields it has a fault.
    """
    for text in texts(shown):
        if text.secret:
            raise ValueError(f"the secret text at '{text.address}' would stand on {where}")
    return shown
