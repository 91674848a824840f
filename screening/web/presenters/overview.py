"""One patient's overview, and the trail of what was done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils import timezone

from screening.models import AuditEntry, Patient, Referral, Standing
from screening.rules import facts
from screening.rules.vocabulary.pathway import Pathway
from screening.web.presenters import clock, identity, states, words


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
        "referrals": [_referral(r, patient, current=r is latest) for r in referrals],
        "details": details,
        "timeline": [event(entry) for entry in trail],
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
    }


def pager(url: str, page: int, size: int, total: int) -> dict[str, str] | None:
    """Earlier and later pages of a trail; None when one page holds it all."""
    if total <= size:
        return None
    last = min(page * size, total)
    return {
        "text": f"{(page - 1) * size + 1} to {last} of {total}",
        "previous": f"{url}?page={page - 1}" if page > 1 else "",
        "next": f"{url}?page={page + 1}" if last < total else "",
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


def dying(patient: Patient, typed: str, problem: str) -> dict[str, Any]:
    """The form of the date of death, as parts/death_form.html takes it."""
    return {
        "value": typed or clock.day(patient.died_on),
        "recorded": bool(patient.died_on),
        "url": reverse("patient-death", args=[patient.pk]),
        "cancel_url": reverse("patient", args=[patient.pk]),
        "error": problem,
    }


def _referral(referral: Referral, patient: Patient, *, current: bool) -> dict[str, Any]:
    standing: Standing | None = getattr(referral, "standing", None)
    return {
        "pathway": Pathway(referral.pathway).label,
        "url": reverse("chart", args=[referral.pk, "history"]),
        "advice_url": reverse("advice", args=[referral.pk]),
        "value": standing.recommendation if standing else "",
        "ended": identity.ended_word(patient),
        "sentence": referral.question_asked,
        "state": states.badge(referral),
        "opened": clock.day(timezone.localdate(referral.created_at)),
        "owner": states.owner(referral),
        "to_ask": standing.questions if standing and not identity.ended_word(patient) else 0,
        "current": current,
    }


def _detail(entry: AuditEntry) -> str:
    now = {name: value for name, value in entry.after.items() if value and name != "advice"}
    text = "; ".join(str(value) for value in now.values())
    before = entry.before.get("answer")
    return f"{text}, was {before}" if before and before != "not asked" else text
