"""Take an urgent finding on."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from screening.models import UrgentFlag
from screening.web.views import desk
from screening.workflow.actions import urgent
from screening.workflow.refusals import Refusal


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
    back = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
        return redirect("patient", flag.patient_id)
    return redirect(back)
