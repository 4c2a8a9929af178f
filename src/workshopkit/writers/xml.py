"""What all XML that we write has in common: escaped words, elements as text, the declaration of a part.

Escaping and declaration are lxml's, so that a part which lxml reads and writes again stays the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workshopkit.text import CONTROL

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"

Element = str
Value = str | int | float | None


def escaped(text: str) -> str:
    """Words as they stand between tags; characters that no Office file can hold are left out."""
    if not text.isprintable():  # a quick no for nearly every text
        text = CONTROL.sub("", text)
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def quoted(text: str) -> str:
    """Words as they stand between the quotes of an attribute."""
    text = escaped(text)
    if '"' in text or not text.isprintable():
        text = text.replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")
    return text


def element(tag: str, children: Iterable[Element | None], attributes: Mapping[str, Value]) -> Element:
    """An element by its prefixed tag; None leaves a child or an attribute out, true is 1."""
    listed = "".join([f' {name}="{_said(value)}"' for name, value in attributes.items() if value is not None])
    content = "".join([child for child in children if child is not None])
    return f"<{tag}{listed}>{content}</{tag}>" if content else f"<{tag}{listed}/>"


def namespaces(by_prefix: Mapping[str, str]) -> str:
    """The declarations that stand in a tag."""
    return "".join([f' xmlns:{prefix}="{address}"' for prefix, address in by_prefix.items()])


def declared(root: Element, by_prefix: Mapping[str, str]) -> Element:
    """The root with these namespaces declared in its tag, those that it does not have yet."""
    tag, end, rest = root.partition(">")
    if tag.endswith("/"):
        tag, end = tag[:-1], "/>"
    name, space, attributes = tag.partition(" ")
    missing = {prefix: uri for prefix, uri in by_prefix.items() if f" xmlns:{prefix}=" not in tag}
    return f"{name}{namespaces(missing)}{space}{attributes}{end}{rest}"


def part(*root: str) -> bytes:
    """The bytes of a part; its root may come in pieces, which is quicker than joining a long one."""
    return b"".join([_DECLARATION, *[piece.encode() for piece in root]])


def _said(value: str | float) -> str:
    if isinstance(value, str):
        return quoted(value)
    return str(int(value)) if isinstance(value, bool) else str(value)
