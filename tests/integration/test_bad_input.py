"""What cannot be kept is refused with what to write, and nothing typed is lost or half saved."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from screening.models import AuditEntry, DraftAnswer, Patient, Person, Referral
from screening.workflow import columns
from screening.workflow.actions import charting
from tests.integration.cast import MORNING, Cast, answer, kept, later, refer, register, signed_in
from tests.integration.pages import Read, read_today

JSON = {"Accept": "application/json"}


def url(referral: Referral, name: str, chapter: str, *more: Any) -> str:
    return reverse(name, args=[referral.pk, chapter, *more])


def save(client: Client, referral: Referral, chapter: str, question: str, **parts: str) -> Any:
    data = {f"{question}{suffix}": value for suffix, value in parts.items() if suffix != "base"}
    data = {key.replace("_value", ""): value for key, value in data.items()}
    return client.post(
        url(referral, "answer-save", chapter, question),
        {**data, "base": parts.get("base", "")},
        headers=JSON,
    )


def fields(client: Client, address: str) -> dict[str, str]:
    """What a browser without a script would send back from the chapter's form."""
    found: dict[str, str] = {}
    for tag, given in Read(client.get(address)).tags:
        name = given.get("name", "")
        if tag != "input" or not name or name == "csrfmiddlewaretoken":
            continue
        if given.get("type") != "radio" or "checked" in given:
            found[name] = given.get("value", "")
    return found


BAD = [
    ("temperature", {"_value": "101"}, "Write the temperature with its unit"),
    ("temperature", {"_value": "101", "__unit": "°C"}, "In °F it would be possible"),
    ("temperature", {"_value": "NaN", "__unit": "°C"}, "for example 38.2 °C"),
    ("temperature", {"_value": "9" * 60, "__unit": "°C"}, "This number is too long"),
    ("temperature", {"_value": "1" + "0" * 30, "__unit": "°F"}, "This number is too long"),
    ("temperature", {"_value": "38 mg"}, "mg is not a unit of temperature"),
    ("cultures", {"_value": "maybe"}, "Choose one of the answers offered"),
    ("cultures", {"_value": "in_error"}, "Choose one of the answers offered"),
    ("sepsis", {"_value": "yes", "__on": "31 Feb 2026"}, "Write the day with its month"),
    ("sepsis", {"_value": "yes", "__on": "1 Jan 2900"}, "This date is in the future"),
    ("sepsis", {"_value": "yes", "__on": "1 Jan 1950"}, "before the patient was born"),
    ("sepsis", {"_value": "yes", "__missing": "refused"}, "not both"),
    ("immunosuppression_cause", {"_value": "x" * 201}, "Write at most 200 characters"),
]


@pytest.mark.parametrize(("question", "parts", "problem"), BAD)
def test_what_cannot_be_read_is_kept_as_a_draft_and_shown_again_with_what_to_write(
    cast: Cast, referral: Referral, question: str, parts: dict[str, str], problem: str
) -> None:
    client = signed_in(cast.clinician)
    trail = AuditEntry.objects.count()
    response = save(client, referral, "infection", question, **parts)
    assert response.status_code == 422
    told = json.loads(response.content)
    assert told["state"] == "failed"
    assert problem in told["error"]
    assert kept(referral.patient, question).blank
    assert AuditEntry.objects.count() == trail
    draft = DraftAnswer.objects.get(patient=referral.patient)
    assert draft.typed["value"] == parts["_value"]
    page = client.get(url(referral, "chart", "infection"))
    read = Read(page)
    assert problem in read.text
    if question not in {"cultures", "sepsis"}:  # a word that is no button is told of, not shown
        values = {g.get("name"): g.get("value") for _, g in read.tags if g.get("type") == "text"}
        assert values[question] == parts["_value"]
    others = signed_in(cast.colleague).get(url(referral, "chart", "infection"))
    assert problem not in Read(others).text


def test_a_draft_is_gone_once_the_answer_is_written_as_it_can_be_read(
    cast: Cast, referral: Referral
) -> None:
    client = signed_in(cast.clinician)
    save(client, referral, "infection", "temperature", _value="101")
    said = save(client, referral, "infection", "temperature", _value="101", __unit="°F")
    assert said.status_code == 200
    assert not DraftAnswer.objects.exists()
    assert kept(referral.patient, "temperature").answer.entered == "101"


