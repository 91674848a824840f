"""What was done, by whom, to what: written in the transaction that did it, never changed."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from screening.models import immutable
from screening.models.patient import Patient
from screening.models.referral import Referral
from screening.models.site import Site


class AuditEntry(models.Model):
    """One act. ``before`` and ``after`` hold what changed, and only that."""

    site = models.ForeignKey(Site, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    act = models.CharField(max_length=40)
    patient = models.ForeignKey(Patient, models.PROTECT, null=True, related_name="audit")
    referral = models.ForeignKey(Referral, models.PROTECT, null=True, related_name="audit")
    subject = models.CharField(max_length=80, blank=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=["patient", "id"], name="audit_of_patient")]
        triggers = immutable.kept("audit")
