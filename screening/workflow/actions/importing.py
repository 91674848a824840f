"""Write a whole sitting into a chart at once: many answers, rows and notes, one reading at the end.

Saving one answer reads the advice again; a chart that comes in whole is read once. It leaves the
same trail as if each answer had been saved by itself, and it only adds: what somebody has answered
before is never overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, cast

from django.apps import apps
from django.db import transaction

from screening.models import Patient, Person
from screening.models.chapter import Chapter, ChartRow
from screening.workflow import audit, columns, permissions, policies
from screening.workflow.actions import urgent
from screening.workflow.columns import NewAnswer
from screening.workflow.refusals import NotNow


@transaction.atomic
def import_chart(
    *,
    patient_id: int,
    answers: Mapping[str, NewAnswer],
    rows: Iterable[tuple[str, Mapping[str, Any]]] = (),
    notes: Mapping[str, str] | None = None,
    by: Person,
    at: datetime,
) -> list[ChartRow]:
    """Keep answers to questions not asked yet, new rows and first notes; the rows as kept.

    ``rows`` are pairs of a list and the row's values; ``notes`` go by the chapter's model name, as
    in save_note. Raises NotNow where something stands already or a list said to be empty has rows,
    KeyError for a question the chart does not have; then nothing is kept.
    """
    patient = Patient.objects.select_for_update().get(pk=patient_id, site_id=by.site_id)
    permissions.check_chart(by, patient)
    policies.check_chart(patient)
    rows = tuple(rows)
    _check_lists(answers, {name for name, _ in rows})
    chapters: dict[str, Chapter] = {}
    kept = [_add_row(patient, chapters, name, values, by=by, at=at) for name, values in rows]
    for question, new in answers.items():
        _answer(patient, chapters, question, new, by=by, at=at)
    for chapter, text in (notes or {}).items():
        _note(patient, chapter, text, by=by, at=at)
    patient.chart_version += len(kept) + len(answers) + len(notes or {})
    patient.save(update_fields=["chart_version"])
    urgent.bring_up_to_date(patient, by=by, at=at)
    return kept


def _check_lists(answers: Mapping[str, NewAnswer], with_rows: set[str]) -> None:
    empty = {name for name in with_rows if name in answers and answers[name].value == "none"}
    if empty:
        raise NotNow(f"{', '.join(sorted(empty))}: a list with rows is not empty.")


def _chapter_of(patient: Patient, chapters: dict[str, Chapter], question: str) -> Chapter:
    model = columns.chapter_model(question)
    if model.__name__ not in chapters:
        chapters[model.__name__] = model.objects.get(patient=patient)
    return chapters[model.__name__]


def _add_row(
    patient: Patient,
    chapters: dict[str, Chapter],
    name: str,
    values: Mapping[str, Any],
    *,
    by: Person,
    at: datetime,
) -> ChartRow:
    """Add one row; a list that has been answered is changed row by row, by save_row."""
    if not columns.kept(_chapter_of(patient, chapters, name), name).blank:
        raise NotNow(f"{name} has been answered; add to it row by row.")
    row = columns.row_model(name).objects.create(
        patient=patient, site_id=patient.site_id, recorded_by=by, recorded_at=at, **values
    )
    told = {key: str(value) for key, value in values.items() if value not in {None, ""}}
    audit.record(
        act="row added", by=by, at=at, patient=patient, subject=f"{name} {row.pk}", after=told
    )
    return row


def _answer(
    patient: Patient,
    chapters: dict[str, Chapter],
    question: str,
    new: NewAnswer,
    *,
    by: Person,
    at: datetime,
) -> None:
    chapter = _chapter_of(patient, chapters, question)
    if not columns.kept(chapter, question).blank:
        raise NotNow(f"{question} has been answered; what comes in whole overwrites nothing.")
    if new.missing == "in_error" or (new.value is None and not new.missing):
        raise NotNow(f"{question}: give a value, or the reason there is none.")
    columns.keep(chapter, question, new, by=by, at=at)
    audit.record(
        act="answer saved",
        by=by,
        at=at,
        patient=patient,
        subject=question,
        before={"answer": columns.spoken(NewAnswer()), "at": ""},
        after={"answer": columns.spoken(new)},
    )


def _note(patient: Patient, chapter: str, text: str, *, by: Person, at: datetime) -> None:
    kept = cast("type[Chapter]", apps.get_model("screening", chapter)).objects.get(patient=patient)
    if kept.note:
        raise NotNow("There is a note already; change it by itself.")
    kept.note, kept.note_by, kept.note_at = text.strip(), by, at
    kept.save(update_fields=["note", "note_by", "note_at"])
    audit.record(
        act="note saved",
        by=by,
        at=at,
        patient=patient,
        subject=chapter,
        before={"note": ""},
        after={"note": kept.note},
    )
