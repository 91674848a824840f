"""One answer or note saved as it is given: the truth about the save, and the advice it changes."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware import csrf
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST

from screening import models
from screening.models import Standing
from screening.rules import facts, rulebook
from screening.rules.fact import Fact
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.web.forms import typed
from screening.web.presenters import chapters, clock, identity, note, panel, question, words
from screening.web.presenters.question import Around
from screening.web.views import chart, desk, session
from screening.web.views.desk import Desk
from screening.workflow import advising, columns, queries, states
from screening.workflow.actions import charting
from screening.workflow.columns import KeptAnswer, NewAnswer
from screening.workflow.refusals import Overtaken, Refusal

#: The model that keeps a chapter and its note.
_KEPT_IN = dict(zip(CHAPTERS.values, models.CHAPTERS, strict=True))


@require_POST
def save(request: HttpRequest, referral_id: int, chapter: str, name: str) -> HttpResponse:
    """Save one answer.

    200 saved, 409 a colleague was first, 422 cannot be read, 403 may not, 401 sent in the name of
    somebody who is not signed in any more.
    """
    if session.taken_over(request):
        return _not_yours()
    at = desk.sit_down(request, referral_id)
    fact = _asked(chapter, name)
    given = typed.parts(request.POST, name)
    was = _recommendation(at)
    try:
        new = _new(request, at, fact, given)
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
        theirs = _their_answer(at, chapter, name)
        parts = around(request, at, chapter, was, "A colleague answered")
        return _overtaken(request, at, chapter, name, overtaken, {"theirs": theirs, **parts})
    except Refusal as refusal:
        return _told(request, at, chapter, name, {"state": "failed", "error": str(refusal)}, 403)
    because = f"{words.opening(fact.label)} answered"
    typed_now = _typed(name, kept.answer)
    reply = {**_saved(kept), "typed": typed_now, **around(request, at, chapter, was, because)}
    return _told(request, at, chapter, name, reply, 200)


@require_POST
def save_note(request: HttpRequest, referral_id: int, chapter: str) -> HttpResponse:
    """Save the chapter's note."""
    if session.taken_over(request):
        return _not_yours()
    at = desk.sit_down(request, referral_id)
    if chapter not in CHAPTERS.values:
        raise Http404("No such chapter.")
    text = request.POST.get("note", "")
    try:
        charting.save_note(
            patient_id=at.referral.patient_id,
            chapter=_KEPT_IN[chapter],
            text=text,
            base=request.POST.get("base", ""),
            by=at.person,
            at=at.now,
        )
    except Overtaken as overtaken:
        theirs = _their_note(at, chapter)
        return _overtaken(request, at, chapter, "note", overtaken, {"theirs": theirs})
    except Refusal as refusal:
        return _told(request, at, chapter, "note", {"state": "failed", "error": str(refusal)}, 403)
    return _told(request, at, chapter, "note", _saved_note(at, chapter), 200)


def around(request: HttpRequest, at: Desk, chapter: str, was: str, because: str) -> dict[str, Any]:
    """The parts of the page a save may have changed, drawn again."""
    reading = advising.read(at.referral, at.today)
    beside = chart.surroundings(at, chapter, reading)
    patient = at.referral.patient
    now = clock.moment(at.now)
    ended = identity.ended(patient)
    shown = panel.panel(reading, at.referral.pk, now=now, was=was, because=because, ended=ended)
    places = chapters.navigation(reading, beside.asked, at.referral.pk, chapter)
    flags = identity.urgent(queries.urgent(patient.pk), at.person, patient)
    return {
        "asked": sorted(beside.asked),
        "panel": render_to_string("parts/panel.html", {"panel": shown}),
        "chapters": render_to_string("chart/chapters.html", {"chapters": places}),
        "urgent": render_to_string(
            "parts/urgents.html", {"urgent": flags, "csrf_token": csrf.get_token(request)}
        ),
        "signs": _signs(chapter, beside),
    }


def _signs(chapter: str, beside: Around) -> dict[str, str]:
    """What the advice now says of the chapter's questions; those it says nothing of are absent."""
    said = {f.name: question.signs(f.name, beside) for f in facts.ALL if f.chapter == chapter}
    return {
        name: render_to_string("chart/signs.html", {"q": signs})
        for name, signs in said.items()
        if any(signs.values())
    }


def _asked(chapter: str, name: str) -> Fact:
    fact = facts.BY_NAME.get(name)
    if fact is None or fact.derived or fact.chapter != chapter:
        raise Http404("No such question.")
    return fact


