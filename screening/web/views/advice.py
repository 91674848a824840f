"""The advice page, live and as it was given."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from screening.advice import given as to_store
from screening.chart import Chart
from screening.logic.answers import Known
from screening.models import AdviceGiven, Step
from screening.rules.record import Entry, Record
from screening.web.presenters import advice as presenter
from screening.web.presenters import clock, identity, overview
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
    ended = identity.ended_word(at.referral.patient), identity.ended(at.referral.patient)
    shown = presenter.page(reading, at.referral.pk, given, ended=ended)
    shown["submit"] = _submit(at, reading)
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
    chart = Chart(_as_recorded(kept), replay.facts(kept), kept.as_of, kept.chart_version)
    shown = presenter.page(Reading(chart, replayed, chart.facts), at.referral.pk, given)
    shown |= presenter.stored(kept, differs=to_store.canonical(replayed) != bytes(kept.advice))
    since = (identity.ended(at.referral.patient), _superseded(at, kept, given))
    shown["superseded"] = " ".join(sentence for sentence in since if sentence)
    context = {**desk.frame(at, "advice"), "advice": shown, "timeline": []}
    return render(request, "advice/advice.html", context)


def _as_recorded(kept: AdviceGiven) -> Record:
    """Who answered and when, as it was stored with the facts; the answers are the facts alone."""
    entries = {}
    for name, answer in replay.facts(kept).items():
        if isinstance(answer, Known):
            by = kept.provenance.get(name, "")
            entries[name] = Entry(answer.value, on=answer.on, source=answer.source, by=by)
    # What only a fact worked out from it says: answered, so not asked for; by whom; no more.
    behind = {n: Entry("", by=by) for n, by in kept.provenance.items() if n not in entries}
    return Record(entries | behind)


def _submit(at: Desk, reading: Reading) -> dict[str, object] | None:
    may = permissions.submit(at.person, at.referral) and policies.move(at.referral, Step.SUBMIT)
    if not may or identity.ended(at.referral.patient):
        return None
    return {
        "url": reverse("review-submit", args=[at.referral.pk]),
        "label": "Submit for review",
        "note": "The advice is stored as it stands.",
        "base": reading.chart.version,
        "digest": reading.advice.edition[:8],
        "as_of": reading.advice.as_of.isoformat(),
    }


def _superseded(at: Desk, kept: AdviceGiven, given: list[AdviceGiven]) -> str:
    latest = given[0]
    if latest.pk != kept.pk:
        return f"A later advice was given {clock.moment(latest.given_at)}."
    # Read as of the same day: what merely grew older since is not a change of the chart.
    now = advising.read(at.referral, kept.as_of)
    if advising.facts_digest(now) != kept.facts_digest:
        return "The chart has changed since this advice was given."
    if now.advice.edition != kept.edition_id:
        return "The rulebook has changed since this advice was given."
    return ""
