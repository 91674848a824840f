"""Where a referral's advice stands: a worklist's summary, kept by the act that changes it."""

from __future__ import annotations

from django.db import models

from screening.models.referral import Referral
from screening.models.site import Site


class Standing(models.Model):
    """The latest advice in brief, as of a day: a summary for lists, never an advice given."""

    referral = models.OneToOneField(Referral, models.PROTECT, related_name="standing")
    site = models.ForeignKey(Site, models.PROTECT, related_name="+")
    as_of = models.DateField()
    edition = models.CharField(max_length=64)
    recommendation = models.CharField(max_length=24)
    severity = models.PositiveSmallIntegerField()
    never = models.PositiveSmallIntegerField()
    resolve_first = models.PositiveSmallIntegerField()
    weigh = models.PositiveSmallIntegerField()
    mitigate = models.PositiveSmallIntegerField()
    urgent = models.PositiveSmallIntegerField()
    questions = models.PositiveSmallIntegerField()
