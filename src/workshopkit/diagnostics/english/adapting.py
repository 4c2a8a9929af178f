"""What is said in English of adaptations and translations of a workshop."""

from __future__ import annotations

from workshopkit.diagnostics.code import Code

PHRASES: dict[Code, tuple[str, str]] = {
    Code.UNKNOWN_ADDRESS: (
        "there is no '{value}' in '{name}' to change",
        "write one of: {choices}; something new is added with 'insert:', and a new term under 'terms:' with a"
        " name that is less like another",
    ),
    Code.EMPTY_CHANGE: (
        "nothing stands below '{id}', so it is not clear what changes in it",
        "indent the lines that belong to it by two more spaces; to take it out, write 'remove: [{name}]'",
    ),
    Code.BAD_INSERT: (
        "this insertion does not say what comes where",
        "say the place with 'after:', 'before:' or 'at: end', and what comes with 'block:', as in"
        "  - {{after: rainy-day, block: {{id: our-case, kind: vignette, …}}}}",
    ),
    Code.NOT_AN_ADAPTATION: (
        "'{file}' does not say what it adapts",
        "start it with 'format: 1' and a line 'adapts: NAME' with the workshop that it changes",
    ),
    Code.ADAPTS_ITSELF: (
        "'{file}' adapts itself, by itself or through another file",
        "let 'adapts:' point to the workshop that it changes",
    ),
    Code.OTHER_WORKSHOP: (
        "'{file}' changes '{value}', but this is about '{other}'",
        "take the adaptation away, or let its 'adapts:' point to the same workshop",
    ),
    Code.MISSING_FORM: (
        "the term '{name}' lacks forms here that texts of the workshop use: {value}",
        "complete the line:  {line}  (the workshop itself has: {other})",
    ),
    Code.BASE_CHANGED: (
        "the workshop has other words at '{id}' by now: then “{then}”, now “{now}”, yours “{yours}”",
        "see whether your version still fits, and say so with 'workshopkit check {file} --accept'",
    ),
    Code.UNINFLECTED: (
        "'{value}' stands uninflected before the term '{name}'; before another word it may need an -e",
        "make the whole of it a form of the term, or choose words that never change",
    ),
    Code.CREDITS_STAY: (
        "'{id}' says whose work this is, and an adaptation cannot take that away",
        "leave it, and add your own with 'insert: [{{at: end, in: {name}, item: {value}}}]'; who adapts it"
        " stands in 'adapted_by: …'",
    ),
    Code.NO_TRANSLATION: (
        "there is no translation of '{file}' into '{name}'",
        "make one with 'workshopkit translate {file} --to {name}', or choose another language",
    ),
    Code.NOT_TRANSLATED: (
        "'{id}' is not translated into '{name}': '{value}' (such texts in this file: {count})",
        "run 'workshopkit translate', which lists all that is missing, and fill it in",
    ),
    Code.STALE_TRANSLATION: (
        "the translation of '{id}' was made for '{value}', and the text is now '{other}'",
        "translate it anew and put the new text under 'source'; until then the text itself is used",
    ),
    Code.FILM_LANGUAGE: (
        "the film of '{id}' is spoken in '{value}', without captions in '{name}', this pack's language",
        "look for captions or another film, or add the language to 'captions' when they are there",
    ),
}
