"""Makes the tables of docs/language.md from the models; run as `python tools/reference.py`.

What stands above the mark in that file is written by hand and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from importlib.resources import files
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from workshopkit import decode
from workshopkit.blocks import KINDS, Block
from workshopkit.blocks.common import Item, Said, Told
from workshopkit.decode import BoundTo, KeepsSafe, Model, RefersTo
from workshopkit.model import Adaptation, Delivery, Workshop

PAGE = Path(__file__).parent.parent / "docs" / "language.md"
MARK = "<!-- What follows is made by tools/reference.py from the models. -->\n"
EXAMPLE = re.compile(r"^## (\w+): .*\n((?:# .*\n)+)", re.MULTILINE)

_SHARED: dict[type, str] = {
    Told: "`about`",
    Item: "`id`, `for`, `priority`, `about` and `instead_of`",
    Said: "`safety`, and `id`, `for`, `priority`, `about` and `instead_of`",
}

TYPES = {  # of decode, in words; a text is in inline Markdown, words are taken as they are
    "Inline": "text",
    "Secret": "text, secret",
    "Word": "words",
    "Id": "id",
    "Ids": "ids",
    "Addresses": "addresses",
    "Forms": "forms",
    "Mins": "minutes",
    "Duration": "length of time",
    "Time": "clock time",
    "Day": "date",
    "Percent": "percentage",
    "Switch": "`true` or `false`",
    "Picture": "picture file",
    "Web": "web address",
    "Language": "language",
    "Whole": "number",
}


def page(current: str) -> str:
    """The page with its tables made anew."""
    return current.partition(MARK)[0] + MARK + "\n" + "\n".join(_lines())


def _lines() -> Iterator[str]:
    seen: set[type[Model]] = {Block}
    yield "## A workshop file\n"
    yield from _table(Workshop)
    yield from _parts(Workshop, seen)
    yield "## Every block\n"
    yield "A block is one activity. Whatever its kind, it has these fields.\n"
    yield from _table(Block)
    yield from _parts(Block, seen)
    yield "## The kinds\n"
    yield "Each kind has the fields of [every block](#every-block), and those below.\n"
    examples = dict(EXAMPLE.findall((files("workshopkit.cli") / "starter" / "en.yaml").read_text("utf-8")))
    for kind, block in KINDS.items():
        yield f"### {kind}\n"
        yield f"{_words(block)}\n"
        if _own(block):
            yield from _table(block)
        yield "```yaml"
        yield re.sub("^# {3}", "", examples[kind], flags=re.MULTILINE) + "```\n"
        yield from _parts(block, seen, "####")
    yield "## An adaptation\n"
    yield "See [adaptations](#adaptations) for what each of these does.\n"
    yield from _table(Adaptation)
    yield from _parts(Adaptation, {*seen, Delivery})


def _parts(model: type[Model], seen: set[type[Model]], heading: str = "###") -> Iterator[str]:
    """The tables of the maps in a model's fields, of those in theirs, each once."""
    for part in (found for hint in _own(model).values() for found in _models(hint)):
        if part in seen:
            continue
        seen.add(part)
        yield f"{heading} {_name(part)}\n"
        yield f"{_words(part)}\n"
        if part.shorthand:
            yield f"What is written without fields is its `{part.shorthand}`.\n"
        base = part.__bases__[0]
        if base in _SHARED:
            yield f"Beside these it may have {_SHARED[base]}, as a [block](#every-block) has.\n"
        elif base is not Model:
            yield f"Beside these it has the fields of a [{_name(base)}](#{_anchor(base)}).\n"
        yield from _table(part)
        yield from _parts(part, seen, heading)


def _table(model: type[Model]) -> Iterator[str]:
    yield "| field | what it is | when absent | |"
    yield "|---|---|---|---|"
    for name, hint in _own(model).items():
        field = model.model_fields[name]
        cells = (f"`{field.alias or name}`", _type(hint), _absent(name, field), field.description or "")
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
    yield ""


def _own(model: type[Model]) -> dict[str, Any]:
    """The fields that a model adds to what it is built on, with their types; a block's are all its own."""
    hints = get_type_hints(model, include_extras=True)
    base: type = Model if model is Block else model.__bases__[0]
    inherited = base.model_fields if issubclass(base, Model) else {}
    return {
        name: hints[name]
        for name, field in model.model_fields.items()
        if name not in inherited or inherited[name].annotation != field.annotation
    }


def _bare(hint: Any) -> Any:
    """The type without what it says of other fields, which the description says in words."""
    said = getattr(hint, "__metadata__", ())
    kept = [mark for mark in said if not isinstance(mark, BoundTo | KeepsSafe | RefersTo)]
    if len(kept) == len(said):
        return hint
    bare = get_args(hint)[0]
    for mark in kept:
        bare = Annotated[bare, mark]
    return bare


def _type(hint: Any) -> str:
    hint = _bare(hint)
    for name, words in TYPES.items():
        if hint == getattr(decode, name):
            return words
    origin, inner = get_origin(hint), [part for part in get_args(hint) if part is not type(None)]
    if origin in (Union, UnionType):
        return _type(inner[0])
    if origin is tuple:
        return f"list of {_type(inner[0])}"
    if isinstance(hint, type) and issubclass(hint, Enum):
        return ", ".join(f"`{choice.value}`" for choice in hint)
    if isinstance(hint, type) and issubclass(hint, Model):
        anchor = "the-kinds" if hint is Block else _anchor(hint)
        return f"[{_name(hint)}](#{anchor})"
    if origin is not None and hasattr(hint, "__metadata__"):
        return "`1`" if inner[0] is int else _type(inner[0])
    return "words by name"


def _models(hint: Any) -> Iterator[type[Model]]:
    if isinstance(hint, type) and issubclass(hint, Model):
        yield hint
    for part in get_args(hint):
        yield from _models(part)


def _absent(name: str, field: FieldInfo) -> str:
    if name == "id":
        return "its kind or its number"
    if field.is_required():
        return "**needed**"
    match field.default:
        case Enum():
            return f"`{field.default.value}`"
        case bool():
            return f"`{str(field.default).lower()}`"
        case Decimal():
            return f"`{field.default:.0%}`"
        case (str() | int()) as value if value != "":
            return f"`{value}`"
        case _:
            return ""


def _name(model: type) -> str:
    """A model's name in words: "case form"."""
    words = re.sub("(?<=[a-z])(?=[A-Z])", " ", model.__name__)
    return words.lower()


def _anchor(model: type) -> str:
    return _name(model).replace(" ", "-")


def _words(model: type[Model]) -> str:
    """What a model's docstring says first."""
    return (model.__doc__ or "").partition("\n\n")[0].replace("\n    ", " ")


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
