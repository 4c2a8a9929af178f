"""Whose words and ideas these are, in Dutch."""

from __future__ import annotations

from workshopkit.strings.label import AnyLabel, MakersLabel

WORDS: dict[AnyLabel, str] = {
    MakersLabel.AFTER: "Naar een sessie van {who}",
    MakersLabel.ADAPTED_BY: "Bewerkt door {who}",
    MakersLabel.ADAPTED: "Bewerkt voor deze groep",
    MakersLabel.UNREAD: "Deze versie is niet nagelezen door {who}.",
    MakersLabel.THE_MAKERS: "de makers",
    MakersLabel.GIVEN_BY: "Met {who}",
    MakersLabel.TRAINER: "Trainer",
    MakersLabel.VERSION: "Versie",
    MakersLabel.SOURCE: "Bron: {source}",
    MakersLabel.IN_WORDS_OF: "in de woorden van {who}",
    MakersLabel.PARAPHRASED: "vrij weergegeven",
    MakersLabel.SOURCES_AND_MAKERS: "Bronnen en makers",
    MakersLabel.CREDITS: "Met dank aan",
    MakersLabel.AUTHORS: "Tekst",
    MakersLabel.ADAPTATION: "Bewerking",
    MakersLabel.SOURCES: "Bronnen",
    MakersLabel.ONLINE: "online bekijken",
    MakersLabel.SAFETY_CHANGED: "Houdt mensen veilig, en is hier anders dan in het origineel",
    MakersLabel.CHANGED: "Aangepast voor deze groep",
    MakersLabel.ORIGINAL: "In het origineel",
    MakersLabel.THIS_VERSION: "In deze versie",
}
