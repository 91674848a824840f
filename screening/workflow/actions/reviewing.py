"""The steps of a referral: submit, return with a question, accept, decline, withdraw.

``read`` is the chart version the person had in front of them, ``edition`` the first characters of
the edition's digest, ``as_of`` the day of the advice (ISO); a step on another chart or another day
is Overtaken, one under another rulebook is not taken. A caller that holds no page, and acts on the
chart as it stands, leaves edition and day out; a page that names neither is refused.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from screening.models import Patient, Person, Referral, ReviewStep, State, Step
from screening.rules import rulebook
from screening.rules.vocabulary.deciding import DECLINE_REASON
from screening.workflow import advising, audit, permissions, policies, wording
from screening.workflow.advising import Reading
from screening.workflow.refusals import NotNow, Overtaken


@transaction.atomic
def submit(
    *,
    referral_id: int,
    text: str = "",
    read: int,
    edition: str | None = None,
    as_of: str | None = None,
    by: Person,
    at: datetime,
) -> ReviewStep:
    """Hand a draft or returned referral to the reviewers with the advice as it stands."""
    referral = _locked(referral_id, by)
    permissions.check_submit(by, referral)
    policies.check_submit(referral.patient)
    _check_read(referral, read, edition, as_of, at)
    return _step(referral, Step.SUBMIT, text=text, by=by, at=at)


@transaction.atomic
def return_with_question(
    *,
    referral_id: int,
    text: str,
    about_fact: str = "",
    read: int,
    edition: str | None = None,
    as_of: str | None = None,
    by: Person,
    at: datetime,
) -> ReviewStep:
    """Send a submitted referral back with a question, bound to a fact where there is one."""
    referral = _locked(referral_id, by)
    permissions.check_review(by, referral)
    _words(text, "Write the question for the referring clinician.")
    _check_read(referral, read, edition, as_of, at)
    return _step(referral, Step.RETURN, text=text, about_fact=about_fact, by=by, at=at)


@transaction.atomic
def accept(
    *,
    referral_id: int,
    text: str = "",
    read: int,
    edition: str | None = None,
    as_of: str | None = None,
    by: Person,
    at: datetime,
) -> ReviewStep:
    """Accept a submitted referral for trial.

    A person may accept where the book asks for more or for review, with a reason in words; what
    must be resolved first, and a refusal, cannot be accepted by one reviewer.
    """
    referral = _locked(referral_id, by)
    permissions.check_review(by, referral)
    _check_read(referral, read, edition, as_of, at)
    policies.check_move(referral, Step.ACCEPT)
    reading = advising.read(referral, advising.day(at))
    policies.check_accept(referral, reading.advice)
    if not reading.advice.recommendation.offers and not text.strip():
        raise NotNow("The advice is not an offer; write why you accept for trial all the same.")
    return _step(referral, Step.ACCEPT, text=text, by=by, at=at, reading=reading)


@transaction.atomic
def decline(
    *,
    referral_id: int,
    reason: str,
    text: str,
    read: int,
    edition: str | None = None,
    as_of: str | None = None,
    by: Person,
    at: datetime,
) -> ReviewStep:
    """Decline a submitted referral with a coded reason and words."""
    referral = _locked(referral_id, by)
    permissions.check_review(by, referral)
    if reason not in DECLINE_REASON.values:
        raise NotNow("Choose the reason for declining.")
    _words(text, "Write the reason for the referring clinician.")
    _check_read(referral, read, edition, as_of, at)
    return _step(referral, Step.DECLINE, text=text, reason=reason, by=by, at=at)


@transaction.atomic
def withdraw(
    *,
    referral_id: int,
    text: str,
    read: int | None = None,
    edition: str | None = None,
    as_of: str | None = None,
    by: Person,
    at: datetime,
) -> ReviewStep:
    """Withdraw an open referral; its history is kept."""
    referral = _locked(referral_id, by)
    permissions.check_submit(by, referral)
    _words(text, "Write why the referral is withdrawn.")
    if read is not None:
        _check_read(referral, read, edition, as_of, at)
    return _step(referral, Step.WITHDRAW, text=text, by=by, at=at)


def _words(text: str, otherwise: str = "") -> str:
    return wording.said(text, most=wording.TEXT, otherwise=otherwise)


def _check_read(
    referral: Referral, read: int, edition: str | None, as_of: str | None, at: datetime
) -> None:
    """What is decided on is what was read: a chart or a rulebook changed since is read again.

    An advice changes overnight too: answers grow old, and the day it was read on is part of it.
    """
    if referral.patient.chart_version != read:
        raise Overtaken(
            "The chart has changed since you opened it. Read the advice again, then decide.",
            {"base": str(referral.patient.chart_version)},
        )
    if edition == "" or as_of == "":
        raise NotNow("The page did not say which advice you read. Read it again, then decide.")
    if edition is not None and not rulebook.CURRENT.digest.startswith(edition):
        raise NotNow(
            "The rulebook has changed since you opened this page. Read the advice again, then "
            "decide."
        )
    if as_of is not None and as_of != advising.day(at).isoformat():
        raise Overtaken(
            "The advice you read was of another day. Read the advice of today, then decide.", {}
        )


def _locked(referral_id: int, by: Person) -> Referral:
    """The referral, with its patient's row locked so that no save slips between.

    The patient is locked first, always: saves lock the patient too, so no two acts wait for each
    other in a circle.
    """
    found = Referral.objects.values_list("patient_id", flat=True).get(
        pk=referral_id, site_id=by.site_id
    )
    patient = Patient.objects.select_for_update().get(pk=found)
    referral = (
        Referral.objects.select_related("clinician")
        .select_for_update(of=("self",))
        .get(pk=referral_id, site_id=by.site_id)
    )
    referral.patient = patient
    return referral


def _step(
    referral: Referral,
    step: Step,
    *,
    by: Person,
    at: datetime,
    text: str = "",
    about_fact: str = "",
    reason: str = "",
    reading: Reading | None = None,
) -> ReviewStep:
    target = policies.check_move(referral, step)
    before = referral.state
    reading = reading or advising.read(referral, advising.day(at))
    kept = advising.give(referral, reading, by=by, at=at)
    referral.state, referral.state_since = target, at
    if step in {Step.RETURN, Step.ACCEPT, Step.DECLINE}:
        referral.reviewer = by
    referral.save(update_fields=["state", "state_since", "reviewer"])
    advising.keep_standing(referral, reading)
    taken = ReviewStep.objects.create(
        referral=referral,
        site_id=referral.site_id,
        step=step,
        text=_words(text),
        about_fact=about_fact,
        reason=reason,
        advice=kept,
        by=by,
        at=at,
    )
    audit.record(
        act=f"referral {State(target).label.lower()}",
        by=by,
        at=at,
        referral=referral,
        before={"state": before},
        after={"state": target.value, "advice": kept.pk, "text": taken.text, "reason": reason},
    )
    return taken
