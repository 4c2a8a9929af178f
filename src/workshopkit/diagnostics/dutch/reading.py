"""What is said in Dutch of a file: that it can be read, its shape, its texts."""

from __future__ import annotations

from workshopkit.diagnostics.code import Code

PHRASES: dict[Code, tuple[str, str]] = {
    Code.NO_FILE: (
        "er is geen bestand '{file}' dat gelezen kan worden",
        "kijk de spelling en de map na; meegeleverde workshops gaan gewoon bij hun naam,"
        " zoals partnerschap-met-ouders",
    ),
    Code.NOT_TEXT: (
        "'{file}' is geen tekstbestand ({reason})",
        "bewaar het als platte tekst in UTF-8; een Word-bestand lukt niet, zijn tekst in een .yaml wel",
    ),
    Code.NOT_YAML: (
        "deze regel, of de regel ervoor, is niet te lezen",
        "vaak een tekst met een dubbelpunt, een # of een aanhalingsteken: zet de hele tekst tussen dubbele"
        ' aanhalingstekens, zoals title: "Wat nu: bellen of wachten?"; anders een tab (gebruik spaties)'
        " of regels die niet op één lijn staan",
    ),
    Code.TAB: (
        "hier staat een tab",
        "spring in met spaties: twee voor elke trap",
    ),
    Code.OPEN_QUOTE: (
        "dit aanhalingsteken wordt nergens gesloten",
        "zet er aan het einde van de tekst nog een, of haal dit weg",
    ),
    Code.OPEN_BRACKET: (
        "wat hier tussen haakjes begint, wordt niet gesloten of mist een komma",
        "sluit [ met ] en {{ met }}, zet een komma tussen de delen, en een tekst met een komma of een"
        " aanhalingsteken erin tussen dubbele aanhalingstekens",
    ),
    Code.COLON_IN_TEXT: (
        "in deze tekst staat een dubbelpunt, en dat leest hier als een nieuw veld",
        'zet de hele tekst tussen dubbele aanhalingstekens, zoals title: "Wat nu: bellen of wachten?"',
    ),
    Code.INDENT: (
        "deze regel begint niet even ver als de regels ernaast",
        "begin regels die bij elkaar horen even ver, met spaties: haalde je een # weg, haal dan ook de spatie"
        " erna weg; wat eronder hoort, begint twee spaties verder",
    ),
    Code.QUOTE_IN_TEXT: (
        "in deze tekst staat een aanhalingsteken, en daar houdt hij nu op",
        'schrijf “ en ” in je tekst, zoals title: "Wat is “goed” voor wie?"',
    ),
    Code.DUPLICATE_KEY: (
        "'{key}' staat hier twee keer; de eerste staat op {other}",
        "hou er één van over, of geef de tweede een eigen plaats",
    ),
    Code.CUT_AT_COMMA: (
        "tussen [ en ] begint na een komma een nieuw item, dus dit werden er twee: '{value}'",
        'zet de hele zin tussen dubbele aanhalingstekens, of geef elk item een eigen regel na "- "',
    ),
    Code.ALIAS: (
        "dit verwijst met & en * naar een andere plaats, en dat kan hier niet",
        "schrijf de tekst nog eens voluit; voor woorden die vaak terugkomen zijn er terms",
    ),
    Code.TOO_DEEP: (
        "de regels springen dieper in dan een workshop ooit nodig heeft",
        "kijk of het inspringen klopt: twee spaties per niveau",
    ),
    Code.NOT_A_MAP: (
        "'{key}' moet eigen velden hebben, niet '{value}'",
        "zet elk veld eronder op een eigen regel, twee spaties verder, zoals  title: Wat doe je?",
    ),
    Code.NOT_A_LIST: (
        "'{key}' moet een lijst zijn, niet '{value}'",
        "zet elk onderdeel op een eigen regel die begint met '- '; ook een lijst van één is een lijst",
    ),
    Code.NOT_A_TEXT: (
        "bij '{key}' staat nog geen tekst; het is leeg, of er staat een lijst of een reeks velden",
        "zet ook de regels eronder aan als die nog met # beginnen, of schrijf de tekst hier achter het"
        " dubbelpunt; met een dubbelpunt of # erin hoort hij tussen dubbele aanhalingstekens",
    ),
    Code.MISSING_FIELD: (
        "'{key}' ontbreekt hier",
        "voeg een regel '{key}: …' toe die op één lijn staat met de andere velden",
    ),
    Code.CUT_TEXT: (
        "'{key}' wordt hier gelezen als een veld, maar lijkt een stuk van een tekst",
        "tussen {{ en }} begint na een komma een nieuw veld, en een dubbelpunt sluit de naam ervan af: zet de"
        ' hele tekst tussen dubbele aanhalingstekens, zoals title: "Ouders, en met wie nog?"',
    ),
    Code.UNKNOWN_FIELD: (
        "'{key}' is geen veld dat hier kan staan",
        "deze kunnen wel: {choices}",
    ),
    Code.UNKNOWN_KIND: (
        "er is geen soort blok '{kind}'",
        "de soorten zijn: {choices}",
    ),
    Code.UNKNOWN_CHOICE: (
        "'{key}' kan niet '{value}' zijn",
        "kies uit: {choices}",
    ),
    Code.BAD_FORMAT: (
        "dit bestand heeft formaat '{value}', en alleen formaat 1 is bekend",
        "begin het bestand met de regel 'format: 1'; een hoger getal vraagt een nieuwere workshopkit",
    ),
    Code.BAD_ID: (
        "'{value}' kan geen id zijn",
        "gebruik kleine letters zonder accenten, cijfers en koppeltekens, zoals dag-met-regen",
    ),
    Code.DUPLICATE_ID: (
        "de id '{id}' is al gebruikt op {other}",
        "geef één van de twee een andere id, zoals {id}-2",
    ),
    Code.BAD_VALUE: (
        "'{key}' kan niet '{value}' zijn",
        "zoek in de documentatie op wat '{key}' kan zijn, of laat de regel weg",
    ),
    Code.BAD_MINUTES: (
        "'{key}' moet in minuten staan, niet '{value}'",
        "schrijf een geheel getal, zoals {key}: 12; de duur van een sessie mag ook 90m of 1u30 zijn",
    ),
    Code.BAD_RANGE: (
        "deze minuten staan niet in volgorde: {value}",
        "plan ligt tussen het minste en het meeste, zoals {{min: 8, plan: 12, max: 18}}",
    ),
    Code.BAD_CLOCK: (
        "'{key}' moet een uur van de dag zijn, niet '{value}'",
        "schrijf uren en minuten, zoals {key}: 19:30",
    ),
    Code.BAD_DATE: (
        "'{key}' moet een datum zijn, niet '{value}'",
        "schrijf jaar, maand en dag, zoals {key}: 2026-12-10",
    ),
    Code.BAD_NUMBER: (
        "'{value}' is geen getal dat hier kan staan",
        "schrijf alleen cijfers, zoals 14; een deel van de tijd krijgt een procentteken, zoals 5%",
    ),
    Code.BAD_SWITCH: (
        "'{key}' moet true of false zijn, niet '{value}'",
        "schrijf {key}: true (ja) of {key}: false (nee), zonder aanhalingstekens",
    ),
    Code.BAD_LANGUAGE: (
        "'{value}' is geen taal die hier bekend is",
        "schrijf een code zoals nl-BE, en of fr; een heel pakket kan in het Nederlands, Engels of Frans",
    ),
    Code.BAD_LINK: (
        "'{value}' is geen link die werkt",
        "begin met https:// of mailto:, zonder spaties, zoals [de site](https://www.example.org)",
    ),
    Code.BARE_LINK: (
        "de link toont een kaal adres: '{value}'",
        "schrijf waarheen hij leidt, zoals [de site van de opvang](https://www.voorbeeld.be)",
    ),
    Code.BAD_CHARACTER: (
        "er staat een onzichtbaar teken in dat niet in een bestand kan ({value})",
        "typ deze regel opnieuw; zulke tekens komen mee wanneer je tekst uit een pdf plakt",
    ),
    Code.UNKNOWN_TERM: (
        "er is geen term '{value}'",
        "zet hem onder terms, zoals {value}: cursist; voor een dollarteken voor een accolade schrijf je $${{",
    ),
    Code.UNKNOWN_FORM: (
        "de term '{name}' heeft geen vorm '{value}'",
        "deze heeft hij: {choices}; voeg de vorm toe onder terms, zoals {name}: {{one: cursist, {value}: …}}",
    ),
    Code.BLOCK_MARKDOWN: (
        "in een tekst staan geen lijsten, titels of lege regels: '{value}'",
        "maak van elke alinea een onderdeel van de lijst; begint je tekst echt met zo'n teken,"
        " zet er dan \\ voor",
    ),
}
