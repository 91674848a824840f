"""Urgent findings: raised and cleared by what the chart says, taken on by a person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from screening.advice.advise import Advice
from screening.models import Patient, Person, Referral, UrgentFlag
from screening.models.urgent import STANDS
from screening.workflow import advising, audit, permissions, states, wording
from screening.workflow.refusals import NotNow


def follow(
    patient: Patient, advices: Iterable[tuple[Referral, Advice]], *, by: Person, at: datetime
) -> None:
    """Raise a flag for each urgent finding that is new, clear those no advice finds any more.

    The clinician who answers for the first referral that shows it owns a flag. A flag cleared
    before anybody took it on goes on waiting, and is the same flag when the finding returns. Runs
    inside the caller's transaction, with the patient locked.
    """
    found: dict[str, Referral] = {}
    for referral, advice in advices:
        for finding in advice.urgent:
            found.setdefault(finding.rule.code, referral)
    standing = {flag.rule: flag for flag in UrgentFlag.objects.filter(STANDS, patient=patient)}
    shown = {code for code, flag in standing.items() if flag.cleared_at is None}
    for code in sorted(found.keys() - shown):
        if code in standing:
            standing[code].cleared_at = None
            standing[code].save(update_fields=["cleared_at"])
        else:
            UrgentFlag.objects.create(
                patient=patient,
                referral=found[code],
                site_id=patient.site_id,
                rule=code,
                owner=found[code].clinician,
                raised_by=by,
                raised_at=at,
            )
        audit.record(act="urgent raised", by=by, at=at, referral=found[code], subject=code)
    for code in sorted(shown - found.keys()):
        flag = standing[code]
        flag.cleared_at = at
        flag.save(update_fields=["cleared_at"])
        audit.record(act="urgent cleared", by=by, at=at, patient=patient, subject=code)


def bring_up_to_date(patient: Patient, *, by: Person, at: datetime) -> None:
    """The standing of open referrals, and urgent findings, as the chart now reads.

    Where no referral is open, the latest one still watches for urgent findings: an accepted
    patient can fall ill before the trial. Runs inside the caller's transaction, patient locked.
    """
    all_of = Referral.objects.filter(patient=patient).select_related("clinician").order_by("id")
    referrals = list(all_of)
    live = [referral for referral in referrals if referral.state in states.OPEN]
    readings = [(r, advising.read(r, advising.day(at))) for r in live or referrals[-1:]]
    for referral, reading in readings:
        if referral in live:
            advising.keep_standing(referral, reading)
    if readings:
        follow(patient, [(r, reading.advice) for r, reading in readings], by=by, at=at)


@transaction.atomic
def acknowledge(*, flag_id: int, action_taken: str, by: Person, at: datetime) -> UrgentFlag:
    """Take an urgent finding on, saying what was done; it is acknowledged once."""
    known = UrgentFlag.objects.values_list("patient_id", flat=True)
    patient_id = known.get(pk=flag_id, site_id=by.site_id)
    # The patient first, as every act does: two acts then never wait for each other in a circle.
    Patient.objects.select_for_update().get(pk=patient_id)
    flag = UrgentFlag.objects.select_for_update().get(pk=flag_id)
    permissions.check_chart(by, flag.patient)
    if flag.acknowledged_at is not None:
        who = flag.acknowledged_by.printed_name if flag.acknowledged_by else ""
        raise NotNow(f"{who} has already taken this on.")
    done = wording.said(
        action_taken,
        most=wording.ACTION,
        otherwise="Write what was done, for example: seen by the crisis team at 14:10.",
    )
    flag.acknowledged_by, flag.acknowledged_at = by, at
    flag.action_taken = done
    flag.save(update_fields=["acknowledged_by", "acknowledged_at", "action_taken"])
    audit.record(
        act="urgent acknowledged",
        by=by,
        at=at,
        patient=flag.patient,
        subject=flag.rule,
        after={"action_taken": flag.action_taken},
    )
    return flag
