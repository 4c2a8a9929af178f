"""The session is in our own words: no run of eight words of its source stands in it, but for a reference.

The source is not ours to ship. Where it stands beside the repository it is compared itself; elsewhere
`source-runs.txt` is, with a digest of each of its runs (made from it with `--update`).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from workshopkit.decode import written_texts
from workshopkit.model import Workshop, load

ROOT = Path(__file__).resolve().parent.parent
DIGESTS = Path(__file__).parent / "source-runs.txt"
SOURCE = next(
    (
        path
        for folder in (ROOT.parent, ROOT.parent.parent)  # of a clone, or of a worktree in a folder of those
        if (path := folder / "shared" / "session" / "source.txt").is_file()
    ),
    None,
)
LONGEST = 7  # words in a row that anybody may write
DIGITS = 12  # of a digest: runs that differ hardly ever share one

ALLOWED = {
    "Hughes, P., & Mac Naughton, G. (2000). Consensus, dissensus or community: the politics of parental "
    "involvement in early childhood education. Contemporary Issues in Early Childhood, 1(3), 241–257.": (
        "a reference reads as its authors and journal have it"
    ),
}
DUTCH = (
    *sorted((ROOT / "examples").rglob("*.yaml")),
    *sorted(path for path in (ROOT / "docs").glob("*.md") if path.name.count(".") == 1),
    *sorted((ROOT / "src" / "workshopkit" / "cli" / "starter").glob("*nl.yaml")),
)

Word = tuple[str, str]
"""A word as it is compared, and where it stands."""


def words(text: str) -> list[str]:
    """The words of a text, whatever their case, accents and what stands between them; no web addresses."""
    text = re.sub(r"(?:https?://|www\.)\S+", " ", text)
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"\w+", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def runs(found: Sequence[str]) -> Iterator[str]:
    """Every run of one word more than anybody may write."""
    for begin in range(len(found) - LONGEST):
        yield " ".join(found[begin : begin + LONGEST + 1])


def digest(run: str) -> str:
    return hashlib.sha256(run.encode()).hexdigest()[:DIGITS]


def digests(text: str) -> list[str]:
    return sorted({digest(run) for run in runs(words(text))})


def copied(written: Sequence[Word], source: frozenset[str], allowed: Sequence[str] = ()) -> list[str]:
    """The runs that stand in the source too, each with where it begins; also over neighbouring texts."""
    fine = {run for phrase in allowed for run in runs(words(phrase))}
    own = [word for word, _ in written]
    return [
        f"{place}: {run}"
        for (_, place), run in zip(written, runs(own), strict=False)
        if digest(run) in source and run not in fine
    ]


def words_of(workshop: Workshop) -> list[Word]:
    """Every word of a workshop as it reads, with the address of its text."""
    return [(word, text.address or "") for text in written_texts(workshop) for word in words(text.plain)]


@pytest.fixture(scope="module")
def session() -> list[Word]:
    return words_of(load("partnerschap-met-ouders"))


@pytest.fixture(scope="module")
def source() -> frozenset[str]:
    """The digest of every run of the source, as it is shipped."""
    return frozenset(DIGESTS.read_text("utf-8").split())


def test_digests_are_those_of_the_source(update: bool) -> None:
    if SOURCE is None:
        pytest.skip("the source of the session is not here")
    found = digests(SOURCE.read_text("utf-8"))
    if update:
        DIGESTS.write_text("".join(f"{one}\n" for one in found), encoding="utf-8")
    assert DIGESTS.read_text("utf-8").split() == found


def test_session_has_no_run_of_its_source(session: list[Word], source: frozenset[str]) -> None:
    assert copied(session, source, list(ALLOWED)) == []


@pytest.mark.parametrize("path", DUTCH, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_stands_beside_it_has_none_either(path: Path, source: frozenset[str]) -> None:
    written = [(word, path.name) for word in words(path.read_text("utf-8"))]
    assert copied(written, source, list(ALLOWED)) == []


def test_every_phrase_that_is_allowed_is_needed(session: list[Word], source: frozenset[str]) -> None:
    """And so the shipped digest does find what stands in the source."""
    for phrase in ALLOWED:
        assert copied(session, source, [other for other in ALLOWED if other != phrase]), phrase


SENTENCE = "Wie op tijd komt, krijgt van de kok één lepel méér soep."


@pytest.mark.parametrize(
    "planted",
    [
        SENTENCE,
        SENTENCE.upper(),
        "Vandaag geldt: wie ‘op tijd’ komt — krijgt van de kok een lepel meer.",
        "Wie op **tijd** komt,\nkrijgt van\n  de kok een lepel",
    ],
)
def test_planted_run_is_found(planted: str) -> None:
    text = [(word, "slot.thanks") for word in words(planted)]
    assert copied(text, frozenset(digests(SENTENCE)))[0].startswith("slot.thanks: wie op tijd komt ")


def test_run_over_two_texts_is_found() -> None:
    first, second = SENTENCE.split(",")
    text = [*((word, "a") for word in words(first)), *((word, "b") for word in words(second))]
    assert copied(text, frozenset(digests(SENTENCE)))[0] == "a: wie op tijd komt krijgt van de kok"


def test_seven_words_in_a_row_are_nobodys() -> None:
    own = [(word, "a") for word in words("Wie op tijd komt, krijgt van de bakker één lepel meer soep")]
    assert copied(own, frozenset(digests(SENTENCE))) == []


def test_each_run_of_the_source_is_found_where_it_is_planted(
    session: list[Word], source: frozenset[str]
) -> None:
    if SOURCE is None:
        pytest.skip("the source of the session is not here")
    whole = words(SOURCE.read_text("utf-8"))
    for begin, end in pairwise(range(0, len(whole), LONGEST + 1)):
        planted = [(word, "planted") for word in whole[begin:end]]
        assert copied([*session[:50], *planted, *session[50:]], source, list(ALLOWED)) or is_allowed(planted)


def is_allowed(planted: Sequence[Word]) -> bool:
    run = " ".join(word for word, _ in planted)
    return any(run in set(runs(words(phrase))) for phrase in ALLOWED)
