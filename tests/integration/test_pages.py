"""Every address for every person: shown, refused, or as if it were not there."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from screening.models import AuditEntry, Patient, Person, Referral
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.workflow.actions import charting, importing, registering
from tests.integration import cast as company
from tests.integration import pages
from tests.integration.cast import (
    BORN,
    MORNING,
    Cast,
    answer,
    later,
    new_answer,
    possible,
    questions,
    refer,
    register,
    signed_in,
)
from tests.integration.pages import Place, Read, comparable

HOSTILE = "<script>alert('x')</script><b onclick=\"y()\">&amp;\"'{{ 7|add:7 }}"


@pytest.fixture
def world(cast: Cast) -> dict[str, Place]:
    return pages.places(*pages.typical(cast))


def ask(client: Client, place: Place, method: str):
    return getattr(client, method)(place.url, follow=False)


def test_every_address_is_known_to_these_tests(world: dict[str, Place]) -> None:
    assert set(world) >= pages.SHOWN
    assert {str(pattern.name) for pattern in pages.patterns()} >= pages.SIGNING
    assert any(place.ids for place in world.values())


def test_every_page_is_shown_to_everyone_of_the_site(cast: Cast, world: dict[str, Place]) -> None:
    for person in cast.at_home:
        client = signed_in(person)
        for name in sorted(pages.SHOWN):
            response = ask(client, world[name], "get")
            assert response.status_code == 200, (name, person.role)
            assert Read(response).refused == [], name


@pytest.mark.parametrize("chapter", CHAPTERS.values)
def test_every_chapter_is_shown_on_every_pathway(cast: Cast, chapter: str) -> None:
    patient = register(cast.clinician)
    for pathway in ("cancer_pain", "noncancer_pain", "severe_spasticity"):
        referral = refer(patient, cast.clinician, pathway)
        for person in (cast.clinician, cast.admin):
            response = signed_in(person).get(reverse("chart", args=[referral.pk, chapter]))
            assert response.status_code == 200
            assert Read(response).refused == []


def test_another_sites_records_are_not_there_word_for_word(
    cast: Cast, world: dict[str, Place]
) -> None:
    before = AuditEntry.objects.count()
    for person in (cast.stranger, cast.strange_reviewer):
        client = signed_in(person)
        for place in world.values():
            if not place.ids:
                continue
            for method in ("get", "post"):
                theirs = ask(client, place, method)
                if theirs.status_code == 405:
                    continue
                assert theirs.status_code == 404, (place.name, method)
                for name in place.ids:
                    gone = place.missing(name)
                    nothing = ask(client, gone, method)
                    assert nothing.status_code == 404, (place.name, method, name)
                    said = comparable(theirs, place.url, *place.arguments.values())
                    assert said == comparable(nothing, gone.url, 987654, *place.arguments.values())
    assert AuditEntry.objects.count() == before


def test_a_row_an_advice_or_a_chapter_of_something_else_is_not_there(
    cast: Cast, world: dict[str, Place]
) -> None:
    """A referral of one's own does not open the rows and advice of another patient."""
    other = refer(register(cast.clinician), cast.clinician)
    client = signed_in(cast.clinician)
    for name in ("row", "row-strike", "advice-given"):
        place = world[name]
        mixed = Place(name, {**place.arguments, "referral_id": other.pk})
        assert ask(client, mixed, "get").status_code == 404, name
    for wrong in ({"chapter": "cardiology"}, {"name": "shoe_size"}, {"chapter": "social"}):
        for name in ("chart", "answer-save", "answer-strike", "row-new", "row", "note-save"):
            place = world[name]
            (argument,) = wrong
            if argument not in place.arguments or (name, wrong) in LEGITIMATE:
                continue
            method = "get" if name in pages.SHOWN else "post"
            mixed = Place(name, {**place.arguments, **wrong})
            assert ask(client, mixed, method).status_code == 404, (name, wrong)


LEGITIMATE = [("chart", {"chapter": "social"}), ("note-save", {"chapter": "social"})]


def test_numbers_far_beyond_any_record_are_not_there(cast: Cast, world: dict[str, Place]) -> None:
    client = signed_in(cast.clinician)
    for place in world.values():
        for name in place.ids:
            for number in (0, 2**31, 2**63, 10**30):
                far = Place(place.name, {**place.arguments, name: number})
                method = "get" if place.name in pages.SHOWN else "post"
                assert ask(client, far, method).status_code == 404, (place.name, name, number)


