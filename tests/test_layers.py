"""The shape of the code: who may import whom, what stays lazy, and how long a module may be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src"
PACKAGE = "workshopkit"

LAYERS = (  # low to high: a module imports from lower layers, and within its own package
    ("diagnostics", "timing", "version", "profile", "identity"),
    ("source", "text", "assets", "office"),
    ("inline", "overlay"),
    ("decode",),
    ("elements", "strings"),
    ("place",),
    ("blocks",),
    ("model",),
    ("planning",),
    ("views",),
    ("theme", "measure"),
    ("compose",),
    ("writers",),
    ("package", "lint"),
    ("template",),
    ("rendering", "schemas"),
    ("build",),
    ("cohorts",),
    ("cli",),
)
HOMES = {  # the only places where these are imported
    "docx": {"template"},
    "pptx": {"template"},
    "lxml": {"writers", "template", "lint"},
    "pydantic": {"decode", "blocks", "model", "planning", "views", "theme", "schemas", "cohorts", "cli"},
    "click": {"cli"},
    "rich": {"cli"},
    "yaml": {"source"},
    "babel": {"strings"},
    "openpyxl": {"cohorts"},
    "distributed": {"cohorts"},
}
LAZY = {
    ("workshopkit", "__getattr__"),
    ("workshopkit.cli", "get_command"),
    ("workshopkit.cli", "__getattr__"),
    ("workshopkit.cohorts", "__getattr__"),
    ("workshopkit.office", "_reader"),  # an extra, for --thumbnails alone
}
MOST_LINES = 250

MODULES = {
    ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((SOURCE / PACKAGE).rglob("*.py"))
}


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def imported(module: str) -> Iterator[str]:
    """Every module that one imports, wherever in it; of our own the very module, not its package."""
    for node in ast.walk(tree(module)):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(origin), names=names, level=0):
                found = {f"{origin}.{name.name}" for name in names}
                yield from (found & MODULES.keys()) or {origin}
            case ast.ImportFrom():
                yield "a relative import"


def part(module: str) -> str:
    """The layer's name for a module: what comes after "workshopkit"."""
    return module.split(".")[1] if "." in module else ""


def height(module: str) -> int:
    heights = [index for index, layer in enumerate(LAYERS) if part(module) in layer]
    assert heights, f"{module} stands in no layer"
    return heights[0]


def test_modules_import_only_from_lower_layers() -> None:
    higher = [
        f"{module} imports {other}"
        for module in MODULES
        if part(module) not in ("", "__main__")
        for other in imported(module)
        if other.split(".")[0] == PACKAGE and part(other) != part(module)
        if not part(other) or height(other) >= height(module)
    ]
    assert higher == []


def test_no_modules_import_each_other() -> None:
    TopologicalSorter({module: set(imported(module)) & MODULES.keys() for module in MODULES}).prepare()


def test_no_import_is_relative_or_only_for_types() -> None:
    found = [
        module for module in MODULES if {"a relative import", "typing.TYPE_CHECKING"} & set(imported(module))
    ]
    named = [m for m in MODULES for n in ast.walk(tree(m)) if getattr(n, "id", "") == "TYPE_CHECKING"]
    assert found + named == []


def test_third_parties_stay_at_home() -> None:
    strangers = [
        f"{module} imports {other}"
        for module in MODULES
        for other in imported(module)
        if part(module) not in HOMES.get(other.split(".")[0], {part(module)})
    ]
    assert strangers == []


def test_imports_stand_at_the_top_but_for_the_lazy_places() -> None:
    lazy = {
        (module, function.name)
        for module in MODULES
        for function in ast.walk(tree(module))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        if any(is_import(node) for node in ast.walk(function))
    }
    assert lazy <= LAZY


def is_import(node: ast.AST) -> bool:
    called = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
    return isinstance(node, ast.Import | ast.ImportFrom) or called in ("import_module", "__import__")


def test_only_the_command_line_prints_or_exits() -> None:
    found = [
        module
        for module in MODULES
        if part(module) not in ("cli", "__main__")
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Call)
        if ast.unparse(node.func) in ("print", "exit", "quit", "sys.exit", "os._exit")
    ]
    assert found == []


def test_modules_are_short() -> None:
    lines = {module: len(path.read_text(encoding="utf-8").splitlines()) for module, path in MODULES.items()}
    assert {module: count for module, count in lines.items() if count > MOST_LINES} == {}


def test_modules_say_what_they_are_about() -> None:
    assert [module for module in MODULES if not ast.get_docstring(tree(module))] == []
