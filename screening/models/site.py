"""A clinic. Every patient, and every row about a patient, belongs to exactly one."""

from __future__ import annotations

from django.db import models


class Site(models.Model):
    """A clinic that screens candidates."""

    name = models.CharField(max_length=120, unique=True)

    def __str__(self) -> str:
        return self.name
