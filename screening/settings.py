"""Django's settings, all of them; what differs between machines comes from the environment.

CANDOR_MODE          DEMO (default, invented patients), TEST (under pytest) or LIVE
DATABASE_URL         postgresql://user:password@host:port/name; without it, the embedded server's
CANDOR_SECRET_KEY    signs sessions; without it a key is made once and kept in the private directory
ALLOWED_HOSTS        comma-separated host names; LIVE must name them
TIME_ZONE            of the clinic, such as Europe/London; default UTC
CANDOR_DEBUG         1 shows tracebacks in DEMO
LIVE refuses to start with anything missing, and serves HTTPS only: it stands behind a proxy that
ends TLS and sets X-Forwarded-Proto itself, whatever a browser sent.
"""

import contextlib
import os
import secrets
import sys
import urllib.parse
from pathlib import Path

from csp import constants as csp
from django.core.exceptions import ImproperlyConfigured

from screening import embedded_postgres

BASE_DIR = Path(__file__).resolve().parent.parent

CANDOR_MODE = os.environ.get("CANDOR_MODE") or ("TEST" if "pytest" in sys.modules else "DEMO")
if CANDOR_MODE not in {"DEMO", "TEST", "LIVE"}:
    raise ImproperlyConfigured(f"CANDOR_MODE is {CANDOR_MODE!r}; write DEMO, TEST or LIVE.")
LIVE = CANDOR_MODE == "LIVE"
TESTING = CANDOR_MODE == "TEST"
DEBUG = CANDOR_MODE == "DEMO" and os.environ.get("CANDOR_DEBUG") == "1"


def named(name: str, otherwise: str) -> str:
    """Read one setting from the environment; LIVE takes no default."""
    value = os.environ.get(name, "")
    if not value and LIVE:
        raise ImproperlyConfigured(f"CANDOR_MODE is LIVE: set {name}.")
    return value or otherwise


def kept_secret(path: Path) -> str:
    """Read the key kept in a private file, made at the first start; racing starts read one key."""
    with contextlib.suppress(FileNotFoundError):
        return path.read_text()
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as opened:
        opened.write(secrets.token_urlsafe(50))
    with contextlib.suppress(FileExistsError):
        os.link(draft, path)  # unlike a rename, refuses to replace another start's key
    draft.unlink()
    return path.read_text()


def database(url: str) -> dict[str, object]:
    """Read a PostgreSQL URL, whose query may carry libpq's words, into Django's terms."""
    parts = urllib.parse.urlsplit(url)
    if parts.scheme not in {"postgresql", "postgres"}:
        raise ImproperlyConfigured(
            f"DATABASE_URL starts with {parts.scheme!r}; Candor needs postgresql://."
        )
    options = dict(urllib.parse.parse_qsl(parts.query))
    host, port = options.pop("host", parts.hostname or ""), options.pop("port", parts.port or "")
    name = urllib.parse.unquote(parts.path.lstrip("/"))
    if not name:
        raise ImproperlyConfigured("DATABASE_URL names no database; end it with /name.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": urllib.parse.unquote(parts.username or ""),
        "PASSWORD": urllib.parse.unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(port),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "ATOMIC_REQUESTS": True,
        # Test runs of the same checkout share a server, so each makes its own database.
        "TEST": {"NAME": f"test_{name}_{os.getpid()}"},
    }


DATABASES = {
    "default": database(named("DATABASE_URL", embedded_postgres.locate().url)),
}
SECRET_KEY = named("CANDOR_SECRET_KEY", "only-signs-what-tests-make" if TESTING else "")
if not SECRET_KEY:
    SECRET_KEY = kept_secret(embedded_postgres.private_home() / "secret-key")
ALLOWED_HOSTS = named("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]").replace(" ", "").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if LIVE else []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "django_htmx",
    "pgtrigger",
    "screening",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "screening.web.private.private",
]

ROOT_URLCONF = "screening.urls"
WSGI_APPLICATION = "screening.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "screening.web.frame.frame",
            ],
            "builtins": ["screening.web.tags"],
        },
    },
]
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

#: One password for every invented account of the demo clinic; shown on its sign-in page.
DEMO_PASSWORD = "" if LIVE else "candor-demo-clinic"

# Who signs in, and for how long
AUTH_USER_MODEL = "screening.Person"
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "sign-in"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
if TESTING:
    # A slow hash guards stolen passwords; tests sign in a thousand times and have none to steal.
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", *PASSWORD_HASHERS]
SESSION_COOKIE_AGE = 8 * 60 * 60  # seconds: a working day
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = False  # autosave's script reads it, and again after a new sign-in
CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LIVE

# What a browser may do with a page: nothing from elsewhere, no inline script or style
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if LIVE else 0
SECURE_SSL_REDIRECT = LIVE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if LIVE else None
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [csp.NONE],
        "script-src": [csp.SELF],
        "style-src": [csp.SELF],
        "img-src": [csp.SELF],
        "font-src": [csp.SELF],
        "connect-src": [csp.SELF],
        "manifest-src": [csp.SELF],
        "form-action": [csp.SELF],
        "base-uri": [csp.NONE],
        "frame-ancestors": [csp.NONE],
    },
}

LANGUAGE_CODE = "en-gb"
USE_I18N = True
USE_TZ = True
TIME_ZONE = os.environ.get("TIME_ZONE", "UTC")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = embedded_postgres.locate().home / "static"
WHITENOISE_USE_FINDERS = TESTING or DEBUG  # nothing has been collected there
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage",
    },
}

# Django alone would mail errors to administrators that nobody has named; a console is always there.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "WARNING", "propagate": True}},
}
