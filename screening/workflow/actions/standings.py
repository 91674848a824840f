"""The worklist's summaries, brought up to the day: answers grow old overnight, rulebooks change.

A summary is no act of a person's: nothing is raised, given or audited here.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from screening.models import Patient, Referral
from screening.rules import rulebook
from screening.workflow import advising, states


def bring_up_to_date(referrals: Iterable[Referral], at: datetime) -> int:
    """Work out anew each summary of another day or another edition; how many there were."""
    behind = [referral for referral in referrals if _behind(referral, at)]
    for referral in behind:
        with transaction.atomic():
            # The patient is locked as every save does: an older reading never replaces a newer.
            Patient.objects.select_for_update().get(pk=referral.patient_id)
            advising.keep_standing(referral, advising.read(referral, advising.day(at)))
    return len(behind)


def _behind(referral: Referral, at: datetime) -> bool:
    if referral.state not in states.OPEN:
        return False  # closed: it stands as it was decided
    standing = getattr(referral, "standing", None)
    if standing is None or standing.edition != rulebook.CURRENT.digest:
        return True
    return standing.as_of < advising.day(at)
