"""Whose words and ideas these are, in English."""

from __future__ import annotations

from workshopkit.strings.label import AnyLabel, MakersLabel

WORDS: dict[AnyLabel, str] = {
    MakersLabel.AFTER: "Based on a session by {who}",
    MakersLabel.ADAPTED_BY: "Adapted by {who}",
    MakersLabel.ADAPTED: "Adapted for this group",
    MakersLabel.UNREAD: "This version has not been read by {who}.",
    MakersLabel.THE_MAKERS: "its makers",
    MakersLabel.GIVEN_BY: "With {who}",
    MakersLabel.TRAINER: "Trainer",
    MakersLabel.VERSION: "Version",
    MakersLabel.SOURCE: "Source: {source}",
    MakersLabel.IN_WORDS_OF: "in the words of {who}",
    MakersLabel.PARAPHRASED: "paraphrased",
    MakersLabel.SOURCES_AND_MAKERS: "Sources and makers",
    MakersLabel.CREDITS: "With thanks to",
    MakersLabel.AUTHORS: "Text",
    MakersLabel.ADAPTATION: "Adaptation",
    MakersLabel.SOURCES: "Sources",
    MakersLabel.ONLINE: "view online",
    MakersLabel.SAFETY_CHANGED: "Keeps people safe, and is not as in the original here",
    MakersLabel.CHANGED: "Changed for this group",
    MakersLabel.ORIGINAL: "In the original",
    MakersLabel.THIS_VERSION: "In this version",
}
