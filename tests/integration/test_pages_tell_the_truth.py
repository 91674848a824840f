"""What a page says of a patient is what stands: death, contradictions, urgent findings, steps."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from screening.logic import evaluate
from screening.models import AdviceGiven, Referral
from screening.rules import facts
from screening.web.presenters import finding
from screening.workflow import advising, replay
from screening.workflow.actions import charting, registering, reviewing
from tests.integration import small_books
from tests.integration.cast import (
    MORNING,
    Cast,
    answer,
    later,
    signed_in,
)
from tests.integration.pages import Read, read_today

DIED = date(2026, 10, 3)
DEATH = "The patient died on 3 Oct 2026; the advice is kept for the record."
STRUCK = "Chart entered in error"


def show(who: Any, name: str, *args: Any) -> Read:
    return Read(signed_in(who).get(reverse(name, args=list(args))))


def words(read: Read) -> str:
    return " ".join(read.text.split())


def die(referral: Referral, cast: Cast) -> None:
    registering.record_death(
        patient_id=referral.patient_id, died_on=DIED, by=cast.clinician, at=later(5)
    )


def strike(referral: Referral, cast: Cast) -> None:
    registering.strike_chart(
        patient_id=referral.patient_id, why="Wrong person", by=cast.clinician, at=later(5)
    )


PLACES = [("advice", ()), ("review", ()), ("chart", ("history",))]


class TestWhereNoTrialIsSpokenOf:
    @pytest.mark.parametrize(("name", "more"), PLACES)
    def test_of_the_dead_no_trial_is_offered(
        self, cast: Cast, referral: Referral, monkeypatch: Any, name: str, more: tuple[str, ...]
    ) -> None:
        small_books.in_force(monkeypatch)
        assert "Offer a trial" in words(show(cast.clinician, name, referral.pk, *more))
        die(referral, cast)
        said = words(show(cast.clinician, name, referral.pk, *more))
        assert DEATH in said
        assert "Offer a trial" not in said
        assert "A trial can be offered" not in said

    @pytest.mark.parametrize(("name", "more"), PLACES)
    def test_of_a_chart_entered_in_error_no_trial_is_offered(
        self, cast: Cast, referral: Referral, monkeypatch: Any, name: str, more: tuple[str, ...]
    ) -> None:
        small_books.in_force(monkeypatch)
        strike(referral, cast)
        said = words(show(cast.clinician, name, referral.pk, *more))
        assert f"{STRUCK}: nothing in it is read" in said
        assert "A trial can be offered" not in said

    def test_an_answer_saved_for_the_dead_draws_no_offer_either(
        self, cast: Cast, referral: Referral, monkeypatch: Any
    ) -> None:
        small_books.in_force(monkeypatch)
        die(referral, cast)
        url = reverse("answer-save", args=[referral.pk, "infection", "cultures"])
        sent = {"cultures": "negative", "base": "", "cultures__base": ""}
        response = signed_in(cast.clinician).post(url, sent, headers={"Accept": "application/json"})
        assert "A trial can be offered" not in response.content.decode()

    def test_no_step_towards_a_trial_is_offered_and_nothing_is_asked(
        self, cast: Cast, referral: Referral
    ) -> None:
        die(referral, cast)
        advice, review = (
            words(show(cast.clinician, name, referral.pk)) for name in ("advice", "review")
        )
        assert "Submit" not in advice
        assert "Unknowns that matter" not in advice + review
        assert "Withdraw the referral" in review
        assert "Answer and submit" not in review

    def test_an_advice_given_before_says_what_happened_since_and_keeps_its_words(
        self, cast: Cast, referral: Referral, monkeypatch: Any
    ) -> None:
        small_books.in_force(monkeypatch)
        reviewing.submit(referral_id=referral.pk, read=0, by=cast.clinician, at=later(1))
        given = AdviceGiven.objects.get()
        die(referral, cast)
        said = words(show(cast.clinician, "advice-given", referral.pk, given.pk))
        assert DEATH in said
        assert "Offer a trial" in said


class TestUrgent:
    def test_urgent_findings_stand_first_in_the_advice_with_what_to_do(
        self, cast: Cast, referral: Referral
    ) -> None:
        answer(referral.patient, "suicidal_ideation", True, cast.clinician)
        (found,) = advising.read(referral, timezone.localdate()).advice.urgent
        for name in ("advice", "review"):
            said = words(show(cast.clinician, name, referral.pk))
            body = said[said.index("Act on this today") :]
            assert body.index(found.rule.then) < body.index("Unknowns that matter")

    def test_an_advice_given_shows_the_urgent_findings_of_then(
        self, cast: Cast, referral: Referral
    ) -> None:
        answer(referral.patient, "suicidal_ideation", True, cast.clinician)
        reviewing.submit(referral_id=referral.pk, read=1, by=cast.clinician, at=later(1))
        answer(referral.patient, "suicidal_ideation", False, cast.clinician, at=later(2))
        given = AdviceGiven.objects.get()
        assert "Urgent on that day" in words(
            show(cast.clinician, "advice-given", referral.pk, given.pk)
        )
        assert "Act on this today" not in words(show(cast.clinician, "advice", referral.pk))


CONTRADICTS = "Contradicts: Disease of the lungs, chest wall or breathing muscles is no"


class TestContradictions:
    def contradict(self, cast: Cast, referral: Referral) -> None:
        answer(referral.patient, "chest_disease", True, cast.clinician)
        answer(referral.patient, "severe_asthma", True, cast.clinician)
        answer(referral.patient, "chest_disease", False, cast.clinician, at=later(1))

    def test_an_answer_behind_a_closed_guard_stays_in_the_chart_with_a_sign(
        self, cast: Cast, referral: Referral
    ) -> None:
        answer(referral.patient, "chest_disease", False, cast.clinician)
        page = show(cast.clinician, "chart", referral.pk, "medical")
        assert "hidden" in question(page, "severe_asthma")
        self.contradict(cast, referral)
        page = show(cast.clinician, "chart", referral.pk, "medical")
        assert "hidden" not in question(page, "severe_asthma")
        assert CONTRADICTS in words(page)

    def test_the_advice_asks_which_of_the_two_is_right(
        self, cast: Cast, referral: Referral
    ) -> None:
        self.contradict(cast, referral)
        for name in ("advice", "review"):
            said = words(show(cast.clinician, name, referral.pk))
            assert "Answers that contradict each other" in said
            assert CONTRADICTS in said

    def test_an_answer_that_only_reassures_contradicts_nothing(
        self, cast: Cast, referral: Referral
    ) -> None:
        answer(referral.patient, "chest_disease", True, cast.clinician)
        answer(referral.patient, "severe_asthma", False, cast.clinician)
        answer(referral.patient, "chest_disease", False, cast.clinician, at=later(1))
        assert "contradict" not in words(show(cast.clinician, "advice", referral.pk))
        page = show(cast.clinician, "chart", referral.pk, "medical")
        assert "hidden" not in question(page, "severe_asthma")


def question(page: Read, name: str) -> dict[str, str]:
    return next(given for _, given in page.tags if given.get("id") == f"q-{name}")


class TestSteps:
    def post(self, cast: Cast, referral: Referral, step: str, **data: str) -> Any:
        who = cast.clinician if step == "submit" else cast.reviewer
        return signed_in(who).post(reverse(f"review-{step}", args=[referral.pk]), data)

    def fields(self, cast: Cast, referral: Referral) -> dict[str, str]:
        page = show(cast.clinician, "advice", referral.pk)
        hidden = [given for tag, given in page.tags if given.get("type") == "hidden"]
        return {g["name"]: g["value"] for g in hidden if g["name"] in {"base", "digest", "as_of"}}

    def test_the_advice_page_sends_what_was_read_and_the_step_is_taken(
        self, cast: Cast, referral: Referral
    ) -> None:
        sent = self.fields(cast, referral)
        assert set(sent) == {"base", "digest", "as_of"}
        assert self.post(cast, referral, "submit", **sent).status_code == 302

    @pytest.mark.parametrize("missing", ["digest", "as_of"])
    def test_a_page_that_does_not_say_which_advice_was_read_is_refused(
        self, cast: Cast, referral: Referral, missing: str
    ) -> None:
        sent = {"base": "0", **read_today(), missing: ""}
        response = self.post(cast, referral, "submit", **sent)
        assert response.status_code == 422
        assert "did not say which advice you read" in words(Read(response))
        referral.refresh_from_db()
        assert referral.state == "draft"

    def test_what_was_read_yesterday_is_not_decided_on_today(
        self, cast: Cast, referral: Referral
    ) -> None:
        self.post(cast, referral, "submit", base="0", **read_today())
        yesterday = (timezone.localdate() - timedelta(days=1)).isoformat()
        sent = {"base": "0", **read_today(), "as_of": yesterday, "text": "All seen"}
        response = self.post(cast, referral, "accept", **sent)
        assert response.status_code == 409
        assert "The advice you read was of another day" in words(Read(response))
        referral.refresh_from_db()
        assert referral.state == "submitted"

    def test_words_typed_on_a_page_overtaken_are_kept_on_the_patients_page(
        self, cast: Cast, referral: Referral
    ) -> None:
        self.post(cast, referral, "submit", base="0", **read_today())
        answer(referral.patient, "takes_nsaid", True, cast.colleague)
        sent = {"base": "0", **read_today(), "text": "Since when, and how much?"}
        response = self.post(cast, referral, "return", **sent)
        page = Read(response)
        assert response.status_code == 409
        assert "Since when, and how much?" in page.text
        assert referral.patient.number in page.text
        assert "Nothing was decided." in words(page)
        base = next(g["value"] for _, g in page.tags if g.get("name") == "base")
        assert base == "1"  # sent again from here, it is decided on what this page shows

    def test_words_for_a_step_that_is_gone_can_still_be_copied(
        self, cast: Cast, referral: Referral
    ) -> None:
        self.post(cast, referral, "submit", base="0", **read_today())
        reviewing.decline(
            referral_id=referral.pk,
            reason="other",
            text="No",
            read=0,
            by=cast.second_reviewer,
            at=later(9),
        )
        sent = {"base": "0", **read_today(), "text": "Since when, and how much?"}
        response = self.post(cast, referral, "return", **sent)
        assert "Since when, and how much?" in Read(response).text
        assert "is not possible: the referral is declined" in words(Read(response))


class TestAdviceGiven:
    def given(self, cast: Cast, referral: Referral, read: int = 0) -> AdviceGiven:
        reviewing.submit(referral_id=referral.pk, read=read, by=cast.clinician, at=later(1))
        return AdviceGiven.objects.get()

    def test_who_answered_and_when_stands_beside_the_stored_answers(
        self, cast: Cast, referral: Referral
    ) -> None:
        answer(referral.patient, "suicidal_ideation", True, cast.colleague)
        given = self.given(cast, referral, read=1)
        said = words(show(cast.clinician, "advice-given", referral.pk, given.pk))
        assert "(20 Nov 2026Colm Colleague" in said

    def test_a_save_that_changes_no_fact_supersedes_nothing(
        self, cast: Cast, referral: Referral
    ) -> None:
        answer(referral.patient, "diagnosis", "Low back pain", cast.clinician)
        given = self.given(cast, referral, read=1)
        answer(referral.patient, "diagnosis", "Back pain", cast.clinician, at=later(3))
        said = words(show(cast.clinician, "advice-given", referral.pk, given.pk))
        assert "The chart has changed" not in said
        answer(referral.patient, "takes_nsaid", True, cast.clinician, at=later(4))
        said = words(show(cast.clinician, "advice-given", referral.pk, given.pk))
        assert "The chart has changed since this advice was given." in said

    def test_an_advice_that_replays_otherwise_is_shown_as_it_was_stored(
        self, cast: Cast, referral: Referral, monkeypatch: Any
    ) -> None:
        answer(referral.patient, "systemic_infection", "active", cast.clinician)
        given = self.given(cast, referral, read=1)
        rested_on = json.loads(bytes(given.advice))["determining"]
        url = ("advice-given", referral.pk, given.pk)
        assert "cannot be worked out again" not in words(show(cast.clinician, *url))
        answer(referral.patient, "systemic_infection", "none", cast.clinician, at=later(3))
        other = advising.read(referral, given.as_of).advice
        monkeypatch.setattr(replay, "replay", lambda kept: other)
        page = show(cast.clinician, *url)
        assert "This advice cannot be worked out again as it was given." in words(page)
        assert all(code in page.text for code in rested_on)
        assert rested_on
        assert "Resolve first" in words(page)


class TestWhy:
    def test_a_fact_worked_out_from_rows_names_the_last_who_recorded_one(
        self, cast: Cast, referral: Referral
    ) -> None:
        charting.save_row(
            patient_id=referral.patient_id,
            list_question="antithrombotics_list",
            values={"drug": "warfarin"},
            by=cast.colleague,
            at=MORNING,
        )
        reading = advising.read(referral, timezone.localdate())
        listed = facts.BY_NAME["listed_antithrombotic"].holds()
        (reason,) = evaluate.evaluate(listed, reading.chart.facts, {}).reasons
        why = finding.why(reason, reading.chart, referral.pk)
        assert (why["on"], why["by"]) == ("20 Nov 2026", "Colm Colleague")


def test_the_day_of_the_procedure_has_its_list_with_what_the_chart_says(
    cast: Cast, referral: Referral
) -> None:
    answer(referral.patient, "takes_antithrombotic", True, cast.clinician)
    said = words(show(cast.clinician, "advice", referral.pk))
    body = said[said.index("On the day of the procedure") :]
    assert "Ask for the last dose of each antithrombotic drug" in body
    assert "yes, 20 Nov 2026." in body


def test_the_advice_page_asks_the_database_the_same_few_questions_however_full(
    cast: Cast, referral: Referral
) -> None:
    client = signed_in(cast.clinician)
    url = reverse("advice", args=[referral.pk])
    client.get(url)
    with CaptureQueriesContext(connection) as empty:
        client.get(url)
    answer(referral.patient, "systemic_infection", "active", cast.clinician)
    answer(referral.patient, "sepsis", True, cast.clinician)
    answer(referral.patient, "systemic_infection", "none", cast.clinician, at=later(1))
    answer(referral.patient, "suicidal_ideation", True, cast.clinician, at=later(1))
    with CaptureQueriesContext(connection) as full:
        client.get(url)
    assert len(full) == len(empty) <= 25
