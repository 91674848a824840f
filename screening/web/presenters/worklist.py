"""The worklist: tiles whose counts equal their lists, filters in the address, a row a referral."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from screening.advice.lattice import Recommendation
from screening.models import Referral, Role, Standing, State
from screening.rules import elapsed
from screening.rules.vocabulary.pathway import Pathway
from screening.web.presenters import clock, identity, states, words
from screening.workflow import queries

#: Days a referral may stay in a state before its clock turns; settings of the service come later.
_DAYS = {State.DRAFT: 28, State.SUBMITTED: 14, State.RETURNED: 14}
_TILES = {
    "mine": "My open referrals",
    "review": "To review",
    "returned": "Returned to me",
    "urgent": "Urgent, not taken on",
    "open": "All open",
    "all": "All referrals",
}
_PATHWAYS = {
    Pathway.CANCER: "Cancer",
    Pathway.NONCANCER: "Non-cancer",
    Pathway.SPASTICITY: "Spasticity",
}
_MARKS = {
    Recommendation.DO_NOT_OFFER: "Do not offer",
    Recommendation.RESOLVE_FIRST: "Resolve first",
    Recommendation.ASK_MORE: "Ask more",
    Recommendation.REVIEW: "Review",
    Recommendation.OFFER_WITH_PRECAUTIONS: "Offer with precautions",
    Recommendation.OFFER: "Offer",
}


def page(
    found: queries.Worklist,
    pile: str,
    chosen: Mapping[str, str],
    role: str,
    now: datetime,
    *,
    may_refer: bool = True,
) -> dict[str, Any]:
    """The worklist as home.html takes it; ``chosen`` are the filters in force."""
    return {
        "heading": _TILES[pile],
        "tiles": [_tile(name, found.counts[name], pile) for name in tiles(role)],
        "filters": _filters(pile, chosen),
        "filter_reset": _url(pile) if any(chosen.values()) else "",
        "worklist": [_row(referral, now) for referral in found.referrals],
        "worklist_total": "1 referral" if found.total == 1 else f"{found.total} referrals",
        "pager": _pager(found, pile, chosen),
        "empty": _empty(pile, chosen, may_refer=may_refer),
        "may_refer": may_refer,
    }


def tiles(role: str) -> tuple[str, ...]:
    """The piles a role works from, the first being its home."""
    if role == Role.REVIEWER:
        return ("review", "urgent", "mine", "returned", "open", "all")
    if role == Role.ADMIN:
        return ("open", "urgent", "all")
    return ("mine", "returned", "urgent", "open", "all")


def _tile(name: str, count: int, pile: str) -> dict[str, Any]:
    late = name in {"urgent", "returned"} and count > 0
    return {
        "label": _TILES[name],
        "n": count,
        "url": _url(name),
        "current": name == pile,
        "late": late,
    }


def _filters(pile: str, chosen: Mapping[str, str]) -> list[dict[str, Any]]:
    offered = {
        "pathway": [(p.value, _PATHWAYS[p]) for p in Pathway],
        "recommendation": [(r.word, label) for r, label in _MARKS.items()],
    }
    if pile in {"mine", "open", "all"}:
        closed = () if pile != "all" else (State.ACCEPTED, State.DECLINED, State.WITHDRAWN)
        shown = (State.DRAFT, State.SUBMITTED, State.RETURNED, *closed)
        offered["state"] = [(state.value, str(state.label)) for state in shown]
    return [
        {
            "name": words.opening(name),
            "options": [_chip(pile, chosen, name, value, label) for value, label in pairs],
        }
        for name, pairs in offered.items()
    ]


def _chip(
    pile: str, chosen: Mapping[str, str], name: str, value: str, label: str
) -> dict[str, Any]:
    on = chosen.get(name) == value
    after = {**chosen, name: "" if on else value}
    return {"label": label, "n": "", "url": _url(pile, after), "on": on}


def _url(pile: str, chosen: Mapping[str, str] | None = None, page: int = 1) -> str:
    words = {name: value for name, value in (chosen or {}).items() if value}
    if page > 1:
        words["page"] = str(page)
    return f"{reverse('home')}?{urlencode({'list': pile, **words})}"


def _row(referral: Referral, now: datetime) -> dict[str, Any]:
    patient, today = referral.patient, timezone.localdate(now)
    age = elapsed.years(patient.born, patient.died_on or today)
    standing: Standing | None = getattr(referral, "standing", None)
    urgent = getattr(referral, "is_urgent", False)
    as_of = standing.as_of if standing and standing.as_of != today else None
    return {
        "url": _entrance(referral),
        "name": f"{patient.family_name}, {patient.given_name}",
        "number": patient.number,
        "born": f"{clock.day(patient.born)} ({age})",
        "pathway": _PATHWAYS[Pathway(referral.pathway)],
        "priority": (
            {"word": "Urgent", "tone": "red"} if urgent else {"word": "Routine", "tone": "grey"}
        ),
        "value": standing.recommendation if standing else "",
        "ended": identity.ended_word(patient),
        "as_of": f"as of {clock.day(as_of)}" if as_of else "",
        "flags": _flags(standing) if standing else [],
        "to_ask": standing.questions if standing and not identity.ended_word(patient) else 0,
        "state": states.badge(referral),
        "owner": states.owner(referral),
        "clock": _clock(referral, today),
    }


def _entrance(referral: Referral) -> str:
    """Where a click leads: to the chart while it is a draft, else to what reviewers say of it."""
    if referral.state == State.DRAFT:
        return reverse("chart", args=[referral.pk, "history"])
    return reverse("review", args=[referral.pk])


def _flags(standing: Standing) -> list[dict[str, Any]]:
    kinds = ("urgent", "never", "resolve_first", "weigh", "mitigate")
    return [{"kind": kind, "count": count} for kind in kinds if (count := getattr(standing, kind))]


def _clock(referral: Referral, today: date) -> dict[str, Any] | None:
    allowed = _DAYS.get(State(referral.state))
    if allowed is None:
        return None
    passed = max((today - timezone.localdate(referral.state_since)).days, 0)
    share = min(100 * passed // allowed, 100)
    tone = "red" if passed > allowed else "amber" if share >= 75 else "grey"
    text = f"{passed} of {allowed} days in this state"
    return {"days": f"{passed} d", "share": share, "tone": tone, "text": text}


def _pager(found: queries.Worklist, pile: str, chosen: Mapping[str, str]) -> dict[str, str] | None:
    if found.total <= queries.PAGE:
        return None
    first = (found.page - 1) * queries.PAGE + 1
    last = first + len(found.referrals) - 1
    return {
        "text": f"{first} to {last} of {found.total}",
        "previous": _url(pile, chosen, found.page - 1) if found.page > 1 else "",
        "next": _url(pile, chosen, found.page + 1) if last < found.total else "",
    }


def _empty(pile: str, chosen: Mapping[str, str], *, may_refer: bool) -> dict[str, Any]:
    if any(chosen.values()):
        return {
            "icon": "search",
            "title": "No referral matches these filters",
            "text": "Take a filter away to see more.",
            "action": {"label": "Reset the filters", "url": _url(pile)},
        }
    words = {
        "review": ("Nothing waits for your review", "Submitted referrals of others appear here."),
        "returned": ("Nothing was returned to you", "Questions from reviewers appear here."),
        "urgent": ("No urgent finding is open", "Findings to act on today appear here."),
    }
    title, text = words.get(pile, ("No referral yet", "Referrals appear here when opened."))
    offered = may_refer and pile in {"mine", "open", "all"}
    return {
        "icon": "inbox",
        "title": title,
        "text": text,
        "action": {"label": "New patient", "url": reverse("patient-new")} if offered else None,
    }
