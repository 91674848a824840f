"""What is struck is what was read: another version since is shown first, and nothing is no page."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from screening.models import Infection, Referral, StruckAnswer
from screening.workflow.actions import charting
from tests.integration.cast import MORNING, Cast, answer, kept, later, signed_in
from tests.integration.pages import Read

WHY = "Belongs to another patient"


def place(referral: Referral, name: str, *more: Any) -> str:
    return reverse(name, args=[referral.pk, "infection", *more])


def sent(page: HttpResponse) -> dict[str, str]:
    """What the page's own form would send, the reason filled in."""
    inputs = [given for tag, given in Read(page).tags if tag == "input" and "name" in given]
    found = {given["name"]: given.get("value", "") for given in inputs}
    return {"base": found["base"], "why": found["why"] or WHY}


def row(cast: Cast, referral: Referral) -> Infection:
    return charting.save_row(
        patient_id=referral.patient_id,
        list_question="infections_list",
        values={"site_of_infection": "urine", "organism": "E. coli"},
        by=cast.clinician,
        at=MORNING,
    )


def test_an_answer_a_colleague_changed_is_shown_before_it_is_struck(
    cast: Cast, referral: Referral
) -> None:
    client, url = signed_in(cast.clinician), place(referral, "answer-strike", "sepsis")
    answer(referral.patient, "sepsis", True, cast.clinician)
    read = client.get(url)
    answer(referral.patient, "sepsis", False, cast.colleague, at=later(1))
    late = client.post(url, sent(read))
    assert late.status_code == 409
    assert not StruckAnswer.objects.exists()
    assert "Colm Colleague changed this answer" in Read(late).text
    assert late.context["strike"]["what"].endswith(": no")
    assert sent(late) == {"base": kept(referral.patient, "sepsis").base, "why": WHY}
    assert client.post(url, {"why": WHY}).status_code == 409  # no version is no version read
    assert client.post(url, sent(late)).status_code == 302
    assert StruckAnswer.objects.get().shown == "no"


def test_a_row_a_colleague_changed_is_shown_before_it_is_struck(
    cast: Cast, referral: Referral
) -> None:
    kept_row = row(cast, referral)
    client = signed_in(cast.clinician)
    url = place(referral, "row-strike", "infections_list", kept_row.pk)
    read = client.get(url)
    charting.save_row(
        patient_id=referral.patient_id,
        list_question="infections_list",
        values={"site_of_infection": "urine", "organism": "Klebsiella"},
        row_id=kept_row.pk,
        version=1,
        by=cast.colleague,
        at=later(1),
    )
    late = client.post(url, sent(read))
    assert late.status_code == 409
    assert "Klebsiella" in late.context["strike"]["what"]
    for base in ("", "1", "9" * 5000, "٣", "x"):
        assert client.post(url, {"why": WHY, "base": base}).status_code == 409
    assert sent(late) == {"base": "2", "why": WHY}
    assert client.post(url, sent(late)).status_code == 302
    assert Infection.objects.get().struck_at is not None


def test_a_row_is_not_changed_on_a_version_that_is_no_number(
    cast: Cast, referral: Referral
) -> None:
    kept_row = row(cast, referral)
    url = place(referral, "row", "infections_list", kept_row.pk)
    for base in ("9" * 5000, "٣", "x", ""):
        data = {"site_of_infection": "urine", "organism": "Other", "base": base}
        assert signed_in(cast.colleague).post(url, data).status_code == 409
    assert Infection.objects.get().organism == "E. coli"


def test_where_nothing_is_to_be_struck_the_chart_says_so(cast: Cast, referral: Referral) -> None:
    client: Client = signed_in(cast.clinician)
    blank = place(referral, "answer-strike", "sepsis")
    kept_row = row(cast, referral)
    charting.strike_row(
        patient_id=referral.patient_id,
        list_question="infections_list",
        row_id=kept_row.pk,
        why=WHY,
        by=cast.colleague,
        at=later(1),
    )
    struck = place(referral, "row-strike", "infections_list", kept_row.pk)
    for url, says in ((blank, "There is no answer here"), (struck, "entered in error already")):
        page = client.get(url, follow=True)
        assert page.redirect_chain[0][0].startswith(place(referral, "chart"))
        assert says in Read(page).text
        assert client.post(url, {"why": WHY}).status_code == 302


def test_a_row_says_nothing_from_before_the_patient_was_born(
    cast: Cast, referral: Referral
) -> None:
    url = place(referral, "row-new", "infections_list")
    page = signed_in(cast.clinician).post(
        url, {"site_of_infection": "urine", "started": "Mar 1950"}
    )
    assert page.status_code == 422
    assert "This is before the patient was born." in Read(page).text
    assert not Infection.objects.exists()
