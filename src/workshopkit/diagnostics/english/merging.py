"""What is said in English of how an adaptation is put over a workshop: its lists, ids and references."""

from __future__ import annotations

from workshopkit.diagnostics.code import Code

PHRASES: dict[Code, tuple[str, str]] = {
    Code.NUMBERED_ADDRESS: (
        "'{value}' is a place in the list '{name}', and something else stands there once that list grows",
        "write the id instead of the number; where the list has no ids, write the whole list anew",
    ),
    Code.ID_STAYS: (
        "the id '{id}' never changes: other places and other files name it",
        "leave 'id' out; what people call it stands in 'title', 'name' or 'text'. To have something else in"
        " its place, use 'remove: [{name}]' and 'insert:'",
    ),
    Code.BLOCKS_STAY: (
        "the list of blocks is never replaced as a whole",
        "change a block by its id: 'change: {{{id}: …}}'; what must go stands under 'remove: [{id}]', and"
        " what comes in under 'insert:', as in  - {{after: {id}, block: {{id: our-case, …}}}}",
    ),
    Code.LIST_REPLACED: (
        "the list '{name}' is now as a whole what you write; this is gone: {value}",
        "to change only one of it, name that by its id: 'change: {{{name}.{id}: …}}'; the others then stay",
    ),
    Code.PROGRAMME_SPLIT: (
        "in the programme this is now '{words}', but the blocks beside it are still '{value}'",
        "if they belong together, give them the same name, also under 'change: {other}'",
    ),
    Code.BREAK_MOVED: (
        "the break '{id}' came after '{value}', which is gone; it now comes after '{other}'",
        "if it does not fit there, put it elsewhere: change the field 'after' of '{id}' under 'delivery'",
    ),
    Code.MOMENT_GONE: (
        "'{id}' belonged to '{value}', which is gone, and goes with it",
        "if something else must come at that moment, name that block under 'delivery'",
    ),
}
