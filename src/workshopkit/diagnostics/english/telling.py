"""What is said in English of a story that is told anew: what stays of the old one, and what goes along."""

from __future__ import annotations

from workshopkit.diagnostics.code import Code

PHRASES: dict[Code, tuple[str, str]] = {
    Code.ONLY_CORRECTED: (
        "at least half of the old words of '{id}' still stand",
        "if it is the same story and you only corrected it, write 'keep: [{id}]'; then all that tells of it"
        " stays",
    ),
    Code.LEFTOVER_BLOCK: (
        "most texts of '{name}' still tell of '{id}' (so many: {count})",
        "if that block does not belong to your story, write 'remove: [{name}]'; each text stands below",
    ),
    Code.LEFTOVER_PEOPLE: (
        "'{words}' still belongs to the old story of '{id}' (so many texts: {count})",
        "if it is somebody else now, replace all forms with one line under 'change: {address}'; if it is"
        " still the same, write 'keep: [{address}]'",
    ),
    Code.LEFTOVER: (
        "{place}: this still tells of '{id}': “{words}”",
        "write it anew under 'change: {address}', or say with 'keep: [{address}]' that it still holds",
    ),
    Code.LEFTOVER_PERSON: (
        "{place}: this still says '{word}', of the old story of '{id}': “{words}”",
        "one line under 'change: {id}.terms.{term}' changes it everywhere",
    ),
    Code.WENT_ALONG: (
        "this goes along, since it belongs to '{id}': “{words}”",
        "to have it stay, write it anew under 'change: {address}', or say with 'keep: [{address}]' that it"
        " still holds",
    ),
    Code.UNATTRIBUTED: (
        "what stands at '{id}' has changed; so “{words}” no longer stands with it",
        "if the new words are theirs too, write it again under 'change: {address}'; else say there whose they"
        " are",
    ),
    Code.ATTRIBUTION_CHANGED: (
        "with '{id}' stood “{words}” and now stands “{new}”, but the words themselves are the same",
        "put the old name back, or write the words anew too; if the old name was wrong, say 'keep: [{id}]'",
    ),
    Code.SAFETY_CHANGED: (
        "this keeps people safe, and it is changed or gone: “{words}”",
        "see whether your version protects as well; it also stands at the front of the guide ({address})",
    ),
}
