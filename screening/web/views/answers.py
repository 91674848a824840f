"""One answer or note saved as it is given: the truth about the save, and the advice it changes."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST

from screening.models import Standing
from screening.rules import facts
from screening.rules.fact import Fact
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.web.forms import typed
from screening.web.presenters import chapters, clock, identity, panel, question
from screening.web.views import chart, desk
from screening.web.views.desk import Desk
from screening.workflow import advising, columns, queries
from screening.workflow.actions import charting
from screening.workflow.columns import KeptAnswer
from screening.workflow.refusals import Overtaken, Refusal


@require_POST
def save(request: HttpRequest, referral_id: int, chapter: str, name: str) -> HttpResponse:
    """Save one answer. 200 saved, 409 a colleague was first, 422 cannot be read, 403 may not."""
    at = desk.sit_down(request, referral_id)
    fact = _asked(chapter, name)
    given = typed.parts(request.POST, name)
    was = _recommendation(at)
    try:
        new = typed.read(fact, given, today=at.today, born=at.referral.patient.born)
        kept = charting.save_answer(
            patient_id=at.referral.patient_id,
            question=name,
            new=new,
            base=request.POST.get("base", ""),
            by=at.person,
            at=at.now,
        )
    except typed.Unreadable as problem:
        return _unreadable(request, at, chapter, fact, given, problem)
    except Overtaken as overtaken:
        return _overtaken(request, at, chapter, name, overtaken)
    except Refusal as refusal:
        return _told(request, at, chapter, name, {"state": "failed", "error": str(refusal)}, 403)
    reply = {**_saved(kept), **around(at, chapter, was, f"{fact.label.capitalize()} answered")}
    return _told(request, at, chapter, name, reply, 200)


@require_POST
def save_note(request: HttpRequest, referral_id: int, chapter: str) -> HttpResponse:
    """Save the chapter's note."""
    at = desk.sit_down(request, referral_id)
    if chapter not in CHAPTERS.values:
        raise Http404("No such chapter.")
    text = request.POST.get("note", "")
    try:
        kept = charting.save_note(
            patient_id=at.referral.patient_id,
            chapter=chapter,
            text=text,
            base=request.POST.get("base", ""),
            by=at.person,
            at=at.now,
        )
    except Overtaken as overtaken:
        return _overtaken(request, at, chapter, "note", overtaken)
    except Refusal as refusal:
        return _told(request, at, chapter, "note", {"state": "failed", "error": str(refusal)}, 403)
    reply = {
        "state": "saved",
        "text": f"Saved {clock.time(at.now)}",
        "base": columns.note_base(kept),
    }
    return _told(request, at, chapter, "note", reply, 200)


def around(at: Desk, chapter: str, was: str, because: str) -> dict[str, Any]:
    """The parts of the page a save may have changed, drawn again."""
    reading = advising.read(at.referral, at.today)
    beside = chart.surroundings(at, chapter, reading)
    patient = at.referral.patient
    now = clock.moment(at.now)
    shown = panel.panel(reading, at.referral.pk, now=now, was=was, because=because)
    places = chapters.navigation(reading, beside.asked, at.referral.pk, chapter)
    flags = identity.urgent(queries.urgent(patient.pk), at.person, patient)
    return {
        "asked": sorted(beside.asked),
        "panel": render_to_string("parts/panel.html", {"panel": shown}),
        "chapters": render_to_string("chart/chapters.html", {"chapters": places}),
        "urgent": render_to_string("parts/urgents.html", {"urgent": flags}),
    }


def _asked(chapter: str, name: str) -> Fact:
    fact = facts.BY_NAME.get(name)
    if fact is None or fact.derived or fact.chapter != chapter:
        raise Http404("No such question.")
    return fact


def _recommendation(at: Desk) -> str:
    standing = Standing.objects.filter(referral=at.referral).first()
    return standing.recommendation if standing else ""


def _saved(kept: KeptAnswer) -> dict[str, Any]:
    return {
        "state": "saved",
        "text": f"Saved {clock.time(kept.at)}" if kept.at else "Not asked",
        "base": kept.base,
        "stamp": question.stamp(kept),
        "error": "",
    }


def _unreadable(
    request: HttpRequest,
    at: Desk,
    chapter: str,
    fact: Fact,
    given: typed.Typed,
    problem: typed.Unreadable,
) -> HttpResponse:
    """Text that cannot be read is kept as a draft for the person who typed it."""
    charting.keep_draft(
        patient_id=at.referral.patient_id,
        question=fact.name,
        typed={name: getattr(given, name) for name in typed.PARTS},
        problem=str(problem),
        by=at.person,
        at=at.now,
    )
    reply = {"state": "failed", "text": "Not saved", "error": str(problem), "part": problem.part}
    return _told(request, at, chapter, fact.name, reply, 422)


def _overtaken(
    request: HttpRequest, at: Desk, chapter: str, name: str, overtaken: Overtaken
) -> HttpResponse:
    reply = {
        "state": "conflict",
        "text": "Not saved",
        "error": str(overtaken),
        "theirs": overtaken.theirs,
    }
    return _told(request, at, chapter, name, reply, 409)


def _told(
    request: HttpRequest, at: Desk, chapter: str, name: str, reply: dict[str, Any], status: int
) -> HttpResponse:
    """JSON for the script; without one, the page itself, where the draft and its problem show."""
    if request.accepts("text/html") and "application/json" not in request.headers.get("Accept", ""):
        return redirect(f"{chapters.link(at.referral.pk, chapter)['url']}#q-{name}")
    return JsonResponse(reply, status=status)
