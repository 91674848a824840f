"""Candor as Django knows it: one application, the whole project."""

from django.apps import AppConfig


class ScreeningConfig(AppConfig):
    """The single application; its label names the tables."""

    name = "screening"
    verbose_name = "Candor"
    default_auto_field = "django.db.models.BigAutoField"
