"""What was done about a patient, by whom and when."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from screening.web.presenters import overview
from screening.web.views import desk
from screening.workflow import queries

_PAGE = 100
_LONG = 10  # digits no page number has


@require_safe
def show(request: HttpRequest, referral_id: int) -> HttpResponse:
    """The trail of the referral's patient, latest first."""
    at = desk.sit_down(request, referral_id)
    total = queries.trail_length(at.referral.patient_id)
    asked = request.GET.get("page", "1")
    wanted = int(asked) if asked.isdecimal() and len(asked) < _LONG else 1
    page = min(max(wanted, 1), max(-(-total // _PAGE), 1))  # a page past the last shows the last
    entries = queries.trail(at.referral.patient_id, _PAGE, (page - 1) * _PAGE)
    context = {
        **desk.frame(at, "trail"),
        "events": [overview.event(entry) for entry in entries],
        "pager": overview.pager(request.path, page, _PAGE, total),
        "empty": {"icon": "clock", "title": "Nothing yet", "text": "", "action": None},
    }
    return render(request, "history.html", context)
