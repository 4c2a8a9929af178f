"""Whose words and ideas these are, in French."""

from __future__ import annotations

from workshopkit.strings.label import AnyLabel, MakersLabel

WORDS: dict[AnyLabel, str] = {
    MakersLabel.AFTER: "d’après {who}",
    MakersLabel.SOURCE: "Source\u00a0: {source}",
    MakersLabel.IN_OUR_WORDS: "reformulé",
    MakersLabel.CREDITS: "Remerciements",
    MakersLabel.SOURCES: "Sources",
    MakersLabel.ONLINE: "voir en ligne",
    MakersLabel.CHANGED: "Adapté pour ce groupe",
    MakersLabel.ORIGINAL: "Dans l’original",
    MakersLabel.THIS_VERSION: "Dans cette version",
}
