"""A patient of one site. The chart belongs to the patient; referrals point at it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import TruncDate, Upper

from screening.models.site import Site


class Sex(models.TextChoices):
    """Sex as the criteria need it (pregnancy, some thresholds)."""

    FEMALE = "female", "Female"
    MALE = "male", "Male"
    OTHER = "other", "Other or not recorded"


class Patient(models.Model):
    """Who the chart is about: two identifiers, and what is true of the record as a whole.

    ``chart_version`` counts saves; a signature compares it. ``search_name`` is the name casefolded
    and unaccented, so that search and the duplicate warning need no extension.
    """

    site = models.ForeignKey(Site, models.PROTECT, related_name="patients")
    number = models.CharField(max_length=20)
    family_name = models.CharField(max_length=80)
    given_name = models.CharField(max_length=80)
    search_name = models.CharField(max_length=170, editable=False)
    born = models.DateField()
    sex = models.CharField(max_length=6, choices=Sex.choices)
    died_on = models.DateField(null=True, blank=True)
    chart_version = models.PositiveIntegerField(default=0)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    in_error_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    in_error_at = models.DateTimeField(null=True, blank=True)
    in_error_why = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [models.Index(fields=["site", "search_name"], name="patient_by_name")]
        constraints = [
            # A number given to a chart entered in error is free for the patient it belongs to.
            models.UniqueConstraint(
                "site",
                Upper("number"),
                condition=Q(in_error_at__isnull=True),
                name="patient_number_once_a_site",
            ),
            models.CheckConstraint(condition=~Q(number=""), name="patient_has_number"),
            models.CheckConstraint(
                condition=~Q(family_name="") & ~Q(given_name=""), name="patient_has_name"
            ),
            models.CheckConstraint(condition=Q(sex__in=Sex.values), name="patient_sex_known"),
            models.CheckConstraint(
                condition=Q(born__gte="1890-01-01") & Q(born__lte=TruncDate("created_at")),
                name="patient_born_in_range",
            ),
            models.CheckConstraint(
                condition=Q(died_on__isnull=True) | Q(died_on__gte=F("born")),
                name="patient_died_after_birth",
            ),
            models.CheckConstraint(
                condition=Q(in_error_by__isnull=True, in_error_at__isnull=True, in_error_why="")
                | Q(in_error_by__isnull=False, in_error_at__isnull=False) & ~Q(in_error_why=""),
                name="patient_in_error_paired",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.family_name}, {self.given_name} ({self.number})"
