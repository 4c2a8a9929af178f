"""What we say to the trainer alone: in the facilitator guide, the notes and a printed plan."""

from __future__ import annotations

from enum import Enum


class GuideLabel(Enum):
    """What a label means; comments say where it stands, and which {names} it takes."""

    # the guide's chapters
    GUIDE = "guide"
    AT_A_GLANCE = "at-a-glance"
    RUN_SHEET = "run-sheet"
    PREPARE = "prepare"
    BLOCK_NUMBER = "block-number"  # {number}; where in the guide something stands
    NOTES_OF = "notes-of"  # {slide}
    STEP_BY_STEP = "step-by-step"  # a spread for each block
    IN_RESERVE = "in-reserve"
    KEYS = "keys"  # answers and transcripts

    # the run sheet
    TIME = "time"
    START_BY_COLUMN = "start-by-column"  # header of a narrow column
    MINUTES_COLUMN = "minutes-column"  # header of a column of minutes
    ACTIVITY = "activity"
    SLIDE_COLUMN = "slide-column"
    FORM = "form"
    SHEET_COLUMN = "sheet-column"
    MATERIAL = "material"
    DECISION_POINT = "decision-point"
    DECISION = "decision"  # {time}, {block}, {slide}
    DECISION_SHORT = "decision-short"  # {time}, {block}, {instead}: do not leave out, but replace
    FIT = "fit"  # how the minutes came about
    LEFT_OUT = "left-out"  # for want of time
    WENT_ALONG = "went-along"  # {count}; texts that speak of what is left out
    COMES_IN = "comes-in"  # out of the reserve, since there is time
    AS_PLANNED = "as-planned"  # nothing was fitted
    BUFFER = "buffer"  # minutes that nothing is planned in
    MOVED_SHORTER = "moved-shorter"  # {available}, {planned}
    MOVED_LONGER = "moved-longer"  # {available}, {planned}
    TO_SPARE = "to-spare"  # {minutes}; beyond the longest of all blocks
    PLANNED = "planned"  # headers of columns of minutes
    LEAST = "least"
    MOST = "most"

    # prepare
    TWO_WEEKS = "two-weeks"
    ONE_WEEK = "one-week"
    THE_DAY = "the-day"
    AFTERWARDS = "afterwards"
    ROOM = "room"
    MATERIALS = "materials"
    TO_BRING = "to-bring"
    TO_PRINT = "to-print"
    DOUBLE_SIDED = "double-sided"
    SINGLE_SIDED = "single-sided"
    BLACK_AND_WHITE = "black-and-white"
    WITH_SPARES = "with-spares"  # {percent}
    COPIES = "copies"  # {count}
    CARDS = "cards"  # {count}; how many are in one file
    HOW = "how"  # header of a column: sides and colour
    COUNT = "count"  # header of a column of numbers
    GROUPS_OF = "groups-of"  # {sizes}: "4 + 4 + 3 + 3"
    ONE_TRIO = "one-trio"  # pairs of an odd number of people
    ROTATION = "rotation"  # {seen}, {total}
    ROTATION_TABLE = "rotation-table"
    INVITATION = "invitation"
    FOLLOW_UP = "follow-up"
    PARTICIPANTS = "participants"
    AUDIENCE = "audience"
    WHEN = "when"
    PLACE = "place"
    DURATION = "duration"

    # a block's spread
    PURPOSE = "purpose"
    GOAL = "goal"
    COURSE = "course"  # the steps of a block with their forms and minutes
    THUMBNAIL = "thumbnail"  # {number}, {title}; alternative text of a small picture of a slide
    BEFORE = "before"
    DO = "do"
    SAY = "say"
    LISTEN_FOR = "listen-for"
    LIKELY = "likely"  # a likely answer
    DEBRIEF = "debrief"
    WHAT = "what"
    SO_WHAT = "so-what"
    NOW_WHAT = "now-what"
    SHORT_OF_TIME = "short-of-time"
    WATCH_OUT = "watch-out"
    SENSITIVE = "sensitive"
    MAKE_IT_YOURS = "make-it-yours"
    NOT_YET = "not-yet"  # with a stage that is still secret
    AN_ENDING = "an-ending"
    LEANS_ON = "leans-on"  # {block}
    LEANS_ON_LEFT_OUT = "leans-on-left-out"  # {block}
    HAND_OUT_AFTER = "hand-out-after"  # {sheet}, {block}
    STAYS_PRIVATE = "stays-private"  # what happens with a sheet, in a few words
    IS_SHARED = "is-shared"
    IS_COLLECTED = "is-collected"
    SPOKEN_LANGUAGE = "spoken-language"
    CAPTIONS = "captions"
    LENGTH = "length"
    PLAN_B = "plan-b"
    THEORY = "theory"
    CONTEXT = "context"
    PERMISSION = "permission"
    BRIDGE = "bridge"
    OPT_OUT = "opt-out"
    ALTERNATIVES = "alternatives"
    SAFETY = "safety"
    AT_SLIDE = "at-slide"  # {number}; before what is done or said there
    TO_DO_IT = "to-do-it"  # with a block in reserve
    BY_MINUTES = "by-minutes"  # {change}, {line}; what brings it in
    BY_PRIORITY = "by-priority"  # {change}, {line}; the same, for what there was no time for
    IN_FULL = "in-full"  # the full text of something that a slide only names
