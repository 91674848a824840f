"""What every page about a referral needs: who asks, which referral, and the moment it is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from django.http import Http404, HttpRequest
from django.utils import timezone

from screening.models import Patient, Person, Referral
from screening.web.presenters import identity
from screening.workflow import queries


@dataclass(frozen=True, slots=True)
class Desk:
    """A person at work on a referral of their own site."""

    person: Person
    referral: Referral
    now: datetime

    @property
    def today(self) -> date:
        """The day, where the clinic is."""
        return timezone.localdate(self.now)


def person(request: HttpRequest) -> Person:
    """Who is signed in."""
    return cast("Person", request.user)


def sit_down(request: HttpRequest, referral_id: int) -> Desk:
    """The desk for a referral; another site's is not found, the same as one that is not there."""
    try:
        referral = queries.referral(person(request), referral_id)
    except Referral.DoesNotExist:
        raise Http404("No such referral.") from None
    return Desk(person(request), referral, timezone.now())


def frame(desk: Desk, current: str) -> dict[str, Any]:
    """What patient_page.html needs for this referral."""
    patient = desk.referral.patient
    patient.site = desk.referral.site
    around = about(desk.person, patient, desk.today)
    return {
        **around,
        "patient": identity.patient(patient, desk.today, desk.referral),
        "subnav": identity.subnav(desk.referral, current),
    }


def about(person: Person, patient: Patient, today: date) -> dict[str, Any]:
    """What patient_page.html needs on a page about the patient, whatever the referral."""
    return {
        "patient": identity.patient(patient, today),
        "urgent": identity.urgent(queries.urgent(patient.pk), person, patient),
        "subnav": [],
    }
