"""An answer gone out of date is said to be still so, by itself and never with a whole form."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from screening.logic.answers import Known, Unknown
from screening.models import AuditEntry, Patient, Person, Referral
from screening.workflow import advising
from screening.workflow.actions import charting
from screening.workflow.columns import NewAnswer
from tests.integration.cast import MORNING, Cast, answer, kept, later, signed_in
from tests.integration.pages import Read

JSON = {"Accept": "application/json"}
LONG_AGO = MORNING - timedelta(days=400)


def place(referral: Referral, name: str, *more: str) -> str:
    return reverse(name, args=[referral.pk, "infection", *more])


def form(client: Client, referral: Referral) -> dict[str, str]:
    """What a browser without a script would send back from the chapter's form."""
    found: dict[str, str] = {}
    for tag, given in Read(client.get(place(referral, "chart"))).tags:
        name = given.get("name", "")
        if tag == "input" and (given.get("type") != "radio" or "checked" in given):
            found[name] = given.get("value", "")
    return found


def buttons(client: Client, referral: Referral) -> list[str]:
    tags = Read(client.get(place(referral, "chart"))).tags
    return [given["value"] for tag, given in tags if "data-still" in given and tag == "button"]


def sepsis(patient: Patient, by: Person, new: NewAnswer, **given: Any) -> Any:
    said = {"base": kept(patient, "sepsis").base, "by": by, **given}
    return charting.save_answer(patient_id=patient.pk, question="sepsis", new=new, **said)


def test_the_same_answer_on_a_later_day_is_an_answer_of_that_day(
    cast: Cast, referral: Referral
) -> None:
    patient = referral.patient
    answer(patient, "systemic_infection", "none", cast.clinician, at=LONG_AGO)
    day = advising.day(MORNING)
    assert isinstance(advising.read(referral, day).chart.facts["systemic_infection"], Unknown)
    again = answer(patient, "systemic_infection", "none", cast.colleague)
    assert (again.by, again.at) == (cast.colleague.printed_name, MORNING)
    assert isinstance(advising.read(referral, day).chart.facts["systemic_infection"], Known)
    assert answer(patient, "systemic_infection", "none", cast.clinician, at=later(9)) == again


def test_the_same_answer_on_top_of_an_older_one_or_among_others_changes_nothing(
    cast: Cast, patient: Patient
) -> None:
    first = answer(patient, "sepsis", False, cast.clinician, at=LONG_AGO)
    for given in ({"base": "older"}, {"among_others": True}):
        assert sepsis(patient, cast.colleague, NewAnswer(False), at=MORNING, **given) == first
    assert AuditEntry.objects.filter(act="answer saved").count() == 1


def test_the_button_dates_the_answer_today_and_goes(cast: Cast, referral: Referral) -> None:
    patient, client = referral.patient, signed_in(cast.clinician)
    new = NewAnswer(False, on=date(2020, 1, 2), source="record")
    sepsis(patient, cast.colleague, new, at=LONG_AGO)
    answer(patient, "systemic_infection", "active", cast.colleague, at=LONG_AGO)  # adverse: stands
    assert buttons(client, referral) == ["sepsis"]
    base = kept(patient, "sepsis").base
    url = place(referral, "answer-save", "sepsis")
    late = client.post(url, {"still": "sepsis", "base": "older"}, headers=JSON)
    assert late.status_code == 409
    reply = client.post(url, {"still": "sepsis", "sepsis": "yes", "base": base}, headers=JSON)
    stands = kept(patient, "sepsis")
    today = timezone.localdate()
    assert (stands.answer, stands.by) == (NewAnswer(False, on=today), "Cleo Clinician")
    assert reply.json()["typed"]["sepsis"] == "no"
    assert "sepsis" not in reply.json()["signs"]
    assert buttons(client, referral) == []


def test_the_button_works_in_a_form_sent_whole_and_confirms_nothing_else(
    cast: Cast, referral: Referral
) -> None:
    patient, client = referral.patient, signed_in(cast.clinician)
    answer(patient, "systemic_infection", "none", cast.colleague, at=LONG_AGO)
    answer(patient, "cultures", "negative", cast.colleague, at=LONG_AGO)
    assert set(buttons(client, referral)) >= {"systemic_infection", "cultures"}
    client.post(place(referral, "chart"), form(client, referral))
    assert kept(patient, "cultures").at == LONG_AGO
    assert kept(patient, "systemic_infection").at == LONG_AGO
    sent = form(client, referral) | {"still": "systemic_infection"}
    assert client.post(place(referral, "chart"), sent).status_code == 302
    stands = kept(patient, "systemic_infection")
    assert (stands.answer.value, stands.answer.on) == ("none", timezone.localdate())
    assert kept(patient, "cultures").at == LONG_AGO


def test_a_list_gone_out_of_date_has_the_button_too(cast: Cast, referral: Referral) -> None:
    patient, client = referral.patient, signed_in(cast.clinician)
    stands = answer(patient, "infections_list", "none", cast.colleague, at=LONG_AGO)
    assert "infections_list" in buttons(client, referral)
    url = place(referral, "answer-save", "infections_list")
    assert client.post(url, {"still": "infections_list", "base": stands.base}).status_code == 302
    assert kept(patient, "infections_list").answer.on == timezone.localdate()
    assert "infections_list" not in buttons(client, referral)


def test_who_cannot_write_is_not_offered_it(cast: Cast, referral: Referral) -> None:
    answer(referral.patient, "systemic_infection", "none", cast.clinician, at=LONG_AGO)
    assert buttons(signed_in(cast.clinician), referral) == ["systemic_infection"]
    assert buttons(signed_in(cast.admin), referral) == []


def test_enter_saves_the_form_and_presses_no_questions_button(
    cast: Cast, referral: Referral
) -> None:
    answer(referral.patient, "systemic_infection", "none", cast.clinician, at=LONG_AGO)
    tags = Read(signed_in(cast.clinician).get(place(referral, "chart"))).tags
    start = next(i for i, (_, given) in enumerate(tags) if "data-chapter-form" in given)
    first = next(given for tag, given in tags[start:] if tag == "button")
    assert (first.get("type"), "name" in first) == ("submit", False)
