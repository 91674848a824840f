"""Urgent findings: raised and cleared by what the chart says, taken on by a person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from screening.advice.advise import Advice
from screening.models import Patient, Person, Referral, UrgentFlag
from screening.workflow import audit, permissions
from screening.workflow.refusals import NotNow


def follow(
    patient: Patient, advices: Iterable[tuple[Referral, Advice]], *, by: Person, at: datetime
) -> None:
    """Raise a flag for each urgent finding that is new, clear those no advice finds any more.

    The clinician who answers for the referral owns a flag. Runs inside the caller's transaction.
    """
    found = {f.rule.code: referral for referral, advice in advices for f in advice.urgent}
    standing = UrgentFlag.objects.filter(patient=patient, cleared_at=None)
    open_now = {flag.rule: flag for flag in standing}
    for code in sorted(found.keys() - open_now.keys()):
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
    for code in sorted(open_now.keys() - found.keys()):
        flag = open_now[code]
        flag.cleared_at = at
        flag.save(update_fields=["cleared_at"])
        audit.record(act="urgent cleared", by=by, at=at, patient=patient, subject=code)


@transaction.atomic
def acknowledge(*, flag_id: int, action_taken: str, by: Person, at: datetime) -> UrgentFlag:
    """Take an urgent finding on, saying what was done; it is acknowledged once."""
    flag = UrgentFlag.objects.select_for_update().get(pk=flag_id, site_id=by.site_id)
    permissions.check_chart(by, flag.patient)
    if flag.acknowledged_at is not None:
        who = flag.acknowledged_by.printed_name if flag.acknowledged_by else ""
        raise NotNow(f"{who} has already taken this on.")
    if not action_taken.strip():
        raise NotNow("Write what was done, for example: seen by the crisis team at 14:10.")
    flag.acknowledged_by, flag.acknowledged_at = by, at
    flag.action_taken = action_taken.strip()
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