def test_the_null_character_never_reaches_the_database(cast: Cast, referral: Referral) -> None:
    client = signed_in(cast.clinician)
    said = save(client, referral, "infection", "immunosuppression_cause", _value="HIV\x00 CD4 200")
    assert said.status_code == 200
    assert kept(referral.patient, "immunosuppression_cause").answer.value == "HIV CD4 200"
    save(client, referral, "infection", "temperature", _value="10\x001")
    assert DraftAnswer.objects.get().typed["value"] == "101"
    note = client.post(
        url(referral, "note-save", "infection"),
        {"note": "a\x00b", "base": columns.note_base("")},
        headers=JSON,
    )
    assert note.status_code == 200
    for address, data in (
        (url(referral, "answer-strike", "infection", "immunosuppression_cause"), {"why": "\x00"}),
        (url(referral, "row-new", "infection", "infections_list"), {"organism": "\x00"}),
        (reverse("patient-death", args=[referral.patient_id]), {"died_on": "1\x00 Nov 2026"}),
        (reverse("patient-strike", args=[referral.patient_id]), {"why": "\x00"}),
        (reverse("review-withdraw", args=[referral.pk]), {"text": "\x00"}),
        (reverse("referral-new", args=[referral.patient_id]), {"question_asked": "\x00"}),
    ):
        assert client.post(address, data).status_code == 422, address
    for query in ("?q=%00", "?list=%00&pathway=%00&state=%00&page=%00"):
        for name in ("home", "search", "rulebook"):
            assert client.get(reverse(name) + query).status_code == 200


@pytest.mark.parametrize("text", ["", "abc", "-1", "9" * 5000, "٣", "1e3", "0x1"])
def test_a_page_or_a_version_that_is_no_number_is_no_error(
    cast: Cast, referral: Referral, text: str
) -> None:
    client = signed_in(cast.clinician)
    assert client.get(reverse("home"), {"page": text}).status_code == 200
    submit = reverse("review-submit", args=[referral.pk])
    assert client.post(submit, {"base": text}).status_code == 409


class TestWithoutAScript:
    """The chapter's form sent whole."""

    def send(self, client: Client, referral: Referral, chapter: str, **changed: str) -> Any:
        address = url(referral, "chart", chapter)
        return client.post(address, {**fields(client, address), **changed})

    def test_a_form_sent_back_as_it_came_changes_nothing(
        self, cast: Cast, referral: Referral
    ) -> None:
        answer(referral.patient, "sepsis", False, cast.clinician)
        answer(referral.patient, "cultures", "negative", cast.colleague)
        charting.strike_answer(
            patient_id=referral.patient_id,
            question="cultures",
            why="Wrong",
            by=cast.colleague,
            at=later(1),
        )
        client = signed_in(cast.clinician)
        trail = AuditEntry.objects.count()
        for chapter in ("history", "infection", "psychology", "medical"):
            assert self.send(client, referral, chapter).status_code == 302, chapter
        assert AuditEntry.objects.count() == trail
        assert kept(referral.patient, "cultures").answer.missing == "in_error"

    def test_the_good_answers_are_kept_and_the_others_come_back_as_they_were_typed(
        self, cast: Cast, referral: Referral
    ) -> None:
        client = signed_in(cast.clinician)
        response = self.send(
            client,
            referral,
            "infection",
            cultures="negative",
            temperature="101",
            note="Seen with daughter",
            note__base=columns.note_base(""),
        )
        assert response.status_code == 422
        read = Read(response)
        assert "Write the temperature with its unit, for example 38.2 °C." in read.text
        values = {g.get("name"): g.get("value") for _, g in read.tags if g.get("type") == "text"}
        assert values["temperature"] == "101"
        assert kept(referral.patient, "cultures").answer.value == "negative"
        assert kept(referral.patient, "temperature").blank
        assert "Seen with daughter" in read.text

    def test_a_note_a_colleague_changed_first_is_not_lost_and_not_overwritten(
        self, cast: Cast, referral: Referral
    ) -> None:
        charting.save_note(
            patient_id=referral.patient_id,
            chapter="infectionstatus",
            text="Theirs",
            base=columns.note_base(""),
            by=cast.colleague,
            at=MORNING,
        )
        response = self.send(
            signed_in(cast.clinician),
            referral,
            "infection",
            note="Mine, at length",
            note__base=columns.note_base(""),
        )
        assert response.status_code == 422
        text = Read(response).text
        assert "Mine, at length" in text
        assert "Colm Colleague changed this note. Now: Theirs" in text
        row = referral.patient.infectionstatus
        assert row.note == "Theirs"


