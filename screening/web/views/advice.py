"""The advice page, live and as it was given."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from screening.chart import Chart
from screening.models import AdviceGiven, Step
from screening.rules.record import Record
from screening.web.presenters import advice as presenter
from screening.web.presenters import clock, overview
from screening.web.views import desk
from screening.web.views.desk import Desk
from screening.workflow import advising, permissions, policies, queries, replay
from screening.workflow.advising import Reading

_LATELY = 8


@require_safe
def show(request: HttpRequest, referral_id: int) -> HttpResponse:
    """The advice as of today; nothing is stored by looking."""
    at = desk.sit_down(request, referral_id)
    reading = advising.read(at.referral, at.today)
    given = queries.given(at.referral.pk)
    shown = presenter.page(reading, at.referral.pk, given)
    shown["submit"] = _submit(at, reading.chart.version)
    lately = [overview.event(e) for e in queries.steps_taken(at.referral.patient_id, most=_LATELY)]
    context = {**desk.frame(at, "advice"), "advice": shown, "timeline": lately}
    return render(request, "advice/advice.html", context)


@require_safe
def as_given(request: HttpRequest, referral_id: int, given_id: int) -> HttpResponse:
    """An advice as it was given, worked out again from the stored facts under its own edition."""
    at = desk.sit_down(request, referral_id)
    given = queries.given(at.referral.pk)
    kept = next((one for one in given if one.pk == given_id), None)
    if kept is None:
        raise Http404("No such advice.")
    replayed = replay.replay(kept)
    chart = Chart(Record(), replay.facts(kept), kept.as_of, kept.chart_version)
    reading = Reading(chart, replayed)
    shown = presenter.page(reading, at.referral.pk, given)
    shown |= {
        "given_at": clock.moment(kept.given_at),
        "given_by": kept.given_by.printed_name,
        "facts_digest": kept.facts_digest[:8],
        "stored": True,
        "superseded": _superseded(at, kept, given),
    }
    context = {**desk.frame(at, "advice"), "advice": shown, "timeline": []}
    return render(request, "advice/advice.html", context)


def _submit(at: Desk, version: int) -> dict[str, object] | None:
    may = permissions.submit(at.person, at.referral) and policies.move(at.referral, Step.SUBMIT)
    if not may:
        return None
    return {
        "url": reverse("review-submit", args=[at.referral.pk]),
        "label": "Submit for review",
        "note": "The advice is stored as it stands.",
        "base": version,
    }


def _superseded(at: Desk, kept: AdviceGiven, given: list[AdviceGiven]) -> str:
    latest = given[0]
    if latest.pk != kept.pk:
        return f"A later advice was given {clock.moment(latest.given_at)}."
    if at.referral.patient.chart_version != kept.chart_version:
        return "The chart has changed since this advice was given."
    return ""