def test_nobody_is_shown_anything_without_signing_in(world: dict[str, Place]) -> None:
    client = Client()
    for place in world.values():
        for method in ("get", "post"):
            response = ask(client, place, method)
            assert response.status_code == 302, (place.name, method)
            assert response.headers["Location"].startswith(f"{reverse('sign-in')}?next="), place
            assert response.content == b""


def test_asking_whether_one_is_signed_in_tells_nobody_else_anything(cast: Cast) -> None:
    away = Client().get(reverse("session-check"))
    assert away.status_code == 200
    for secret in ("cleo", "Northfold", "Clinician"):
        assert secret not in away.content.decode()


def test_somebody_who_left_is_signed_out_at_once(cast: Cast, world: dict[str, Place]) -> None:
    client = signed_in(cast.colleague)
    assert ask(client, world["home"], "get").status_code == 200
    Person.objects.filter(pk=cast.colleague.pk).update(is_active=False)
    assert ask(client, world["home"], "get").status_code == 302


def test_an_admin_reads_and_whatever_is_written_is_refused_with_words(
    cast: Cast, world: dict[str, Place]
) -> None:
    client = signed_in(cast.admin)
    before = AuditEntry.objects.count()
    written = {
        "answer-save": {"cultures": "positive", "base": "x"},
        "note-save": {"note": "Seen", "base": ""},
        "answer-strike": {"why": "Wrong"},
        "row-new": {"site_of_infection": "urine", "base": ""},
        "row": {"site_of_infection": "urine", "base": "1"},
        "row-strike": {"why": "Wrong"},
        "patient-strike": {"why": "Wrong"},
        "patient-death": {"died_on": "1 Nov 2026"},
        "patient-new": {
            "number": "T-9",
            "born": "12 Mar 1968",
            "sex": "male",
            "family_name": "New",
            "given_name": "Ivo",
            "pathway": "cancer_pain",
        },
        "referral-new": {"pathway": "severe_spasticity"},
        "chart": {"cultures": "positive", "cultures__base": "x", "note": "a", "note__base": ""},
        "review-submit": {"base": "3"},
        "review-accept": {"base": "3", "text": "Yes"},
        "review-return": {"base": "3", "text": "Why?"},
        "review-decline": {"base": "3", "text": "No", "reason": "other"},
        "review-withdraw": {"base": "3", "text": "No"},
        "urgent-acknowledge": {"action_taken": "Seen"},
    }
    assert set(written) == {
        name for name in world if name not in pages.SHOWN or name in WRITTEN_WHERE_SHOWN
    }
    for name, data in written.items():
        response = client.post(world[name].url, data, headers={"Accept": "application/json"})
        if name == "urgent-acknowledge":
            assert response.status_code == 302
            response = client.get(response.headers["Location"])
        else:
            assert response.status_code in {403, 422}, name
        said = response.content.decode()
        assert any(words in said for words in REFUSALS), name
    assert AuditEntry.objects.count() == before


WRITTEN_WHERE_SHOWN = {
    *("answer-strike", "row-new", "row", "row-strike", "patient-strike", "patient-death"),
    *("patient-new", "referral-new", "chart"),
}
REFUSALS = (
    "Clinicians and reviewers write in the chart; you can read it.",
    "Clinicians and reviewers register patients and open referrals.",
    "Only reviewers decide referrals.",
)


def test_a_reviewer_is_not_offered_and_cannot_post_the_decision_on_their_own_referral(
    cast: Cast,
) -> None:
    referral = refer(register(cast.reviewer), cast.reviewer)
    client = signed_in(cast.reviewer)
    submit = reverse("review-submit", args=[referral.pk])
    client.post(submit, {"base": "0", **pages.read_today()})
    page = client.get(reverse("review", args=[referral.pk]))
    assert "You made this referral; another reviewer decides it." in page.content.decode()
    for step in ("accept", "return", "decline"):
        url = reverse(f"review-{step}", args=[referral.pk])
        assert url not in page.content.decode()
        response = client.post(url, {"base": "0", "text": "Yes", "reason": "other"})
        assert response.status_code == 422
        assert "another reviewer decides it" in response.content.decode()
    referral.refresh_from_db()
    assert referral.state == "submitted"


