"""Two people at the same moment, in two real transactions: one wins, nobody waits for ever."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from screening.models import AuditEntry, Patient, Referral, ReviewStep, UrgentFlag
from screening.workflow.actions import charting, registering, reviewing, urgent
from screening.workflow.columns import NewAnswer
from screening.workflow.refusals import Refusal
from tests.integration.cast import BORN, Cast, answer, kept, later, make_cast, refer, register

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Do the acts in threads of their own, each with its own connection; what each came to."""
    outcomes: list[Any] = [None] * len(acts)
    ready = threading.Barrier(len(acts))

    def run(place: int, act: Callable[[], Any]) -> None:
        try:
            ready.wait(timeout=10)
            outcomes[place] = act()
        except Exception as trouble:  # noqa: BLE001 - whatever came of it is what is asked
            outcomes[place] = trouble
        finally:
            connection.close()

    threads = [
        threading.Thread(target=run, args=(place, act), daemon=True)
        for place, act in enumerate(acts)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
        assert not thread.is_alive(), "Two acts wait for each other."
    return outcomes


def winners(outcomes: list[Any]) -> list[Any]:
    unexpected = [o for o in outcomes if isinstance(o, Exception) and not isinstance(o, Refusal)]
    assert unexpected == []
    return [outcome for outcome in outcomes if not isinstance(outcome, Exception)]


def test_two_saves_two_decisions_and_two_registrations_have_one_winner_each() -> None:
    """One test, because making the tables empty again takes longer than all of it."""
    cast = make_cast()
    patient = register(cast.clinician)
    referral = refer(patient, cast.clinician)
    one_answer_of_two(cast, patient)
    a_save_and_an_acknowledgement(cast, patient)
    one_decision_of_two(cast, referral)
    one_number_for_two(cast)
    one_referral_for_two(cast, patient)


def one_answer_of_two(cast: Cast, patient: Patient) -> None:
    trail = AuditEntry.objects.filter(act="answer saved").count()

    def save(value: bool, by: Any, minute: int) -> Callable[[], Any]:
        return lambda: charting.save_answer(
            patient_id=patient.pk,
            question="sepsis",
            new=NewAnswer(value),
            base="",
            by=by,
            at=later(minute),
        )

    outcomes = at_once(save(True, cast.clinician, 1), save(False, cast.colleague, 2))
    (won,) = winners(outcomes)
    assert kept(patient, "sepsis").answer == won.answer
    assert AuditEntry.objects.filter(act="answer saved").count() == trail + 1
    assert Patient.objects.get(pk=patient.pk).chart_version == 1


def a_save_and_an_acknowledgement(cast: Cast, patient: Patient) -> None:
    """Both touch flag and patient; taken in different orders they would wait in a circle."""
    for round_ in range(4):
        answer(patient, "suicidal_ideation", True, cast.clinician, at=later(10 + round_))
        flag = UrgentFlag.objects.get(patient=patient, rule="PSY-05-URGENT", cleared_at=None)
        base = kept(patient, "suicidal_ideation").base
        outcomes = at_once(
            lambda flag=flag: urgent.acknowledge(
                flag_id=flag.pk, action_taken="Seen", by=cast.colleague, at=later(30)
            ),
            lambda base=base, minute=40 + round_: charting.save_answer(
                patient_id=patient.pk,
                question="suicidal_ideation",
                new=NewAnswer(False),
                base=base,
                by=cast.clinician,
                at=later(minute),
            ),
        )
        assert len(winners(outcomes)) == 2
        flag.refresh_from_db()
        assert flag.cleared_at is not None
        assert flag.acknowledged_by == cast.colleague
    sepsis = kept(patient, "sepsis").base
    charting.save_answer(
        patient_id=patient.pk,
        question="sepsis",
        new=NewAnswer(),
        base=sepsis,
        by=cast.clinician,
        at=later(50),
    )


def one_decision_of_two(cast: Cast, referral: Referral) -> None:
    version = Patient.objects.get(pk=referral.patient_id).chart_version
    reviewing.submit(referral_id=referral.pk, read=version, by=cast.clinician, at=later(60))

    def decline(by: Any) -> Callable[[], Any]:
        return lambda: reviewing.decline(
            referral_id=referral.pk,
            reason="patient_wish",
            text=f"Said {by.username}",
            read=version,
            by=by,
            at=later(61),
        )

    def ask(by: Any) -> Callable[[], Any]:
        return lambda: reviewing.return_with_question(
            referral_id=referral.pk, text="Since when?", read=version, by=by, at=later(61)
        )

    (won,) = winners(at_once(decline(cast.reviewer), ask(cast.second_reviewer)))
    steps = ReviewStep.objects.filter(referral=referral).exclude(step="submit")
    assert [step.pk for step in steps] == [won.pk]
    referral.refresh_from_db()
    assert referral.reviewer == won.by
    assert referral.state == {"decline": "declined", "return": "returned"}[won.step]


def one_number_for_two(cast: Cast) -> None:
    def new(number: str, by: Any) -> Callable[[], Any]:
        return lambda: registering.register(
            number=number,
            family_name="Twin",
            given_name="Ivo",
            born=BORN,
            sex="male",
            by=by,
            at=later(70),
        )

    assert len(winners(at_once(new("tw-1", cast.clinician), new("TW-1", cast.colleague)))) == 1
    assert Patient.objects.filter(family_name="Twin").count() == 1


def one_referral_for_two(cast: Cast, patient: Patient) -> None:
    def open_one(by: Any) -> Callable[[], Any]:
        return lambda: refer(patient, by, "severe_spasticity")

    assert len(winners(at_once(open_one(cast.clinician), open_one(cast.colleague)))) == 1