class TestRows:
    def add(self, client: Client, referral: Referral, **data: str) -> Any:
        address = url(referral, "row-new", "treatments", "treatments_list")
        return client.post(address, {"base": "", **data})

    @pytest.mark.parametrize(
        ("data", "problem"),
        [
            ({}, "Give the class."),
            ({"max_dose": "1,800"}, "Write a number from 0.001 to 100000, digits only."),
            ({"max_dose": "1e3"}, "Write a number from 0.001 to 100000, digits only."),
            ({"max_dose": "300"}, "Give the unit; it is never assumed."),
            ({"started": "31 Feb 2019"}, "Write a day, a month or a year"),
            ({"started": "2900"}, "This date is in the future"),
            ({"started": "2020", "stopped": "2019"}, "This is before 2020, when it started."),
            ({"agent": "x" * 81}, "at most 80 characters"),
        ],
    )
    def test_a_row_that_cannot_be_kept_comes_back_as_it_was_typed(
        self, cast: Cast, referral: Referral, data: dict[str, str], problem: str
    ) -> None:
        client = signed_in(cast.clinician)
        first = {"treatment_class": "strong_opioid"} if data else {}
        response = self.add(client, referral, **first, **data)
        assert response.status_code == 422
        read = Read(response)
        assert problem in read.text
        shown = {g.get("name"): g.get("value") for tag, g in read.tags if tag == "input"}
        for name, value in data.items():
            assert shown[name] == value
        assert not referral.patient.failedpriortreatment_rows.exists()

    def test_a_row_is_added_and_leads_back_to_its_list(
        self, cast: Cast, referral: Referral
    ) -> None:
        response = self.add(
            signed_in(cast.clinician),
            referral,
            treatment_class="strong_opioid",
            max_dose="0.5",
            max_dose_unit="mg_day",
            started="Mar 2019",
        )
        assert response.status_code == 302
        row = referral.patient.failedpriortreatment_rows.get()
        assert (str(row.max_dose), str(row.started), row.full_course) == ("0.500", "2019-03", None)


def test_a_new_patient_is_registered_with_a_referral_or_not_at_all(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    from screening.workflow.actions import registering
    from screening.workflow.refusals import NotNow

    def refuse(**_: Any) -> None:
        raise NotNow("Not today.")

    form = {
        "number": "T-77",
        "family_name": "Ångström",
        "given_name": "Åsa",
        "born": "12 Mar 1968",
        "sex": "female",
        "pathway": "cancer_pain",
    }
    client = signed_in(cast.clinician)
    with monkeypatch.context() as patch:
        patch.setattr(registering, "open_referral", refuse)
        response = client.post(reverse("patient-new"), form)
    assert response.status_code == 422
    assert "Not today." in Read(response).text
    assert not Patient.objects.exists()
    assert client.post(reverse("patient-new"), form).status_code == 302
    assert Patient.objects.get().search_name == "angstrom asa"


@pytest.mark.parametrize(
    ("field", "text", "problem"),
    [
        ("number", "", "Write the patient's number."),
        ("number", "x" * 21, "at most 20 characters"),
        ("family_name", "   ", "Write the family name."),
        ("given_name", "", "Write the given name."),
        ("born", "", "Write the date of birth."),
        ("born", "1968", "Write the day with its month and year"),
        ("born", "30 Feb 1968", "Write the day with its month and year"),
        ("born", "03/12/1968", "Write the day with its month and year"),
        ("born", "1 Jan 2900", "This date is in the future."),
        ("born", "1 Jan 1800", "1800 is too long ago"),
        ("sex", "", "Choose the sex recorded."),
        ("pathway", "", "Choose why a pump is considered."),
        ("pathway", "knee", "knee"),
        ("question_asked", "x" * 401, "at most 400 characters"),
    ],
)
def test_a_new_patient_form_says_beside_the_field_what_to_write(
    cast: Cast, field: str, text: str, problem: str
) -> None:
    form = {
        "number": "T-77",
        "family_name": "New",
        "given_name": "Ivo",
        "born": "12 Mar 1968",
        "sex": "male",
        "pathway": "cancer_pain",
    }
    response = signed_in(cast.clinician).post(reverse("patient-new"), {**form, field: text})
    assert response.status_code == 422
    assert problem in Read(response).text
    assert not Patient.objects.exists()


def test_a_decision_on_a_chart_that_changed_leads_to_a_page_that_says_so(cast: Cast) -> None:
    referral = refer(register(cast.clinician), cast.clinician)
    post(cast.clinician, referral, "submit", base="0")
    answer(referral.patient, "takes_nsaid", True, cast.colleague)
    for step, data in (
        ("accept", {"text": "All seen"}),
        ("return", {"text": "Since when?"}),
        ("decline", {"text": "No", "reason": "other"}),
    ):
        response = post(cast.reviewer, referral, step, base="0", **data)
        assert response.status_code == 409
        assert "Nothing was decided." in Read(response).text
        assert reverse("review", args=[referral.pk]) in response.content.decode()
    response = post(cast.reviewer, referral, "accept", base="1", digest="0000", text="Yes")
    assert response.status_code == 422
    assert "The rulebook has changed since you opened this page" in Read(response).text
    referral.refresh_from_db()
    assert referral.state == "submitted"


def post(who: Person, referral: Referral, step: str, **data: str) -> Any:
    """A step as the page of today sends it, but for what ``data`` changes."""
    sent = {**read_today(), **data}
    return signed_in(who).post(reverse(f"review-{step}", args=[referral.pk]), sent)