class TestHtml:
    def test_whatever_people_write_is_text(self, cast: Cast) -> None:
        patient = register(
            cast.clinician,
            number="<i>1</i>",
            family_name=HOSTILE[:80],
            given_name="<img src=x onerror=z()>",
        )
        referral = refer(patient, cast.clinician, question_asked=HOSTILE)
        answer(patient, "diagnosis", HOSTILE, cast.clinician)
        charting.save_row(
            patient_id=patient.pk,
            list_question="infections_list",
            values={"site_of_infection": "urine", "organism": HOSTILE},
            by=cast.clinician,
            at=MORNING,
        )
        answer(patient, "immunosuppression_cause", HOSTILE, cast.clinician)
        for chapter in ("infectionstatus", "patienthistory"):
            charting.save_note(
                patient_id=patient.pk,
                chapter=chapter,
                text=f"</textarea>{HOSTILE}",
                base=charting.columns.note_base(""),
                by=cast.clinician,
                at=MORNING,
            )
        charting.keep_draft(
            patient_id=patient.pk,
            question="temperature",
            typed={"value": f'"{HOSTILE}'},
            problem=HOSTILE,
            by=cast.clinician,
            at=MORNING,
        )
        charting.strike_answer(
            patient_id=patient.pk, question="diagnosis", why=HOSTILE, by=cast.clinician, at=later(1)
        )
        company.answer(patient, "suicidal_ideation", True, cast.clinician)
        flag = patient.urgent_flags.get()
        charting.urgent.acknowledge(
            flag_id=flag.pk, action_taken=HOSTILE, by=cast.clinician, at=later(2)
        )
        client = signed_in(cast.clinician)
        seen = 0
        for url in (
            reverse("home"),
            reverse("search") + "?q=%3Cscript%3Ealert(1)%3C/script%3E",
            reverse("search") + "?q=script",
            reverse("patient", args=[patient.pk]),
            reverse("patient-strike", args=[patient.pk]),
            reverse("referral-new", args=[patient.pk]),
            *(reverse("chart", args=[referral.pk, c]) for c in ("history", "infection")),
            reverse("answer-strike", args=[referral.pk, "infection", "immunosuppression_cause"]),
            reverse("row-new", args=[referral.pk, "infection", "infections_list"]),
            reverse("advice", args=[referral.pk]),
            reverse("review", args=[referral.pk]),
            reverse("trail", args=[referral.pk]),
            reverse("rulebook") + "?q=%3Cscript%3E&kind=%22%3E%3Cscript%3E",
        ):
            response = client.get(url)
            assert response.status_code == 200, url
            read = Read(response)
            assert read.refused == [], url
            assert not [tag for tag, given in read.tags if given.get("src") == "x"], url
            seen += HOSTILE[:20] in read.text
        assert seen >= 5

    def test_the_policy_sent_with_every_page_allows_nothing_inline_and_nothing_from_elsewhere(
        self, cast: Cast, world: dict[str, Place]
    ) -> None:
        client = signed_in(cast.clinician)
        responses = [ask(client, world[name], "get") for name in ("home", "chart", "advice")]
        responses += [Client().get(reverse("sign-in")), client.get("/nowhere/")]
        for response in responses:
            policy = response.headers["Content-Security-Policy"]
            assert "unsafe" not in policy
            assert "default-src 'none'" in policy
            assert "script-src 'self'" in policy
            assert "frame-ancestors 'none'" in policy
            assert response.headers["X-Frame-Options"] == "DENY"
            assert response.headers["X-Content-Type-Options"] == "nosniff"
            assert response.headers["Referrer-Policy"] == "same-origin"

    def test_the_sign_in_page_and_the_pages_of_errors_hold_nothing_inline(self, cast: Cast) -> None:
        assert Read(Client().get(reverse("sign-in"))).refused == []
        assert Read(signed_in(cast.clinician).get("/nowhere/")).refused == []


ELSEWHERE = (
    *("https://elsewhere.example", "//elsewhere.example", "javascript:alert(1)", "http:elsewhere"),
    *("\\\\elsewhere.example", "/\\elsewhere.example", " //elsewhere.example", "///elsewhere"),
)


