"""Take an urgent finding on."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from screening.models import UrgentFlag
from screening.web.views import desk
from screening.workflow.actions import urgent
from screening.workflow.refusals import Refusal

#: Pages of a patient; other addresses only take what is sent to them.
_PAGES = frozenset(
    {
        *("patient", "referral-new", "patient-strike", "patient-death"),
        *("chart", "answer-strike", "row-new", "row", "row-strike"),
        *("advice", "advice-given", "review", "trail"),
    }
)


@require_POST
def acknowledge(request: HttpRequest, flag_id: int) -> HttpResponse:
    """Record who has taken it on and what was done, and go back to where they were."""
    person, now = desk.person(request), timezone.now()
    flag = UrgentFlag.objects.filter(pk=flag_id, site_id=person.site_id).first()
    if flag is None:
        raise Http404("No such finding.")
    try:
        text = request.POST.get("action_taken", "")
        urgent.acknowledge(flag_id=flag_id, action_taken=text, by=person, at=now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect(_back(request) or reverse("patient", args=[flag.patient_id]))


def _back(request: HttpRequest) -> str:
    """The page they came from, if it is one that can be opened again; else nothing."""
    came_from = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(came_from, {request.get_host()}, request.is_secure()):
        return ""
    path = urlsplit(came_from).path
    try:
        found = resolve(path)
    except Resolver404:
        return ""
    if found.url_name in _PAGES:
        return path
    # The answer to a step is drawn where the step was sent: the review itself can be opened.
    if (found.url_name or "").startswith("review-"):
        return reverse("review", args=[found.kwargs["referral_id"]])
    return ""
