"""Loading: a workshop file, or a shipped workshop by its name, becomes a Workshop with every mistake told."""

from __future__ import annotations

from pathlib import Path

from workshopkit.assets import deck_path, is_file, names
from workshopkit.blocks import KINDS, Block, Kinds
from workshopkit.decode import Context, Fields, Items, Leaf, decode, raw
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.inline import Terms
from workshopkit.model.rules import check
from workshopkit.model.workshop import Workshop
from workshopkit.source import Mapping, read
from workshopkit.text import CONTROL


def load(name: str | Path, *, kinds: Kinds = KINDS) -> Workshop:
    """The workshop in a file, or the shipped one of that name. Raises WorkshopError with all that is wrong.

    `kinds` are the kinds of blocks that the file may use: KINDS with one's own beside them.
    """
    report = Report()
    workshop = read_workshop(name, report, kinds)
    report.check()
    if workshop is None:
        raise AssertionError(f"'{name}' did not decode and nothing was reported")
    return workshop


def read_workshop(name: str | Path, report: Report, kinds: Kinds = KINDS) -> Workshop | None:
    """Like load, into a report that the caller has; warnings stay in it."""
    path = find(name, report)
    root = read(path, report, name=str(name) if path == Path(name) else None) if path else None
    return workshop_of(root, path.parent, report, kinds) if path and root else None


def find(name: str | Path, report: Report) -> Path | None:
    """The file that a name stands for: a shipped workshop, a file, or a folder with a workshop.yaml."""
    shipped = deck_path(str(name))
    path = Path(name)
    if shipped and not is_file(path):
        return shipped
    if is_file(path / "workshop.yaml"):
        return path / "workshop.yaml"
    if not is_file(path):
        near = suggest(str(name), names("decks")) or ""
        report.add(Code.NO_FILE, Span(str(name)), file=str(name), suggestion=near)
        return None
    return path


def workshop_of(root: Mapping, folder: Path, report: Report, kinds: Kinds = KINDS) -> Workshop | None:
    """The workshop that a root map is; pictures stand below `folder`."""
    values = raw(root, report, hidden=("blocks",))
    if not isinstance(values, Fields):
        return None
    context = Context(report, _terms(values, report), folder)
    blocks = _blocks(values, context, kinds)
    frame = Fields({key: value for key, value in values.items() if key != "terms"})
    frame.span, frame.address, frame.keys_at = values.span, values.address, values.keys_at
    if "blocks" in frame:
        frame["blocks"] = blocks
    workshop = decode(Workshop, frame, context)
    check(values, blocks, workshop, report)
    return workshop.model_copy(update={"terms": context.terms}) if workshop else None


def _terms(values: Fields, report: Report) -> Terms:
    """The terms with their forms; a plain word is the form `one`."""
    written = values.get("terms")
    if written is None:
        return {}
    if not isinstance(written, Fields):
        report.add(Code.NOT_A_MAP, values.keys_at["terms"], key="terms", value="")
        return {}
    terms: dict[str, dict[str, str]] = {}
    for name, forms in written.items():
        if isinstance(forms, Leaf):
            terms[name] = {"one": _form(forms, report)}
        elif isinstance(forms, Fields):
            terms[name] = {
                form: _form(word, report) for form, word in forms.items() if isinstance(word, Leaf)
            }
            for form, word in forms.items():
                if not isinstance(word, Leaf):
                    report.add(Code.NOT_A_TEXT, forms.keys_at[form], key=form, value="")
        else:
            report.add(Code.NOT_A_MAP, written.keys_at[name], key=name, value="")
    return terms


def _form(word: Leaf, report: Report) -> str:
    if control := CONTROL.search(word):
        report.add(Code.BAD_CHARACTER, word.span, value=f"U+{ord(control[0]):04X}")
    return str(word)


def _blocks(values: Fields, context: Context, kinds: Kinds) -> tuple[Block, ...]:
    """Each block by its kind. One of an unknown kind has at least its common fields checked."""
    written = values.get("blocks")
    if not isinstance(written, Items):
        if written is not None:
            context.report.add(Code.NOT_A_LIST, values.keys_at["blocks"], key="blocks", value="")
        return ()
    found = (_block(item, context, kinds) for item in written)
    return tuple(block for block in found if block is not None)


def _block(item: object, context: Context, kinds: Kinds) -> Block | None:
    if not isinstance(item, Fields):
        span = item.span if isinstance(item, Leaf | Items) else Span("")
        context.report.add(Code.NOT_A_MAP, span, key="blocks", value=item if isinstance(item, Leaf) else "")
        return None
    kind = item.get("kind")
    if isinstance(kind, Leaf) and kind in kinds:
        return decode(kinds[kind], item, context)
    if isinstance(kind, Leaf):
        context.report.add(
            Code.UNKNOWN_KIND,
            kind.span,
            kind=kind,
            choices=", ".join(kinds),
            suggestion=suggest(kind, kinds) or "",
        )
    shared = Block.known_keys()
    common = Fields({key: value for key, value in item.items() if key in shared})
    common.span, common.address = item.span, item.address
    common.keys_at = {key: place for key, place in item.keys_at.items() if key in shared}
    decode(Block, common, context)
    return None
