"""Rows of a table: add one, change one, mark one entered in error."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from screening.models.chapter import ChartRow
from screening.rules import facts
from screening.rules.fact import Fact
from screening.web.forms import chapter as chapter_form
from screening.web.forms.rows import RowForm
from screening.web.forms.sections import Table
from screening.web.presenters import clock, links, rows, words
from screening.web.views import chart, desk, session
from screening.web.views.desk import Desk
from screening.workflow import advising, columns
from screening.workflow.actions import charting
from screening.workflow.refusals import Overtaken, Refusal

_LONGEST_VERSION = 10  # digits


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, referral_id: int, chapter: str, name: str) -> HttpResponse:
    """The chapter with the editor of a new row open; a POST adds the row."""
    at = desk.sit_down(request, referral_id)
    fact, shape = _table(chapter, name)
    return _edit(request, at, fact, shape, None)


@require_http_methods(["GET", "POST"])
def change(
    request: HttpRequest, referral_id: int, chapter: str, name: str, row_id: int
) -> HttpResponse:
    """The chapter with a row's editor open; a POST changes the row."""
    at = desk.sit_down(request, referral_id)
    fact, shape = _table(chapter, name)
    return _edit(request, at, fact, shape, _row(at, name, row_id))


@require_http_methods(["GET", "POST"])
def strike(
    request: HttpRequest, referral_id: int, chapter: str, name: str, row_id: int
) -> HttpResponse:
    """Ask why a row was entered in error; with a reason, strike it."""
    at = desk.sit_down(request, referral_id)
    fact, shape = _table(chapter, name)
    row = _row(at, name, row_id)
    problem, status = "", 200
    if request.method == "POST" and "why" in request.POST:
        try:
            charting.strike_row(
                patient_id=at.referral.patient_id,
                list_question=name,
                row_id=row.pk,
                why=request.POST["why"],
                version=_version(request.POST.get("base", "")),
                by=at.person,
                at=at.now,
            )
        except Refusal as refusal:
            problem, status = str(refusal), 409 if isinstance(refusal, Overtaken) else 422
        else:
            return _back(at, fact)
        row = _row(at, name, row_id)
    if row.struck_at is not None:
        messages.error(request, problem or "This row was marked entered in error already.")
        return _back(at, fact)
    context = {
        **desk.frame(at, "chart"),
        "strike": {
            "what": f"{words.opening(shape.one)}: {rows.said(row, shape)}",
            "by": row.recorded_by.printed_name,
            "at": clock.moment(row.recorded_at),
            "base": str(row.version),
            "why": request.POST.get("why", ""),
            "url": request.path,
            "cancel_url": links.to_fact(at.referral.pk, fact.name),
            "error": problem,
        },
    }
    return render(request, "chart/strike.html", context, status=status)


def _edit(
    request: HttpRequest, at: Desk, fact: Fact, shape: Table, row: ChartRow | None
) -> HttpResponse:
    if session.taken_over(request):
        return HttpResponse("Somebody else is signed in now; nothing was saved.", status=401)
    if request.method != "POST" and chart.read_only(at):
        return render(request, f"chart/{fact.chapter}.html", chart.page(at, fact.chapter))
    sent = request.POST if request.method == "POST" else None
    form = RowForm(shape, at.today, row, sent, born=at.referral.patient.born)
    conflict = None
    if request.method == "POST" and form.is_valid():
        try:
            charting.save_row(
                patient_id=at.referral.patient_id,
                list_question=fact.name,
                values=form.cleaned_data,
                row_id=row.pk if row else None,
                version=_version(request.POST.get("base", "")),
                by=at.person,
                at=at.now,
            )
        except Overtaken:
            conflict = _theirs(row, shape) if row else None
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return _back(at, fact)
    around = chart.surroundings(at, fact.chapter, advising.read(at.referral, at.today))
    editor = rows.editor(form, fact, shape, around, row, conflict=conflict)
    context = chart.page(at, fact.chapter, table=(fact.name, editor, row.pk if row else 0))
    context["chapter"]["save_url"] = reverse("chart", args=[at.referral.pk, fact.chapter])
    status = 409 if conflict is not None else 422 if form.errors else 200
    return render(request, f"chart/{fact.chapter}.html", context, status=status)


def _version(text: str) -> int:
    """The version of a row that was read; 0, which none has, for what is no such number."""
    return int(text) if text.isdecimal() and len(text) < _LONGEST_VERSION else 0


def _theirs(row: ChartRow, shape: Table) -> dict[str, str]:
    return {
        "who": row.recorded_by.printed_name,
        "when": clock.moment(row.recorded_at),
        "text": rows.said(row, shape),
    }


def _back(at: Desk, fact: Fact) -> HttpResponse:
    return redirect(links.to_fact(at.referral.pk, fact.name))


def _table(chapter: str, name: str) -> tuple[Fact, Table]:
    fact = facts.BY_NAME.get(name)
    if fact is None or fact.chapter != chapter or name not in chapter_form.tables(chapter):
        raise Http404("No such list.")
    return fact, chapter_form.tables(chapter)[name]


def _row(at: Desk, name: str, row_id: int) -> ChartRow:
    found = columns.row_model(name).objects.select_related("recorded_by")
    row = found.filter(pk=row_id, patient_id=at.referral.patient_id).first()
    if row is None:
        raise Http404("No such row.")
    return row
