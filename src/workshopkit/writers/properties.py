"""What a written file says of itself: the core properties of a deck or a document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Properties:
    """Title, author and BCP 47 language of a file, and the moment that stands as its making."""

    title: str
    author: str
    language: str
    created: datetime
