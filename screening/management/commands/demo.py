"""Load the demo clinic: invented people and patients at two sites. Twice changes nothing."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone

from screening.management.demo_clinic import loading, reading
from screening.management.demo_clinic.invented import Clinic
from screening.models import Role


class Command(BaseCommand):
    """Fill an empty database with the demo clinic of fixtures/demo."""

    help = "Load the demo clinic: invented people and patients at two sites."

    def handle(self, **options: Any) -> None:
        """Load what is missing, bring the worklists up to the day, say who may sign in."""
        if settings.CANDOR_MODE == "LIVE":
            raise CommandError("The demo clinic stays out of a LIVE system: CANDOR_MODE is LIVE.")
        folder, now = settings.BASE_DIR / "fixtures" / "demo", timezone.now()
        clinics = reading.clinics(folder)
        patients = reading.patients(folder, timezone.localdate(now))
        who = loading.people(clinics)
        added = 0
        for count, patient in enumerate(patients, 1):
            added += loading.load(patient, who)
            self._progress(f"Loading the demo clinic: {count} of {len(patients)}")
        loading.bring_up_to_date(who, now)
        self._progress("")
        self.stdout.write(
            f"The demo clinic has {added} new patients."
            if added
            else "The demo clinic is already here."
        )
        self._accounts(clinics)

    def _progress(self, text: str) -> None:
        """One line that rewrites itself, where somebody is watching."""
        if self.stdout.isatty():
            self.stdout.write(f"\r\033[K{text}", ending="")
            self.stdout.flush()

    def _accounts(self, clinics: tuple[Clinic, ...]) -> None:
        self.stdout.write(f"\n{'Sign in as':<12}{'Name':<22}{'Role':<22}Site")
        for clinic in clinics:
            for one in clinic.people:
                name = f"{one.given_name} {one.family_name}"
                role = Role(one.role).label
                self.stdout.write(f"{one.username:<12}{name:<22}{role:<22}{clinic.name}")
        self.stdout.write(f"\nPassword for all: {settings.DEMO_PASSWORD}")
        self.stdout.write(f"Sign in at {reverse('sign-in')} of the address python3 run.py prints.")
