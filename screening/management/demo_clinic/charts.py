"""An invented patient's chart as the rules read it, without a database in between."""

from __future__ import annotations

from screening.logic.answers import Why
from screening.management.demo_clinic.invented import Given, Invented, Row, Sitting, Struck
from screening.rules import facts
from screening.rules.record import Entry, Listing, Record
from screening.rules.vocabulary.partial_date import PartialDate

_IN_ERROR = "in_error"


def record(patient: Invented) -> Record:
    """What the chart holds once everything that happened is written, what was struck struck."""
    entries = {"born": Entry(PartialDate.from_iso(patient.born.isoformat()))}
    rows: dict[str, list[Row]] = {}
    for event in patient.events:
        match event:
            case Sitting():
                entries |= {name: _entry(event, told) for name, told in event.answers.items()}
                for name, added in event.rows.items():
                    rows.setdefault(name, []).extend(added)
            case Struck(row=""):
                entries[event.question] = Entry(missing=_IN_ERROR, on=event.at.date())
            case Struck():
                kept = [row for row in rows[event.question] if row.key != event.row]
                rows[event.question] = kept
            case _:
                pass
    lists = {name: _listing(name, entries, rows.get(name, [])) for name in facts.LISTS}
    return Record(entries, lists)


def _entry(sitting: Sitting, told: Given) -> Entry:
    on = told.on or sitting.at.date()
    return Entry(told.value, told.missing, on, told.source, sitting.by)


def _listing(name: str, entries: dict[str, Entry], rows: list[Row]) -> Listing:
    given = entries.get(name, Entry())
    state = given.value if isinstance(given.value, str) else ""
    if state == "none" and rows:
        state = "partial"
    frozen = tuple(facts.LISTS[name](**row.values) for row in rows)
    why = Why(given.missing) if given.missing else Why.NOT_ASKED
    return Listing(state, frozen, given.on, why)
