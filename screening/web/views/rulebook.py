"""The rulebook, for anyone who is signed in to read."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from screening.rules import rulebook
from screening.web.presenters import rulebook as presenter


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every rule, searched and filtered."""
    chosen = {name: request.GET.get(name, "").strip() for name in ("q", "kind", "pathway")}
    return render(request, "rulebook/index.html", presenter.index(rulebook.CURRENT.rules, chosen))


@require_safe
def rule(request: HttpRequest, code: str) -> HttpResponse:
    """One rule with its sentence, numbers and sources."""
    try:
        found = rulebook.CURRENT.rule(code)
    except KeyError:
        raise Http404("No such rule in the current edition.") from None
    return render(request, "rulebook/rule.html", {"rule": presenter.page(found)})
