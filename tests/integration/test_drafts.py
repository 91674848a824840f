"""What was typed and could not be read is shown on the answer it was typed on, and on no other."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from screening.models import DraftAnswer, Referral, Standing
from screening.workflow.actions import registering
from tests.integration.cast import Cast, kept, later, signed_in

JSON = {"Accept": "application/json"}


def save(client: Client, referral: Referral, text: str, base: str = "", **more: str) -> Any:
    url = reverse("answer-save", args=[referral.pk, "infection", "temperature"])
    data = {"temperature": text, "temperature__unit": more.get("unit", ""), "base": base}
    return client.post(url, data, headers=JSON)


def shown(client: Client, referral: Referral) -> tuple[dict[str, Any], HttpResponse]:
    page = client.get(reverse("chart", args=[referral.pk, "infection"]))
    layout = page.context["form"].helper.layout
    for section in layout.fields:
        for question in section.fields:
            if question.shown["name"] == "temperature":
                return question.shown, page
    raise LookupError("temperature")


def test_a_colleagues_newer_answer_is_shown_and_what_i_typed_beside_it(
    cast: Cast, referral: Referral
) -> None:
    mine, theirs = signed_in(cast.clinician), signed_in(cast.colleague)
    assert save(mine, referral, "101").status_code == 422
    before, _ = shown(mine, referral)
    assert (before["value"], before["base"], before["lost"]) == ("101", "", "")
    assert save(theirs, referral, "37.2", unit="°C").status_code == 200
    after, page = shown(mine, referral)
    assert (after["value"], after["error"]) == ("37.2", "")
    assert after["base"] == kept(referral.patient, "temperature").base
    assert after["lost"] == "You typed 101 before that; it was not saved."
    assert after["lost"] in page.content.decode()
    assert shown(theirs, referral)[0]["lost"] == ""
    assert save(mine, referral, "38.2", after["base"], unit="°C").status_code == 200
    assert shown(mine, referral)[0]["lost"] == ""


def test_typed_on_an_answer_that_was_overtaken_already_it_is_not_shown_as_the_answer(
    cast: Cast, referral: Referral
) -> None:
    mine, theirs = signed_in(cast.clinician), signed_in(cast.colleague)
    save(theirs, referral, "37.2", unit="°C")
    save(mine, referral, "warm", base="")
    now, _ = shown(mine, referral)
    assert (now["value"], now["lost"]) == ("37.2", "You typed warm; it was not saved.")


def test_a_version_of_any_length_is_no_error(cast: Cast, referral: Referral) -> None:
    assert save(signed_in(cast.clinician), referral, "warm", base="x" * 300).status_code == 422
    assert DraftAnswer.objects.get().base == "x" * 40


def test_who_may_not_write_is_told_so_whatever_they_typed(cast: Cast, referral: Referral) -> None:
    reply = save(signed_in(cast.admin), referral, "warm")
    assert (reply.status_code, reply.json()["error"][:10]) == (403, "Clinicians")
    registering.strike_chart(
        patient_id=referral.patient_id, why="Mixed up", by=cast.clinician, at=later(1)
    )
    reply = save(signed_in(cast.clinician), referral, "warm")
    assert reply.status_code == 403
    assert "entered in error" in reply.json()["error"]
    assert not DraftAnswer.objects.exists()


def test_the_advice_before_a_save_is_todays_and_not_a_summary_of_another_day(
    cast: Cast, referral: Referral
) -> None:
    client = signed_in(cast.clinician)
    save(client, referral, "36.8", unit="°C")
    Standing.objects.filter(referral=referral).update(
        as_of="2020-01-01", recommendation="do_not_offer"
    )
    base = kept(referral.patient, "temperature").base
    again = save(client, referral, "36.9", base, unit="°C").json()
    assert "answered" not in again["panel"]  # the advice is as it was: nothing changed it
