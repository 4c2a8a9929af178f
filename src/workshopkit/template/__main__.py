"""Rewrites the templates of a theme: `python -m workshopkit.template [FOLDER]`, by default `samen`."""

from __future__ import annotations

import sys
from pathlib import Path

from workshopkit.assets import shipped
from workshopkit.diagnostics import Report
from workshopkit.template import deck, document
from workshopkit.theme import THEME_FILE, read_look, template_names

_DEFAULT = "samen"


def main(arguments: list[str]) -> None:
    """Write both templates beside the theme.yaml of a folder; raises WorkshopError when it cannot be used."""
    folder = Path(arguments[0]) if arguments else shipped("templates") / _DEFAULT
    report = Report()
    look = read_look(folder / THEME_FILE, report)
    report.check()
    assert look is not None
    for name, data in zip(template_names(look.name), (deck.make(look), document.make(look)), strict=True):
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main(sys.argv[1:])