def _new(request: HttpRequest, at: Desk, fact: Fact, given: typed.Typed) -> NewAnswer:
    """What was typed; or, where the answer is said to be still so, the one that stands, today."""
    if "still" in request.POST:
        kept = columns.kept(chart.row_of(at, fact.chapter), fact.name)
        return kept.answer.still_so(at.today)
    return typed.read(fact, given, today=at.today, born=at.referral.patient.born)


def _recommendation(at: Desk) -> str:
    """The advice before the save, as it reads today; a summary of another day is none."""
    standing = Standing.objects.filter(
        referral=at.referral,
        referral__state__in=states.OPEN,
        as_of=at.today,
        edition=rulebook.CURRENT.digest,
    ).first()
    if standing is not None:
        return standing.recommendation
    return advising.read(at.referral, at.today).advice.recommendation.word


def _saved(kept: KeptAnswer) -> dict[str, Any]:
    return {
        "state": "saved",
        "text": question.saved_text(kept),
        "base": kept.base,
        "stamp": question.stamp(kept),
        "answered": question.answered(kept),
        "error": "",
    }


def _saved_note(at: Desk, chapter: str) -> dict[str, Any]:
    kept = chart.row_of(at, chapter)
    return {
        "state": "saved",
        "text": f"Saved {clock.time(at.now)}",
        "base": columns.note_base(kept.note),
        "stamp": note.stamp(kept),
    }


def _their_answer(at: Desk, chapter: str, name: str) -> dict[str, Any]:
    """The answer that stands, as a conflict shows it and as the page would show it typed."""
    kept = columns.kept(chart.row_of(at, chapter), name)
    return {
        "who": kept.by,
        "own": kept.by_id == at.person.pk,
        "when": clock.moment(kept.at),
        "text": columns.spoken(kept.answer),
        "base": kept.base,
        "typed": _typed(name, kept.answer),
        "saved": _saved(kept),
    }


def _typed(name: str, answer: NewAnswer) -> dict[str, str]:
    """The fields of a question as they are when the answer is typed in them."""
    shown = question.as_typed(answer)
    return {
        name: shown.value or shown.missing,
        f"{name}__missing": shown.missing,
        f"{name}__unit": shown.unit,
        f"{name}__on": shown.on,
        f"{name}__source": shown.source,
    }


def _their_note(at: Desk, chapter: str) -> dict[str, Any]:
    kept = chart.row_of(at, chapter)
    return {
        "who": kept.note_by.printed_name if kept.note_by else "",
        "own": kept.note_by_id == at.person.pk,
        "when": clock.moment(kept.note_at),
        "text": kept.note,
        "base": columns.note_base(kept.note),
        "typed": {"note": kept.note},
        "saved": {**_saved_note(at, chapter), "text": ""},
    }


def _not_yours() -> JsonResponse:
    error = "Somebody else is signed in now; nothing was saved in their name."
    return JsonResponse({"state": "signed-out", "error": error}, status=401)


def _unreadable(
    request: HttpRequest,
    at: Desk,
    chapter: str,
    fact: Fact,
    given: typed.Typed,
    problem: typed.Unreadable,
) -> HttpResponse:
    """Text that cannot be read is kept as a draft for the person who typed it."""
    try:
        charting.keep_draft(
            patient_id=at.referral.patient_id,
            question=fact.name,
            typed={name: getattr(given, name) for name in typed.PARTS},
            base=request.POST.get("base", ""),
            problem=str(problem),
            by=at.person,
            at=at.now,
        )
    except Refusal as refusal:
        return _told(
            request, at, chapter, fact.name, {"state": "failed", "error": str(refusal)}, 403
        )
    reply = {"state": "failed", "text": "Not saved", "error": str(problem), "part": problem.part}
    return _told(request, at, chapter, fact.name, reply, 422)


def _overtaken(
    request: HttpRequest,
    at: Desk,
    chapter: str,
    name: str,
    overtaken: Overtaken,
    parts: dict[str, Any],
) -> HttpResponse:
    reply = {"state": "conflict", "text": "Not saved", "error": str(overtaken), **parts}
    return _told(request, at, chapter, name, reply, 409)


def _told(
    request: HttpRequest, at: Desk, chapter: str, name: str, reply: dict[str, Any], status: int
) -> HttpResponse:
    """JSON for the script; without one, the page itself, where the draft and its problem show."""
    if request.accepts("text/html") and "application/json" not in request.headers.get("Accept", ""):
        if status != 200:
            messages.error(request, f"Not saved: {reply['error']}")
        return redirect(f"{chapters.link(at.referral.pk, chapter)['url']}#q-{name}")
    return JsonResponse(reply, status=status)
