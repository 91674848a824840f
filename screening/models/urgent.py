"""An urgent finding on a patient: who owns it, since when, and who has taken it on."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from screening.models.patient import Patient
from screening.models.referral import Referral
from screening.models.site import Site

#: Flags that stand: the chart shows the finding, or nobody has taken it on yet.
STANDS = Q(cleared_at__isnull=True) | Q(acknowledged_at__isnull=True)


class UrgentFlag(models.Model):
    """One urgent finding: open until somebody acknowledges it by name, whatever the chart says.

    ``cleared_at`` is set while the chart does not show the finding; a flag cleared before anybody
    has acknowledged it stands all the same, and is the one used when the finding returns.
    """

    patient = models.ForeignKey(Patient, models.PROTECT, related_name="urgent_flags")
    referral = models.ForeignKey(Referral, models.PROTECT, null=True, related_name="urgent_flags")
    site = models.ForeignKey(Site, models.PROTECT, related_name="+")
    rule = models.CharField(max_length=24)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="urgent_owned")
    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    raised_at = models.DateTimeField()
    acknowledged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    action_taken = models.CharField(max_length=400, blank=True)
    cleared_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["patient", "rule"],
                condition=STANDS,
                name="urgent_flag_once",
            ),
            models.CheckConstraint(
                condition=Q(
                    acknowledged_by__isnull=True, acknowledged_at__isnull=True, action_taken=""
                )
                | Q(acknowledged_by__isnull=False, acknowledged_at__isnull=False)
                & ~Q(action_taken=""),
                name="urgent_acknowledged_paired",
            ),
            models.CheckConstraint(
                condition=Q(acknowledged_at__isnull=True) | Q(acknowledged_at__gte=F("raised_at")),
                name="urgent_acknowledged_after",
            ),
        ]
