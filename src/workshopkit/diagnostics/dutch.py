"""What each diagnostic says in Dutch, to somebody who knows Word and no programming."""

from __future__ import annotations

from workshopkit.diagnostics.code import Code

DID_YOU_MEAN = "bedoelde je '{suggestion}'?"
NOTHING = {"key": "dit", "value": "wat er nu staat"}

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
        "deze regel, of de regel ervoor, is niet te lezen ({reason})",
        "vaak een tekst met een dubbelpunt, een # of een aanhalingsteken: zet de hele tekst tussen dubbele"
        ' aanhalingstekens, zoals title: "Wat nu: bellen of wachten?"; anders een tab (gebruik spaties)'
        " of regels die niet op één lijn staan",
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
        "'{key}' moet een tekst zijn; nu is het leeg, of staat er een lijst of een reeks velden",
        "schrijf één tekst achter het dubbelpunt; met een dubbelpunt of # erin hoort hij tussen dubbele"
        " aanhalingstekens",
    ),
    Code.MISSING_FIELD: (
        "'{key}' ontbreekt hier",
        "voeg een regel '{key}: …' toe die op één lijn staat met de andere velden",
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
    Code.NO_BLOCKS: (
        "deze workshop heeft geen blokken, dus niets om te doen",
        "zet er een regel 'blocks:' in met daaronder minstens één blok, zoals"
        "  - {{id: welkom, kind: opening, title: Welkom, minutes: 5}}",
    ),
    Code.UNKNOWN_REFERENCE: (
        "'{key}' verwijst naar '{value}', en niets heeft hier die id",
        "schrijf een id die bestaat: {choices}",
    ),
    Code.UNKNOWN_AUDIENCE: (
        "'{value}' is geen doelgroep van deze workshop",
        "kies uit: {choices}; of zet ze erbij in de regel 'audiences:'",
    ),
    Code.RESERVED_ID: (
        "de id '{id}' heeft hier al een eigen betekenis",
        "kies een andere id, zoals {id}-1 of mijn-{id}",
    ),
    Code.STEPS_DO_NOT_ADD_UP: (
        "de stappen van '{id}' duren samen {minutes} min., het blok {plan} min.",
        "verander de minuten van een stap, of geef het blok {minutes} min.",
    ),
    Code.ROW_LENGTH: (
        "cellen in deze rij: {count}; in de kopregel: {expected}",
        'geef de rij er evenveel als de kopregel; een lege cel is ""',
    ),
    Code.NOTHING_TO_SHOW: (
        "'{id}' heeft niets om te tonen",
        "een blok van de soort '{kind}' heeft {key} nodig; vul het aan of laat het blok weg",
    ),
    Code.NO_PICTURE: (
        "er is geen afbeelding '{file}'",
        "geef het pad vanaf de map van dit bestand, zoals foto/leefgroep.jpg; hoofdletters tellen mee",
    ),
    Code.NOT_A_PICTURE: (
        "'{file}' is geen afbeelding die bruikbaar is ({reason})",
        "bewaar ze als PNG of JPEG en probeer opnieuw; een .svg, .heic of .webp zet je eerst om",
    ),
    Code.OVERRUN: (
        "'{name}' loopt {by} min. uit: gepland {plan} min., beschikbaar {minutes} min.",
        "maak blokken korter of laat er weg, of trek er {plan} min. voor uit",
    ),
    Code.LATE: (
        "'{id}' staat vast om {expected} maar kan pas starten om {value}, {by} min. later",
        "maak korter wat ervoor komt, of zet het vast om {value}",
    ),
    Code.NO_BUFFER: (
        "'{name}' houdt {minutes} min. speling over; gewenst is {expected} min.",
        "maak een blok korter, of aanvaard het met 'buffer: 0%' onder delivery",
    ),
    Code.BAD_SESSION: (
        "de sessie '{id}' heeft geen bruikbare duur",
        "geef ze een 'start' en daarbij een latere 'end' of een 'duration', zoals"
        "  {{id: {id}, start: 19:30, end: 21:00}}",
    ),
    Code.NOT_IN_SESSION: (
        "'{id}' valt weg uit de bijeenkomst '{name}', want '{value}' komt daar niet in voor",
        "zet het in de bijeenkomst waarin '{value}' aan bod komt, of bij een ander blok",
    ),
    Code.PARTED: (
        "de pauze '{id}' scheidt '{value}' en '{other}', die volgens 'keep_together' samen blijven",
        "zet ze na '{other}', of haal een van de twee uit keep_together",
    ),
    Code.NOTHING_LEFT: (
        "voor '{value}' blijft geen enkel blok over",
        "kijk bij de blokken naar 'for:': minstens één is er voor '{value}' of voor iedereen",
    ),
    Code.SHORT_DEBRIEF: (
        "de nabespreking in '{id}' duurt {minutes} min.; onder {expected} min. komt niemand aan het woord",
        "neem een minuut van een andere stap van dit blok",
    ),
    Code.UNKNOWN_THEME: (
        "er is geen thema '{value}'",
        "kies uit: {choices}; of geef de map van een eigen thema",
    ),
    Code.DOES_NOT_FIT: (
        "dit past niet, ook niet in de kleinste leesbare letter: '{value}' ({id})",
        "maak de tekst korter, of verdeel hem over twee onderdelen of blokken",
    ),
    Code.TOO_MANY_PAGES: (
        "'{name}' neemt {pages} bladzijden in; {expected} is de bedoeling",
        "maak de teksten korter, vraag minder schrijflijnen, of schrijf 'pages: {pages}'",
    ),
    Code.MANY_WORDS: (
        "de dia van '{id}' telt {count} woorden; boven {expected} gaan mensen lezen in plaats van luisteren",
        "laat staan wat op het scherm moet, en zet de rest bij facilitator.say",
    ),
    Code.LONG_TITLE: (
        "de titel '{value}' neemt {count} regels in; {expected} is het meeste",
        "zeg het korter, als een stelling of een vraag",
    ),
    Code.SAME_TITLE: (
        "de titel '{value}' is ook gebruikt op {other}",
        "geef elke dia een eigen titel, zodat iedereen de weg terugvindt",
    ),
    Code.LOW_CONTRAST: (
        "'{name}' op '{other}' heeft contrast {value}; om te lezen is {expected} nodig",
        "maak een van de twee kleuren donkerder of lichter in theme.yaml",
    ),
    Code.NOT_WRITABLE: (
        "'{file}' kan niet geschreven worden ({reason})",
        "sluit het in Word of PowerPoint als het daar open staat, of kies met --out een andere map",
    ),
    Code.KEPT_EDITED: (
        "'{file}' is met de hand bewerkt en blijft zoals het is; het nieuwe heet '{beside}'",
        "neem je wijzigingen over, of vervang het toch met --overwrite",
    ),
    Code.NO_OFFICE: (
        "'{name}' is weggelaten, want LibreOffice is niet gevonden",
        "al de rest is gemaakt; installeer LibreOffice van https://www.libreoffice.org om ook dit te krijgen",
    ),
    Code.EXISTS: (
        "'{file}' bestaat al en wordt niet vervangen",
        "kies een andere naam, of zet het oude eerst elders",
    ),
}
