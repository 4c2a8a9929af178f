"""The master of the slides and its layouts, each with named placeholders where the theme has its boxes."""

from __future__ import annotations

from workshopkit.theme import BoxLook, Level, LevelLook, Look, TextLook, Zone
from workshopkit.writers.pptx.places import PLACES, placeholder
from workshopkit.writers.pptx.shapes import decoration, fill, geometry, identity, position
from workshopkit.writers.pptx.styles import body_properties, level_style, level_styles, list_style
from workshopkit.writers.pptx.xml import a, p, tree, words
from workshopkit.writers.xml import Element

MAPPING = {
    "bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2", "hlink": "hlink", "folHlink": "folHlink",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
}  # fmt: skip
_MASTER_ZONES = (Zone.TITLE, Zone.MAIN, Zone.FOOTER, Zone.NUMBER)
FIELD_ID = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
LANGUAGE = "en-GB"
_LEVELS = 9  # a style for each that Office asks for


def master(look: Look, identifier: int) -> Element:
    """The one master: background, the boxes of the first layout, the styles of title and body."""
    deck = look.deck
    boxes = {zone: box for zone, box in deck.boxes(deck.fallback[0]).items() if zone in _MASTER_ZONES}
    shapes = [_placeholder(number, zone, box, look, on_master=True)
              for number, (zone, box) in enumerate(boxes.items(), start=2)]  # fmt: skip
    identifiers = [
        p("sldLayoutId", id=identifier + number, r_id=f"rId{number}")
        for number in range(1, len(deck.layouts) + 1)
    ]
    title, main = (deck.texts[boxes[zone].text or ""] for zone in (Zone.TITLE, Zone.MAIN))
    return p(
        "sldMaster",
        p("cSld", p("bg", p("bgPr", fill(look, deck.background), a("effectLst"))), tree(*shapes)),
        p("clrMap", **MAPPING),
        p("sldLayoutIdLst", *identifiers),
        p("hf", hdr=False, dt=False),
        p(
            "txStyles",
            p("titleStyle", *level_styles(title, look)),
            p("bodyStyle", *_nine(main, look)),
            p("otherStyle", level_style("lvl1pPr", main.paragraph, Level.PARAGRAPH, look)),
        ),
    )


def layout(look: Look, name: str) -> Element:
    """A layout by its name in the theme."""
    deck = look.deck
    shapes = [shape for shape in deck.shapes(name) if shape.needs is None]
    drawn = [
        decoration(number, f"{shape.form.capitalize()} {number - 1}", shape, look, drawn=True)
        for number, shape in enumerate(shapes, start=2)
    ]
    placed = [
        _placeholder(number, zone, box, look)
        for number, (zone, box) in enumerate(deck.boxes(name).items(), start=len(shapes) + 2)
    ]
    return p(
        "sldLayout",
        p("cSld", tree(*drawn, *placed), name=deck.layouts[name].name),
        p("clrMapOvr", a("masterClrMapping")),
        preserve=True,
        userDrawn=True,
    )


def _placeholder(number: int, zone: Zone, box: BoxLook, look: Look, *, on_master: bool = False) -> Element:
    place = PLACES[zone]
    text = look.deck.texts[box.text] if box.text else TextLook(paragraph=_small(look))
    holder = (
        p("ph", type=place.kind, idx=_master_index(zone)) if on_master else placeholder(zone, prompt=True)
    )
    return p(
        "sp",
        p("nvSpPr", identity(number, place.name), p("cNvSpPr", a("spLocks", noGrp=True)),
          p("nvPr", holder, userDrawn=None)),
        p("spPr", position(box.at_pt), geometry() if on_master else None),
        p("txBody", body_properties(box.anchor), list_style(text, look, box.align), *_prompts(zone, text)),
    )  # fmt: skip


def _master_index(zone: Zone) -> int | None:
    return None if zone is Zone.TITLE else {Zone.MAIN: 1, Zone.FOOTER: 3, Zone.NUMBER: 4}[zone]


def _prompts(zone: Zone, text: TextLook) -> list[Element]:
    """What stands in an empty placeholder: its name, each level of a main text."""
    language = a("rPr", lang=LANGUAGE)
    match zone:
        case Zone.NUMBER:
            return [a("p", a("fld", language, words("‹#›"), id=FIELD_ID, type="slidenum"))]
        case Zone.FOOTER:
            return [a("p", a("endParaRPr", lang=LANGUAGE))]
        case Zone.MAIN:
            return [
                a("p", a("pPr", lvl=number or None),
                  a("r", a("rPr", lang=LANGUAGE), words(level.value.capitalize())))
                for number, level in enumerate(text.levels)
            ]  # fmt: skip
        case _:
            return [a("p", a("r", language, words(PLACES[zone].name)))]


def _nine(text: TextLook, look: Look) -> list[Element]:
    """The levels of a text, its plain paragraph for the rest of the nine."""
    rest = range(len(text.levels) + 1, _LEVELS + 1)
    return [
        *level_styles(text, look),
        *(level_style(f"lvl{number}pPr", text.paragraph, Level.PARAGRAPH, look) for number in rest),
    ]


def _small(look: Look) -> LevelLook:
    return look.deck.texts["footer"].paragraph
