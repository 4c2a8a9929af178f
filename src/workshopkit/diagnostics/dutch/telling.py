"""What is said in Dutch of a story that is told anew: what stays of the old one, and what goes along."""

from __future__ import annotations

from workshopkit.diagnostics.code import Code

PHRASES: dict[Code, tuple[str, str]] = {
    Code.ONLY_CORRECTED: (
        "minstens de helft van de oude woorden van '{id}' staat er nog",
        "is het hetzelfde verhaal en heb je het alleen verbeterd, schrijf dan 'keep: [{id}]'; dan blijft"
        " alles wat ervan vertelt",
    ),
    Code.LEFTOVER_BLOCK: (
        "de meeste teksten van '{name}' vertellen nog van '{id}' (zoveel: {count})",
        "hoort dat blok niet bij jouw verhaal, schrijf dan 'remove: [{name}]'; elke tekst staat hieronder",
    ),
    Code.LEFTOVER: (
        "{place}: dit vertelt nog van '{id}': “{words}”",
        "schrijf het opnieuw bij 'change: {address}', of zeg met 'keep: [{address}]' dat het nog klopt",
    ),
    Code.LEFTOVER_PERSON: (
        "{place}: hier staat nog '{word}', uit het oude verhaal van '{id}'",
        "zeg bij 'terms:' één keer wie het nu is, dan is het overal juist: staat daar een regel"
        " '{id}.{term}:' met een # ervoor, haal dat weg en schrijf alle vormen. Is het nog dezelfde,"
        " schrijf dan 'keep: [{id}.terms.{term}]'",
    ),
    Code.WENT_ALONG: (
        "dit gaat mee weg, want het hoort bij '{id}': “{words}”",
        "wil je het houden, schrijf het dan opnieuw bij 'change: {address}', of zeg met 'keep: [{address}]'"
        " dat het nog klopt",
    ),
    Code.UNATTRIBUTED: (
        "wat bij '{id}' staat, is veranderd; daarom staat “{words}” er niet meer bij",
        "schrijf bij 'change:' een regel '{address}: …' met wat of wie er nu bij hoort, ook als dat hetzelfde"
        " is; hoort er niets bij, schrijf dan '{address}: {none}'",
    ),
    Code.ATTRIBUTION_CHANGED: (
        "bij '{id}' stond “{words}” en staat nu “{new}”, maar de woorden zelf zijn dezelfde",
        "zet de oude naam terug, of schrijf ook de woorden opnieuw; was de oude naam fout, zeg dan"
        " 'keep: [{id}]'",
    ),
    Code.SAFETY_CHANGED: (
        "dit houdt mensen veilig, en het is veranderd of weg: “{words}”",
        "kijk na of jouw versie hetzelfde beschermt; het staat ook vooraan in het draaiboek ({address})",
    ),
}
