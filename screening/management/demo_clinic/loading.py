"""The invented clinic put into the database, each act by its own verb, person and moment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from screening import models
from screening.management.demo_clinic.invented import (
    Acknowledged,
    Clinic,
    Died,
    Event,
    Given,
    Invented,
    Opened,
    Sitting,
    Struck,
    Taken,
)
from screening.models import Patient, Person, Referral, Site, UrgentFlag
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.workflow import advising, columns, states
from screening.workflow.actions import charting, importing, registering, reviewing, urgent
from screening.workflow.columns import NewAnswer

People = Mapping[tuple[str, str], Person]

_NOTE_KEEPER = dict(zip(CHAPTERS.values, models.CHAPTERS, strict=True))


def people(clinics: Iterable[Clinic]) -> People:
    """The people of the demo sites, by site and part; made where they are not there yet."""
    there = {person.username: person for person in Person.objects.select_related("site")}
    found = {}
    hashed = ""
    for clinic in clinics:
        site, _ = Site.objects.get_or_create(name=clinic.name)
        for one in clinic.people:
            if one.username not in there:
                # Hashed once: it is slow on purpose, and one known password has nothing to guard.
                hashed = hashed or make_password(settings.DEMO_PASSWORD)
                there[one.username] = Person.objects.create(
                    username=one.username,
                    password=hashed,
                    first_name=one.given_name,
                    last_name=one.family_name,
                    role=one.role,
                    site=site,
                )
            found[clinic.key, one.key] = there[one.username]
    return found


def load(patient: Invented, who: People) -> bool:
    """One invented patient with everything that happened; False where they are there already.

    All of it or nothing: a run that is stopped leaves no half chart behind.
    """
    site = next(person.site for (key, _), person in who.items() if key == patient.site)
    with transaction.atomic():
        if Patient.objects.filter(site=site, number=patient.number).exists():
            return False
        _Telling(patient, {part: one for (key, part), one in who.items() if key == patient.site})
    return True


def bring_up_to_date(who: People, now: datetime) -> None:
    """What the worklists show of the demo patients, as their charts read on the day itself."""
    behind = Referral.objects.filter(
        site__in={person.site_id for person in who.values()},
        state__in=states.OPEN,
        standing__as_of__lt=advising.day(now),
    )
    for patient_id in sorted(set(behind.values_list("patient_id", flat=True))):
        with transaction.atomic():
            patient = Patient.objects.select_for_update().get(pk=patient_id)
            newest = patient.referrals.select_related("clinician").order_by("-id")[0]
            urgent.bring_up_to_date(patient, by=newest.clinician, at=now)


class _Telling:
    """The events of one patient, told to the workflow in order."""

    def __init__(self, patient: Invented, staff: Mapping[str, Person]) -> None:
        self.staff = staff
        self.rows: dict[str, int] = {}
        self.first_sitting = next(e for e in patient.events if isinstance(e, Sitting))
        first = patient.events[0]
        self.patient_id = registering.register(
            number=patient.number,
            family_name=patient.family_name,
            given_name=patient.given_name,
            born=patient.born,
            sex=patient.sex,
            by=staff[first.by],
            at=_aware(first.at),
        ).pk
        for event in patient.events:
            self._tell(event, staff[event.by], _aware(event.at))

    def _tell(self, event: Event, by: Person, at: datetime) -> None:
        match event:
            case Opened():
                registering.open_referral(
                    patient_id=self.patient_id,
                    pathway=event.pathway.value,
                    question_asked=event.question_asked,
                    by=by,
                    at=at,
                )
            case Sitting():
                self._sit(event, by, at)
            case Struck():
                self._strike(event, by, at)
            case Acknowledged():
                flag = UrgentFlag.objects.get(
                    patient_id=self.patient_id, rule=event.rule, cleared_at=None
                )
                urgent.acknowledge(flag_id=flag.pk, action_taken=event.action_taken, by=by, at=at)
            case Died():
                registering.record_death(patient_id=self.patient_id, died_on=event.on, by=by, at=at)
            case Taken():
                self._step(event, by, at)

    def _sit(self, sitting: Sitting, by: Person, at: datetime) -> None:
        if sitting is not self.first_sitting:
            self._add(sitting, by, at)
            return
        rows = [(name, row) for name, rows in sitting.rows.items() for row in rows]
        kept = importing.import_chart(
            patient_id=self.patient_id,
            answers={name: _new(given) for name, given in sitting.answers.items()},
            rows=[(name, row.values) for name, row in rows],
            notes={_NOTE_KEEPER[chapter]: text for chapter, text in sitting.notes.items()},
            by=by,
            at=at,
        )
        for (name, row), one in zip(rows, kept, strict=True):
            self.rows[f"{name} {row.key}"] = one.pk

    def _add(self, sitting: Sitting, by: Person, at: datetime) -> None:
        """A later sitting: each answer saved on top of what stands."""
        for name, rows in sitting.rows.items():
            for row in rows:
                charting.save_row(
                    patient_id=self.patient_id,
                    list_question=name,
                    values=row.values,
                    by=by,
                    at=at,
                )
        for name, given in sitting.answers.items():
            charting.save_answer(
                patient_id=self.patient_id,
                question=name,
                new=_new(given),
                base=self._base(name),
                by=by,
                at=at,
            )
        for chapter, text in sitting.notes.items():
            charting.save_note(
                patient_id=self.patient_id,
                chapter=_NOTE_KEEPER[chapter],
                text=text,
                base=columns.note_base(""),
                by=by,
                at=at,
            )

    def _base(self, question: str) -> str:
        chapter = columns.chapter_model(question).objects.get(patient_id=self.patient_id)
        return columns.kept(chapter, question).base

    def _strike(self, struck: Struck, by: Person, at: datetime) -> None:
        if struck.row:
            charting.strike_row(
                patient_id=self.patient_id,
                list_question=struck.question,
                row_id=self.rows[f"{struck.question} {struck.row}"],
                why=struck.why,
                by=by,
                at=at,
            )
        else:
            charting.strike_answer(
                patient_id=self.patient_id, question=struck.question, why=struck.why, by=by, at=at
            )

    def _step(self, taken: Taken, by: Person, at: datetime) -> None:
        referral = Referral.objects.select_related("patient").get(
            patient_id=self.patient_id, pathway=taken.pathway.value
        )
        steps: Mapping[str, Callable[..., object]] = {
            "submit": reviewing.submit,
            "return": reviewing.return_with_question,
            "accept": reviewing.accept,
            "decline": reviewing.decline,
            "withdraw": reviewing.withdraw,
        }
        more: dict[str, object] = {}
        if taken.step != "withdraw":
            more["read"] = referral.patient.chart_version
        if taken.step == "return":
            more["about_fact"] = taken.about_fact
        if taken.step == "decline":
            more["reason"] = taken.reason
        steps[taken.step](referral_id=referral.pk, text=taken.text, by=by, at=at, **more)


def _new(given: Given) -> NewAnswer:
    return NewAnswer(
        value=given.value,
        missing=given.missing,
        entered=given.entered,
        unit=given.unit,
        on=given.on,
        source=given.source,
    )


def _aware(at: datetime) -> datetime:
    return timezone.make_aware(at)
