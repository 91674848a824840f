"""Sign in and out, and who is signed in now."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe

from screening.models import Person
from screening.web.forms.dress import DressedField


class SignInForm(AuthenticationForm):
    """Name and password, dressed."""

    bound_field_class = DressedField
    error_messages = {
        **AuthenticationForm.error_messages,
        "invalid_login": "Username and password do not belong together. Capital letters count.",
    }


class SignIn(LoginView):
    """The sign-in page; on a demo system it lists the invented accounts."""

    template_name = "account/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The page's context, with the demo accounts where there are any."""
        context = super().get_context_data(**kwargs)
        demo = settings.CANDOR_MODE == "DEMO"
        people = Person.objects.filter(is_active=True, is_superuser=False).select_related("site")
        context["action"] = self.request.path
        context["demo_accounts"] = [
            {
                "name": person.printed_name,
                "role": person.get_role_display(),
                "site": person.site.name,
                "login": person.username,
            }
            for person in (people.order_by("site", "pk") if demo else ())
        ]
        context["demo_password"] = settings.DEMO_PASSWORD if demo else ""
        return context


@login_not_required
@never_cache
@ensure_csrf_cookie
@require_safe
def check(request: HttpRequest) -> JsonResponse:
    """Who is signed in, by key, and a fresh token: an open page resumes for the same person."""
    return JsonResponse({"person": key(request)})


def key(request: HttpRequest) -> str:
    """The key of who is signed in; empty for nobody."""
    return str(request.user.pk) if request.user.is_authenticated else ""


def taken_over(request: HttpRequest) -> bool:
    """Whether a page sends in the name of somebody who is not the one signed in any more."""
    sender = request.headers.get("X-Candor-Person", "")
    return bool(sender) and sender != key(request)
