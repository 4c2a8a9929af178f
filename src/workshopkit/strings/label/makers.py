"""What we say of whose words and ideas these are: credits, sources, and what was changed."""

from __future__ import annotations

from enum import Enum


class MakersLabel(Enum):
    """What a label means; comments say where it stands, and which {names} it takes."""

    # with what is shown: whose it is
    AFTER = "after"  # {who}; in credits and sources
    SOURCE = "source"  # {source}
    IN_OUR_WORDS = "in-our-words"  # with a paraphrase

    # the guide's last chapters
    CREDITS = "credits"
    SOURCES = "sources"
    ONLINE = "online"  # words of a link
    CHANGED = "changed"  # what differs from the original
    ORIGINAL = "original"
    THIS_VERSION = "this-version"
