"""What is said in Dutch of adaptations and translations of a workshop."""

from __future__ import annotations

from workshopkit.diagnostics.code import Code

PHRASES: dict[Code, tuple[str, str]] = {
    Code.UNKNOWN_ADDRESS: (
        "er is geen '{value}' in '{name}' om te veranderen",
        "schrijf een van: {choices}; iets nieuws komt erbij met 'insert:', en een nieuwe term onder"
        " 'terms:' met een naam die minder op een andere lijkt",
    ),
    Code.EMPTY_CHANGE: (
        "onder '{id}' staat niets, dus het is niet duidelijk wat er verandert",
        "spring de regels die erbij horen twee spaties in; moet het weg, schrijf dan 'remove: [{name}]'",
    ),
    Code.BAD_INSERT: (
        "hier staat niet wat er waar bij moet komen",
        "zeg de plaats met 'after:', 'before:' of 'at: end', en wat er komt met 'block:', zoals in"
        "  - {{after: regendag, block: {{id: onze-case, kind: vignette, …}}}}",
    ),
    Code.NOT_AN_ADAPTATION: (
        "'{file}' zegt niet wat het aanpast",
        "begin het met 'format: 1' en een regel 'adapts: NAAM', met de workshop die het verandert",
    ),
    Code.ADAPTS_ITSELF: (
        "'{file}' past zichzelf aan, rechtstreeks of via een ander bestand",
        "laat 'adapts:' wijzen naar de workshop die het verandert",
    ),
    Code.OTHER_WORKSHOP: (
        "'{file}' verandert '{value}', maar het gaat hier over '{other}'",
        "laat die aanpassing weg, of laat haar 'adapts:' naar dezelfde workshop wijzen",
    ),
    Code.MISSING_FORM: (
        "de term '{name}' mist hier vormen die teksten van de workshop gebruiken: {value}",
        "vul aan:  {line}  (de workshop zelf heeft: {other})",
    ),
    Code.BASE_CHANGED: (
        "'{id}' is in de workshop intussen anders: toen “{then}”, nu “{now}”, bij jou “{yours}”",
        "kijk na of jouw versie nog past, en zeg dat met 'workshopkit check {file} --accept'",
    ),
    Code.UNINFLECTED: (
        "'{value}' staat onverbogen voor de term '{name}'; bij een ander woord hoort er misschien een e bij",
        "zet het geheel in een vorm van de term, of kies woorden die nooit veranderen",
    ),
    Code.CREDITS_STAY: (
        "'{id}' zegt van wie dit werk is, en dat kan een aanpassing niet weghalen",
        "laat het staan, en zet jezelf erbij: 'insert: [{{at: end, in: {name}, item: {value}}}]'; wie"
        " aanpast, staat in 'adapted_by: …'",
    ),
    Code.NO_TRANSLATION: (
        "er is geen vertaling van '{file}' in '{name}'",
        "maak er een met 'workshopkit translate {file} --to {name}', of kies een andere taal",
    ),
    Code.NOT_TRANSLATED: (
        "'{id}' is niet vertaald in '{name}': '{value}' (zulke teksten in dit bestand: {count})",
        "doe 'workshopkit translate', dat alles opsomt wat ontbreekt, en vul het aan",
    ),
    Code.STALE_TRANSLATION: (
        "de vertaling van '{id}' is gemaakt bij '{value}', en de tekst is nu '{other}'",
        "vertaal opnieuw en zet de nieuwe tekst bij 'source'; tot dan staat de tekst zelf er",
    ),
    Code.FILM_LANGUAGE: (
        "in de film van '{id}' spreekt men '{value}', zonder ondertitels in '{name}', de taal van dit pakket",
        "zoek ondertitels of een andere film, of voeg de taal toe bij 'captions' als ze er zijn",
    ),
}
