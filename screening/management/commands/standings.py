"""Bring the worklists' summaries up to the day; for a job that runs each night."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from screening.models import Referral
from screening.workflow import states
from screening.workflow.actions import standings


class Command(BaseCommand):
    """Work out anew the summary of each open referral that is of an earlier day or edition."""

    help = "Bring the worklists up to the day."

    def handle(self, **options: Any) -> None:
        """Say how many were behind."""
        open_now = Referral.objects.filter(state__in=states.OPEN).select_related("standing")
        count = standings.bring_up_to_date(open_now.order_by("id").iterator(), timezone.now())
        behind = "1 referral was" if count == 1 else f"{count} referrals were"
        self.stdout.write(f"{behind} brought up to the day.")
