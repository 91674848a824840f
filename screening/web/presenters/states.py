"""Where a referral stands, as a word with a tone."""

from __future__ import annotations

from screening.models import Referral, State

_TONES = {
    State.DRAFT: "grey",
    State.SUBMITTED: "violet",
    State.RETURNED: "amber",
    State.ACCEPTED: "green",
    State.DECLINED: "red",
    State.WITHDRAWN: "grey",
}


def badge(referral: Referral) -> dict[str, str]:
    """The state as parts/state_badge.html takes it."""
    state = State(referral.state)
    return {"word": state.label, "tone": _TONES[state]}


def owner(referral: Referral) -> str:
    """Who has to act next, by name where there is one."""
    match State(referral.state):
        case State.SUBMITTED:
            return "Reviewers"
        case State.DRAFT | State.RETURNED:
            return referral.clinician.printed_name
        case _:
            return referral.reviewer.printed_name if referral.reviewer else ""
