"""Rewrites the templates of a theme: `python -m workshopkit.template [FOLDER]`, by default `samen`."""

from __future__ import annotations

import sys
from pathlib import Path

from workshopkit.assets import shipped
from workshopkit.diagnostics import Report
from workshopkit.template import deck, document
from workshopkit.theme import THEME_FILE, read_look, template_names

_DEFAULT = "samen"


def main(arguments: list[str]) -> int:
    """Write both templates beside the theme.yaml of a folder; 1 when that cannot be used."""
    folder = Path(arguments[0]) if arguments else shipped("templates") / _DEFAULT
    report = Report()
    look = read_look(folder / THEME_FILE, report)
    if look is None:
        print(*report, sep="\n", file=sys.stderr)
        return 1
    for name, data in zip(template_names(look.name), (deck.make(look), document.make(look)), strict=True):
        (folder / name).write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
