"""Every word of our own that stands in a pack, as a closed set; a file for each language says it."""

from __future__ import annotations

from enum import Enum


class Label(Enum):
    """What a label means; comments say where it stands on the page, and which {names} it takes."""

    # kinds: the small coloured label above a title, unless the author writes another
    OPENING = "opening"
    VIDEO = "video"
    QUESTIONS = "questions"
    VIGNETTE = "vignette"
    WHATIF = "whatif"
    QUOTE = "quote"
    PRINCIPLES = "principles"
    MAPPING = "mapping"
    ENERGIZER = "energizer"
    CAROUSEL = "carousel"
    PRACTICE = "practice"
    INPUT = "input"
    CLOSING = "closing"

    # forms of work, before the minutes: "Per twee · 8 minuten"
    FORM_SILENT = "form-silent"
    FORM_ALONE = "form-alone"
    FORM_PAIRS = "form-pairs"
    FORM_THREES = "form-threes"
    FORM_FOURS = "form-fours"
    FORM_PLENARY = "form-plenary"
    FORM_CAROUSEL = "form-carousel"

    # time
    MINUTE = "minute"  # {count}, which is 1
    MINUTES = "minutes"  # {count}
    MINUTES_SHORT = "minutes-short"  # {count}; in tables
    MINUTES_COLUMN = "minutes-column"  # header of a column of minutes
    START_BY_COLUMN = "start-by-column"  # header of a narrow column
    BREAK = "break"
    BREAK_BACK = "break-back"  # {time}; title of the break's slide
    BUFFER = "buffer"  # minutes that nothing is planned in
    MEETING_OF = "meeting-of"  # {title}, {number}; title of a later meeting
    DURATION = "duration"

    # the deck
    DECK_FILE = "deck-file"  # stem of a file name, as the five below
    GUIDE_FILE = "guide-file"
    BOOKLET_FILE = "booklet-file"
    SHEET_FILE = "sheet-file"
    CARDS_FILE = "cards-file"
    CASE_FORM_FILE = "case-form-file"
    SLIDE_REF = "slide-ref"  # {number}; within a sentence or after a dot
    SLIDES_REF = "slides-ref"  # {first}, {last}
    SLIDE_COLUMN = "slide-column"
    THUMBNAIL = "thumbnail"  # {number}, {title}; alternative text of a small picture of a slide
    CONTINUED = "continued"  # {number}, {total}; after a title
    SESSION = "session"  # {number}
    GOALS = "goals"
    PROGRAMME = "programme"
    AGREEMENTS = "agreements"
    THINK_FIRST = "think-first"  # the turn of a prediction without a step of its own
    YOUR_TURN = "your-turn"  # the turn of a cue without a form of its own
    WHAT_COMES_OF_IT = "what-comes-of-it"  # title of the slide with a what-if's chains
    SOURCE = "source"  # {source}
    AFTER = "after"  # {who}; in credits and sources
    IN_OUR_WORDS = "in-our-words"  # with a paraphrase
    QUOTED = "quoted"  # {text}; literal words
    THANKS = "thanks"
    WATCH_THE_FILM = "watch-the-film"
    VIEWING_TASK = "viewing-task"
    QR_CODE = "qr-code"  # {title}; alternative text of the code
    ROUND = "round"  # {number}
    MOVE_ON_ROUND = "move-on-round"  # {number}; the slide between two rounds
    TRY_OUT = "try-out"
    TABLE = "table"  # header of the column of table numbers
    TOOL = "tool"  # header of the column of what lies on the tables
    TABLE_NUMBER = "table-number"  # {number}
    GROUP_SIZE = "group-size"  # {number}, {size}; in the rotation table
    ROLES = "roles"
    ROLE = "role"  # header of a column
    WHAT_YOU_DO = "what-you-do"  # header of a column
    TAKE_A_ROLE = "take-a-role"
    SIGNAL = "signal"
    SITUATION = "situation"
    CHOOSE = "choose"

    # worksheets, booklet, case form
    SHEETS = "sheets"
    SHEET = "sheet"  # {number}
    SHEET_REF = "sheet-ref"  # {number}
    LATER = "later"  # with a sheet that is not bound
    SHEET_COLUMN = "sheet-column"
    BOOKLET = "booklet"
    CASE_FORM = "case-form"
    WHAT_BECOMES = "what-becomes"  # on the case form
    BACK_BY = "back-by"  # on the case form, before a day to fill in
    BACK_TO = "back-to"  # on the case form, before a name to fill in
    WRITE_ON = "write-on"  # {number}; below the questions on a slide
    NAME = "name"
    WORKPLACE = "workplace"  # on the booklet's cover
    DATE = "date"
    GROUP = "group"
    PRIVATE = "private"  # line below the sheet's title
    SHARED = "shared"
    COLLECTED = "collected"
    FIRST_IDEA = "first-idea"
    COMPARE = "compare"  # after the reveal
    UNDERLINE = "underline"
    READ = "read"  # heading of a task
    REACT = "react"
    REACTION = "reaction"  # heading of a task
    NEVER = "never"  # the self-check's scale
    SOMETIMES = "sometimes"
    OFTEN = "often"
    ALWAYS = "always"
    SELF_CHECK_TASK = "self-check-task"
    IF_I = "if-i"  # headers of the what-if grid
    THEN_THINKS = "then-thinks"
    NEXT_TIME = "next-time"
    THINK_ON = "think-on"
    EXAMPLE = "example"
    CARDS = "cards"
    CUT_OUT = "cut-out"
    TABLE_CARD = "table-card"
    TABLE_CARDS = "table-cards"
    NOT_IN_USE = "not-in-use"  # with a table of the carousel
    HOW_TO = "how-to"  # on a table card, before the steps
    PASS_IT_ON = "pass-it-on"  # on a table card, above the tips that groups leave
    OUR_TIP = "our-tip"  # header of a column
    LOG = "log"
    LOG_TASK = "log-task"
    LOG_TRIED = "log-tried"  # headers of the log
    LOG_NOTICED = "log-noticed"
    LOG_USE = "log-use"
    OBSERVER_SHEET = "observer-sheet"
    OBSERVED = "observed"
    OBSERVE_TASK = "observe-task"
    LOOK_AT = "look-at"  # header of the first column of the observer's grid
    THIS_WEEK = "this-week"  # sentence starters of the next step
    IT_WORKS_WHEN = "it-works-when"
    I_NEED = "i-need"
    FROM_PRACTICE_TO_ME = "from-practice-to-me"  # transfer lines of an energiser

    # the guide's chapters
    GUIDE = "guide"
    AT_A_GLANCE = "at-a-glance"
    RUN_SHEET = "run-sheet"
    PREPARE = "prepare"
    STEP_BY_STEP = "step-by-step"  # a spread for each block
    IN_RESERVE = "in-reserve"
    KEYS = "keys"  # answers and transcripts
    SOURCES = "sources"
    CREDITS = "credits"
    ONLINE = "online"  # words of a link
    CHANGED = "changed"  # what differs from the original
    ORIGINAL = "original"
    THIS_VERSION = "this-version"

    # the run sheet
    TIME = "time"
    ACTIVITY = "activity"
    FORM = "form"
    MATERIAL = "material"
    NOTES = "notes"  # an empty column
    DECISION_POINT = "decision-point"
    DECISION = "decision"  # {time}, {block}, {slide}
    DECISION_SHORT = "decision-short"  # {time}, {block}, {instead}: do not leave out, but replace
    FIT = "fit"  # how the minutes came about
    LEFT_OUT = "left-out"  # for want of time
    COMES_IN = "comes-in"  # out of the reserve, since there is time
    AS_PLANNED = "as-planned"  # nothing was fitted
    MOVED_SHORTER = "moved-shorter"  # {available}, {planned}, {percent}
    MOVED_LONGER = "moved-longer"  # {available}, {planned}, {percent}
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
    HOW = "how"  # header of a column: sides and colour
    COUNT = "count"  # header of a column of numbers
    PER_PERSON = "per-person"
    PER_PAIR = "per-pair"
    PER_GROUP = "per-group"
    PER_SESSION = "per-session"
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
    # a block's spread
    PURPOSE = "purpose"
    GOAL = "goal"
    COURSE = "course"  # the steps of a block with their forms and minutes
    THEN = "then"  # {what}: form and minutes that follow without a slide of their own
    BEFORE = "before"
    DO = "do"
    SAY = "say"
    ASK = "ask"
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
    WHAT_HAPPENED_NEXT = "what-happened-next"
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
    TWISTS = "twists"
    SAFETY = "safety"
    IN_FULL = "in-full"  # the full text of something that a slide only names
