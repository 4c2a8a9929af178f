"""What is said in English of a file: that it can be read, its shape, its texts."""

from __future__ import annotations

from workshopkit.diagnostics.code import Code

PHRASES: dict[Code, tuple[str, str]] = {
    Code.NO_FILE: (
        "there is no file '{file}' that can be read",
        "look at the spelling and the folder; shipped workshops go by their name alone,"
        " such as partnerschap-met-ouders",
    ),
    Code.NOT_TEXT: (
        "'{file}' is not a text file ({reason})",
        "save it as plain text in UTF-8; a Word file does not work, its text pasted into a .yaml file does",
    ),
    Code.NOT_YAML: (
        "this line, or the one before it, cannot be read",
        "often a text with a colon, a # or a quote in it: put the whole text between double quotes,"
        ' as in title: "Now what: phone or wait?"; else a tab (use spaces) or lines that do not line up',
    ),
    Code.TAB: (
        "there is a tab here",
        "indent with spaces: two for each level",
    ),
    Code.OPEN_QUOTE: (
        "this quotation mark is closed nowhere",
        "put another one at the end of the text, or take this one away",
    ),
    Code.OPEN_BRACKET: (
        "what begins in brackets here is not closed, or lacks a comma",
        "close [ with ] and {{ with }}, put a comma between the parts, and a text with a comma or a quotation"
        " mark in it between double quotes",
    ),
    Code.COLON_IN_TEXT: (
        "there is a colon in this text, and here that reads as a new field",
        'put the whole text between double quotes, as in title: "Now what: phone or wait?"',
    ),
    Code.INDENT: (
        "this line does not begin as far in as the lines beside it",
        "begin lines that belong together equally far in, with spaces: where you took away a #, take away the"
        " space behind it too; what belongs below begins two spaces further",
    ),
    Code.QUOTE_IN_TEXT: (
        "there is a quotation mark in this text, and the text ends there",
        'write “ and ” in your text, as in title: "What is “good” for whom?"',
    ),
    Code.DUPLICATE_KEY: (
        "'{key}' stands here twice; the first one is at {other}",
        "keep one of the two, or give the second its own place",
    ),
    Code.CUT_AT_COMMA: (
        "between [ and ] a comma begins a new item, so this became two: '{value}'",
        'put the whole sentence between double quotes, or write each item on a line of its own after "- "',
    ),
    Code.ALIAS: (
        "this repeats another place with & and *, and that is not possible here",
        "write the text out a second time; for words that come back often, use terms",
    ),
    Code.TOO_DEEP: (
        "the lines are indented deeper than any workshop needs",
        "look whether the indentation is right: two spaces for each level",
    ),
    Code.NOT_A_MAP: (
        "'{key}' should have fields of its own, not '{value}'",
        "write each field on a line below it, two spaces further in, as in  title: What do you do?",
    ),
    Code.NOT_A_LIST: (
        "'{key}' should be a list, not '{value}'",
        "write each item on a line of its own that starts with '- '; a list of one is a list too",
    ),
    Code.NOT_A_TEXT: (
        "'{key}' has no text yet; it is empty, or has a list or fields in it",
        "switch on the lines below it too where they still begin with #, or write the text here behind the"
        " colon; with a colon or # in it, put it between double quotes",
    ),
    Code.MISSING_FIELD: (
        "'{key}' is missing here",
        "add a line '{key}: …' that lines up with the other fields",
    ),
    Code.CUT_TEXT: (
        "'{key}' is read as a field here, but looks like a piece of a text",
        "between {{ and }} a comma begins a new field, and a colon ends its name: put the whole text between"
        ' double quotes, as in title: "Parents, and who else?"',
    ),
    Code.UNKNOWN_FIELD: (
        "'{key}' is not a field that can stand here",
        "these can: {choices}",
    ),
    Code.UNKNOWN_KIND: (
        "there is no kind of block '{kind}'",
        "the kinds are: {choices}",
    ),
    Code.UNKNOWN_CHOICE: (
        "'{key}' cannot be '{value}'",
        "choose one of: {choices}",
    ),
    Code.BAD_FORMAT: (
        "this file is of format '{value}', and only format 1 is known",
        "start the file with the line 'format: 1'; a higher number needs a newer workshopkit",
    ),
    Code.BAD_ID: (
        "'{value}' cannot be an id",
        "use small letters without accents, digits and hyphens, as in rainy-day",
    ),
    Code.DUPLICATE_ID: (
        "the id '{id}' is already used at {other}",
        "give one of the two another id, such as {id}-2",
    ),
    Code.BAD_VALUE: (
        "'{key}' cannot be '{value}'",
        "look up in the documentation what '{key}' can be, or leave the line out for the default",
    ),
    Code.BAD_MINUTES: (
        "'{key}' should be minutes, not '{value}'",
        "write a whole number, as in {key}: 12; the length of a session may also be 90m or 1h30",
    ),
    Code.BAD_RANGE: (
        "these minutes are not in order: {value}",
        "the plan lies between the least and the most, as in {{min: 8, plan: 12, max: 18}}",
    ),
    Code.BAD_CLOCK: (
        "'{key}' should be a time of day, not '{value}'",
        "write hours and minutes, as in {key}: 19:30",
    ),
    Code.BAD_DATE: (
        "'{key}' should be a date, not '{value}'",
        "write year, month and day, as in {key}: 2026-12-10",
    ),
    Code.BAD_NUMBER: (
        "'{value}' is not a number that can stand here",
        "write digits only, as in 14; a share of the time has a percent sign, as in 5%",
    ),
    Code.BAD_SWITCH: (
        "'{key}' should be true or false, not '{value}'",
        "write {key}: true or {key}: false, without quotes; yes and no do not count",
    ),
    Code.BAD_LANGUAGE: (
        "'{value}' is not a language that is known here",
        "write a code such as nl-BE, en or fr; a whole pack can be in Dutch, English or French",
    ),
    Code.BAD_LINK: (
        "'{value}' is not a link that works",
        "start it with https:// or mailto:, without spaces, as in [the site](https://www.example.org)",
    ),
    Code.BARE_LINK: (
        "the link shows its bare address: '{value}'",
        "say where it leads, as in [the site of the centre](https://www.example.org)",
    ),
    Code.BAD_CHARACTER: (
        "the text has an invisible character that files cannot hold ({value})",
        "type this line again; such characters come along when text is pasted from a PDF",
    ),
    Code.UNKNOWN_TERM: (
        "there is no term '{value}'",
        "add it under terms, as in {value}: learner; for a dollar sign before a brace write $${{",
    ),
    Code.UNKNOWN_FORM: (
        "the term '{name}' has no form '{value}'",
        "it has: {choices}; add the form under terms, as in {name}: {{one: learner, {value}: …}}",
    ),
    Code.BLOCK_MARKDOWN: (
        "a text holds no lists, headings or empty lines: '{value}'",
        "make each paragraph or list item an item of its own; to begin with such a sign, write \\ before it",
    ),
}
