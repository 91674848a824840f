"""What is remembered of every act: one row, in the transaction of the act itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from screening.models import AuditEntry, Patient, Person, Referral


def record(
    *,
    act: str,
    by: Person,
    at: datetime,
    patient: Patient | None = None,
    referral: Referral | None = None,
    subject: str = "",
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> AuditEntry:
    """Write one act to the trail; the act fails when this does."""
    subject_of = patient or (referral.patient if referral else None)
    return AuditEntry.objects.create(
        act=act,
        by=by,
        at=at,
        site_id=subject_of.site_id if subject_of else by.site_id,
        patient=subject_of,
        referral=referral,
        subject=subject,
        before=dict(before or {}),
        after=dict(after or {}),
    )
