"""From draft to decision: the whole dialogue, and every step that is not possible saying why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from screening.models import AuditEntry, Patient, Referral, ReviewStep, State, Step, UrgentFlag
from screening.workflow import policies, states
from screening.workflow.actions import registering, reviewing, urgent
from screening.workflow.refusals import NotNow, Overtaken
from tests.integration import small_books
from tests.integration.cast import MORNING, Cast, answer, later, refer, register


def version(referral: Referral) -> int:
    return Patient.objects.get(pk=referral.patient_id).chart_version


def submit(referral: Referral, by: Any, **given: Any) -> ReviewStep:
    said = {"read": version(referral), "at": later(1), **given}
    return reviewing.submit(referral_id=referral.pk, by=by, **said)


def accept(referral: Referral, by: Any, **given: Any) -> ReviewStep:
    said = {"text": "", "read": version(referral), "at": later(2), **given}
    return reviewing.accept(referral_id=referral.pk, by=by, **said)


def ask(referral: Referral, by: Any, **given: Any) -> ReviewStep:
    said = {"text": "Since when?", "read": version(referral), "at": later(2), **given}
    return reviewing.return_with_question(referral_id=referral.pk, by=by, **said)


def decline(referral: Referral, by: Any, **given: Any) -> ReviewStep:
    said = {"reason": "patient_wish", "text": "Said so", "read": version(referral), **given}
    return reviewing.decline(referral_id=referral.pk, by=by, **{"at": later(2), **said})


def withdraw(referral: Referral, by: Any, **given: Any) -> ReviewStep:
    said = {"text": "Not wanted", "at": later(2), **given}
    return reviewing.withdraw(referral_id=referral.pk, by=by, **said)


def test_a_referral_is_submitted_questioned_answered_and_accepted(
    cast: Cast, referral: Referral, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_books.in_force(monkeypatch, "HAE-08")
    submit(referral, cast.clinician, text="For your opinion")
    ask(referral, cast.reviewer, text="Which NSAID?", about_fact="nsaid_names", at=later(2))
    answer(referral.patient, "takes_nsaid", False, cast.clinician, at=later(3))
    submit(referral, cast.clinician, text="None any more", at=later(4))
    accept(referral, cast.second_reviewer, at=later(5))
    referral.refresh_from_db()
    assert (referral.state, referral.reviewer) == (State.ACCEPTED, cast.second_reviewer)
    assert referral.state_since == later(5)
    said = [(s.step, s.by, s.text, s.about_fact) for s in ReviewStep.objects.all()]
    assert said == [
        ("submit", cast.clinician, "For your opinion", ""),
        ("return", cast.reviewer, "Which NSAID?", "nsaid_names"),
        ("submit", cast.clinician, "None any more", ""),
        ("accept", cast.second_reviewer, "", ""),
    ]
    assert all(step.advice for step in ReviewStep.objects.all())
    trail = AuditEntry.objects.filter(referral=referral, act__startswith="referral ")
    assert [(t.act, t.before.get("state"), t.after.get("state")) for t in trail] == [
        ("referral opened", None, None),
        ("referral submitted", "draft", "submitted"),
        ("referral returned with a question", "submitted", "returned"),
        ("referral submitted", "returned", "submitted"),
        ("referral accepted for trial", "submitted", "accepted"),
    ]


STEPS: dict[Step, Callable[[Referral, Cast], ReviewStep]] = {
    Step.SUBMIT: lambda r, c: submit(r, c.clinician),
    Step.RETURN: lambda r, c: ask(r, c.reviewer),
    Step.ACCEPT: lambda r, c: accept(r, c.reviewer, text="All seen"),
    Step.DECLINE: lambda r, c: decline(r, c.reviewer),
    Step.WITHDRAW: lambda r, c: withdraw(r, c.clinician),
}
#: How to bring a draft into each state.
WAYS: dict[State, tuple[Step, ...]] = {
    State.DRAFT: (),
    State.SUBMITTED: (Step.SUBMIT,),
    State.RETURNED: (Step.SUBMIT, Step.RETURN),
    State.ACCEPTED: (Step.SUBMIT, Step.ACCEPT),
    State.DECLINED: (Step.SUBMIT, Step.DECLINE),
    State.WITHDRAWN: (Step.WITHDRAW,),
}


@pytest.mark.parametrize("state", State)
def test_only_the_steps_of_the_table_are_possible_and_the_others_say_why(
    cast: Cast, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_books.in_force(monkeypatch)
    for step, take in STEPS.items():
        referral = refer(register(cast.clinician), cast.clinician)
        for way in WAYS[state]:
            STEPS[way](referral, cast)
        referral.refresh_from_db()
        assert referral.state == state
        target = states.MOVES.get((state, step))
        assert policies.move(referral, step) is (target is not None)
        if target is None:
            steps = ReviewStep.objects.filter(referral=referral).count()
            why = f"{step.label} is not possible: the referral is {state.label.lower()}."
            with pytest.raises(NotNow) as refused:
                take(referral, cast)
            assert str(refused.value) == why
            assert ReviewStep.objects.filter(referral=referral).count() == steps
        else:
            take(referral, cast)
            referral.refresh_from_db()
            assert referral.state == target


@pytest.mark.parametrize("step", [Step.RETURN, Step.ACCEPT, Step.DECLINE])
def test_what_is_decided_on_is_what_was_read(cast: Cast, referral: Referral, step: Step) -> None:
    submit(referral, cast.clinician)
    take = {Step.RETURN: ask, Step.ACCEPT: accept, Step.DECLINE: decline}[step]
    read = version(referral)
    answer(referral.patient, "takes_nsaid", True, cast.colleague)
    with pytest.raises(Overtaken, match="The chart has changed since you opened it"):
        take(referral, cast.reviewer, read=read, text="All seen")
    with pytest.raises(NotNow, match="The rulebook has changed since you opened this page"):
        take(referral, cast.reviewer, edition="0000", text="All seen")
    referral.refresh_from_db()
    assert referral.state == State.SUBMITTED


def test_a_submission_is_of_the_chart_that_was_read_too(cast: Cast, referral: Referral) -> None:
    answer(referral.patient, "takes_nsaid", True, cast.colleague)
    with pytest.raises(Overtaken):
        submit(referral, cast.clinician, read=0)


def test_a_withdrawal_is_of_the_chart_that_was_read_too(cast: Cast, referral: Referral) -> None:
    read = version(referral)
    answer(referral.patient, "takes_nsaid", True, cast.colleague)
    with pytest.raises(Overtaken, match="The chart has changed since you opened it"):
        withdraw(referral, cast.clinician, read=read)
    with pytest.raises(NotNow, match="The rulebook has changed"):
        withdraw(referral, cast.clinician, read=read + 1, edition="0000")
    referral.refresh_from_db()
    assert referral.state == State.DRAFT
    withdraw(referral, cast.clinician, read=read + 1)
    referral.refresh_from_db()
    assert referral.state == State.WITHDRAWN


@pytest.mark.parametrize("recommendation", small_books.CHARTS)
def test_acceptance_follows_the_advice_or_says_in_words_why_not(
    cast: Cast, referral: Referral, recommendation: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes, told = small_books.CHARTS[recommendation]
    small_books.in_force(monkeypatch, *codes)
    if told:
        answer(referral.patient, *told, cast.clinician)
    given = submit(referral, cast.clinician).advice
    assert given is not None
    assert given.recommendation == recommendation
    if recommendation in {"resolve_first", "do_not_offer"}:
        with pytest.raises(NotNow, match=rf"stands against a trial now \({codes[0]}\)"):
            accept(referral, cast.reviewer, text="I would all the same")
        assert decline(referral, cast.reviewer).step == Step.DECLINE
    elif recommendation in {"review", "ask_more"}:
        for silence in ("", "   "):
            with pytest.raises(NotNow, match="write why you accept"):
                accept(referral, cast.reviewer, text=silence)
        assert accept(referral, cast.reviewer, text="Weighed on Monday").text == "Weighed on Monday"
    else:
        assert accept(referral, cast.reviewer).step == Step.ACCEPT


def test_acceptance_waits_for_an_open_urgent_finding(
    cast: Cast, referral: Referral, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_books.in_force(monkeypatch, "RES-01-URGENT")
    answer(referral.patient, "respiratory_depression", True, cast.clinician)
    submit(referral, cast.clinician)
    with pytest.raises(NotNow, match="An urgent finding is open; acknowledge it"):
        accept(referral, cast.reviewer, text="All seen")
    flag = UrgentFlag.objects.get(patient=referral.patient)
    urgent.acknowledge(flag_id=flag.pk, action_taken="Ward told", by=cast.reviewer, at=later(2))
    accept(referral, cast.reviewer, text="All seen", at=later(3))


@pytest.mark.parametrize("blank", ["", "   ", "\n", "\x00"])
def test_a_question_a_reason_and_a_withdrawal_need_words(
    cast: Cast, referral: Referral, blank: str
) -> None:
    with pytest.raises(NotNow, match="Write why the referral is withdrawn"):
        withdraw(referral, cast.clinician, text=blank)
    submit(referral, cast.clinician)
    with pytest.raises(NotNow, match="Write the question"):
        ask(referral, cast.reviewer, text=blank)
    with pytest.raises(NotNow, match="Write the reason"):
        decline(referral, cast.reviewer, text=blank)
    with pytest.raises(NotNow, match="Choose the reason"):
        decline(referral, cast.reviewer, reason="because")
    with pytest.raises(NotNow, match="at most 4000 characters"):
        ask(referral, cast.reviewer, text="x" * 4001)


def test_a_referral_of_somebody_who_died_is_only_withdrawn_or_sent_back(
    cast: Cast, referral: Referral
) -> None:
    submit(referral, cast.clinician)
    died = {"patient_id": referral.patient_id, "by": cast.clinician}
    registering.record_death(died_on=MORNING.date(), at=later(2), **died)
    with pytest.raises(NotNow, match="The patient has died; withdraw the referral"):
        accept(referral, cast.reviewer, text="All seen")
    ask(referral, cast.reviewer)
    with pytest.raises(NotNow, match="The patient has died"):
        submit(referral, cast.clinician, at=later(4))
    with pytest.raises(NotNow, match="The patient has died"):
        refer(referral.patient, cast.clinician, "severe_spasticity")
    withdraw(referral, cast.clinician, at=later(5))


def test_a_death_lies_between_birth_and_today_and_can_be_taken_back(
    cast: Cast, patient: Patient
) -> None:
    def record(day: Any) -> Patient:
        return registering.record_death(
            patient_id=patient.pk, died_on=day, by=cast.clinician, at=later(1)
        )

    today = MORNING.date()
    for wrong in (patient.born.replace(year=1967), today.replace(year=2027)):
        with pytest.raises(NotNow, match="between the date of birth and today"):
            record(wrong)
    record(today)
    record(today)
    record(None)
    record(None)
    acts = AuditEntry.objects.filter(patient=patient).values_list("act", flat=True)
    assert list(acts) == ["patient registered", "death recorded", "death taken back"]


def test_a_second_referral_on_an_open_pathway_is_refused_and_after_it_closed_it_is_not(
    cast: Cast, referral: Referral
) -> None:
    with pytest.raises(NotNow, match="already has an open referral on this pathway"):
        refer(referral.patient, cast.colleague)
    withdraw(referral, cast.clinician)
    assert refer(referral.patient, cast.colleague).linked_to is None
