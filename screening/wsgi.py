"""The door for WSGI servers: gunicorn serves Candor through it."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "screening.settings")

application = get_wsgi_application()
