"""The cast, and small makers of patients, referrals and answers, all through the workflow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.contrib.auth.hashers import make_password
from django.test import Client

from screening.models import Patient, Person, Referral, Role, Site
from screening.rules import facts
from screening.rules.fact import Fact, Measure, OneOf, PartialDay, YesNo
from screening.rules.vocabulary.partial_date import PartialDate
from screening.workflow import columns
from screening.workflow.actions import charting, registering
from screening.workflow.columns import NewAnswer

PASSWORD = "an invented long word"
HASHED = make_password(PASSWORD, hasher="md5")
MORNING = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
BORN = date(1968, 3, 12)


@dataclass(frozen=True)
class Cast:
    """Two sites and the people of them; the stranger works at the other one."""

    here: Site
    elsewhere: Site
    clinician: Person
    colleague: Person
    reviewer: Person
    second_reviewer: Person
    admin: Person
    stranger: Person
    strange_reviewer: Person

    @property
    def at_home(self) -> tuple[Person, ...]:
        return (self.clinician, self.colleague, self.reviewer, self.second_reviewer, self.admin)


def person(site: Site, name: str, role: Role) -> Person:
    given, family = name.split(" ")
    return Person.objects.create(
        username=f"{given}.{family}".lower(),
        first_name=given,
        last_name=family,
        email=f"{given}@example.org".lower(),
        role=role,
        site=site,
        password=HASHED,
    )


def make_cast() -> Cast:
    here = Site.objects.create(name="Northfold Pain Clinic")
    elsewhere = Site.objects.create(name="Southfold Pain Clinic")
    return Cast(
        here=here,
        elsewhere=elsewhere,
        clinician=person(here, "Cleo Clinician", Role.CLINICIAN),
        colleague=person(here, "Colm Colleague", Role.CLINICIAN),
        reviewer=person(here, "Rita Reviewer", Role.REVIEWER),
        second_reviewer=person(here, "Rufus Reviewer", Role.REVIEWER),
        admin=person(here, "Ada Admin", Role.ADMIN),
        stranger=person(elsewhere, "Stan Stranger", Role.CLINICIAN),
        strange_reviewer=person(elsewhere, "Sara Stranger", Role.REVIEWER),
    )


def signed_in(who: Person) -> Client:
    client = Client()
    client.force_login(who)
    return client


_numbers = iter(range(1, 1_000_000))


def register(by: Person, **given: Any) -> Patient:
    number = f"T-{next(_numbers):05d}"
    who = {"number": number, "family_name": "Example", "given_name": "Ida", "born": BORN}
    return registering.register(**{**who, "sex": "female", "at": MORNING, **given}, by=by)


def refer(patient: Patient, by: Person, pathway: str = "cancer_pain", **given: Any) -> Referral:
    asked = {"question_asked": "Would a pump help?", "at": MORNING, **given}
    return registering.open_referral(patient_id=patient.pk, pathway=pathway, by=by, **asked)


def answer(
    patient: Patient, question: str, value: Any, by: Person, *, at: datetime = MORNING
) -> columns.KeptAnswer:
    """Save an answer on top of whatever stands; a Decimal is taken in the fact's own unit."""
    return charting.save_answer(
        patient_id=patient.pk,
        question=question,
        new=new_answer(facts.BY_NAME[question], value),
        base=kept(patient, question).base,
        by=by,
        at=at,
    )


def chart(patient: Patient, by: Person, answers: Mapping[str, Any]) -> None:
    for question, value in answers.items():
        answer(patient, question, value, by)


def kept(patient: Patient, question: str) -> columns.KeptAnswer:
    row = columns.chapter_model(question).objects.get(patient=patient)
    return columns.kept(row, question)


def new_answer(fact: Fact, value: Any) -> NewAnswer:
    if isinstance(fact, Measure) and isinstance(value, Decimal):
        return NewAnswer(value, entered=str(value), unit=fact.unit)
    return NewAnswer(value)


def possible(fact: Fact) -> Any:
    """A value the fact can have."""
    match fact:
        case YesNo():
            return False
        case OneOf(words=words):
            return words.values[-1]
        case Measure():
            return (fact.low + (fact.high - fact.low) / 2).quantize(Decimal(1).scaleb(-fact.places))
        case PartialDay():
            return PartialDate(2019, 3)
        case _:
            return "A few words"


def questions() -> list[Fact]:
    return [fact for fact in facts.ALL if not fact.derived]


def later(minutes: int) -> datetime:
    return MORNING + timedelta(minutes=minutes)
