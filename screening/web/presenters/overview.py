"""One patient's overview, and the trail of what was done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from screening.models import AuditEntry, Patient, Referral, Standing
from screening.rules import facts
from screening.rules.vocabulary.pathway import Pathway
from screening.web.presenters import clock, states, words


def page(
    patient: Patient, referrals: Sequence[Referral], trail: Sequence[AuditEntry]
) -> dict[str, Any]:
    """patient.html's own part."""
    sex = patient.get_sex_display()
    details = [
        {"label": "Sex", "value": sex},
        {"label": "Registered", "value": clock.moment(patient.created_at)},
    ]
    if patient.in_error_why:
        details.append({"label": "Entered in error", "value": patient.in_error_why})
    latest = referrals[0] if referrals else None
    return {
        "referrals": [_referral(r, current=r is latest) for r in referrals],
        "details": details,
        "death_url": reverse("patient-death", args=[patient.pk]),
        "timeline": [event(entry) for entry in trail],
        "timeline_title": "Lately",
        "history_url": reverse("trail", args=[latest.pk]) if latest else "",
    }


def event(entry: AuditEntry) -> dict[str, str]:
    """One act as a line of a timeline."""
    fact = facts.BY_NAME.get(entry.subject.split(" ")[0])
    about = f": {fact.label}" if fact else ""
    return {
        "when": clock.moment(entry.at),
        "what": f"{words.opening(entry.act)}{about}",
        "who": entry.by.printed_name,
        "role": entry.by.get_role_display(),
        "detail": _detail(entry),
        "url": "",
    }


def striking(patient: Patient, url: str, problem: str) -> dict[str, str]:
    """chart/strike.html for a whole chart."""
    return {
        "what": f"The whole chart of {patient.family_name}, {patient.given_name}",
        "by": patient.created_by.printed_name,
        "at": clock.moment(patient.created_at),
        "url": url,
        "cancel_url": reverse("patient", args=[patient.pk]),
        "error": problem,
    }


def dying(patient: Patient, url: str, typed: str, problem: str) -> dict[str, Any]:
    """patient_death.html's own part."""
    return {
        "value": typed or clock.day(patient.died_on),
        "recorded": bool(patient.died_on),
        "url": url,
        "cancel_url": reverse("patient", args=[patient.pk]),
        "error": problem,
    }


def _referral(referral: Referral, *, current: bool) -> dict[str, Any]:
    standing: Standing | None = getattr(referral, "standing", None)
    return {
        "pathway": Pathway(referral.pathway).label,
        "url": reverse("chart", args=[referral.pk, "history"]),
        "advice_url": reverse("advice", args=[referral.pk]),
        "value": standing.recommendation if standing else "",
        "sentence": referral.question_asked,
        "state": states.badge(referral),
        "opened": clock.day(referral.created_at.date()),
        "owner": states.owner(referral),
        "answered": "",
        "to_ask": standing.questions if standing else 0,
        "current": current,
    }


def _detail(entry: AuditEntry) -> str:
    now = {name: value for name, value in entry.after.items() if value and name != "advice"}
    text = "; ".join(str(value) for value in now.values())
    before = entry.before.get("answer")
    return f"{text}, was {before}" if before and before != "not asked" else text
