"""Pages few patients have: of the dead, of contradictions, of a decision that came too late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from screening.models import AdviceGiven, Referral, Standing
from screening.workflow.actions import registering, reviewing
from tests.journeys import clinic
from tests.journeys.clinic import People
from tests.journeys.conftest import WIDTHS, Window
from tests.journeys.test_pages import faults

Open = Callable[..., Window]


def contradicted(people: People) -> Referral:
    """A submitted referral with an urgent finding and two answers at odds."""
    referral = clinic.refer(people["clinician"], family_name="Atodds")
    for question, value in (
        ("systemic_infection", "active"),
        ("sepsis", True),
        ("systemic_infection", "none"),
        ("suicidal_ideation", True),
        ("takes_antithrombotic", True),
    ):
        clinic.answer(referral, question, value, people["clinician"])
    reviewing.submit(referral_id=referral.pk, read=5, by=people["clinician"], at=timezone.now())
    return referral


def dead(people: People) -> Referral:
    referral = clinic.refer(people["clinician"], family_name="Gone")
    died_on = timezone.localdate() - timedelta(days=3)
    registering.record_death(
        patient_id=referral.patient_id,
        died_on=died_on,
        by=people["clinician"],
        at=timezone.now(),
    )
    return referral


@pytest.mark.parametrize("width", WIDTHS)
def test_none_of_them_has_a_fault(window: Open, people: People, width: str) -> None:
    odd, gone = contradicted(people), dead(people)
    given = AdviceGiven.objects.get(referral=odd)
    closed = clinic.refer(people["clinician"], family_name="Closed")
    reviewing.withdraw(
        referral_id=closed.pk, text="Not wanted", by=people["clinician"], at=timezone.now()
    )
    Standing.objects.filter(referral=closed).update(as_of=timezone.localdate() - timedelta(days=40))
    clinician, admin = (
        window(people["clinician"], width=width),
        window(people["admin"], width=width),
    )
    found = {}
    for here, path in (
        (clinician, "/?list=all"),
        (clinician, f"/referrals/{odd.pk}/advice/"),
        (clinician, f"/referrals/{odd.pk}/advice/{given.pk}/"),
        (clinician, f"/referrals/{odd.pk}/review/"),
        (clinician, f"/referrals/{odd.pk}/chart/infection/"),
        (clinician, f"/patients/{odd.patient_id}/refer/"),
        (clinician, f"/patients/{gone.patient_id}/"),
        (clinician, f"/patients/{gone.patient_id}/death/"),
        (clinician, f"/patients/{gone.patient_id}/refer/"),
        (clinician, f"/referrals/{gone.pk}/advice/"),
        (clinician, f"/referrals/{gone.pk}/review/"),
        (clinician, f"/referrals/{gone.pk}/chart/infection/"),
        (clinician, f"/referrals/{odd.pk}/history/"),
        (admin, "/"),
        (admin, "/patients/new/"),
        (admin, f"/patients/{odd.patient_id}/"),
    ):
        here.open(path)
        if said := faults(here):
            found[path] = said
        here.complaints.clear()
    reviewer = window(people["reviewer"], width=width)
    reviewer.open(f"/referrals/{odd.pk}/review/")
    clinic.answer(odd, "takes_nsaid", True, people["clinician"])
    reviewer.page.locator("[data-act=ask] summary").click()
    reviewer.page.locator("[data-act=ask] textarea").fill("Since when, and how much?")
    reviewer.page.locator("[data-act=ask] button").click()
    # The browser notes the 409 itself; a page of ours says nothing to the console.
    if said := [one for one in faults(reviewer) if "409 (Conflict)" not in one]:
        found["overtaken"] = said
    assert "Nothing was decided." in reviewer.page.inner_text("main")
    kept = reviewer.page.locator("[data-act=ask] textarea").input_value()
    assert kept == "Since when, and how much?"
    assert found == {}
