"""Worklist, history, patient and intake pages: up to the day, and open to whom they are for."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from screening.models import AuditEntry, Patient, Person, Referral, Site, Standing, UrgentFlag
from screening.rules.record import Entry, Listing, Record
from screening.web.presenters import overview
from screening.workflow.actions import charting, registering, urgent
from tests.integration import small_books
from tests.integration.cast import Cast, answer, later, refer, register, signed_in
from tests.integration.pages import Read

URGENT = {"action_taken": "Seen by the crisis team"}


def words(response: Any) -> str:
    return " ".join(Read(response).text.split())


def row(response: Any, name: str = "Example, Ida") -> str:
    body = response.content.decode()
    found = body[body.index('<table class="worklist"') :]
    return found[found.index(name) :].split("</tr>")[0]


class TestTheWorklist:
    def test_a_summary_of_another_day_is_worked_out_again_before_it_is_shown(
        self, cast: Cast, referral: Referral, monkeypatch: Any
    ) -> None:
        small_books.in_force(monkeypatch)
        yesterday = timezone.localdate() - timedelta(days=1)
        Standing.objects.update(as_of=yesterday, recommendation="do_not_offer")
        page = signed_in(cast.clinician).get(reverse("home"))
        assert "Do not offer" not in row(page)
        standing = Standing.objects.get(referral=referral)
        assert (standing.as_of, standing.recommendation) == (timezone.localdate(), "offer")

    def test_a_summary_under_another_edition_is_worked_out_again_too(
        self, cast: Cast, referral: Referral
    ) -> None:
        Standing.objects.update(edition="0" * 64, as_of=timezone.localdate(), questions=77)
        signed_in(cast.clinician).get(reverse("home"))
        assert Standing.objects.get(referral=referral).questions != 77

    def test_what_was_closed_keeps_its_summary_and_says_of_which_day(
        self, cast: Cast, referral: Referral
    ) -> None:
        Standing.objects.update(as_of=date(2026, 10, 18), recommendation="review")
        Referral.objects.filter(pk=referral.pk).update(state="submitted")
        Referral.objects.filter(pk=referral.pk).update(state="declined")
        page = signed_in(cast.clinician).get(reverse("home") + "?list=all")
        assert "as of 18 Oct 2026" in row(page)

    def test_the_command_brings_all_of_them_up_to_the_day(
        self, cast: Cast, referral: Referral
    ) -> None:
        for _ in range(3):
            refer(register(cast.clinician), cast.clinician)
        Standing.objects.update(as_of=date(2026, 1, 1), questions=77)
        said = StringIO()
        call_command("standings", stdout=said)
        assert said.getvalue() == "4 referrals were brought up to the day.\n"
        assert set(Standing.objects.values_list("as_of", flat=True)) == {timezone.localdate()}
        assert not Standing.objects.filter(questions=77).exists()
        call_command("standings", stdout=(again := StringIO()))
        assert again.getvalue() == "0 referrals were brought up to the day.\n"

    def test_urgent_is_said_of_what_stands_in_the_urgent_pile_and_of_nothing_else(
        self, cast: Cast, referral: Referral
    ) -> None:
        client = signed_in(cast.clinician)
        answer(referral.patient, "suicidal_ideation", True, cast.clinician)
        assert "Urgent" in client.get(reverse("home")).content.decode().split("<tbody>")[1]
        flag = UrgentFlag.objects.get()
        urgent.acknowledge(flag_id=flag.pk, **URGENT, by=cast.clinician, at=timezone.now())
        page = client.get(reverse("home"))
        assert "Routine" in page.content.decode().split("<tbody>")[1]
        assert "No referral" not in words(page)

    def test_the_urgent_stand_first_until_somebody_takes_them_on(
        self, cast: Cast, referral: Referral
    ) -> None:
        second = refer(register(cast.clinician, family_name="Later"), cast.clinician, at=later(60))
        answer(second.patient, "suicidal_ideation", True, cast.clinician)
        client = signed_in(cast.clinician)
        body = client.get(reverse("home")).content.decode()
        assert body.index("Later, Ida") < body.index("Example, Ida")
        flag = UrgentFlag.objects.get()
        urgent.acknowledge(flag_id=flag.pk, **URGENT, by=cast.clinician, at=timezone.now())
        body = client.get(reverse("home")).content.decode()
        assert body.index("Example, Ida") < body.index("Later, Ida")

    def test_the_dead_carry_no_mark(self, cast: Cast, referral: Referral, monkeypatch: Any) -> None:
        small_books.in_force(monkeypatch)
        client = signed_in(cast.clinician)
        assert "Offer a trial" in row(client.get(reverse("home")))
        die(referral.patient, cast)
        found = row(client.get(reverse("home")))
        assert "Patient has died" in found
        assert "Offer a trial" not in found


def die(patient: Patient, cast: Cast) -> None:
    day = date(2026, 10, 3)
    registering.record_death(patient_id=patient.pk, died_on=day, by=cast.clinician, at=later(9))


class TestHistory:
    def test_a_long_trail_is_read_page_by_page_and_nothing_is_left_out(
        self, cast: Cast, referral: Referral
    ) -> None:
        patient = referral.patient
        for number in range(130):
            AuditEntry.objects.create(
                patient=patient,
                site=patient.site,
                by=cast.clinician,
                at=later(number),
                act=f"step {number:03d}",
            )
        client = signed_in(cast.clinician)
        url = reverse("trail", args=[referral.pk])
        total = AuditEntry.objects.filter(patient=patient).count()
        first, second = words(client.get(url)), words(client.get(f"{url}?page=2"))
        assert f"1 to 100 of {total}" in first
        assert f"101 to {total} of {total}" in second
        seen = [n for n in range(130) if f"tep {n:03d}" in first or f"tep {n:03d}" in second]
        assert len(seen) == 130
        for odd in ("0", "-1", "abc", "99999", "9" * 30):
            assert client.get(f"{url}?page={odd}").status_code == 200

    def test_it_promises_no_more_than_it_shows(self, cast: Cast, referral: Referral) -> None:
        said = words(signed_in(cast.clinician).get(reverse("trail", args=[referral.pk])))
        assert "Every answer and step, latest first." in said


class TestTakingOn:
    @pytest.mark.parametrize(
        ("name", "arguments", "leads_to"),
        [
            ("advice", (), "advice"),
            ("chart", ("infection",), "chart"),
            ("review-accept", (), "review"),
            ("note-save", ("infection",), "patient"),
            ("answer-save", ("infection", "cultures"), "patient"),
        ],
    )
    def test_one_is_led_back_to_a_page_that_can_be_opened(
        self,
        cast: Cast,
        referral: Referral,
        name: str,
        arguments: tuple[str, ...],
        leads_to: str,
    ) -> None:
        answer(referral.patient, "suicidal_ideation", True, cast.clinician)
        flag = UrgentFlag.objects.get()
        came_from = "http://testserver" + reverse(name, args=[referral.pk, *arguments])
        client = signed_in(cast.clinician)
        url = reverse("urgent-acknowledge", args=[flag.pk])
        response = client.post(url, URGENT, headers={"Referer": came_from})
        key = referral.patient_id if leads_to == "patient" else referral.pk
        more = arguments if leads_to == name else ()
        assert response.headers["Location"] == reverse(leads_to, args=[key, *more])
        assert client.get(response.headers["Location"]).status_code == 200


class TestDeath:
    def test_the_date_is_written_in_the_form_and_taken_back_by_its_own_button(
        self, cast: Cast, patient: Patient
    ) -> None:
        client = signed_in(cast.clinician)
        page, url = (
            reverse("patient", args=[patient.pk]),
            reverse("patient-death", args=[patient.pk]),
        )
        assert "Take the date back" not in words(client.get(page))
        client.post(url, {"died_on": "3 Oct 2026"})
        shown = client.get(page)
        assert "Take the date back" in words(shown)
        assert 'value="3 Oct 2026"' in shown.content.decode()
        emptied = client.post(url, {"died_on": ""})
        assert emptied.status_code == 422
        assert "Write the date of death" in words(emptied)
        patient.refresh_from_db()
        assert patient.died_on == date(2026, 10, 3)
        client.post(url, {"died_on": "3 Oct 2026", "take_back": "yes"})
        patient.refresh_from_db()
        assert patient.died_on is None

    def test_the_form_is_hidden_where_the_chart_cannot_be_written(
        self, cast: Cast, patient: Patient
    ) -> None:
        page = reverse("patient", args=[patient.pk])
        assert "Date of death" in words(signed_in(cast.clinician).get(page))
        assert "Date of death" not in words(signed_in(cast.admin).get(page))
        registering.strike_chart(
            patient_id=patient.pk, why="Wrong person", by=cast.clinician, at=later(9)
        )
        assert "Date of death" not in words(signed_in(cast.clinician).get(page))


class TestIdentity:
    @pytest.mark.parametrize("name", ["referral-new", "patient-strike", "patient-death"])
    def test_every_page_about_a_patient_names_them_and_shows_what_is_urgent(
        self, cast: Cast, referral: Referral, name: str
    ) -> None:
        answer(referral.patient, "suicidal_ideation", True, cast.clinician)
        page = signed_in(cast.clinician).get(reverse(name, args=[referral.patient_id]))
        ids = [given.get("id") for _, given in Read(page).tags]
        assert "identity" in ids
        assert referral.patient.number in words(page)
        assert "Acknowledge" in words(page)


class TestTheBarred:
    def test_an_admin_is_not_offered_what_they_cannot_do(
        self, cast: Cast, patient: Patient
    ) -> None:
        for name, arguments in (("home", ()), ("search", ()), ("patient", (patient.pk,))):
            url = reverse(name, args=arguments)
            asked = {"q": "nobody"} if name == "search" else {}
            assert "New patient" not in words(signed_in(cast.admin).get(url, asked)), name
        assert "New patient" in words(signed_in(cast.clinician).get(reverse("home")))

    @pytest.mark.parametrize("name", ["patient-new", "referral-new"])
    def test_who_comes_by_the_address_is_told_and_given_no_form(
        self, cast: Cast, patient: Patient, name: str
    ) -> None:
        url = reverse(name, args=[patient.pk] if name == "referral-new" else [])
        page = signed_in(cast.admin).get(url)
        assert "Clinicians and reviewers register patients and open referrals." in words(page)
        assert "Open the referral" not in words(page)

    def test_no_referral_is_offered_for_the_dead(self, cast: Cast, patient: Patient) -> None:
        die(patient, cast)
        page = signed_in(cast.clinician).get(reverse("referral-new", args=[patient.pk]))
        assert "Patient has died: no referral is opened." in words(page)


class TestAddPerson:
    WHO = {
        "username": "nina",
        "role": "clinician",
        "given_name": "Nina",
        "family_name": "New",
        "site": "Westfold Pain Clinic",
    }

    @pytest.fixture(autouse=True)
    def password(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CANDOR_NEW_PASSWORD", "a long invented phrase")

    def add(self, **changed: str) -> str:
        said = StringIO()
        call_command("add_person", **{**self.WHO, **changed}, stdout=said)
        return said.getvalue()

    def test_a_person_at_a_new_site_may_sign_in(self, db: None, client: Any) -> None:
        assert "Westfold Pain Clinic, a new site" in self.add()
        sent = {"username": "nina", "password": "a long invented phrase"}
        assert client.post(reverse("sign-in"), sent).status_code == 302
        person = Person.objects.get(username="nina")
        assert (person.role, person.site.name) == ("clinician", "Westfold Pain Clinic")
        assert not person.is_superuser

    def test_a_second_person_joins_the_site(self, db: None) -> None:
        self.add()
        assert "a new site" not in self.add(username="noel", given_name="Noel", role="reviewer")
        assert Site.objects.get().people.count() == 2

    def test_what_is_refused_leaves_nothing_behind(
        self, db: None, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("CANDOR_NEW_PASSWORD", "12345")
        with pytest.raises(CommandError, match="too short"):
            self.add()
        assert not Person.objects.exists()
        assert not Site.objects.exists()

    def test_a_name_is_given_once(self, db: None) -> None:
        self.add()
        with pytest.raises(CommandError, match="nina is taken"):
            self.add()


def test_a_referral_opened_after_midnight_is_of_the_clinics_day(cast: Cast, settings: Any) -> None:
    settings.TIME_ZONE = "Asia/Tokyo"
    timezone.activate("Asia/Tokyo")
    try:
        late = datetime(2026, 11, 18, 20, 0, tzinfo=UTC)  # the 19th in Tokyo
        patient = register(cast.clinician)
        referral = refer(patient, cast.clinician, at=late)
        shown = overview.page(patient, [referral], [])
    finally:
        timezone.deactivate()
    assert shown["referrals"][0]["opened"] == "19 Nov 2026"


class TestRows:
    def place(self, cast: Cast, referral: Referral) -> str:
        row = charting.save_row(
            patient_id=referral.patient_id,
            list_question="infections_list",
            values={"site_of_infection": "urine"},
            by=cast.clinician,
            at=later(1),
        )
        return reverse("row", args=[referral.pk, "infection", "infections_list", row.pk])

    def test_a_row_changed_meanwhile_is_a_conflict_with_the_words_kept(
        self, cast: Cast, referral: Referral
    ) -> None:
        url = self.place(cast, referral)
        sent = {"site_of_infection": "urine", "organism": "E. coli", "base": "77"}
        response = signed_in(cast.colleague).post(url, sent)
        assert response.status_code == 409
        assert "E. coli" in response.content.decode()

    def test_who_only_reads_is_given_no_editor(self, cast: Cast, referral: Referral) -> None:
        url = self.place(cast, referral)
        for who, editors in ((cast.clinician, 1), (cast.admin, 0)):
            tags = Read(signed_in(who).get(url)).tags
            assert len([1 for tag, given in tags if "data-row-form" in given]) == editors


def test_a_list_with_a_row_counts_as_answered_and_one_entered_in_error_does_not() -> None:
    """One function for the chapters, the reviewer's summary and the question itself."""
    listed = Record({"a": Entry(missing="in_error")}, {"b": Listing(rows=(object(),))})
    assert [listed.answered(name) for name in ("a", "b", "c")] == [False, True, False]
    assert Record({"a": Entry(missing="refused")}).answered("a")
    assert Record({"a": Entry(value=False)}).answered("a")
