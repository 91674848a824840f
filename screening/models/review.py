"""What passes between the clinician and the reviewer: questions, answers, the decision."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from screening.models import immutable
from screening.models.advice_given import AdviceGiven
from screening.models.referral import Referral
from screening.models.site import Site


class Step(models.TextChoices):
    """One move of a referral, in the words people use."""

    SUBMIT = "submit", "Submitted"
    RETURN = "return", "Returned with a question"
    ACCEPT = "accept", "Accepted for trial"
    DECLINE = "decline", "Declined"
    WITHDRAW = "withdraw", "Withdrawn"


class ReviewStep(models.Model):
    """A step of the dialogue, with its words and the advice that was in front of the person."""

    referral = models.ForeignKey(Referral, models.PROTECT, related_name="steps")
    site = models.ForeignKey(Site, models.PROTECT, related_name="+")
    step = models.CharField(max_length=8, choices=Step.choices)
    text = models.TextField(max_length=4000, blank=True)
    about_fact = models.CharField(max_length=60, blank=True)
    reason = models.CharField(max_length=40, blank=True)
    advice = models.ForeignKey(AdviceGiven, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(condition=Q(step__in=Step.values), name="review_step_known"),
            models.CheckConstraint(
                condition=~Q(step__in=["return", "decline"]) | ~Q(text=""),
                name="review_step_says_why",
            ),
            models.CheckConstraint(
                condition=~Q(step__in=["submit", "accept", "decline"]) | Q(advice__isnull=False),
                name="review_step_has_advice",
            ),
        ]
        triggers = immutable.kept("review_step")