class TestSigningIn:
    def post(self, client: Client, after: str = ""):
        return client.post(
            reverse("sign-in"),
            {"username": "cleo.clinician", "password": company.PASSWORD, "next": after},
        )

    def test_leads_to_the_page_that_was_asked_for(self, cast: Cast) -> None:
        response = self.post(Client(), "/search/?q=a")
        assert (response.status_code, response.headers["Location"]) == (302, "/search/?q=a")

    @pytest.mark.parametrize("after", ELSEWHERE)
    def test_never_leads_elsewhere(self, cast: Cast, after: str) -> None:
        assert self.post(Client(), after).headers["Location"] == reverse("home")
        signed = signed_in(cast.clinician)
        sent = signed.get(reverse("sign-in"), {"next": after})
        assert sent.headers["Location"] == reverse("home")

    def test_a_wrong_password_says_so_and_shows_nobody(self, cast: Cast) -> None:
        response = Client().post(
            reverse("sign-in"), {"username": "cleo.clinician", "password": "wrong"}
        )
        assert response.status_code == 200
        assert "Cleo" not in response.content.decode()

    def test_acknowledging_an_urgent_finding_never_leads_elsewhere(
        self, cast: Cast, world: dict[str, Place]
    ) -> None:
        client = signed_in(cast.clinician)
        response = client.post(
            world["urgent-acknowledge"].url,
            {"action_taken": "Seen"},
            headers={"Referer": "https://elsewhere.example/page"},
        )
        patient_id = world["patient"].arguments["patient_id"]
        assert response.headers["Location"] == reverse("patient", args=[patient_id])

    def test_nothing_is_written_without_the_pages_token(
        self, cast: Cast, world: dict[str, Place]
    ) -> None:
        client = Client(enforce_csrf_checks=True)
        client.force_login(cast.clinician)
        before = AuditEntry.objects.count()
        for place in world.values():
            response = client.post(place.url, {"base": "0", "text": "x", "why": "x"})
            assert response.status_code in {403, 405}, place.name
        assert AuditEntry.objects.count() == before
        assert client.post(reverse("sign-in"), {}).status_code == 403

    def test_a_session_lasts_a_working_day_and_scripts_cannot_read_it(self, cast: Cast) -> None:
        response = self.post(Client())
        cookie = response.cookies[settings.SESSION_COOKIE_NAME]
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        assert int(cookie["max-age"]) == 8 * 60 * 60


class TestQueries:
    def counted(self, url: str, by: Person) -> int:
        client = signed_in(by)
        client.get(url)  # the edition is compiled once a process, not once a page
        with CaptureQueriesContext(
            connection,
        ) as seen:
            assert client.get(url).status_code == 200
        return len(seen)

    def crowd(self, patient: Patient, cast: Cast) -> None:
        importing.import_chart(
            patient_id=patient.pk,
            answers={
                f.name: new_answer(f, possible(f))
                for f in questions()
                if not f.name.endswith("_list")
            },
            rows=[
                ("infections_list", {"site_of_infection": "urine", "organism": f"No. {n}"})
                for n in range(30)
            ],
            notes={"infectionstatus": "A long story"},
            by=cast.clinician,
            at=MORNING,
        )

    @pytest.mark.parametrize("page", ["advice", "review", "chart"])
    def test_a_page_asks_the_database_as_often_for_a_crowded_chart_as_for_an_empty_one(
        self, cast: Cast, page: str
    ) -> None:
        empty = refer(register(cast.clinician), cast.clinician)
        crowded = refer(register(cast.clinician), cast.clinician)
        self.crowd(crowded.patient, cast)
        arguments = ["infection"] if page == "chart" else []
        counts = {
            self.counted(reverse(page, args=[r.pk, *arguments]), cast.reviewer)
            for r in (empty, crowded)
        }
        assert len(counts) == 1, counts
        if page == "advice":
            assert max(counts) <= 25, counts

    def test_the_worklist_asks_as_often_for_many_as_for_one(self, cast: Cast) -> None:
        refer(register(cast.clinician), cast.clinician)
        one = self.counted(reverse("home"), cast.clinician)
        for _ in range(8):
            patient = register(cast.colleague)
            answer(patient, "suicidal_ideation", True, cast.colleague)
            refer(patient, cast.clinician)
        assert self.counted(reverse("home"), cast.clinician) == one


def test_a_page_of_a_struck_chart_and_of_somebody_who_died_is_shown(cast: Cast) -> None:
    struck = refer(register(cast.clinician), cast.clinician)
    registering.strike_chart(
        patient_id=struck.patient_id, why="Mixed up", by=cast.clinician, at=later(1)
    )
    died = refer(register(cast.clinician), cast.clinician)
    registering.record_death(
        patient_id=died.patient_id, died_on=BORN.replace(year=2020), by=cast.clinician, at=later(1)
    )
    client = signed_in(cast.clinician)
    words = {struck: "Chart entered in error", died: "Died 12 Mar 2020"}
    for referral, said in words.items():
        for url in addresses(referral):
            response = client.get(url)
            assert response.status_code == 200, url
            assert said in Read(response).text, url


def addresses(referral: Referral) -> list[str]:
    one = [referral.pk]
    return [
        reverse("patient", args=[referral.patient_id]),
        reverse("chart", args=[*one, "infection"]),
        *(reverse(name, args=one) for name in ("advice", "review", "trail")),
    ]
