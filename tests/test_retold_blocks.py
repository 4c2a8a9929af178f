"""A block that goes leaves nothing behind: its own words stand nowhere once it is taken out, or left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from retold_packs import AUDIENCES, HEAD, SESSION, Hit, Made, adapted, made, scan
from workshopkit.theme import Theme

OWN = {
    "opening": r"welkom|recept\b|\bverklap",
    "film": r"\bfilm\b|\bvimeo|once upon|kijkopdracht|kijktijd|ondertitel|luidspreker",
    "regendag": (
        r"regendag|moeder|zoontje|\bzon\b|\bjas\b|\bbeloofd|\bvervolg\b|verklap"
        r"|(?:in|uit|van) (?:het|dit) verhaal|wat als"
    ),
    "als-niemand-belde": r"\bketens?\b|modder|schoenen|voorspel|uitsluiting",
    "elmer": r"\belmer|geruststellen|reservekleren|vuile?\b|foto’s en filmpjes",
    "kleine-situaties": r"vijf (?:gewone )?zinnen|elke ouder …|teamvraag|uitgangspunt",
    "zes-beelden": (
        r"\bzes\b|knipkaart|hughes|mac naughton|envelop|hulpbron|brenger|mede-opvoeder|eerste opvoeder"
        r"|\bklant\b|(?:welk|ander|eigen) beeld\b(?! van vroeger)|leerkracht voor thuis"
    ),
    "oefengesprek": r"oefengesprek|observator|\bwending|kijkwijzer|rug aan rug|eerste zinnen",
    "tussendoortje": (
        r"snoep|steentje|prentkaart|\bschaal\b|\blekkers?\b|\betiket|allergie|halal|overhalen|tussendoortje|aanbod"
    ),
    "tools": (
        r"hulpmiddel|tafelkaart|doorschuif|carrousel|wenplan|familiekaart|dagkaartje|fotoboek|huisbezoek"
        r"|starttafel|\boogst"
    ),
    "slot": r"\bmail\b|volgende stap|kleine stap|twee weken (?:geleden|na)|wel thuis",
}
"""The words by which one knows each block, where it is and where others speak of it."""

ALWAYS = {block.id for block in SESSION.blocks if block.worksheet.always}
"""Blocks whose sheet is in the booklet even when they are not done."""

every_block = pytest.mark.parametrize("block", OWN)


def words_of(block: str) -> re.Pattern[str]:
    return re.compile(OWN[block], re.IGNORECASE)


def write(folder: Path, words: str) -> Path:
    path = folder / "avond.yaml"
    path.write_text(HEAD + words, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def session(theme: Theme) -> Made:
    return made(SESSION, theme, 180)


def test_every_block_has_words_of_its_own() -> None:
    assert OWN.keys() == {block.id for block in SESSION.blocks}


@every_block
def test_each_of_its_words_stands_in_the_session(block: str, session: Made) -> None:
    found = " ".join(hit.words for hit in scan(session, words_of(block)))
    for word in OWN[block].split("|"):
        if "(" not in word and ")" not in word:
            assert re.search(word, found, re.IGNORECASE), word


@every_block
@pytest.mark.parametrize(
    ("length", "audience"),
    [(45, None), (180, None), *((90, audience) for audience in AUDIENCES if audience)],
)
def test_what_is_taken_out_leaves_no_word_behind(
    block: str, length: int, audience: str | None, tmp_path: Path, theme: Theme
) -> None:
    one = made(adapted(write(tmp_path, f"remove: [{block}]")), theme, length, audience)
    assert scan(one, words_of(block)) == []


def elsewhere(hits: list[Hit], block: str) -> list[Hit]:
    """Those that stand anywhere but in the block's own spread in the guide (and where that says what was left
    out), and on its sheet for any time."""
    return [hit for hit in hits if not (_is_own_spread(hit, block) or _is_own_sheet(hit, block))]


def _is_own_spread(hit: Hit, block: str) -> bool:
    is_own = hit.address.partition(".")[0] in (block, "")
    return is_own and hit.where in ("draaiboek, In reserve", "draaiboek, Tijdschema")


def _is_own_sheet(hit: Hit, block: str) -> bool:
    is_own = hit.address.startswith(f"{block}.") or hit.where == hit.words
    return is_own and block in ALWAYS and hit.where.startswith("werk")


@pytest.mark.parametrize(
    ("block", "length"),
    [("elmer", 45), ("elmer", 55), ("tussendoortje", 45), ("tussendoortje", 50), ("oefengesprek", 90)],
)
def test_what_there_is_no_time_for_stands_in_its_own_spread_alone(
    block: str, length: int, theme: Theme
) -> None:
    one = made(SESSION, theme, length)
    assert block not in {planned.block.id for planned in one.plan.blocks}
    left_out = one.plan.left_out(block) is not None
    assert left_out == (block != "oefengesprek")
    assert elsewhere(scan(one, words_of(block)), block) == []


@pytest.mark.parametrize("block", [name for name in OWN if name not in ("opening", "regendag", "slot")])
def test_clock_leaves_no_word_behind_of_any_block(block: str, tmp_path: Path, theme: Theme) -> None:
    words = f"change: {{{block}: {{priority: could, minutes: {{plan: 60, min: 60, max: 60}}}}}}"
    one = made(adapted(write(tmp_path, words)), theme, 75)
    assert one.plan.left_out(block)
    assert elsewhere(scan(one, words_of(block)), block) == []
