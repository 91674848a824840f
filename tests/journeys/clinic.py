"""The demo clinic's people, a patient of theirs, and a chart that can be accepted."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from django.conf import settings
from django.test import Client
from django.utils import timezone

from screening.management.demo_clinic import loading, reading
from screening.management.demo_clinic.invented import Given, Invented, Sitting
from screening.models import Person, Referral
from screening.workflow import columns
from screening.workflow.actions import charting, registering
from screening.workflow.columns import NewAnswer

FOLDER = Path(settings.BASE_DIR) / "fixtures" / "demo"
SITE = "larkspur"

#: Left to the person in the browser when a chart is completed.
BY_HAND = frozenset({"systemic_infection", "sepsis", "site_infection", "infections_list"})

People = dict[str, Person]
_numbers = count(1)


def people() -> People:
    """Everybody at one demo site, by part: clinician, clinician2, reviewer, reviewer2, admin."""
    found = loading.people(reading.clinics(FOLDER))
    return {part: person for (site, part), person in found.items() if site == SITE}


@cache
def invented(today: date) -> tuple[Invented, ...]:
    """The demo patients as of a day."""
    return reading.patients(FOLDER, today)


def load(number: str) -> Referral:
    """One demo patient of the site, by number, with everything that happened to them."""
    patient = next(p for p in everyone() if p.number == number)
    loading.load(patient, loading.people(reading.clinics(FOLDER)))
    return Referral.objects.filter(patient__number=number).latest("pk")


def refer(by: Person, pathway: str = "noncancer_pain", family_name: str = "Journey") -> Referral:
    """A new patient with an empty chart and a draft referral."""
    at = timezone.now() - timedelta(minutes=30)
    patient = registering.register(
        number=f"J-{next(_numbers):04d}",
        family_name=family_name,
        given_name="Ida",
        born=date(1968, 3, 12),
        sex="female",
        by=by,
        at=at,
    )
    return registering.open_referral(
        patient_id=patient.pk, pathway=pathway, question_asked="A trial?", by=by, at=at
    )


def answer(referral: Referral, question: str, value: Any, by: Person) -> columns.KeptAnswer:
    """Save an answer through the workflow, on top of what stands."""
    new = value if isinstance(value, NewAnswer) else NewAnswer(value)
    return charting.save_answer(
        patient_id=referral.patient_id,
        question=question,
        new=new,
        base=kept(referral, question).base,
        by=by,
        at=_now(),
    )


def kept(referral: Referral, question: str) -> columns.KeptAnswer:
    """The answer as the database has it."""
    chapter = columns.chapter_model(question).objects.get(patient_id=referral.patient_id)
    return columns.kept(chapter, question)


def complete(referral: Referral, by: Person) -> None:
    """Chart what a demo patient on the same pathway has who is offered a trial, but for BY_HAND."""
    model = next(
        patient
        for patient in everyone()
        if [(r.pathway.value, r.expect.recommendation) for r in patient.referrals]
        == [(referral.pathway, "offer")]
        and all(isinstance(event, Sitting) for event in patient.events[1:2])
    )
    for event in model.events:
        if isinstance(event, Sitting):
            _sit(referral, event, by)


def _sit(referral: Referral, sitting: Sitting, by: Person) -> None:
    for name, rows in sitting.rows.items():
        for row in rows:
            charting.save_row(
                patient_id=referral.patient_id,
                list_question=name,
                values=row.values,
                by=by,
                at=_now(),
            )
    for name, given in sitting.answers.items():
        if name not in BY_HAND:
            answer(referral, name, _new(given), by)


def _new(given: Given) -> NewAnswer:
    return NewAnswer(given.value, given.missing, given.entered, given.unit, given.on, given.source)


def _now() -> datetime:
    return timezone.now()


def cookie(who: Person, address: str) -> dict[str, str]:
    """The cookie of a session in which the person is signed in."""
    client = Client()
    client.force_login(who)
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": address}


def everyone() -> tuple[Invented, ...]:
    """The demo patients as of today."""
    return invented(timezone.localdate())


def fullness(patient: Invented) -> int:
    """How much a chart holds: its rows count more than its answers, for tables crowd a page."""
    sittings = [event for event in patient.events if isinstance(event, Sitting)]
    rows = sum(len(found) for sitting in sittings for found in sitting.rows.values())
    return 10 * rows + sum(len(sitting.answers) for sitting in sittings)
