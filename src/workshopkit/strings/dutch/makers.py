"""Whose words and ideas these are, in Dutch."""

from __future__ import annotations

from workshopkit.strings.label import AnyLabel, MakersLabel

WORDS: dict[AnyLabel, str] = {
    MakersLabel.AFTER: "naar {who}",
    MakersLabel.SOURCE: "Bron: {source}",
    MakersLabel.IN_OUR_WORDS: "in onze woorden",
    MakersLabel.CREDITS: "Met dank aan",
    MakersLabel.SOURCES: "Bronnen",
    MakersLabel.ONLINE: "online bekijken",
    MakersLabel.CHANGED: "Aangepast voor deze groep",
    MakersLabel.ORIGINAL: "In het origineel",
    MakersLabel.THIS_VERSION: "In deze versie",
}
