"""Write in the chart: one answer, one row, a note; or strike what was entered in error.

Each act locks the patient, so that a save and a signature never interleave, counts the chart's
version, brings the standing of open referrals up to date and leaves one audit row.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import transaction

from screening.models import DraftAnswer, Patient, Person, StruckAnswer
from screening.models.chapter import Chapter, ChartRow
from screening.workflow import advising, audit, columns, permissions, policies, wording
from screening.workflow.actions import urgent
from screening.workflow.columns import KeptAnswer, NewAnswer
from screening.workflow.refusals import NotNow, Overtaken

_LONGEST_BASE = 40  # characters of a version's name


@transaction.atomic
def save_answer(
    *,
    patient_id: int,
    question: str,
    new: NewAnswer,
    base: str,
    among_others: bool = False,
    by: Person,
    at: datetime,
) -> KeptAnswer:
    """Keep one answer made on top of the version named by ``base``.

    The same answer again on the same day changes nothing; on a later day it is an answer of that
    day, unless it came ``among_others`` in a form sent whole, where nobody looked at it by itself.
    Raises Overtaken when somebody else changed the answer since, KeyError for a question the chart
    does not have, Patient.DoesNotExist for a patient of another site.
    """
    patient = _open_chart(patient_id, by)
    chapter = _chapter(patient, question)
    before = columns.kept(chapter, question)
    _check_new(patient, question, new)
    taken_back = new.value is None and not new.missing
    nothing_to_take_back = before.blank or before.answer.missing == "in_error"
    same = before.answer == new and (among_others or before.base != base or _same_day(before, at))
    if (taken_back and nothing_to_take_back) or (same and not taken_back):
        _drop_draft(patient, question, by)
        return before
    if before.base != base:
        raise Overtaken(
            f"{before.by} answered this first.",
            {
                "value": columns.spoken(before.answer),
                "by": before.by,
                "at": before.base,
                "base": before.base,
            },
        )
    columns.keep(
        chapter,
        question,
        NewAnswer() if taken_back else new,
        by=None if taken_back else by,
        at=None if taken_back else at,
    )
    _drop_draft(patient, question, by)
    _finish(
        patient,
        "answer taken back" if taken_back else "answer saved",
        question,
        before={"answer": columns.spoken(before.answer), "at": before.base},
        after={"answer": columns.spoken(new)},
        by=by,
        at=at,
    )
    return columns.kept(chapter, question)


@transaction.atomic
def keep_draft(
    *,
    patient_id: int,
    question: str,
    typed: Mapping[str, str],
    base: str = "",
    problem: str,
    by: Person,
    at: datetime,
) -> None:
    """Keep text that cannot be read as an answer, for who typed it on the version ``base``."""
    patient = _open_chart(patient_id, by)
    columns.chapter_model(question)
    DraftAnswer.objects.update_or_create(
        patient=patient,
        question=question,
        by=by,
        defaults={
            "site_id": patient.site_id,
            "at": at,
            "base": wording.printable(base)[:_LONGEST_BASE],
            "typed": dict(typed),
            "problem": problem[:240],
        },
    )


@transaction.atomic
def strike_answer(
    *,
    patient_id: int,
    question: str,
    why: str,
    base: str | None = None,
    by: Person,
    at: datetime,
) -> KeptAnswer:
    """Mark an answer entered in error: it is kept struck, and reads as no answer.

    Raises Overtaken where ``base`` is given and another answer stands now, NotNow where none does.
    """
    patient = _open_chart(patient_id, by)
    chapter = _chapter(patient, question)
    before = columns.kept(chapter, question)
    if before.by_id is None or before.at is None or before.answer.missing == "in_error":
        raise NotNow("There is no answer here to strike.")
    why = wording.said(why, most=wording.REASON, otherwise="Write why the answer was wrong.")
    if base is not None and before.base != base:
        raise Overtaken(
            f"{before.by} changed this answer. Look at it as it now is before you strike it.",
            {"value": columns.spoken(before.answer), "by": before.by, "base": before.base},
        )
    StruckAnswer.objects.create(
        patient=patient,
        site_id=patient.site_id,
        question=question,
        shown=columns.spoken(before.answer),
        recorded_by_id=before.by_id,
        recorded_at=before.at,
        struck_by=by,
        struck_at=at,
        why=why,
    )
    columns.keep(chapter, question, NewAnswer(missing="in_error"), by=by, at=at)
    _finish(
        patient,
        "answer struck",
        question,
        before={"answer": columns.spoken(before.answer), "at": before.base},
        after={"why": why},
        by=by,
        at=at,
    )
    return columns.kept(chapter, question)


@transaction.atomic
def save_row(
    *,
    patient_id: int,
    list_question: str,
    values: Mapping[str, Any],
    row_id: int | None = None,
    version: int = 0,
    by: Person,
    at: datetime,
) -> ChartRow:
    """Add a row to a list, or change one made on top of ``version``.

    Raises Overtaken when somebody else changed the row since, NotNow for a struck row.
    """
    patient = _open_chart(patient_id, by)
    model = columns.row_model(list_question)
    _check_lengths(model, values)
    if row_id is None:
        row = model(
            patient=patient, site_id=patient.site_id, recorded_by=by, recorded_at=at, **values
        )
        before: dict[str, str] = {}
    else:
        row = model.objects.select_for_update().get(pk=row_id, patient=patient)
        before = _spoken(row, values)
        _check_row(row, version)
        if all(getattr(row, name) == value for name, value in values.items()):
            return row
        row.version += 1
        row.recorded_by, row.recorded_at = by, at
        for name, value in values.items():
            setattr(row, name, value)
    row.save()
    _unstate(patient, list_question, by=by, at=at)
    _finish(
        patient,
        "row changed" if row_id else "row added",
        f"{list_question} {row.pk}",
        before=before,
        after=_spoken(row, values),
        by=by,
        at=at,
    )
    return row


@transaction.atomic
def strike_row(
    *,
    patient_id: int,
    list_question: str,
    row_id: int,
    why: str,
    version: int | None = None,
    by: Person,
    at: datetime,
) -> ChartRow:
    """Mark a row entered in error: kept, struck, no longer read.

    Raises Overtaken where ``version`` is given and is not the row's, NotNow for a struck row.
    """
    patient = _open_chart(patient_id, by)
    row = (
        columns.row_model(list_question).objects.select_for_update().get(pk=row_id, patient=patient)
    )
    _check_row(row, row.version if version is None else version)
    why = wording.said(why, most=wording.REASON, otherwise="Write why the row was wrong.")
    row.struck_by, row.struck_at, row.struck_why = by, at, why
    row.save(update_fields=["struck_by", "struck_at", "struck_why"])
    subject = f"{list_question} {row.pk}"
    _finish(patient, "row struck", subject, before={}, after={"why": why}, by=by, at=at)
    return row


@transaction.atomic
def save_note(
    *, patient_id: int, chapter: str, text: str, base: str, by: Person, at: datetime
) -> str:
    """Keep a chapter's note, written on top of the version ``base`` names; the text kept."""
    patient = _open_chart(patient_id, by)
    model = apps.get_model("screening", chapter)
    text = wording.said(text, most=wording.TEXT)
    locked = model.objects.select_for_update(of=("self",))
    kept = locked.select_related("note_by").get(patient=patient)
    if kept.note == text:
        return text
    if columns.note_base(kept.note) != base:
        who = kept.note_by.printed_name if kept.note_by else ""
        theirs = {
            "value": kept.note,
            "by": who,
            "at": kept.note_at.isoformat() if kept.note_at else "",
            "base": columns.note_base(kept.note),
        }
        raise Overtaken(f"{who} changed this note.", theirs)
    before = kept.note
    kept.note, kept.note_by, kept.note_at = text, by, at
    kept.save(update_fields=["note", "note_by", "note_at"])
    _finish(
        patient, "note saved", chapter, before={"note": before}, after={"note": text}, by=by, at=at
    )
    return text


