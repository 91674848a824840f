"""An advice somebody relied on: the facts, the edition and the findings, kept as they were."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from screening.models import immutable
from screening.models.patient import Patient
from screening.models.referral import Referral
from screening.models.site import Site


class StoredEdition(models.Model):
    """An edition an advice was given under, as canonical JSON; its digest is its name."""

    digest = models.CharField(max_length=64, primary_key=True)
    canonical = models.BinaryField()
    stored_at = models.DateTimeField()

    class Meta:
        triggers = immutable.kept("edition")


class AdviceGiven(models.Model):
    """One advice, unique by referral, facts, edition and day; it can be replayed byte for byte.

    ``facts`` and ``advice`` are canonical JSON as bytes; ``provenance`` says who recorded what.
    """

    referral = models.ForeignKey(Referral, models.PROTECT, related_name="advice_given")
    patient = models.ForeignKey(Patient, models.PROTECT, related_name="+")
    site = models.ForeignKey(Site, models.PROTECT, related_name="+")
    as_of = models.DateField()
    edition = models.ForeignKey(StoredEdition, models.PROTECT, related_name="+")
    facts = models.BinaryField()
    facts_digest = models.CharField(max_length=64)
    provenance = models.JSONField(default=dict)
    advice = models.BinaryField()
    recommendation = models.CharField(max_length=24)
    chart_version = models.PositiveIntegerField()
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    given_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(
                fields=["referral", "facts_digest", "edition", "as_of"], name="advice_given_once"
            )
        ]
        triggers = immutable.kept("advice")
