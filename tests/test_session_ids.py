"""Every line of the shipped session has a name from its author: an adaptation points, it never counts."""

from __future__ import annotations

import re

import pytest

from workshopkit.assets import deck_path
from workshopkit.blocks.common import Item
from workshopkit.decode import Model, models
from workshopkit.diagnostics import Report, Span
from workshopkit.model import load
from workshopkit.source import Mapping, Scalar, Sequence, read, walk

NAME = "partnerschap-met-ouders"
NAMED = [model for model in models(load(NAME)) if "id" in model.known_keys() and model.address]


@pytest.fixture(scope="module")
def lists() -> list[Sequence]:
    path = deck_path(NAME)
    assert path is not None
    root = read(path, Report())
    assert root is not None
    return [node for node in walk(root) if isinstance(node, Sequence)]


def test_every_name_stands_in_the_file(lists: list[Sequence]) -> None:
    """None was derived from a number or a kind."""
    written = {item.span for listed in lists for item in listed.items if named(item)}
    assert len([model for model in NAMED if isinstance(model, Item)]) > 400
    assert [shown(model) for model in NAMED if model.span not in written] == []


def named(item: object) -> bool:
    own = item.entries.get("id") if isinstance(item, Mapping) else None
    return isinstance(own, Scalar) and not own.absent


def shown(model: Model) -> tuple[Span, str]:
    return model.span, model.address


def test_no_name_is_a_mere_number() -> None:
    assert [model.address for model in NAMED if re.search(r"(?:^|\.)\d+$", model.address)] == []
