"""The stable codes of every diagnostic, each with its severity."""

from __future__ import annotations

from enum import Enum


class Severity(Enum):
    """An error stops the run; a warning is printed and the pack is made; a note only tells what was done."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Code(Enum):
    """What can be wrong. A code, once shipped, keeps its name and its meaning."""

    # the file
    NO_FILE = "no-file"
    NOT_TEXT = "not-text"
    NOT_YAML = "not-yaml"
    TAB = "tab"
    OPEN_QUOTE = "open-quote"
    OPEN_BRACKET = "open-bracket"
    COLON_IN_TEXT = "colon-in-text"
    INDENT = "indent"
    QUOTE_IN_TEXT = "quote-in-text"
    DUPLICATE_KEY = "duplicate-key"
    CUT_AT_COMMA = "cut-at-comma"
    CUT_TEXT = "cut-text"
    ALIAS = "alias"
    TOO_DEEP = "too-deep"
    # adaptations
    UNKNOWN_ADDRESS = "unknown-address"
    BAD_INSERT = "bad-insert"
    EMPTY_CHANGE = "empty-change"
    NOT_AN_ADAPTATION = "not-an-adaptation"
    ADAPTS_ITSELF = "adapts-itself"
    OTHER_WORKSHOP = "other-workshop"
    CREDITS_STAY = "credits-stay"
    MISSING_FORM = "missing-form"
    NUMBERED_ADDRESS = "numbered-address"
    ID_STAYS = "id-stays"
    BLOCKS_STAY = "blocks-stay"
    LIST_REPLACED = "list-replaced"
    PROGRAMME_SPLIT = "programme-split"
    BREAK_MOVED = "break-moved"
    MOMENT_GONE = "moment-gone"
    BASE_CHANGED = "base-changed"
    UNINFLECTED = "uninflected"
    # what a retelling leaves behind or takes along
    ONLY_CORRECTED = "only-corrected"
    LEFTOVER_BLOCK = "leftover-block"
    LEFTOVER = "leftover"
    LEFTOVER_PERSON = "leftover-person"
    WENT_ALONG = "went-along"
    UNATTRIBUTED = "unattributed"
    ATTRIBUTION_CHANGED = "attribution-changed"
    SAFETY_CHANGED = "safety-changed"
    # translations
    NO_TRANSLATION = "no-translation"
    NOT_TRANSLATED = "not-translated"
    STALE_TRANSLATION = "stale-translation"
    FILM_LANGUAGE = "film-language"
    # its shape
    NOT_A_MAP = "not-a-map"
    NOT_A_LIST = "not-a-list"
    NOT_A_TEXT = "not-a-text"
    MISSING_FIELD = "missing-field"
    UNKNOWN_FIELD = "unknown-field"
    UNKNOWN_KIND = "unknown-kind"
    UNKNOWN_CHOICE = "unknown-choice"
    BAD_FORMAT = "bad-format"
    BAD_ID = "bad-id"
    DUPLICATE_ID = "duplicate-id"
    BAD_VALUE = "bad-value"
    BAD_MINUTES = "bad-minutes"
    BAD_RANGE = "bad-range"
    BAD_CLOCK = "bad-clock"
    BAD_DATE = "bad-date"
    BAD_NUMBER = "bad-number"
    BAD_SWITCH = "bad-switch"
    BAD_LANGUAGE = "bad-language"
    BARE_LINK = "bare-link"
    BAD_LINK = "bad-link"
    BAD_CHARACTER = "bad-character"
    # texts
    UNKNOWN_TERM = "unknown-term"
    UNKNOWN_FORM = "unknown-form"
    BLOCK_MARKDOWN = "block-markdown"
    # rules across fields
    NO_BLOCKS = "no-blocks"
    UNKNOWN_REFERENCE = "unknown-reference"
    UNKNOWN_AUDIENCE = "unknown-audience"
    RESERVED_ID = "reserved-id"
    STEPS_DO_NOT_ADD_UP = "steps-do-not-add-up"
    ROW_LENGTH = "row-length"
    NOTHING_TO_SHOW = "nothing-to-show"
    # pictures
    NO_PICTURE = "no-picture"
    NOT_A_PICTURE = "not-a-picture"
    # the delivery
    TOO_SHORT = "too-short"
    LATE = "late"
    NO_BUFFER = "no-buffer"
    BAD_SESSION = "bad-session"
    END_AND_DURATION = "end-and-duration"
    NOT_IN_SESSION = "not-in-session"
    PARTED = "parted"
    EMPTY_SESSION = "empty-session"
    NOTHING_LEFT = "nothing-left"
    SHORT_DEBRIEF = "short-debrief"
    # the pages
    UNKNOWN_THEME = "unknown-theme"
    NO_NOTES_MASTER = "no-notes-master"
    DOES_NOT_FIT = "does-not-fit"
    TOO_MANY_PAGES = "too-many-pages"
    MANY_WORDS = "many-words"
    LONG_TITLE = "long-title"
    SAME_TITLE = "same-title"
    LOW_CONTRAST = "low-contrast"
    # the files written
    NOT_WRITABLE = "not-writable"
    KEPT_EDITED = "kept-edited"
    NO_OFFICE = "no-office"
    EXISTS = "exists"

    # the list of cohorts
    NOT_COHORTS = "not-cohorts"
    BAD_WORKBOOK = "bad-workbook"
    NO_COHORTS = "no-cohorts"
    UNCLOSED_QUOTE = "unclosed-quote"
    RAGGED_ROW = "ragged-row"
    NO_HEADING = "no-heading"
    DUPLICATE_HEADING = "duplicate-heading"
    UNKNOWN_COLUMN = "unknown-column"
    UNNAMED_COHORT = "unnamed-cohort"
    NO_WORKSHOP = "no-workshop"
    SAME_FOLDER = "same-folder"
    SEVERAL_SESSIONS = "several-sessions"
    # making them
    NOT_INSTALLED = "not-installed"
    NO_SCHEDULER = "no-scheduler"
    OTHER_VERSION = "other-version"
    WORKER_LOST = "worker-lost"
    UNFORESEEN = "unforeseen"

    @property
    def severity(self) -> Severity:
        if self in _NOTES:
            return Severity.NOTE
        return Severity.WARNING if self in _WARNINGS else Severity.ERROR


_NOTES = {
    Code.LIST_REPLACED,
    Code.PROGRAMME_SPLIT,
    Code.BREAK_MOVED,
    Code.MOMENT_GONE,
    Code.ONLY_CORRECTED,
    Code.WENT_ALONG,
}


_WARNINGS = {
    Code.NUMBERED_ADDRESS,
    Code.BASE_CHANGED,
    Code.UNINFLECTED,
    Code.LEFTOVER_BLOCK,
    Code.LEFTOVER,
    Code.LEFTOVER_PERSON,
    Code.UNATTRIBUTED,
    Code.ATTRIBUTION_CHANGED,
    Code.SAFETY_CHANGED,
    Code.NOT_TRANSLATED,
    Code.STALE_TRANSLATION,
    Code.FILM_LANGUAGE,
    Code.EMPTY_SESSION,
    Code.BARE_LINK,
    Code.CUT_AT_COMMA,
    Code.NO_BUFFER,
    Code.NOT_IN_SESSION,
    Code.MANY_WORDS,
    Code.LONG_TITLE,
    Code.SHORT_DEBRIEF,
    Code.KEPT_EDITED,
    Code.NO_OFFICE,
    Code.LOW_CONTRAST,
}
