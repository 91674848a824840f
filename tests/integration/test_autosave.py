"""One answer posted by the page's script: what the server keeps, refuses, and says of it."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from screening.models import (
    AuditEntry,
    DraftAnswer,
    InfectionStatus,
    Patient,
    Person,
    Referral,
    UrgentFlag,
)
from tests.integration import cast as clinic
from tests.integration.cast import Cast

JSON = {"HTTP_ACCEPT": "application/json"}


def post(
    who: Person, referral: Referral, question: str, *, chapter: str = "infection", **fields: str
) -> HttpResponse:
    """Send an answer as the page does; its other parts (on, unit, missing) by their names."""
    parts = {
        f"{question}__{name}": v for name, v in fields.items() if name not in {"value", "base"}
    }
    data = {question: fields.get("value", ""), "base": fields.get("base", ""), **parts}
    url = reverse("answer-save", args=[referral.pk, chapter, question])
    return clinic.signed_in(who).post(url, data, **JSON)


def note(who: Person, referral: Referral, text: str, base: str, chapter: str = "infection") -> Any:
    url = reverse("note-save", args=[referral.pk, chapter])
    return clinic.signed_in(who).post(url, {"note": text, "base": base}, **JSON)


def test_a_saved_answer_comes_back_with_its_stamp_and_the_page_around_it(
    cast: Cast, referral: Referral
) -> None:
    reply = post(cast.clinician, referral, "systemic_infection", value="active")
    assert reply.status_code == 200
    said = reply.json()
    kept = clinic.kept(referral.patient, "systemic_infection")
    assert said["base"] == kept.base
    assert said["text"].startswith("Saved ")
    assert cast.clinician.printed_name in said["stamp"]
    assert said["answered"] is True
    assert "Resolve first" in said["panel"]
    assert 'id="chapters"' in said["chapters"]
    assert "INF-01" in said["signs"]["systemic_infection"]
    assert "sepsis" in said["asked"]


def test_what_is_no_longer_asked_is_absent_from_the_reply(cast: Cast, referral: Referral) -> None:
    said = post(cast.clinician, referral, "systemic_infection", value="none").json()
    assert "sepsis" not in said["asked"]
    assert "systemic_infection" in said["asked"]


def test_an_urgent_answer_brings_the_band_with_a_form_that_works(
    cast: Cast, referral: Referral
) -> None:
    post(cast.clinician, referral, "systemic_infection", value="active")
    band = post(cast.clinician, referral, "sepsis", value="yes").json()["urgent"]
    flag = UrgentFlag.objects.get()
    assert reverse("urgent-acknowledge", args=[flag.pk]) in band
    assert 'name="csrfmiddlewaretoken" value="' in band
    assert 'name="action_taken"' in band


def test_the_same_answer_again_changes_nothing(cast: Cast, referral: Referral) -> None:
    first = post(cast.clinician, referral, "systemic_infection", value="active").json()
    entries = AuditEntry.objects.count()
    version = Patient.objects.get(pk=referral.patient_id).chart_version
    again = post(cast.clinician, referral, "systemic_infection", value="active", base="old")
    assert (again.status_code, again.json()["base"]) == (200, first["base"])
    assert AuditEntry.objects.count() == entries
    assert Patient.objects.get(pk=referral.patient_id).chart_version == version


def test_an_answer_is_taken_back(cast: Cast, referral: Referral) -> None:
    base = post(cast.clinician, referral, "systemic_infection", value="active").json()["base"]
    said = post(cast.clinician, referral, "systemic_infection", value="not_asked", base=base).json()
    assert (said["text"], said["answered"], said["base"]) == ("Not asked", False, "")
    assert clinic.kept(referral.patient, "systemic_infection").blank


def test_a_colleagues_newer_answer_stands_and_is_told(cast: Cast, referral: Referral) -> None:
    base = post(cast.clinician, referral, "temperature", value="37.1", unit="°C").json()["base"]
    post(
        cast.colleague, referral, "temperature", value="101", unit="°F", on="19 Nov 2026", base=base
    )
    reply = post(cast.clinician, referral, "temperature", value="38.2", unit="°C", base=base)
    assert reply.status_code == 409
    theirs = reply.json()["theirs"]
    assert (theirs["who"], theirs["own"]) == (cast.colleague.printed_name, False)
    assert theirs["text"] == "101 °F"
    assert theirs["typed"] == {
        "temperature": "101",
        "temperature__missing": "",
        "temperature__unit": "°F",
        "temperature__on": "19 Nov 2026",
        "temperature__source": "",
    }
    assert clinic.kept(referral.patient, "temperature").answer.entered == "101"
    mine = post(
        cast.clinician, referral, "temperature", value="38.2", unit="°C", base=theirs["base"]
    )
    assert mine.status_code == 200
    assert clinic.kept(referral.patient, "temperature").answer.entered == "38.2"


def test_ones_own_newer_answer_is_told_apart(cast: Cast, referral: Referral) -> None:
    post(cast.clinician, referral, "systemic_infection", value="active")
    reply = post(cast.clinician, referral, "systemic_infection", value="none")
    assert reply.status_code == 409
    assert reply.json()["theirs"]["own"] is True


@pytest.mark.parametrize(
    ("fields", "part", "says"),
    [
        ({"value": "warm"}, "value", "with its unit, for example"),
        ({"value": "101"}, "unit", "with its unit, for example"),
        ({"value": "101", "unit": "°C"}, "value", "In °F it would be possible"),
        ({"value": "37", "unit": "°C", "on": "33 Mar 2019"}, "on", "Write the day"),
        ({"value": "37", "unit": "°C", "on": "1 Jan 1960"}, "on", "before the patient was born"),
        ({"value": "37", "missing": "refused"}, "value", "not both"),
    ],
)
def test_what_cannot_be_read_is_a_draft_and_never_an_answer(
    cast: Cast, referral: Referral, fields: dict[str, str], part: str, says: str
) -> None:
    reply = post(cast.clinician, referral, "temperature", **fields)
    assert (reply.status_code, reply.json()["part"]) == (422, part)
    assert says in reply.json()["error"]
    assert clinic.kept(referral.patient, "temperature").blank
    draft = DraftAnswer.objects.get()
    assert (draft.by_id, draft.typed["value"]) == (cast.clinician.pk, fields["value"])


def test_a_draft_is_gone_once_the_answer_is_read(cast: Cast, referral: Referral) -> None:
    post(cast.clinician, referral, "temperature", value="warm")
    post(cast.clinician, referral, "temperature", value="37.2", unit="°C")
    assert not DraftAnswer.objects.exists()


def test_who_may_not_write_is_told_so(cast: Cast, referral: Referral) -> None:
    reply = post(cast.admin, referral, "systemic_infection", value="active")
    assert reply.status_code == 403
    assert reply.json()["error"].startswith("Clinicians and reviewers")
    assert clinic.kept(referral.patient, "systemic_infection").blank


def test_another_sites_referral_and_a_strange_question_are_not_found(
    cast: Cast, referral: Referral
) -> None:
    assert post(cast.stranger, referral, "systemic_infection", value="active").status_code == 404
    url = reverse("answer-save", args=[referral.pk, "infection", "depression"])
    assert clinic.signed_in(cast.clinician).post(url, {}, **JSON).status_code == 404
    assert note(cast.clinician, referral, "", "", chapter="nowhere").status_code == 404


def test_a_page_opened_by_somebody_else_saves_nothing(cast: Cast, referral: Referral) -> None:
    answers = reverse("answer-save", args=[referral.pk, "infection", "systemic_infection"])
    notes = reverse("note-save", args=[referral.pk, "infection"])
    rows = reverse("row-new", args=[referral.pk, "infection", "infections_list"])
    client = clinic.signed_in(cast.colleague)
    sender = {"HTTP_X_CANDOR_PERSON": str(cast.clinician.pk)}
    entries = AuditEntry.objects.count()
    for url in (answers, notes, rows):
        sent = client.post(url, {"systemic_infection": "active", "note": "x"}, **JSON, **sender)
        assert sent.status_code == 401
    assert AuditEntry.objects.count() == entries
    own = {"HTTP_X_CANDOR_PERSON": str(cast.colleague.pk)}
    sent = client.post(answers, {"systemic_infection": "active"}, **JSON, **own)
    assert sent.status_code == 200


def test_a_note_is_kept_in_its_chapter_and_not_overwritten(cast: Cast, referral: Referral) -> None:
    url = reverse("chart", args=[referral.pk, "infection"])
    base = clinic.signed_in(cast.clinician).get(url).context["note"]["base"]
    first = note(cast.clinician, referral, "Febrile since Sunday.", base)
    assert first.json()["text"].startswith("Saved ")
    late = note(cast.colleague, referral, "Afebrile.", base)
    assert late.status_code == 409
    theirs = late.json()["theirs"]
    assert (theirs["text"], theirs["typed"]["note"]) == ("Febrile since Sunday.",) * 2
    assert note(cast.colleague, referral, "Afebrile.", theirs["base"]).status_code == 200


def test_a_note_says_who_last_wrote_it_and_when(cast: Cast, referral: Referral) -> None:
    url = reverse("chart", args=[referral.pk, "infection"])
    client = clinic.signed_in(cast.clinician)
    shown = client.get(url).context["note"]
    assert shown["stamp"] == ""
    said = note(cast.colleague, referral, "Febrile since Sunday.", shown["base"]).json()
    kept = InfectionStatus.objects.get(patient=referral.patient)
    assert (kept.note_by, kept.note_at.date()) == (cast.colleague, timezone.now().date())
    assert said["stamp"].startswith(f"{cast.colleague.printed_name}, ")
    page = client.get(url)
    assert page.context["note"]["stamp"] == said["stamp"]
    assert said["stamp"] in page.content.decode()
    late = note(cast.clinician, referral, "Afebrile.", shown["base"]).json()["theirs"]
    assert (late["who"], late["own"]) == (cast.colleague.printed_name, False)
    assert late["when"]


def test_a_note_can_be_kept_in_every_chapter(cast: Cast, referral: Referral) -> None:
    client = clinic.signed_in(cast.clinician)
    for shown in client.get(reverse("chart", args=[referral.pk, "history"])).context["chapters"]:
        shown_note = client.get(shown["url"]).context["note"]
        sent = client.post(shown_note["url"], {"note": "Seen.", "base": shown_note["base"]}, **JSON)
        assert sent.status_code == 200, shown["url"]


def test_without_a_script_the_page_comes_back_and_says_what_was_not_saved(
    cast: Cast, referral: Referral
) -> None:
    post(cast.colleague, referral, "systemic_infection", value="active")
    url = reverse("answer-save", args=[referral.pk, "infection", "systemic_infection"])
    client = clinic.signed_in(cast.clinician)
    sent = client.post(url, {"systemic_infection": "none", "base": ""}, HTTP_ACCEPT="text/html")
    assert sent.url.endswith("/chart/infection/#q-systemic_infection")
    page = client.get(sent.url).content.decode()
    assert "Not saved: " in page
    assert "answered this first" in page


def test_an_open_page_learns_who_is_signed_in(cast: Cast) -> None:
    url = reverse("session-check")
    nobody = Client().get(url)
    assert nobody.json() == {"person": ""}
    assert "csrftoken" in nobody.cookies
    somebody = clinic.signed_in(cast.clinician).get(url)
    assert somebody.json() == {"person": str(cast.clinician.pk)}
    assert "no-store" in somebody["Cache-Control"]
