"""Whose words and ideas these are, in French."""

from __future__ import annotations

from workshopkit.strings.label import AnyLabel, MakersLabel

WORDS: dict[AnyLabel, str] = {
    MakersLabel.AFTER: "D’après une séance conçue par {who}",
    MakersLabel.ADAPTED_BY: "Séance adaptée par {who}",
    MakersLabel.ADAPTED: "Séance adaptée pour ce groupe",
    MakersLabel.UNREAD: "Cette version n’a pas été relue par {who}.",
    MakersLabel.THE_MAKERS: "les personnes qui l’ont conçue",
    MakersLabel.GIVEN_BY: "Avec {who}",
    MakersLabel.TRAINER: "Animation",
    MakersLabel.VERSION: "Version",
    MakersLabel.SOURCE: "Source\u00a0: {source}",
    MakersLabel.IN_WORDS_OF: "reformulé par {who}",
    MakersLabel.PARAPHRASED: "reformulé librement",
    MakersLabel.SOURCES_AND_MAKERS: "Sources et conception",
    MakersLabel.CREDITS: "Remerciements",
    MakersLabel.AUTHORS: "Texte",
    MakersLabel.ADAPTATION: "Adaptation",
    MakersLabel.SOURCES: "Sources",
    MakersLabel.ONLINE: "voir en ligne",
    MakersLabel.SAFETY_CHANGED: "Protège les personnes, et diffère ici de l’original",
    MakersLabel.CHANGED: "Adapté pour ce groupe",
    MakersLabel.ORIGINAL: "Dans l’original",
    MakersLabel.THIS_VERSION: "Dans cette version",
}
