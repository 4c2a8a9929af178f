"""What is said in Dutch of a list of cohorts, and of making all their packs."""

from __future__ import annotations

from workshopkit.diagnostics.code import Code

PHRASES: dict[Code, tuple[str, str]] = {
    Code.NOT_COHORTS: (
        "'{file}' is geen lijst van groepen die gelezen kan worden",
        "bewaar ze in Excel als .xlsx of als .csv, of schrijf ze in een .yaml",
    ),
    Code.BAD_WORKBOOK: (
        "'{file}' is geen Excel-werkmap die gelezen kan worden ({reason})",
        "open ze in Excel en bewaar ze opnieuw als .xlsx, zonder wachtwoord; of bewaar het blad als .csv",
    ),
    Code.NO_COHORTS: (
        "in '{file}' staat geen enkele groep",
        "zet op de eerste rij de koppen, zoals name;workshop;date, en daaronder een rij per groep",
    ),
    Code.UNCLOSED_QUOTE: (
        "het aanhalingsteken dat hier begint, wordt niet gesloten voor de volgende '{value}'",
        'zet een " op het einde van de cel; een aanhalingsteken binnen de tekst wordt er twee: ""',
    ),
    Code.RAGGED_ROW: (
        "aantal cellen in deze rij: {count}; in de rij met koppen: {expected}",
        "staat er een scheidingsteken in een tekst, zet die dan tussen aanhalingstekens; Excel doet dat zelf",
    ),
    Code.NO_HEADING: (
        "kolom {count} heeft geen kop, en er staat wel iets in",
        "geef ze een kop, of maak ze leeg",
    ),
    Code.DUPLICATE_HEADING: (
        "de kop '{key}' staat er twee keer; de eerste staat op {other}",
        "hou er één van over, of geef de tweede een andere kop",
    ),
    Code.UNKNOWN_COLUMN: (
        "'{key}' is geen kop die hier kan staan",
        "deze kunnen wel: {choices}",
    ),
    Code.UNNAMED_COHORT: (
        "deze groep heeft geen naam",
        "geef ze een 'id' of een 'name'; zo heet ook de map van haar pakket",
    ),
    Code.NO_WORKSHOP: (
        "voor '{id}' staat er niet welke workshop ze krijgt",
        "vul 'workshop' in, zoals partnerschap-met-ouders; in een .yaml kan dat één keer, boven 'cohorts:'",
    ),
    Code.SAME_FOLDER: (
        "'{id}' en '{other}' zouden in dezelfde map terechtkomen: '{folder}'",
        "geef één van de twee een andere id; hoofdletters en leestekens maken geen verschil voor een map",
    ),
    Code.SEVERAL_SESSIONS: (
        "deze workshop heeft {count} bijeenkomsten, dus '{key}' zegt niet genoeg",
        "zet het bij de bijeenkomst zelf, in een kolom zoals change.delivery.sessions.{id}.{key}",
    ),
    Code.NOT_INSTALLED: (
        "hiervoor is '{name}' nodig, en dat is niet geïnstalleerd",
        'installeer het met: pip install "workshopkit[{extra}]"; een Excel-lijst lukt zonder ook, als .csv',
    ),
    Code.NO_SCHEDULER: (
        "op '{value}' antwoordt geen dask-scheduler ({reason})",
        "kijk het adres na, zoals tcp://10.0.0.5:8786, en of 'dask scheduler' en 'dask worker' draaien",
    ),
    Code.OTHER_VERSION: (
        "de werkers van het cluster hebben workshopkit {value}, hier is het {expected}",
        "installeer overal dezelfde versie en start de werkers opnieuw",
    ),
    Code.WORKER_LOST: (
        "het proces dat '{id}' maakte, is {count} keer weggevallen ({reason})",
        "vaak is er te weinig geheugen: probeer met --jobs 1, of maak de afbeeldingen kleiner",
    ),
    Code.UNFORESEEN: (
        "bij '{id}' ging er iets mis dat niet voorzien was ({reason})",
        "dat is een fout van workshopkit zelf: meld ze, met deze regel en als het kan het bestand",
    ),
}
