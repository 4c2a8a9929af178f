"""What we say of whose ideas and words these are: makers, authors, who adapted, sources, what changed."""

from __future__ import annotations

from enum import Enum


class MakersLabel(Enum):
    """What a label means; comments say where it stands, and which {names} it takes."""

    # with the whole session: title, cover, footers, the guide's first page
    AFTER = "after"  # {who}, who had the idea
    ADAPTED_BY = "adapted-by"  # {who}, who changed it
    ADAPTED = "adapted"  # where nobody is said to have changed it
    UNREAD = "unread"  # {who}; the makers of what was changed
    THE_MAKERS = "the-makers"  # stands there where no maker is named
    GIVEN_BY = "given-by"  # {who}, on the wall
    TRAINER = "trainer"  # before who gives it
    VERSION = "version"  # before the version of the session

    # with a text
    SOURCE = "source"  # {source}
    IN_WORDS_OF = "in-words-of"  # {who}; with a paraphrase
    PARAPHRASED = "paraphrased"  # with a paraphrase whose author is not known

    # the guide's last chapters
    SOURCES_AND_MAKERS = "sources-and-makers"
    CREDITS = "credits"
    AUTHORS = "authors"
    ADAPTATION = "adaptation"
    SOURCES = "sources"
    ONLINE = "online"  # words of a link
    SAFETY_CHANGED = "safety-changed"  # heading, on the guide's first page
    CHANGED = "changed"  # what differs from the original
    ORIGINAL = "original"
    THIS_VERSION = "this-version"
