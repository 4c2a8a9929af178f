"""What is said in Dutch of a session and its pack: rules, delivery, pages, files written."""

from __future__ import annotations

from workshopkit.diagnostics.code import Code

PHRASES: dict[Code, tuple[str, str]] = {
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
        "kies uit: {choices}; of zet ze erbij met de regel  {line}",
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
    Code.TOO_SHORT: (
        "'{name}' is met {minutes} min. te kort, ook zonder alles wat mag wegvallen",
        "trek er minstens {expected} min. voor uit, geef blokken een kleinere 'min' of"
        " 'priority: could', of haal er een weg, zoals 'remove: [{id}]' (deze zijn er nog: {choices})",
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
    Code.END_AND_DURATION: (
        "de sessie '{id}' heeft een 'end' en een 'duration' die elkaar tegenspreken",
        "kies er één van: laat 'end' of 'duration' weg",
    ),
    Code.NOT_IN_SESSION: (
        "'{id}' valt weg uit de bijeenkomst '{name}', want '{value}' komt daar niet in voor",
        "zet het in de bijeenkomst waarin '{value}' aan bod komt, of bij een ander blok",
    ),
    Code.PARTED: (
        "de pauze '{id}' scheidt '{value}' en '{other}', die volgens 'keep_together' samen blijven",
        "zet ze na '{other}', of haal een van de twee uit keep_together",
    ),
    Code.EMPTY_SESSION: (
        "de sessie '{id}' krijgt geen enkel blok",
        "laat de sessie weg, of maak die ervoor korter zodat er blokken doorschuiven",
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
    Code.NO_NOTES_MASTER: (
        "dit sjabloon heeft geen notitiemodel, en daarop staan de notities van de trainer",
        "open het in PowerPoint, kies Beeld > Notitiemodel, sluit dat weer en bewaar",
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
