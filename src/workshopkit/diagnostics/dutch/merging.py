"""What is said in Dutch of how an adaptation is put over a workshop: its lists, ids and references."""

from __future__ import annotations

from workshopkit.diagnostics.code import Code

PHRASES: dict[Code, tuple[str, str]] = {
    Code.NUMBERED_ADDRESS: (
        "'{value}' is een plaats in de lijst '{name}', en daar staat iets anders zodra er iets bij komt",
        "schrijf de id in de plaats van het nummer; heeft de lijst geen ids, schrijf haar dan in haar geheel",
    ),
    Code.ID_STAYS: (
        "de id '{id}' verandert nooit: andere plaatsen en andere bestanden noemen ze",
        "laat 'id' weg; hoe het heet voor mensen, zegt 'title', 'name' of 'text'. Moet er iets anders in de"
        " plaats komen, gebruik dan 'remove: [{name}]' en 'insert:'",
    ),
    Code.BLOCKS_STAY: (
        "de lijst van de blokken wordt nooit in haar geheel vervangen",
        "een blok verander je met zijn id: 'change: {{{id}: …}}'; wat weg moet, zet je bij 'remove: [{id}]',"
        " en wat erbij komt bij 'insert:', als  - {{after: {id}, block: {{id: onze-case, …}}}}",
    ),
    Code.LIST_REPLACED: (
        "de lijst '{name}' is nu in haar geheel zoals jij ze schrijft; dit valt weg: {value}",
        "wil je er maar één veranderen, noem die dan met haar id: 'change: {{{name}.{id}: …}}'; de andere"
        " blijven dan staan",
    ),
    Code.PROGRAMME_SPLIT: (
        "in het programma heet dit nu '{words}', maar de blokken ernaast heten nog '{value}'",
        "horen ze samen, geef ze dan dezelfde naam, ook bij 'change: {other}'",
    ),
    Code.BREAK_MOVED: (
        "de pauze '{id}' kwam na '{value}', dat weg is; ze komt nu na '{other}'",
        "past ze daar niet, zet ze dan ergens anders: verander het veld 'after' van '{id}' bij 'delivery'",
    ),
    Code.MOMENT_GONE: (
        "'{id}' hoorde bij '{value}', dat weg is, en valt mee weg",
        "moet er op dat moment iets anders komen, noem dat blok dan bij 'delivery'",
    ),
}
