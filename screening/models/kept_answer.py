"""Answers kept beside the chart: those struck as entered in error, and text not yet readable."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from screening.models import immutable
from screening.models.patient import Patient
from screening.models.site import Site


class StruckAnswer(models.Model):
    """An answer marked entered in error: kept as it was, shown struck, never read again."""

    patient = models.ForeignKey(Patient, models.PROTECT, related_name="struck_answers")
    site = models.ForeignKey(Site, models.PROTECT, related_name="+")
    question = models.CharField(max_length=60)
    shown = models.CharField(max_length=240)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    struck_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    struck_at = models.DateTimeField()
    why = models.CharField(max_length=200)

    class Meta:
        ordering = ("id",)
        constraints = [models.CheckConstraint(condition=~Q(why=""), name="struck_answer_says_why")]
        triggers = immutable.kept("struck_answer")


class DraftAnswer(models.Model):
    """What somebody typed that cannot be read as an answer: kept for them, never read as one.

    ``base`` names the version of the answer it was typed on; empty where there was none.
    """

    patient = models.ForeignKey(Patient, models.PROTECT, related_name="drafts")
    site = models.ForeignKey(Site, models.PROTECT, related_name="+")
    question = models.CharField(max_length=60)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    base = models.CharField(max_length=40, blank=True)
    typed = models.JSONField()
    problem = models.CharField(max_length=240)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["patient", "question", "by"], name="one_draft_a_person")
        ]
