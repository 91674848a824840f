"""The worklist of a role, and the search for a patient."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from screening.rules import elapsed
from screening.web.forms import typed
from screening.web.presenters import clock, states, worklist
from screening.web.views import desk
from screening.workflow import permissions, queries, wording
from screening.workflow.actions import standings

_FILTERS = ("pathway", "recommendation", "state")
_LONG = 10  # digits no page number has


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The piles of the person's role, and the referrals of the one chosen."""
    person, now = desk.person(request), timezone.now()
    offered = worklist.tiles(person.role)
    pile = request.GET.get("list", "")
    pile = pile if pile in offered else offered[0]
    chosen = {name: wording.printable(request.GET.get(name, "")) for name in _FILTERS}
    page = request.GET.get("page", "1")
    number = int(page) if page.isdecimal() and len(page) < _LONG else 1
    found = queries.worklist(person, pile, **chosen, page=number)
    if standings.bring_up_to_date(found.referrals, now):
        found = queries.worklist(person, pile, **chosen, page=number)
    may_refer = permissions.refer(person)
    context = worklist.page(found, pile, chosen, person.role, now, may_refer=may_refer)
    return render(request, "home.html", context)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Patients of the person's site by part of a name, by number or by date of birth."""
    person, today = desk.person(request), timezone.localdate()
    text = wording.printable(request.GET.get("q", "")).strip()
    try:
        born = typed.full_date(text) if text else None
    except typed.Unreadable:
        born = None
    found = queries.search(person, text, born) if text else []
    results = [
        {
            "name": f"{p.family_name}, {p.given_name}",
            "number": p.number,
            "born": clock.day(p.born),
            "age": str(elapsed.years(p.born, p.died_on or today)),
            "state": states.badge(p.referrals.all()[0]) if p.referrals.all() else None,
            "url": reverse("patient", args=[p.pk]),
        }
        for p in found
    ]
    count = "1 patient" if len(found) == 1 else f"{len(found)} patients"
    cut = "; the first are shown, write more of the name" if len(found) == queries.FOUND else ""
    context = {
        "q": text,
        "total": f"{count} at {person.site.name}{cut}",
        "how": "Matched by date of birth" if born else "",
        "results": results,
        "empty": _nothing(text, may_refer=permissions.refer(person)),
    }
    return render(request, "search.html", context)


def _nothing(text: str, *, may_refer: bool) -> dict[str, object]:
    title = f"No patient matches {text}" if text else "Find a patient"
    return {
        "icon": "search",
        "title": title,
        "text": "Write part of a name, a number, or a date of birth such as 12 Mar 1968.",
        "action": {"label": "New patient", "url": reverse("patient-new")} if may_refer else None,
    }