def _open_chart(patient_id: int, by: Person) -> Patient:
    patient = Patient.objects.select_for_update().get(pk=patient_id, site_id=by.site_id)
    permissions.check_chart(by, patient)
    policies.check_chart(patient)
    return patient


def _chapter(patient: Patient, question: str) -> Chapter:
    model = columns.chapter_model(question)
    return model.objects.select_related(f"{question}_by").get(patient=patient)


def _same_day(before: KeptAnswer, at: datetime) -> bool:
    return before.at is not None and advising.day(before.at) == advising.day(at)


def _check_new(patient: Patient, question: str, new: NewAnswer) -> None:
    """What no form offers: striking without a reason, and a list said to be empty that is not."""
    if new.missing == "in_error":
        raise NotNow("Mark the answer entered in error, with the reason; it is then kept struck.")
    if new.value != "none" or question not in columns.chapter_model(question).LISTS:
        return
    if columns.row_model(question).objects.filter(patient=patient, struck_at=None).exists():
        raise NotNow(
            "The list has rows. Mark them entered in error first, or say that it is complete."
        )


def _check_lengths(model: type[ChartRow], values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        most = model._meta.get_field(name).max_length  # type: ignore[union-attr]
        if isinstance(value, str) and most is not None and len(value) > most:
            raise NotNow(f"Write at most {most} characters in {name.replace('_', ' ')}.")


def _drop_draft(patient: Patient, question: str, by: Person) -> None:
    DraftAnswer.objects.filter(patient=patient, question=question, by=by).delete()


def _check_row(row: ChartRow, version: int) -> None:
    if row.struck_at is not None:
        raise NotNow("This row was marked entered in error.")
    if row.version != version:
        raise Overtaken(
            f"{row.recorded_by.printed_name} changed this row first.", {"base": str(row.version)}
        )


def _unstate(patient: Patient, list_question: str, *, by: Person, at: datetime) -> None:
    """A list said to be empty no longer is once it has a row; it then says more may follow."""
    chapter = _chapter(patient, list_question)
    if getattr(chapter, list_question) == "none":
        columns.keep(chapter, list_question, NewAnswer("partial"), by=by, at=at)


def _spoken(row: ChartRow, names: Mapping[str, Any]) -> dict[str, str]:
    values = {name: getattr(row, name) for name in names}
    return {name: str(value) for name, value in values.items() if value not in (None, "")}


def _finish(
    patient: Patient,
    act: str,
    subject: str,
    *,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    by: Person,
    at: datetime,
) -> None:
    patient.chart_version += 1
    patient.save(update_fields=["chart_version"])
    audit.record(
        act=act, by=by, at=at, patient=patient, subject=subject, before=before, after=after
    )
    urgent.bring_up_to_date(patient, by=by, at=at)
