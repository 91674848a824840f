"""A referral: one patient, one pathway, carried from draft to a signed decision."""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from screening.models import immutable
from screening.models.patient import Patient
from screening.models.site import Site
from screening.rules.vocabulary.pathway import Pathway


class State(models.TextChoices):
    """Where a referral stands. Owners and allowed moves are in workflow/states.py."""

    DRAFT = "draft", "Draft"
    SUBMITTED = "submitted", "Submitted"
    RETURNED = "returned", "Returned with a question"
    ACCEPTED = "accepted", "Accepted for trial"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "Withdrawn"


#: Every move there is; the database refuses all others. workflow/states.py names the steps.
TRANSITIONS = (
    (State.DRAFT, State.SUBMITTED),
    (State.DRAFT, State.WITHDRAWN),
    (State.SUBMITTED, State.RETURNED),
    (State.SUBMITTED, State.ACCEPTED),
    (State.SUBMITTED, State.DECLINED),
    (State.SUBMITTED, State.WITHDRAWN),
    (State.RETURNED, State.SUBMITTED),
    (State.RETURNED, State.WITHDRAWN),
)


class Referral(models.Model):
    """Why a pump is considered for a patient now, and how far the question has come.

    ``clinician`` answers for it. ``state_since`` starts the clock of the present state.
    """

    patient = models.ForeignKey(Patient, models.PROTECT, related_name="referrals")
    site = models.ForeignKey(Site, models.PROTECT, related_name="referrals")
    pathway = models.CharField(max_length=20)
    question_asked = models.CharField(max_length=400, blank=True)
    clinician = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="referrals_as_clinician"
    )
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    state_since = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    linked_to = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="linked_from"
    )

    class Meta:
        indexes = [models.Index(fields=["site", "state", "state_since"], name="referral_queue")]
        constraints = [
            models.CheckConstraint(
                condition=Q(pathway__in=[p.value for p in Pathway]), name="referral_pathway_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=State.values), name="referral_state_known"
            ),
            models.UniqueConstraint(
                fields=["patient", "pathway"],
                condition=Q(state__in=["draft", "submitted", "returned"]),
                name="referral_open_once_a_pathway",
            ),
            # Nobody decides what they made, whatever the code above the database believes.
            models.CheckConstraint(
                condition=Q(reviewer__isnull=True)
                | ~Q(reviewer=F("clinician")) & ~Q(reviewer=F("created_by")),
                name="referral_not_reviewed_by_its_maker",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="referral_moves",
                field="state",
                transitions=[(before.value, after.value) for before, after in TRANSITIONS],
            ),
            *immutable.kept("referral", changes=True),
        ]
