"""The labels of one language, with its clock, dates and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal

from workshopkit.strings import dutch, english, french
from workshopkit.strings.label import AnyLabel, Label
from workshopkit.text import EMPTY, Text, literal
from workshopkit.timing import Clock, Minutes

Language = Literal["nl", "en", "fr"]
KNOWN: tuple[str, ...] = ("nl-BE", "nl", "en-GB", "en", "fr-BE", "fr")
_REMEMBERED = 2048  # words of each sort; the clock alone has 1,440 moments


@dataclass(frozen=True, slots=True)
class Voice:
    """Words and patterns of a language: for the clock at a full hour, at any time and in a table,
    and what stands between a name and what is said of it."""

    words: dict[AnyLabel, str]
    locale: str
    full_hour: str
    clock: str
    clock_in_table: str
    colon: str = ": "


_VOICES: MappingProxyType[Language, Voice] = MappingProxyType(
    {
        "nl": Voice(dutch.WORDS, "nl_BE", "H 'uur'", "H.mm 'uur'", "H.mm"),
        "en": Voice(english.WORDS, "en_GB", "h a", "h.mm a", "h.mm"),
        "fr": Voice(french.WORDS, "fr_BE", "H\u00a0'h'", "H\u00a0'h'\u00a0mm", "H'h'mm", "\u00a0: "),
    }
)


@lru_cache(maxsize=_REMEMBERED)
def language_of(tag: str) -> Language:
    """The language of a tag out of KNOWN, in any case; ValueError for another tag."""
    if tag.casefold() not in {known.casefold() for known in KNOWN}:
        raise ValueError(f"no labels in '{tag}'")
    match tag[:2].casefold():
        case "nl":
            return "nl"
        case "fr":
            return "fr"
        case _:
            return "en"


@dataclass(frozen=True, slots=True)
class Labels:
    """What our own words are in a language (a tag out of KNOWN)."""

    language: str

    def __post_init__(self) -> None:
        language_of(self.language)

    @property
    def _voice(self) -> Voice:
        return _VOICES[language_of(self.language)]

    def __call__(self, label: AnyLabel, **values: object) -> str:
        """The words of a label; KeyError when one of its {names} is not given."""
        words = self._voice.words[label]
        return words.format_map({name: str(value) for name, value in values.items()})

    def text(self, label: AnyLabel, **values: str | Text) -> Text:
        """A label as a text, with texts for its {names}: their style, links and references stay."""
        return _text(self, label, tuple(values.items()))

    @property
    def colon(self) -> str:
        """What stands between a name and what is said of it: ": ", in French with a space before it."""
        return self._voice.colon

    def minutes(self, count: Minutes) -> str:
        """ "1 minuut", "5 minuten"."""
        return self(Label.MINUTE if count == 1 else Label.MINUTES, count=count)

    def minutes_short(self, count: Minutes) -> str:
        """ "5 min.", for tables."""
        return self(Label.MINUTES_SHORT, count=count)

    def clock(self, moment: Clock) -> str:
        """ "19.30 uur", "20 uur" at a full hour."""
        voice = self._voice
        return _moment(moment, voice.clock if moment.minute else voice.full_hour, voice.locale)

    def clock_table(self, moment: Clock) -> str:
        """ "19.30", always with its minutes and as short as can be, so that a column reads well."""
        return _moment(moment, self._voice.clock_in_table, self._voice.locale)

    def elapsed(self, minutes: Minutes) -> str:
        """ "0:05", time since the start where no clock time is known."""
        return f"{minutes // 60}:{minutes % 60:02}"

    def month(self, day: date) -> str:
        """ "maart 2026"; no line ends between the two."""
        return _month(day, self._voice.locale)

    def date(self, day: date) -> str:
        """ "donderdag 12 maart 2026"; no line ends between day and month."""
        return _day(day, self._voice.locale)

    def number(self, value: float) -> str:
        """ "1,5" or "1.5"."""
        return format_decimal(value, locale=self._voice.locale)

    def join_and(self, items: list[str]) -> str:
        """ "a, b en c"."""
        return format_list(items, style="standard", locale=self._voice.locale)

    def language_name(self, tag: str) -> str:
        """ "Engels" for "en"; the tag itself when it names no known language."""
        try:
            name = Locale.parse(tag, sep="-").get_language_name(self._voice.locale)
        except (UnknownLocaleError, ValueError):
            name = None
        return name or tag


@lru_cache(maxsize=_REMEMBERED)
def _text(labels: Labels, label: AnyLabel, values: tuple[tuple[str, str | Text], ...]) -> Text:
    by_name = dict(values)
    marks = {name: f"\0{name}\0" for name in by_name}
    made = EMPTY
    for piece in labels(label, **marks).split("\0"):
        value = by_name.get(piece, piece)
        made += literal(value) if isinstance(value, str) else value
    return made


@lru_cache(maxsize=_REMEMBERED)
def _moment(moment: Clock, pattern: str, locale: str) -> str:
    return format_time(time(moment.hour % 24, moment.minute), pattern, locale=locale)


@lru_cache(maxsize=_REMEMBERED)
def _month(day: date, locale: str) -> str:
    return format_date(day, "MMMM\u00a0y", locale=locale)


@lru_cache(maxsize=_REMEMBERED)
def _day(day: date, locale: str) -> str:
    first_of_month = day.day == 1 and locale.startswith("fr")
    pattern = "EEEE d'er'\u00a0MMMM y" if first_of_month else "EEEE d\u00a0MMMM y"
    return format_date(day, pattern, locale=locale)
