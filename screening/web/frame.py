"""What the frame of every page shows: which system, who is signed in, which edition."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from screening.models import Person
from screening.rules import rulebook
from screening.web.presenters import clock
from screening.workflow import permissions

_NOTES = {
    "DEMO": "Invented patients only.",
    "TEST": "A system for trying things out; nothing here is a record.",
    "LIVE": "",
}


def frame(request: HttpRequest) -> dict[str, Any]:
    """The context processor behind page.html's ``frame``."""
    user = getattr(request, "user", None)
    person = None
    if isinstance(user, Person):
        role, site = user.get_role_display(), user.site.name
        person = {
            "key": str(user.pk),
            "name": user.printed_name,
            "role": role,
            "site": site,
            "may_refer": permissions.refer(user),
        }
    match = request.resolver_match
    return {
        "frame": {
            "environment": settings.CANDOR_MODE,
            "environment_note": _NOTES[settings.CANDOR_MODE],
            "person": person,
            "current": match.url_name if match else "",
            "edition": rulebook.CURRENT.digest[:8],
            "as_of": clock.day(timezone.localdate()),
        }
    }
