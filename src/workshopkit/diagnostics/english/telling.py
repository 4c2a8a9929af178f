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
    Code.LEFTOVER: (
        "{place}: this still tells of '{id}': “{words}”",
        "write it anew under 'change: {address}', or say with 'keep: [{address}]' that it still holds",
    ),
    Code.LEFTOVER_PERSON: (
        "{place}: this still has '{word}', of the old story of '{id}'",
        "say once under 'terms:' who it is now, and it is right everywhere: where a line '{id}.{term}:'"
        " stands there with a # before it, take that away and write all forms. If it is still the same, write"
        " 'keep: [{id}.terms.{term}]'",
    ),
    Code.WENT_ALONG: (
        "this goes along, since it belongs to '{id}': “{words}”",
        "to have it stay, write it anew under 'change: {address}', or say with 'keep: [{address}]' that it"
        " still holds",
    ),
    Code.UNATTRIBUTED: (
        "what stands at '{id}' has changed; so “{words}” no longer stands with it",
        "write a line '{address}: …' under 'change:' with what or who belongs to it now, also where that is"
        " the same; where nothing does, write '{address}: {none}'",
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
