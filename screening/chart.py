"""Records to facts, as of a day: the only bridge between models and rules. Dull on purpose.

It copies columns into frozen rows and computes nothing; no number lives here.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.utils import timezone

from screening import models
from screening.logic.answers import Answer, Why
from screening.models.chapter import Chapter, ChartRow
from screening.rules import facts
from screening.rules.record import Entry, Listing, Record
from screening.rules.vocabulary.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Chart:
    """A patient's record and what it amounts to, as of a day, with the version it was read at."""

    record: Record
    facts: Mapping[str, Answer]
    as_of: date
    version: int


def read(patient_id: int, as_of: date, policy: Mapping[str, Decimal | str]) -> Chart:
    """One patient's chart as facts; Patient.DoesNotExist when there is none.

    A fixed number of queries: the chapters in groups, the names of who recorded, one a list.
    """
    patient, chapters = _stored(patient_id)
    record = copy(patient, chapters)
    return Chart(record, facts.answers(record, as_of, policy), as_of, patient.chart_version)


def copy(patient: models.Patient, chapters: Iterable[Chapter]) -> Record:
    """The patient's stored answers and rows, frozen; those of a struck chart are not read."""
    if patient.in_error_at is not None:
        return _struck(patient, chapters)
    chapters = list(chapters)
    names = _names(patient.site_id, chapters)
    entries: dict[str, Entry] = {"born": _born(patient)}
    lists: dict[str, Listing] = {}
    for chapter in chapters:
        for question in chapter.ANSWERS:
            entries[question] = _entry(chapter, question, names)
        for question, model_name in chapter.LISTS.items():
            kept = getattr(patient, f"{model_name.lower()}_rows").filter(struck_at=None)
            rows = list(kept)
            last = max(rows, key=lambda row: row.recorded_at, default=None)
            state = getattr(chapter, question) or ""
            frozen = tuple(_row(question, row) for row in rows)
            given = entries[question]
            why = Why(given.missing) if given.missing else Why.NOT_ASKED
            row_on = timezone.localdate(last.recorded_at) if last else None
            row_by = names.get(last.recorded_by_id, "") if last else ""
            lists[question] = Listing(state, frozen, given.on, why, row_on, row_by)
    return Record(entries, lists)


def _stored(patient_id: int) -> tuple[models.Patient, list[Chapter]]:
    """The patient with the chapters; the version is the first read, so it is never too new."""
    chapters = []
    first = None
    for group in models.READ_TOGETHER:
        patient = models.Patient.objects.select_related(*group).get(pk=patient_id)
        chapters += [getattr(patient, name) for name in group]
        first = first or patient
    return first or models.Patient.objects.get(pk=patient_id), chapters


def _entry(chapter: Chapter, question: str, names: Mapping[int, str]) -> Entry:
    value = getattr(chapter, question)
    recorded_at = getattr(chapter, f"{question}_at")
    recorded_on = timezone.localdate(recorded_at) if recorded_at else None
    return Entry(
        value=value,
        missing=getattr(chapter, f"{question}_missing") or "",
        on=getattr(chapter, f"{question}_on") or recorded_on,
        source=getattr(chapter, f"{question}_source") or "",
        by=names.get(getattr(chapter, f"{question}_by_id"), ""),
    )


def _row(question: str, row: ChartRow) -> Any:
    shape = facts.LISTS[question]
    return shape(**{f.name: getattr(row, f.name) for f in dataclasses.fields(shape)})


def _struck(patient: models.Patient, chapters: Iterable[Chapter]) -> Record:
    """A chart entered in error: who it is about, and that nothing in it is an answer."""
    struck = Why.IN_ERROR.value
    entries = {
        question: Entry(missing=struck) for chapter in chapters for question in chapter.ANSWERS
    }
    lists = {name: Listing(why=Why.IN_ERROR) for chapter in chapters for name in chapter.LISTS}
    return Record(entries | {"born": _born(patient)}, lists)


def _born(patient: models.Patient) -> Entry:
    return Entry(PartialDate.from_iso(patient.born.isoformat()))


def _names(site_id: int, chapters: Iterable[Chapter]) -> dict[int, str]:
    """The printed names of the site's people, and of everyone who answered before moving on."""
    wrote = {getattr(chapter, f"{name}_by_id") for chapter in chapters for name in chapter.ANSWERS}
    people = models.Person.objects.filter(Q(site_id=site_id) | Q(pk__in=wrote - {None}))
    return {person.pk: person.printed_name for person in people}
