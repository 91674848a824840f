"""The review of a referral: read it, and take one of its steps."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from screening.models import ReviewStep
from screening.rules import facts
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.web.forms.review import (
    AcceptForm,
    DeclineForm,
    ReplyForm,
    ReturnForm,
    WithdrawForm,
)
from screening.web.presenters import advice as advice_presenter
from screening.web.presenters import clock, identity, states, words
from screening.web.presenters import review as presenter
from screening.web.views import desk
from screening.web.views.desk import Desk
from screening.workflow import advising, queries
from screening.workflow.actions import reviewing
from screening.workflow.refusals import Overtaken, Refusal


@require_safe
def show(request: HttpRequest, referral_id: int) -> HttpResponse:
    """The advice, the chart in brief, the dialogue and the steps this person may take."""
    at = desk.sit_down(request, referral_id)
    return render(request, "review/review.html", _page(at))


@require_POST
def submit(request: HttpRequest, referral_id: int) -> HttpResponse:
    """Submit a draft, or a returned referral with an answer."""
    return _step(request, referral_id, "submit", reviewing.submit)


@require_POST
def accept(request: HttpRequest, referral_id: int) -> HttpResponse:
    """Accept for trial."""
    return _step(request, referral_id, "accept", reviewing.accept)


@require_POST
def return_(request: HttpRequest, referral_id: int) -> HttpResponse:
    """Return with a question."""
    return _step(request, referral_id, "return", reviewing.return_with_question)


@require_POST
def decline(request: HttpRequest, referral_id: int) -> HttpResponse:
    """Decline with a reason."""
    return _step(request, referral_id, "decline", reviewing.decline)


@require_POST
def withdraw(request: HttpRequest, referral_id: int) -> HttpResponse:
    """Withdraw."""
    return _step(request, referral_id, "withdraw", reviewing.withdraw)


def _step(
    request: HttpRequest,
    referral_id: int,
    key: str,
    act: Callable[..., ReviewStep],
) -> HttpResponse:
    at = desk.sit_down(request, referral_id)
    form = _forms(at, key, request)[key]
    read = _read(request)
    place, waiting = queries.next_to_review(at.person, at.referral)
    if form.is_valid():
        try:
            taken = act(
                referral_id=referral_id, **form.cleaned_data, **read, by=at.person, at=at.now
            )
        except Overtaken as overtaken:
            # The page is drawn anew around the same words: read again, then send them again.
            form.add_error(None, _overtaken(at, overtaken))
            return render(request, "review/review.html", _page(at, key, form), status=409)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.info(request, f"{taken.get_step_display()}: {_name(at)}.")
            return redirect(_after(at, key, waiting[place:]))
    return render(request, "review/review.html", _page(at, key, form), status=422)


def _read(request: HttpRequest) -> dict[str, Any]:
    """The chart version and edition the page was drawn from, as it sends them back."""
    base = request.POST.get("base", "")
    known = base.isdecimal() and len(base) < 10
    return {
        "read": int(base) if known else -1,
        "edition": request.POST.get("digest", ""),
        "as_of": request.POST.get("as_of", ""),
    }


def _page(at: Desk, opened: str = "", form: Form | None = None) -> dict[str, Any]:
    referral = at.referral
    reading = advising.read(referral, at.today)
    given = queries.given(referral.pk)
    steps = queries.steps(referral.pk)
    forms = _forms(at)
    if form is not None:
        forms[opened] = form
    place, keys = queries.next_to_review(at.person, referral)
    actions = presenter.actions(referral, at.person, forms, opened, reading.advice)
    return {
        **desk.frame(at, "review"),
        "advice": advice_presenter.page(
            reading,
            referral.pk,
            given,
            ended=(identity.ended_word(referral.patient), identity.ended(referral.patient)),
        ),
        "state": states.badge(referral),
        "question_asked": referral.question_asked,
        "advice_url": reverse("advice", args=[referral.pk]),
        "chart_url": reverse("chart", args=[referral.pk, "history"]),
        "summary": advice_presenter.chapters_summary(reading, referral.pk),
        "dialogue": presenter.dialogue(steps, referral.pk),
        "actions": actions,
        "action_errors": list(form.non_field_errors()) if form is not None else [],
        "queue": presenter.queue(place, keys),
        "base": reading.chart.version,
        "digest": reading.advice.edition[:8],
        "as_of": reading.advice.as_of.isoformat(),
        "unsent": _unsent(form) if form is not None and not actions[actions["open"]] else "",
    }


def _unsent(form: Form) -> str:
    """What was written for a step that is not offered any more, so that it can be copied."""
    return str(form.data.get("text", "")).strip()


def _forms(at: Desk, key: str = "", request: HttpRequest | None = None) -> dict[str, Form]:
    asked = [
        (chapter, [(f.name, words.opening(f.label)) for f in group if not f.derived])
        for chapter, group in groupby(facts.ALL, lambda fact: CHAPTERS.label(fact.chapter))
    ]
    data = {key: request.POST} if request else {}
    return {
        "submit": ReplyForm(data.get("submit"), auto_id="submit_%s"),
        "accept": AcceptForm(data.get("accept"), auto_id="accept_%s"),
        "return": ReturnForm(data.get("return"), facts=asked, auto_id="return_%s"),
        "decline": DeclineForm(data.get("decline"), auto_id="decline_%s"),
        "withdraw": WithdrawForm(data.get("withdraw"), auto_id="withdraw_%s"),
    }


def _after(at: Desk, key: str, behind: list[int]) -> str:
    """A reviewer goes on to the next behind it in the queue; a clinician back to the referral."""
    if key in {"accept", "return", "decline"}:
        _, keys = queries.next_to_review(at.person, at.referral)
        following = [one for one in behind if one in keys] or keys
        return reverse("review", args=[following[0]]) if following else reverse("home")
    return reverse("review", args=[at.referral.pk])


def _overtaken(at: Desk, overtaken: Overtaken) -> str:
    last = queries.trail(at.referral.patient_id, most=1)
    by = f" Last: {last[0].by.printed_name}, {clock.moment(last[0].at)}." if last else ""
    return f"{overtaken}{by} Nothing was decided."


def _name(at: Desk) -> str:
    patient = at.referral.patient
    return f"{patient.family_name}, {patient.given_name}"
