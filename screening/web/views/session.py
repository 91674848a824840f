"""Sign in and out."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView

from screening.models import Person


class SignIn(LoginView):
    """The sign-in page; on a demo system it lists the invented accounts."""

    template_name = "account/sign_in.html"
    authentication_form = AuthenticationForm
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
