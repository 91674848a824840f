"""Mark an answer, or a whole chart, entered in error: with a reason, kept and struck."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from screening.rules import facts
from screening.web.presenters import clock, links, question
from screening.web.views import chart, desk
from screening.workflow import columns
from screening.workflow.actions import charting
from screening.workflow.refusals import Overtaken, Refusal


@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, referral_id: int, chapter: str, name: str) -> HttpResponse:
    """Ask why an answer was entered in error; with a reason, strike it."""
    at = desk.sit_down(request, referral_id)
    fact = facts.BY_NAME.get(name)
    if fact is None or fact.derived or fact.chapter != chapter:
        raise Http404("No such question.")
    problem, status = "", 200
    back = links.to_fact(referral_id, name)
    if request.method == "POST" and "why" in request.POST:
        try:
            charting.strike_answer(
                patient_id=at.referral.patient_id,
                question=name,
                why=request.POST["why"],
                base=request.POST.get("base", ""),
                by=at.person,
                at=at.now,
            )
        except Refusal as refusal:
            problem, status = str(refusal), 409 if isinstance(refusal, Overtaken) else 422
        else:
            return redirect(back)
    kept = columns.kept(chart.row_of(at, chapter), name)
    if not question.answered(kept):
        messages.error(request, problem or "There is no answer here to strike.")
        return redirect(back)
    context = {
        **desk.frame(at, "chart"),
        "strike": {
            "what": f"{fact.question}: {columns.spoken(kept.answer)}",
            "by": kept.by,
            "at": clock.moment(kept.at),
            "base": kept.base,
            "why": request.POST.get("why", ""),
            "url": request.path,
            "cancel_url": back,
            "error": problem,
        },
    }
    return render(request, "chart/strike.html", context, status=status)
