"""What every chapter of the chart has: its patient, its site, a free-text note."""

from __future__ import annotations

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q, TextField
from django.db.models.expressions import F
from django.db.models.functions import Cast, Least, Left, Length
from django.db.models.lookups import LessThanOrEqual

from screening.models.answer import Answer
from screening.models.patient import Patient
from screening.models.site import Site


class Chapter(models.Model):
    """One chapter of one patient's chart: one row, made with the patient.

    ``ANSWERS`` holds the chapter's questions by name, ``LISTS`` its row models by the name of the
    question that says whether the list is complete. ``note_by`` and ``note_at`` say who last wrote
    the note, or emptied it.
    """

    ANSWERS: ClassVar[dict[str, Answer]] = {}
    LISTS: ClassVar[dict[str, str]] = {}

    objects: ClassVar[models.Manager[Self]] = models.Manager()

    patient = models.OneToOneField(Patient, models.PROTECT, related_name="%(class)s")
    site = models.ForeignKey(Site, models.PROTECT, related_name="+")
    note = models.TextField(blank=True, max_length=4000)
    note_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    note_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(note="", note_by__isnull=True, note_at__isnull=True)
                | Q(note_by__isnull=False, note_at__isnull=False),
                name="%(class)s_note_signed",
            )
        ]


class ChartRow(models.Model):
    """One row of a list. A row entered in error is kept, struck, and no longer read."""

    objects: ClassVar[models.Manager[Self]] = models.Manager()

    patient = models.ForeignKey(Patient, models.PROTECT, related_name="%(class)s_rows")
    site = models.ForeignKey(Site, models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    struck_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    struck_at = models.DateTimeField(null=True, blank=True)
    struck_why = models.CharField(max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(struck_by__isnull=True, struck_at__isnull=True, struck_why="")
                | Q(struck_by__isnull=False, struck_at__isnull=False) & ~Q(struck_why=""),
                name="%(class)s_struck_paired",
            )
        ]


def closed_choice(field: str, values: tuple[str, ...], table: str) -> models.CheckConstraint:
    """A CHECK that a column holds one of closed words, or nothing."""
    return models.CheckConstraint(
        condition=Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__in": values}),
        name=f"{table}_{field}_known",
    )


def in_order(first: str, second: str, table: str) -> models.CheckConstraint:
    """A CHECK that two partly known days, where both are given, are not surely in the wrong order.

    ISO text compares by its common prefix: "2019" and "2019-03" may be in either order, so only as
    many characters as both have are compared.
    """
    early, late = Cast(F(first), TextField()), Cast(F(second), TextField())
    shorter = Least(Length(early), Length(late))
    return models.CheckConstraint(
        condition=Q(**{f"{first}__isnull": True})
        | Q(**{f"{second}__isnull": True})
        | Q(LessThanOrEqual(Left(early, shorter), Left(late, shorter))),
        name=f"{table}_{first}_before_{second}"[:63],
    )
