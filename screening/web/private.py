"""Nothing about a patient stays in a browser's cache: not after going back, not after sign-out."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

Respond = Callable[[HttpRequest], HttpResponse]


def private(get_response: Respond) -> Respond:
    """The middleware: pages shown to somebody signed in are kept nowhere."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.user.is_authenticated:
            patch_cache_control(response, no_store=True, private=True)
        return response

    return respond
