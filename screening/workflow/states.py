"""Referral states: who owns each, and every move there is. Two tables; nothing else decides.

The database holds the same moves as a trigger (models/referral.py); a test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping

from screening.models.referral import State
from screening.models.review import Step

#: Who has to act next. Closed states are owned by nobody's queue but stay visible.
OWNERS: Mapping[State, str] = {
    State.DRAFT: "clinician",
    State.SUBMITTED: "reviewers",
    State.RETURNED: "clinician",
    State.ACCEPTED: "closed",
    State.DECLINED: "closed",
    State.WITHDRAWN: "closed",
}

MOVES: Mapping[tuple[State, Step], State] = {
    (State.DRAFT, Step.SUBMIT): State.SUBMITTED,
    (State.RETURNED, Step.SUBMIT): State.SUBMITTED,
    (State.SUBMITTED, Step.RETURN): State.RETURNED,
    (State.SUBMITTED, Step.ACCEPT): State.ACCEPTED,
    (State.SUBMITTED, Step.DECLINE): State.DECLINED,
    (State.DRAFT, Step.WITHDRAW): State.WITHDRAWN,
    (State.SUBMITTED, Step.WITHDRAW): State.WITHDRAWN,
    (State.RETURNED, Step.WITHDRAW): State.WITHDRAWN,
}

OPEN = frozenset(state for state, owner in OWNERS.items() if owner != "closed")
