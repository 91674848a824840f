"""What was done about a patient, by whom and when."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from screening.web.presenters import overview
from screening.web.views import desk
from screening.workflow import queries


@require_safe
def show(request: HttpRequest, referral_id: int) -> HttpResponse:
    """The trail of the referral's patient, latest first."""
    at = desk.sit_down(request, referral_id)
    entries = queries.trail(at.referral.patient_id)
    context = {
        **desk.frame(at, "trail"),
        "events": [overview.event(entry) for entry in entries],
        "filters": [],
        "pager": None,
        "empty": {"icon": "clock", "title": "Nothing yet", "text": "", "action": None},
    }
    return render(request, "history.html", context)
