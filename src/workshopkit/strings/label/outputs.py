"""What we say on wall and paper: the deck, the sheets and cards, the forms of work and the clock."""

from __future__ import annotations

from enum import Enum


class Label(Enum):
    """What a label means; comments say where it stands, and which {names} it takes."""

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
    THEN = "then"  # {what}: form and minutes that follow without a slide of their own

    # time
    MINUTE = "minute"  # {count}, which is 1
    MINUTES = "minutes"  # {count}
    MINUTES_SHORT = "minutes-short"  # {count}; in tables
    BREAK = "break"
    BREAK_BACK = "break-back"  # {time}; title of the break's slide
    MEETING_OF = "meeting-of"  # {title}, {number}; title of a later meeting

    # the deck
    DECK_FILE = "deck-file"  # stem of a file name, as the five below
    GUIDE_FILE = "guide-file"
    BOOKLET_FILE = "booklet-file"
    SHEET_FILE = "sheet-file"
    CARDS_FILE = "cards-file"
    CASE_FORM_FILE = "case-form-file"
    SLIDE_REF = "slide-ref"  # {number}; within a sentence or after a dot
    SLIDES_REF = "slides-ref"  # {first}, {last}
    CONTINUED = "continued"  # {number}, {total}; after a title
    SESSION = "session"  # {number}
    GOALS = "goals"
    PROGRAMME = "programme"
    AGREEMENTS = "agreements"
    THINK_FIRST = "think-first"  # the turn of a prediction without a step of its own
    YOUR_TURN = "your-turn"  # the turn of a cue without a form of its own
    WHAT_COMES_OF_IT = "what-comes-of-it"  # title of the slide with a what-if's chains
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
    TURNS = "turns"  # title of the slide while one plays
    TALK_AFTER = "talk-after"  # title of the slide after it
    TWISTS = "twists"
    ASK = "ask"
    CHOOSE = "choose"

    # worksheets, booklet, case form
    SHEETS = "sheets"
    SHEET = "sheet"  # {number}
    SHEET_REF = "sheet-ref"  # {number}
    LATER = "later"  # with a sheet that is not bound
    PER_PERSON = "per-person"
    PER_PAIR = "per-pair"
    PER_GROUP = "per-group"
    PER_SESSION = "per-session"
    BOOKLET = "booklet"
    CASE_FORM = "case-form"
    WHAT_BECOMES = "what-becomes"  # on the case form
    BACK_BY = "back-by"  # on the case form, before a day to fill in
    BACK_TO = "back-to"  # on the case form, before a name to fill in
    WRITE_ON = "write-on"  # {number}; below the questions on a slide
    NAME = "name"
    WORKPLACE = "workplace"  # on the booklet's cover
    NOTES = "notes"  # an empty column
    DATE = "date"
    GROUP = "group"
    PRIVATE = "private"  # line below the sheet's title
    SHARED = "shared"
    COLLECTED = "collected"
    FIRST_IDEA = "first-idea"
    COMPARE = "compare"  # after the reveal
    WHAT_HAPPENED_NEXT = "what-happened-next"
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
