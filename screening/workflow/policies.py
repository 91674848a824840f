"""Does the state of things allow it ...? ``check_x`` raises a sentence, ``x`` answers."""

from __future__ import annotations

from screening.advice.advise import Advice
from screening.models import Patient, Referral, State, Step, UrgentFlag
from screening.workflow import states
from screening.workflow.refusals import NotNow


def check_chart(patient: Patient) -> None:
    """A chart is open for writing unless the whole chart was entered in error."""
    if patient.in_error_at is not None:
        raise NotNow("This chart was marked entered in error; it can be read, not written.")


def check_strike(patient: Patient) -> None:
    """A chart is struck once, and not while an urgent finding waits for somebody."""
    check_chart(patient)
    if UrgentFlag.objects.filter(patient=patient, acknowledged_at=None).exists():
        raise NotNow("An urgent finding is open; take it on before the chart is struck.")


def check_move(referral: Referral, step: Step) -> State:
    """The state the step leads to, when the table has the move."""
    state = State(referral.state)
    target = states.MOVES.get((state, step))
    if target is None:
        raise NotNow(f"{step.label} is not possible: the referral is {state.label.lower()}.")
    return target


def move(referral: Referral, step: Step) -> bool:
    """Whether the table has the move."""
    return (State(referral.state), step) in states.MOVES


def check_submit(patient: Patient) -> None:
    """A referral is submitted for a living patient with a chart that stands."""
    check_chart(patient)
    if patient.died_on is not None:
        raise NotNow("The patient has died; withdraw the referral.")


def check_accept(referral: Referral, advice: Advice) -> None:
    """Acceptance waits for urgent findings and for absolute ones.

    An urgent finding nobody has taken on is acted on first, even one the chart no longer shows. An
    absolute finding, or one to resolve first, cannot be accepted here: overriding needs two
    reviewers.
    """
    check_submit(referral.patient)
    if UrgentFlag.objects.filter(patient_id=referral.patient_id, acknowledged_at=None).exists():
        raise NotNow("An urgent finding is open; acknowledge it before deciding.")
    if advice.recommendation.blocks:
        codes = ", ".join(finding.rule.code for finding in advice.determining)
        raise NotNow(
            f"The advice stands against a trial now ({codes}). "
            "Return the referral with a question, or decline it with a reason."
        )


def why_not_accept(referral: Referral, advice: Advice) -> str:
    """The sentence that says why acceptance is not possible; empty when it is."""
    try:
        check_accept(referral, advice)
    except NotNow as refusal:
        return str(refusal)
    return ""
