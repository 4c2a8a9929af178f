"""What is said in English of a list of cohorts, and of making all their packs."""

from __future__ import annotations

from workshopkit.diagnostics.code import Code

PHRASES: dict[Code, tuple[str, str]] = {
    Code.NOT_COHORTS: (
        "'{file}' is no list of cohorts that can be read",
        "save it in Excel as .xlsx or as .csv, or write it in a .yaml",
    ),
    Code.BAD_WORKBOOK: (
        "'{file}' is no Excel workbook that can be read ({reason})",
        "open it in Excel and save it again as .xlsx, without a password; or save the sheet as .csv",
    ),
    Code.NO_COHORTS: (
        "there is no cohort in '{file}'",
        "put the headings in the first row, such as name;workshop;date, and a row for each cohort below",
    ),
    Code.UNCLOSED_QUOTE: (
        "the quotation mark that opens here is not closed before the next '{value}'",
        'put a " at the end of the cell; a quotation mark within the text is written twice: ""',
    ),
    Code.RAGGED_ROW: (
        "this row has {count} cells, the row of headings {expected}",
        "put a text that has a separator in it between quotation marks; Excel does so itself",
    ),
    Code.NO_HEADING: (
        "column {count} has no heading, and there is something in it",
        "give it a heading, or empty it",
    ),
    Code.DUPLICATE_HEADING: (
        "the heading '{key}' is here twice; the first is at {other}",
        "keep one of them, or give the second another heading",
    ),
    Code.UNKNOWN_COLUMN: (
        "'{key}' is no heading that can be here",
        "these can: {choices}",
    ),
    Code.UNNAMED_COHORT: (
        "this cohort has no name",
        "give it an 'id' or a 'name'; the folder of its pack is called so too",
    ),
    Code.NO_WORKSHOP: (
        "it is not said which workshop '{id}' gets",
        "fill in 'workshop', such as partnerschap-met-ouders; in a .yaml once is enough, above 'cohorts:'",
    ),
    Code.SAME_FOLDER: (
        "'{id}' and '{other}' would end up in the same folder: '{folder}'",
        "give one of the two another id; capitals and punctuation make no difference to a folder",
    ),
    Code.SEVERAL_SESSIONS: (
        "this workshop has {count} sessions, so '{key}' does not say enough",
        "say it of the session itself, in a column such as change.delivery.sessions.{id}.{key}",
    ),
    Code.NOT_INSTALLED: (
        "this needs '{name}', which is not installed",
        'install it with: pip install "workshopkit[{extra}]"; a list from Excel also works as .csv, without',
    ),
    Code.NO_SCHEDULER: (
        "no dask scheduler answers at '{value}' ({reason})",
        "check the address, such as tcp://10.0.0.5:8786, and that 'dask scheduler' and 'dask worker' run",
    ),
    Code.OTHER_VERSION: (
        "the workers of the cluster have workshopkit {value}, this is {expected}",
        "install the same version everywhere and start the workers again",
    ),
    Code.WORKER_LOST: (
        "the process that made '{id}' was lost {count} times ({reason})",
        "often there is too little memory: try --jobs 1, or make the pictures smaller",
    ),
    Code.UNFORESEEN: (
        "something went wrong with '{id}' that was not foreseen ({reason})",
        "that is a mistake of workshopkit itself: report it, with this line and if possible the file",
    ),
}
