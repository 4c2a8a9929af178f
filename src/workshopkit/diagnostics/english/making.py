"""What is said in English of a session and its pack: rules, delivery, pages, files written."""

from __future__ import annotations

from workshopkit.diagnostics.code import Code

PHRASES: dict[Code, tuple[str, str]] = {
    Code.NO_BLOCKS: (
        "this workshop has no blocks, so nothing to do",
        "add a line 'blocks:' and below it at least one block, as in"
        "  - {{id: welcome, kind: opening, title: Welcome, minutes: 5}}",
    ),
    Code.UNKNOWN_REFERENCE: (
        "'{key}' points to '{value}', and nothing here has that id",
        "write an id that exists: {choices}",
    ),
    Code.UNKNOWN_AUDIENCE: (
        "'{value}' is not an audience of this workshop",
        "choose one of: {choices}; or add it with the line  {line}",
    ),
    Code.RESERVED_ID: (
        "the id '{id}' has a meaning of its own here",
        "choose another id, such as {id}-1 or my-{id}",
    ),
    Code.STEPS_DO_NOT_ADD_UP: (
        "the steps of '{id}' take {minutes} min together, the block {plan} min",
        "change the minutes of a step, or give the block {minutes} min",
    ),
    Code.ROW_LENGTH: (
        "cells in this row: {count}; in the header: {expected}",
        'give the row as many as the header; an empty cell is ""',
    ),
    Code.NOTHING_TO_SHOW: (
        "'{id}' has nothing to show",
        "a block of kind '{kind}' needs {key}; add it or leave the block out",
    ),
    Code.NO_PICTURE: (
        "there is no picture '{file}'",
        "give its path from the folder of this file, as in pictures/nursery.jpg; capitals count",
    ),
    Code.NOT_A_PICTURE: (
        "'{file}' is not a picture that can be used ({reason})",
        "save it as PNG or JPEG and try again; an .svg, .heic or .webp must be converted first",
    ),
    Code.TOO_SHORT: (
        "'{name}' of {minutes} min is too short, even without all that may go",
        "make it last {expected} min or more, give blocks a smaller 'min' or 'priority: could',"
        " or take one out, as in 'remove: [{id}]' (these are still there: {choices})",
    ),
    Code.LATE: (
        "'{id}' is fixed at {expected} but cannot start before {value}, {by} min later",
        "shorten what comes before it, or fix it at {value}",
    ),
    Code.NO_BUFFER: (
        "'{name}' leaves {minutes} min to spare; wanted are {expected} min",
        "shorten a block, or accept it with 'buffer: 0%' under delivery",
    ),
    Code.BAD_SESSION: (
        "the session '{id}' has no length that can be used",
        "give it a 'start' and either a later 'end' or a 'duration', as in"
        "  {{id: {id}, start: 19:30, end: 21:00}}",
    ),
    Code.END_AND_DURATION: (
        "the session '{id}' has an 'end' and a 'duration' that contradict each other",
        "choose one: leave out 'end' or 'duration'",
    ),
    Code.NOT_IN_SESSION: (
        "'{id}' is left out of the session '{name}', for '{value}' is not in it",
        "put it in the session in which '{value}' is done, or with another block",
    ),
    Code.PARTED: (
        "the break '{id}' parts '{value}' and '{other}', which 'keep_together' keeps together",
        "put it after '{other}', or take one of the two out of keep_together",
    ),
    Code.EMPTY_SESSION: (
        "the session '{id}' gets no block",
        "leave the session out, or make the ones before it shorter so that blocks move on to it",
    ),
    Code.NOTHING_LEFT: (
        "for '{value}' no block is left",
        "look at 'for:' on the blocks: at least one must be for '{value}' or for everybody",
    ),
    Code.SHORT_DEBRIEF: (
        "the debrief in '{id}' takes {minutes} min; below {expected} min nobody gets to say anything",
        "take a minute from another step of this block",
    ),
    Code.UNKNOWN_THEME: (
        "there is no theme '{value}'",
        "choose one of: {choices}; or give the folder of a theme of your own",
    ),
    Code.NO_NOTES_MASTER: (
        "this template has no notes master, on which the trainer's notes stand",
        "open it in PowerPoint, choose View > Notes Master, close that again and save",
    ),
    Code.DOES_NOT_FIT: (
        "this does not fit, even in the smallest size that can be read: '{value}' ({id})",
        "make the text shorter, or spread it over two items or blocks",
    ),
    Code.TOO_MANY_PAGES: (
        "'{name}' takes {pages} pages; {expected} are meant",
        "shorten its texts, ask for fewer lines, or write 'pages: {pages}'",
    ),
    Code.MANY_WORDS: (
        "the slide of '{id}' has {count} words; beyond {expected} people read instead of listen",
        "keep what must be on the wall and move the rest to facilitator.say",
    ),
    Code.LONG_TITLE: (
        "the title '{value}' takes {count} lines; {expected} is the most",
        "say it shorter, as a claim or a question",
    ),
    Code.SAME_TITLE: (
        "the title '{value}' is also used at {other}",
        "give each slide its own title, so that people can find their way back",
    ),
    Code.LOW_CONTRAST: (
        "'{name}' on '{other}' has a contrast of {value}; {expected} is needed to read it",
        "make one of the two colours darker or lighter in theme.yaml",
    ),
    Code.NOT_WRITABLE: (
        "'{file}' cannot be written ({reason})",
        "close it in Word or PowerPoint if it is open there, or choose another folder with --out",
    ),
    Code.KEPT_EDITED: (
        "'{file}' was edited by hand and stays as it is; the new one is '{beside}'",
        "carry your changes over, or insist with --overwrite",
    ),
    Code.NO_OFFICE: (
        "'{name}' was left out, because LibreOffice was not found",
        "everything else is made; install LibreOffice from https://www.libreoffice.org to have this too",
    ),
    Code.EXISTS: (
        "'{file}' already exists and is not replaced",
        "choose another name, or move the old one away first",
    ),
}
