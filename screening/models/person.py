"""The people who sign in: who they are, where they work and what they may do."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

from screening.models.site import Site


class Role(models.TextChoices):
    """What a person is here to do. Permissions are decided in workflow/permissions.py."""

    CLINICIAN = "clinician", "Screening clinician"
    REVIEWER = "reviewer", "Reviewer"
    ADMIN = "admin", "Site administrator"


class Person(AbstractUser):
    """A user of Candor at one site. People are made inactive, never deleted."""

    site = models.ForeignKey(Site, models.PROTECT, related_name="people")
    role = models.CharField(max_length=12, choices=Role.choices, default=Role.CLINICIAN)

    class Meta(AbstractUser.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(role__in=Role.values), name="person_role_known"),
        ]

    REQUIRED_FIELDS = ["email", "site"]

    @property
    def printed_name(self) -> str:
        """The name as it is printed beside what the person did."""
        return self.get_full_name() or self.username
