"""May this person ...? Each question has two forms: ``check_x`` raises a sentence, ``x`` answers.

Whether the state allows it is another question: policies.py.
"""

from __future__ import annotations

from collections.abc import Callable

from screening.models import Patient, Person, Referral, Role
from screening.workflow.refusals import NotAllowed

_CHARTS = frozenset({Role.CLINICIAN, Role.REVIEWER})


def check_see(person: Person, patient: Patient) -> None:
    """May see the patient: everyone at the patient's site, nobody else."""
    if not person.is_active or person.site_id != patient.site_id:
        raise NotAllowed("This patient belongs to another site.")


def check_refer(person: Person) -> None:
    """May register patients and open referrals."""
    if not person.is_active or person.role not in _CHARTS:
        raise NotAllowed("Clinicians and reviewers register patients and open referrals.")


def check_chart(person: Person, patient: Patient) -> None:
    """May write in the patient's chart."""
    check_see(person, patient)
    if person.role not in _CHARTS:
        raise NotAllowed("Clinicians and reviewers write in the chart; you can read it.")


def check_submit(person: Person, referral: Referral) -> None:
    """May submit or withdraw the referral."""
    check_chart(person, referral.patient)
    if person.pk not in {referral.clinician_id, referral.created_by_id}:
        raise NotAllowed(
            f"{referral.clinician.printed_name} answers for this referral and submits it."
        )


def check_review(person: Person, referral: Referral) -> None:
    """May decide the referral: a reviewer of the site who had no part in making it."""
    check_see(person, referral.patient)
    if person.role != Role.REVIEWER:
        raise NotAllowed("Only reviewers decide referrals.")
    if person.pk in {referral.clinician_id, referral.created_by_id}:
        raise NotAllowed("You made this referral; another reviewer decides it.")


def see(person: Person, patient: Patient) -> bool:
    """Whether the person may see the patient."""
    return not _refused(lambda: check_see(person, patient))


def refer(person: Person) -> bool:
    """Whether the person may register patients and open referrals."""
    return not _refused(lambda: check_refer(person))


def chart(person: Person, patient: Patient) -> bool:
    """Whether the person may write in the chart."""
    return not _refused(lambda: check_chart(person, patient))


def submit(person: Person, referral: Referral) -> bool:
    """Whether the person may submit or withdraw the referral."""
    return not _refused(lambda: check_submit(person, referral))


def review(person: Person, referral: Referral) -> bool:
    """Whether the person may decide the referral."""
    return not _refused(lambda: check_review(person, referral))


def why_not_review(person: Person, referral: Referral) -> str:
    """The sentence that says why the person may not decide it; empty when they may."""
    return _refused(lambda: check_review(person, referral))


def _refused(check: Callable[[], None]) -> str:
    try:
        check()
    except NotAllowed as refusal:
        return str(refusal)
    return ""
