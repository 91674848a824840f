"""The door for ASGI servers; Candor's pages are synchronous and run no faster through it."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "screening.settings")

application = get_asgi_application()
