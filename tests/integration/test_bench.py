"""The benchmark of the pages leaves no trace; the advice page asks a fixed number of queries."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from screening.management.bench import pages
from screening.models import Patient, Person, Role, Site


@pytest.fixture
def clinician(db):
    site = Site.objects.create(name="Bench Demo Clinic")
    return Person.objects.create_user("bench", password="x", site=site, role=Role.CLINICIAN)


def test_every_page_answers_and_nothing_is_left(clinician):
    lines = list(pages.lines(1))
    assert [line for line in lines if "answered" in line] == []
    assert any(line.startswith("  worklist, 40 rows") for line in lines)
    assert Patient.objects.count() == 0


def test_without_a_clinician_the_command_says_what_to_load(db, settings, monkeypatch):
    monkeypatch.setattr("screening.management.commands.bench.advising.lines", lambda runs: [])
    monkeypatch.setattr("screening.management.commands.bench.call_command", lambda *a, **k: None)
    with pytest.raises(CommandError, match="python3 run.py manage demo"):
        call_command("bench")
    settings.LIVE = True
    with pytest.raises(CommandError, match="never on a LIVE system"):
        call_command("bench")


def test_the_advice_page_asks_no_more_of_a_crowded_chart(clinician):
    at = timezone.now()
    empty, crowded = pages.make_empty(clinician, at), pages.make_crowded(clinician, at)
    client = Client()
    client.force_login(clinician)
    counts = []
    for referral in (empty, crowded):
        address = reverse("advice", args=[referral.pk])
        client.get(address)
        counts.append(pages.count_queries(client, address))
    assert counts[0] == counts[1] <= pages.MOST
