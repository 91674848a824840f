"""Who the page is about: two identifiers, the pathway, urgent findings, and the way around."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from screening.models import Patient, Person, Referral, UrgentFlag
from screening.rules import elapsed, rulebook
from screening.rules.vocabulary.pathway import Pathway
from screening.web.presenters import clock, links
from screening.workflow import permissions


def patient(of: Patient, today: date, referral: Referral | None = None) -> dict[str, Any]:
    """The identity band as patient_page.html takes it."""
    end = of.died_on or today
    struck = f"Chart entered in error, {clock.moment(of.in_error_at)}" if of.in_error_at else ""
    return {
        "name": f"{of.family_name}, {of.given_name}",
        "born": clock.day(of.born),
        "age": str(elapsed.years(of.born, end)),
        "number": of.number,
        "site": of.site.name,
        "url": reverse("patient", args=[of.pk]),
        "pathway": Pathway(referral.pathway).label if referral else "",
        "deceased": f"Died {clock.day(of.died_on)}" if of.died_on else "",
        "chart_struck": struck,
    }


def ended(of: Patient) -> str:
    """Why no trial is spoken of any more, as a sentence; empty while the chart is alive."""
    if of.in_error_at is not None:
        return "Chart entered in error: nothing in it is read, and no trial is advised on."
    if of.died_on is not None:
        return f"The patient died on {clock.day(of.died_on)}; the advice is kept for the record."
    return ""


def ended_word(of: Patient) -> str:
    """The same in two words, for a list and a heading."""
    if of.in_error_at is not None:
        return "Chart entered in error"
    return "Patient has died" if of.died_on is not None else ""


def urgent(flags: list[UrgentFlag], person: Person, of: Patient) -> list[dict[str, Any]]:
    """The urgent band: what, who owns it, since when, who took it on."""
    may = permissions.chart(person, of)
    return [_urgent(flag, may) for flag in flags]


def subnav(referral: Referral, current: str) -> list[dict[str, Any]]:
    """The pages of a referral."""
    pages = (
        ("Chart", "chart", [referral.pk, "history"]),
        ("Advice", "advice", [referral.pk]),
        ("Review", "review", [referral.pk]),
        ("History", "trail", [referral.pk]),
    )
    return [
        {"label": label, "url": reverse(name, args=args), "current": name == current}
        for label, name, args in pages
    ]


def _urgent(flag: UrgentFlag, may_acknowledge: bool) -> dict[str, Any]:
    open_ = flag.acknowledged_at is None
    gone = open_ and flag.cleared_at is not None
    by = flag.acknowledged_by
    try:
        says = rulebook.CURRENT.rule(flag.rule).says
    except KeyError:  # raised under an edition that still had the rule
        says = flag.rule
    return {
        "id": flag.pk,
        "what": says,
        "code": flag.rule,
        "rule_url": links.to_rule(flag.rule),
        "owner": flag.owner.printed_name,
        "since": clock.moment(flag.raised_at),
        "state": "open" if open_ else "acknowledged",
        "gone": "No longer in the chart; not yet taken on" if gone else "",
        "by": by.printed_name if by else "",
        "at": clock.moment(flag.acknowledged_at),
        "action": flag.action_taken,
        "acknowledge_url": (
            reverse("urgent-acknowledge", args=[flag.pk]) if open_ and may_acknowledge else ""
        ),
    }
