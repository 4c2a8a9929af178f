"""Whose words and ideas these are, in English."""

from __future__ import annotations

from workshopkit.strings.label import AnyLabel, MakersLabel

WORDS: dict[AnyLabel, str] = {
    MakersLabel.AFTER: "after {who}",
    MakersLabel.SOURCE: "Source: {source}",
    MakersLabel.IN_OUR_WORDS: "in our words",
    MakersLabel.CREDITS: "With thanks to",
    MakersLabel.SOURCES: "Sources",
    MakersLabel.ONLINE: "view online",
    MakersLabel.CHANGED: "Changed for this group",
    MakersLabel.ORIGINAL: "In the original",
    MakersLabel.THIS_VERSION: "In this version",
}
